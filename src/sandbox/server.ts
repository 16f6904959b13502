/** The sandbox as a server on loopback, with its clock, its people, its faults and its log. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseInstant } from '#domain/time.ts';
import { type Acts, createActs } from './act.ts';
import { createClock } from './clock.ts';
import { control, refuseStranger } from './control.ts';
import { createFaults, type Fault } from './faults.ts';
import { type Operation, readOperation, runGraphql } from './graphql/execute.ts';
import { createMutations, readsOnly } from './graphql/mutations.ts';
import { createViews } from './graphql/views.ts';
import { createLimits } from './limits.ts';
import { listPage, threadPage } from './page.ts';
import { Refusal } from './refusal.ts';
import { answerRest, type RestAnswer } from './rest.ts';
import { accountOf, addAccount, createStore, deleteAccount } from './store.ts';
import type { LoggedRequest, Sandbox, SandboxOptions } from './sandbox.ts';

/** Nothing on a page runs, whatever somebody wrote into an issue. */
const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src https: data:",
} as const;

/** Starts a local GitHub on a free port of 127.0.0.1. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const store = createStore(options);
  const clock = createClock(parseInstant(options.at ?? '2026-11-23T10:00:00Z') ?? 0);
  const faults = createFaults();
  const limits = createLimits(clock.now);
  const as = (login: string): Acts => {
    const account = accountOf(store, login) ?? addAccount(store, login, 'none');
    return createActs(store, clock.now, account.login);
  };
  const viewer = as(store.viewer);
  const views = createViews(store, () => sandbox.url);
  const mutations = createMutations(store, viewer, views);
  let writes = 0;

  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      send(
        response,
        {
          status: 500,
          body: { message: `sandbox: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}` },
        },
        {},
      );
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://sandbox');
    const method = request.method ?? 'GET';
    const path = url.pathname.replace(/^\/api\/v3(?=\/)/, '').replace(/^\/api\/graphql$/, '/graphql');
    const body = await read(request);
    if (body === null) return send(response, { status: 400, body: { message: 'Problems parsing JSON' } }, {});
    if (path.startsWith('/_sandbox/')) {
      const stranger = refuseStranger(request.headers);
      return send(response, stranger ?? control(sandbox, method, path, body), {});
    }
    const shown = method === 'GET' ? pageOf(path) : null;
    if (shown !== null) {
      response.writeHead(200, PAGE_HEADERS);
      response.end(shown);
      return;
    }
    if (!/^(?:bearer|token|basic) ./i.test(request.headers.authorization ?? ''))
      return send(response, { status: 401, body: { message: 'Requires authentication', status: '401' } }, {});
    const operation: Operation | null =
      path === '/graphql' ? readOperation(typeof body['query'] === 'string' ? body['query'] : '') : null;
    const kind = operation ? (operation.kind === 'mutation' ? 'write' : 'read') : method === 'GET' ? 'read' : 'write';
    const logged = {
      method,
      path,
      operations: operation?.names ?? [],
      kind,
      points: 0,
      at: clock.now(),
    } satisfies LoggedRequest;
    sandbox.log.push(logged);
    const fault = faults.strike({ method, path, operations: operation?.targets ?? [] });
    const headers = (): Readonly<Record<string, string>> => rateHeaders(operation ? 'points' : 'requests');
    if (fault && before(fault, response, headers)) return;
    if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, 300));

    const result = operation
      ? graphql(body, operation, fault, logged)
      : rest({ method, path, query: url.searchParams, body, accept: request.headers.accept ?? '' });
    if (kind === 'write' && isDone(result)) {
      writes += 1;
      sandbox.onWrite?.(writes, logged);
    }
    if (fault?.kind === 'lost-response') return void request.socket.destroy();
    if (fault?.kind === '502-after')
      return send(response, { status: 502, body: { message: 'Server Error' } }, headers());
    send(response, result, headers());
  }

  function graphql(
    body: Readonly<Record<string, unknown>>,
    operation: Operation,
    fault: Fault | null,
    logged: { points: number },
  ): RestAnswer {
    const failing = fault?.kind === 'graphql-partial' ? (fault.match?.operation ?? operation.names[0] ?? null) : null;
    const variables = (body['variables'] ?? {}) as Readonly<Record<string, unknown>>;
    const request = { query: String(body['query']), variables };
    const { answer, points, struck } = runGraphql(
      request,
      operation,
      views,
      store.tokenWrites ? mutations : readsOnly(mutations),
      limits,
      failing,
    );
    logged.points = points;
    if (fault && failing !== null && !struck) faults.spare(fault);
    return { status: 200, body: answer };
  }

  function rest(request: Parameters<typeof answerRest>[3]): RestAnswer {
    if (!limits.take('requests', 1))
      return { status: 403, body: { message: 'API rate limit exceeded for installation.' } };
    if (request.method !== 'GET' && !store.tokenWrites) return READS_ONLY;
    try {
      if (request.method === 'POST' && /\/(comments|issues)$/.test(request.path) && !limits.create()) return TOO_QUICK;
      return answerRest(store, viewer, sandbox.url, request);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return {
        status: error.status,
        body: { message: error.message, errors: error.errors, documentation_url: 'https://docs.github.com/rest' },
      };
    }
  }

  function rateHeaders(budget: 'points' | 'requests'): Readonly<Record<string, string>> {
    const { limit, remaining, used, reset } = limits.left(budget);
    return {
      date: new Date(clock.now() * 1000).toUTCString(),
      'x-github-request-id': `SANDBOX:${sandbox.log.length}`,
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(remaining),
      'x-ratelimit-used': String(used),
      'x-ratelimit-reset': String(reset),
      'x-ratelimit-resource': budget === 'points' ? 'graphql' : 'core',
    };
  }

  function pageOf(path: string): string | null {
    if (path === '/') return listPage(store, clock.now());
    const number = /^\/[^/]+\/[^/]+\/issues\/(\d+)$/.exec(path)?.[1];
    const issue = path.startsWith(`/${store.owner}/${store.name}/`) ? store.issues.get(Number(number)) : undefined;
    return issue ? threadPage(store, issue, clock.now()) : null;
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const sandbox: Sandbox = {
    url: `http://127.0.0.1:${port}`,
    graphqlUrl: `http://127.0.0.1:${port}/graphql`,
    store,
    clock,
    faults,
    log: [],
    as,
    deleteAccount: (login) => deleteAccount(store, login),
    onWrite: null,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return sandbox;
}

const SECONDARY = 'You have exceeded a secondary rate limit';
const TOO_QUICK: RestAnswer = {
  status: 403,
  body: {
    message: `${SECONDARY} and have been temporarily blocked from content creation. Please retry your request again later.`,
    documentation_url: 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits',
  },
  headers: { 'retry-after': '60' },
};

const READS_ONLY: RestAnswer = {
  status: 403,
  body: { message: 'Resource not accessible by integration', documentation_url: 'https://docs.github.com/rest' },
};

/** Whether anything was carried out: of a GraphQL document each field fails alone. */
function isDone({ status, body }: RestAnswer): boolean {
  if (status >= 400) return false;
  if (typeof body !== 'object' || body === null || !('errors' in body)) return true;
  const { data } = body as { readonly data?: Readonly<Record<string, unknown>> | null };
  return Object.values(data ?? {}).some((value) => value !== null);
}

