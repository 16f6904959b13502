/** GitHub's published schema as graphql-js objects. */
import {
  buildSchema,
  getNullableType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { publishedSchema } from './published-schema.ts';

const built = new Map<string, GraphQLSchema>();

/**
 * The schema, built once in a process for each set of fields that the server does not know. Fields in which GitHub's answers lack what
 * the schema promises may be null.
 */
export function githubSchema(lacks: readonly string[] = []): GraphQLSchema {
  const key = lacks.join();
  const known = built.get(key);
  if (known) return known;
  const schema = without(lacks, withGaps(buildSchema(publishedSchema(), { assumeValid: true, assumeValidSDL: true })));
  built.set(key, schema);
  return schema;
}

/** As an older server has it. */
function without(lacks: readonly string[], schema: GraphQLSchema): GraphQLSchema {
  for (const path of lacks) {
    const [name = '', field = ''] = path.split('.');
    const type = schema.getType(name);
    const fields = isObjectType(type) || isInputObjectType(type) ? type.getFields() : {};
    if (!(field in fields)) throw new Error(`${path} is no field of GitHub's schema.`);
    delete fields[field];
  }
  return schema;
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
