import { Command } from 'commander';
import { dirname, isAbsolute, join } from 'node:path';
import type { CaseResult } from '#cases/index.ts';
import type { Coverage, Mutations } from '#domain/coverage.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { expand, readText, skipForms } from '#cli/files.ts';
import { isTestName, policyOf, testsOf } from '#policy/files.ts';
import type { Io } from '#cli/io.ts';
import { progressBar } from '#cli/progress.ts';

const DEFAULT = '.github/escalation-policy.test.yml';

/** One test file: its cases' results, or what stood in the way of running them. */
export interface TestedFile {
  readonly file: string;
  readonly policy: string;
  readonly cases: readonly CaseResult[];
  readonly diagnostics: readonly Diagnostic[];
  /** Set when a file could not be read at all. */
  readonly unread: string | null;
  /** With `--coverage`. */
  readonly coverage?: Coverage;
  /** With `--mutate`, once every test passes. */
  readonly mutations?: Mutations;
}

interface Options {
  readonly coverage?: boolean;
  readonly mutate?: boolean;
  readonly json?: boolean;
}

export function testCommand(io: Io): Command {
  return new Command('test')
    .description('Run the tests beside a policy: what must be due when, and who must be called.')
    .argument('[files...]', `test files, policies, or folders (default: ${DEFAULT})`)
    .option('--coverage', 'show which conditions the tests never see decide, and cases that do')
    .option('--mutate', 'make small mistakes in the policy, and list those that no test notices')
    .option('--json', 'print the results as JSON')
    .action(async (files: readonly string[], { coverage, mutate, json }: Options) => {
      const [
        { checkNames, coverageOf, mutationsOf, policyNamedIn, readTests, runCase },
        { loadPolicy, parseYaml },
        report,
      ] = await Promise.all([import('#cases/index.ts'), import('#policy/index.ts'), import('#report/index.ts')]);
      const progress = await progressBar('Changing the policy', mutate === true && process.stderr.isTTY);
      const sources = new Map<string, string>();
      const read = (file: string): string | null => {
        const { text } = readText(file);
        if (text !== null) sources.set(file, text);
        return text;
      };
      const run = (file: string): TestedFile => {
        const text = read(file);
        if (text === null) return unread(file, policyOf(file), file);
        const tests = readTests(text, file);
        const named = tests.ok ? tests.value.policy : policyNamedIn(text, file);
        const policyFile = named === null ? policyOf(file) : isAbsolute(named) ? named : join(dirname(file), named);
        const blockedBy = (diagnostics: readonly Diagnostic[]): TestedFile => {
          return { file, policy: policyFile, cases: [], diagnostics, unread: null };
        };
        const policyText = read(policyFile);
        // What is wrong in the tests may be why the policy is not found.
        if (policyText === null) return tests.ok ? unread(file, policyFile, policyFile) : blockedBy(tests.diagnostics);
        const policy = loadPolicy(policyText, policyFile);
        if (!tests.ok || !policy.ok) {
          return blockedBy([...(tests.ok ? [] : tests.diagnostics), ...(policy.ok ? [] : policy.diagnostics)]);
        }
        const strangers = checkNames(tests.value, policy.value);
        if (strangers.length > 0) return blockedBy(strangers);
        const cases = tests.value.cases.map((one) => runCase(policy.value, one));
        const yaml = parseYaml(policyText, policyFile);
        const passed = cases.every((one) => one.passed);
        return {
          file,
          policy: policyFile,
          cases,
          diagnostics: [],
          unread: null,
          ...(coverage ? { coverage: coverageOf(policy.value, yaml, tests.value) } : {}),
          ...(mutate && passed
            ? { mutations: mutationsOf(policy.value, yaml, tests.value, (done, total) => progress.to(done, total)) }
            : {}),
        };
      };
      const named = skipForms(expand(files.length > 0 ? files : [DEFAULT], isTestName), io.err);
      const paths = named.map((file) => (isTestName(file) ? file : testsOf(file)));
      const tested = [...new Set(paths)].map(run);
      progress.end();
      if (tested.length === 0) {
        io.err('There are no policy tests in these folders: their names end with .test.yml.\n');
        io.exit(2);
        return;
      }
      const cases = tested.flatMap((one) => one.cases);
      const failed = cases.filter(({ passed }) => !passed).length;
      if (json) io.out(`${JSON.stringify({ passed: cases.length - failed, failed, files: tested }, null, 2)}\n`);
      else io.out(report.printTested(tested, sources, { color: io.color }));
      const blocked = tested.some((one) => one.unread !== null || one.diagnostics.length > 0);
      io.exit(blocked ? 2 : failed > 0 || tested.some(hasGaps) ? 1 : 0);
    });
}

const hasGaps = ({ coverage, mutations }: TestedFile): boolean =>
  (coverage !== undefined && [coverage.atoms, coverage.boundaries].some(({ covered, total }) => covered < total)) ||
  (mutations !== undefined && mutations.survivors.length > 0);

function unread(file: string, policy: string, missing: string): TestedFile {
  const { why } = { why: '', ...readText(missing) } as { why: string };
  return { file, policy, cases: [], diagnostics: [], unread: `${missing}: ${why}` };
}
