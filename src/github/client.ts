/**
 * The one way to GitHub: REST and GraphQL through octokit, paced and bounded. Reads are repeated after a failure; a write that
 * may have happened never is. Every answer carries GitHub's own clock.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { defaults, getOctokitOptions } from '@actions/github/lib/utils';
import { Octokit } from 'octokit';
import type { Instant, Seconds } from '#domain/time.ts';
import { GithubError, isForbidden, isLimit, isTooQuick, nameError } from './error.ts';
import { createPatience, type Patience } from './patience.ts';

export interface ClientOptions {
  readonly token: string;
  readonly owner: string;
  readonly name: string;
  /** Such as `https://api.github.com`; as `GITHUB_API_URL` unless given. */
  readonly apiUrl?: string | undefined;
  /** Such as `https://api.github.com/graphql`; as `GITHUB_GRAPHQL_URL` has it. */
  readonly graphqlUrl: string;
  /** False: no pause between requests. For GitHub Enterprise Server without rate limits, and for a rehearsal on one's own machine. */
  readonly paced: boolean;
  /** Milliseconds that a second of waiting lasts. */
  readonly second?: number;
  /** How long it may wait for GitHub's limits, in all, in seconds; a minute unless said otherwise. */
  readonly patience?: Seconds;
  /** Told of each such wait before it begins. */
  readonly onWait?: (seconds: Seconds) => void;
}

export interface GraphqlError {
  readonly type?: string;
  readonly message: string;
  readonly path?: readonly (string | number)[];
}

/** An answer, and GitHub's clock when it was given. GraphQL may give data and errors at once. */
export interface Reply<T> {
  readonly at: Instant;
  readonly data: T;
}
export interface GraphqlReply<T> {
  readonly at: Instant;
  readonly data: T | null;
  readonly errors: readonly GraphqlError[];
}

export type Parameters = Readonly<Record<string, unknown>>;

/** All methods throw `GithubError` when GitHub gives no usable answer. */
export interface Client {
  readonly owner: string;
  readonly name: string;
  query<T>(document: string, variables: Parameters): Promise<GraphqlReply<T>>;
  mutate<T>(document: string, variables: Parameters): Promise<GraphqlReply<T>>;
  get<T>(route: string, parameters: Parameters): Promise<Reply<T>>;
  post<T>(route: string, parameters: Parameters): Promise<Reply<T>>;
  /** Requests sent so far, repetitions included. */
  requests(): number;
}

const API_VERSION = '2022-11-28';
const TIMEOUT = 30_000;
const READ_RETRIES = 2;
const MOST_WAITING = 60;

export function createClient(options: ClientOptions): Client {
  const { owner, name } = options;
  const second = options.second ?? 1000;
  const patience = createPatience(options.patience ?? MOST_WAITING, options.onWait);
  let sent = 0;
  let limited: GithubError | null = null;
  const octokit = createOctokit(options, patience, () => {
    sent += 1;
  });

  /** Once GitHub has limited this run beyond its patience nothing more is sent: going on could get the token banned. */
  const remember = (error: GithubError): GithubError => {
    if (error.code === 'rate-limited') limited = error;
    return error;
  };

  const send = async (route: string, parameters: Parameters, wrote: boolean): Promise<Reply<unknown>> => {
    if (limited) throw limited;
    // The retry plugin repeats whatever has a number of retries, even a 404: only writes get one, zero.
    const request = wrote ? { retries: 0, mayRepeat: false } : { mayRepeat: true };
    try {
      const response = await octokit.request(route, { ...parameters, request });
      return { at: clock(response.headers.date), data: response.data };
    } catch (thrown) {
      const partly = limitedReply(thrown);
      if (partly) return partly;
      const wait = waitFor(thrown);
      // Refused as a whole because of a limit: nothing was written, so this one repetition is safe.
      if (!wrote || wait === null || !patience.take(wait)) throw remember(nameError(thrown, route, wrote));
      await sleep(wait * second);
      const response = await octokit.request(route, { ...parameters, request }).catch((again: unknown) => {
        throw remember(nameError(again, route, wrote));
      });
      return { at: clock(response.headers.date), data: response.data };
    }
  };

  const graphql = async <T>(document: string, variables: Parameters, wrote: boolean): Promise<GraphqlReply<T>> => {
    const reply = await send(`POST ${options.graphqlUrl}`, { query: document, variables }, wrote);
    const { data = null, errors = [] } = (reply.data ?? {}) as { data?: T | null; errors?: readonly GraphqlError[] };
    if (data === null) throw remember(graphqlError(errors, wrote));
    if (errors.some(isTooFast)) remember(graphqlError(errors, wrote));
    return { at: reply.at, data, errors };
  };

  return {
    owner,
    name,
    query: (document, variables) => graphql(document, variables, false),
    mutate: (document, variables) => graphql(document, variables, true),
    get: async <T>(route: string, parameters: Parameters) =>
      (await send(`GET ${route}`, { owner, repo: name, ...parameters }, false)) as Reply<T>,
    post: async <T>(route: string, parameters: Parameters) =>
      (await send(`POST ${route}`, { owner, repo: name, ...parameters }, true)) as Reply<T>,
    requests: () => sent,
  };
}

