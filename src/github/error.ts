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

  constructor(code: GithubErrorCode, status: number | null, message: string) {
    super(message);
    this.name = 'GithubError';
    this.code = code;
    this.status = status;
  }
}

/** The part of octokit's errors that is looked at. */
interface Thrown {
  readonly status?: number;
  readonly message?: string;
  readonly response?: {
    readonly headers?: Readonly<Record<string, string | number | undefined>>;
    readonly data?: unknown;
  };
}

/** Names what a request threw. `wrote`: the request would have changed something. */
export function nameError(thrown: unknown, what: string, wrote: boolean): GithubError {
  if (thrown instanceof GithubError) {
    return wrote && thrown.code === 'unavailable'
      ? new GithubError('maybe-written', thrown.status, thrown.message)
      : thrown;
  }
  const { status, message = String(thrown), response } = thrown as Thrown;
  const answered = response !== undefined && status !== undefined;
  const told = `${what}: ${message.slice(0, 500)}`;
  if (answered && isLimit(thrown as Thrown)) return new GithubError('rate-limited', status, told);
  if (answered && status === 401) return new GithubError('unauthorised', status, told);
  if (answered && status === 403) return new GithubError('forbidden', status, told);
  if (answered && (status === 404 || status === 410)) return new GithubError('not-found', status, told);
  if (answered && status < 500) return new GithubError('refused', status, told);
  return new GithubError(wrote ? 'maybe-written' : 'unavailable', answered ? status : null, told);
}

/** The token may not do this. How fast content may be created is told as a refusal, too, and is none of this. */
export const isForbidden = ({ type, message }: { readonly type?: string; readonly message: string }): boolean =>
  type === 'FORBIDDEN' && !isTooQuick(message);

/** GitHub limits how fast content is created, part by part, under HTTP 200. */
export const isTooQuick = (message: string): boolean => /submitted too quickly/i.test(message);

/** True for an answer by which GitHub refused the whole request because of a primary or secondary limit. */
export function isLimit(thrown: {
  readonly status?: number;
  readonly message?: string;
  readonly response?: Thrown['response'];
}): boolean {
  if (thrown.status === 429) return true;
  if (thrown.status !== 403) return false;
  const headers = thrown.response?.headers ?? {};
  return (
    headers['retry-after'] !== undefined ||
    String(headers['x-ratelimit-remaining']) === '0' ||
    /\brate limit\b/i.test(thrown.message ?? '')
  );
}
