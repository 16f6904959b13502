/** A new fact that rules can read: its row, its value and its test. */
import { FAMILIES, GROUPS } from '#domain/facts.ts';
import { checkName, type NewFiles, Refusal } from './files.ts';

/** Whose facts have names of ours; the others have those that a policy gives. */
const OWN_GROUPS = Object.keys(GROUPS).filter((group) => group !== 'level' && !Object.hasOwn(FAMILIES, group));

/** `count.comments`: a group of the table, and a name in it. */
export function newFact(path: string): NewFiles {
  const [group = '', name = '', ...rest] = path.split('.');
  if (!OWN_GROUPS.includes(group) || name === '' || rest.length > 0)
    throw new Refusal(
      `"${path}" is no fact: one of the groups ${OWN_GROUPS.join(', ')}, and a name, such as count.comments.`,
    );
  checkName(name);
  const isElapsed = group === 'elapsed';
  return {
    files: [{ path: `test/engine/facts/${group}-${name}.test.ts`, text: test(path, group, name) }],
    additions: [
      {
        path: 'src/domain/facts.ts',
        after: 'const FACTS = {',
        before: '} as const satisfies',
        text: `  '${path}': { type: COUNT${isElapsed ? ', grows: true' : ''}, about: 'Says what it is in a sentence.' },\n`,
      },
      {
        path: 'src/engine/facts/values.ts',
        after: isElapsed ? 'export const STARTS = {' : 'export const VALUES = {',
        before: '} as const satisfies',
        text: isElapsed ? `  '${path}': ({ declaredAt }) => declaredAt,\n` : `  '${path}': () => 0,\n`,
      },
    ],
    scripts: ['build:schemas'],
  };
}

function test(path: string, group: string, name: string): string {
  const key = name.includes('-') ? `'${name}'` : name;
  return `import { expect, it } from 'vitest';
import { runOnce, snapshotAt } from '#engine/index.ts';
import { newIncident, START } from '../../support/worlds.ts';
import { POLICY } from '../../support/histories.ts';

it('${path} is what it says', () => {
  const { issue } = runOnce(POLICY, newIncident(''), START);
  const { facts } = snapshotAt(POLICY, issue, START + 60);
  expect(facts).toMatchObject({ ${group}: { ${key}: 'Show here what ${path} is.' } });
});
`;
}
