/** Channels, contacts and reaches: what is wrong with them, and what they come to. No setting and no address is shown. Pure. */
import type { Channel, ChannelConfig, ChannelTypeFacts } from '#domain/channel.ts';
import { checkContacts, type ContactProblem } from '#domain/contacts.ts';
import type { PolicyContacts, ReachStep } from '#domain/policy.ts';
import { formatDuration, parseDuration } from '#domain/time.ts';
import { CHANNEL_TYPES } from '#generated/channel-types.ts';
import type { PolicyDraft } from './document.ts';
import { type BuildWays, withoutChannels } from './no-channels.ts';
import { isWithin, many, toPointer } from './pointer.ts';
import { type Problem, problem } from './problem.ts';
import { checkSettings } from './settings-of-channels.ts';
import { didYouMean, listNames } from './words.ts';

interface KnownChannel {
  readonly facts: ChannelTypeFacts;
  readonly config: ChannelConfig;
}
type KnownChannels = ReadonlyMap<string, KnownChannel>;

/** Checks and builds what a policy says of channels. What has a problem of shape is reported already and is left out. */
export const buildWays: BuildWays = (policy, shape) => {
  if (!Object.hasOwn(policy, 'channels')) return withoutChannels(policy, shape);
  const isWhole = (name: string): boolean =>
    !shape.some((found) => isWithin(found.path, toPointer(['channels', name])));
  const known: KnownChannels = new Map(
    Object.entries(policy.channels ?? {}).flatMap(([name, written]): [string, KnownChannel][] => {
      const facts = CHANNEL_TYPES.find(({ type }) => type === written?.type);
      return facts && written && isWhole(name) ? [[name, { facts, config: written as ChannelConfig }]] : [];
    }),
  );
  const isRefused = (name: string): boolean => Object.hasOwn(policy.channels ?? {}, name) || !isWhole(name);
  const contacts = contactsOf(policy, known, isRefused);
  return {
    channels: new Map([...known].map(([name, one]) => [name, channelOf(name, one)])),
    contacts: contacts.contacts,
    reach: reachOf(policy),
    problems: [
      ...[...known].flatMap(([name, { facts, config }]) => checkSettings(facts, config, toPointer(['channels', name]))),
      ...contacts.problems,
      ...checkPlaces(policy, known),
      ...checkReaches(policy, known),
    ],
  };
};

function channelOf(name: string, { facts, config }: KnownChannel): Channel {
  const { doubt, askableWith, cancels = false, contact, title, address } = facts;
  const at = config[address.setting];
  const isAskable = askableWith !== null && Object.hasOwn(config, askableWith);
  return {
    name,
    config,
    doubt: isAskable ? 'askable' : doubt,
    cancels,
    reachesPeople: contact !== null,
    title,
    service: serviceOf(typeof at === 'string' ? at : (address.default ?? title)),
  };
}

/** The host of an address; the name of the variable that holds one. */
const serviceOf = (address: string): string => (URL.canParse(address) && new URL(address).host) || address;

/** `isRefused`: is a channel that is not known there all the same, and has a problem of its own? */
function contactsOf(
  { contacts }: PolicyDraft,
  known: KnownChannels,
  isRefused: (name: string) => boolean,
): { readonly contacts: PolicyContacts; readonly problems: readonly Problem[] } {
  if (typeof contacts === 'string')
    return { contacts: { variable: contacts.slice('env:'.length), known: null }, problems: [] };
  if (contacts === undefined || contacts === null)
    return { contacts: { variable: null, known: new Map() }, problems: [] };
  const forms = new Map([...known].map(([name, { facts }]) => [name, facts] as const));
  const checked = checkContacts(contacts, forms);
  const people = listNames([...known].filter(([, { facts }]) => facts.contact !== null).map(([name]) => name));
  const without = Object.entries(contacts).flatMap(([login, ways]) =>
    ways !== null && typeof ways === 'object' && Object.keys(ways).length === 0
      ? [problem('contact-without-way', '/contacts', { found: login, expected: people }, { key: login })]
      : [],
  );
  return {
    contacts: { variable: null, known: checked.contacts },
    problems: [
      ...checked.problems
        .filter(({ code, found = '' }) => code !== 'unknown-channel' || !isRefused(found))
        .map((found) => contactProblem(found, known)),
      ...without,
    ],
  };
}

