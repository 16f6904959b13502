/** `npm run new:<kind> <name>`: writes the files of something new, so that everything compiles and one test is red: its own. */
import { execFileSync } from 'node:child_process';
import { REPOSITORY } from '../test/support/repository.ts';
import { newAction } from './new/action.ts';
import { newFact } from './new/fact.ts';
import { newCommand } from './new/command.ts';
import { type NewFiles, pathsOf, Refusal, writeNew } from './new/files.ts';
import { newReport } from './new/report.ts';
import { newRule } from './new/rule.ts';

const KINDS: Readonly<Record<string, (name: string) => NewFiles>> = {
  action: newAction,
  command: newCommand,
  fact: newFact,
  report: newReport,
  rule: newRule,
};

const [kind = '', ...names] = process.argv.slice(2);

/** Writes it, or throws a refusal. */
function make(): void {
  const files = KINDS[kind]?.(names.join(' '));
  if (files === undefined)
    throw new Refusal(`There is nothing new of the kind "${kind}": ${Object.keys(KINDS).join(', ')}.`);
  writeNew(REPOSITORY, files);
  for (const script of files.scripts) {
    // npm says where it is, so that this runs on the Node and the npm that were asked for.
    execFileSync(process.execPath, [process.env['npm_execpath'] ?? 'npm', 'run', '--silent', script], {
      stdio: 'inherit',
    });
  }
  const paths = [...pathsOf(files), 'CHANGELOG.md'].map((path) => `  ${path}`);
  const then = [...files.scripts, 'build', 'check'].map((script) => `npm run ${script}`);
  console.log(`Now write:\n${paths.join('\n')}\nThen:\n  ${then.join(' && ')}`);
}

try {
  make();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
