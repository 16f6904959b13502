import { Command } from 'commander';
import { existsSync } from 'node:fs';
import type { Policy } from '#domain/policy.ts';
import { readPolicyFile, withToken } from '#cli/bases.ts';
import { eachOnce, expand, isTestFile, NO_POLICY, readText, skipForms } from '#cli/files.ts';
import { isPolicyName, isTestName, policyOf, testsOf } from '#policy/files.ts';
import { optionsOf } from '#policy/load-lazily.ts';
import type { TestFileResult } from '#report/cases.ts';
import type { ReadPinned } from '#runner/policy-files.ts';
import { type Io, Refusal, refusing } from '#cli/io.ts';
import { misnamedTests, testsBeside } from '#cli/misnamed-tests.ts';
import { policyUnder, textsOf } from '#cli/policies.ts';
import { POLICIES_OPTION, policiesNamed } from '#cli/policy-argument.ts';
import { type Progress, progressBar } from '#cli/progress.ts';

export interface TestedFile extends TestFileResult {
  readonly policy: string;
}

interface Options {
  readonly policy?: readonly string[];
  readonly coverage?: boolean;
  readonly mutate?: boolean;
  readonly json?: boolean;
}

export function testCommand(io: Io): Command {
  return new Command('test')
    .description('Run the tests beside a policy: what must be due when, and who must be called.')
    .argument('[files...]', 'test files, policies, or folders (default: the tests of this repository’s policy)')
    .option(...POLICIES_OPTION)
    .option('--coverage', 'show which conditions the tests never see decide, and cases that do')
    .option('--mutate', 'make small mistakes in the policy, and list those that no test notices')
    .option('--json', 'print the results as JSON')
    .action(refusing(io, (files: readonly string[], options: Options) => test(io, files, options)));
}

/** Prints the results. */
async function test(io: Io, files: readonly string[], options: Options): Promise<void> {
  const named = policiesNamed(files, options.policy);
  const { printTested } = await import('#report/cases.ts');
  const readPinned = withToken(io);
  const { paths, empty } = await testsIn(named, readPinned, io.err);
  if (paths.length === 0) {
    const files = expand(empty, isPolicyName);
    const none = files.length === 0 ? NO_POLICY : 'No file in these folders is a valid policy: see `tocsin validate`.';
    throw new Refusal(`${none} The tests of escalation-policy.yml are escalation-policy.test.yml beside it.`);
  }
  for (const folder of empty) io.err(`${folder}: nothing in it is a test, or a valid policy that one could be for.\n`);
  const progress = await progressBar('Changing the policy', options.mutate === true && process.stderr.isTTY);
  const sources = new Map<string, string>();
  const tested: TestedFile[] = [];
  for (const file of paths) tested.push(await testFile(file, sources, readPinned, options, progress));
  progress.end();
  const cases = tested.flatMap((one) => one.cases);
  const failed = cases.filter(({ passed }) => !passed).length;
  if (options.json) io.out(`${JSON.stringify({ passed: cases.length - failed, failed, files: tested }, null, 2)}\n`);
  else io.out(printTested(tested, sources, io));
  const blocked = tested.some((one) => one.unread !== null || one.diagnostics.length > 0);
  io.exit(blocked ? 2 : failed > 0 || tested.some(hasGaps) ? 1 : 0);
}

/** The test files that these paths name; of a folder without any, those that its policies lack. `empty` has the folders with neither. */
async function testsIn(
  named: readonly string[],
  readPinned: ReadPinned,
  say: (text: string) => void,
): Promise<{ readonly paths: readonly string[]; readonly empty: readonly string[] }> {
  const found: string[] = [];
  const empty: string[] = [];
  for (const path of skipForms(named, say)) {
    const files = expand([path], (name) => isTestName(name) || isPolicyName(name));
    if (files[0] === path) {
      found.push(isTestFile(path) ? path : await testsBeside(path));
      continue;
    }
    const tests = files.filter(isTestFile);
    // Most YAML files of a repository are no policies.
    const policies = tests.length > 0 ? [] : files;
    const valid = await Promise.all(policies.map(async (file) => (await policyAt(file, readPinned)) !== null));
    const untested = policies.filter((_, index) => valid[index]);
    if (tests.length + untested.length === 0) empty.push(path);
    found.push(...tests, ...untested.map(testsOf));
  }
  return { paths: eachOnce(found), empty };
}

