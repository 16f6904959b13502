/** What is to be done for a live incident: who is called, what is recorded, what is said. Pure. */
import type { Decision } from '#domain/decision.ts';
import type { LedgerRecord, QuietRecord, StatusRecord } from '#domain/ledger.ts';
import { snoozedAt } from './facts/due.ts';
import { managedLabels, type IncidentContext, contextOf } from './facts/facts.ts';
import { fold } from './incident/fold.ts';
import { reactionsOf, repliesOf } from './escalation/replies.ts';
import { edited, posted } from './model/issue-model.ts';
import { printLedger } from './incident/ledger.ts';
import { uniqueLogins } from './incident/people.ts';
import type { Begun, Deeds } from './plan.ts';
import { quietAfter, recordOf } from './escalation/record.ts';
import { superseded } from './escalation/reminders.ts';
import { issueRef, nextOf } from './escalation/firings.ts';
import { asIssue, reviewOf } from './messages/review-document.ts';
import { statusOf } from './messages/status-message.ts';
import { type Evaluation, evaluationAt } from './facts/view.ts';
import { prepare, type Run } from './escalation/run.ts';
import { commentOf } from './messages/comment-message.ts';

export function act(context: IncidentContext, evaluation: Evaluation): Begun {
  const run = prepare(context, evaluation);
  const first = {
    labels: context.incident.ended ? { present: [], absent: [] } : labelsOf(run),
    assignees: uniqueLogins(run.calls.flatMap(({ people }) => people)),
    fired: run.fired,
  };
  return { ...first, whole: () => wholeOf(run, first) };
}

function wholeOf(run: Run, first: Deeds): Decision {
  const { context, evaluation } = run;
  const comment = needsComment(run) ? recordOf(run) : null;
  const quiet = quietAfter(run, comment);
  const after = afterwards(run, comment, quiet);
  const next = nextOf(after.context, after.evaluation);
  const status = statusOf(after.context, after.evaluation, next, quiet);
  const { incident, policy } = context;
  const message = comment ? commentOf(run, comment, next) : null;
  const existing = incident.statusComment;
  return {
    policy: policy.name,
    issue: context.issue.number,
    at: evaluation.at,
    leftAlone: incident.ended ? 'ended' : null,
    facts: evaluation.facts,
    severity: run.verdict.severity.id,
    level: Math.max(1, after.context.incident.called),
    status: incident.status,
    snoozed: snoozedAt(context, evaluation.at),
    holders: Object.fromEntries(after.context.incident.holders),
    ...first,
    wouldFire: [],
    record: comment,
    comment: message,
    statusComment:
      existing === null && comment === null
        ? null
        : {
            id: existing?.id ?? null,
            created: existing?.record ?? null,
            upToDate: existing !== null && isUpToDate(existing.status, status.record),
            message: status,
          },
    reactions: reactionsOf(context),
    minimise: [
      ...incident.duplicates.map((id) => ({ comment: id, as: 'duplicate' as const })),
      ...superseded(context, run.fires, comment !== null).map((id) => ({ comment: id, as: 'outdated' as const })),
    ],
    close: run.wanted.closes && !incident.ended,
    openReview: openReviewOf(run, comment),
    duplicateReviews: incident.duplicateReviews.flatMap((review) =>
      incident.reviewIssue === null ? [] : [{ review, of: incident.reviewIssue }],
    ),
    next,
    late: run.late,
    trace: policy.triggers.map((trigger) => {
      const fires = run.fires.includes(trigger);
      return {
        trigger: trigger.id,
        fires,
        held: trigger.when.holds(evaluation.facts),
        trace: fires ? trigger.when.explain(evaluation.facts) : null,
      };
    }),
  };
}

/** The review issue that is still to be opened. */
function openReviewOf({ context, evaluation, reviews }: Run, record: LedgerRecord | null): Decision['openReview'] {
  const { incident, issue, policy } = context;
  if (!reviews || record === null || !asIssue(context) || incident.reviewIssue !== null) return null;
  return {
    incident: issueRef(issue),
    label: policy.review?.label ?? null,
    review: reviewOf(context, evaluation),
    episode: record.episode,
  };
}

/** Does the status comment show and record all this already? */
const isUpToDate = (now: StatusRecord, wanted: StatusRecord): boolean =>
  now.shows === wanted.shows &&
  now.quiet === wanted.quiet &&
  now.review?.id === wanted.review?.id &&
  now.review?.issue === wanted.review?.issue;

/** Whom a run at this evaluation calls. */
export const callsAt = (context: IncidentContext, evaluation: Evaluation): Run['calls'] =>
  prepare(context, evaluation).calls;

/** A new comment only when somebody must act or must know; everything else edits the status comment. */
function needsComment(run: Run): boolean {
  const { context, fires } = run;
  if (context.incident.ended) return repliesOf(context).length > 0;
  if (run.reviews || run.holding !== null) return true;
  const unmarked = fires.length > 0 && context.incident.statusComment === null;
  return (
    run.calls.length + run.levels.engaged.length > 0 ||
    run.wanted.speaks ||
    run.rises ||
    repliesOf(context).length > 0 ||
    unmarked
  );
}

/** The incident as it will be read back once this run is done: what comes next is told from that. */
function afterwards(
  run: Run,
  comment: LedgerRecord | null,
  quiet: QuietRecord | null,
): { context: IncidentContext; evaluation: Evaluation } {
  const { context, evaluation } = run;
  const { statusComment } = context.incident;
  let { issue } = context;
  if (comment !== null) {
    const status =
      statusComment === null
        ? { quiet, labelAndAssignCount: context.incident.labelAndAssignCount, review: null, shows: '' }
        : null;
    issue = posted(issue, { id: '', body: printLedger({ record: comment, status }), at: evaluation.at });
  }
  if (statusComment !== null && quiet !== statusComment.status.quiet) {
    const body = printLedger({
      record: statusComment.record,
      status: {
        quiet,
        labelAndAssignCount: context.incident.labelAndAssignCount,
        review: statusComment.status.review,
        shows: '',
      },
    });
    issue = edited(issue, { id: statusComment.id, body, at: evaluation.at });
  }
  if (issue === context.issue) return run;
  const incident = fold(context.policy, issue) ?? context.incident;
  const then = contextOf(context.policy, issue, incident);
  return { context: then, evaluation: evaluationAt(then, evaluation.at) };
}

function labelsOf(run: Run): Decision['labels'] {
  const { policy } = run.context;
  const level = policy.levels[Math.max(1, run.levels.level) - 1]?.label ?? null;
  const managed = [run.verdict.severity.label, level].filter((label) => label !== null);
  const unlabel = run.wanted.absent;
  const present = [...new Set([...managed, ...run.wanted.present])].filter((label) => !unlabel.includes(label));
  const kept = new Set(present.map((label) => label.toLowerCase()));
  const absent = [...managedLabels(policy), ...unlabel].filter((label) => !kept.has(label.toLowerCase()));
  return { present, absent: [...new Set(absent)] };
}
