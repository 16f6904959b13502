/** The report of a run that has loaded its policies and done nothing yet. Pure. */
import type { RunReport } from '#domain/run-report.ts';
import type { Loaded } from './policies.ts';
import type { Policy } from '#domain/policy.ts';
import type { Provenance } from '#domain/refs.ts';

export const emptyReport = (
  { policies, diagnostics }: Pick<Loaded, 'policies' | 'diagnostics'>,
  what: Pick<RunReport, 'mode' | 'dryRun' | 'repository'>,
): RunReport => ({
  ...what,
  at: null,
  policies: policies.map(provenanceOf),
  incidents: [],
  problems: [],
  diagnostics,
  requests: null,
});

/** Which policy it was, to the letter. */
export const provenanceOf = ({ name, digest, file, commit }: Policy): Provenance => ({ name, digest, file, commit });
