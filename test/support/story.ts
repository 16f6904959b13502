/**
 * The life of one incident on the model, line by line: people act, and the engine runs. Each line gives a story of its own, so
 * several may go on from the same point. Times are durations since the declaration, such as `5m`.
 */
import type { Decision } from '#domain/decision.ts';
import type { Effect } from '#domain/effect.ts';
import type { Incident } from '#domain/incident.ts';
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import { type Instant, parseDuration } from '#domain/time.ts';
import { fold, type PersonAct, personDid, runOnce, type RunResult } from '#engine/index.ts';
import { newIncident, START } from './worlds.ts';

/** When, who, and what: an act, or the text of a comment. */
export type Line = readonly [after: string, by: string, what: PersonAct | string];

export interface Story {
  readonly issue: Issue;
  /** What the latest run decided, and what it did. */
  readonly decision: Decision;
  readonly effects: readonly Effect[];
  readonly incident: Incident;
  /** Somebody acts, and the engine runs. */
  at(...line: Line): Story;
  /** The same for each line. */
  all(lines: readonly Line[]): Story;
  /** Somebody acts before the next run. */
  before(...line: Line): Story;
  /** The engine runs. */
  run(after: string): Story;
  /** Another issue in its place, such as the same as GitHub tells it. */
  seenAs(issue: (issue: Issue) => Issue): Story;
}

/** Opens an issue of `eli`'s, or goes on with another, and the engine runs. */
export const play = (policy: Policy, issue: Issue = newIncident(''), after = '0m'): Story =>
  storyOf(policy, runOnce(policy, issue, instant(after)));

export function instant(after: string): Instant {
  const seconds = parseDuration(after);
  if (seconds === null) throw new Error(`"${after}" is no duration.`);
  return START + seconds;
}

function storyOf(policy: Policy, result: RunResult): Story {
  const story: Story = {
    ...result,
    get incident() {
      const incident = fold(policy, result.issue);
      if (incident === null) throw new Error('This issue is no incident.');
      return incident;
    },
    at: (...line) => story.before(...line).run(line[0]),
    all: (lines) => lines.reduce((one, line) => one.at(...line), story),
    before: (after, by, what) => {
      const act: PersonAct = typeof what === 'string' ? { kind: 'comment', body: what } : what;
      return storyOf(policy, { ...result, issue: personDid(result.issue, by, act, instant(after)) });
    },
    run: (after) => storyOf(policy, runOnce(policy, result.issue, instant(after))),
    seenAs: (issue) => storyOf(policy, { ...result, issue: issue(result.issue) }),
  };
  return story;
}
