/** What CONTRIBUTING.md says that an extension costs, it costs: each kind is written into a copy of the sources, which still compiles. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newAction } from '../../scripts/new/action.ts';
import { newCommand } from '../../scripts/new/command.ts';
import { newFact } from '../../scripts/new/fact.ts';
import { type NewFiles, pathsOf, Refusal, writeNew } from '../../scripts/new/files.ts';
import { newReport } from '../../scripts/new/report.ts';
import { newRule } from '../../scripts/new/rule.ts';
import { inRepository } from '../support/repository.ts';
import { shortModules } from './sizes.ts';

const KINDS: readonly (readonly [kind: string, name: string, files: number, made: NewFiles])[] = [
  ['a command in comments', 'planted', 2, newCommand('planted')],
  ['a fact', 'count.planted', 3, newFact('count.planted')],
  ['a fact', 'elapsed.since-planted', 3, newFact('elapsed.since-planted')],
  ['a key of `do`', 'planted-key', 4, newAction('planted-key')],
  ['a lint rule', 'planted-rule', 3, newRule('planted-rule')],
  ['a format of `tocsin report`', 'planted-format', 2, newReport('planted-format')],
];

let copy = '';
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'tocsin-extending-'));
  for (const part of ['src', 'test/support', 'test/lint/rule.ts', 'package.json', 'biome.json'])
    cpSync(inRepository(part), join(copy, part), { recursive: true });
  symlinkSync(inRepository('node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true }));

/** What the compiler says of these files of the copy, and of all that they import. */
function errorsIn(files: readonly string[]): readonly string[] {
  const options = JSON.parse(readFileSync(inRepository('tsconfig.json'), 'utf8')) as object;
  const sources = files.filter((file) => file.endsWith('.ts'));
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify({ ...options, include: sources }));
  const tsc = [inRepository('node_modules/typescript/bin/tsc'), '--noEmit', '--pretty', 'false'];
  const { stdout } = spawnSync(process.execPath, tsc, { cwd: copy, encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.includes('error TS'));
}

describe('what something new costs', () => {
  test.each(KINDS)('%s (%s): %d files, as CONTRIBUTING.md says', (kind, _, files, made) => {
    expect(pathsOf(made).length).toBe(files);
    expect(readFileSync(inRepository('CONTRIBUTING.md'), 'utf8')).toContain(`**${kind}** (${files} files)`);
  });

  test('whatever the scripts write compiles; a fact without a value, or a key of `do` that the engine does not know, does not', () => {
    const all = KINDS.map(([, , , made]) => made);
    const [fact, action] = [newFact('count.half'), newAction('half-key')];
    const halves = [fact, action].map((made) => ({ ...made, additions: made.additions?.slice(0, 1) ?? [] }));
    for (const made of [...all, ...halves]) writeNew(copy, made);
    expect(readFileSync(join(copy, 'src/policy/actions/index.ts'), 'utf8')).toContain('  plantedKey,\n');
    expect(
      errorsIn(
        [...all, ...halves]
          .flatMap(pathsOf)
          .concat('src/policy/do.ts', 'src/engine/facts/facts-at.ts', 'src/lint/index.ts'),
      ),
    ).toEqual([
      expect.stringMatching(/^src\/engine\/escalation\/actions\.ts.*'halfKey' is missing/),
      expect.stringMatching(/^src\/engine\/facts\/values\.ts.*"count\.half"' is missing/),
    ]);
  });

  test('whatever the scripts write is formatted, and no module is too short', () => {
    const paths = KINDS.flatMap(([, , , made]) => pathsOf(made)).filter((path) => path.endsWith('.ts'));
    const biome = [inRepository('node_modules/@biomejs/biome/bin/biome'), 'format', '--vcs-enabled=false', ...paths];
    const { status, stdout, stderr } = spawnSync(process.execPath, biome, { cwd: copy, encoding: 'utf8' });
    expect(status, stdout + stderr).toBe(0);
    const modules = paths.filter((path) => path.startsWith('src/'));
    expect(shortModules(modules.map((path) => ({ path, text: readFileSync(join(copy, path), 'utf8') })))).toEqual([]);
  });

  test.each<[what: string, () => NewFiles, refusal: string]>([
    ['a rule that is there', () => newRule('dead-role'), 'src/lint/rules/dead-role.ts: there already.'],
    ['a fact that is there', () => newFact('elapsed.since-declared'), "has `'elapsed.since-declared':` already."],
    ['a key of `do` that is there', () => newAction('ask-for'), 'src/policy/actions/ask-for.ts: there already.'],
  ])('%s is not overwritten, nor is anything else written', (_, make, refusal) => {
    const made = make();
    const texts = (): readonly (string | null)[] =>
      pathsOf(made)
        .map((path) => join(copy, path))
        .map((path) => (existsSync(path) ? readFileSync(path, 'utf8') : null));
    const before = texts();
    expect(() => writeNew(copy, made)).toThrow(refusal);
    expect(texts()).toEqual(before);
  });

  test.each<readonly [what: string, () => NewFiles, refusal: string]>([
    ['no name', () => newRule(''), 'Say its name'],
    ['two names', () => newRule('a b'), '"a b" is no name in kebab-case.'],
    ...['default', 'await', 'yield', 'interface', 'package', 'private', 'eval', 'arguments'].map(
      (word) => [`the word ${word}`, () => newReport(word), `"${word}" is a word of JavaScript`] as const,
    ),
    ['a fact without a group', () => newFact('cats'), 'incident, severity, elapsed, count, review, and a name'],
    ['a fact whose name a policy gives', () => newFact('is.loud'), '"is.loud" is no fact'],
    ['an alias of a command', () => newCommand('page'), 'is another name of the command in'],
  ])('%s is refused', (_, make, refusal) => {
    expect(make).toThrow(refusal);
    // Which is printed as a sentence, and no stack of a defect.
    expect(make).toThrow(Refusal);
  });
});
