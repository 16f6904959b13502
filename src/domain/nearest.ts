/** Words longer than this are compared no further: nobody misspells a name that long. */
const LONGEST = 64;

/** How many letters of a word may be wrong. */
const aThird = (word: string): number => Math.max(1, Math.floor(word.length / 3));

/**
 * The candidate that was probably meant by `word`, or null when none is near enough: at least one letter must agree. `allowed` is how many
 * letters may be wrong for a candidate: a third of the word by default.
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  allowed: (candidate: string) => number = () => aThird(word),
): string | null {
  if (word.length > LONGEST) return null;
  let best: { readonly candidate: string; readonly distance: number } | null = null;
  for (const candidate of candidates) {
    if (candidate === word) return candidate;
    const most = allowed(candidate);
    if (Math.abs(candidate.length - word.length) > most) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    const isOther = distance >= Math.max(word.length, candidate.length);
    if (distance <= most && !isOther && (best === null || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate ?? null;
}

/** Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
