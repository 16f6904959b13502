/** Why people who were called are reached, or are not any more. Pure. */
import { sameName } from '#domain/names.ts';
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { ExplainedReach } from '#domain/results/explanation.ts';
import type { Instant } from '#domain/time.ts';
import type { IncidentContext } from '#engine/facts/context.ts';
import { snoozedAt } from '#engine/facts/due.ts';
import { membershipAt } from '#engine/facts/membership.ts';
import { foldIssue } from '#engine/recovery.ts';
import {
  asRecorded,
  hasWay,
  isAnsweredSince,
  isOver,
  isStillTheirs,
  recordBehind,
} from '#engine/delivery/deliveries.ts';
import { type Reaching, reachings, reachingsOfLife } from '#engine/delivery/reach.ts';

/** Everybody whom this life’s calls were to reach, at an instant, before a run does anything about it. */
export function explainReaches(policy: Policy, issue: Issue, at: Instant): readonly ExplainedReach[] {
  const membership = membershipAt(foldIssue(policy, issue), at);
  if ('leftAlone' in membership || policy.channels.size === 0) return [];
  const { context, evaluation } = membership;
  const basis = asRecorded(context, evaluation);
  const going = reachings(basis);
  return reachingsOfLife(basis).map((one) => {
    const goesOn = going.some(({ login, call }) => sameName(login, one.login) && call === one.call);
    const ended = goesOn ? (snoozedAt(context, at) === null ? null : 'paused') : endOf(context, one);
    return { login: one.login, called: one.call, reach: one.reach, ended, steps: stepsOf(policy, one, at, ended) };
  });
}

function endOf(context: IncidentContext, { login, call }: Reaching): NonNullable<ExplainedReach['ended']> {
  const { incident } = context;
  if (isOver(incident)) return 'over';
  const record = recordBehind(incident, { cause: 'call', of: '', nth: call, to: login });
  if (isAnsweredSince(incident, call, record)) return 'answered';
  return record === undefined || isStillTheirs(incident, record, login) ? 'acknowledged' : 'passed-on';
}

function stepsOf(
  policy: Policy,
  { login, call, steps, last }: Reaching,
  at: Instant,
  ended: ExplainedReach['ended'],
): ExplainedReach['steps'] {
  return steps.map(({ after, by }, index) => {
    const due = call + after;
    const hasAny = by.some((channel) => hasWay(policy, login, channel));
    const rest = ended !== null && ended !== 'paused' ? 'not-needed' : due <= at ? 'due' : 'upcoming';
    return { due, by, state: !hasAny ? 'no-way' : index <= last ? 'taken' : rest };
  });
}
