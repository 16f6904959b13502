/** Two policies compared by meaning: what they decide, whom they call, and when. Pure. */
import { confirmedCase } from '#cases/index.ts';
import type { Issue } from '#domain/issue.ts';
import {
  movesIn,
  type PolicyDiff,
  type PolicyRef,
  type Rename,
  type RuleDiff,
  type SettingDiff,
} from '#domain/results/policy-diff.ts';
import type { Policy } from '#domain/policy.ts';
import { DAY, type Instant, type Seconds } from '#domain/time.ts';
import { diffLadders } from './ladders.ts';
import { withNamesOf } from './renames.ts';
import { diffRosters, pastRosters } from './rosters.ts';
import { diffRules } from './rules.ts';
import { diffSettings } from './settings.ts';
import { withSpelling } from './spelling.ts';

const TWO_WEEKS: Seconds = 14 * DAY;

/**
 * What the change from `before` to `after` does. People on call are compared for the two weeks from `at`, after which the ladders
 * begin. `before` is null when there was no policy: then everything is new. `teams` are those whose members are known.
 */
export function comparePolicies(
  old: Policy | null,
  after: Policy,
  at: Instant,
  teams: Issue['teams'] = {},
): PolicyDiff {
  const named = old === null ? null : withNamesOf(after, withSpelling(old, after), at);
  const before = named?.policy ?? null;
  const to = at + TWO_WEEKS;
  const rules = diffRules(before, after, confirmedCase);
  const triggers = renamesIn(rules);
  const settings = diffSettings(before, after, triggers);
  const rosters = diffRosters(before, after, at, to);
  const alike =
    before !== null &&
    rosters.length === 0 &&
    settings.every(({ matter }) => matter === 'wording') &&
    rules.every(({ change }) => change.kind === 'equal');
  return {
    before: before === null ? null : refOf(before),
    after: refOf(after),
    from: at,
    to,
    rules,
    settings: [...(named?.renames ?? []).map(settingOf), ...settings],
    rosters,
    renames: named?.renames ?? [],
    past:
      before === null ? [] : pastRosters(before, after, at).filter((name) => rosters.every((one) => one.name !== name)),
    ...diffLadders({ before, after, alike, renames: triggers, moves: movesIn(rules), teams }, at),
  };
}

const renamesIn = (rules: readonly RuleDiff[]): ReadonlyMap<string, string> =>
  new Map(
    rules.flatMap(({ name, change }) =>
      change.kind === 'equal' && change.renamedFrom !== null ? [[change.renamedFrom, name] as const] : [],
    ),
  );

/** What is kept of open incidents names their severities and roles, and nothing else of these. */
const settingOf = ({ section, was, is }: Rename): SettingDiff => ({
  path: `${section}.${is}`,
  before: was,
  after: is,
  matter: section === 'severities' || section === 'roles' ? 'decides' : 'wording',
});

const refOf = ({ name, digest, file }: Policy): PolicyRef => ({ name, digest, file });
