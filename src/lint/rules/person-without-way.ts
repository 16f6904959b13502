import type { LintRule } from '#lint/rule.ts';
import { namedPlace, reachChannels, unreachedPeople } from '#lint/ways.ts';

export const personWithoutWay: LintRule = {
  meta: {
    id: 'person-without-way',
    level: 'warning',
    summary: 'A person who is called and whom no channel reaches.',
    dependsOn: 'present',
  },
  check: (target) => {
    const { policy, now } = target;
    const expected = [...reachChannels(policy)].map((channel) => `\`${channel}\``).join(', ');
    return unreachedPeople(policy, now).map(({ login, message }) => ({
      ...namedPlace(target, login),
      message,
      help: `Give them an address in \`contacts\` for one of the channels of \`reach\`: ${expected}.`,
    }));
  },
};
