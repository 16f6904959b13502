import type { LintRule } from '#lint/rule.ts';
import { peopleDetails } from '#policy/index.ts';
import { toPointer } from '#policy/pointer.ts';

export const loginFromReport: LintRule = {
  meta: { id: 'login-from-report', level: 'warning', summary: 'A role that goes to whom the report names.' },
  check: ({ policy: { roles } }) =>
    [...roles.values()].flatMap(({ id, who, otherwise }) =>
      (
        [
          ['who', who],
          ['otherwise', otherwise],
        ] as const
      ).flatMap(([key, rule]) =>
        [...new Set(peopleDetails(rule?.source ?? null))].map((detail) => ({
          path: toPointer(['roles', id, key]),
          message: `\`${id}\` goes to whomever \`${detail}\` names: whoever opens an issue picks whom it calls.`,
          help: 'Let the report name something that the policy knows, such as a service, and name the people for it in the policy.',
        })),
      ),
    ),
};
