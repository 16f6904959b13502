/**
 * Properties draw the same worlds in every run, so that a red test is due to the change at hand. Other worlds are drawn each
 * night (`.github/workflows/laws.yml`), and by hand: `LAW_SEED=7 LAW_RUNS=1000 npx vitest run test/laws`.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['LAW_SEED'] ?? 20_261_125) });

/** How many worlds a law is tried on; `usual` in every run of the tests. */
export const lawRuns = (usual = 50): number => Number(process.env['LAW_RUNS'] ?? usual);
