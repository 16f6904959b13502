import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';

/**
 * It counts how often each piece of the sources runs, which V8 does as long as it does not optimise: a setting of a whole process, which
 * the other files would run without an optimiser beside it.
 */
const COUNTING = 'test/engine/hostile.test.ts';

export default defineConfig({
  logLevel: 'error',
  test: {
    projects: [
      { extends: true, test: { name: 'all', include: ['test/**/*.test.ts'], exclude: [COUNTING] } },
      {
        extends: true,
        test: { name: 'counting', include: [COUNTING], pool: 'forks', execArgv: ['--no-opt', '--no-maglev'] },
      },
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
