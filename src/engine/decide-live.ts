/** The decision for a live incident: who is called, what is recorded, what is written. Pure. */
import type { Decision } from '#domain/decision.ts';
import type { LedgerRecord, QuietRecord, StatusRecord } from '#domain/ledger.ts';
import { once } from '#domain/once.ts';
import { issueRef } from '#domain/refs.ts';
import { snoozedAt } from './facts/due.ts';
import { contextOf, type IncidentContext } from './facts/context.ts';
import { advanceHistory } from './incident/fold.ts';
import { placesFor } from './incident/people.ts';
import { lastRecordBeside } from './incident/lost-comments.ts';
import { reactionsOf } from './escalation/replies.ts';
import { editComment, postComment } from './model/issue-model.ts';
import { lookUps, quietAfter, recordOf } from './escalation/record.ts';
import { type Deliveries, deliveriesOf, type DeliveryBasis, isOver, lostBefore } from './delivery/deliveries.ts';
import { withIntents } from './delivery/intents.ts';
import { recordedMessages } from './delivery/room.ts';
import { supersededComments } from './escalation/reminders.ts';
import { nextForRun, nextOf } from './escalation/next.ts';
import { asIssue, reviewOf } from './messages/review-document.ts';
import { type AfterRun, reviewRecord, statusOf } from './messages/status-message.ts';
import { allFacts, evaluationAt } from './facts/view.ts';
import type { RunPlan } from './escalation/run-plan.ts';
import { commentOf } from './messages/comment-message.ts';
import { briefOf } from './messages/incident-brief.ts';

/**
 * Who reads what is written. People see the status comment, so it is edited whenever what it shows has changed. On the model nobody
 * does: there it is edited only where it records something, and no message is made that nothing looks at.
 */
export type Reader = 'people' | 'nobody';

/** The whole decision that a planned run comes to. */
export function decideLive(run: RunPlan, reader: Reader, wouldFire: Decision['wouldFire'] = []): Decision {
  const { context, evaluation, fired, labels, assignees } = run;
  const { incident } = context;
  const record = needsComment(run) ? recordOf(run) : null;
  const { facts, comment, statusComment, next } = messagesOf(run, record, reader);
  return {
    leftAlone: incident.endedAt === null ? null : 'ended',
    facts,
    severity: run.inForce.severity.id,
    level: Math.max(1, incident.level, record?.level ?? 0),
    status: incident.status,
    snoozed: snoozedAt(context, evaluation.at),
    fired,
    labels,
    assignees,
    wouldFire,
    foreignLines: incident.foreignLines,
    record,
    comment,
    statusComment,
    reactions: reactionsOf(context, run.responses),
    minimise: [
      ...doublesOf(context),
      ...supersededComments(run, record !== null).map((id) => ({ comment: id, as: 'outdated' as const })),
    ],
    close: run.wanted.closes,
    openReview: openReviewOf(run, record),
    duplicateReviews: incident.duplicateReviews.flatMap((review) =>
      incident.reviewIssue === null ? [] : [{ review, of: incident.reviewIssue }],
    ),
    next,
    late: run.late,
  };
}

/** Comments that repeat what another one says, as of two runs at once. */
export const doublesOf = ({ incident }: IncidentContext): Decision['minimise'] =>
  incident.duplicates.map((id) => ({ comment: id, as: 'duplicate' as const }));

type Messages = Pick<Decision, 'facts' | 'comment' | 'statusComment' | 'next'>;

/** The messages of the run; none where nobody would read them: with no new comment and no status comment yet. */
function messagesOf(run: RunPlan, record: LedgerRecord | null, reader: Reader): Messages {
  const { context, evaluation, self } = run;
  const { statusComment: existing, labelAndAssignCount } = context.incident;
  const isRead = reader === 'people';
  const quiet = quietAfter(run, record);
  const after = once(() => afterwards(run, record, quiet));
  const deliveries = deliveriesAfter(run, record, after);
  const basis = (): DeliveryBasis => ({ ...after(), deliveries, self });
  const facts = isRead ? allFacts(context, evaluation) : evaluation.facts;
  const next = isRead ? nextOf(basis()) : null;
  if (existing === null && record === null) return { facts, next, comment: null, statusComment: null };
  const brief = once(() => briefOf(context, run.inForce.severity, run.levels.level));
  const message = isRead ? statusOf(brief(), basis(), next, { quiet, ...lastOf(context, record) }) : null;
  const status: StatusRecord = message?.record ?? {
    quiet,
    labelAndAssignCount,
    // Only a review that this run prepares is not yet in the incident as the run found it.
    review: reviewRecord(run.reviews ? after().context : context),
    shows: '',
    ...lookUps(context.issue, evaluation.at),
    ...recordedMessages(deliveries, existing?.status.earlierDeliveries, evaluation.at),
  };
  // The assignment of a new owner is a fact once the status comment has recorded it.
  const isUpToDate =
    existing !== null &&
    !isToBeAssigned(run) &&
    deliveriesOf(context.incident) === deliveries &&
    isRecorded(status, existing.status, isRead);
  return {
    facts,
    next: message === null ? next : nextForRun(basis(), next),
    comment: record && commentOf(run, brief(), record, { next, facts }),
    statusComment: { id: existing?.id ?? null, created: existing?.record ?? null, isUpToDate, record: status, message },
  };
}

