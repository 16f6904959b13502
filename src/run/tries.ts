/** How often each kind of effect is tried on one incident. */
import type { Effect } from '#domain/effect.ts';
import type { Outcome } from '#domain/tracker.ts';

/** How often one kind of effect is tried on one incident before it is given up and reported. */
const TRIES = 3;

interface Tries {
  /** False for a kind of effect that is given up. */
  readonly isWanted: (effect: Effect) => boolean;
  /** Labels and people are each written by themselves. */
  readonly isApart: () => boolean;
  /** Counts one write of what was decided. */
  readonly count: (effects: readonly Effect[], outcome: Outcome) => void;
}

/** A comment that is written alone takes no try from the edit that follows it: without that no message is sent. */
type Kind = Effect['type'] | 'claim';

export function countTries(kindOf: (effect: Effect) => Kind): Tries {
  const tries = new Map<Kind, number>();
  let isApart = false;
  return {
    isWanted: (effect) => (tries.get(kindOf(effect)) ?? 0) < TRIES,
    isApart: () => isApart,
    count: (effects, outcome) => {
      // Of a write of both nobody knows which failed: each is tried by itself then, so that no label keeps anybody from being assigned.
      const tried = outcome.done ? effects : effects.slice(0, 1);
      if (effects.length > 1) isApart = !outcome.done;
      // What the token may not do is not tried again: it would come to the same.
      const isLast = !outcome.done && outcome.code === 'forbidden';
      for (const kind of tried.map(kindOf)) tries.set(kind, isLast ? TRIES : (tries.get(kind) ?? 0) + 1);
    },
  };
}
