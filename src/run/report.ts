/** What a run reports of each incident. */
import type { Decision } from '#domain/decision.ts';
import type { DeliveryRecord } from '#domain/delivery.ts';
import type { Effect } from '#domain/effect.ts';
import type { ForeignLine } from '#domain/incident.ts';
import type { Issue } from '#domain/issue.ts';
import { type Next, nextWithoutCall } from '#domain/next.ts';
import { type Policies, type Policy, severityById } from '#domain/policy.ts';
import type { IncidentOutcome, IncidentReport, MessageReport, Problem } from '#domain/run-report.ts';
import type { Instant } from '#domain/time.ts';
import { nameKey } from '#domain/names.ts';
import { calledWithoutWay, nobodyReached } from './nobody-reached.ts';
import type { AssignedIssue } from './assigned-issue.ts';
import { ledgerProblems, unknownLedger } from './problems.ts';

/** Nobody knows what to do about this issue, nor, with several policies, whose it is. */
export const undecidedOf = (policy: Policy, { number, url, title }: Issue, problem: Problem): IncidentReport => ({
  number,
  url,
  title,
  policy: policy.name,
  severity: null,
  level: null,
  status: null,
  snoozed: null,
  fired: [],
  wouldFire: [],
  done: [],
  next: null,
  late: 0,
  outcome: { kind: 'failed' },
  problems: [problem],
});

export function idleReport(one: AssignedIssue): IncidentReport {
  const { leftAlone, statusComment } = one.decision;
  if (leftAlone === 'unknown-ledger-version') return report(one, [], [unknownLedger(one.issue)], { kind: 'unread' });
  return leftAlone === null || (leftAlone === 'ended' && statusComment !== null)
    ? withHeldBack(report(one, [], [], { kind: 'nothing-due' }), statusComment?.record.deliveries ?? [])
    : report(one, [], [], { kind: 'left-alone', why: leftAlone });
}

/** The report with the messages that are due and wait for a run that may send more: `next` says since when. */
export function withHeldBack(incident: IncidentReport, deliveries: readonly DeliveryRecord[]): IncidentReport {
  const held = deliveries.filter(
    ({ state, code, until }) => state === 'waiting' && code === 'limit' && until === undefined,
  );
  const { next } = incident;
  if (held.length === 0 || next === null) return incident;
  const since = Math.min(...held.map(({ first }) => first));
  return {
    ...incident,
    heldBack: { messages: [...new Set(held.map((one) => nameOf(one, incident)))], again: next.at },
    next: nextWithoutCall(since),
  };
}

const nameOf = ({ channel, to }: DeliveryRecord, { number, policy }: IncidentReport): string =>
  [policy, channel, to === null ? `#${number}` : nameKey(to)].join(' ');

export const deferredReport = (
  one: AssignedIssue,
  now: Instant,
  why: Omit<Extract<IncidentOutcome, { kind: 'deferred' }>, 'kind'>,
): IncidentReport => ({
  ...report(one, [], [], { kind: 'deferred', ...why }),
  next: dueAgain(one.decision, now),
});

/** What a decision that was not carried out leaves for the next run: it has been due for as long as it is late. */
export function dueAgain({ fired, late }: Decision, now: Instant): Next {
  const [oldest] = fired.toSorted((a, b) => a.due - b.due);
  return { ...nextWithoutCall(now - late), ...(oldest && { trigger: oldest.trigger, reason: oldest.reason }) };
}

/** The report, where something failed after the rest was done. */
export const withFailure = (incident: IncidentReport, problem: Problem): IncidentReport => ({
  ...incident,
  problems: [...incident.problems, problem],
  outcome: { kind: 'failed' },
});

/** What became of these messages. */
export const messagesIn = (deliveries: readonly DeliveryRecord[]): readonly MessageReport[] =>
  deliveries.map(({ id, channel, to, state, code }) => ({ id, channel, to, state, code: code ?? null }));

/** What an outcome is with a loss besides: what is due again stays so. */
export const withLoss = (outcome: IncidentOutcome): IncidentOutcome =>
  outcome.kind === 'acted' || outcome.kind === 'nothing-due' ? { kind: 'failed', isLoss: true } : outcome;

export function report(
  one: AssignedIssue,
  done: readonly Effect[],
  problems: readonly Problem[],
  outcome: IncidentOutcome,
): IncidentReport {
  const { decision, issue, policy, policies } = one;
  const severity = severityById(policy, decision.severity);
  const level = decision.level === null ? undefined : policy.levels[decision.level - 1];
  const unreached = nobodyReached(policy, issue, done);
  return {
    number: issue.number,
    url: issue.url,
    title: issue.title,
    policy: policy.name,
    severity: severity ? { id: severity.id, name: severity.name, rank: severity.rank } : null,
    level: level ? { number: level.number, name: level.name, of: policy.levels.length } : null,
    status: decision.status,
    snoozed: decision.snoozed,
    fired: decision.fired,
    wouldFire: decision.wouldFire,
    done,
    next: decision.next,
    late: decision.late,
    outcome: unreached === null ? outcome : withLoss(outcome),
    ...(decision.leftAlone === 'abandoned' && { isAbandoned: true }),
    problems: [
      ...problems,
      ...(unreached === null ? [] : [unreached]),
      ...calledWithoutWay(issue, done),
      ...ledgerProblems(
        decision.foreignLines.filter((line) => !isByOneOf(policies, line)),
        problems,
      ),
    ],
  };
}

/** Was it written under another policy of this very run? The incident went from that to the one that it now belongs to. */
const isByOneOf = (policies: Policies, line: ForeignLine): boolean =>
  line.why === 'policy' &&
  policies.some(({ name, formerly }) => name === line.policy || formerly.includes(line.policy));
