/** A new lint rule: the rule, its test and its page. */
import { exportNameOf, type NewFiles } from './files.ts';

export function newRule(id: string): NewFiles {
  return {
    files: [
      { path: `src/lint/rules/${id}.ts`, text: rule(id) },
      { path: `test/lint/rules/${id}.test.ts`, text: test(id) },
      { path: `docs/lint/${id}.md`, text: page(id) },
    ],
    scripts: ['build:schemas'],
  };
}

const rule = (id: string): string => `import type { LintRule } from '#lint/rule.ts';
import { toPointer } from '#policy/pointer.ts';

export const ${exportNameOf(id)}: LintRule = {
  meta: { id: '${id}', level: 'warning', summary: 'Says what is wrong in a sentence.' },
  check: ({ policy }) =>
    policy.name === 'avoid'
      ? [{ path: toPointer(['name']), message: 'Says what is wrong here.', help: 'Says what to do.' }]
      : [],
};
`;

const test = (id: string): string => `import { describeRule } from '../rule.ts';

describeRule('${id}', {
  avoid: ['Write here what is found, as line:col and message.'],
  leaves: [['another name', 'name: other']],
});
`;

const page = (id: string): string => `# ${id}

## Summary

Says what is wrong in a sentence.

## Level

warning

## Avoid

\`\`\`yaml
name: avoid
\`\`\`

## Prefer

\`\`\`yaml
name: base
\`\`\`

## Why

Says what happens to people because of it.

## Related

- [never-true](never-true.md)
`;
