/** Everything one run does to one incident, planned before anything is done. Pure. */
import { mostSevere, onlyEscalates, type WantedEffects, wantedBy } from './actions.ts';
import { labelsOf } from './labels.ts';
import type { AssessedSeverity, Evaluation, IncidentContext } from '#engine/facts/context.ts';
import type { Decision } from '#domain/decision.ts';
import type { Command } from '#domain/incident.ts';
import type { Trigger } from '#domain/policy.ts';
import type { Call, CommentMessage, Firing, HoldingStatement } from '#domain/message.ts';
import type { LevelRef } from '#domain/refs.ts';
import { callAgainOf } from './earlier-calls.ts';
import { severityInForce } from '#engine/facts/severity.ts';
import { passedOnBefore } from './passed-on.ts';
import { type LevelCalls, callsOf, engage, isHelp, type PassedOn } from './roster.ts';
import { helpWanted } from './help.ts';
import type { DeliveryBasis } from '#engine/delivery/deliveries.ts';
import { standInsFor } from './stand-ins.ts';
import { firing } from '#engine/facts/due.ts';
import { helpAnsweredBy } from '#engine/facts/open-help.ts';
import { factsOn, factsWith } from '#engine/facts/view.ts';
import { isCarriedOut, type Responses, responsesTo } from './replies.ts';
import { holdingOf } from './holding-statement.ts';
import { firingsOf } from './firings.ts';
import { acksIn, isUnassignedSince, uniqueLogins } from '#engine/incident/people.ts';
import type { Instant } from '#domain/time.ts';

/**
 * Everything one run does to one incident, on the facts of `evaluation`: whom it calls, what it answers, what it records. No word of
 * it is written yet.
 */
export interface RunPlan extends DeliveryBasis {
  readonly fires: readonly Trigger[];
  /** What of `fires` is recorded as a firing: not a call for help that called nobody, which leaves its trigger to whoever asks next. */
  readonly recorded: readonly Trigger[];
  /** What fires, as messages show them. */
  readonly fired: readonly Firing[];
  /** What the triggers that fire, and people, want done. */
  readonly wanted: WantedEffects;
  /** The severity with what this run raises. */
  readonly inForce: AssessedSeverity;
  readonly levels: LevelCalls;
  readonly calls: readonly Call[];
  readonly responses: Responses;
  /** Who took the incident with an `/ack` that nothing has answered yet, the last of them first: they are assigned with the answer, and only then. */
  readonly newOwners: readonly string[];
  /** The holding statement that somebody asked for with a bare `/update`. */
  readonly holding: HoldingStatement | null;
  /** Commands this run answers, by reply, by announcing a hand-over, or by escalating. */
  readonly answered: readonly Command[];
  /** True when the post-incident review is prepared. */
  readonly reviews: boolean;
  /** Seconds by which the most overdue thing is late. */
  readonly late: number;
  /** Seconds by which the most overdue thing that calls people is late. */
  readonly callsLate: number;
  /** Since when the run keeps time; null for one that does not. */
  readonly watchedSince: Instant | null;
  /** Set where the same people are called once more. */
  readonly callAgain: CommentMessage['callAgain'];
  readonly labels: Decision['labels'];
  readonly assignees: Decision['assignees'];
}

export function planRun(basis: DeliveryBasis, watchedSince: Instant | null = null): RunPlan {
  const { context, evaluation, deliveries, self } = basis;
  const { incident, policy } = context;
  const fires = firing(context, evaluation);
  const wanted = wantedBy(context, fires);
  const { severity: raised } = wanted;
  const inForce =
    raised === null
      ? evaluation.inForce
      : severityInForce(context, evaluation.at, evaluation.assessed, mostSevere(policy, [raised, incident.raised]));
  const fired = firingsOf(context, evaluation, fires, inForce.rises);
  const passedOn = passedOnBefore(context, { fires, fired, level: wanted.level });
  const { levels, nobodyElseUpTo } = levelsOf(context, evaluation, fires, { target: wanted.level, passedOn });
  const done = new Set(levels.calls.map(({ role }) => role.id));
  const roles = wanted.roles.filter((role) => !done.has(role));
  const byPolicy = [...levels.calls, ...callsOf(context, roles, evaluation.facts, null, passedOn)];
  const responses = responsesTo(context, fires, nobodyElseUpTo, byPolicy);
  const holding = holdingOf(context, inForce.severity, evaluation.facts);
  const requested = [...byPolicy, ...callsBeside(byPolicy, responses.handedOver.calls)];
  const calls = [...requested, ...standInsFor(basis, requested)];
  const newOwners = newOwnersOf(context);
  return {
    context,
    evaluation,
    fires,
    recorded: nobodyElseUpTo === null ? fires : fires.filter((trigger) => !isMereHelp(context, evaluation, trigger)),
    wanted,
    inForce,
    fired,
    levels,
    calls,
    deliveries,
    responses,
    holding: holding.statement,
    reviews: needsReview(context, inForce.severity.id),
    late: lateness(context, evaluation, fired, levels),
    callAgain: callAgainOf(context, calls, levels),
    callsLate: lateness(
      context,
      evaluation,
      fired.filter(({ callsNobody }) => callsNobody !== true),
      levels,
    ),
    watchedSince,
    self,
    answered: answeredBy(context, fires, responses, holding.answered),
    labels:
      incident.endedAt !== null
        ? { present: [], absent: [], because: [] }
        : labelsOf(context, inForce.severity, levels.level, wanted),
    newOwners,
    assignees: uniqueLogins([...calls.flatMap(({ people }) => people), ...newOwners]),
  };
}

