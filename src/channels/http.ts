/** One HTTP request and its outcome, which shows no address, header or body. */
import { type Inquiry, isLoopback } from '#domain/channel.ts';
import type { Seconds } from '#domain/time.ts';
import type { Attempt, Body, SendContext, Settings } from './channel.ts';

export interface HttpRequest {
  readonly method?: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A map is sent as JSON, parameters as a form. */
  readonly body?: Body | URLSearchParams | string;
}

/** An answer with a status of 200 to 299. */
export interface HttpAnswer {
  /** Null when it broke off or was longer than anybody reads. */
  readonly text: string | null;
  /** The answer read as JSON; null when it is none. */
  readonly json: Body | null;
}

/** What a service says beside the status. */
export interface Dialect {
  /** What a good status means once the answer is read. */
  readonly read: (answer: HttpAnswer) => Attempt;
  /** The service's own word for what is wrong. */
  readonly errorCode?: (json: Body) => unknown;
  /** The seconds it asks for in the body. */
  readonly patience?: (json: Body) => unknown;
}

const LONGEST_ANSWER = 64 * 1024;

/** Sends a request and returns its outcome. */
export async function exchange(
  request: HttpRequest,
  settings: Settings,
  context: SendContext,
  dialect: Dialect,
): Promise<Attempt> {
  const problem = addressProblem(request.url, settings.insecure);
  if (problem !== null) return problem;
  const signal = AbortSignal.timeout(context.timeout);
  let response: Response;
  try {
    response = await fetch(request.url, { ...init(request), signal, redirect: 'manual' });
  } catch (error) {
    return nameError(error);
  }
  const text = await readText(response);
  return judge(response, { text, json: asJson(text) }, context, dialect);
}

function init({ method = 'POST', headers = {}, body }: HttpRequest): RequestInit {
  if (body === undefined) return { method, headers };
  if (typeof body === 'string' || body instanceof URLSearchParams) return { method, headers, body };
  return { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

function judge(response: Response, answer: HttpAnswer, context: SendContext, dialect: Dialect): Attempt {
  const { status } = response;
  if (status >= 200 && status < 300) return dialect.read(answer);
  if (status >= 500) return { kind: 'doubt', why: `The service answered ${status}.` };
  if (status === 429) return { kind: 'not-taken', retryAfter: patienceOf(response, answer, context, dialect) };
  if (status >= 300 && status < 400)
    return failedAttempt('redirected', `The service answered ${status}: redirects are not followed.`);
  return refusedAttempt(`http-${status}`, answer, dialect, `The service answered ${status}`);
}

/** What a service says that answers in JSON. */
interface JsonDialect extends Omit<Dialect, 'read'> {
  /** Null where the service did not take the message. */
  readonly accepted: (json: Body) => { readonly reference: string | null } | null;
  /** Such as `Discord refused the message`. */
  readonly refusal: string;
}

/** A good status alone says nothing: whatever is on the way may answer with one as well. */
export const jsonDialect = ({ accepted, refusal, ...dialect }: JsonDialect): Dialect => ({
  ...dialect,
  read: (answer) => {
    if (answer.json === null) return UNREADABLE;
    const acceptance = accepted(answer.json);
    return acceptance === null ? refusedAttempt('refused', answer, dialect, refusal) : { kind: 'sent', ...acceptance };
  },
});

/** A message that was taken where the service gave a reference for it. */
export function byReference(value: unknown): { readonly reference: string } | null {
  const reference = asWord(value);
  return reference === null ? null : { reference };
}

/** A refusal with the service's own word for it, where it has one. */
function refusedAttempt(
  code: string,
  { json }: HttpAnswer,
  dialect: Pick<Dialect, 'errorCode'>,
  what: string,
): Attempt {
  const word = json === null ? null : asWord(dialect.errorCode?.(json));
  return failedAttempt(code, word === null ? `${what}.` : `${what}: ${word}.`);
}

export const failedAttempt = (code: string, message: string): Extract<Attempt, { kind: 'failed' }> => ({
  kind: 'failed',
  code,
  message,
});

/** A good status whose answer cannot be read tells nothing. */
export const UNREADABLE: Attempt = {
  kind: 'doubt',
  why: 'The service answered, but not in the form that it documents.',
};

/** A service's reference or code: one short word, or nothing. */
export function asWord(value: unknown): string | null {
  const word = typeof value === 'number' ? String(value) : value;
  return typeof word === 'string' && /^[\w.:-]{1,100}$/.test(word) ? word : null;
}

function patienceOf(response: Response, { json }: HttpAnswer, context: SendContext, dialect: Dialect): Seconds | null {
  const header = response.headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(header)) return Number(header);
  const at = header === '' ? Number.NaN : Date.parse(header);
  if (!Number.isNaN(at)) return Math.max(0, Math.ceil((at - context.now()) / 1000));
  const inBody = json === null ? null : dialect.patience?.(json);
  return typeof inBody === 'number' && inBody >= 0 && inBody < 1e9 ? Math.ceil(inBody) : null;
}

/** At most 64 kB of an answer; null when it is longer or breaks off. */
async function readText(response: Response): Promise<string | null> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return Buffer.concat(chunks).toString('utf8');
      length += value.length;
      if (length > LONGEST_ANSWER) {
        await reader.cancel();
        return null;
      }
      chunks.push(value);
    }
  } catch {
    return null;
  }
}

