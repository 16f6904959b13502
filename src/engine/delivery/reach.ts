/** How people who are called are reached, step by step. A step is due so long after the call, as a trigger is. Pure. */
import { hasName } from '#domain/names.ts';
import { isLost } from '#domain/delivery.ts';
import type { LedgerRecord } from '#domain/ledger.ts';
import { callersOf, type Policy, type ReachStep } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { snoozedAt } from '#engine/facts/due.ts';
import type { Evaluation, IncidentContext } from '#engine/facts/context.ts';
import { uniqueLogins } from '#engine/incident/people.ts';
import {
  type Deliveries,
  type DeliveryBasis,
  handoverIn,
  hasWay,
  isAnsweredSince,
  isDelayed,
  isOver,
  isStillTheirs,
  ofCall,
  type RecordedFrom,
  recordedFrom,
} from './deliveries.ts';
import { isLeftToOtherRun } from './which-run.ts';

/** One person who was called and is to be reached. */
export interface Reaching {
  readonly login: string;
  readonly call: Instant;
  readonly reach: string;
  readonly steps: readonly ReachStep[];
  /** The last step that was taken; -1 for none. */
  readonly last: number;
  readonly episode: number;
  /** The run that made the call, where it has a name. */
  readonly run: string | undefined;
  /** Nothing of that step arrived, nor will soon. */
  readonly isStuck: boolean;
}

/** A step that is to be taken, by its channels at once. */
export interface StepDue {
  readonly login: string;
  readonly call: Instant;
  readonly reach: string;
  readonly episode: number;
  readonly step: number;
  readonly channels: readonly string[];
}

/** The steps due at this evaluation for `self` to take: the latest of each person, once, however late the run is. */
export function stepsDue(basis: DeliveryBasis): readonly StepDue[] {
  const { context, evaluation, self } = basis;
  if (snoozedAt(context, evaluation.at) !== null) return [];
  return reachings(basis).flatMap((one) => {
    if (one.last < 0 && isLeftToOtherRun({ run: one.run, at: one.call }, evaluation.at, self)) return [];
    const due = one.steps.findLastIndex(({ after }) => one.call + after <= evaluation.at);
    if (due <= one.last && !one.isStuck) return [];
    const step = stepFrom(context.policy, one, Math.max(due, one.last + 1));
    return step === null ? [] : [step];
  });
}

/** The first step that is due after this evaluation if nobody answers; null when there is none. */
export function nextStep(basis: DeliveryBasis): { readonly at: Instant; readonly steps: readonly StepDue[] } | null {
  const { context, evaluation } = basis;
  const pause = snoozedAt(context, evaluation.at)?.until ?? 0;
  const upcoming = reachings(basis).flatMap((one) => {
    const step = stepFrom(context.policy, one, one.last + 1);
    // A step for which the person has no way is none: the one after it is taken in its place.
    const after = one.steps[one.last + 1]?.after;
    if (step === null || after === undefined) return [];
    // What nothing arrived of is followed at once, if it were not for the pause.
    return [{ step, at: Math.max(one.isStuck ? 0 : one.call + after, pause) }];
  });
  const later = upcoming.filter(({ at }) => at > evaluation.at);
  if (later.length === 0) return null;
  const at = Math.min(...later.map((one) => one.at));
  return { at, steps: later.filter((one) => one.at === at).map(({ step }) => step) };
}

/** Whom the calls of this life were to reach, whose last call brought them no message, and to whom no step has a way. */
export function peopleWithoutWay({ context, evaluation, deliveries }: Omit<DeliveryBasis, 'self'>): readonly string[] {
  const inForce = reachInForce(context, evaluation);
  if (inForce === null) return [];
  const calls = recordsOfLife(context);
  return uniqueLogins(calls.flatMap(({ reach = [] }) => reach)).filter((login) => {
    const last = calls.findLast(({ reach = [] }) => hasName(reach, login))?.at ?? 0;
    return waysFrom(context.policy, login, inForce.steps, 0) === null && ofCall(deliveries, last, login).length === 0;
  });
}

/** People whom nothing of their last step reached, nor any further one is to, by role: nobody of the role is left who might be. */
export function unreachedRoles(basis: DeliveryBasis): ReadonlyMap<string, readonly string[]> {
  const { context } = basis;
  const all = reachings(basis);
  const isUnreached = (login: string, call: Instant): boolean => {
    const one = all.find((reaching) => reaching.login === login && reaching.call === call);
    return one !== undefined && (one.isStuck || one.last < 0) && stepFrom(context.policy, one, one.last + 1) === null;
  };
  const roles = new Map<string, readonly string[]>();
  for (const [id, { record, people }] of latestCalls(context)) {
    const reached = people.filter((login) => hasName(record.reach ?? [], login));
    if (reached.length > 0 && reached.length === people.length && reached.every((one) => isUnreached(one, record.at)))
      roles.set(id, people);
  }
  return roles;
}

