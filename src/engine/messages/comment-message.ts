/** What a new comment says. Pure. */
import type { Run } from '#engine/escalation/run.ts';
import type { LedgerRecord } from '#domain/ledger.ts';
import type { CommentMessage, Next } from '#domain/message.ts';
import { mentionsOf, remindersOf } from '#engine/escalation/reminders.ts';
import { type IncidentContext, updateDueAt, updateEvery } from '#engine/facts/facts.ts';
import { issueRef, provenance, reopenedAt, severityRef } from '#engine/escalation/firings.ts';
import { levelRef } from '#engine/escalation/roster.ts';
import { handedOver, MOST_REPLIES, repliesOf } from '#engine/escalation/replies.ts';
import { reviewIssueRef, reviewOf } from './review-document.ts';
import type { Trigger } from '#domain/policy.ts';
import { unreadableDetails } from '#engine/text/details.ts';

export function commentOf(run: Run, record: LedgerRecord, next: Next | null): CommentMessage {
  const { context, evaluation, verdict, fires } = run;
  const { incident, issue, policy } = context;
  const replies = repliesOf(context);
  const reminders = remindersOf(context, evaluation, fires, run.calls);
  const { asks } = run.wanted;
  const reporter = issue.author?.kind === 'person' ? issue.author.login : null;
  const last = policy.severities.find(({ id }) => id === incident.announced.at(-1)?.severity);
  const due = updateDueAt(incident, verdict.severity);
  return {
    kind: 'comment',
    at: evaluation.at,
    issue: issueRef(issue),
    policy: provenance(policy),
    severity: severityRef(verdict.severity),
    roseFrom: run.rises && last ? severityRef(last) : null,
    level: levelRef(policy, Math.max(1, run.levels.level)),
    status: incident.status,
    calls: run.calls,
    engaged: run.levels.engaged,
    nobodyLeft: run.levels.nobodyLeft,
    fired: run.fired,
    mentions: mentionsOf(run.calls, reminders, asks ? reporter : null),
    reminders,
    ask: asks ? askOf(context, reporter, fires) : null,
    replies: replies.slice(0, MOST_REPLIES),
    unansweredCommands: Math.max(0, replies.length - MOST_REPLIES),
    handovers: handedOver(context).handovers,
    holding: run.holding,
    // Should the issue not let itself be opened, the comment is the review.
    review: record.review && incident.reviewIssue === null ? reviewOf(context, evaluation) : null,
    reviewIssue: record.review ? reviewIssueRef(context, evaluation) : null,
    declaredAt: incident.declaredAt,
    reopenedAt: reopenedAt(incident),
    acknowledged: incident.acknowledged,
    lastUpdate: incident.lastUpdate,
    updateEvery: updateEvery(incident, verdict.severity),
    updateDue: due === null ? null : { at: due, promised: incident.promisedAt !== null },
    acknowledgeWithin: verdict.severity.acknowledgeWithin,
    helpRequests: incident.commands
      .filter(
        ({ comment, asks }) =>
          asks?.kind === 'help' && incident.helpRequests.includes(comment) && run.answered.includes(comment),
      )
      .map(({ by, why, url }) => ({ by, why, url })),
    next,
    late: run.late,
    facts: evaluation.facts,
    record,
  };
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
    .map(({ heading, type }) => ({ heading, needs: type })),
  present: presentDetails(context),
});

const onlyAsks = ({ do: { askFor, escalate, raiseSeverity, assign, mention, comment } }: Trigger): boolean =>
  askFor !== null && (escalate ?? raiseSeverity ?? comment) === null && assign.length + mention.length === 0;

const presentDetails = ({ policy, details }: IncidentContext): readonly string[] =>
  policy.incident.details
    .filter(({ required, name }) => required && details[name] !== null)
    .map(({ heading }) => heading);
