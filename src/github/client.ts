/**
 * The one way to GitHub: REST and GraphQL through octokit, writes paced, repetitions bounded. Every answer carries GitHub's own
 * clock.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Octokit as OctokitCore } from '@octokit/core';
import { throttling } from '@octokit/plugin-throttling';
import type { Environment } from '#domain/environment.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import {
  GithubError,
  type GraphqlError,
  type Headers,
  isTooFast,
  nameError,
  nameGraphqlError,
  type OctokitError,
} from './error.ts';
import { graphqlParts, operationOf, refuseForeign } from './answer.ts';
import { type Budget, createBudget } from './budget.ts';
import { type ContentLimit, contentOf, contentOfProcess } from './content-limit.ts';
import { createPatience, createRepetition } from './repetition.ts';
import { SILENT, transport, userAgent, wholeAnswers } from './transport.ts';

export interface ClientOptions {
  readonly token: string;
  readonly owner: string;
  readonly name: string;
  /** Base address of REST, such as `https://api.github.com`. */
  readonly apiUrl: string;
  /** Address of GraphQL, such as `https://api.github.com/graphql`. */
  readonly graphqlUrl: string;
  /** False: no pause between writes, and room for however many. For GitHub Enterprise Server without rate limits, and for a sandbox on one's own machine. */
  readonly paced: boolean;
  /** Milliseconds that a second of waiting lasts. */
  readonly second?: number;
  /** How long it may wait for GitHub's limits, in all, in seconds; a minute by default. */
  readonly patience?: Seconds;
  /** What the clients of a process share, for whom GitHub counts together. Absent: what this client sends counts alone. */
  readonly content?: ContentLimit;
  /** Once it is aborted, no answer to a read is waited for and nothing is sent again; a write at hand is finished. */
  readonly stop?: AbortSignal;
  /** Called before each such wait begins. */
  readonly onWait?: (seconds: Seconds) => void;
}

/** What a client for `owner/name` (of an owner alone, `owner/`) takes from a runner's or a person's variables. */
export function connectionOf(
  repository: string,
  environment: Environment,
): Pick<ClientOptions, 'owner' | 'name' | 'apiUrl' | 'graphqlUrl' | 'paced'> {
  const [owner = '', name = ''] = repository.split('/');
  return { owner, name, ...serverOf(environment), paced: environment['TOCSIN_THROTTLE'] !== 'off' };
}

/** The addresses of the server that the variables name: no token goes to another one. */
export function serverOf(environment: Environment): Pick<ClientOptions, 'apiUrl' | 'graphqlUrl'> {
  const apiUrl = environment['GITHUB_API_URL'] || 'https://api.github.com';
  return { apiUrl, graphqlUrl: environment['GITHUB_GRAPHQL_URL'] || graphqlOf(apiUrl) };
}

/** A server of one's own has REST under `/api/v3` and GraphQL under `/api/graphql`. */
const graphqlOf = (apiUrl: string): string => `${apiUrl.replace(/\/v3\/?$/, '').replace(/\/$/, '')}/graphql`;

/** An answer, and GitHub's clock when it was given. GraphQL may give data and errors at once. */
export interface Reply<T> {
  readonly at: Instant;
  /** The status of HTTP. */
  readonly status: number;
  readonly data: T;
}
export interface GraphqlReply<T> {
  readonly at: Instant;
  readonly data: T | null;
  readonly errors: readonly GraphqlError[];
}

/** An answer with its entity tag; `data` is null where nothing changed since the answer that had the tag. */
interface ConditionalReply<T> {
  readonly at: Instant;
  readonly tag: string | null;
  readonly data: T | null;
}

export type Parameters = Readonly<Record<string, unknown>>;

export interface SendOptions {
  /** It rests on a reading, which grows old, or is a part or a question of such a write: where GitHub refuses it for a while, it is not sent again by itself. */
  readonly isOfReading?: boolean;
}

export interface QueryOptions extends SendOptions {
  /** True: it asks for less of what failed before, so it waits a second first and is not repeated itself. */
  readonly again?: boolean;
}

interface WriteOptions extends SendOptions {
  readonly isOnce?: boolean;
}

