/** How often each kind of effect is tried on one incident before it is given up and reported. Pure. */
import type { Effect } from '#domain/effect.ts';
import type { Outcome } from '#domain/tracker.ts';

const MOST_TRIES = 3;

/** `claim`: a comment that is written before the edit of the status comment. It has tries of its own, so that the edit keeps all of its. */
export type Kind = Effect['type'] | 'claim';

export interface Tries {
  readonly counts: ReadonlyMap<Kind, number>;
  /** Labels and people were written together, and it failed: from now on each is written by itself. */
  readonly isApart: boolean;
}

export const NO_TRIES: Tries = { counts: new Map(), isApart: false };

/** False for a kind of effect that is given up. */
export const isWanted = ({ counts }: Tries, kind: Kind): boolean => (counts.get(kind) ?? 0) < MOST_TRIES;

/** The tries with one more write, of effects of these kinds. */
export function withTry({ counts, isApart }: Tries, kinds: readonly Kind[], outcome: Outcome): Tries {
  // Of labels and people written together nobody knows which failed: the try counts for the labels, and both are written apart from now on.
  const tried = outcome.done ? kinds : kinds.slice(0, 1);
  // What the token may not do, it may not do at the next try either.
  const isLast = !outcome.done && outcome.code === 'forbidden';
  const added = tried.map((kind) => [kind, isLast ? MOST_TRIES : (counts.get(kind) ?? 0) + 1] as const);
  return {
    counts: new Map([...counts, ...added]),
    isApart: kinds.length > 1 ? !outcome.done && outcome.code !== 'rate-limited' : isApart,
  };
}
