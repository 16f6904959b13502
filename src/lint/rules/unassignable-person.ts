import { namedIn } from '#lint/named.ts';
import type { LintRule } from '#lint/rule.ts';

export const unassignablePerson: LintRule = {
  meta: {
    id: 'unassignable-person',
    level: 'error',
    summary:
      'A login that cannot be assigned in the repository. Asked with `--online`, and by the check of a change that adds it.',
    dependsOn: 'surroundings',
  },
  check: ({ yaml, surroundings: { people } }) => {
    if (people === null) return [];
    return namedIn(yaml)
      .filter(({ name, isTeam }) => !isTeam && people.assignable.get(name) === false)
      .map(({ name, path }) => ({
        path,
        message: `\`${name}\` cannot be assigned to an issue of ${people.repository}: ${reasonFor(people.permissions.get(name))}.`,
        help: 'Check the spelling, give them access to the repository, or name somebody else.',
      }));
  },
};

const reasonFor = (permission: string | undefined): string =>
  permission === undefined || permission === 'none' ? 'nobody of this name has access' : `they may only ${permission}`;
