/** Each command that a document tells people to run is one: its name, its options and its arguments, and what `init` takes. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command, CommanderError } from 'commander';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Io } from '#cli/io.ts';
import { snippetsOf } from '../repo/readme.ts';
import { QUIET } from '../support/command.ts';
import { inRepository } from '../support/repository.ts';

const pages = [
  'README.md',
  'SECURITY.md',
  ...readdirSync(inRepository('docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.includes('node_modules'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`),
];

/** The words of a line of a shell, up to a pipe, a redirection, a comment or what follows. */
function wordsOf(line: string): readonly string[] {
  const words = [...line.matchAll(/"([^"]*)"|'([^']*)'|(\||>|2>|&&|;|#)|([^\s"'|>;#]+)/g)];
  const end = words.findIndex(([, , , operator]) => operator !== undefined);
  return words.slice(0, end === -1 ? undefined : end).map(([, one, other, , plain]) => one ?? other ?? plain ?? '');
}

const isCall = (text: string): boolean => /^(?:\$ )?tocsin [a-z]/.test(text);
const argumentsIn = (line: string): readonly string[] => wordsOf(line.replace(/^.*?tocsin /, ''));

/** The calls that stand alone on a line of a block for a shell, and those that prose or a table names. */
function callsIn(page: string): {
  readonly complete: readonly (readonly string[])[];
  readonly named: readonly (readonly string[])[];
} {
  const text = readFileSync(inRepository(page), 'utf8');
  const blocks = snippetsOf(text).filter(({ language }) => ['sh', 'console'].includes(language));
  const lines = blocks.flatMap((block) => block.text.split('\n'));
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '').replaceAll(/\s+/g, ' ');
  const inline = [...prose.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
  return { complete: lines.filter(isCall).map(argumentsIn), named: inline.filter(isCall).map(argumentsIn) };
}

const camel = (name: string): string => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Why a command does not take these arguments; null where it does. */
async function whyRefused([name = '', ...args]: readonly string[]): Promise<CommanderError | null> {
  const path = inRepository(`src/cli/commands/${name}.ts`);
  const { [`${camel(name)}Command`]: create } = (await import(path)) as Readonly<Record<string, (io: Io) => Command>>;
  const command = create?.(QUIET);
  if (command === undefined) throw new Error(`There is no command ${name}.`);
  try {
    command
      .action(() => undefined)
      .exitOverride()
      .configureOutput({ writeErr: () => undefined, writeOut: () => undefined })
      .parse(args, { from: 'user' });
    return null;
  } catch (error) {
    if (error instanceof CommanderError) return error;
    throw error;
  }
}

const all = pages.map((page) => ({ page, ...callsIn(page) }));
const complete = all.flatMap(({ page, complete: calls }) => calls.map((args) => [page, args.join(' '), args] as const));
const named = all.flatMap(({ page, named: calls }) => calls.map((args) => [page, args.join(' '), args] as const));

test('documents tell people to run commands', () => {
  expect(complete.length).toBeGreaterThan(15);
  expect(named.length).toBeGreaterThan(60);
});

test('while the package is not published, no document takes its name from npm', () => {
  const fromNpm = /\bnpx (?:--?\S+ )*tocsin\b|\bnpm (?:i|install|add|exec)(?: --?\S+)* tocsin\b/;
  expect('npm install --global tocsin').toMatch(fromNpm);
  const texts = [...pages, 'CONTRIBUTING.md'].map((page) => [page, readFileSync(inRepository(page), 'utf8')] as const);
  const published = !texts.some(([, text]) => text.includes('The package is not published on npm yet'));
  expect(texts.filter(([, text]) => !published && fromNpm.test(text)).map(([page]) => page)).toEqual([]);
});

test.each(complete)('%s: tocsin %s', async (_page, _line, args) => {
  expect(await whyRefused(args)).toBeNull();
});

/** What prose names may lack what it is not about. */
const MISSING = [
  'commander.missingArgument',
  'commander.missingMandatoryOptionValue',
  'commander.optionMissingArgument',
];

test.each(named)('%s names: tocsin %s', async (_page, _line, args) => {
  const refused = await whyRefused(args);
  expect([null, ...MISSING]).toContain(refused?.code ?? null);
});

test.each([
  ['an option that there is not', 'lint --on-line', 'commander.unknownOption'],
  ['an argument too many', 'oncall one.yml other.yml', 'commander.excessArguments'],
  ['a system that there is not', 'import victorops --from export', 'commander.invalidArgument'],
])('%s would be found', async (_, line, code) => {
  expect((await whyRefused(wordsOf(line)))?.code).toBe(code);
});

describe('init', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tocsin-docs-'));
    mkdirSync(join(folder, 'empty'));
    mkdirSync(join(folder, 'used/.github'), { recursive: true });
    copyFileSync(inRepository('policies/small-team.yml'), join(folder, 'used/.github/escalation-policy.yml'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  function run(args: readonly string[]): number | null {
    const repository = join(folder, args.includes('--workflows') ? 'used' : 'empty');
    const line = [inRepository('dist/cli/index.js'), ...args, '--dir', repository, '--dry-run'];
    return spawnSync(process.execPath, line, { stdio: ['ignore', 'ignore', 'ignore'] }).status;
  }
  const calls = [...complete, ...named].filter(([, , args]) => args[0] === 'init' && args.length > 1);

  test.each(calls)('%s: tocsin %s', (_page, _line, args) => {
    expect(run(args)).toBe(0);
  });

  test('fewer people than a policy has would be found', () => {
    expect(calls.length).toBeGreaterThan(4);
    expect(run(['init', '--policy', 'security', '--people', 'sam,robin'])).toBe(2);
  });
});
