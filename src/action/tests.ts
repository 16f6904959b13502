/** The tests beside a policy that a pull request touches, run as `tocsin test` runs them, on files of the repository alone. */
import { posix } from 'node:path';
import { policyNamedIn, problemsUnder, readTests, runCase, type TestFile, withoutPolicy } from '#cases/index.ts';
import type { Diagnostic, Result } from '#domain/diagnostic.ts';
import type { Policy } from '#domain/policy.ts';
import type { ChangeParts } from '#report/change/comment.ts';
import { holdsTests, seemsMeantFor } from '#policy/files.ts';
import { validateRead } from '#policy/load-lazily.ts';
import type { Read } from '#runner/policy-files.ts';
import { isMissing, listFrom, type PolicySource, readFrom, readOf, readWithBases, unavailable } from './policies.ts';

export interface PolicyTestResults {
  /** Null where there is no file of tests. */
  readonly results: ChangeParts['tests'];
  /** The tests as read, where they are of this very policy. */
  readonly own: TestFile | null;
}

/** What is read of a file of tests says which policy it is of: this one, unless it names another. */
export async function runTestsOf(
  policy: Policy,
  file: string,
  read: Read,
  source: PolicySource,
): Promise<PolicyTestResults> {
  const resultsOfBroken = (broken: readonly Diagnostic[], own: TestFile | null = null): PolicyTestResults => ({
    results: { file, cases: [], broken },
    own,
  });
  if (!read.ok && isMissing(read)) {
    const meant = await misnamedTests(file, source);
    if (meant === null) return { results: null, own: null };
    return { results: { file: meant, cases: [], broken: [wrongName(meant, file)] }, own: null };
  }
  if (!read.ok) return resultsOfBroken([unavailable(file, read)]);
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

/** So many files under similar names are looked into: each may be a request. */
const MOST_SIMILAR = 3;

/** Where there is no file of tests: the one beside it that seems to be meant. */
export async function misnamedTests(file: string, source: PolicySource): Promise<string | null> {
  const folder = posix.dirname(posix.normalize(file));
  const all = await listFrom(source, folder).catch(() => []);
  // Names of a fork are hostile text.
  const similar = all.filter((name) => /^[\w. -]+$/.test(name) && seemsMeantFor(name, posix.basename(file)));
  for (const name of similar.slice(0, MOST_SIMILAR)) {
    const path = posix.join(folder, name);
    const read = await readFrom(source, path);
    if (read.ok && holdsTests(read.text)) return path;
  }
  return null;
}

const wrongName = (file: string, right: string): Diagnostic => ({
  code: 'misnamed-tests',
  level: 'error',
  message: 'This file seems to hold the tests of the policy beside it, and nothing runs it under this name.',
  help: `Name it \`${posix.basename(right)}\`.`,
  place: { file, line: 1, col: 1, endLine: 1, endCol: 1 },
  path: '',
});

async function policyUnder(
  policy: Policy,
  { file, policy: named }: Pick<TestFile, 'file' | 'policy'>,
  text: string,
  source: PolicySource,
): Promise<Result<Policy>> {
  if (named === null) return { ok: true, value: policy, diagnostics: [] };
  const path = posix.normalize(posix.join(posix.dirname(file), named));
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
