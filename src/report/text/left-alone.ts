/** Why an issue is left alone, in words that follow its name. */
import type { LeftAlone } from '#domain/decision.ts';

/** The policy never had to do with it. */
export const WHY_LEFT_OUT = {
  'not-an-incident': 'is no incident of the policy',
  unconfirmed: 'waits for somebody with triage permission to confirm it',
  'pull-request': 'is a pull request',
  'before-effective-from': 'was declared before the policy’s `effective-from`',
  'unknown-ledger-version': 'was written to by a newer version of Tocsin',
} as const satisfies Partial<Record<LeftAlone, string>>;

/** The policy has done with it as well. */
export const WHY_LEFT_ALONE: Readonly<Record<LeftAlone, string>> = {
  ...WHY_LEFT_OUT,
  abandoned: 'has been open for longer than the policy’s `max-age`',
  ended: 'is over, and nothing of it is due any more',
};