/** Puts the texts that it reads into `sources`, by file. */
async function testFile(
  file: string,
  sources: Map<string, string>,
  readPinned: ReadPinned,
  { coverage, mutate }: Options,
  progress: Progress,
): Promise<TestedFile> {
  const { coverageOf, mutationsOf, policyNamedIn, problemsUnder, readTests, runCase, withoutPolicy } = await import(
    '#cases/index.ts'
  );
  const { loadPolicy, parsePolicy } = await import('#policy/index.ts');
  const text = readText(file);
  if (!text.ok) return withoutTests(file, text.refusal, readPinned);
  sources.set(file, text.value);
  const tests = readTests(text.value, file);
  const named = tests.ok ? tests.value.policy : policyNamedIn(text.value, file);
  const policyFile = policyUnder(file, named);
  const result: TestedFile = { file, policy: policyFile, cases: [], diagnostics: tests.diagnostics, unread: null };
  const policyText = await readPolicyFile(policyFile, readPinned);
  if (!policyText.ok) {
    const missing = withoutPolicy(text.value, file, policyFile, `cannot be read: ${policyText.why}`);
    // What is wrong in tests that name no policy may be why they name none.
    const isCertain = tests.ok || named !== null;
    return { ...result, diagnostics: [...tests.diagnostics, ...(isCertain ? missing : [])] };
  }
  for (const { file: name, text: one } of textsOf(policyText.value)) sources.set(name, one);
  const policy = loadPolicy(policyText.value.text, policyFile, optionsOf(policyText.value));
  const diagnostics = policy.ok
    ? problemsUnder(policy.value, tests, { text: text.value, file })
    : [...(tests.ok ? [] : tests.diagnostics), ...policy.diagnostics];
  if (!tests.ok || !policy.ok || diagnostics.length > 0) return { ...result, diagnostics };
  const cases = tests.value.cases.map((one) => runCase(policy.value, one));
  const yaml = parsePolicy(policy.value.texts);
  return {
    ...result,
    cases,
    diagnostics,
    ...(coverage ? { coverage: coverageOf(policy.value, yaml, tests.value) } : {}),
    ...(mutate && cases.every((one) => one.passed)
      ? { mutations: mutationsOf(policy.value, yaml, tests.value, (done, total) => progress.to(done, total)) }
      : {}),
  };
}

/** Tests that cannot be read: where they are instead, or how they begin where there is a policy for them. */
async function withoutTests(file: string, refusal: string, readPinned: ReadPinned): Promise<TestedFile> {
  const elsewhere = await misnamedTests(file);
  const unread = elsewhere ?? refusal;
  const result: TestedFile = { file, policy: policyOf(file), cases: [], diagnostics: [], unread };
  const policy = elsewhere !== null || existsSync(file) ? null : await policyAt(policyOf(file), readPinned);
  if (policy === null) return result;
  const { firstTests } = await import('#cases/index.ts');
  return { ...result, firstTests: firstTests(policy) };
}

/** The policy in a file; null for what is none, or an invalid one. */
async function policyAt(file: string, readPinned: ReadPinned): Promise<Policy | null> {
  const read = await readPolicyFile(file, readPinned);
  if (!read.ok) return null;
  const { loadPolicy } = await import('#policy/index.ts');
  const policy = loadPolicy(read.value.text, file, optionsOf(read.value));
  return policy.ok ? policy.value : null;
}

const hasGaps = ({ coverage, mutations }: TestedFile): boolean =>
  (coverage !== undefined &&
    ([coverage.atoms, coverage.boundaries].some(({ covered, total }) => covered < total) ||
      coverage.ways.some(({ by }) => by === null))) ||
  (mutations !== undefined && mutations.survivors.length > 0);
