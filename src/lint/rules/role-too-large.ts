import { MOST_ASSIGNEES } from '#domain/issue.ts';
import type { Role } from '#domain/policy.ts';
import { entryOf, type Json, NO_ENTRY } from '#domain/rule.ts';
import { branchesOf, loginOf } from '#lint/holders.ts';
import type { LintRule } from '#lint/rule.ts';
import { toPointer } from '#policy/pointer.ts';

export const roleTooLarge: LintRule = {
  meta: {
    id: 'role-too-large',
    level: 'warning',
    summary: `A role that can call more people at once than GitHub assigns to an issue, which is ${MOST_ASSIGNEES}.`,
  },
  check: ({ policy: { roles } }) =>
    [...roles.values()].flatMap((role) =>
      rulesOf(role).flatMap(({ key, source }) => {
        const people = largest(source);
        if (people.size <= MOST_ASSIGNEES) return [];
        return [
          {
            path: toPointer(['roles', role.id, key]),
            message: `The role \`${role.id}\` can call ${people.size} people at once, and GitHub assigns at most ${MOST_ASSIGNEES}: all of them are called, and the last are not assigned.`,
            help: 'Call fewer people first, such as who is on call, and the others at a further level.',
          },
        ];
      }),
    ),
};

const rulesOf = ({ who, otherwise }: Role): readonly { readonly key: string; readonly source: Json }[] => [
  { key: 'who', source: who.source },
  ...(otherwise === null ? [] : [{ key: 'otherwise', source: otherwise.source }]),
];

/** The most logins that a rule names in one of its answers; a team, or whoever is on call, is not counted. */
function largest(source: Json): ReadonlySet<string> {
  if (typeof source === 'string') return new Set(source === '' || source.includes('/') ? [] : [loginOf(source)]);
  if (Array.isArray(source)) return new Set(source.flatMap((one: Json) => [...largest(one)]));
  const { operator, operands } = entryOf(source) ?? NO_ENTRY;
  return answersOf(operator, operands)
    .map(largest)
    .reduce((most, one) => (one.size > most.size ? one : most), new Set<string>());
}

/** What an operator may give: of `and` any part, too; all others give no people. */
const answersOf = (operator: string, values: readonly Json[]): readonly Json[] =>
  branchesOf(operator, values) ?? (operator === 'and' ? values : []);
