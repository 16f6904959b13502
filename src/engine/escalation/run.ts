/** Everything one run does to one incident, decided before anything is done. Pure. */
import { readsOf } from '#engine/facts/turning-points.ts';
import { targetOf } from './firings.ts';
import type { Subject } from '#engine/facts/facts.ts';
import type { View } from '#engine/facts/view.ts';
import type { Policy, Trigger } from '#domain/policy.ts';
import type { Call, Firing, HoldingStatement } from '#domain/message.ts';
import { severityAt, type SeverityVerdict } from '#engine/facts/severity.ts';
import { type CallPlan, callsOf, engage } from './roster.ts';
import { firing } from '#engine/facts/due.ts';
import { handedOver, repliesOf } from './replies.ts';
import { holdingOf } from './holding-statement.ts';
import { firingOf } from './firings.ts';
import { needsReview } from './review-required.ts';
import type { Instant } from '#domain/time.ts';

/** Everything one run does to one incident, decided on the facts of `view`, taken before anything is done. */
export interface Run {
  readonly subject: Subject;
  readonly view: View;
  readonly fires: readonly Trigger[];
  /** The same, as they are told. */
  readonly fired: readonly Firing[];
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

export function prepare(subject: Subject, view: View): Run {
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

/** Seconds by which the most overdue thing of this run is late: a firing, or the first call of the incident. */
function lateness(subject: Subject, view: View, fired: readonly Firing[], levels: CallPlan): number {
  const firstCall: readonly Instant[] =
    levels.engaged.length > 0 && subject.incident.called === 0 ? [subject.incident.lifeStart] : [];
  const dues = [...firstCall, ...fired.map(({ due }) => due)];
  return Math.max(0, ...dues.map((due) => view.at - due));
}

const mostSevere = (policy: Policy, ids: readonly (string | null)[]): string | null =>
  policy.severities.find(({ id }) => ids.includes(id))?.id ?? null;
