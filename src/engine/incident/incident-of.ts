/** Where the fold stands → the incident. Pure. */
import { hasName } from '#domain/names.ts';
import type { Incident } from '#domain/incident.ts';
import type { Comment, TimelineItem } from '#domain/issue.ts';
import { foldQuiet } from './apply-record.ts';
import { copyState, type FoldState, type Pending } from './fold-state.ts';
import { ledgerOf } from './own-text.ts';
import type { Instant } from '#domain/time.ts';
import { reviewIssuesOf } from './review-issue.ts';
import { standingHandovers } from './role-changes.ts';

/**
 * The incident at the end of what was folded; null when it was never declared. Shares what does not differ with `folded`.
 */
export function incidentOf(folded: Readonly<FoldState>): Incident | null {
  const state = withQuiets(folded);
  return state.declaredAt === null
    ? null
    : declaredIncident(state, state.declaredAt, { names: recordedOn(state), review: reviewedIn(state) });
}

/** What takes more than a look at the state. */
interface Parts {
  readonly names: Names;
  readonly review: ReviewState;
}

/** Each field is named, for a history is folded at each of its entries and to spread an object of this size takes a hundred times as long. */
const declaredIncident = (state: Readonly<FoldState>, declaredAt: Instant, { names, review }: Parts): Incident => ({
  declaredAt,
  lifeStart: state.lifeStart,
  episode: state.episode,
  reopenings: state.reopenings,
  isTrusted: state.isTrusted,
  endedAt: review.endedAt,
  acknowledged: state.acknowledged,
  lastAnswers: state.lastAnswers,
  owner: state.owner,
  worker: state.worker,
  lastUpdate: state.lastUpdate,
  lastWords: state.lastWords,
  activityAt: state.activityAt,
  mitigatedAt: state.mitigatedAt,
  resolvedAt: state.resolvedAt,
  reviewedAt: review.reviewedAt,
  status: statusOf(state, review.endedAt !== null),
  closeRequested: state.resolvedAt !== null && state.closed === null,
  promisedAt: state.promisedAt,
  snooze: state.snooze,
  level: levelIn(state),
  levelSince: state.levelSince,
  calledAt: state.calledAt,
  holders: state.holders,
  tried: state.tried,
  answers: state.answers,
  handovers: standingHandovers(state),
  handoverEnds: state.handoverEnds,
  fired: state.fired,
  updates: state.updates,
  reassignments: state.reassignments,
  escalations: state.escalations,
  helpRequests: state.helpRequests,
  labels: names.labels,
  assignees: names.assignees,
  choices: state.choices,
  announced: state.announced,
  raised: state.raised,
  commands: state.commands,
  seen: state.seen,
  labelAndAssignCount: state.labelAndAssignCount,
  lastRunAt: state.lastRecordedRun?.seen === state.seen ? state.lastRecordedRun.at : null,
  lastRecordedRunAt: state.lastRecordedRun?.at ?? null,
  lastEvent: Math.max(state.lastEvent, state.lifeStart),
  lastEdit: state.lastEdit,
  lastEventSeen: state.lastEventSeen,
  statusComment: state.statusComment,
  review: reviewOf(state),
  reviewIssue: review.reviewIssue,
  duplicateReviews: review.duplicateReviews,
  duplicates: state.duplicates,
  staleStatus: state.staleStatus,
  reminders: state.reminders,
  calls: state.calls,
  recordComments: state.recordComments,
  records: state.records,
  foreignLines: state.foreignLines,
  hasUnknownVersion: state.hasUnknownVersion,
});

/** An earlier version of the policy may have engaged a level that this one has no more. */
const levelIn = ({ policy, level }: Readonly<FoldState>): number => Math.min(level, Math.max(1, policy.levels.length));

type ReviewState = Pick<Incident, 'endedAt' | 'reviewedAt' | 'reviewIssue' | 'duplicateReviews'>;

/** Issues in which it is reviewed, and whether it is. */
function reviewedIn(state: Readonly<FoldState>): ReviewState {
  const review = state.statusComment?.status.review ?? null;
  const [reviewIssue = null, ...others] = reviewIssuesOf(state.issue, state.lifeEpisode, review);
  // Closing the review issue says the same as `/reviewed`, for as long as it stays closed.
  const reviewedAt = state.reviewedAt ?? (state.resolvedAt === null ? null : (reviewIssue?.closedAt ?? null));
  const duplicateReviews = others.filter(({ closedAt }) => closedAt === null);
  const ends = [state.dismissedAt, reviewedAt].filter((at) => at !== null);
  return { endedAt: ends.length === 0 ? null : Math.min(...ends), reviewedAt, reviewIssue, duplicateReviews };
}

type Names = Pick<Incident, 'labels' | 'assignees'>;

/** Labels and assignees without what the engine did but has not yet recorded: the status comment tells how much of it is. */
function recordedOn({ issue, pending, statusComment }: Readonly<FoldState>): Names {
  const recorded = statusComment?.status.labelAndAssignCount ?? 0;
  const open = pending.filter(({ ordinal }) => ordinal > recorded);
  const whatIs = (kind: Pending['kind']): readonly string[] =>
    open.filter((one) => one.kind === kind).map(({ what }) => what);
  if (open.length === 0) return { labels: issue.labels, assignees: issue.assignees };
  const [labeled, assigned] = [whatIs('labeled'), whatIs('assigned')];
  return {
    labels: [...issue.labels.filter((label) => !hasName(labeled, label)), ...whatIs('unlabeled')],
    assignees: issue.assignees.filter((login) => !hasName(assigned, login)),
  };
}

/** What edits of the status comment recorded last comes after the whole history. */
function withQuiets(state: Readonly<FoldState>): Readonly<FoldState> {
  if (state.quiets.length === 0) return state;
  const copy = copyState(state, state.issue);
  for (const quiet of state.quiets) foldQuiet(copy, quiet);
  return copy;
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

function statusOf(state: Readonly<FoldState>, ended: boolean): Incident['status'] {
  if (ended) return 'reviewed';
  if (state.resolvedAt !== null) return 'resolved';
  if (state.mitigatedAt !== null) return 'mitigated';
  return state.acknowledged === null ? 'open' : 'acknowledged';
}
