/** By which channels people are reached, as far as lint knows. Pure. */
import type { Contacts } from '#domain/contacts.ts';
import type { Policy } from '#domain/policy.ts';
import { hasNoContacts } from '#engine/drill/index.ts';
import type { Instant } from '#domain/time.ts';
import { asMap, toPointer } from '#policy/pointer.ts';
import { calledPeople } from './holders.ts';
import { namedIn } from './named.ts';
import type { Finding, Target } from './rule.ts';

/** The channels by which some severity reaches people; none where all of them are called on GitHub alone. */
export function reachChannels({ severities, reach }: Policy): ReadonlySet<string> {
  const reaches = new Set(severities.map((severity) => severity.reach).filter((name) => name !== null));
  return new Set([...reaches].flatMap((name) => (reach.get(name) ?? []).flatMap(({ by }) => by)));
}

/** The contacts of a policy that reaches people; null where it reaches nobody, or only a run knows them. */
export const knownContacts = (policy: Policy): Contacts | null =>
  reachChannels(policy).size === 0 ? null : policy.contacts.known;

/** The channels by which a person is reached when called. */
export const waysTo = (policy: Policy, login: string): readonly string[] => {
  const used = reachChannels(policy);
  return [...(policy.contacts.known?.get(login)?.keys() ?? [])].filter((channel) => used.has(channel));
};

/** Where a person's contacts stand; where a secret holds them, that of the variable. */
export function contactPlace({ yaml }: Target, login: string): Pick<Finding, 'path' | 'key'> {
  const written = Object.keys(asMap(asMap(yaml.value)?.['contacts']) ?? {});
  const key = written.find((one) => one.toLowerCase() === login);
  return key === undefined ? { path: '/contacts' } : { path: toPointer(['contacts']), key };
}

/** Where a person is named first. */
export const namedPlace = ({ yaml }: Target, login: string): Pick<Finding, 'path'> => ({
  path: namedIn(yaml).find(({ name, isTeam }) => !isTeam && name === login)?.path ?? '/roles',
});

/** Somebody whom the policy calls and no channel reaches. */
export interface PersonWithoutWay {
  /** In lower case. */
  readonly login: string;
  readonly message: string;
}

/** Nobody where the policy reaches people on GitHub alone, or where the contacts of nobody are known. */
export function unreachedPeople(policy: Policy, now: Instant): readonly PersonWithoutWay[] {
  const people = knownContacts(policy) === null || hasNoContacts(policy) ? null : calledPeople(policy, now);
  return [...(people ?? [])]
    .filter(([login]) => waysTo(policy, login).length === 0)
    .map(([login, [role = '']]) => ({
      login,
      message: `\`${login}\` is called as \`${role}\`, and no channel reaches them: they see it when they look at GitHub.`,
    }));
}
