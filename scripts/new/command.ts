/** A new command in comments: its definition and its test. */
import { checkName, type NewFiles } from './files.ts';

/** A command is one word of letters, as people type it on a telephone. */
export function newCommand(name: string): NewFiles {
  checkName(name);
  if (!/^[a-z]{2,20}$/.test(name)) throw new Error(`"${name}" is no command: 2 to 20 letters, and nothing else.`);
  return {
    files: [
      { path: `src/engine/incident/commands/${name}.ts`, text: definition(name) },
      { path: `test/engine/incident/commands/${name}.test.ts`, text: test(name) },
    ],
    scripts: ['build:schemas'],
  };
}

const definition = (
  name: string,
): string => `import { acceptValue, defineCommand } from '#engine/incident/command-definition.ts';

export const ${name} = defineCommand({
  name: '${name}',
  aliases: [],
  usage: '/${name}',
  help: 'Says what it does in a sentence.',
  who: 'responders',
  callsPeople: false,
  acknowledgedBy: 'responders',
  isUpdate: false,
  parse: () => acceptValue(null),
  apply: () => null,
});
`;

const test = (name: string): string => `import { expect, it } from 'vitest';
import { describeCommand } from '../../../support/commands.ts';

describeCommand('${name}', { use: '/${name}', who: 'responders' });

it('/${name} does what it says', () => {
  expect.fail('Show here what /${name} does to an incident.');
});
`;