/** Where what stands there could itself be an address, only the map that it stands in is pointed at. */
function contactProblem({ login, channel, message, code, found }: ContactProblem, known: KnownChannels): Problem {
  const path = login === null ? '/contacts' : toPointer(['contacts', login]);
  const nearest = code === 'unknown-channel' && found !== undefined ? didYouMean(found, known.keys()) : '';
  return problem('bad-contact', path, { found: message, nearest }, channel === null ? {} : { key: channel });
}

function reachOf({ reach }: PolicyDraft): ReadonlyMap<string, readonly ReachStep[]> {
  return new Map(
    Object.entries(reach ?? {}).map(([name, steps]) => [
      name,
      (steps ?? []).flatMap((step) => (step === null ? [] : [{ after: afterOf(step.after), by: many(step.by) }])),
    ]),
  );
}

const afterOf = (after: string | null | undefined): number => (after ? (parseDuration(after) ?? 0) : 0);

/** Every place that a level or a trigger names is one. */
function checkPlaces(policy: PolicyDraft, known: KnownChannels): readonly Problem[] {
  const isPlace = ({ facts, config }: KnownChannel): boolean =>
    facts.place !== null && facts.place.requires.every((key) => Object.hasOwn(config, key));
  const expected = listNames([...known].filter(([, one]) => isPlace(one)).map(([name]) => name));
  const uses = [
    ...(policy.levels ?? []).map((level, index) => ({ notify: level?.notify, path: `/levels/${index}/notify` })),
    ...(policy.triggers ?? []).map((trigger, index) => ({
      notify: trigger?.do?.notify,
      path: `/triggers/${index}/do/notify`,
    })),
  ];
  return uses.flatMap(({ notify, path }) =>
    itemsOf(notify, path).flatMap(({ name, at }) => {
      const one = known.get(name);
      if (one === undefined || isPlace(one)) return [];
      const requires = (one.facts.place?.requires ?? []).map((key) => `\`${key}\``).join(' and ');
      const why = requires === '' ? '' : `: it lacks ${requires}`;
      return [problem('not-a-place', at, { found: name, type: one.facts.type, why, expected })];
    }),
  );
}

/** Every way that a reach names leads to people, and its steps follow each other. */
function checkReaches({ reach }: PolicyDraft, known: KnownChannels): readonly Problem[] {
  const expected = listNames([...known].filter(([, { facts }]) => facts.contact !== null).map(([name]) => name));
  return Object.entries(reach ?? {}).flatMap(([name, steps]) =>
    (steps ?? []).flatMap((step, index) => {
      const path = toPointer(['reach', name, index]);
      const before = index === 0 ? null : afterOf(steps?.[index - 1]?.after);
      const after = afterOf(step?.after);
      const late =
        before === null || after > before
          ? []
          : [problem('reach-order', path, { found: formatDuration(after), other: formatDuration(before) })];
      const places = itemsOf(step?.by, `${path}/by`).flatMap(({ name: channel, at }) => {
        const one = known.get(channel);
        return one === undefined || one.facts.contact !== null
          ? []
          : [problem('not-for-people', at, { found: channel, type: one.facts.type, expected })];
      });
      return [...late, ...places];
    }),
  );
}

function itemsOf(
  value: string | readonly (string | null)[] | null | undefined,
  path: string,
): readonly { readonly name: string; readonly at: string }[] {
  if (typeof value === 'string') return [{ name: value, at: path }];
  return (value ?? []).flatMap((name, index) => (name === null ? [] : [{ name, at: `${path}/${index}` }]));
}
