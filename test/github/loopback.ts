import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GithubError } from '#github/error.ts';

/** What a loopback server answers to one request; a function may destroy the socket instead. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** `never`: the connection stays open, and nothing is answered. */
  readonly lost?: 'before-answer' | 'inside-answer' | 'never';
}

export interface ApiRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: { readonly query?: string; readonly variables?: Readonly<Record<string, unknown>> } & Readonly<
    Record<string, unknown>
  >;
}

export interface Loopback {
  readonly url: string;
  readonly requests: readonly ApiRequest[];
  close(): Promise<void>;
}

/** GitHub's clock in every answer, unless a test says otherwise. */
const DATE = 'Mon, 23 Nov 2026 10:00:00 GMT';

/** A server that answers each request as `script` says. */
export async function startLoopback(script: (request: ApiRequest, index: number) => Answer): Promise<Loopback> {
  const requests: ApiRequest[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const one = {
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        body: text === '' ? {} : JSON.parse(text),
      } as ApiRequest;
      requests.push(one);
      give(
        response,
        answerOf(() => script(one, requests.length - 1)),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, requests, close };
}

/** What a script has no answer to fails aloud, and at once. */
function answerOf(script: () => Answer): Answer {
  try {
    return script();
  } catch (error) {
    return { status: 400, body: { message: String(error) } };
  }
}

function give(response: ServerResponse, { status = 200, headers = {}, body = {}, lost }: Answer): void {
  if (lost === 'never') return;
  if (lost === 'before-answer') {
    response.socket?.destroy();
    return;
  }
  const text = JSON.stringify(body);
  response.writeHead(status, {
    date: DATE,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    ...headers,
  });
  if (lost === 'inside-answer') {
    response.write(text.slice(0, 1), () => response.socket?.destroy());
    return;
  }
  response.end(text);
}

/** How a request ended: `answered`, or the code of its error. */
export const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'answered',
    (error: unknown) => (error as GithubError).code,
  );
