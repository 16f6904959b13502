import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const inRepository = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

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
        // All that the first view needs is one file: a dozen small ones wait for each other.
        codeSplitting: { groups: [{ name: 'first-view', tags: ['$initial'], includeDependenciesRecursively: false }] },
      },
      // It may have what another module asks for only when it is needed.
      checks: { ineffectiveDynamicImport: false },
    },
    chunkSizeWarningLimit: 1500,
  },
});
