/** GitHub's published schema as graphql-js objects. */
import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  getNullableType,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type NameNode,
  parse,
} from 'graphql';
import { publishedSchema } from './published-schema.ts';

const built = new Map<string, GraphQLSchema>();

/**
 * The schema, built once in a process for each set of fields and values that the server does not know. Fields in which GitHub's answers lack what
 * the schema promises may be null.
 */
export function githubSchema(lacks: readonly string[]): GraphQLSchema {
  const key = lacks.join();
  const known = built.get(key);
  if (known) return known;
  const document = without(lacks, parse(publishedSchema(), { noLocation: true }));
  const schema = withGaps(buildASTSchema(document, { assumeValid: true, assumeValidSDL: true }));
  built.set(key, schema);
  return schema;
}

/** As an older server has it: without fields, such as `Issue.issueType`, and without values, such as `IssueStateReason.DUPLICATE`. */
function without(lacks: readonly string[], document: DocumentNode): DocumentNode {
  const missing = new Set(lacks);
  const keep = <Part extends { readonly name: NameNode }>(
    type: NameNode,
    parts: readonly Part[] = [],
  ): readonly Part[] => parts.filter(({ name }) => !missing.delete(`${type.value}.${name.value}`));
  const definitions = document.definitions.map((one): DefinitionNode => {
    switch (one.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
        return { ...one, fields: keep(one.name, one.fields) };
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
        return { ...one, fields: keep(one.name, one.fields) };
      case Kind.ENUM_TYPE_DEFINITION:
        return { ...one, values: keep(one.name, one.values) };
      default:
        return one;
    }
  });
  for (const path of missing) throw new Error(`${path} is no field or value of GitHub's schema.`);
  return { ...document, definitions };
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
