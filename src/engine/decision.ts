/** What is to be done for a live incident: who is called, what is recorded, what is said. Pure. */
import type { Decision } from '#domain/decision.ts';
import type { LedgerRecord, QuietRecord, StatusRecord } from '#domain/ledger.ts';
import type { CommentMessage, Firing, Next } from '#domain/message.ts';
import type { Policy, Trigger } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { type CallPlan, callsOf, engage, levelRef } from './escalation/roster.ts';
import { unreadableDetails } from './text/details.ts';
import { firing, snoozedAt, type View, viewAt } from './facts/due.ts';
import { managedLabels, type Subject, subjectOf, updateDueAt, updateEvery } from './facts/facts.ts';
import { fold } from './incident/fold.ts';
import { handedOver, reactionsOf, repliesOf } from './escalation/replies.ts';
import { holdingOf } from './escalation/holding-statement.ts';
import { edited, posted } from './model/issue-model.ts';
import { printLedger } from './incident/ledger.ts';
import { uniqueLogins } from './incident/people.ts';
import type { Begun, Deeds } from './plan.ts';
import { quietAfter, recordOf, type Run } from './escalation/record.ts';
import { mentionsOf, remindersOf, superseded } from './escalation/reminders.ts';
import { firingOf, issueRef, nextOf, provenance, reopenedAt, severityRef, targetOf } from './escalation/firings.ts';
import { asIssue, needsReview, reviewIssueRef, reviewOf } from './messages/review-document.ts';
import { severityAt } from './facts/severity.ts';
import { statusOf } from './messages/status-message.ts';
import { readsOf } from './facts/turning-points.ts';

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

function prepare(subject: Subject, view: View): Run {
  const { incident, policy } = subject;
  const fires = firing(subject, view);
  const raised = mostSevere(
    policy,
    fires.map((trigger) => trigger.do.raiseSeverity),
  );
  const verdict =
    raised === null ? view.verdict : severityAt(subject, view.at, mostSevere(policy, [raised, incident.raised]));
  const levels = levelsOf(subject, view, fires);
  const done = new Set(levels.calls.map(({ role }) => role.id));
  const roles = [...new Set(fires.flatMap((trigger) => trigger.do.assign))].filter((role) => !done.has(role));
  const replies = repliesOf(subject);
  const handed = handedOver(subject);
  const holding = holdingOf(subject, verdict.severity);
  const rises = view.verdict.rises || verdict.rises;
  const fired = fires.map((trigger) => firingOf(subject, view, trigger, rises));
  const asksHelp = fires.some(({ when }) => readsOf(policy, [when]).has('count.help-requests'));
  return {
    subject,
    view,
    fires,
    verdict,
    raised,
    rises,
    fired,
    levels,
    calls: [...levels.calls, ...callsOf(subject, roles, view.facts, null), ...handed.calls],
    holding: holding.statement,
    reviews: needsReview(subject, verdict.severity.id),
    late: lateness(subject, view, fired, levels),
    answered: [
      ...new Set([
        ...replies.map(({ to }) => to),
        ...handed.answered,
        ...holding.answered,
        ...(asksHelp ? incident.helpRequests : []),
      ]),
    ],
  };
}

const NOBODY: CallPlan = { calls: [], engaged: [], level: 0, nobodyLeft: false };

function levelsOf(subject: Subject, view: View, fires: readonly Trigger[]): CallPlan {
  const { incident } = subject;
  const target = targetOf(subject, fires);
  const declared = incident.called === 0 && incident.resolvedAt === null && !incident.ended;
  if (target === null && !declared) return { ...NOBODY, level: incident.called };
  return engage(subject, view.facts, incident.called, target ?? 1);
}

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

function commentOf(run: Run, record: LedgerRecord, next: Next | null): CommentMessage {
  const { subject, view, verdict, fires } = run;
  const { incident, issue, policy } = subject;
  const reminders = remindersOf(subject, view, fires, run.calls);
  const asks = fires.some((trigger) => trigger.do.askFor === 'missing-details');
  const reporter = issue.author?.kind === 'person' ? issue.author.login : null;
  const last = policy.severities.find(({ id }) => id === incident.announced.at(-1)?.severity);
  const due = updateDueAt(incident, verdict.severity);
  return {
    kind: 'comment',
    at: view.at,
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
    ask: asks ? askOf(subject, reporter, fires) : null,
    replies: repliesOf(subject),
    handovers: handedOver(subject).handovers,
    holding: run.holding,
    // Should the issue not let itself be opened, the comment is the review.
    review: record.review && incident.reviewIssue === null ? reviewOf(subject, view) : null,
    reviewIssue: record.review ? reviewIssueRef(subject, view) : null,
    declaredAt: incident.declaredAt,
    reopenedAt: reopenedAt(incident),
    acknowledged: incident.acknowledged,
    lastUpdate: incident.lastUpdate,
    updateEvery: updateEvery(incident, verdict.severity),
    updateDue: due === null ? null : { at: due, promised: incident.promisedAt !== null },
    acknowledgeWithin: verdict.severity.acknowledgeWithin,
    helpRequests: incident.commands
      .filter(
        ({ comment, name }) =>
          name === 'escalate' && incident.helpRequests.includes(comment) && run.answered.includes(comment),
      )
      .map(({ by, why, url }) => ({ by, why, url })),
    next,
    late: run.late,
    facts: view.facts,
    record,
  };
}

const askOf = (subject: Subject, reporter: string | null, fires: readonly Trigger[]): CommentMessage['ask'] => ({
  because: fires.filter(onlyAsks).map(({ id }) => id),
  reporter,
  missing: subject.missing,
  unreadable: unreadableDetails(subject.policy, subject.issue.body)
    .filter(({ required }) => required)
    .map(({ heading, type }) => ({ heading, needs: type })),
  present: presentDetails(subject),
});

const onlyAsks = ({ do: { askFor, escalate, raiseSeverity, assign, mention, comment } }: Trigger): boolean =>
  askFor !== null && (escalate ?? raiseSeverity ?? comment) === null && assign.length + mention.length === 0;

const presentDetails = ({ policy, details }: Subject): readonly string[] =>
  policy.incident.details
    .filter(({ required, name }) => required && details[name] !== null)
    .map(({ heading }) => heading);

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

/** Seconds by which the most overdue thing of this run is late: a firing, or the first call of the incident. */
function lateness(subject: Subject, view: View, fired: readonly Firing[], levels: CallPlan): number {
  const firstCall: readonly Instant[] =
    levels.engaged.length > 0 && subject.incident.called === 0 ? [subject.incident.lifeStart] : [];
  const dues = [...firstCall, ...fired.map(({ due }) => due)];
  return Math.max(0, ...dues.map((due) => view.at - due));
}

const mostSevere = (policy: Policy, ids: readonly (string | null)[]): string | null =>
  policy.severities.find(({ id }) => ids.includes(id))?.id ?? null;
