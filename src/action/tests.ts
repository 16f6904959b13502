/** The tests beside a policy that a pull request touches, run as `tocsin test` runs them, on files of the repository alone. */
import { posix } from 'node:path';
import {
  policyNamedIn,
  problemsUnder,
  readTests,
  runCase,
  type SimilarTests,
  similarTests,
  type TestFile,
  withoutPolicy,
} from '#cases/index.ts';
import type { Diagnostic, Result } from '#domain/diagnostic.ts';
import type { Policy } from '#domain/policy.ts';
import type { PolicyChange } from '#report/change/comment.ts';
import { seemsMeantFor, testsOf } from '#policy/files.ts';
import { validateRead } from '#policy/load-lazily.ts';
import type { FileReading } from '#runner/policy-files.ts';
import { isMissing, listFrom, type PolicySource, readFrom, readOf, readWithBases, unavailable } from './policies.ts';

export interface PolicyTestResults {
  /** Null where there is no file of tests. */
  readonly results: PolicyChange['tests'];
  /** The tests as read, where they are of this very policy. */
  readonly own: TestFile | null;
}

/** The tests of a policy in a repository. */
export interface FoundTests {
  readonly file: string;
  readonly read: FileReading;
  /** Where there are none: those that seem to be meant, which nothing runs under their name. */
  readonly stray: SimilarTests['stray'];
  /** Where there are none: the files under similar names that were not looked into. */
  readonly unread: readonly string[];
}

/** So many files under similar names are looked into: each may be a request. */
const MOST_SIMILAR = 3;

/** Those under the name that is looked for, else those beside the policy that name it. */
export async function findTests(policy: string, source: PolicySource): Promise<FoundTests> {
  const file = testsOf(policy);
  const read = await readFrom(source, file);
  if (!isMissing(read)) return { file, read, stray: null, unread: [] };
  const folder = posix.dirname(posix.normalize(file));
  const all = await listFrom(source, folder).catch(() => []);
  // Names of a fork are hostile text.
  const names = all.filter((name) => /^[\w. -]+$/.test(name) && seemsMeantFor(name, posix.basename(file))).toSorted();
  const reads = await Promise.all(
    names.slice(0, MOST_SIMILAR).map(async (name) => {
      const path = posix.join(folder, name);
      const similar = await readFrom(source, path);
      return similar.ok ? [{ file: path, text: similar.text }] : [];
    }),
  );
  const isPolicy = (named: string, path: string): boolean => pathNamed(named, path) === posix.normalize(policy);
  const { own, stray } = similarTests(reads.flat(), isPolicy);
  if (own !== null) return { file: own.file, read: { ok: true, text: own.text }, stray: null, unread: [] };
  return { file, read, stray, unread: names.slice(MOST_SIMILAR).map((name) => posix.join(folder, name)) };
}

/** What is wrong with where the tests lie. It takes nothing from what is tested, so it is no error. */
export function misnamedTests({ file, stray, unread }: FoundTests): readonly Diagnostic[] {
  const right = posix.basename(file);
  const problems: Diagnostic[] = [];
  if (stray !== null)
    problems.push(
      warningAt(stray.file, {
        message: 'This file seems to hold the tests of the policy beside it, and nothing runs it under this name.',
        help: `Name it \`${right}\`, or say in it of which \`policy\` it is.`,
      }),
    );
  const [first, ...more] = unread;
  if (first !== undefined) {
    const others = more.length === 0 ? '' : `, or ${more.map((one) => `\`${posix.basename(one)}\``).join(' or ')},`;
    problems.push(
      warningAt(first, {
        message: `Nobody looked whether this file${others} holds the tests of the policy beside it: ${MOST_SIMILAR} others have a name like theirs.`,
        help: `Name the tests \`${right}\`, and the other files in another way.`,
      }),
    );
  }
  return problems;
}

const warningAt = (file: string, words: Pick<Diagnostic, 'message' | 'help'>): Diagnostic => ({
  code: 'misnamed-tests',
  level: 'warning',
  ...words,
  place: { file, line: 1, col: 1, endLine: 1, endCol: 1 },
  path: '',
});

/** How many tests there are; none where they cannot be read, which is told by itself. */
export function countOfCases({ file, read }: FoundTests): number {
  const tests = read.ok ? readTests(read.text, file) : null;
  return tests?.ok ? tests.value.cases.length : 0;
}

/** What is read of a file of tests says which policy it is of: this one, unless it names another. */
export async function runTestsOf(
  policy: Policy,
  { file, read }: FoundTests,
  source: PolicySource,
): Promise<PolicyTestResults> {
  const resultsOfBroken = (broken: readonly Diagnostic[], own: TestFile | null = null): PolicyTestResults => ({
    results: { file, cases: [], broken },
    own,
  });
  if (!read.ok) return isMissing(read) ? { results: null, own: null } : resultsOfBroken([unavailable(file, read)]);
  const tests = readTests(read.text, file);
  const named = tests.ok ? tests.value.policy : policyNamedIn(read.text, file);
  const under = await policyUnder(policy, { file, policy: named }, read.text, source);
  if (!under.ok) return resultsOfBroken(tests.ok ? under.diagnostics : tests.diagnostics);
  // Tests that name what the policy has not are as wrong as those that cannot be read.
  const broken = problemsUnder(under.value, tests, { text: read.text, file });
  if (!tests.ok) return resultsOfBroken(broken);
  const own = under.value === policy ? tests.value : null;
  if (broken.length > 0) return resultsOfBroken(broken, own);
  return { results: { file, cases: tests.value.cases.map((one) => runCase(under.value, one)), broken }, own };
}

const pathNamed = (named: string, tests: string): string => posix.normalize(posix.join(posix.dirname(tests), named));

async function policyUnder(
  policy: Policy,
  { file, policy: named }: Pick<TestFile, 'file' | 'policy'>,
  text: string,
  source: PolicySource,
): Promise<Result<Policy>> {
  if (named === null) return { ok: true, value: policy, diagnostics: [] };
  const path = pathNamed(named, file);
  if (path === posix.normalize(policy.file)) return { ok: true, value: policy, diagnostics: [] };
  // Of a pull request nothing is read but files of the repository: what is named is somebody else's text.
  if (posix.isAbsolute(named) || path.startsWith('../'))
    return { ok: false, diagnostics: withoutPolicy(text, file, named, 'is not a file of this repository') };
  const { read, bases } = await readWithBases(source, path);
  const found = readOf({ path, read, bases });
  if (found !== null) return validateRead(found);
  const why = isMissing(read)
    ? `does not exist: there is no ${path}`
    : `cannot be read: ${read.ok ? '' : read.message}`;
  return { ok: false, diagnostics: withoutPolicy(text, file, named, why.replace(/\.$/, '')) };
}
