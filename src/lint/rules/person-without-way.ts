import { calledPeople } from '#lint/holders.ts';
import type { LintRule } from '#lint/rule.ts';
import { knownContacts, namedPlace, reachChannels, waysTo } from '#lint/ways.ts';

export const personWithoutWay: LintRule = {
  meta: {
    id: 'person-without-way',
    level: 'warning',
    summary: 'A person who is called and whom no channel reaches.',
    dependsOn: 'present',
  },
  check: (target) => {
    const { policy, now } = target;
    const people = knownContacts(policy) === null ? null : calledPeople(policy, now);
    const expected = [...reachChannels(policy)].map((channel) => `\`${channel}\``).join(', ');
    return [...(people ?? [])]
      .filter(([login]) => waysTo(policy, login).length === 0)
      .map(([login, [role = '']]) => ({
        ...namedPlace(target, login),
        message: `\`${login}\` is called as \`${role}\`, and no channel reaches them: they see it when they look at GitHub.`,
        help: `Give them an address in \`contacts\` for one of the channels of \`reach\`: ${expected}.`,
      }));
  },
};
