/** What a check finds in a policy to which no change is proposed: how its tests go, and what is wrong with it for sure. */
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Policy } from '#domain/policy.ts';
import { lintPolicy } from '#lint/index.ts';
import type { PolicyAsIs } from '#report/change/comment.ts';
import { readInside } from '#runner/policy-files.ts';
import type { PolicySource } from './policies.ts';
import { findTests, misnamedTests, runTestsOf } from './tests.ts';

/** What is wrong with a valid policy, with the warnings of its validation. Lint's warnings are left out: whoever reviewed the change that brought them has seen them. */
export async function assessAsIs(
  policy: Policy,
  diagnostics: readonly Diagnostic[],
  source: PolicySource,
): Promise<PolicyAsIs> {
  const beside = besidePolicy(policy, source);
  const tests = await findTests(policy.file, beside);
  const { results } = await runTestsOf(policy, tests, beside);
  const lint = lintPolicy(policy, Math.floor(Date.now() / 1000)).filter(({ level }) => level === 'error');
  return { file: policy.file, diagnostics, lint: [...lint, ...misnamedTests(tests)], tests: results };
}

/** Where the policy is checked out, what is not beside it there is nowhere. */
function besidePolicy({ file }: Policy, source: PolicySource): PolicySource {
  const { workspace } = source;
  if (workspace === null || readInside({ path: workspace, called: 'workspace' }, file) === null) return source;
  const fetch: PolicySource['fetch'] = (path) =>
    Promise.resolve({ ok: false, code: 'policy-not-found', message: `There is no ${path} in the workspace.` });
  return { ...source, fetch };
}
