/** Logins short enough for a chart, and still of one person each. Pure. */

/**
 * Each login as it is shown in at most `room` characters: whole where it fits, else with the initials of all but its last part, else with
 * its end, by which logins of one team differ. Where two would read the same, both stay whole.
 */
export function shortNames(logins: readonly string[], room: number): ReadonlyMap<string, string> {
  const unique = [...new Set(logins)];
  const short = unique.map((login) => [login, shorten(login, room)] as const);
  const times = (name: string): number => short.filter(([, other]) => other === name).length;
  return new Map(short.map(([login, name]) => [login, times(name) > 1 ? login : name]));
}

function shorten(login: string, room: number): string {
  if (login.length <= room) return login;
  const parts = login.split(/[-_]/).filter((part) => part !== '');
  const last = parts.at(-1) ?? login;
  const initials = `${parts
    .slice(0, -1)
    .map((part) => part.charAt(0))
    .join('')}-${last}`;
  if (parts.length > 1 && initials.length <= room) return initials;
  return `…${login.slice(-Math.max(1, room - 1))}`;
}
