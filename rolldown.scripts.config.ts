import { defineConfig } from 'rolldown';

/** Scripts that write sources: built without the sources, which may not fit together before these have run. */
export default defineConfig({
  input: { new: 'scripts/new.ts', 'build-registers': 'scripts/build-registers.ts' },
  platform: 'node',
  external: /^[^./#]/,
  // Two folders below the repository, as the modules do that find it by their own place.
  output: {
    dir: '.build/scripts',
    format: 'esm',
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
  },
});
