/** A new command in comments: its definition and its test. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRepository } from '../../test/support/repository.ts';
import { exportNameOf, type NewFiles, Refusal } from './files.ts';

const FOLDER = 'src/engine/incident/commands';

/** A command is one word of letters, as people type it on a telephone. */
export function newCommand(name: string): NewFiles {
  exportNameOf(name);
  if (!/^[a-z]{2,20}$/.test(name)) throw new Refusal(`"${name}" is no command: 2 to 20 letters, and nothing else.`);
  const other = commandAlsoNamed(name);
  if (other !== undefined) throw new Refusal(`"${name}" is another name of the command in ${FOLDER}/${other}.`);
  return {
    files: [
      { path: `${FOLDER}/${name}.ts`, text: definition(name) },
      { path: `test/engine/incident/commands/${name}.test.ts`, text: test(name) },
    ],
    scripts: ['build:schemas'],
  };
}

/** The file of the command that people may call so. */
const commandAlsoNamed = (name: string): string | undefined =>
  readdirSync(inRepository(FOLDER)).find((file) => {
    const aliases = /\baliases: \[(.*?)\]/s.exec(readFileSync(join(inRepository(FOLDER), file), 'utf8'))?.[1] ?? '';
    return aliases.includes(`'${name}'`);
  });

const definition = (
  name: string,
): string => `import { acceptValue, defineCommand } from '#engine/incident/command-definition.ts';

export const ${name} = defineCommand({
  name: '${name}',
  aliases: [],
  usage: '/${name}',
  help: 'Says what it does in a sentence.',
  who: 'responders',
  parse: () => acceptValue(null),
  apply: () => {},
});
`;

const test = (name: string): string => `import { expect, it } from 'vitest';
import { describeCommand } from '../../../support/commands.ts';

describeCommand('${name}', { use: '/${name}', who: 'responders' });

it('/${name} does what it says', () => {
  expect.fail('Show here what /${name} does to an incident.');
});
`;
