/** What sentences are made of. Pure. */

/** `a`, `a and b`, `a, b and c`. */
export function enumerate(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** `a, b and 3 more`: the first `max` items as text, the others counted and not even rendered. */
export function enumerateSome<T>(items: readonly T[], max: number, render: (item: T) => string): string {
  const first = items.slice(0, max).map(render);
  return enumerate(items.length <= max ? first : [...first, `${items.length - max} more`]);
}

/** The first `max` items as text, and how many more there are. The others are not even rendered. */
export function firstItems<T>(items: readonly T[], max: number, render: (item: T) => string): readonly string[] {
  const first = items.slice(0, max).map(render);
  return items.length <= max ? first : [...first, `… and ${items.length - max} more`];
}

export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A message that something else follows, with the full stop that it may lack: many are in the words of others. */
export const sentence = (message: string): string => (/[.!?…]$/.test(message) ? message : `${message}.`);

/** What a sentence tells together: the items that have the same key, in the order of the first of each. */
export function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}
