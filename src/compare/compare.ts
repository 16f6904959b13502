/** Two policies compared by meaning: what they decide, whom they call, and when. Pure. */
import type { PolicyDiff, PolicyRef } from '../domain/policy-diff.ts';
import type { Policy } from '../domain/policy.ts';
import type { Instant, Seconds } from '../domain/time.ts';
import { diffLadders } from './ladders.ts';
import { diffRosters } from './rosters.ts';
import { diffRules } from './rules.ts';
import { diffSettings } from './settings.ts';

const TWO_WEEKS: Seconds = 14 * 86_400;
const LADDER: Seconds = 86_400;

/**
 * What the change from `before` to `after` does. People on call are compared for the two weeks from `at`, at which the ladders
 * begin too. `before` is null when there was no policy: then everything is new.
 */
export function comparePolicies(before: Policy | null, after: Policy, at: Instant): PolicyDiff {
  const to = at + TWO_WEEKS;
  return {
    before: before === null ? null : refOf(before),
    after: refOf(after),
    from: at,
    to,
    rules: diffRules(before, after, () => null),
    settings: diffSettings(before, after),
    rosters: diffRosters(before, after, at, to),
    ladders: diffLadders(before, after, at, LADDER),
  };
}

const refOf = ({ name, digest, file }: Policy): PolicyRef => ({ name, digest, file });