/** Does it nothing but call a level, and only since somebody asks for help? */
function isMereHelp(context: IncidentContext, evaluation: Evaluation, { do: todo, when, clock }: Trigger): boolean {
  const facts = factsOn(context, evaluation, clock);
  return onlyEscalates(todo) && !when.holds(factsWith(context.policy, facts, 'count', { 'help-requests': 0 }));
}

/** The calls of those to whom roles were handed over that `calls` do not call anyway. */
const callsBeside = (calls: readonly Call[], handedOver: readonly Call[]): readonly Call[] =>
  handedOver.filter((call) => calls.every(({ role }) => role.id !== call.role.id));

function answeredBy(
  context: IncidentContext,
  fires: readonly Trigger[],
  { replies, handedOver }: Responses,
  byHolding: readonly Command[],
): readonly Command[] {
  const { commands } = context.incident;
  const replied = new Set(replies.map(({ to, command }) => `${to} ${command}`));
  const others = new Set([...handedOver.answered, ...byHolding, ...helpAnsweredBy(context, fires)]);
  if (replied.size + others.size === 0) return [];
  const isInWords = (command: Command): boolean =>
    others.has(command) || replied.has(`${command.comment} ${command.text}`);
  // What was carried out of the same comments is answered with them.
  const comments = new Set(commands.filter(isInWords).map(({ comment }) => comment));
  return commands.filter(
    (command) => isInWords(command) || (comments.has(command.comment) && isCarriedOut(command) && !command.answered),
  );
}

/** Whoever was unassigned since is not assigned again. */
export const newOwnersOf = ({ incident, issue }: IncidentContext): readonly string[] =>
  acksIn(incident)
    .filter(({ answered, by, at }) => !answered && incident.endedAt === null && !isUnassignedSince(issue, by, at))
    .map(({ by }) => by)
    .toReversed();

const NOBODY: LevelCalls = { calls: [], engaged: [], level: 0, isNobodyLeft: false };

/** `nobodyElseUpTo`: the last level, where up to it nobody is left to call but whoever asks for help; else null. */
function levelsOf(
  context: IncidentContext,
  evaluation: Evaluation,
  fires: readonly Trigger[],
  { target, passedOn }: { readonly target: number | null; readonly passedOn: PassedOn },
): { readonly levels: LevelCalls; readonly nobodyElseUpTo: LevelRef | null } {
  const { incident } = context;
  const nobody = { ...NOBODY, level: incident.level };
  const declared = incident.level === 0 && incident.resolvedAt === null && incident.endedAt === null;
  if (target === null && !declared) return { levels: nobody, nobodyElseUpTo: null };
  // Help that calls a role alone is no reason to go a level further.
  const escalating = fires.filter(({ do: { escalate } }) => escalate !== null);
  const { askers, others } = helpWanted(context, escalating);
  const levels = engage(context, evaluation.facts, target ?? 1, askers, passedOn);
  const isOnlyHelp = !declared && others.length === 0 && askers.length === 1;
  const isLost = levels.isNobodyLeft || levels.calls.some(({ unassignable }) => unassignable.length > 0);
  if (isLost || isHelp(levels.calls, askers)) return { levels, nobodyElseUpTo: null };
  // What is due without whoever asks for help is called as if nobody had.
  if (!isOnlyHelp)
    return { levels: engage(context, evaluation.facts, target ?? 1, [], passedOn), nobodyElseUpTo: null };
  return { levels: nobody, nobodyElseUpTo: levels.engaged.at(-1)?.level ?? null };
}

/** Seconds by which the most overdue thing of this run is late: a firing, or the first call of the incident. */
function lateness(
  context: IncidentContext,
  evaluation: Evaluation,
  fired: readonly Firing[],
  levels: LevelCalls,
): number {
  const firstCall: readonly Instant[] =
    levels.engaged.length > 0 && context.incident.level === 0 ? [context.incident.lifeStart] : [];
  const dues = [...firstCall, ...fired.map(({ due }) => due)];
  return Math.max(0, ...dues.map((due) => evaluation.at - due));
}

/** Is a review to be prepared: resolved, of a severity the policy names, and none prepared in this life? */
function needsReview({ incident, policy }: IncidentContext, severity: string): boolean {
  const resolved = incident.resolvedAt !== null && incident.endedAt === null && incident.review === null;
  return (
    resolved &&
    policy.review !== null &&
    policy.review.severities.includes(severity) &&
    incident.declaredAt <= (incident.resolvedAt ?? 0)
  );
}
