/** One request to GitHub's API: its token, what goes wrong, the answer, and what it takes from the hour's budget. */
import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { once } from '#domain/once.ts';
import type { Instant } from '#domain/time.ts';
import { errorOf, failure } from './failures.ts';
import { aimOf, type RequestFacts, type Fault } from './faults.ts';
import { type Operation, readOperation, runGraphql } from './graphql/execute.ts';
import { createMutations, readsOnly } from './graphql/mutations.ts';
import { createViews, type Views } from './graphql/views.ts';
import { createLimits, type Limits } from './limits.ts';
import { Refusal } from './refusal.ts';
import { answerRest, type RestAnswer } from './rest.ts';
import type { LoggedRequest, Sandbox } from './sandbox.ts';
import type { TokenPermissions } from './token.ts';

export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: IncomingHttpHeaders;
}

/** `cut`: the connection is, before an answer. */
export type ApiAnswer = RestAnswer | 'cut';

type Log = { -readonly [K in keyof LoggedRequest]: LoggedRequest[K] };

/** What all requests to one sandbox share. */
interface Service {
  readonly sandbox: Sandbox;
  readonly limits: Limits;
  readonly views: Views;
  readonly startedAt: Instant;
}

/** A GraphQL request, parsed, with the fault that strikes it. */
interface GraphqlCall {
  readonly body: ApiRequest['body'];
  readonly facts: RequestFacts;
  readonly operation: Operation;
  readonly fault: Fault | null;
  readonly permissions: TokenPermissions;
}

interface Execution {
  readonly answer: RestAnswer;
  /** What it took from the hour's budget of GraphQL. */
  readonly points: number;
}

/**
 * The API of one sandbox, as a function from a request to its answer. The function logs each request, takes what it costs from
 * the budgets, lets faults strike, and never rejects for what GitHub would answer with an error.
 */
export function createApi(sandbox: Sandbox): (request: ApiRequest) => Promise<ApiAnswer> {
  const { store, clock, faults, tokens } = sandbox;
  const views = createViews(store, clock.now, () => sandbox.url);
  const service: Service = {
    sandbox,
    limits: createLimits(clock.now),
    views,
    startedAt: clock.now(),
  };
  let writes = 0;

  return async (request) => {
    const { method, path, body, headers } = request;
    if (headers.authorization === undefined) return UNAUTHENTICATED;
    const operation = operationOf(request);
    const entry = newLog(request, operation, clock.now());
    sandbox.log.push(entry);
    const finish = (answer: ApiAnswer): ApiAnswer => logAnswer(service, entry, operation !== null, answer);
    const permissions = tokens.of(headers.authorization);
    if (permissions === null) return finish(BAD_CREDENTIALS);
    const facts = { method, path, kind: entry.kind, operations: operation?.targets ?? [] };
    const fault = faults.strike(facts);
    const failed = fault && failureOfRequest(fault, operation, clock.now());
    if (failed) return finish(failed);
    if (fault?.kind === 'slow') await sleep(300);
    const { answer, points } = operation
      ? answerGraphql(service, { body, facts, operation, fault, permissions })
      : { answer: answerOverRest(service, request, permissions), points: 0 };
    entry.points = points;
    if (entry.kind === 'write' && isDone(answer)) {
      writes += 1;
      sandbox.onWrite?.(writes, entry);
    }
    return finish(fault ? answerAfterFault(fault, answer) : answer);
  };
}

/** The operation of a GraphQL request; null over REST. */
function operationOf({ path, body: { query } }: ApiRequest): Operation | null {
  return path === '/graphql' ? readOperation(typeof query === 'string' ? query : '') : null;
}

/** What stands in for the whole answer; null where the request is carried out, and a fault that is aimed at one of its fields with it. */
function failureOfRequest(fault: Fault, operation: Operation | null, now: Instant): ApiAnswer | null {
  const isAimed = operation !== null && aimOf(fault, operation.names[0]) !== null;
  return isAimed ? null : failure(fault, operation !== null, now);
}

/** What the caller gets of the answer to a request that was carried out. */
function answerAfterFault({ kind }: Fault, answer: RestAnswer): ApiAnswer {
  if (kind === 'lost-response') return 'cut';
  return kind === '502-after' ? { status: 502, body: { message: 'Server Error' } } : answer;
}

/** Logs the status and adds the headers that every answer has. */
function logAnswer({ sandbox, limits }: Service, entry: Log, isGraphql: boolean, answer: ApiAnswer): ApiAnswer {
  entry.status = answer === 'cut' ? 0 : answer.status;
  if (answer === 'cut') return answer;
  const more = headersOf(limits, isGraphql ? 'points' : 'requests', sandbox.clock.now(), sandbox.log.length);
  return { ...answer, headers: { ...more, ...answer.headers } };
}

