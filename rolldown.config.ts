import { defineConfig, type OutputOptions } from 'rolldown';

/** Packages that the Action needs only once it calls GitHub: kept out of the way until then. */
const http = /node_modules\/(undici|tunnel|@actions\/http-client)\//;
const github =
  /node_modules\/(octokit|@octokit|@actions\/github|bottleneck|before-after-hook|universal-user-agent|fast-content-type-parse|toad-cache)\//;
const time = /node_modules\/(temporal-polyfill|temporal-spec|temporal-utils)\//;
const liquid = /node_modules\/liquidjs\//;
const yaml = /node_modules\/yaml\//;

export const output = {
  dir: 'dist',
  format: 'esm',
  cleanDir: true,
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name].js',
  codeSplitting: {
    groups: [
      { name: 'http', test: http },
      { name: 'github', test: github },
      { name: 'time-zones', test: time },
      { name: 'liquid', test: liquid },
      { name: 'yaml', test: yaml },
    ],
  },
} satisfies OutputOptions;

/** What ships: unminified, so that a reader of `dist/` and of a stack trace sees the code that runs. */
export default defineConfig({
  input: { 'action/index': 'src/action/index.ts', 'cli/index': 'src/cli/index.ts' },
  platform: 'node',
  // The HTTP client of `@actions/core` serves OIDC tokens alone: unused, it is not to be loaded.
  treeshake: { moduleSideEffects: [{ test: http, sideEffects: false }] },
  output,
});
