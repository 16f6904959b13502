/**
 * An issue's history → the incident. The fold reads what people did and what the engine's own comments record, in the order in
 * which GitHub tells it. Nothing here depends on the present instant. Pure.
 */
import type { Incident, StatusComment } from '#domain/incident.ts';
import type { Comment, Issue, TimelineItem } from '#domain/issue.ts';
import type { QuietSeverity, StatusRecord } from '#domain/ledger.ts';
import type { Policy } from '#domain/policy.ts';
import { judgeComment, refuseAfterwards } from './judge-comment.ts';
import { ledgerOf } from './ledger.ts';
import { key, mayAtLeast, same } from './people.ts';
import { forgetHolder } from './role-changes.ts';
import { dropPending, foldQuiet, foldRecord, onlyReminds, quietsOf } from './apply-record.ts';
import { reviewIssuesOf } from './review-issue.ts';
import {
  choose,
  holdsARole,
  isLive,
  isReporter,
  isResponder,
  startLife,
  initialState,
  type FoldState,
} from './fold-state.ts';

/** The incident this issue is under this policy; null when it never carried one of the policy's incident labels. */
export function fold(policy: Policy, issue: Issue): Incident | null {
  const state = initialState(policy, issue);
  const status = findStatus(issue);
  const quiets = quietsOf(status?.status.quiet ?? null);
  for (const item of withDeclaration(policy, issue)) {
    while (quiets[0] && precedes(state, quiets[0], item)) foldQuiet(state, quiets.shift());
    foldItem(state, item, status?.id ?? null);
  }
  for (const quiet of quiets) foldQuiet(state, quiet);
  if (status) dropPending(state, (pending) => pending.ordinal <= status.status.labelAndAssignCount);
  if (status) {
    state.statusComment = status;
    foldReview(state, status.status.review);
  }
  return state.declaredAt === null ? null : finish(state, state.declaredAt);
}

/** An edit of the status comment stands at no place of its own in the history: it came before what it had not seen. */
const precedes = (state: FoldState, quiet: QuietSeverity, item: TimelineItem): boolean =>
  item.at > quiet.at || (item.by?.kind !== 'engine' && item.at === quiet.at && state.seen >= quiet.seen);

/** A transferred issue keeps its label but not the event that set it: then it is declared when it was opened. */
function withDeclaration(policy: Policy, issue: Issue): readonly TimelineItem[] {
  const carries = issue.labels.find((label) => isIncidentLabel(policy, label));
  const told = issue.timeline.some((item) => item.kind === 'labeled' && isIncidentLabel(policy, item.label));
  if (carries === undefined || told) return issue.timeline;
  return [{ kind: 'labeled', label: carries, at: issue.createdAt, by: issue.author }, ...issue.timeline];
}

const isIncidentLabel = (policy: Policy, label: string): boolean =>
  policy.incident.labels.some((incident) => incident.toLowerCase() === label.toLowerCase());

/** The status comment: the oldest engine comment whose hidden line has a status part. */
function findStatus(issue: Issue): StatusComment | null {
  for (const item of issue.timeline) {
    if (item.kind !== 'comment' || item.by?.kind !== 'engine' || item.editedByOther) continue;
    const line = ledgerOf(item);
    if (line.kind === 'record' && line.status) return { id: item.id, record: line.record, status: line.status };
  }
  return null;
}

/** People edit the review, so its own hidden line is not believed then; the status comment still knows which one it is. */
function foldReview(state: FoldState, review: StatusRecord['review']): void {
  if (review === null || review.episode < state.lifeEpisode) return;
  const comment = state.issue.timeline.find(
    (item) => item.kind === 'comment' && (review.id === '' ? prepares(item, review.episode) : item.id === review.id),
  );
  state.review =
    comment?.kind === 'comment' ? { ...review, id: comment.id, body: comment.body } : { ...review, body: null };
}

/**
 * Is this the comment that prepared the review? The run that posts it records it before GitHub has told its id: until that is
 * recorded as well, the hidden line tells which comment it is, and nothing else of it is believed.
 */