/** Faults that strike before anything is carried out; true when the request is over. */
function before(fault: Fault, response: ServerResponse, headers: () => Readonly<Record<string, string>>): boolean {
  switch (fault.kind) {
    case 'reset-before':
      response.socket?.destroy();
      return true;
    case '502-before':
      send(response, { status: 502, body: { message: 'Server Error' } }, headers());
      return true;
    case '500':
      send(response, { status: 500, body: { message: 'Internal Server Error' } }, headers());
      return true;
    case 'secondary-rate-limit':
      send(
        response,
        {
          status: 403,
          body: {
            message: `${SECONDARY}. Please wait a few minutes before you try again.`,
          },
        },
        { ...headers(), 'retry-after': '1' },
      );
      return true;
    default:
      return false;
  }
}

function send(
  response: ServerResponse,
  { status, body, headers = {} }: RestAnswer,
  more: Readonly<Record<string, string>>,
): void {
  const raw = typeof body === 'string';
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...more, ...headers });
  response.end(body === null ? undefined : raw ? body : JSON.stringify(body));
}

/** Null when there is a body and it is no JSON object. */
async function read(request: IncomingMessage): Promise<Readonly<Record<string, unknown>> | null> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  if (text === '') return {};
  try {
    const parsed: unknown = JSON.parse(text);
    const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
    return isObject ? (parsed as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}
