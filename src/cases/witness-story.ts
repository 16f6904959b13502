/** Facts → stories after which an incident may have them. Pure. */
import type { Policy } from '#domain/policy.ts';
import type { Facts } from '#domain/rule.ts';
import { formatDuration, type Seconds } from '#domain/time.ts';
import { ACTS, MOST_ALIKE, reviewWithActions } from './acts.ts';
import type { ActDocument } from './document.ts';
import { countAt, factAt, numberAt } from './fact-at.ts';

/** Who acts in the story of a witness. */
export const REPORTER = 'reporter';
export const RESPONDER = 'responder';
/** Is given roles, and answers. */
export const HOLDER = 'holder';

export type Act = ActDocument & {
  /** Since the declaration. */
  readonly at: Seconds;
  readonly by: string;
};

/** What may be tried where facts do not tell it. */
export interface Variant {
  /** When a person chooses the severity; null when nobody does. */
  readonly chosenAt: Seconds | null;
  /** Does the reporter ask for help until the level is reached? */
  readonly asks: boolean;
}

/** Ways to tell a story with these facts, the plainest first. */
export function variantsOf(policy: Policy, facts: Facts): readonly [Variant, ...Variant[]] {
  const chosen = chosenSeverity(policy, facts) === null ? [null] : [null, 0, 1];
  const helpRequests = numberAt(facts, 'level') > 1 ? [false, true] : [false];
  const [, ...others] = chosen.flatMap((chosenAt) => helpRequests.map((asks) => ({ chosenAt, asks })));
  return [{ chosenAt: null, asks: false }, ...others];
}

/** How old the incident is to be. */
export function ageOf({ severities }: Policy, facts: Facts): Seconds {
  // What was noticed may be older than the incident.
  const elapsed = Object.values((facts['elapsed'] ?? {}) as Readonly<Record<string, unknown>>);
  const ages = elapsed.flatMap((minutes) => (typeof minutes === 'number' ? Math.round(minutes * 60) : []));
  const every = Math.max(
    0,
    ...severities.map(({ updateEvery }) => (typeof updateEvery === 'number' ? updateEvery : 0)),
  );
  const reviewed = hasActions(facts) ? TO_WRITE_A_REVIEW : 0;
  const answered = answeredRoles(facts).length > 0 ? TO_BE_CALLED : 0;
  return Math.max(reviewed, answered, ...ages, numberAt(facts, 'count.missed-updates') * every);
}

/** What people do, in the order of time. */
export function actsOf(policy: Policy, facts: Facts, { chosenAt, asks }: Variant): readonly Act[] {
  const age = ageOf(policy, facts);
  const acts = [
    ...severityActs(policy, facts, chosenAt),
    ...reopeningActs(facts, age),
    ...(asks ? levelActs(facts, age) : []),
    ...acknowledgeActs(facts, age),
    ...updateActs(policy, facts, age),
    ...reassignActs(facts, age),
    ...endActs(facts, age),
    ...snoozeActs(facts, age),
    ...answerActs(facts, age),
    ...repeat(act(age, REPORTER, ACTS.askForHelp), numberAt(facts, 'count.help-requests')),
  ];
  return acts.map((one) => ({ ...one, at: Math.min(one.at, age) })).toSorted((a, b) => a.at - b.at);
}

function severityActs(policy: Policy, facts: Facts, chosenAt: Seconds | null): readonly Act[] {
  const what = chosenSeverity(policy, facts);
  return what === null || chosenAt === null ? [] : [act(chosenAt, RESPONDER, what)];
}

function reopeningActs(facts: Facts, age: Seconds): readonly Act[] {
  const at = timeOf('opened', facts, age) ?? 0;
  const count = Math.max(countAt(facts, 'reopenings', MOST_ALIKE), at > 0 ? 1 : 0);
  return Array.from({ length: count }, () => [
    act(at, RESPONDER, ACTS.resolve),
    act(at, RESPONDER, ACTS.reopen),
  ]).flat();
}

/** The reporter asks for help until the level is reached. */
const levelActs = (facts: Facts, age: Seconds): readonly Act[] =>
  repeat(act(timeOf('level', facts, age) ?? 0, REPORTER, ACTS.askForHelp), numberAt(facts, 'level') - 1);

function acknowledgeActs(facts: Facts, age: Seconds): readonly Act[] {
  const at = timeOf('acknowledged', facts, age);
  const isAcknowledged =
    factAt(facts, 'incident.acknowledged') === true || factAt(facts, 'incident.status') === 'acknowledged';
  return at !== null || isAcknowledged ? [act(at ?? 0, RESPONDER, ACTS.acknowledge)] : [];
}

