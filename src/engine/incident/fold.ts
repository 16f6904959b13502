/**
 * An issue's history → the incident. The fold reads what people did and what the engine's own comments record, in the order in
 * which GitHub tells it. Nothing here depends on the present instant. Pure.
 */
import type { Incident, StatusComment } from '#domain/incident.ts';
import type { Comment, Issue, TimelineItem } from '#domain/issue.ts';
import type { QuietSeverity, StatusRecord } from '#domain/ledger.ts';
import type { Policy } from '#domain/policy.ts';
import { judgeComment, refuseAfterwards } from './commands.ts';
import { ledgerOf } from './ledger.ts';
import { key, mayAtLeast, same } from './people.ts';
import { forgetHolder } from './role-changes.ts';
import { dropPending, foldQuiet, foldRecord, onlyReminds, quietsOf } from './apply-record.ts';
import { reviewIssuesOf } from './review-issue.ts';
import { choose, holdsARole, isLive, isReporter, isResponder, startLife, startWalk, type Walk } from './fold-state.ts';

/** The incident this issue is under this policy; null when it never carried one of the policy's incident labels. */
export function fold(policy: Policy, issue: Issue): Incident | null {
  const walk = startWalk(policy, issue);
  const status = findStatus(issue);
  const quiets = quietsOf(status?.status.quiet ?? null);
  for (const item of withDeclaration(policy, issue)) {
    while (quiets[0] && precedes(walk, quiets[0], item)) foldQuiet(walk, quiets.shift());
    foldItem(walk, item, status?.id ?? null);
  }
  for (const quiet of quiets) foldQuiet(walk, quiet);
  if (status) dropPending(walk, (pending) => pending.deed <= status.status.deeds);
  if (status) {
    walk.statusComment = status;
    foldReview(walk, status.status.review);
  }
  return walk.declaredAt === null ? null : finish(walk, walk.declaredAt);
}

