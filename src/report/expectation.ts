/** What a policy test expects, or found, on one line: as one would write it in the test. Pure; neutralise it where it is shown. */
import type { Json } from '#domain/rule.ts';
import { enumerate } from '#domain/sentence.ts';

/** Fewer of a kind in a row are read as they stand. */
const FEWEST = 4;

/** `15m`, `[alice, carol]`, `{ leads: [grace] }`; of equal ones in a row one, and how often: `[quiet (25 times), silent]`. */
export function expectationText(value: Json): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${countRepeats(value.map(expectationText)).join(', ')}]`;
  const pairs = Object.entries(value).map(([key, inner]) => `${key}: ${expectationText(inner)}`);
  return `{ ${pairs.join(', ')} }`;
}

/** Why a test may fail that expects these people. */
export const absence = (logins: readonly string[], name: (text: string) => string): string =>
  `${enumerate(logins.map((login) => name(login)))} ${logins.length === 1 ? 'is' : 'are'} absent from \`people:\` of this file, and so can neither be assigned nor acknowledge`;

function countRepeats(texts: readonly string[]): readonly string[] {
  const runs: { readonly text: string; times: number }[] = [];
  for (const text of texts) {
    const last = runs.at(-1);
    if (last?.text === text) last.times += 1;
    else runs.push({ text, times: 1 });
  }
  return runs.flatMap(({ text, times }) =>
    times < FEWEST ? Array.from({ length: times }, () => text) : [`${text} (${times} times)`],
  );
}
