/** The ways by which a policy reaches somebody. Pure. */
import { sameName } from '#domain/names.ts';
import type { Way } from '#domain/drill.ts';
import type { Policy } from '#domain/policy.ts';

/** What a drill is for; null: all of it. */
export interface DrillScope {
  readonly person: string | null;
  readonly channel: string | null;
}

export const EVERYTHING: DrillScope = { person: null, channel: null };

const notifiedChannels = ({ levels, triggers }: Policy): ReadonlySet<string> =>
  new Set([...levels.flatMap(({ notify }) => notify), ...triggers.flatMap((trigger) => trigger.do.notify)]);

/** The channels by which the policy sends anything: those that it notifies, and those of each reach. */
export const usedChannels = (policy: Policy): ReadonlySet<string> =>
  new Set([
    ...[...policy.reach.values()].flatMap((steps) => steps.flatMap(({ by }) => by)),
    ...notifiedChannels(policy),
  ]);

/** Nobody is known: a secret says who is reached how, and was not read or could not be. */
export const hasNoContacts = ({ contacts }: Policy): boolean =>
  contacts.variable !== null && (contacts.known?.size ?? 0) === 0;

/** Every place that the policy notifies, and every address of a person, in the order of the policy. */
export function waysOf(policy: Policy): readonly Way[] {
  const { name, channels, contacts } = policy;
  const notified = notifiedChannels(policy);
  const places = [...channels.keys()].filter((channel) => notified.has(channel));
  const people = [...(contacts.known ?? [])].flatMap(([to, ways]) =>
    [...ways.keys()].filter((channel) => channels.has(channel)).map((channel) => ({ policy: name, channel, to })),
  );
  return [...people, ...places.map((channel) => ({ policy: name, channel, to: null }))];
}

export const isWithin = ({ channel, to }: Way, scope: DrillScope): boolean =>
  (scope.channel === null || channel === scope.channel) && (scope.person === null || sameName(to, scope.person));

/** Why there is nothing to drill, before anything is sent; null where there is something. */
export function scopeProblem(policies: readonly Policy[], { person, channel }: DrillScope): string | null {
  const ways = policies.flatMap(waysOf);
  const channels = [...new Set(policies.flatMap((policy) => [...policy.channels.keys()]))];
  if (channels.length === 0) return 'The policy has no channels, so there is nothing to drill.';
  if (channel !== null && !channels.includes(channel))
    return `There is no channel "${channel}". The channels are ${channels.join(', ')}.`;
  const own = ways.filter((way) => isWithin(way, { person, channel: null }));
  if (person !== null && own.length === 0) return `${person} has no way: the contacts have no address of theirs.`;
  if (ways.some((way) => isWithin(way, { person, channel }))) return null;
  if (person !== null)
    return `${person} has no address for the channel ${channel ?? ''}: theirs are ${own.map((way) => way.channel).join(', ')}.`;
  return channel === null
    ? 'The policy has no way to drill: it notifies no place, and no contact is known.'
    : `Nobody is reached by the channel ${channel}: no contact has an address for it, and nothing notifies it.`;
}
