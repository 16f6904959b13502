import { flattenPeople, type Rule } from '#domain/rule.ts';
import { rolesById, rulesOfRole } from '#domain/policy.ts';
import { toPointer } from '#policy/pointer.ts';
import { listNames } from '#policy/words.ts';
import type { LintRule } from '#lint/rule.ts';

export const emptyLevel: LintRule = {
  meta: { id: 'empty-level', level: 'error', summary: 'A level that can never call anybody.' },
  check: ({ policy }) =>
    policy.levels.flatMap(({ number, name, roles: called }) => {
      if (!rolesById(policy, called).flatMap(rulesOfRole).every(isNobody)) return [];
      return [
        {
          path: toPointer(['levels', number - 1, 'roles']),
          message: `Level ${number} (${name}) calls nobody, ever: ${listNames(called)} ${called.length === 1 ? 'names' : 'name'} no one.`,
          help: 'Name somebody under `who`, or take the level out.',
        },
      ];
    }),
};

/** Only a rule that reads nothing gives the same at all times. */
function isNobody(rule: Rule): boolean {
  if (rule.reads.length > 0) return false;
  return flattenPeople(rule.evaluate({})).length === 0;
}