function asJson(text: string | null): HttpAnswer['json'] {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : null;
  } catch {
    return null;
  }
}

/** Why an address may not be used; null when it may. */
export function addressProblem(url: string, insecure: boolean): ReturnType<typeof failedAttempt> | null {
  if (!URL.canParse(url)) return failedAttempt('bad-address', 'The address of the service is no address.');
  const { protocol, hostname, username, password } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:')
    return failedAttempt('bad-address', 'The address of the service is not one of the web.');
  if (username !== '' || password !== '')
    return failedAttempt('bad-address', 'The address of the service has a login in it, which no service here takes.');
  if (insecure) return null;
  if (protocol === 'http:')
    return failedAttempt('plain-http', 'The address is plain HTTP, which needs `insecure: true`.');
  if (isLoopback(hostname))
    return failedAttempt('loopback', 'The address is this machine, which needs `insecure: true`.');
  return null;
}

export const CONNECT_TIMEOUT = 'connect-timeout';

/** Codes of connections that never came to be. */
const NOT_CONNECTED: Readonly<Record<string, readonly [string, string]>> = {
  ENOTFOUND: ['no-such-host', 'There is no such host.'],
  EAI_AGAIN: ['no-such-host', 'The name of the host could not be looked up.'],
  ECONNREFUSED: ['refused-connection', 'The host refused the connection.'],
  UND_ERR_CONNECT_TIMEOUT: [CONNECT_TIMEOUT, 'The host did not take the connection in time.'],
  EHOSTUNREACH: ['unreachable', 'The host cannot be reached.'],
  ENETUNREACH: ['unreachable', 'The host’s network cannot be reached.'],
};

/** What a thrown error means. `fetch` and `node:tls` put the code on the error itself or on its cause. */
export function nameError(error: unknown): Attempt {
  const { name, cause } = error as { readonly name?: string; readonly cause?: unknown };
  if (name === 'TimeoutError') return { kind: 'doubt', why: 'The service did not answer in time.' };
  const inner = (cause ?? error) as { readonly code?: unknown; readonly syscall?: unknown };
  const code = typeof inner.code === 'string' ? inner.code : '';
  const notConnected = NOT_CONNECTED[code];
  if (notConnected !== undefined) return { kind: 'not-sent', code: notConnected[0], message: notConnected[1] };
  if (code === 'ETIMEDOUT' && inner.syscall !== 'read' && inner.syscall !== 'write')
    return { kind: 'not-sent', code: CONNECT_TIMEOUT, message: 'The host did not take the connection in time.' };
  if (isTls(code)) return { kind: 'not-sent', code: 'tls', message: `The connection could not be secured (${code}).` };
  // Node tells by nothing else that a proxy opened no way to the host.
  if (inner.code === 0)
    return { kind: 'not-sent', code: 'proxy', message: 'The proxy did not let the request through.' };
  if (code === '' && name === 'TypeError')
    return failedAttempt('bad-request', 'The request could not be made from the channel’s settings.');
  return { kind: 'doubt', why: 'The connection broke off before the service answered.' };
}

/** Codes of `node:tls` and of OpenSSL, of certificates and of handshakes. */
const isTls = (code: string): boolean =>
  /^(?:CERT_|UNABLE_TO_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|EPROTO$|HOSTNAME_MISMATCH$|INVALID_CA$|INVALID_PURPOSE$)/.test(
    code,
  );

/** Asks a service; `read` gives null for an answer that tells nothing. */
export async function inquire(
  request: HttpRequest,
  settings: Settings,
  context: SendContext,
  read: (json: Body) => Inquiry | null,
): Promise<Inquiry> {
  let found: Inquiry | null = null;
  const attempt = await exchange(request, settings, context, {
    read: ({ json }) => {
      found = json === null ? null : read(json);
      return UNREADABLE;
    },
  });
  return found ?? { kind: 'unknown', why: whyUnknown(attempt) };
}

function whyUnknown(attempt: Attempt): string {
  if (attempt.kind === 'failed' || attempt.kind === 'not-sent') return attempt.message;
  return attempt.kind === 'doubt' ? attempt.why : 'The service asks to wait.';
}