function prepares(item: TimelineItem & Comment, episode: number): boolean {
  if (item.by?.kind !== 'engine') return false;
  const line = ledgerOf(item);
  return line.kind === 'record' && line.record.review && line.record.episode === episode;
}

function foldItem(state: FoldState, item: TimelineItem, statusId: string | null): void {
  if (item.by?.kind === 'engine') return foldEngineItem(state, item, statusId);
  // GitHub tells only the last edit of a body, so a second one would leave the count where it was.
  if (item.kind !== 'edited') state.seen += 1;
  state.lastEvent = item.at;
  const person = item.by?.kind === 'person' ? item.by.login : null;
  const wasLive = isLive(state);
  switch (item.kind) {
    case 'comment':
      if (person !== null && wasLive) judgeComment(state, item, person);
      else if (person !== null && state.over && state.incidentLabels.size > 0) refuseAfterwards(state, item, person);
      break;
    case 'labeled':
      foldLabeled(state, item.label, item.at, person);
      break;
    case 'unlabeled':
      state.incidentLabels.delete(item.label.toLowerCase());
      break;
    case 'assigned':
      foldAssigned(state, item.login, item.at, person);
      break;
    case 'unassigned':
      foldUnassigned(state, item.login);
      break;
    case 'closed':
      foldClosed(state, item.reason, item.at);
      break;
    case 'reopened':
      foldReopened(state, item.at);
      break;
    case 'renamed':
    case 'edited':
      break;
    default:
      item satisfies never;
  }
  if (person !== null && isLive(state)) state.activityAt = Math.max(state.lifeStart, item.at);
}

function foldLabeled(state: FoldState, label: string, at: number, person: string | null): void {
  if (isIncidentLabel(state.policy, label)) {
    if (state.incidentLabels.size === 0) startLife(state, at);
    state.incidentLabels.add(label.toLowerCase());
    if (person !== null && mayAtLeast(state.issue, person, 'triage')) state.trusted = true;
  }
  const severity = state.policy.severities.find((one) => one.label?.toLowerCase() === label.toLowerCase());
  if (severity && person !== null) choose(state, severity.id, person, at);
}

function foldAssigned(state: FoldState, login: string, at: number, person: string | null): void {
  const known = state.assignees.has(key(login));
  const opening = at === state.issue.createdAt && person !== null && isReporter(state, person);
  if (person !== null && isLive(state) && !opening) {
    if (!known && state.everAssigned) state.reassignments += 1;
    if (same(person, login) && isResponder(state, person)) state.acknowledged ??= { by: person, at };
  }
  state.assignees.set(key(login), login);
  state.everAssigned = true;
}

function foldUnassigned(state: FoldState, login: string): void {
  state.assignees.delete(key(login));
  forgetHolder(state, login);
}

function foldClosed(state: FoldState, reason: 'completed' | 'not-planned' | 'duplicate', at: number): void {
  state.closed = reason === 'completed' ? 'completed' : 'over';
  if (!isLive(state)) return;
  if (reason === 'completed') state.resolvedAt ??= at;
  else state.over = true;
}

function foldReopened(state: FoldState, at: number): void {
  state.closed = null;
  if (state.declaredAt !== null && state.incidentLabels.size > 0) startLife(state, at);
}

function foldEngineItem(state: FoldState, item: TimelineItem, statusId: string | null): void {
  switch (item.kind) {
    case 'labeled':
    case 'unlabeled':
      if (isIncidentLabel(state.policy, item.label)) {
        if (item.kind === 'unlabeled') state.incidentLabels.delete(item.label.toLowerCase());
        else foldLabeled(state, item.label, item.at, null);
      }
      pend(state, item.kind, item.label);
      break;
    case 'assigned':
      state.assignees.set(key(item.login), item.login);
      state.everAssigned = true;
      pend(state, 'assigned', item.login);
      break;
    case 'unassigned':
      foldUnassigned(state, item.login);
      pend(state, 'unassigned', item.login);
      break;
    case 'closed':
      foldClosed(state, item.reason, item.at);
      break;
    case 'reopened':
      foldReopened(state, item.at);
      break;
    case 'comment': {
      const line = ledgerOf(item);
      if (item.editedByOther) {
        // People are meant to edit the review. Of the hidden line no more is believed than what kind of comment it was.
        const isStatus = line.kind === 'record' && line.status !== null && !line.record.review;
        if (isStatus && !item.minimised) state.staleStatus.push(item.id);
        break;
      }
      if (line.kind === 'unknown') state.unknownVersion = true;
      if (line.kind !== 'record') break;
      dropPending(state, () => true);
      foldRecord(state, line.record, item.at, item);
      if (item.id !== statusId && !item.minimised && onlyReminds(line.record)) {
        state.reminders.push({ id: item.id, triggers: Object.keys(line.record.fired) });
      }
      break;
    }
    default:
      break;
  }
}

