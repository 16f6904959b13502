import { defineConfig } from 'rolldown';

/** Programs that do not ship, built into `.build/` so that every supported Node runs them; packages stay where they are. */
export default defineConfig({
  input: { demo: 'demo/index.ts', bench: 'bench/index.ts' },
  platform: 'node',
  external: /^[^./]/,
  output: { dir: '.build', format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'parts/[name].js' },
});
