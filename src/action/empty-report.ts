/** The report of a run that has loaded its policies and done nothing yet. Pure. */
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { RunReport } from '#domain/run-report.ts';
import type { Mode } from './inputs.ts';
import type { LoadedPolicies } from './policies.ts';
import { provenance } from '#domain/refs.ts';

export const emptyReport = (
  { policies, diagnostics }: Pick<LoadedPolicies, 'policies' | 'diagnostics'>,
  what: Pick<RunReport, 'mode' | 'dryRun' | 'repository'>,
): RunReport => ({
  ...what,
  at: null,
  policies: policies.map(provenance),
  incidents: [],
  problems: [],
  diagnostics,
  requests: null,
});

/** A run as its inputs have it; without a mode where that is none. */
export interface RunOfInputs extends Pick<RunReport, 'dryRun' | 'repository'> {
  readonly mode: Mode | null;
}

/** The report of a run that ended before it had a policy. Without a mode of its own it counts as a sweep. */
export const reportWithoutPolicies = (
  { mode, ...run }: RunOfInputs,
  diagnostics: readonly Diagnostic[] = [],
): RunReport =>
  emptyReport({ policies: [], diagnostics }, { mode: mode === null || mode === 'auto' ? 'sweep' : mode, ...run });