/** An edit of the status comment stands at no place of its own in the history: it came before what it had not seen. */
const precedes = (walk: Walk, quiet: QuietSeverity, item: TimelineItem): boolean =>
  item.at > quiet.at || (item.by?.kind !== 'engine' && item.at === quiet.at && walk.seen >= quiet.seen);

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
function foldReview(walk: Walk, review: StatusRecord['review']): void {
  if (review === null || review.episode < walk.lifeEpisode) return;
  const comment = walk.issue.timeline.find(
    (item) => item.kind === 'comment' && (review.id === '' ? prepares(item, review.episode) : item.id === review.id),
  );
  walk.review =
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

function foldItem(walk: Walk, item: TimelineItem, statusId: string | null): void {
  if (item.by?.kind === 'engine') return foldEngineItem(walk, item, statusId);
  // GitHub tells only the last edit of a body, so a second one would leave the count where it was.
  if (item.kind !== 'edited') walk.seen += 1;
  walk.lastEvent = item.at;
  const person = item.by?.kind === 'person' ? item.by.login : null;
  const wasLive = isLive(walk);
  switch (item.kind) {
    case 'comment':
      if (person !== null && wasLive) judgeComment(walk, item, person);
      else if (person !== null && walk.over && walk.incidentLabels.size > 0) refuseAfterwards(walk, item, person);
      break;
    case 'labeled':
      foldLabeled(walk, item.label, item.at, person);
      break;
    case 'unlabeled':
      walk.incidentLabels.delete(item.label.toLowerCase());
      break;
    case 'assigned':
      foldAssigned(walk, item.login, item.at, person);
      break;
    case 'unassigned':
      foldUnassigned(walk, item.login);
      break;
    case 'closed':
      foldClosed(walk, item.reason, item.at);
      break;
    case 'reopened':
      foldReopened(walk, item.at);
      break;
    case 'renamed':
    case 'edited':
      break;
    default:
      item satisfies never;
  }
  if (person !== null && isLive(walk)) walk.activityAt = Math.max(walk.lifeStart, item.at);
}

function foldLabeled(walk: Walk, label: string, at: number, person: string | null): void {
  if (isIncidentLabel(walk.policy, label)) {
    if (walk.incidentLabels.size === 0) startLife(walk, at);
    walk.incidentLabels.add(label.toLowerCase());
    if (person !== null && mayAtLeast(walk.issue, person, 'triage')) walk.trusted = true;
  }
  const severity = walk.policy.severities.find((one) => one.label?.toLowerCase() === label.toLowerCase());
  if (severity && person !== null) choose(walk, severity.id, person, at);
}

function foldAssigned(walk: Walk, login: string, at: number, person: string | null): void {
  const known = walk.assignees.has(key(login));
  const opening = at === walk.issue.createdAt && person !== null && isReporter(walk, person);
  if (person !== null && isLive(walk) && !opening) {
    if (!known && walk.everAssigned) walk.reassignments += 1;
    if (same(person, login) && isResponder(walk, person)) walk.acknowledged ??= { by: person, at };
  }
  walk.assignees.set(key(login), login);
  walk.everAssigned = true;
}

function foldUnassigned(walk: Walk, login: string): void {
  walk.assignees.delete(key(login));
  forgetHolder(walk, login);
}

function foldClosed(walk: Walk, reason: 'completed' | 'not-planned' | 'duplicate', at: number): void {
  walk.closed = reason === 'completed' ? 'completed' : 'over';
  if (!isLive(walk)) return;
  if (reason === 'completed') walk.resolvedAt ??= at;
  else walk.over = true;
}

function foldReopened(walk: Walk, at: number): void {
  walk.closed = null;
  if (walk.declaredAt !== null && walk.incidentLabels.size > 0) startLife(walk, at);
}

function foldEngineItem(walk: Walk, item: TimelineItem, statusId: string | null): void {
  switch (item.kind) {
    case 'labeled':
    case 'unlabeled':
      if (isIncidentLabel(walk.policy, item.label)) {
        if (item.kind === 'unlabeled') walk.incidentLabels.delete(item.label.toLowerCase());
        else foldLabeled(walk, item.label, item.at, null);
      }
      pend(walk, item.kind, item.label);
      break;
    case 'assigned':
      walk.assignees.set(key(item.login), item.login);
      walk.everAssigned = true;
      pend(walk, 'assigned', item.login);
      break;
    case 'unassigned':
      foldUnassigned(walk, item.login);
      pend(walk, 'unassigned', item.login);
      break;
    case 'closed':
      foldClosed(walk, item.reason, item.at);
      break;
    case 'reopened':
      foldReopened(walk, item.at);
      break;
    case 'comment': {
      const line = ledgerOf(item);
      if (item.editedByOther) {
        // People are meant to edit the review. Of the hidden line no more is believed than what kind of comment it was.
        const isStatus = line.kind === 'record' && line.status !== null && !line.record.review;
        if (isStatus && !item.minimised) walk.staleStatus.push(item.id);
        break;
      }
      if (line.kind === 'unknown') walk.unknownVersion = true;
      if (line.kind !== 'record') break;
      dropPending(walk, () => true);
      foldRecord(walk, line.record, item.at, item);
      if (item.id !== statusId && !item.minimised && onlyReminds(line.record)) {
        walk.reminders.push({ id: item.id, triggers: Object.keys(line.record.fired) });
      }
      break;
    }
    default:
      break;
  }
}

function pend(walk: Walk, kind: Walk['pending'][number]['kind'], what: string): void {
  walk.deeds += 1;
  walk.pending.push({ kind, what, deed: walk.deeds });
}

function finish(walk: Walk, declaredAt: number): Incident {
  const [reviewIssue = null, ...others] = reviewIssuesOf(
    walk.issue,
    walk.lifeEpisode,
    walk.statusComment?.status.review ?? null,
  );
  // Closing the review issue says the same as `/reviewed`, for as long as it stays closed.
  const reviewedAt = walk.reviewedAt ?? (walk.resolvedAt === null ? null : (reviewIssue?.closedAt ?? null));
  const over = walk.over || reviewedAt !== null;
  const undone = (kind: string): ReadonlySet<string> =>
    new Set(walk.pending.filter((pending) => pending.kind === kind).map((pending) => pending.what.toLowerCase()));
  const [labeled, assigned] = [undone('labeled'), undone('assigned')];
  const unlabeled = walk.pending.filter((pending) => pending.kind === 'unlabeled').map((pending) => pending.what);
  return {
    declaredAt,
    lifeStart: walk.lifeStart,
    episode: walk.episode,
    reopenings: walk.reopenings,
    trusted: walk.trusted,
    ended: over,
    acknowledged: walk.acknowledged,
    lastUpdate: walk.lastUpdate,
    lastWords: walk.lastWords,
    activityAt: walk.activityAt,
    mitigatedAt: walk.mitigatedAt,
    resolvedAt: walk.resolvedAt,
    reviewedAt,
    status: statusOf(walk, over),
    closeRequested: walk.resolvedAt !== null && walk.closed === null,
    promisedAt: walk.promisedAt,
    snooze: walk.snooze,
    called: walk.called,
    levelSince: walk.levelSince,
    holders: walk.holders,
    // Who holds nothing any more has nothing to accept: unassigned, or the role was called anew.
    handovers: walk.handovers.filter(({ to }) => holdsARole(walk, to)),
    fired: walk.fired,
    updates: walk.updates,
    reassignments: walk.reassignments,
    escalations: walk.escalations,
    helpRequests: walk.helpRequests,
    labels: [...walk.issue.labels.filter((label) => !labeled.has(label.toLowerCase())), ...unlabeled],
    assignees: walk.issue.assignees.filter((login) => !assigned.has(key(login))),
    choices: walk.choices,
    announced: walk.announced,
    raised: walk.raised,
    commands: walk.commands,
    seen: walk.seen,
    deeds: walk.deeds,
    settledAt: walk.lastMark?.seen === walk.seen ? walk.lastMark.at : null,
    lastMark: walk.lastMark?.at ?? null,
    lastEvent: Math.max(walk.lastEvent, walk.lifeStart),
    statusComment: walk.statusComment,
    review: walk.review,
    reviewIssue,
    duplicateReviews: others.filter(({ closedAt }) => closedAt === null),
    duplicates: walk.duplicates,
    staleStatus: walk.staleStatus,
    reminders: walk.reminders,
    records: walk.records,
    unknownVersion: walk.unknownVersion,
  };
}

function statusOf(walk: Walk, over: boolean): Incident['status'] {
  if (over) return 'reviewed';
  if (walk.resolvedAt !== null) return 'resolved';
  if (walk.mitigatedAt !== null) return 'mitigated';
  return walk.acknowledged === null ? 'open' : 'acknowledged';
}
