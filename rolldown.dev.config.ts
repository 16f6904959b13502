import { defineConfig } from 'rolldown';

/**
 * Programs that do not ship, built so that every supported Node runs them; packages stay where they are. All files lie in one
 * folder two below the repository, as the modules do that find it by their own place.
 */
export default defineConfig({
  input: {
    bench: 'bench/index.ts',
    'channel-types': 'scripts/build-channel-types.ts',
    pictures: 'scripts/pictures/index.ts',
    'pictures-readme': 'scripts/pictures/readme.ts',
    'pictures-site': 'scripts/pictures/site.ts',
    'pictures-night': 'scripts/night/index.ts',
    release: 'scripts/release/index.ts',
    'site-links': 'scripts/site/index.ts',
    schemas: 'scripts/build-schemas.ts',
    'watch-cost': 'scripts/build-watch-cost.ts',
    // Started by its name from a bundle beside it.
    'replay-worker': 'src/runner/replay/replay-worker.ts',
  },
  platform: 'node',
  external: /^[^./#]/,
  output: {
    dir: '.build/dev',
    format: 'esm',
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
  },
});
