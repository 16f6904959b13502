import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { countingSources } from './test/support/count-steps.ts';
import { LongestFirst } from './test/support/longest-first.ts';

/** They count how often each piece of the sources runs: in sources of their own, which count. */
const COUNTING = ['test/engine/hostile.test.ts', 'test/engine/escalation/due-since-cost.test.ts'];

export default defineConfig({
  logLevel: 'error',
  test: {
    projects: [
      { extends: true, test: { name: 'all', include: ['test/**/*.test.ts'], exclude: COUNTING } },
      { extends: true, plugins: [countingSources], test: { name: 'counting', include: COUNTING } },
    ],
    setupFiles: ['test/support/seed.ts'],
    isolate: false,
    pool: 'threads',
    // Many tests wait for a program or a browser that they started: with a worker more for two cores the cores stay busy.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    sequence: { sequencer: LongestFirst },
    // A bound on hanging, not a measure of speed: properties are slow on a busy machine.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    reporters: ['default', './test/support/tally.ts'],
    // They import JSON as only a bundler does.
    server: { deps: { inline: [/@actions\/(languageservice|workflow-parser|expressions)/] } },
  },
});
