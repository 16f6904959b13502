import { toPointer } from '#policy/pointer.ts';
import type { LintRule } from '#lint/rule.ts';

export const ownFormerName: LintRule = {
  meta: { id: 'own-former-name', level: 'warning', summary: 'A policy that names itself among its former names.' },
  check: ({ policy: { name, formerly } }) =>
    formerly.flatMap((former, index) =>
      former === name
        ? [
            {
              path: toPointer(['formerly', index]),
              message: `\`${name}\` is what this policy is called now, and no name that it had before.`,
              help: 'Write the name under which its open incidents were declared, or take it out.',
            },
          ]
        : [],
    ),
};
