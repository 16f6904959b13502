import { calledPeople } from '#lint/holders.ts';
import type { LintRule } from '#lint/rule.ts';
import { contactPlace, knownContacts, waysTo } from '#lint/ways.ts';

export const singleWay: LintRule = {
  meta: {
    id: 'single-way',
    level: 'warning',
    summary: 'A person who is called and whom one channel alone reaches.',
    dependsOn: 'present',
  },
  check: (target) => {
    const { policy, now } = target;
    const people = knownContacts(policy) === null ? null : calledPeople(policy, now);
    return [...(people ?? [])].flatMap(([login]) => {
      const [channel, ...others] = waysTo(policy, login);
      if (channel === undefined || others.length > 0) return [];
      return [
        {
          ...contactPlace(target, login),
          message: `\`${login}\` is reached by \`${channel}\` alone: a telephone without a signal, or a full mailbox, and the call is lost.`,
          help: 'Add an address for another channel that a `reach` names, best one of another service.',
        },
      ];
    });
  },
};
