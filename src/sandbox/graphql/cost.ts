/** The cost of a query by GitHub's formula (the requests that fill every connection, by 100), and how many nodes it may return. */
import {
  type DocumentNode,
  type FieldNode,
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

type Refusals = { readonly type: string; readonly message: string }[];

/** The cost of a document's operations with these variables. The document is valid for the schema. */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): Cost {
  const refusals: Refusals = [];
  const connections = connectionNames(schema, document);
  const fragments = fragmentsOf(document);
  const number = numberReader(document, variables);
  let requests = 0;
  let nodes = 0;
  /** `times` is how often the selection is resolved: the product of the page sizes around it. */
  const count = ({ selections }: SelectionSetNode, times: number): void => {
    for (const selection of selections) {
      if (selection.kind === 'Field') countField(selection, times);
      else {
        const inner =
          selection.kind === 'InlineFragment' ? selection.selectionSet : fragments.get(selection.name.value);
        if (inner) count(inner, times);
      }
    }
  };
  const countField = (field: FieldNode, times: number): void => {
    if (!field.selectionSet) return;
    if (!connections.has(field.name.value)) return count(field.selectionSet, times);
    const size = number(argumentOf(field, 'first')) ?? number(argumentOf(field, 'last'));
    refusals.push(...sizeRefusals(field.name.value, size, field.selectionSet));
    requests += times;
    const inside = times * (size ?? 0);
    nodes += inside;
    count(field.selectionSet, inside);
  };
  for (const definition of document.definitions)
    if (definition.kind === 'OperationDefinition') count(definition.selectionSet, 1);
  if (nodes > MOST_NODES)
    refusals.push({
      type: 'MAX_NODE_LIMIT_EXCEEDED',
      message: `This query requests up to ${nodes} possible nodes which exceeds the maximum limit of ${MOST_NODES}.`,
    });
  return { points: Math.max(1, Math.round(requests / 100)), nodes, refusals };
}

const argumentOf = (field: FieldNode, name: string): ValueNode | undefined =>
  field.arguments?.find((one) => one.name.value === name)?.value;

function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, SelectionSetNode> {
  return new Map(
    definitions.flatMap((one) =>
      one.kind === 'FragmentDefinition' ? [[one.name.value, one.selectionSet] as const] : [],
    ),
  );
}

/** Reads a number that is written in the document or comes from a variable; null for anything else. */
function numberReader(
  { definitions }: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): (value: ValueNode | undefined) => number | null {
  const defaults = new Map(
    definitions.flatMap((one) =>
      one.kind === 'OperationDefinition'
        ? (one.variableDefinitions ?? []).map(
            ({ variable, defaultValue }) => [variable.name.value, defaultValue] as const,
          )
        : [],
    ),
  );
  return (value) => {
    if (value?.kind === 'IntValue') return Number(value.value);
    if (value?.kind !== 'Variable') return null;
    const current = variables[value.name.value];
    const fallback = defaults.get(value.name.value);
    if (current === undefined && fallback?.kind === 'IntValue') return Number(fallback.value);
    return typeof current === 'number' ? current : null;
  };
}

/** GitHub's refusals of the size of a page. */
function sizeRefusals(name: string, size: number | null, selections: SelectionSetNode): Refusals {
  if (size === null && !countsOnly(selections))
    return [
      {
        type: 'MISSING_PAGINATION_BOUNDARIES',
        message: `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
      },
    ];
  if (size !== null && (size > 100 || size < 1))
    return [
      {
        type: 'EXCESSIVE_PAGINATION',
        message: `Requesting ${size} records on the \`${name}\` connection exceeds the \`first\` limit of 100 records.`,
      },
    ];
  return [];
}

/** True when a selection reads the number of entries alone, which needs no page size. */
const countsOnly = ({ selections }: SelectionSetNode): boolean =>
  selections.every((one) => one.kind === 'Field' && ['totalCount', '__typename'].includes(one.name.value));

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
