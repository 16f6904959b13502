/** Where GitHub's answers lack what its schema promises. */
import { getNullableType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

const GAPS: readonly (readonly [type: string, field: string])[] = [
  // Of a label that was deleted since: seen by users of the API, https://github.com/entrius/gittensor/pull/553.
  ['LabeledEvent', 'label'],
  ['UnlabeledEvent', 'label'],
];

/** The same schema, in which those fields may be null: graphql-js would make an error of it. */
export function withGaps(schema: GraphQLSchema): GraphQLSchema {
  for (const [type, name] of GAPS) {
    const field = (schema.getType(type) as GraphQLObjectType).getFields()[name];
    if (!field) throw new Error(`${type}.${name} is no field of GitHub's schema.`);
    field.type = getNullableType(field.type);
  }
  return schema;
}
