/** What is to be done for a live incident: who is called, what is recorded, what is said. Pure. */
import type { Decision } from '#domain/decision.ts';
import type { LedgerRecord, QuietRecord, StatusRecord } from '#domain/ledger.ts';
import { snoozedAt } from './facts/due.ts';
import { managedLabels, type Subject, subjectOf } from './facts/facts.ts';
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
import { type View, viewAt } from './facts/view.ts';
import { prepare, type Run } from './escalation/run.ts';
import { commentOf } from './messages/comment-message.ts';

export function act(subject: Subject, view: View): Begun {
  const run = prepare(subject, view);
  const deeds = {
    labels: subject.incident.ended ? { present: [], absent: [] } : labelsOf(run),
    assignees: uniqueLogins(run.calls.flatMap(({ people }) => people)),
    fired: run.fired,
  };
  return { ...deeds, whole: () => wholeOf(run, deeds) };
}

function wholeOf(run: Run, deeds: Deeds): Decision {
  const { subject, view } = run;
  const comment = needsComment(run) ? recordOf(run) : null;
  const quiet = quietAfter(run, comment);
  const after = afterwards(run, comment, quiet);
  const next = nextOf(after.subject, after.view);
  const status = statusOf(after.subject, after.view, next, quiet);
  const { incident, policy } = subject;
  const message = comment ? commentOf(run, comment, next) : null;
  const existing = incident.statusComment;
  return {
    policy: policy.name,
    issue: subject.issue.number,
    at: view.at,
    leftAlone: incident.ended ? 'ended' : null,
    facts: view.facts,
    severity: run.verdict.severity.id,
    level: Math.max(1, after.subject.incident.called),
    status: incident.status,
    snoozed: snoozedAt(subject, view.at),
    holders: Object.fromEntries(after.subject.incident.holders),
    ...deeds,
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
    reactions: reactionsOf(subject),
    minimise: [
      ...incident.duplicates.map((id) => ({ comment: id, as: 'duplicate' as const })),
      ...superseded(subject, run.fires, comment !== null).map((id) => ({ comment: id, as: 'outdated' as const })),
    ],
    close: incident.closeRequested && !incident.ended,
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
        held: trigger.when.holds(view.facts),
        trace: fires ? trigger.when.explain(view.facts) : null,
      };
    }),
  };
}

/** The review issue that is still to be opened. */
function openReviewOf({ subject, view, reviews }: Run, record: LedgerRecord | null): Decision['openReview'] {
  const { incident, issue, policy } = subject;
  if (!reviews || record === null || !asIssue(subject) || incident.reviewIssue !== null) return null;
  return {
    incident: issueRef(issue),
    label: policy.review?.label ?? null,
    review: reviewOf(subject, view),
    episode: record.episode,
  };
}

/** Does the status comment show and record all this already? */
const isUpToDate = (now: StatusRecord, wanted: StatusRecord): boolean =>
  now.shows === wanted.shows &&
  now.quiet === wanted.quiet &&
  now.review?.id === wanted.review?.id &&
  now.review?.issue === wanted.review?.issue;

/** Whom a run at this view calls. */
export const callsAt = (subject: Subject, view: View): Run['calls'] => prepare(subject, view).calls;

/** A new comment only when somebody must act or must know; everything else edits the status comment. */
function needsComment(run: Run): boolean {
  const { subject, fires } = run;
  if (subject.incident.ended) return repliesOf(subject).length > 0;
  if (run.reviews || run.holding !== null) return true;
  const says = fires.some(({ do: what }) => what.comment !== null || what.mention.length > 0 || what.askFor !== null);
  const unmarked = fires.length > 0 && subject.incident.statusComment === null;
  return (
    run.calls.length + run.levels.engaged.length > 0 || says || run.rises || repliesOf(subject).length > 0 || unmarked
  );
}

/** The incident as it will be read back once this run is done: what comes next is told from that. */
function afterwards(
  run: Run,
  comment: LedgerRecord | null,
  quiet: QuietRecord | null,
): { subject: Subject; view: View } {
  const { subject, view } = run;
  const { statusComment } = subject.incident;
  let { issue } = subject;
  if (comment !== null) {
    const status = statusComment === null ? { quiet, deeds: subject.incident.deeds, review: null, shows: '' } : null;
    issue = posted(issue, { id: '', body: printLedger({ record: comment, status }), at: view.at });
  }
  if (statusComment !== null && quiet !== statusComment.status.quiet) {
    const body = printLedger({
      record: statusComment.record,
      status: { quiet, deeds: subject.incident.deeds, review: statusComment.status.review, shows: '' },
    });
    issue = edited(issue, { id: statusComment.id, body, at: view.at });
  }
  if (issue === subject.issue) return run;
  const incident = fold(subject.policy, issue) ?? subject.incident;
  const then = subjectOf(subject.policy, issue, incident);
  return { subject: then, view: viewAt(then, view.at) };
}

function labelsOf(run: Run): Decision['labels'] {
  const { policy } = run.subject;
  const level = policy.levels[Math.max(1, run.levels.level) - 1]?.label ?? null;
  const managed = [run.verdict.severity.label, level].filter((label) => label !== null);
  const unlabel = run.fires.flatMap((trigger) => trigger.do.unlabel);
  const present = [...new Set([...managed, ...run.fires.flatMap((trigger) => trigger.do.label)])].filter(
    (label) => !unlabel.includes(label),
  );
  const kept = new Set(present.map((label) => label.toLowerCase()));
  const absent = [...managedLabels(policy), ...unlabel].filter((label) => !kept.has(label.toLowerCase()));
  return { present, absent: [...new Set(absent)] };
}