function pend(state: FoldState, kind: FoldState['pending'][number]['kind'], what: string): void {
  state.labelAndAssignCount += 1;
  state.pending.push({ kind, what, ordinal: state.labelAndAssignCount });
}

function finish(state: FoldState, declaredAt: number): Incident {
  const [reviewIssue = null, ...others] = reviewIssuesOf(
    state.issue,
    state.lifeEpisode,
    state.statusComment?.status.review ?? null,
  );
  // Closing the review issue says the same as `/reviewed`, for as long as it stays closed.
  const reviewedAt = state.reviewedAt ?? (state.resolvedAt === null ? null : (reviewIssue?.closedAt ?? null));
  const over = state.over || reviewedAt !== null;
  const undone = (kind: string): ReadonlySet<string> =>
    new Set(state.pending.filter((pending) => pending.kind === kind).map((pending) => pending.what.toLowerCase()));
  const [labeled, assigned] = [undone('labeled'), undone('assigned')];
  const unlabeled = state.pending.filter((pending) => pending.kind === 'unlabeled').map((pending) => pending.what);
  return {
    declaredAt,
    lifeStart: state.lifeStart,
    episode: state.episode,
    reopenings: state.reopenings,
    trusted: state.trusted,
    ended: over,
    acknowledged: state.acknowledged,
    lastUpdate: state.lastUpdate,
    lastWords: state.lastWords,
    activityAt: state.activityAt,
    mitigatedAt: state.mitigatedAt,
    resolvedAt: state.resolvedAt,
    reviewedAt,
    status: statusOf(state, over),
    closeRequested: state.resolvedAt !== null && state.closed === null,
    promisedAt: state.promisedAt,
    snooze: state.snooze,
    called: state.called,
    levelSince: state.levelSince,
    holders: state.holders,
    // Who holds nothing any more has nothing to accept: unassigned, or the role was called anew.
    handovers: state.handovers.filter(({ to }) => holdsARole(state, to)),
    fired: state.fired,
    updates: state.updates,
    reassignments: state.reassignments,
    escalations: state.escalations,
    helpRequests: state.helpRequests,
    labels: [...state.issue.labels.filter((label) => !labeled.has(label.toLowerCase())), ...unlabeled],
    assignees: state.issue.assignees.filter((login) => !assigned.has(key(login))),
    choices: state.choices,
    announced: state.announced,
    raised: state.raised,
    commands: state.commands,
    seen: state.seen,
    labelAndAssignCount: state.labelAndAssignCount,
    lastRunAt: state.lastMark?.seen === state.seen ? state.lastMark.at : null,
    lastMark: state.lastMark?.at ?? null,
    lastEvent: Math.max(state.lastEvent, state.lifeStart),
    statusComment: state.statusComment,
    review: state.review,
    reviewIssue,
    duplicateReviews: others.filter(({ closedAt }) => closedAt === null),
    duplicates: state.duplicates,
    staleStatus: state.staleStatus,
    reminders: state.reminders,
    records: state.records,
    unknownVersion: state.unknownVersion,
  };
}

function statusOf(state: FoldState, over: boolean): Incident['status'] {
  if (over) return 'reviewed';
  if (state.resolvedAt !== null) return 'resolved';
  if (state.mitigatedAt !== null) return 'mitigated';
  return state.acknowledged === null ? 'open' : 'acknowledged';
}