function answerGraphql(
  { sandbox, limits, views }: Service,
  { body, facts, operation, fault, permissions }: GraphqlCall,
): Execution {
  const { faults, clock } = sandbox;
  const hits: Fault[] = [];
  const failing = [...(fault ? [fault] : []), ...faults.lurking(facts)].flatMap((one) => {
    const aim = aimOf(one, operation.names[0]);
    if (aim === null) return [];
    const isUsed = once(() => one === fault || faults.use(one));
    return [{ aim, error: errorOf(one), strikes: () => isUsed() && hits.push(one) > 0 }];
  });
  const variables = (body['variables'] ?? {}) as Readonly<Record<string, unknown>>;
  const mutations = createMutations(sandbox.store, sandbox.as(sandbox.store.viewer), views);
  const root = permissions.issues === 'write' ? mutations : readsOnly(mutations);
  const { lacks } = sandbox.store;
  const { answer, points } = runGraphql(operation, { variables, views, mutations: root, limits, failing, lacks });
  if (fault && aimOf(fault, operation.names[0]) && !hits.includes(fault)) faults.spare(fault);
  const failed = hits.map((one) => failure(one, true, clock.now())).find((one) => one !== null && one !== 'cut');
  return { points, answer: failed ?? { status: 200, body: answer } };
}

function answerOverRest(
  { sandbox, limits, startedAt }: Service,
  { method, path, query, body, headers }: ApiRequest,
  permissions: TokenPermissions,
): RestAnswer {
  // The question what is left costs nothing.
  if (path === '/rate_limit') return { status: 200, body: rateLimits(limits) };
  if (limits.left('requests').remaining === 0) return LIMITED;
  const { store, actions, tokens, url, clock } = sandbox;
  const request = { method, path, query, body, accept: headers.accept ?? '' };
  const answer = conditional(
    headers,
    method,
    refusable(() => {
      if (method === 'POST' && /\/(assignees|comments|issues|labels|reactions)$/.test(path) && !limits.create())
        return TOO_QUICK;
      return answerRest({
        store,
        acts: sandbox.as(store.viewer),
        actions,
        tokens,
        permissions,
        base: url,
        now: clock.now,
        startedAt,
        request,
      });
    }),
  );
  if (answer.status !== 304) limits.take('requests', 1);
  return answer;
}

function newLog({ method, path }: ApiRequest, operation: Operation | null, at: number): Log {
  const isWrite = operation ? operation.kind === 'mutation' : method !== 'GET';
  return {
    method,
    path,
    operations: operation?.names ?? [],
    kind: isWrite ? 'write' : 'read',
    points: 0,
    status: 0,
    at,
  };
}

function refusable(answer: () => RestAnswer): RestAnswer {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { status, message, errors } = error;
    return { status, body: { message, errors, documentation_url: 'https://docs.github.com/rest' } };
  }
}

/** An answer has an entity tag. A caller that sends the tag back gets 304, which costs nothing. */
function conditional(headers: IncomingHttpHeaders, method: string, answer: RestAnswer): RestAnswer {
  if (method !== 'GET' || answer.status !== 200) return answer;
  const content = JSON.stringify([answer.body, answer.headers?.['link'], headers.accept]);
  const etag = `W/"${createHash('sha256').update(content).digest('hex')}"`;
  const isKnown = headers['if-none-match']?.split(/,\s*/).includes(etag) === true;
  return isKnown ? { status: 304, body: null, headers: { etag } } : { ...answer, headers: { ...answer.headers, etag } };
}

/** Whether anything was carried out: of a GraphQL document each field fails alone. */
function isDone({ status, body }: RestAnswer): boolean {
  if (status >= 400) return false;
  if (typeof body !== 'object' || body === null || !('errors' in body)) return true;
  const { data } = body as { readonly data?: Readonly<Record<string, unknown>> | null };
  return Object.values(data ?? {}).some((value) => value !== null);
}

function headersOf(
  limits: Limits,
  budget: 'points' | 'requests',
  now: number,
  count: number,
): Readonly<Record<string, string>> {
  const { limit, remaining, used, reset } = limits.left(budget);
  return {
    date: new Date(now * 1000).toUTCString(),
    'x-github-request-id': `SANDBOX:${count}`,
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-used': String(used),
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-resource': budget === 'points' ? 'graphql' : 'core',
  };
}

const rateLimits = (limits: Limits): object => ({
  resources: { core: limits.left('requests'), graphql: limits.left('points') },
  rate: limits.left('requests'),
});

const UNAUTHENTICATED: RestAnswer = { status: 401, body: { message: 'Requires authentication', status: '401' } };
const BAD_CREDENTIALS: RestAnswer = { status: 401, body: { message: 'Bad credentials', status: '401' } };
const LIMITED: RestAnswer = { status: 403, body: { message: 'API rate limit exceeded for installation.' } };
const TOO_QUICK: RestAnswer = {
  status: 403,
  body: {
    message:
      'You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.',
    documentation_url: 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits',
  },
  headers: { 'retry-after': '60' },
};
