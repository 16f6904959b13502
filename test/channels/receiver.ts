/** Services on loopback that answer as their documentation says, and faults in their way. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

interface Answer {
  readonly status: number;
  readonly body: string | Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Fault =
  | 'refused'
  | 'reset before reading'
  | 'reset after reading'
  | '429 with Retry-After'
  | '429 without Retry-After'
  | '429 for an hour'
  | '429 for a day'
  | '500 after acceptance'
  | 'slow'
  | 'redirect'
  | '200 with an error body'
  | '404'
  | 'huge answer'
  | 'broken answer';

export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  /** Faults of the coming requests, in their order; after them the service answers well. */
  readonly faults: (Fault | null)[];
  /** Called for each request once it was read, before it is answered. */
  onRequest: (() => void) | null;
  close(): Promise<void>;
}

const COMPACT = (body: Readonly<Record<string, unknown>>): string => JSON.stringify(body);

/** What a service answers to a message that it takes, and to a question about `all` that it took. */
const ACCEPTS: Readonly<Record<string, (received: Received, all: readonly Received[]) => Answer>> = {
  slack: () => ({ status: 200, body: 'ok' }),
  teams: () => ({ status: 202, body: '' }),
  discord: () => ({ status: 200, body: { id: '1290000000000000001', channel_id: '1', content: '' } }),
  webhook: () => ({ status: 204, body: '' }),
  pagerduty: ({ text }) => {
    const { dedup_key } = JSON.parse(text) as { readonly dedup_key: string };
    return { status: 202, body: { status: 'success', message: 'Event processed', dedup_key } };
  },
  ntfy: () => ({ status: 200, body: { id: 'hwQ2YpKdmg', time: 1635528741, event: 'message' } }),
  pushover: ({ text }) => ({
    status: 200,
    body: {
      status: 1,
      request: '647d2300-702c-4b38-8b2f-d56326ae460b',
      ...(new URLSearchParams(text).get('priority') === '2' ? { receipt: 'rLqVuqTRh62UzxtmqiaLzQmVcPgiCy' } : {}),
    },
  }),
  'twilio-sms': ({ method, query }, all) =>
    method === 'GET'
      ? { status: 200, body: { messages: textsTo(query.get('To'), all) } }
      : { status: 201, body: { sid: 'SM00000000000000000000000000000001', status: 'queued' } },
  'twilio-voice': () => ({ status: 201, body: { sid: 'CA00000000000000000000000000000001', status: 'queued' } }),
  telegram: () => ({ status: 200, body: { ok: true, result: { message_id: 7, chat: { id: 1 } } } }),
};

function textsTo(number: string | null, all: readonly Received[]): readonly object[] {
  const texts = all.filter(({ method }) => method === 'POST').map(({ text }) => new URLSearchParams(text));
  return texts
    .filter((one) => one.get('To') === number)
    .map((one, index) => ({ sid: `SM${index}`, body: one.get('Body'), date_created: new Date().toUTCString() }));
}

/** The reference that the answer above gives. */
export const REFERENCES: Readonly<Record<string, string | null>> = {
  slack: null,
  teams: null,
  discord: '1290000000000000001',
  webhook: null,
  pagerduty: '7d1e0c9a5b3f4e21',
  ntfy: 'hwQ2YpKdmg',
  pushover: 'rLqVuqTRh62UzxtmqiaLzQmVcPgiCy',
  'twilio-sms': 'SM00000000000000000000000000000001',
  'twilio-voice': 'CA00000000000000000000000000000001',
  telegram: '7',
};

