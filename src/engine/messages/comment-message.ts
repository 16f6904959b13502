/** What a new comment says. Pure. */
import type { RunPlan } from '#engine/escalation/run-plan.ts';
import type { LedgerRecord } from '#domain/ledger.ts';
import type { CommentMessage, IncidentBrief } from '#domain/message.ts';
import { mentionsOf, remindersOf } from '#engine/escalation/reminders.ts';
import { type IncidentContext, secondsOf, updateDueAt } from '#engine/facts/context.ts';
import { snoozedAt } from '#engine/facts/due.ts';
import { calledBefore } from '#engine/escalation/earlier-calls.ts';
import { repliesInComment } from '#engine/escalation/replies.ts';
import { reviewDraftOf, reviewIssueRef, reviewOf } from './review-document.ts';
import { severityById, type Trigger } from '#domain/policy.ts';
import { severityRef } from '#domain/refs.ts';
import { assigneeLimit, placesFor, uniqueLogins } from '#engine/incident/people.ts';
import { overdueActions } from '#engine/text/action-items.ts';
import { unreadableDetails } from '#engine/text/details.ts';

/** The message of a run's new comment: `brief` as the run found the incident, `next` as it will be afterwards. */
export function commentOf(
  run: RunPlan,
  brief: IncidentBrief,
  record: LedgerRecord,
  { next, facts }: Pick<CommentMessage, 'next' | 'facts'>,
): CommentMessage {
  const { context, evaluation, inForce, fires, responses } = run;
  const { incident, issue, policy } = context;
  const reminders = remindersOf(context, evaluation, fires, record.called);
  const { asks } = run.wanted;
  const reporter = issue.author?.kind === 'person' ? issue.author.login : null;
  const last = severityById(policy, incident.announced.at(-1)?.severity);
  const due = updateDueAt(incident, inForce.severity, evaluation.facts);
  return {
    kind: 'comment',
    at: evaluation.at,
    roseFrom: run.inForce.rises && last ? severityRef(last) : null,
    calls: run.calls,
    callAgain: run.callAgain,
    calledBefore: calledBefore(context),
    callsLate: run.callsLate,
    engaged: run.levels.engaged,
    isNobodyLeft: run.levels.isNobodyLeft,
    overflow: overflowOf(run),
    fired: run.fired,
    mentions: mentionsOf(run.calls, reminders, asks ? reporter : null),
    reminders,
    ask: asks ? askOf(context, reporter, fires) : null,
    ...repliesInComment(responses.replies),
    handovers: responses.handedOver.handovers,
    holding: run.holding,
    // Should the issue not let itself be opened, the comment is the review.
    review: record.review && incident.reviewIssue === null ? reviewOf(context, evaluation) : null,
    reviewIssue: record.review ? reviewIssueRef(context, evaluation) : null,
    ...(reminders.length > 0 && reviewDraftOf(context, evaluation)),
    ...(reminders.some(({ template }) => template === 'actions-due') && {
      overdueActions: overdueActions(context.actions, evaluation.at),
    }),
    acknowledgeWithin: secondsOf(inForce.severity.acknowledgeWithin, () => evaluation.facts),
    updateEvery: due === null ? null : secondsOf(inForce.severity.updateEvery, () => evaluation.facts),
    updateDue: due === null ? null : { at: incident.promisedAt ?? due, isPromised: incident.promisedAt !== null },
    helpRequests: helpRequestsOf(run),
    ...pauseBeside(run),
    next,
    facts,
    record,
    // Last: V8 makes an object that begins with a spread field by field, which replays notice.
    ...brief,
  };
}

/** The `/escalate` commands that this comment answers. */
const helpRequestsOf = ({ answered }: RunPlan): CommentMessage['helpRequests'] =>
  answered.flatMap(({ asks, by, why, url }) => (asks?.kind === 'help' ? [{ by, why, url }] : []));

/** A rise of severity ends it. */
function pauseBeside({ context, evaluation, inForce }: RunPlan): Pick<CommentMessage, 'snoozed'> {
  const snoozed = inForce.rises ? null : snoozedAt(context, evaluation.at);
  return snoozed === null ? {} : { snoozed };
}

/** Assignment is best effort: a call mentions everybody, whether the issue has a place for them or not. */
function overflowOf({ context: { issue }, calls }: RunPlan): CommentMessage['overflow'] {
  const { overflow } = placesFor(issue, uniqueLogins(calls.flatMap(({ people }) => people)));
  return overflow.length === 0 ? null : { people: overflow, limit: assigneeLimit(issue) };
}

const askOf = (
  context: IncidentContext,
  reporter: string | null,
  fires: readonly Trigger[],
): CommentMessage['ask'] => ({
  because: fires.filter(onlyAsks).map(({ id }) => id),
  reporter,
  missing: context.missing,
  unreadable: unreadableDetails(context.policy, context.issue.body)
    .filter(({ required }) => required)
    .map(({ heading, type, values }) => ({ heading, needs: type, values })),
  present: presentDetails(context),
});

const onlyAsks = ({ do: { askFor, escalate, raiseSeverity, assign, mention, comment } }: Trigger): boolean =>
  askFor !== null && (escalate ?? raiseSeverity ?? comment) === null && assign.length + mention.length === 0;

const presentDetails = ({ policy, details }: IncidentContext): readonly string[] =>
  policy.incident.details
    .filter(({ required, name }) => required && details[name] !== null)
    .map(({ heading }) => heading);
