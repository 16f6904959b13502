import type { Seconds } from '#domain/time.ts';
import type { Path } from '#domain/rule.ts';

/**
 * What went wrong with a request. `maybe-written`: a write was sent and no answer, or a server's error, came back, so whether
 * it happened is not known: the issue has to be read again before anything else is written to it.
 */
export type GithubErrorCode =
  | 'unauthorised'
  | 'forbidden'
  | 'not-found'
  | 'refused'
  | 'rate-limited'
  | 'unavailable'
  | 'maybe-written';

export class GithubError extends Error {
  readonly code: GithubErrorCode;
  /** HTTP status; null when no answer came. */
  readonly status: number | null;
  /** After a limit, the seconds that GitHub asks to wait, which may make no sense, such as 0. */
  readonly after: Seconds;

  constructor(code: GithubErrorCode, status: number | null, message: string, after: Seconds = 0) {
    super(message);
    this.name = 'GithubError';
    this.code = code;
    this.status = status;
    this.after = after;
  }
}

export type Headers = Readonly<Record<string, string | number | undefined>> & { readonly date?: string | undefined };

export interface GraphqlError {
  readonly type?: string;
  readonly message: string;
  readonly path?: Path;
}

/** The part of octokit's errors that is looked at. */
export interface OctokitError {
  readonly status?: number;
  readonly message?: string;
  readonly response?: { readonly headers: Headers; readonly data?: unknown };
}

/** The error of a request that threw. `wrote`: the request would have changed something. */
export function nameError(thrown: unknown, what: string, wrote: boolean): GithubError {
  if (thrown instanceof GithubError) {
    return wrote && thrown.code === 'unavailable'
      ? new GithubError('maybe-written', thrown.status, thrown.message)
      : thrown;
  }
  const { status, message = String(thrown), response } = thrown as OctokitError;
  const failure = wrote ? 'maybe-written' : 'unavailable';
  if (response === undefined || status === undefined)
    return new GithubError(failure, null, `${what}: ${message.slice(0, 500)}`);
  // Octokit says no more of an answer without a message than that it is an error.
  const summary = `${what}: ${status} ${message.slice(0, 500)}`;
  if (isLimit(thrown as OctokitError))
    return new GithubError('rate-limited', status, summary, limitWait(response.headers));
  return new GithubError(status < 500 ? (REFUSALS[status] ?? 'refused') : failure, status, summary);
}

const REFUSALS: Readonly<Record<number, GithubErrorCode>> = {
  401: 'unauthorised',
  403: 'forbidden',
  404: 'not-found',
  410: 'not-found',
};

/** True when the token lacks the permission. GitHub calls content created too quickly FORBIDDEN as well; that is a limit. */
export const isForbidden = ({ type, message }: { readonly type?: string; readonly message: string }): boolean =>
  type === 'FORBIDDEN' && !isTooQuick(message);

/** GitHub limits how fast content is created, part by part, under HTTP 200. */
const isTooQuick = (message: string): boolean => /submitted too quickly/i.test(message);

export const isTooFast = ({ type, message }: GraphqlError): boolean => type === 'RATE_LIMITED' || isTooQuick(message);

/** The error of a GraphQL answer without data. */
export function nameGraphqlError(errors: readonly GraphqlError[], headers: Headers, wrote: boolean): GithubError {
  const messages = errors.map(({ message }) => message).join('; ');
  const summary = `GraphQL: ${messages.slice(0, 500) || 'no data'}`;
  if (errors.some(isTooFast)) return new GithubError('rate-limited', 200, summary, limitWait(headers));
  if (
    errors.length === 0 ||
    errors.some(({ message }) => /something went wrong|timed? ?out|resource limit/i.test(message))
  )
    return new GithubError(wrote ? 'maybe-written' : 'unavailable', 200, summary);
  if (errors.some(({ type }) => type === 'NOT_FOUND')) return new GithubError('not-found', 200, summary);
  return new GithubError(errors.some(isForbidden) ? 'forbidden' : 'refused', 200, summary);
}

/** GitHub's advice where it does not say how long. */
const LIMIT_WAIT: Seconds = 60;

/** How long GitHub asks to wait, by its own clock: the runner's may be ahead of it, or behind. */
function limitWait(headers: Headers): Seconds {
  const after = Number.parseInt(String(headers['retry-after'] ?? ''), 10);
  if (Number.isFinite(after)) return after;
  const reset = Number.parseInt(String(headers['x-ratelimit-reset'] ?? ''), 10);
  const now = Date.parse(headers.date ?? '') / 1000;
  // A second more, so that it is after the reset.
  if (String(headers['x-ratelimit-remaining']) === '0' && Number.isFinite(reset - now))
    return Math.ceil(reset - now) + 1;
  return LIMIT_WAIT;
}

/** True for an answer by which GitHub refused the whole request because of a primary or secondary limit. */
function isLimit(thrown: OctokitError): boolean {
  if (thrown.status === 429) return true;
  if (thrown.status !== 403) return false;
  const headers = thrown.response?.headers ?? {};
  return (
    headers['retry-after'] !== undefined ||
    String(headers['x-ratelimit-remaining']) === '0' ||
    /\brate limit\b/i.test(thrown.message ?? '')
  );
}
