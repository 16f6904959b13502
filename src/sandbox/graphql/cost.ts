/** What a query costs, by GitHub's formula: requests needed to fill every connection, by 100; and how many nodes it may give. */
import {
  type DocumentNode,
  getNamedType,
  GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';

export interface Cost {
  readonly points: number;
  readonly nodes: number;
  /** What GitHub refuses before it runs anything. */
  readonly refusals: readonly { readonly type: string; readonly message: string }[];
}

const MOST_NODES = 500_000;

export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): Cost {
  const refusals: { type: string; message: string }[] = [];
  const seen = connectionNames(schema, document);
  let requests = 0;
  let nodes = 0;
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === 'FragmentDefinition' ? [[one.name.value, one.selectionSet] as const] : [],
    ),
  );
  const defaults = new Map(
    document.definitions.flatMap((one) =>
      one.kind === 'OperationDefinition'
        ? (one.variableDefinitions ?? []).map(
            ({ variable, defaultValue }) => [variable.name.value, defaultValue] as const,
          )
        : [],
    ),
  );
  const number = (value: ValueNode | undefined): number | null => {
    if (value?.kind === 'IntValue') return Number(value.value);
    if (value?.kind !== 'Variable') return null;
    const given = variables[value.name.value];
    const fallback = defaults.get(value.name.value);
    if (given === undefined && fallback?.kind === 'IntValue') return Number(fallback.value);
    return typeof given === 'number' ? given : null;
  };
  const walk = (set: SelectionSetNode, times: number): void => {
    for (const selection of set.selections) {
      if (selection.kind === 'FragmentSpread') {
        const inner = fragments.get(selection.name.value);
        if (inner) walk(inner, times);
        continue;
      }
      if (selection.kind === 'InlineFragment') {
        walk(selection.selectionSet, times);
        continue;
      }
      let inside = times;
      if (seen.has(selection.name.value) && selection.selectionSet) {
        const argument = (name: string) => selection.arguments?.find((one) => one.name.value === name)?.value;
        const size = number(argument('first')) ?? number(argument('last'));
        const { value: name } = selection.name;
        if (size === null && !countsOnly(selection.selectionSet))
          refusals.push({
            type: 'MISSING_PAGINATION_BOUNDARIES',
            message: `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
          });
        else if (size !== null && (size > 100 || size < 1))
          refusals.push({
            type: 'EXCESSIVE_PAGINATION',
            message: `Requesting ${size} records on the \`${name}\` connection exceeds the \`first\` limit of 100 records.`,
          });
        requests += times;
        inside = times * (size ?? 0);
        nodes += inside;
      }
      if (selection.selectionSet) walk(selection.selectionSet, inside);
    }
  };
  for (const definition of document.definitions)
    if (definition.kind === 'OperationDefinition') walk(definition.selectionSet, 1);
  if (nodes > MOST_NODES)
    refusals.push({
      type: 'MAX_NODE_LIMIT_EXCEEDED',
      message: `This query requests up to ${nodes} possible nodes which exceeds the maximum limit of ${MOST_NODES}.`,
    });
  return { points: Math.max(1, Math.round(requests / 100)), nodes, refusals };
}

/** How many there are can be asked without asking for a page of them. */
const countsOnly = ({ selections }: SelectionSetNode): boolean =>
  selections.every((one) => one.kind === 'Field' && ['totalCount', '__typename'].includes(one.name.value));

/** Names of the fields in a document that give a connection. */
function connectionNames(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: (field) => {
        const type = getNamedType(info.getType());
        if (type instanceof GraphQLObjectType && type.name.endsWith('Connection')) names.add(field.name.value);
      },
    }),
  );
  return names;
}
