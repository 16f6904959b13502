/** A new key of `do`: what it compiles to, how it is written, what the engine does for it, and its test. */
import { exportNameOf, type NewFiles } from './files.ts';

export function newAction(key: string): NewFiles {
  const name = exportNameOf(key);
  return {
    files: [
      { path: `src/policy/actions/${key}.ts`, text: definition(key, name) },
      { path: `test/engine/actions/${key}.test.ts`, text: test(key) },
    ],
    additions: [
      {
        path: 'src/domain/policy.ts',
        after: 'export interface Do {',
        before: '}',
        text: `  readonly ${name}: boolean;\n`,
      },
      {
        path: 'src/engine/escalation/actions.ts',
        after: 'const BEHAVIOUR',
        before: '};',
        text: `  ${name}: () => ({}),\n`,
      },
    ],
    scripts: ['build:schemas'],
  };
}

const definition = (key: string, name: string): string => `import type { Action } from './action.ts';

export const ${name}: Action<'${name}', '${key}', boolean> = {
  key: '${key}',
  names: null,
  schema: { description: 'Says what is done in a sentence.', type: 'boolean' },
  compile: (written) => written ?? false,
  describe: (on) => (on ? '${key}: true' : null),
};
`;

const test = (key: string): string => `import { expect, it } from 'vitest';
import { decide, plan } from '#engine/index.ts';
import { policyOf } from '../../support/policy.ts';
import { newIncident, START } from '../../support/worlds.ts';

const POLICY = policyOf(\`
version: 1
name: ${key}
incident: { label: incident }
severities: [{ id: sev1 }]
roles: { lead: { who: [ann] } }
levels: [{ name: Leads, roles: [lead] }]
triggers:
  - { id: t, reason: R., when: { ">=": [{ var: elapsed.since-declared }, 10] }, do: { ${key}: true } }
\`);

it('${key} does what it says', () => {
  const issue = newIncident('');
  const at = START + 600;
  expect(plan(decide(POLICY, issue, at), issue)).toContainEqual({ type: 'Show here what ${key} does.' });
});
`;
