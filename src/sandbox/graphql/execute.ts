/** Runs a GraphQL request as GitHub does: validated against its schema, costed, each field of a mutation on its own. */
import {
  type DocumentNode,
  execute,
  type GraphQLError,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  parse,
  validate,
  visit,
} from 'graphql';
import { onceForEach } from '#domain/once.ts';
import type { Aim } from '#sandbox/faults.ts';
import type { Limits } from '#sandbox/limits.ts';
import { Refusal } from '#sandbox/refusal.ts';
import { iso } from '#sandbox/clock.ts';
import { costOf } from './cost.ts';
import { githubSchema } from './schema.ts';
import type { Views } from './views.ts';

export interface Operation {
  readonly document: DocumentNode | null;
  readonly kind: 'query' | 'mutation';
  /** Names of the top fields, and of those one below `repository`. */
  readonly names: readonly string[];
  /** Names and aliases of all fields, however deep: what a fault may be aimed at. */
  readonly targets: readonly string[];
}

/** Programs send the same few texts again and again. */
const operations = new Map<string, Operation>();
const MOST_OPERATIONS = 200;
const problemsUnder = onceForEach((schema: GraphQLSchema) =>
  onceForEach((document: DocumentNode): readonly GraphQLError[] => validate(schema, document)),
);

/** Reads a request before it is executed. A document that does not parse has no names. */
export function readOperation(query: string): Operation {
  const known = operations.get(query);
  if (known) return known;
  const operation = parseOperation(query);
  if (operations.size >= MOST_OPERATIONS) operations.clear();
  operations.set(query, operation);
  return operation;
}

function parseOperation(query: string): Operation {
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch {
    return { document: null, kind: 'query', names: [], targets: [] };
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
  const targets: string[] = [];
  visit(document, { Field: ({ name, alias }) => void targets.push(name.value, ...(alias ? [alias.value] : [])) });
  return { document, kind: operation?.operation === 'mutation' ? 'mutation' : 'query', names, targets };
}

export interface Result {
  readonly answer: { readonly data?: unknown; readonly errors?: readonly object[] };
  /** What it took from the hour's budget. */
  readonly points: number;
}

const refuse = (...errors: readonly object[]): Result => ({ answer: { errors }, points: 0 });

/** What a fault makes fail, and how. */
interface Failing {
  readonly aim: Aim;
  readonly error: Refusal;
  /** Called when execution reaches the field: true when the field fails now. */
  readonly strikes: () => boolean;
}

/** What a query is answered from. */
export interface Execution {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly views: Views;
  /** What each mutation does, by its name. */
  readonly mutations: object;
  readonly limits: Limits;
  readonly failing: readonly Failing[];
  /** Fields and values that an older server does not have. */
  readonly lacks: readonly string[];
}

export function runGraphql(
  operation: Operation,
  { variables, views, mutations, limits, failing, lacks }: Execution,
): Result {
  const schema = githubSchema(lacks);
  if (operation.document === null) return refuse({ message: 'Parse error on the query.' });
  const invalid = problemsUnder(schema)(operation.document);
  if (invalid.length > 0) return refuse(...invalid.map(toError));
  const cost = costOf(schema, operation.document, variables);
  if (cost.refusals.length > 0) return refuse(...cost.refusals);
  if (!limits.take('points', cost.points))
    return refuse({ type: 'RATE_LIMITED', message: 'API rate limit exceeded for installation.' });
  const left = limits.left('points');
  const root = {
    viewer: views.viewer,
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const found = views.repositoryOf(owner, name);
      if (found === null) throw new Refusal(404, `Could not resolve to a Repository with the name '${owner}/${name}'.`);
      return found;
    },
    repositoryOwner: ({ login }: { login: string }) => views.owner(login),
    node: ({ id }: { id: string }) => views.node(id),
    nodes: ({ ids }: { ids: readonly string[] }) => ids.map((id) => orError(() => views.node(id))),
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
  const result = execute({
    schema,
    document: operation.document,
    rootValue: operation.kind === 'mutation' ? guard(mutations, limits) : root,
    variableValues: variables,
    fieldResolver: (source, args, _context, info) => {
      const hit = failing.find(({ aim, strikes }) => isHit(aim, source, args, info) && strikes());
      if (hit) throw hit.error;
      return resolveField(source, args, info);
    },
  });
  if (result instanceof Promise) throw new Error('The sandbox resolves everything at once.');
  const errors = result.errors ? { errors: result.errors.map(toError) } : {};
  return { answer: { data: result.data, ...errors }, points: cost.points };
}

function isHit({ field, issue, above }: Aim, source: unknown, args: unknown, info: GraphQLResolveInfo): boolean {
  if (info.fieldName !== field && info.path.key !== field) return false;
  const { first, last } = args as { readonly first?: number | null; readonly last?: number | null };
  if (above > 0 && (first ?? last ?? 0) <= above) return false;
  return issue === null || (source as { readonly number?: unknown }).number === issue;
}

/** In a list an error is the fault of one entry, and leaves the others. */
function orError<T>(find: () => T): T | Error {
  try {
    return find();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Each field of a mutation is a creation of its own, and fails alone. */
function guard(mutations: object, limits: Limits): object {
  return Object.fromEntries(
    Object.entries(mutations).map(([name, run]: [string, (args: unknown) => unknown]) => [
      name,
      (args: unknown) => {
        if (!limits.create()) throw new Refusal(403, `was submitted too quickly (${name})`);
        return run(args);
      },
    ]),
  );
}

/** A field that the sandbox does not model is an error, where graphql-js would answer null. */
function resolveField(source: unknown, args: unknown, info: GraphQLResolveInfo): unknown {
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
