import { buildSchema, type GraphQLSchema } from 'graphql';
import { publishedSchema } from './published-schema.ts';

let built: GraphQLSchema | null = null;

/** GitHub's published schema, built once in a process. */
export function githubSchema(): GraphQLSchema {
  built ??= buildSchema(publishedSchema(), { assumeValid: true, assumeValidSDL: true });
  return built;
}
