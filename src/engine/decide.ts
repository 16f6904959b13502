/**
 * The decision: what should be the case for one issue now, and why. Everything that decides meets here: the Action, the command
 * line, the simulator and the tests. Pure: no clock, no I/O, no promise; the same three values give the same decision.
 */
import type { Decision, LeftAlone } from '#domain/decision.ts';
import { type DeliveryResults, ONLY_RUN, type RunIdentity } from '#domain/delivery.ts';
import type { Effect } from '#domain/effect.ts';
import type { Issue } from '#domain/issue.ts';
import { once } from '#domain/once.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { decideLive, type Reader } from './decide-live.ts';
import { decideAbandoned, statusOfLost } from './decide-left-alone.ts';
import { deliveriesOf } from './delivery/deliveries.ts';
import { resolveDeliveries } from './delivery/outcomes.ts';
import { firingsOf } from './escalation/firings.ts';
import { nextMembership } from './escalation/next.ts';
import { planRun, type RunPlan } from './escalation/run-plan.ts';
import { firing, snoozedAt } from './facts/due.ts';
import { contextOf, type Evaluation, type IncidentContext } from './facts/context.ts';
import { isAbandoned, membershipAt } from './facts/membership.ts';
import { allFacts } from './facts/view.ts';
import type { FoldedIssue } from './incident/fold.ts';
import { foldIssue } from './recovery.ts';
import { plan, planLabelsAndPeople } from './plan.ts';

/**
 * Decides one issue under one policy at `now` (seconds since 1970). The policy's `mode: evaluate` decides everything and does
 * nothing. Throws only where the issue is no issue. Pure.
 */
export const decide = (policy: Policy, issue: Issue, now: Instant): Decision =>
  decisionIn(situationAt(foldIssue(policy, issue), now), 'people');

/** Decides an issue that another policy has: this one calls nobody for it, and its status says so. Pure. */
export function decideOfAnother(policy: Policy, issue: Issue, now: Instant): Decision {
  const membership = membershipAt(foldIssue(policy, issue), now);
  if ('leftAlone' in membership) return decide(policy, issue, now);
  const { context, evaluation } = membership;
  return { ...IDLE, statusComment: statusOfLost(context, evaluation, 'another-policy') };
}

/** How a step of a run is made. */
export interface StepOptions {
  readonly reader?: Reader;
  /** What this run came to know of messages. */
  readonly results?: DeliveryResults;
  /** Since when the run keeps time; null for one that does not. */
  readonly watchedSince?: Instant | null;
  /** Which of several runs this is; by default there is no other. */
  readonly self?: RunIdentity;
}

const NO_RESULTS: DeliveryResults = new Map();

/** What is left of a run once labels and people are as they should be. */
interface RunRest {
  /** Messages are made when it is first asked for. */
  readonly decision: () => Decision;
  readonly effects: () => readonly Effect[];
}

/** What a run does at an instant. */
export interface RunAt {
  /** Labels and people come first: messages say what became of them. */
  readonly labelsAndPeople: readonly Effect[];
  /** The rest, for the issue after those effects. */
  readonly rest: (after: FoldedIssue) => RunRest;
}

/**
 * The run at `now` (seconds since 1970), decided once: `rest` decides anew only where the first effects may change it, as where somebody could not be
 * assigned. What it gives is what `plan` gives for `decide`, step by step. Pure.
 */
export function runAt(folded: FoldedIssue, now: Instant, { reader = 'people', ...known }: StepOptions): RunAt {
  const situation = situationAt(folded, now, known);
  const decided = once(() => decisionIn(situation, reader));
  return {
    labelsAndPeople: planLabelsAndPeople(situation.kind === 'live' ? situation.run : decided(), folded.issue),
    rest: (after) => {
      const then = after === folded ? situation : (sameRun(situation, after) ?? situationAt(after, now, known));
      const decision = then === situation ? decided : once(() => decisionIn(then, reader));
      return { decision, effects: () => plan(decision(), after.issue) };
    },
  };
}

export interface RunStep {
  /** The next thing to do; null when everything is as decided. */
  readonly effect: Effect | null;
  /** The assignment that is due with these labels, and may be made in the same write; else null. */
  readonly beside: Effect | null;
  /** The decision that the effect carries out: worked out when it is first asked for. */
  readonly decision: () => Decision;
}

/** The first effect of the run at `now` (seconds since 1970) that is wanted. Pure. */
export function nextEffect(
  folded: FoldedIssue,
  now: Instant,
  { isWanted = all, ...options }: StepOptions & { readonly isWanted?: (effect: Effect) => boolean } = {},
): RunStep {
  const { labelsAndPeople, rest } = runAt(folded, now, options);
  const [first, beside = null] = labelsAndPeople.filter(isWanted);
  const { decision, effects } = rest(folded);
  return { effect: first ?? effects().find(isWanted) ?? null, beside, decision };
}

