/** Comments that claim, beside another run, what they say: they are written before the edit of the status comment that goes with them. */
import type { RunIdentity } from '#domain/delivery.ts';
import type { Effect } from '#domain/effect.ts';
import type { Policy } from '#domain/policy.ts';

interface Claims {
  /** What is written of what was decided. */
  readonly writtenPart: (effect: Effect) => Effect;
  /** A comment is written, and the edit that is to follow it is not. */
  readonly isOpen: () => boolean;
  /** Notes what is done; was it such a comment? */
  readonly note: (decided: Effect, written: Effect | undefined) => boolean;
}

/**
 * Beside another run the new comment comes first and alone: only once it is seen which of two comments counts is the status comment edited,
 * which would else undo what the other run has written into it meanwhile. What else is to be said by then comes before that edit as well.
 */
export function createClaims(policy: Policy, self: RunIdentity): Claims {
  let isOpen = false;
  const isBeside = policy.channels.size > 0 && self.run !== null;
  return {
    writtenPart: (effect) =>
      effect.type === 'say' && effect.comment !== null && effect.status?.id && isBeside
        ? { ...effect, status: null, ledger: { ...effect.ledger, status: null } }
        : effect,
    isOpen: () => isOpen,
    note: (decided, written) => {
      const isClaim = decided.type === 'say' && written?.type === 'say' && decided.status !== null && !written.status;
      isOpen = isClaim || (isOpen && decided.type !== 'say');
      return isClaim;
    },
  };
}
