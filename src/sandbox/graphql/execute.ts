/** Runs a GraphQL request as GitHub does: validated against its schema, costed, each field of a mutation on its own. */
import { type DocumentNode, execute, type GraphQLError, parse, validate } from 'graphql';
import type { Limits } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { iso } from '../clock.ts';
import { costOf } from './cost.ts';
import { githubSchema } from './schema.ts';
import type { Views } from './views.ts';

export interface GraphqlRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Operation {
  readonly document: DocumentNode | null;
  readonly kind: 'query' | 'mutation';
  /** Names of the top fields, and of those one below `repository`. */
  readonly names: readonly string[];
}

/** What a request asks for, before anything is done; a document that does not parse has no names. */
export function readOperation(query: string): Operation {
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch {
    return { document: null, kind: 'query', names: [] };
  }
  const operation = document.definitions.find((one) => one.kind === 'OperationDefinition');
  const names = (operation?.selectionSet.selections ?? []).flatMap((one) =>
    one.kind === 'Field'
      ? [
          one.name.value,
          ...(one.selectionSet?.selections ?? []).flatMap((inner) =>
            inner.kind === 'Field' ? [inner.name.value] : [],
          ),
        ]
      : [],
  );
  return { document, kind: operation?.operation === 'mutation' ? 'mutation' : 'query', names };
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly object[];
}

/** `failing` is the field that a fault makes fail. */
export function runGraphql(
  { variables }: GraphqlRequest,
  operation: Operation,
  views: Views,
  mutations: object,
  limits: Limits,
  failing: string | null,
): Answer {
  const schema = githubSchema();
  if (operation.document === null) return { errors: [{ message: 'Parse error on the query.' }] };
  const problems = validate(schema, operation.document);
  if (problems.length > 0) return { errors: problems.map(toError) };
  const cost = costOf(schema, operation.document, variables);
  if (cost.refusals.length > 0) return { errors: cost.refusals };
  if (!limits.take('points', cost.points))
    return { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded for installation.' }] };
  const left = limits.left('points');
  const root = {
    viewer: views.viewer,
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const found = views.repository() as { nameWithOwner: string };
      if (found.nameWithOwner.toLowerCase() !== `${owner}/${name}`.toLowerCase())
        throw new Refusal(404, `Could not resolve to a Repository with the name '${owner}/${name}'.`);
      return found;
    },
    node: ({ id }: { id: string }) => views.node(id),
    nodes: ({ ids }: { ids: readonly string[] }) => ids.map((id) => views.node(id)),
    user: ({ login }: { login: string }) => views.actor(login),
    rateLimit: {
      cost: cost.points,
      nodeCount: cost.nodes,
      limit: left.limit,
      remaining: left.remaining,
      used: left.used,
      resetAt: iso(left.reset),
    },
  };
  const rootValue =
    operation.kind === 'mutation'
      ? guarded(mutations, limits, failing)
      : failing === null
        ? root
        : { ...root, [failing]: fail };
  const result = execute({
    schema,
    document: operation.document,
    rootValue,
    variableValues: variables,
    fieldResolver: resolveField,
  });
  if (result instanceof Promise) throw new Error('The sandbox resolves everything at once.');
  return { data: result.data, ...(result.errors ? { errors: result.errors.map(toError) } : {}) };
}

const fail = (): never => {
  throw new Refusal(500, 'Something went wrong while executing your query.');
};

/** Each field of a mutation is a creation of its own, and fails alone. */
function guarded(mutations: object, limits: Limits, failing: string | null): object {
  return Object.fromEntries(
    Object.entries(mutations).map(([name, run]: [string, (args: unknown) => unknown]) => [
      name,
      (args: unknown) => {
        if (name === failing) fail();
        limits.create(name);
        return run(args);
      },
    ]),
  );
}

/** A field the sandbox does not model is told so loudly, where graphql-js would answer null. */
function resolveField(
  source: unknown,
  args: unknown,
  _context: unknown,
  info: { fieldName: string; parentType: { name: string } },
): unknown {
  const value = (source as Record<string, unknown>)[info.fieldName];
  if (typeof value === 'function') return (value as (args: unknown) => unknown)(args);
  if (value === undefined && info.fieldName !== 'clientMutationId')
    throw new Error(`sandbox: ${info.parentType.name}.${info.fieldName} is not modelled`);
  return value;
}

function toError(error: GraphQLError): object {
  const { originalError } = error;
  const type =
    originalError instanceof Refusal
      ? originalError.type
      : (originalError as { extensions?: { type?: string } } | undefined)?.extensions?.type;
  return {
    ...(type ? { type } : {}),
    message: error.message,
    ...(error.path ? { path: error.path } : {}),
    ...(error.locations ? { locations: error.locations } : {}),
  };
}