/** All methods throw `GithubError` when GitHub gives no usable answer. */
export interface Client {
  readonly owner: string;
  readonly name: string;
  query<T>(document: string, variables: Parameters, options?: QueryOptions): Promise<GraphqlReply<T>>;
  /** `isOnce`: it is not repeated, and a limit that it meets ends nothing else. */
  mutate<T>(document: string, variables: Parameters, options?: WriteOptions): Promise<GraphqlReply<T>>;
  get<T>(route: string, parameters: Parameters, options?: SendOptions): Promise<Reply<T>>;
  /** As `get`, but GitHub says no more than that where nothing changed, which takes nothing from the hour's budget. Not repeated. */
  getChanged<T>(route: string, parameters: Parameters, tag: string | null): Promise<ConditionalReply<T>>;
  post<T>(route: string, parameters: Parameters, options?: WriteOptions): Promise<Reply<T>>;
  delete(route: string, parameters: Parameters, options?: WriteOptions): Promise<Reply<unknown>>;
  /** Requests sent so far, repetitions included. */
  requests(): number;
  /** How long until GitHub has room for what is to be written about an incident, beside so many other writes; 0 when it has. Sends nothing. */
  untilRoom(beside?: number): Seconds;
  /** The share that is left of the hour's budget, of REST or GraphQL, whichever is scarcer; 1 where the server has no limits. */
  budgetLeft(): Promise<number>;
}

/** Of octokit, what is used here: the package of that name brings every route of GitHub and its webhooks, three times as much to load. */
const Octokit = OctokitCore.plugin(throttling);
type Octokit = InstanceType<typeof Octokit>;

type Method = 'GET' | 'POST' | 'DELETE';
const API_VERSION = '2022-11-28';
const MOST_WAITING = 60;

/** A client for one repository, which sends nothing yet. It repeats reads after failures, and writes only after a limit. */
export function createClient(options: ClientOptions): Client {
  const { owner, name } = options;
  let sent = 0;
  const count = (): void => {
    sent += 1;
  };
  const second = options.second ?? 1000;
  const patience = createPatience(options.patience ?? MOST_WAITING, options.onWait);
  const repetition = createRepetition(second, patience, options.stop);
  const budget = createBudget();

  const octokits = createOctokits(options, count);
  const content = options.paced ? (options.content ?? contentOfProcess(second)) : null;
  const send = createSend(octokits, { budget, content, stop: options.stop });
  const graphql = async <T>(document: string, variables: Parameters, wrote: boolean): Promise<GraphqlReply<T>> => {
    const values = { query: document, variables };
    const reply = await send(`POST ${options.graphqlUrl}`, values, wrote, operationOf(document));
    const { data, errors } = graphqlParts<T>(reply.data);
    if (data === null) throw nameGraphqlError(errors, reply.headers, wrote);
    if (errors.some(isTooFast)) repetition.limit(nameGraphqlError(errors, reply.headers, wrote));
    return { at: reply.at, data, errors };
  };
  const rest = async <T>(
    method: Method,
    route: string,
    parameters: Parameters,
    { isOnce = false, isOfReading = false }: WriteOptions = {},
  ): Promise<Reply<T>> => {
    const wrote = method !== 'GET';
    const values = { owner, repo: name, ...parameters };
    const what = `${method} ${route}`;
    const ask = async (): Promise<Response> => refuseForeign(what, await send(what, values, wrote), wrote);
    const { at, status, data } = await (isOnce ? repetition.once(ask) : repetition.repeat(ask, { isOfReading }));
    return { at, status, data: data as T };
  };

  return {
    owner,
    name,
    query: async <T>(document: string, variables: Parameters, { again = false, ...how }: QueryOptions = {}) => {
      if (again && options.stop?.aborted !== true) await sleep(second);
      return repetition.repeat(() => graphql<T>(document, variables, false), again ? { attempts: 1 } : how);
    },
    mutate: <T>(document: string, variables: Parameters, { isOnce = false, ...how }: WriteOptions = {}) => {
      const ask = (): Promise<GraphqlReply<T>> => graphql<T>(document, variables, true);
      return isOnce ? repetition.once(ask) : repetition.repeat(ask, how);
    },
    get: (route, parameters, how) => rest('GET', route, parameters, how),
    post: (route, parameters, how) => rest('POST', route, parameters, how),
    delete: (route, parameters, how) => rest('DELETE', route, parameters, how),
    getChanged: (route, parameters, tag) =>
      conditional(octokits.reader, route, { owner, repo: name, ...parameters }, tag),
    requests: () => sent,
    untilRoom: (beside) => content?.untilRoom(beside) ?? 0,
    budgetLeft: async () => {
      if (!budget.isKnown()) await learnBudget(budget, () => rest('GET', '/rate_limit', {}));
      return budget.left();
    },
  };
}

