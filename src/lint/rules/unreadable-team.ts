import { namedIn } from '#lint/named.ts';
import type { LintRule } from '#lint/rule.ts';

export const unreadableTeam: LintRule = {
  meta: {
    id: 'unreadable-team',
    level: 'error',
    summary:
      'A team whose members cannot be read, or that has none. Asked with `--online`, and by the check of a change that adds it.',
    dependsOn: 'surroundings',
  },
  check: ({ yaml, surroundings: { people } }) => {
    if (people === null) return [];
    return namedIn(yaml).flatMap(({ name, isTeam, path }) => {
      const members = isTeam ? people.teams.get(name) : undefined;
      if (members === undefined || (members !== null && members.length > 0)) return [];
      return [
        {
          path,
          message:
            members === null
              ? `The members of \`@${name}\` cannot be read with this token, or there is no such team.`
              : `The team \`@${name}\` has no members.`,
          help: 'Check the spelling, and that the token may read members of the organisation (`read:org`); or name people.',
        },
      ];
    });
  },
};
