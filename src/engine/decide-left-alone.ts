/** The decision for what is left alone and still has something to say: an incident that was given up, and what is none any more. Pure. */
import type { Decision } from '#domain/decision.ts';
import type { LedgerRecord } from '#domain/ledger.ts';
import type { StatusMessage } from '#domain/message.ts';
import { abandonedAt } from './facts/due.ts';
import type { Evaluation, IncidentContext } from './facts/context.ts';
import { afterwards, decideLive, doublesOf, isRecorded, lastOf, type Reader } from './decide-live.ts';
import { asRecorded, isOver } from './delivery/deliveries.ts';
import { labelsOf } from './escalation/labels.ts';
import { reactionsOf } from './escalation/replies.ts';
import { newOwnersOf, planRun, type RunPlan } from './escalation/run-plan.ts';
import { evaluationAt } from './facts/view.ts';
import { briefOf } from './messages/incident-brief.ts';
import { type RecordedStatus, statusOf } from './messages/status-message.ts';

/**
 * Of an incident that was given up: nobody is called for it, but whoever still writes a command is answered, and its status shows what people did.
 * Where they did nothing it stays as it was.
 */
export function decideAbandoned(
  context: IncidentContext,
  evaluation: Evaluation,
  reader: Reader,
): Pick<Decision, 'record' | 'comment' | 'reactions' | 'statusComment' | 'labels' | 'assignees' | 'minimise'> {
  // Of one that is over nothing is due but answers.
  const over = { ...context, incident: { ...context.incident, endedAt: evaluation.at }, evaluations: new Map() };
  const run = planRun(asRecorded(over, evaluation));
  const { record, comment } = run.responses.replies.length === 0 ? NO_ANSWER : decideLive(run, reader);
  const statusComment = reader === 'people' ? lastStatus({ ...run, context }, record) : null;
  const answers = { record, comment, reactions: reactionsOf(context, run.responses) };
  return { ...answers, statusComment, minimise: doublesOf(context), ...doneSince(run, context) };
}

/** The labels of the severity that it had at its end, or that somebody brought about since, and who took it: the issue says what its status says. */
function doneSince({ wanted }: RunPlan, context: IncidentContext): Pick<Decision, 'labels' | 'assignees'> {
  const { level, statusComment } = context.incident;
  const end = abandonedAt(context);
  if (statusComment === null || end === null)
    return { labels: { present: [], absent: [], because: [] }, assignees: [] };
  return {
    labels: labelsOf(context, evaluationAt(context, end).inForce.severity, level, wanted),
    assignees: newOwnersOf(context),
  };
}

const NO_ANSWER: Pick<Decision, 'record' | 'comment'> = { record: null, comment: null };

/** With the severity that it had when it was given up: what time alone changes afterwards is not recorded. */
function lastStatus(run: RunPlan, record: LedgerRecord | null): Decision['statusComment'] {
  const existing = run.context.incident.statusComment;
  if (existing === null) return null;
  const { id, record: created, status } = existing;
  const { context, evaluation } = afterwards(run, record, status.quiet);
  const end = evaluationAt(context, Math.min(evaluation.at, abandonedAt(context) ?? evaluation.at));
  const message = statusWithoutNext(context, end, { quiet: status.quiet, ...lastOf(run.context, record) });
  return { id, created, isUpToDate: isRecorded(message.record, status, true), record: message.record, message };
}

function statusWithoutNext(context: IncidentContext, evaluation: Evaluation, recorded: RecordedStatus): StatusMessage {
  const brief = briefOf(context, evaluation.inForce.severity, context.incident.level);
  return statusOf(brief, asRecorded(context, evaluation), null, recorded);
}

/**
 * The status of an open incident that the policy has no more, and why: it announced a call that does not come. Null without one. It says so
 * once, whatever becomes of the issue meanwhile.
 */
export function statusOfLost(
  context: IncidentContext,
  evaluation: Evaluation,
  lost: NonNullable<StatusMessage['lost']>,
): Decision['statusComment'] {
  const { statusComment: existing } = context.incident;
  if (existing === null || isOver(context.incident) || context.policy.evaluateOnly) return null;
  const { id, record: created, status } = existing;
  const message = statusWithoutNext(context, evaluation, { quiet: status.quiet, ...lastOf(context, null) });
  const record = { ...message.record, shows: lost };
  return { id, created, isUpToDate: status.shows === lost, record, message: { ...message, record, lost } };
}
