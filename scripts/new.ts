/** `npm run new:<kind> <name>`: writes the files of something new, so that everything compiles and one test is red: its own. */
import { execFileSync } from 'node:child_process';
import { REPOSITORY } from '../test/support/repository.ts';
import { newAction } from './new/action.ts';
import { newFact } from './new/fact.ts';
import { newCommand } from './new/command.ts';
import { type NewFiles, pathsOf, writeNew } from './new/files.ts';
import { newReport } from './new/report.ts';
import { newRule } from './new/rule.ts';

const KINDS: Readonly<Record<string, (name: string) => NewFiles>> = {
  action: newAction,
  command: newCommand,
  fact: newFact,
  report: newReport,
  rule: newRule,
};

const [kind = '', name = ''] = process.argv.slice(2);
const make = KINDS[kind];
if (make === undefined)
  throw new Error(`There is nothing new of the kind "${kind}": ${Object.keys(KINDS).join(', ')}.`);
const files = make(name);
writeNew(REPOSITORY, files);
for (const script of files.scripts) {
  // npm says where it is, so that this runs on the Node and the npm that were asked for.
  execFileSync(process.execPath, [process.env['npm_execpath'] ?? 'npm', 'run', '--silent', script], {
    stdio: 'inherit',
  });
}
console.log(
  `Now write:\n${pathsOf(files)
    .map((path) => `  ${path}`)
    .join('\n')}\n  CHANGELOG.md`,
);
