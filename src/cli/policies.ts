/** The policies that a command is given. */
import { resolve } from 'node:path';
import type { Policy } from '#domain/policy.ts';
import { readText } from './files.ts';

export const DEFAULT_POLICY = '.github/escalation-policy.yml';

/** What was asked for, or what stands in its way. */
export type Got<T> = { readonly got: T } | { readonly refused: string };

export async function readPolicies(
  files: readonly string[],
  color: boolean,
): Promise<Got<readonly [Policy, ...Policy[]]>> {
  const [{ loadPolicy, namesake }, { printDiagnostics }] = await Promise.all([
    import('#policy/index.ts'),
    import('#report/diagnostics.ts'),
  ]);
  const policies: Policy[] = [];
  const refused: string[] = [];
  const seen = new Set<string>();
  for (const file of files) {
    if (seen.has(resolve(file))) continue;
    seen.add(resolve(file));
    const read = readText(file);
    if (read.text === null) {
      refused.push(`${file}: ${read.why}`);
      continue;
    }
    const loaded = loadPolicy(read.text, file);
    const wrong = loaded.ok ? namesake(loaded.value, read.text, policies) : null;
    if (loaded.ok && wrong === null) policies.push(loaded.value);
    const problems = wrong === null ? loaded.diagnostics : [...loaded.diagnostics, wrong];
    if (!loaded.ok || wrong !== null) refused.push(printDiagnostics(problems, new Map([[file, read.text]]), { color }));
  }
  const [first, ...rest] = policies;
  return refused.length > 0 || first === undefined ? { refused: refused.join('\n') } : { got: [first, ...rest] };
}