/** What reads, and what writes. */
interface Octokits {
  readonly reader: Octokit;
  readonly writer: Octokit;
}

/** `what`: what the request is called where it fails; by default its route. */
type SendRequest = (route: string, parameters: Parameters, wrote: boolean, what?: string) => Promise<Response>;

interface Sender {
  readonly budget: Budget;
  /** Null: nobody waits for room. */
  readonly content: ContentLimit | null;
  readonly stop: AbortSignal | undefined;
}

/** Sends one request, once. Throws `GithubError`. */
function createSend({ reader, writer }: Octokits, { budget, content, stop }: Sender): SendRequest {
  return async (route, parameters, wrote, what = route) => {
    if (!wrote) refuseStopped(stop);
    if (wrote) content?.note(contentOf(route, parameters));
    try {
      const { status, headers, data } = await (wrote ? writer : reader).request(route, parameters);
      budget.note(headers);
      return { at: clock(headers.date), status, data, headers };
    } catch (thrown) {
      const { status, response } = thrown as Partial<OctokitError>;
      if (response) budget.note(response.headers);
      // What the throttling plugin throws for a limit under HTTP 200: parts of the document may have been carried out.
      if (status === undefined && response)
        return { at: clock(response.headers.date), status: 200, data: response.data, headers: response.headers };
      throw nameError(thrown, what, wrote);
    }
  };
}

/** A question that costs nothing of the budget. A server without limits answers 404. */
async function learnBudget(budget: Budget, ask: () => Promise<Reply<unknown>>): Promise<void> {
  try {
    budget.learn((await ask()).data);
  } catch (error) {
    if (!(error instanceof GithubError)) throw error;
  }
}

async function conditional<T>(
  octokit: Octokit,
  route: string,
  parameters: Parameters,
  tag: string | null,
): Promise<ConditionalReply<T>> {
  try {
    const headers = tag === null ? {} : { 'if-none-match': tag };
    const reply = await octokit.request(`GET ${route}`, { ...parameters, headers });
    refuseForeign(`GET ${route}`, reply, false);
    return { at: clock(reply.headers.date), tag: reply.headers.etag ?? null, data: reply.data as T };
  } catch (thrown) {
    const { status, response } = thrown as Partial<OctokitError>;
    if (status === 304 && response) return { at: clock(response.headers.date), tag, data: null };
    throw nameError(thrown, route, false);
  }
}

function refuseStopped(stop: AbortSignal | undefined): void {
  if (stop?.aborted === true) throw new GithubError('unavailable', null, 'The run was told to stop.');
}

interface Response extends Reply<unknown> {
  readonly headers: Headers;
}

interface Sending {
  readonly paced: boolean;
  readonly count: () => void;
  readonly stop: AbortSignal | undefined;
}

/** Reads are not paced: GitHub asks that of writes, and a second between pages would be most of a run. */
function createOctokits(options: ClientOptions, count: () => void): Octokits {
  const { paced, stop } = options;
  const reader = createOctokit(options, { paced: false, count, stop });
  const isSame = !paced && stop === undefined;
  return { reader, writer: isSame ? reader : createOctokit(options, { paced, count, stop: undefined }) };
}

/** Octokit’s own repetitions are off: they trust the runner’s clock, and count nothing. */
function createOctokit(options: ClientOptions, { paced, count, stop }: Sending): Octokit {
  const never = (): boolean => false;
  const octokit = new Octokit({
    auth: `token ${options.token}`,
    userAgent: userAgent(),
    baseUrl: options.apiUrl,
    log: SILENT,
    request: { fetch: wholeAnswers(transport(), count, stop) },
    throttle: { enabled: paced, onRateLimit: never, onSecondaryRateLimit: never },
  });
  octokit.hook.before('request', (request) => {
    request.headers['x-github-api-version'] = API_VERSION;
  });
  return octokit;
}

function clock(date: string | undefined): Instant {
  const milliseconds = Date.parse(date ?? '');
  if (Number.isNaN(milliseconds))
    throw new GithubError('unavailable', null, 'GitHub’s answer has no Date header, so the time is not known.');
  return Math.floor(milliseconds / 1000);
}
