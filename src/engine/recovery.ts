/**
 * What the engine said stays said, although somebody edited the comment or deleted it. Of an edited comment no line is believed: the same
 * policy is evaluated once more on the history before it, at the time at which it was posted, and gives the same record. Where a
 * later comment or the status comment repeats what was recorded, that is taken. Pure.
 */
import type { Incident } from '#domain/incident.ts';
import type { Issue, TimelineItem } from '#domain/issue.ts';
import type { LedgerRecord, QuietRecord } from '#domain/ledger.ts';
import { hasName, nameKey, namesBefore, sameName } from '#domain/names.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { versionOf } from '#domain/refs.ts';
import { asRecorded } from './delivery/deliveries.ts';
import { recordOf } from './escalation/record.ts';
import { planRun } from './escalation/run-plan.ts';
import { membershipAt } from './facts/membership.ts';
import { advanceHistory, type FoldedIssue, foldHistory } from './incident/fold.ts';
import type { LostRecord, LostRecords, Pending } from './incident/fold-state.ts';
import { incidentOf } from './incident/incident-of.ts';
import { isNone, isOwnChange, lossesOf, type LostPlace, WRITING } from './incident/lost-comments.ts';
import { instantsOfLost } from './incident/lost-instants.ts';
import { asTrusted } from './incident/trusted.ts';
import { nextRunAfter } from './next-run.ts';

/** The incident that an issue, with its whole timeline, is under a policy; null when it never carried one of its incident labels. */
export const fold = (policy: Policy, issue: Issue): Incident | null => foldIssue(policy, issue).incident;

/** Folds the whole history of an issue under a policy. Pure; `advance` goes on from what it returns. */
export const foldIssue = (policy: Policy, read: Issue): FoldedIssue =>
  withLosses(foldHistory(policy, asTrusted(policy, read)));

/** The issue as it is now, folded: the same as `foldIssue` gives. Goes on from an earlier reading where it can. Pure. */
export function advance(before: FoldedIssue, read: Issue): FoldedIssue {
  if (read === before.issue) return before;
  if (before.state.lost.size > 0) return foldIssue(before.policy, read);
  return withLosses(advanceHistory(before, asTrusted(before.policy, read)));
}

/** The same issue with what lost comments had recorded. */
function withLosses(folded: FoldedIssue): FoldedIssue {
  if (!folded.state.mayHaveLost) return folded;
  const { policy, issue } = folded;
  const losses = lossesOf(policy, issue);
  if (isNone(losses)) return folded;
  const lost = new Map(losses.known);
  const instants = instantsOfLost(policy, issue);
  for (const place of losses.unknown) {
    const upTo = (length: number): FoldedIssue => foldHistory(policy, issueUpTo(issue, length), lost);
    const run = runBehind(upTo(place.index), place, instants);
    const item = issue.timeline[run.after];
    const before = asOf(upTo(place.isDeleted ? run.after + 1 : place.index), run.at);
    if (item !== undefined && !lost.has(item)) lost.set(item, lostRecordOf(before, run));
  }
  return foldHistory(policy, issue, lost);
}

/** The issue with the first entries of its history alone, and the labels and assignees that it had then. */
function issueUpTo(issue: Issue, length: number): Issue {
  const { timeline } = issue;
  return { ...issue, ...namesBefore(timeline.slice(length), issue), timeline: timeline.slice(0, length) };
}

/** Without what later edits of the status comment recorded. */
function asOf(folded: FoldedIssue, at: Instant): FoldedIssue {
  const state = { ...folded.state, quiets: folded.state.quiets.filter((quiet) => quiet.at <= at) };
  return { ...folded, state, incident: incidentOf(state) };
}

/** The run that posted a lost comment. */
interface RunBehind {
  /** The last entry of the history that it may have known. */
  readonly after: number;
  readonly at: Instant;
  /** Is that its own reading of the clock, or what GitHub tells of what it did? */
  readonly isExact: boolean;
}

/** `instants`: readings of runs whose comments are lost. */
function runBehind(folded: FoldedIssue, place: LostPlace, instants: readonly Instant[]): RunBehind {
  const { after, at } = runByHistory(folded, place);
  const last = folded.incident?.lastRecordedRunAt ?? Number.NEGATIVE_INFINITY;
  const exact = instants.find((one) => one > last && one <= Math.max(at, place.item.at));
  return { after, at: exact ?? at, isExact: exact !== undefined };
}

function runByHistory({ policy, issue, incident, state }: FoldedIssue, place: LostPlace): Omit<RunBehind, 'isExact'> {
  const here = { after: place.index, at: place.item.at };
  if (!place.isDeleted || incident === null) return here;
  // Labels and assignments come before the comment that records them.
  const written = firstChangesAfterComments(issue.timeline, state.lost, state.statusComment?.status.quiet ?? null);
  if (written !== null && state.pending.length > 0) return written;
  if (incident.level === 0) return { after: place.index, at: incident.lifeStart };
  const due = nextRunAfter(
    foldHistory(policy, issue, state.lost),
    incident.lastRecordedRunAt ?? incident.lifeStart,
    here.at,
  );
  return { ...here, at: due ?? here.at };
}