/** Updates, and a promise of the next where no severity has this cadence: by the reporter, whose update acknowledges nothing. */
function updateActs(policy: Policy, facts: Facts, age: Seconds): readonly Act[] {
  const at = timeOf('update', facts, age);
  const count = numberAt(facts, 'count.updates');
  const isUpdated = count > 0 || (at ?? 0) > 0;
  const every = numberAt(facts, 'severity.update-every') * 60;
  const isPromised = every > 0 && policy.severities.every(({ updateEvery }) => updateEvery !== every);
  return [
    ...(isUpdated ? repeat(act(at ?? age, REPORTER, ACTS.update), Math.max(1, count)) : []),
    ...(isPromised ? [act(at ?? 0, REPORTER, { comment: `/next ${formatDuration(every)}` })] : []),
  ];
}

/** Who takes the incident over, one after the other. */
export const helpersOf = (facts: Facts): readonly string[] =>
  Array.from({ length: countAt(facts, 'reassignments', MOST_ALIKE) }, (_, index) => `helper-${index + 1}`);

/** Each in the place of the one before: an issue has places for ten. */
const reassignActs = (facts: Facts, age: Seconds): readonly Act[] =>
  helpersOf(facts).flatMap((helper, index, helpers) => {
    const before = helpers[index - 1];
    return [
      ...(before === undefined ? [] : [act(age, RESPONDER, { unassign: [before] })]),
      act(age, RESPONDER, { assign: [helper] }),
    ];
  });

/** How the incident ends: it is mitigated, resolved and reviewed, as far as it has come. */
function endActs(facts: Facts, age: Seconds): readonly Act[] {
  const status = factAt(facts, 'incident.status');
  const [mitigatedAt, resolvedAt] = [timeOf('mitigated', facts, age), timeOf('resolved', facts, age)];
  const review = reviewWithActions(facts);
  const isResolved = resolvedAt !== null || status === 'resolved' || status === 'reviewed' || review !== null;
  const isReviewed = status === 'reviewed' || factAt(facts, 'review.done') === true;
  return [
    ...(mitigatedAt !== null || status === 'mitigated' ? [act(mitigatedAt ?? age, RESPONDER, ACTS.mitigate)] : []),
    ...(isResolved ? [act(resolvedAt ?? (review === null ? age : 0), RESPONDER, ACTS.resolve)] : []),
    ...(review === null ? [] : [act(age, RESPONDER, { edit: { review } })]),
    ...(isReviewed ? [act(age, RESPONDER, ACTS.endReview)] : []),
  ];
}

const snoozeActs = (facts: Facts, age: Seconds): readonly Act[] =>
  factAt(facts, 'incident.snoozed') === true ? [act(age, RESPONDER, ACTS.snooze)] : [];

const answerActs = (facts: Facts, age: Seconds): readonly Act[] =>
  answeredRoles(facts).flatMap((role) => [
    act(age - TO_BE_CALLED, RESPONDER, { comment: `/role ${role} @${HOLDER}` }),
    act(age, HOLDER, { comment: 'On it.' }),
  ]);

/** When something was last so, since the declaration; null where the facts do not tell. */
function timeOf(name: string, facts: Facts, age: Seconds): Seconds | null {
  const minutes = factAt(facts, `elapsed.since-${name}`);
  return typeof minutes === 'number' ? Math.max(0, age - Math.round(minutes * 60)) : null;
}

const act = (at: Seconds, by: string, what: ActDocument): Act => ({ at, by, ...what });

const repeat = (one: Act, times: number): readonly Act[] =>
  Array.from({ length: Math.min(times, MOST_ALIKE) }, () => one);

/** The review is prepared by a run after the resolution, and changed after that. */
const TO_WRITE_A_REVIEW: Seconds = 60;

/** A run calls whoever was given a role, and then they answer. */
const TO_BE_CALLED: Seconds = 60;

/** Roles whose holder has answered. */
const answeredRoles = (facts: Facts): readonly string[] =>
  Object.entries(facts['answered'] ?? {}).flatMap(([role, answered]) => (answered === true ? [role] : []));

const hasActions = (facts: Facts): boolean => reviewWithActions(facts) !== null;

/** How a person chooses the severity that the facts have; null when they have none. A label acknowledges nothing. */
function chosenSeverity({ severities, review }: Policy, facts: Facts): ActDocument | null {
  const [id, rank] = [factAt(facts, 'severity.id'), factAt(facts, 'severity.rank')];
  const within = factAt(facts, 'severity.acknowledge-within');
  const found =
    severities.find((one) => one.id === id) ??
    severities.find((one) => one.rank === rank) ??
    severities.find((one) => typeof within === 'number' && one.acknowledgeWithin === within * 60) ??
    severities.find(
      (one) => (factAt(facts, 'review.required') === true || hasActions(facts)) && review?.severities.includes(one.id),
    );
  if (!found) return null;
  return found.label === null ? { comment: `/severity ${found.id}` } : { label: [found.label] };
}