const recordsOfLife = ({ incident }: IncidentContext): readonly LedgerRecord[] =>
  incident.records.filter(({ at }) => at >= incident.lifeStart);

/** By role: who was called for it last. */
const latestCalls = (context: IncidentContext) =>
  new Map(
    recordsOfLife(context).flatMap((record) =>
      Object.entries(record.called).map(([role, people]) => [role, { record, people }] as const),
    ),
  );

/** Those that go on. */
export function reachings(basis: DeliveryBasis): readonly Reaching[] {
  const { context, evaluation } = basis;
  const { incident } = context;
  const inForce = reachInForce(context, evaluation);
  if (inForce === null || isOver(incident)) return [];
  return recordsOfLife(context)
    .filter((record) => (record.reach ?? []).length > 0 && !isAnsweredSince(incident, record.at, record))
    .flatMap((record) =>
      (record.reach ?? [])
        .filter((login) => isStillTheirs(incident, record, login))
        .map((login) => reachingOf(basis, login, record, inForce))
        // Somebody had the incident when it was made: it tells, and only what waits for somebody else goes on from there.
        .filter(({ login, last }) => last < 0 || incident.acknowledged === null || isAwaited(context, record, login)),
    );
}

/** The policy calls them, they are to accept what was handed over, or they stand in for whoever is awaited: whoever is only given a role is not. */
const isAwaited = (context: IncidentContext, record: LedgerRecord, login: string): boolean =>
  callersOf(context.policy, Object.keys(record.fired)).length > 0 ||
  handoverIn(context.incident, record, login) !== undefined ||
  standsInForAwaited(context, record, login);

/** Is one of those awaited in whose place this person was called? */
function standsInForAwaited(context: IncidentContext, record: LedgerRecord, login: string): boolean {
  // At the same instant, too: a run calls whoever stands in at once.
  const calls = recordsOfLife(context);
  const earlier = calls.slice(0, calls.indexOf(record));
  return Object.entries(record.unreached ?? {}).some(([role, people]) => {
    if (!hasName(record.called[role] ?? [], login)) return false;
    const call = earlier.findLast(({ called }) => Object.hasOwn(called, role));
    return call !== undefined && people.some((one) => isAwaited(context, call, one));
  });
}

/** Everybody whom the calls of this life were to reach, whatever became of it. */
export function reachingsOfLife(basis: DeliveryBasis): readonly Reaching[] {
  const { context, evaluation } = basis;
  const inForce = reachInForce(context, evaluation);
  if (inForce === null) return [];
  return recordsOfLife(context).flatMap((record) =>
    (record.reach ?? []).map((login) => reachingOf(basis, login, record, inForce)),
  );
}

type InForce = Pick<Reaching, 'reach' | 'steps'> & { readonly from: RecordedFrom };

/** Null for a severity whose people are called on GitHub alone. */
function reachInForce(context: IncidentContext, { at, inForce: { severity } }: Evaluation): InForce | null {
  const { reach } = severity;
  const steps = reach === null ? undefined : context.policy.reach.get(reach);
  return reach === null || steps === undefined ? null : { reach, steps, from: recordedFrom(context, at) };
}

function reachingOf(
  { context, deliveries }: DeliveryBasis,
  login: string,
  record: LedgerRecord,
  { reach, steps, from }: InForce,
): Reaching {
  const { at: call, episode, run } = record;
  const recorded = from(record);
  const own = ofCall(deliveries, call, login);
  // The steps of another severity's reach count by their time.
  const stepOf = (one: Deliveries[number]): number =>
    one.reach === reach ? Number(one.of) : steps.findLastIndex(({ after }) => call + after <= one.first);
  const due = steps.findLastIndex(({ after }) => call + after < recorded);
  // In the place of a step for which they have no way, the one after it was taken.
  const over = due < 0 ? due : (waysFrom(context.policy, login, steps, due)?.step ?? due);
  const last = Math.max(over, ...own.map(stepOf));
  const latest = own.filter((one) => stepOf(one) === last);
  return {
    login,
    call,
    episode,
    run,
    reach,
    steps,
    last,
    isStuck: latest.length > 0 && latest.every((one) => isLost(one) || isDelayed(one)),
  };
}

/** The first step from this one on for which the person has a way: one without any is none. */
function stepFrom(policy: Policy, { login, call, episode, reach, steps }: Reaching, from: number): StepDue | null {
  const ways = waysFrom(policy, login, steps, from);
  return ways && { login, call, episode, reach, ...ways };
}

function waysFrom(
  policy: Policy,
  login: string,
  steps: readonly ReachStep[],
  from: number,
): Pick<StepDue, 'step' | 'channels'> | null {
  for (let step = from; step < steps.length; step += 1) {
    const channels = (steps[step]?.by ?? []).filter((channel) => hasWay(policy, login, channel));
    if (channels.length > 0) return { step, channels };
  }
  return null;
}
