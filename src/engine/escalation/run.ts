/** Everything one run does to one incident, decided before anything is done. Pure. */
import { readsOf } from '#engine/facts/turning-points.ts';
import { mostSevere, type Wanted, wantedBy } from './actions.ts';
import type { IncidentContext } from '#engine/facts/facts.ts';
import type { Evaluation } from '#engine/facts/view.ts';
import type { Trigger } from '#domain/policy.ts';
import type { Call, Firing, HoldingStatement } from '#domain/message.ts';
import { severityAt, type SeverityVerdict } from '#engine/facts/severity.ts';
import { type CallPlan, callsOf, engage } from './roster.ts';
import { firing } from '#engine/facts/due.ts';
import { handedOver, repliesOf } from './replies.ts';
import { holdingOf } from './holding-statement.ts';
import { firingOf } from './firings.ts';
import { needsReview } from './review-required.ts';
import type { Instant } from '#domain/time.ts';

/** Everything one run does to one incident, decided on the facts of `evaluation`, taken before anything is done. */
export interface Run {
  readonly context: IncidentContext;
  readonly evaluation: Evaluation;
  readonly fires: readonly Trigger[];
  /** The same, as they are told. */
  readonly fired: readonly Firing[];
  readonly wanted: Wanted;
  readonly verdict: SeverityVerdict;
  readonly raised: string | null;
  readonly rises: boolean;
  readonly levels: CallPlan;
  readonly calls: readonly Call[];
  /** What readers are told because somebody asked for it with a bare `/update`. */
  readonly holding: HoldingStatement | null;
  /** Comments this run answers, by reply, by announcing a hand-over, or by escalating. */
  readonly answered: readonly string[];
  /** True when the post-incident review is prepared. */
  readonly reviews: boolean;
  /** Seconds by which the most overdue thing is late. */
  readonly late: number;
}

export function prepare(context: IncidentContext, evaluation: Evaluation): Run {
  const { incident, policy } = context;
  const fires = firing(context, evaluation);
  const wanted = wantedBy(context, fires);
  const raised = wanted.severity;
  const verdict =
    raised === null
      ? evaluation.verdict
      : severityAt(context, evaluation.at, mostSevere(policy, [raised, incident.raised]));
  const levels = levelsOf(context, evaluation, wanted.level);
  const done = new Set(levels.calls.map(({ role }) => role.id));
  const roles = wanted.roles.filter((role) => !done.has(role));
  const replies = repliesOf(context);
  const handed = handedOver(context);
  const holding = holdingOf(context, verdict.severity);
  const rises = evaluation.verdict.rises || verdict.rises;
  const fired = fires.map((trigger) => firingOf(context, evaluation, trigger, rises));
  const asksHelp = fires.some(({ when }) => readsOf(policy, [when]).has('count.help-requests'));
  return {
    context,
    evaluation,
    fires,
    wanted,
    verdict,
    raised,
    rises,
    fired,
    levels,
    calls: [...levels.calls, ...callsOf(context, roles, evaluation.facts, null), ...handed.calls],
    holding: holding.statement,
    reviews: needsReview(context, verdict.severity.id),
    late: lateness(context, evaluation, fired, levels),
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

function levelsOf(context: IncidentContext, evaluation: Evaluation, target: number | null): CallPlan {
  const { incident } = context;
  const declared = incident.called === 0 && incident.resolvedAt === null && !incident.ended;
  if (target === null && !declared) return { ...NOBODY, level: incident.called };
  return engage(context, evaluation.facts, incident.called, target ?? 1);
}

/** Seconds by which the most overdue thing of this run is late: a firing, or the first call of the incident. */
function lateness(
  context: IncidentContext,
  evaluation: Evaluation,
  fired: readonly Firing[],
  levels: CallPlan,
): number {
  const firstCall: readonly Instant[] =
    levels.engaged.length > 0 && context.incident.called === 0 ? [context.incident.lifeStart] : [];
  const dues = [...firstCall, ...fired.map(({ due }) => due)];
  return Math.max(0, ...dues.map((due) => evaluation.at - due));
}