/** Is a new owner still to be assigned? Where GitHub does not assign them, nothing is to be done any more. */
const isToBeAssigned = ({ context: { issue }, newOwners }: RunPlan): boolean =>
  placesFor(issue, newOwners).fit.length > 0;

/** Does the status comment record this already, and show it where that is read? */
export const isRecorded = (
  { quiet, labelAndAssignCount, review, shows, last }: StatusRecord,
  existing: StatusRecord,
  isRead: boolean,
): boolean =>
  quiet === existing.quiet &&
  labelAndAssignCount === existing.labelAndAssignCount &&
  review?.id === existing.review?.id &&
  review?.issue === existing.review?.issue &&
  (!isRead || (shows === existing.shows && last === existing.last));

/**
 * The record of the last comment beside the status comment: that of this run, or of one that ended before it had edited the status comment.
 * What people may do, which was looked up, the comments tell.
 */
export function lastOf(
  { policy, issue, incident }: IncidentContext,
  record: LedgerRecord | null,
): Pick<StatusRecord, 'last'> {
  const { statusComment: existing } = incident;
  if (existing === null) return {};
  const known = existing.status.last;
  const newest = record ?? lastRecordBeside(policy, issue, existing);
  if (newest === null) return known === undefined ? {} : { last: known };
  const { people: _people, ...last } = newest;
  return JSON.stringify(last).length > LONGEST_LAST ? {} : { last };
}

/** The status comment has to hold what it shows and what is known of messages as well: a longer record stands in its own comment alone. */
const LONGEST_LAST = 8_000;

/** The review issue that is still to be opened. */
function openReviewOf({ context, evaluation, reviews }: RunPlan, record: LedgerRecord | null): Decision['openReview'] {
  const { incident, issue, policy } = context;
  if (!reviews || record === null || !asIssue(context) || incident.reviewIssue !== null) return null;
  return {
    incident: issueRef(issue),
    label: policy.review?.label ?? null,
    review: reviewOf(context, evaluation),
    episode: record.episode,
  };
}

/** Everything known of messages, with those that are due now. A policy without channels has none. */
function deliveriesAfter(run: RunPlan, record: LedgerRecord | null, after: () => AfterRun): Deliveries {
  const { context, deliveries, fires } = run;
  if (context.policy.channels.size === 0) return deliveries;
  const { episode } = context.incident;
  const firings = fires.flatMap(({ id, do: { notify } }) =>
    notify.map((channel) => ({
      channel,
      cause: 'trigger' as const,
      of: id,
      nth: (context.incident.fired.get(id)?.n ?? 0) + 1,
      episode,
    })),
  );
  return withIntents({ ...after(), deliveries, self: run.self }, record === null ? firings : []);
}

/** A new comment only when somebody must act or must know; everything else edits the status comment. */
function needsComment(run: RunPlan): boolean {
  const { context, fires } = run;
  const replies = run.responses.replies.length > 0;
  if (context.incident.endedAt !== null) return replies;
  if (run.reviews || run.holding !== null) return true;
  // What another account recorded counts until this one has recorded something.
  const takesOver = context.incident.foreignLines.some(({ why }) => why === 'author');
  const unmarked = context.incident.statusComment === null && (fires.length > 0 || takesOver || owesMessages(run));
  return (
    run.calls.length + run.levels.engaged.length > 0 || run.wanted.speaks || run.inForce.rises || replies || unmarked
  );
}

/**
 * A message is marked before it is sent, and the issue says when nobody knows any more what was sent: without a status comment both
 * take a new comment.
 */
function owesMessages(run: RunPlan): boolean {
  const { context, evaluation, deliveries } = run;
  if (context.policy.channels.size === 0) return false;
  if (!isOver(context.incident) && lostBefore(context, evaluation.at) !== null) return true;
  return withIntents(run, []) !== deliveries;
}

/** The incident as the next run will read it: the announcement of what comes next is based on that. */
export function afterwards(run: RunPlan, record: LedgerRecord | null, quiet: QuietRecord | null): AfterRun {
  const { context, evaluation } = run;
  const { statusComment, labelAndAssignCount } = context.incident;
  const { at } = evaluation;
  let { issue } = context;
  if (record !== null) {
    const status = statusComment === null ? { quiet, labelAndAssignCount, review: null, shows: '' } : null;
    issue = postComment(issue, { id: '', line: { record, status }, at });
  }
  if (statusComment !== null && quiet !== statusComment.status.quiet) {
    const status = { ...statusComment.status, quiet, labelAndAssignCount, shows: '' };
    issue = editComment(issue, { id: statusComment.id, line: { record: statusComment.record, status }, at });
  }
  if (issue === context.issue) return run;
  const then = contextOf(advanceHistory(context.folded, issue)) ?? context;
  return { context: then, evaluation: evaluationAt(then, at) };
}
