/** GitHub's published schema as graphql-js objects. */
import { buildSchema, getNullableType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { publishedSchema } from './published-schema.ts';

let built: GraphQLSchema | null = null;

/** The schema, built once in a process. Fields in which GitHub's answers lack what the schema promises may be null. */
export function githubSchema(): GraphQLSchema {
  built ??= withGaps(buildSchema(publishedSchema(), { assumeValid: true, assumeValidSDL: true }));
  return built;
}

const GAPS: readonly (readonly [type: string, field: string])[] = [
  // Of a label that was deleted since: seen by users of the API, https://github.com/entrius/gittensor/pull/553.
  ['LabeledEvent', 'label'],
  ['UnlabeledEvent', 'label'],
];

/** Without this, graphql-js would answer with an error in place of the event. */
function withGaps(schema: GraphQLSchema): GraphQLSchema {
  for (const [type, name] of GAPS) {
    const field = (schema.getType(type) as GraphQLObjectType).getFields()[name];
    if (!field) throw new Error(`${type}.${name} is no field of GitHub's schema.`);
    field.type = getNullableType(field.type);
  }
  return schema;
}