const all = (): boolean => true;

/** What kind of decision an issue needs at an instant. */
type Situation =
  /** `evaluation`: by which the policy's rule says so. */
  | {
      readonly kind: 'no-incident';
      readonly why: LeftAlone;
      readonly context: IncidentContext | null;
      readonly evaluation: Evaluation | null;
    }
  | { readonly kind: 'abandoned' | 'evaluate-only'; readonly context: IncidentContext; readonly evaluation: Evaluation }
  | { readonly kind: 'live'; readonly run: RunPlan };

function situationAt(
  folded: FoldedIssue,
  now: Instant,
  { results = NO_RESULTS, watchedSince = null, self = ONLY_RUN }: StepOptions = {},
): Situation {
  const membership = membershipAt(folded, now);
  if ('leftAlone' in membership) {
    const { leftAlone: why, evaluation } = membership;
    return { kind: 'no-incident', why, context: contextOf(folded), evaluation };
  }
  const { context, evaluation } = membership;
  if (isAbandoned(context, now)) return { kind: 'abandoned', context, evaluation };
  if (folded.policy.evaluateOnly) return { kind: 'evaluate-only', context, evaluation };
  const deliveries = resolveDeliveries({ context, evaluation, self }, deliveriesOf(context.incident), results);
  return { kind: 'live', run: planRun({ context, evaluation, deliveries, self }, watchedSince) };
}

/**
 * The same run once it set labels and assigned people, as the issue is then: nothing that it decided reads what it has not yet
 * recorded. Null where it may decide otherwise, as where somebody could not be assigned.
 */
function sameRun(situation: Situation, after: FoldedIssue): Situation | null {
  if (situation.kind !== 'live' || after.issue.people !== situation.run.context.issue.people) return null;
  const context = contextOf(after);
  if (context === null) return null;
  context.evaluations.set(situation.run.evaluation.at, situation.run.evaluation);
  return { kind: 'live', run: { ...situation.run, context } };
}

function decisionIn(situation: Situation, reader: Reader): Decision {
  switch (situation.kind) {
    case 'no-incident': {
      const { why, context, evaluation } = situation;
      const isByRule = context !== null && evaluation !== null && reader === 'people';
      return {
        ...IDLE,
        leftAlone: why,
        statusComment: isByRule ? statusOfLost(context, evaluation, 'no-incident') : null,
        next: isByRule && !context.policy.evaluateOnly ? nextMembership(context, evaluation) : null,
      };
    }
    case 'abandoned': {
      const { context, evaluation } = situation;
      return {
        ...IDLE,
        leftAlone: 'abandoned',
        ...stateOf(context, evaluation),
        ...(context.policy.evaluateOnly ? {} : decideAbandoned(context, evaluation, reader)),
      };
    }
    case 'evaluate-only': {
      const { context, evaluation } = situation;
      return { ...IDLE, ...stateOf(context, evaluation), wouldFire: evaluatedFirings(context, evaluation) };
    }
    case 'live': {
      const { run } = situation;
      return decideLive(run, reader, evaluatedFirings(run.context, run.evaluation));
    }
    default:
      return situation satisfies never;
  }
}

/** Nothing is to be done, and nothing is known. */
const IDLE: Decision = {
  leftAlone: null,
  facts: null,
  severity: null,
  level: null,
  status: null,
  snoozed: null,
  fired: [],
  wouldFire: [],
  foreignLines: [],
  record: null,
  labels: { present: [], absent: [], because: [] },
  assignees: [],
  comment: null,
  statusComment: null,
  reactions: [],
  minimise: [],
  close: false,
  openReview: null,
  duplicateReviews: [],
  next: null,
  late: 0,
};

/** How an incident stands to which a run does nothing. */
function stateOf(
  context: IncidentContext,
  evaluation: Evaluation,
): Pick<Decision, 'facts' | 'severity' | 'level' | 'status' | 'snoozed' | 'foreignLines'> {
  const { incident } = context;
  return {
    facts: allFacts(context, evaluation),
    severity: evaluation.inForce.severity.id,
    level: Math.max(1, incident.level),
    status: incident.status,
    snoozed: snoozedAt(context, evaluation.at),
    foreignLines: incident.foreignLines,
  };
}

/** Triggers in evaluate mode that would have fired. */
const evaluatedFirings = (context: IncidentContext, evaluation: Evaluation): Decision['wouldFire'] =>
  !context.policy.evaluateOnly && context.policy.triggers.every((trigger) => !trigger.evaluateOnly)
    ? []
    : firingsOf(context, evaluation, firing(context, evaluation, { evaluateOnly: true }));
