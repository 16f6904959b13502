import { defineConfig } from 'vitest/config';

export default defineConfig({
  logLevel: 'error',
  test: {
    include: ['test/**/*.test.ts'],
    isolate: false,
    pool: 'threads',
    maxWorkers: '100%',
    // No test is about time: a slow machine is no failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', './test/support/tally.ts'],
    // They import JSON as only a bundler does.
    server: { deps: { inline: [/@actions\/(languageservice|workflow-parser|expressions)/] } },
  },
});
