import { variableIn } from '#domain/channel.ts';
import type { Policy } from '#domain/policy.ts';
import { answersOf, calledRoles, type Holders } from '#lint/holders.ts';
import type { LintRule } from '#lint/rule.ts';
import { knownContacts, waysTo } from '#lint/ways.ts';
import { toPointer } from '#policy/pointer.ts';

export const oneService: LintRule = {
  meta: {
    id: 'one-service',
    level: 'warning',
    summary: 'A role whose holders are all out of reach when one service fails.',
    dependsOn: 'present',
  },
  check: ({ policy, now }) => {
    if (knownContacts(policy) === null) return [];
    return [...calledRoles(policy)].flatMap((id) => {
      const role = policy.roles.get(id);
      const answers = role === undefined ? null : answersOf(role, policy, now);
      const found = (answers ?? []).flatMap((holders) => {
        const ways = only(policy, holders);
        return ways === null ? [] : [{ holders, ways }];
      })[0];
      if (found === undefined) return [];
      const channels = found.ways.map((channel) => `\`${channel}\``).join(', ');
      const people = found.holders.map((login) => `\`${login}\``).join(', ');
      return [
        {
          path: toPointer(['roles']),
          key: id,
          message: `When ${serviceOf(policy, found.ways)} fails, no channel reaches anybody of \`${id}\` (${people}): all their ways (${channels}) go through it.`,
          help: 'Give one of them an address for a channel of another service, and name that in the `reach`.',
        },
      ];
    });
  },
};

/** All ways to these people, where one service has them all. Of one person with one way, `single-way` says it. */
function only(policy: Policy, holders: Holders): readonly string[] | null {
  const ways = holders.flatMap((login) => waysTo(policy, login));
  const services = new Set(ways.map((channel) => policy.channels.get(channel)?.service));
  return services.size === 1 && ways.length > 1 ? [...new Set(ways)] : null;
}

function serviceOf({ channels }: Policy, [way = '']: readonly string[]): string {
  const service = channels.get(way)?.service ?? way;
  return variableIn(service) !== null ? `the service in \`${service}\`` : `\`${service}\``;
}