/** What a service says under 200 when it did not take the message; it repeats what it was sent, as some do. */
const REFUSES: Readonly<Record<string, (received: Received) => Answer['body']>> = {
  slack: () => 'invalid_payload',
  teams: ({ text }) => ({ error: { code: 'WorkflowTriggerIsNotEnabled', message: text } }),
  discord: ({ text }) => ({ code: 50006, message: `Cannot send ${text}` }),
  pagerduty: ({ text }) => ({ status: 'invalid event', message: text }),
  ntfy: ({ text }) => ({ code: 40024, error: text }),
  pushover: ({ text }) => ({ status: 0, errors: [`user is invalid: ${text}`], user: 'invalid' }),
  'twilio-sms': ({ text }) => ({ code: 21211, message: `The number is not valid: ${text}` }),
  'twilio-voice': ({ text }) => ({ code: 21211, message: `The number is not valid: ${text}` }),
  telegram: ({ text }) => ({ ok: false, error_code: 400, description: `Bad Request: ${text}` }),
};

/** A service that has these faults, one a request, until the test is over. */
export async function receive(service: string, ...faults: (Fault | null)[]): Promise<Receiver> {
  const receiver = await startReceiver(service);
  receiver.faults.push(...faults);
  onTestFinished(() => receiver.close());
  return receiver;
}

export async function startReceiver(service: string): Promise<Receiver> {
  const received: Received[] = [];
  const faults: (Fault | null)[] = [];
  const server = createServer((request, response) => {
    const fault = faults.shift() ?? null;
    if (fault === 'reset before reading') return void request.socket.resetAndDestroy();
    void read(request).then((one) => {
      received.push(one);
      receiver.onRequest?.();
      answer(service, one, fault, response, received);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    faults,
    onRequest: null,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return receiver;
}

/** An address where nobody listens. */
export async function refusingUrl(): Promise<string> {
  const receiver = await startReceiver('slack');
  await receiver.close();
  return receiver.url;
}

async function read(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://receiver');
  return {
    method: request.method ?? '',
    path: pathname,
    query: searchParams,
    headers: request.headers,
    text: Buffer.concat(chunks).toString(),
  };
}

/** Faults that are a status of their own, with an echo of the request for a body. */
const ERROR_STATUSES = {
  '429 with Retry-After': { status: 429, headers: { 'retry-after': '7' } },
  '429 for an hour': { status: 429, headers: { 'retry-after': '3600' } },
  '429 for a day': { status: 429, headers: { 'retry-after': '86400' } },
  '429 without Retry-After': { status: 429 },
  '500 after acceptance': { status: 500 },
  '404': { status: 404 },
  redirect: { status: 307, headers: { location: 'http://127.0.0.1:9/elsewhere' } },
} as const satisfies Partial<Record<Fault, Omit<Answer, 'body'>>>;

const isErrorStatus = (fault: Fault | null): fault is keyof typeof ERROR_STATUSES =>
  fault !== null && Object.hasOwn(ERROR_STATUSES, fault);

function answer(
  service: string,
  received: Received,
  fault: Fault | null,
  response: ServerResponse,
  all: readonly Received[],
): void {
  const echo = COMPACT({ echo: received.text, path: received.path, headers: JSON.stringify(received.headers) });
  if (isErrorStatus(fault)) return end(response, { ...ERROR_STATUSES[fault], body: echo });
  switch (fault) {
    case 'reset after reading':
      return void response.socket?.resetAndDestroy();
    case 'slow':
      return;
    case '200 with an error body':
      return end(response, { status: 200, body: REFUSES[service]?.(received) ?? echo });
    case 'huge answer':
      return end(response, { status: 200, body: `{"x":"${'y'.repeat(5_000_000)}"}` });
    case 'broken answer':
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"id":"half');
      return void setTimeout(() => response.socket?.destroy(), 20);
    case 'refused':
    case 'reset before reading':
    case null:
      return end(response, ACCEPTS[service]?.(received, all) ?? { status: 500, body: '' });
    default:
      return fault satisfies never;
  }
}

function end(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  const text = typeof body === 'string' ? body : COMPACT(body);
  response.on('error', () => undefined);
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(status === 204 ? undefined : text);
}
