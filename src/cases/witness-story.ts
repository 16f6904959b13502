/** Facts → stories after which an incident may have them. Pure. */
import type { Policy } from '#domain/policy.ts';
import type { Facts } from '#domain/rule.ts';
import { formatDuration, type Seconds } from '#domain/time.ts';
import type { StoryAct } from './document.ts';
import { countAt, factAt, numberAt } from './fact-at.ts';

/** Who acts in the story of a witness. */
export const REPORTER = 'reporter';
export const RESPONDER = 'responder';
/** Is given roles, and answers. */
export const HOLDER = 'holder';

export interface Act {
  /** Since the declaration. */
  readonly at: Seconds;
  readonly by: string;
  readonly what: StoryAct;
}

/** What may be tried where facts do not tell it. */
export interface Variant {
  /** When a person chooses the severity; null when nobody does. */
  readonly chosenAt: Seconds | null;
  /** Does the reporter ask for help until the level is reached? */
  readonly asks: boolean;
}

/** Ways to tell a story with these facts, the plainest first. */
export function variantsOf(policy: Policy, facts: Facts): readonly Variant[] {
  const chosen = chosenSeverity(policy, facts) === null ? [null] : [null, 0, 1];
  const helpRequests = numberAt(facts, 'level') > 1 ? [false, true] : [false];
  return chosen.flatMap((chosenAt) => helpRequests.map((asks) => ({ chosenAt, asks })));
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
  const acts: Act[] = [];
  const since = (name: string): Seconds | null => {
    const minutes = factAt(facts, `elapsed.since-${name}`);
    return typeof minutes === 'number' ? Math.max(0, age - Math.round(minutes * 60)) : null;
  };
  const add = (at: Seconds, by: string, what: Act['what'], times = 1): void =>
    void acts.push(...Array.from({ length: Math.min(times, MOST) }, () => ({ at: Math.min(at, age), by, what })));
  const say = (body: string): Act['what'] => ({ kind: 'comment', body });
  const status = factAt(facts, 'incident.status');
  const count = (name: string): number => numberAt(facts, `count.${name}`);

  const severity = chosenSeverity(policy, facts);
  if (severity !== null && chosenAt !== null) add(chosenAt, RESPONDER, severity);
  for (let times = 0; times < Math.min(count('reopenings'), MOST); times += 1) {
    add(0, RESPONDER, { kind: 'close', reason: 'completed' });
    add(0, RESPONDER, { kind: 'reopen' });
  }
  if (asks) add(since('level') ?? 0, REPORTER, say('/escalate'), numberAt(facts, 'level') - 1);
  const isAcknowledged = factAt(facts, 'incident.acknowledged') === true || status === 'acknowledged';
  if (since('acknowledged') !== null || isAcknowledged) add(since('acknowledged') ?? 0, RESPONDER, say('/ack'));
  const updated = since('update');
  // The reporter's update acknowledges nothing.
  if (count('updates') > 0 || (updated ?? 0) > 0)
    add(updated ?? age, REPORTER, say('/update As before.'), Math.max(1, count('updates')));
  const every = numberAt(facts, 'severity.update-every') * 60;
  if (every > 0 && policy.severities.every(({ updateEvery }) => updateEvery !== every))
    add(updated ?? 0, REPORTER, say(`/next ${formatDuration(every)}`));
  for (let times = 0; times < Math.min(count('reassignments'), MOST); times += 1)
    add(age, RESPONDER, { kind: 'assign', logins: [`helper-${times + 1}`] });
  if (since('mitigated') !== null || status === 'mitigated')
    add(since('mitigated') ?? age, RESPONDER, say('/mitigated'));
  if (since('resolved') !== null || status === 'resolved' || status === 'reviewed' || hasActions(facts))
    add(since('resolved') ?? (hasActions(facts) ? 0 : age), RESPONDER, { kind: 'close', reason: 'completed' });
  const review = reviewWithActions(facts);
  if (review !== null) add(age, RESPONDER, { kind: 'edit', title: null, details: null, body: null, review });
  if (status === 'reviewed' || factAt(facts, 'review.done') === true) add(age, RESPONDER, say('/reviewed'));
  if (factAt(facts, 'incident.snoozed') === true) add(age, RESPONDER, say('/snooze 15m waiting'));
  for (const role of answeredRoles(facts)) {
    add(age - TO_BE_CALLED, RESPONDER, say(`/role ${role} @${HOLDER}`));
    add(age, HOLDER, say('On it.'));
  }
  add(age, REPORTER, say('/escalate'), count('help-requests'));
  return acts.toSorted((a, b) => a.at - b.at);
}

/** More of the same act is no story anybody pastes. */
const MOST = 20;

/** The review is prepared by a run after the resolution, and changed after that. */
const TO_WRITE_A_REVIEW: Seconds = 60;

/** A run calls whoever was given a role, and then they answer. */
const TO_BE_CALLED: Seconds = 60;

/** Roles whose holder has answered. */
const answeredRoles = (facts: Facts): readonly string[] =>
  Object.entries(facts['answered'] ?? {}).flatMap(([role, answered]) => (answered === true ? [role] : []));

const hasActions = (facts: Facts): boolean => reviewWithActions(facts) !== null;

/** How a person chooses the severity that the facts have; null when they have none. A label acknowledges nothing. */
function chosenSeverity({ severities, review }: Policy, facts: Facts): Act['what'] | null {
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
  return found.label === null
    ? { kind: 'comment', body: `/severity ${found.id}` }
    : { kind: 'label', labels: [found.label] };
}

/**
 * The review as people leave it when an incident has these facts: as many action items, those overdue with a day that is past in
 * every story; null when the facts have none. Pure.
 */
export function reviewWithActions(facts: Facts): string | null {
  const overdue = countAt(facts, 'overdue-actions', MOST);
  const items = Math.max(countAt(facts, 'open-actions', MOST), overdue);
  if (items === 0) return null;
  const day = (index: number): string => (index < overdue ? ' 2000-01-01' : '');
  return Array.from({ length: items }, (_, index) => `- [ ] Action ${index + 1}${day(index)}`).join('\n');
}
