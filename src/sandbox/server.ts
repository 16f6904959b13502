/** The sandbox as a server on loopback, with its clock, its people, its faults and its log. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isMap } from '#domain/rule.ts';
import { parseInstant } from '#domain/time.ts';
import { deleteActor, renameActor } from './accounts.ts';
import { type Acts, createActs } from './act.ts';
import { createActions } from './actions/actions.ts';
import { environmentOf } from './actions/environment.ts';
import { createApi } from './api.ts';
import { addArrival, arrivalOf } from './arrival.ts';
import { createClock } from './clock.ts';
import { control, refuseStranger } from './control.ts';
import { createFaults } from './faults.ts';
import { createInbox, SERVICES_PATH } from './inbox/inbox.ts';
import { chatPage, mailboxPage } from './inbox/inbox-page.ts';
import { serve as serveMessage } from './inbox/services.ts';
import { filePage, listPage, missingPage, threadPage } from './page.ts';
import type { RestAnswer } from './rest.ts';
import { eventPayload } from './rest/payload.ts';
import type { Sandbox, SandboxOptions } from './sandbox.ts';
import { actorOf, addActor, createStore } from './store.ts';
import { createTokens } from './token.ts';

/** Nothing that somebody writes into an issue may run on a page. */
const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src https: data:",
} as const;

/** Starts a local GitHub on a free port of 127.0.0.1. Close the returned sandbox when done; rejects when no port can be opened. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const server = createServer((request, response) => {
    void serve(sandbox, api, request, response).catch((error: unknown) => {
      const message = `sandbox: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
      send(response, { status: 500, body: { message } });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const sandbox = createSandbox(options, (server.address() as AddressInfo).port, async () => {
    sandbox.clock.stop();
    await sandbox.inbox.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const api = createApi(sandbox);
  return sandbox;
}

function createSandbox(options: SandboxOptions, port: number, close: () => Promise<void>): Sandbox {
  const store = createStore(options);
  const clock = createClock(parseInstant(options.at ?? '2026-11-23T10:00:00Z') ?? 0, options.pace);
  const tokens = createTokens(clock.now, options.tokenLifetime ?? null);
  const url = `http://127.0.0.1:${port}`;
  const urls = { url, graphqlUrl: `${url}/graphql` };
  const actions = createActions({
    clock,
    tokens,
    options: options.actions ?? {},
    payloadOf: (activity) => eventPayload({ store, base: url }, activity),
  });
  return {
    ...urls,
    store,
    clock,
    tokens,
    actions,
    faults: createFaults(),
    inbox: createInbox(url, clock.now),
    log: [],
    as: (login): Acts => {
      const actor = actorOf(store, login) ?? addActor(store, login, 'none');
      return createActs(store, clock.now, actor.login, (activities) => actions.receive(activities));
    },
    deleteActor: (login) => deleteActor(store, login),
    renameActor: (login, name) => renameActor(store, login, name),
    importIssue: (arrival) => addArrival(store, clock.now(), arrival),
    transferIssue: (issue, transfer) => addArrival(store, clock.now(), arrivalOf(issue, transfer)),
    environmentOf: (run) => environmentOf(store, urls, run),
    onWrite: null,
    close,
  };
}

async function serve(
  sandbox: Sandbox,
  api: ReturnType<typeof createApi>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://sandbox');
  const method = request.method ?? 'GET';
  const path = url.pathname.replace(/^\/api\/v3(?=\/)/, '').replace(/^\/api\/graphql$/, '/graphql');
  const text = await read(request);
  if (path.startsWith(SERVICES_PATH)) {
    const { answer, message } = serveMessage({ method, path: path.slice(SERVICES_PATH.length), body: text });
    if (message !== null) sandbox.inbox.messages.push({ at: sandbox.clock.now(), ...message });
    return send(response, answer);
  }
  const body = parse(text);
  if (body === null) return send(response, { status: 400, body: { message: 'Problems parsing JSON' } });
  if (path.startsWith('/_sandbox/'))
    return send(response, refuseStranger(request.headers) ?? control(sandbox, method, path, body));
  const page = method === 'GET' ? pageOf(sandbox, path) : null;
  if (page !== null) return sendPage(response, 200, page);
  // A program asks for JSON, or does not say.
  if (method === 'GET' && request.headers.accept?.includes('text/html') === true)
    return sendPage(response, 404, missingPage());
  const answer = await api({ method, path, query: url.searchParams, body, headers: request.headers });
  if (answer === 'cut') request.socket.destroy();
  else send(response, answer);
}

function pageOf({ store, clock, inbox }: Sandbox, path: string): string | null {
  if (path === '/') return listPage(store, clock.now(), inbox);
  if (path === '/mailbox') return mailboxPage(inbox, clock.now());
  if (path === '/chat') return chatPage(inbox, clock.now());
  const number = /^\/[^/]+\/[^/]+\/issues\/(\d+)$/.exec(path)?.[1];
  const [, sha = '', file = ''] = /^\/[^/]+\/[^/]+\/blob\/([^/]+)\/(.+)$/.exec(path) ?? [];
  const name = decode(file);
  const text = (store.commits.get(sha) ?? store.files).get(name);
  if (text !== undefined) return filePage(name, text);
  const issue = path.startsWith(`/${store.owner}/${store.name}/`) ? store.issues.get(Number(number)) : undefined;
  return issue ? threadPage(store, issue, clock.now()) : null;
}

/** Part of an address; as it is where it is none. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function sendPage(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, PAGE_HEADERS);
  response.end(page);
}

function send(response: ServerResponse, { status, body, headers = {} }: RestAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(body === null ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** Null when there is a body and it is no JSON object. */
function parse(text: string): Readonly<Record<string, unknown>> | null {
  if (text === '') return {};
  try {
    const parsed: unknown = JSON.parse(text);
    return isMap(parsed) ? parsed : null;
  } catch {
    return null;
  }
}
