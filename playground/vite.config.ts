import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const inRepository = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** What only another policy than the first one needs, or what the page shows later: the editor, advice, a comparison. */
const later =
  /\/(src\/(?:lint|compare)\/|src\/analysis\/reference\.ts|src\/policy\/(?:audit|channels|shape|templates)\.ts|src\/generated\/(?:policy-schema|channel-types)|playground\/src\/(?:editor\/|view\/editor\.tsx)|schemas\/)|node_modules\/(?:@codemirror|codemirror|@lezer|@marijn|crelt|style-mod|w3c-keyname|liquidjs|json-logic-js)\//;

/** The playground as a folder of static files that works under any address. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  logLevel: 'warn',
  resolve: { alias: { yaml: inRepository('node_modules/yaml/browser/dist/index.js') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: inRepository('.build/playground'),
    emptyOutDir: true,
    target: 'es2022',
    // The page asks for its first view; what comes later finds everything else there already.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, files, { hostType }) => (hostType === 'html' ? files : []),
    },
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: /\/src\/.*\.[jt]sx?$/, sideEffects: false }] },
      output: {
        // One file: a dozen small ones wait for each other.
        codeSplitting: {
          groups: [
            { name: 'first-view', test: (id: string) => !later.test(id), includeDependenciesRecursively: false },
          ],
        },
      },
    },
    chunkSizeWarningLimit: 1500,
  },
});
