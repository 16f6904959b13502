/** `mode: check`: is the policy valid? It only reads, so it may look at the files of a pull request. */
import type { RunReport } from '../domain/run-report.ts';
import { loadPolicies, type PolicySource } from './policies.ts';
import { provenanceOf } from './provenance.ts';

export async function check(paths: readonly string[], source: PolicySource, repository: string): Promise<RunReport> {
  const { policies, diagnostics } = await loadPolicies(paths, source, true);
  return {
    at: null,
    mode: 'check',
    dryRun: false,
    repository,
    policies: policies.map(provenanceOf),
    incidents: [],
    problems: [],
    diagnostics,
    requests: null,
  };
}