function createOctokit(options: ClientOptions, patience: Patience, count: () => void): Octokit {
  const { fetch } = defaults.request as unknown as { fetch: typeof globalThis.fetch };
  const second = options.second ?? 1000;
  const mayWait = (seconds: number, { request }: { request: { mayRepeat?: boolean } }): boolean =>
    request.mayRepeat === true && patience.take(seconds);
  const octokit = new Octokit({
    ...defaults,
    ...getOctokitOptions(options.token, { userAgent: 'tocsin' }),
    ...(options.apiUrl === undefined ? {} : { baseUrl: options.apiUrl }),
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
    request: { ...defaults.request, fetch: wholeAnswers(fetch, count) },
    retry: { retries: READ_RETRIES, doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451], retryAfterBaseValue: second },
    throttle: {
      ...(options.paced ? {} : { write: UNPACED, notifications: UNPACED }),
      retryAfterBaseValue: second,
      onRateLimit: mayWait as never,
      onSecondaryRateLimit: mayWait as never,
    },
  });
  octokit.hook.before('request', (request) => {
    request.headers['x-github-api-version'] = API_VERSION;
  });
  return octokit;
}

/** The throttling plugin's place for pacing, filled with none; what it does when a limit is hit stays. */
const UNPACED = { key: () => ({ schedule: (_options: unknown, job: () => unknown): unknown => job() }) };

const ignore = (): void => undefined;

/** An answer counts only when it arrived whole and in time: else a broken body would look like a bug and not be repeated. */
function wholeAnswers(fetch: typeof globalThis.fetch, count: () => void): typeof globalThis.fetch {
  return async (url, init) => {
    count();
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT) });
    const bytes = await response.arrayBuffer();
    const headers = Object.fromEntries(response.headers.entries());
    return new Response(bytes.byteLength > 0 ? bytes : null, { status: response.status, headers });
  };
}

/** What the throttling plugin throws for a rate limit told under HTTP 200: parts of the document may have been carried out. */
function limitedReply(thrown: unknown): Reply<unknown> | null {
  const { status, response } = thrown as { status?: number; response?: { headers: { date?: string }; data: unknown } };
  if (status !== undefined || response === undefined) return null;
  return { at: clock(response.headers.date), data: response.data };
}

/** Seconds that GitHub asks to wait for; null when it refused for another reason. */
function waitFor(thrown: unknown): number | null {
  const error = thrown as { status?: number; message?: string; response?: { headers: Record<string, string> } };
  if (!isLimit(error)) return null;
  const after = Number(error.response?.headers['retry-after'] ?? Number.NaN);
  return Number.isFinite(after) ? Math.max(1, after) : MOST_WAITING + 1;
}

const isTooFast = ({ type, message }: GraphqlError): boolean => type === 'RATE_LIMITED' || isTooQuick(message);

function graphqlError(errors: readonly GraphqlError[], wrote: boolean): GithubError {
  const told = `GraphQL: ${
    errors
      .map(({ message }) => message)
      .join('; ')
      .slice(0, 500) || 'no data'
  }`;
  if (errors.some(isTooFast)) return new GithubError('rate-limited', 200, told);
  if (errors.some(({ message }) => /something went wrong|timed? ?out/i.test(message))) {
    return new GithubError(wrote ? 'maybe-written' : 'unavailable', 200, told);
  }
  if (errors.some(({ type }) => type === 'NOT_FOUND')) return new GithubError('not-found', 200, told);
  return new GithubError(errors.some(isForbidden) ? 'forbidden' : 'refused', 200, told);
}

function clock(date: string | undefined): Instant {
  const milliseconds = Date.parse(date ?? '');
  if (Number.isNaN(milliseconds))
    throw new GithubError('unavailable', null, 'GitHub’s answer has no Date header, so the time is not known.');
  return Math.floor(milliseconds / 1000);
}
