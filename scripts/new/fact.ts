/** A new fact that rules can read: its row, its value and its test. */
import { checkName, type NewFiles } from './files.ts';

/** `count.comments`: a group of the table, and a name in it. */
export function newFact(path: string): NewFiles {
  const [group = '', name = '', ...rest] = path.split('.');
  checkName(group);
  checkName(name);
  if (rest.length > 0) throw new Error(`"${path}" is no fact: a group and a name, such as count.comments.`);
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

const test = (path: string, group: string, name: string): string => `import { expect, it } from 'vitest';
import { runOnce, snapshotAt } from '#engine/index.ts';
import { newIncident, START } from '../../support/worlds.ts';
import { POLICY } from '../../support/histories.ts';

it('${path} is what it says', () => {
  const { issue } = runOnce(POLICY, newIncident(''), START);
  const { facts } = snapshotAt(POLICY, issue, START + 60);
  expect(facts).toMatchObject({ ${group}: { '${name}': 'Show here what ${path} is.' } });
});
`;
