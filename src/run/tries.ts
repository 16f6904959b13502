/** How often each kind of effect is tried on one incident before it is given up and reported. Pure. */
import type { Effect } from '#domain/effect.ts';
import type { Outcome } from '#domain/tracker.ts';

const MOST_TRIES = 3;

/** A comment that is written alone takes no try from the edit that follows it: without that no message is sent. */
export type Kind = Effect['type'] | 'claim';

export interface Tries {
  readonly counts: ReadonlyMap<Kind, number>;
  /** Labels and people are each written by themselves. */
  readonly isApart: boolean;
}

export const NO_TRIES: Tries = { counts: new Map(), isApart: false };

/** False for a kind of effect that is given up. */
export const isWanted = ({ counts }: Tries, kind: Kind): boolean => (counts.get(kind) ?? 0) < MOST_TRIES;

/** The tries with one more write, of effects of these kinds. */
export function withTry({ counts, isApart }: Tries, kinds: readonly Kind[], outcome: Outcome): Tries {
  // Where both were written at once nobody knows which failed: each is tried by itself then, so that no label keeps anybody from being assigned. A limit concerns both.
  const tried = outcome.done ? kinds : kinds.slice(0, 1);
  // What the token may not do is not tried again: it would come to the same.
  const isLast = !outcome.done && outcome.code === 'forbidden';
  const added = tried.map((kind) => [kind, isLast ? MOST_TRIES : (counts.get(kind) ?? 0) + 1] as const);
  return {
    counts: new Map([...counts, ...added]),
    isApart: kinds.length > 1 ? !outcome.done && outcome.code !== 'rate-limited' : isApart,
  };
}
