import { calledPeople } from '#lint/holders.ts';
import { namedIn } from '#lint/named.ts';
import type { LintRule } from '#lint/rule.ts';
import { contactPlace, knownContacts } from '#lint/ways.ts';

export const contactOfNobody: LintRule = {
  meta: {
    id: 'contact-of-nobody',
    level: 'warning',
    summary: 'Contacts of a person whom the policy never calls.',
  },
  check: (target) => {
    const { policy, yaml, now } = target;
    const contacts = knownContacts(policy);
    // With a team, or somebody whom a report names, nobody can tell whom the policy calls.
    if (contacts === null || calledPeople(policy, now) === null) return [];
    const named = new Set(namedIn(yaml).map(({ name }) => name));
    return [...contacts.keys()]
      .filter((login) => !named.has(login))
      .map((login) => ({
        ...contactPlace(target, login),
        message: `\`${login}\` has contacts, and no role and no schedule of the policy names them.`,
        help: 'Check the spelling, give them a role, or take the contacts out: addresses of people are kept no longer than they are needed.',
      }));
  },
};
