/** Whether a mention became one: GitHub silently leaves some as plain text (no access, a team mentioned by a bot). Pure. */

const LINKED = /<a\b[^>]*\bclass="[^"]*\b(?:user|team)-mention\b[^"]*"[^>]*>\s*@([^<]+?)\s*<\/a>/gi;

/** Those of `logins` that the rendered comment does not link. */
export function undelivered(logins: readonly string[], html: string): readonly string[] {
  const linked = new Set([...html.matchAll(LINKED)].map(([, login]) => login?.toLowerCase()));
  return logins.filter((login) => !linked.has(login.replace(/^@/, '').toLowerCase()));
}
