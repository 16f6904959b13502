/** Where the fold stands → the incident. Pure. */
import type { Incident } from '#domain/incident.ts';
import type { Comment, TimelineItem } from '#domain/issue.ts';
import { foldQuiet } from './apply-record.ts';
import { copyState, holdsARole, type FoldState } from './fold-state.ts';
import { ledgerOf } from './ledger.ts';
import { includesName } from './people.ts';
import type { Pending } from './unrecorded.ts';
import { reviewIssuesOf } from './review-issue.ts';

/** The incident at the end of what was folded; null when it was never declared. Shares what does not differ with `folded`. */
export function incidentOf(folded: Readonly<FoldState>): Incident | null {
  const state = withQuiets(folded);
  const { declaredAt, statusComment } = state;
  if (declaredAt === null) return null;
  const status = statusComment?.status ?? null;
  const [reviewIssue = null, ...others] = reviewIssuesOf(state.issue, state.lifeEpisode, status?.review ?? null);
  // Closing the review issue says the same as `/reviewed`, for as long as it stays closed.
  const reviewedAt = state.reviewedAt ?? (state.resolvedAt === null ? null : (reviewIssue?.closedAt ?? null));
  const over = state.over || reviewedAt !== null;
  return {
    ...lifeOf(state),
    ...runsOf(state),
    declaredAt,
    ended: over,
    reviewedAt,
    status: statusOf(state, over),
    closeRequested: state.resolvedAt !== null && state.closed === null,
    // Who holds nothing any more has nothing to accept: unassigned, or the role was called anew.
    handovers: state.handovers.filter(({ to }) => holdsARole(state, to)),
    ...recordedOn(state, status?.labelAndAssignCount ?? 0),
    lastRunAt: state.lastMark?.seen === state.seen ? state.lastMark.at : null,
    lastMark: state.lastMark?.at ?? null,
    lastEvent: Math.max(state.lastEvent, state.lifeStart),
    statusComment,
    review: reviewOf(state),
    reviewIssue,
    duplicateReviews: others.filter(({ closedAt }) => closedAt === null),
  };
}

/** What people made of it, exactly as the fold left it. */
const lifeOf = (state: Readonly<FoldState>) =>
  ({
    lifeStart: state.lifeStart,
    reopenings: state.reopenings,
    trusted: state.trusted,
    acknowledged: state.acknowledged,
    owner: state.owner,
    lastUpdate: state.lastUpdate,
    lastWords: state.lastWords,
    activityAt: state.activityAt,
    mitigatedAt: state.mitigatedAt,
    resolvedAt: state.resolvedAt,
    promisedAt: state.promisedAt,
    snooze: state.snooze,
    updates: state.updates,
    reassignments: state.reassignments,
    helpRequests: state.helpRequests,
    choices: state.choices,
    commands: state.commands,
    seen: state.seen,
    lastEventSeen: state.lastEventSeen,
  }) satisfies Partial<Incident>;

/** What the engine did and recorded, exactly as the fold left it. */
const runsOf = (state: Readonly<FoldState>) =>
  ({
    episode: state.episode,
    called: state.called,
    levelSince: state.levelSince,
    calledAt: state.calledAt,
    holders: state.holders,
    answers: state.answers,
    fired: state.fired,
    escalations: state.escalations,
    announced: state.announced,
    raised: state.raised,
    labelAndAssignCount: state.labelAndAssignCount,
    duplicates: state.duplicates,
    staleStatus: state.staleStatus,
    reminders: state.reminders,
    calls: state.calls,
    records: state.records,
    recordComments: state.recordComments,
    foreignLines: state.foreignLines,
    unknownVersion: state.unknownVersion,
  }) satisfies Partial<Incident>;

/** Labels and assignees without what the engine did but has not yet recorded: the first `recorded` of it are. */
function recordedOn({ issue, pending }: Readonly<FoldState>, recorded: number): Pick<Incident, 'labels' | 'assignees'> {
  const open = pending.filter(({ ordinal }) => ordinal > recorded);
  const whatIs = (kind: Pending['kind']): readonly string[] =>
    open.filter((one) => one.kind === kind).map(({ what }) => what);
  const [labeled, assigned] = [whatIs('labeled'), whatIs('assigned')];
  return {
    labels: [...issue.labels.filter((label) => !includesName(labeled, label)), ...whatIs('unlabeled')],
    assignees: issue.assignees.filter((login) => !includesName(assigned, login)),
  };
}

/** What edits of the status comment recorded last comes after the whole history. */
function withQuiets(state: Readonly<FoldState>): Readonly<FoldState> {
  if (state.quiets.length === 0) return state;
  const whole = copyState(state, state.issue);
  for (const quiet of state.quiets) foldQuiet(whole, quiet);
  return whole;
}

/** People edit the review, so its own hidden line is not believed then; the status comment still knows which one it is. */
function reviewOf(state: Readonly<FoldState>): Incident['review'] {
  const review = state.statusComment?.status.review ?? null;
  if (review === null || review.episode < state.lifeEpisode) return state.review;
  const comment = state.issue.timeline.find(
    (item) => item.kind === 'comment' && (review.id === '' ? prepares(item, review.episode) : item.id === review.id),
  );
  return comment?.kind === 'comment' ? { ...review, id: comment.id, body: comment.body } : { ...review, body: null };
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

function statusOf(state: Readonly<FoldState>, over: boolean): Incident['status'] {
  if (over) return 'reviewed';
  if (state.resolvedAt !== null) return 'resolved';
  if (state.mitigatedAt !== null) return 'mitigated';
  return state.acknowledged === null ? 'open' : 'acknowledged';
}