/**
 * The last of the labels and assignments that one run set first after the last comment, one that is known to be lost included, with nobody
 * else between. A run that only the status comment records wrote no comment: what it set tells of none.
 */
function firstChangesAfterComments(
  timeline: readonly TimelineItem[],
  lost: LostRecords,
  quiet: QuietRecord | null,
): { after: number; at: Instant } | null {
  const quietRuns = quiet === null ? [] : [quiet.at, ...(quiet.earlier ?? []).map(({ at }) => at)];
  const isQuiet = ({ at }: TimelineItem): boolean => quietRuns.some((run) => at >= run && at <= run + WRITING);
  const comment = timeline.findLastIndex(
    (item) => (item.kind === 'comment' && item.by?.kind === 'engine') || lost.has(item),
  );
  const first = timeline.findIndex((item, index) => index > comment && isOwnChange(item) && !isQuiet(item));
  const [start] = timeline.slice(first);
  if (first === -1 || start === undefined) return null;
  const isOfThatRun = (item: TimelineItem): boolean => isOwnChange(item) && item.at <= start.at + WRITING;
  const end = timeline.findIndex((item, index) => index > first && !isOfThatRun(item));
  return { after: (end === -1 ? timeline.length : end) - 1, at: start.at };
}

/** What this run recorded. Where labels tell of another level than the policy now gives, they are right. */
function lostRecordOf(folded: FoldedIssue, { at, isExact }: RunBehind): LostRecord {
  const { policy } = folded;
  const membership = membershipAt(folded, at);
  const level = levelLabelled(folded);
  if ('leftAlone' in membership || policy.evaluateOnly)
    return { record: unknownRecord(folded, at, level), isKnown: false };
  const planned = asWritten(folded, recordOf(planRun(asRecorded(membership.context, membership.evaluation))));
  // The status comment knows its messages by an instant that nothing tells any more: whatever they are, they were sent.
  const record = isExact || folded.state.statusComment === null ? planned : withoutMessages(planned);
  if (level === null || level === record.level) return { record, isKnown: true };
  const roles = new Set(policy.levels.filter(({ number }) => number <= level).flatMap((one) => one.roles));
  const called = Object.fromEntries(Object.entries(record.called).filter(([role]) => roles.has(role)));
  return { record: { ...record, level, called }, isKnown: false };
}

function withoutMessages({ reach: _reach, notify: _notify, ...record }: LedgerRecord): LedgerRecord {
  return record;
}

/** The record with the severity whose label the engine set, and the people whom it assigned: the report may read otherwise now. */
function asWritten({ policy, state }: FoldedIssue, record: LedgerRecord): LedgerRecord {
  const set = (kind: Pending['kind']): readonly string[] =>
    state.pending.flatMap((one) => (one.kind === kind ? [one.what] : []));
  const severity = policy.severities.find(({ label }) => label !== null && hasName(set('labeled'), label));
  const named = Object.values(record.called).flat();
  const others = set('assigned').filter((login) => !hasName(named, login));
  const isThere = (login: string): boolean => state.assignees.has(nameKey(login));
  const called = Object.entries(record.called).map(
    ([role, people]) => [role, others.length > 0 && !people.some(isThere) ? others : people] as const,
  );
  return { ...record, severity: severity?.id ?? record.severity, called: Object.fromEntries(called) };
}

/** The level whose label the engine set, and has not recorded; null when it set none. */
function levelLabelled({ policy, state }: FoldedIssue): number | null {
  const label = state.pending.findLast(({ kind, what }) => kind === 'labeled' && levelOf(policy, what) !== null)?.what;
  return label === undefined ? null : levelOf(policy, label);
}

const levelOf = (policy: Policy, label: string): number | null =>
  policy.levels.find((level) => sameName(level.label, label))?.number ?? null;

/** The record of a run of which only the labels tell what it came to. */
function unknownRecord({ policy, issue, state }: FoldedIssue, at: Instant, labelled: number | null): LedgerRecord {
  const level = labelled ?? Math.max(1, state.level, ...issue.labels.map((label) => levelOf(policy, label) ?? 0));
  const visible = policy.severities.find((severity) => issue.labels.some((label) => sameName(severity.label, label)));
  const severity = state.announced.at(-1)?.severity ?? (visible ?? policy.severities.at(-1) ?? policy.severities[0]).id;
  return {
    v: 1,
    issue: issue.id,
    policy: versionOf(policy),
    commit: policy.commit,
    at,
    episode: state.episode,
    fired: {},
    level,
    severity,
    since: at,
    raised: null,
    called: {},
    escalated: false,
    answered: state.helpRequests,
    review: false,
    late: 0,
    seen: state.seen,
  };
}
