import { afterEach, describe, expect, test } from 'vitest';
import { type Client, type ClientOptions, createClient } from '#github/client.ts';
import { contentOfProcess } from '#github/content-limit.ts';
import { type Answer, type ApiRequest, codeOf, type Loopback, startLoopback } from './loopback.ts';

let server: Loopback | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function clientOf(
  script: (request: ApiRequest, index: number) => Answer,
  second = 1,
  onWait?: (seconds: number) => void,
  paced = false,
  stop?: AbortSignal,
): Promise<{ readonly client: Client; readonly requests: readonly ApiRequest[] }> {
  server = await startLoopback(script);
  const client = createClient({
    ...(onWait ? { onWait } : {}),
    ...(stop ? { stop } : {}),
    token: 'secret',
    owner: 'acme',
    name: 'shop',
    apiUrl: server.url,
    graphqlUrl: `${server.url}/graphql`,
    paced,
    second,
  });
  return { client, requests: server.requests };
}

const ROUTE = '/repos/{owner}/{repo}/labels';
const OK: Answer = { body: { data: { viewer: { login: 'x' } } } };

describe('what is sent', () => {
  test('names the repository, the tool, the API version and the token', async () => {
    const { client, requests } = await clientOf(() => ({ body: [] }));
    await client.get(ROUTE, { per_page: 5 });
    expect(requests[0]).toMatchObject({ method: 'GET', url: '/repos/acme/shop/labels?per_page=5' });
    expect(requests[0]?.headers).toMatchObject({ authorization: 'token secret', 'x-github-api-version': '2022-11-28' });
    expect(requests[0]?.headers['user-agent']).toMatch(/^tocsin /);
    expect(client.requests()).toBe(1);
  });

  test('a GraphQL document goes with its variables to the GraphQL address', async () => {
    const { client, requests } = await clientOf(() => OK);
    await client.query('query($a: Int) { viewer { login } }', { a: 1 });
    expect(requests[0]).toMatchObject({ method: 'POST', url: '/graphql', body: { variables: { a: 1 } } });
  });
});

test('an answer carries GitHub’s clock', async () => {
  const { client } = await clientOf(() => OK);
  expect(await client.query('query { viewer { login } }', {})).toMatchObject({
    at: Date.parse('2026-11-23T10:00:00Z') / 1000,
    errors: [],
  });
});

test('data and errors of one answer both arrive', async () => {
  const { client } = await clientOf(() => ({
    body: { data: { a: 1, b: null }, errors: [{ message: 'no', path: ['b'] }] },
  }));
  expect(await client.query('{ a b }', {})).toMatchObject({
    data: { a: 1, b: null },
    errors: [{ message: 'no', path: ['b'] }],
  });
});

describe('told to stop', () => {
  const stopping = (script: (stop: () => void) => Answer, second = 60_000) => {
    const stop = new AbortController();
    return clientOf(() => script(() => stop.abort()), second, undefined, false, stop.signal);
  };

  test.each<[string, Answer]>([
    ['for an answer that never comes', { lost: 'never' }],
    ['to ask again after a failure', { status: 502, body: {} }],
  ])('it does not wait %s', async (_, answer) => {
    const { client, requests } = await stopping((stop) => {
      setTimeout(stop, 20);
      return answer;
    });
    expect(await codeOf(client.get(ROUTE, {}))).toBe('unavailable');
    expect(await codeOf(client.query('{ a }', {}, { again: true }))).toBe('unavailable');
    expect(requests).toHaveLength(1);
  });

  test('a write at hand is finished', async () => {
    const { client } = await stopping((stop) => {
      stop();
      return OK;
    });
    expect(await codeOf(client.mutate('mutation { a }', {}))).toBe('answered');
  });

  test('a write that was refused for now is not sent again', async () => {
    const { client, requests } = await stopping((stop) => {
      stop();
      return { status: 429, headers: { 'retry-after': '1' }, body: {} };
    });
    expect(await codeOf(client.mutate('mutation { a }', {}))).toBe('rate-limited');
    expect(requests).toHaveLength(1);
  });
});

const failures: readonly [string, Answer][] = [
  ['a bad gateway', { status: 502, body: { message: 'Bad Gateway' } }],
  ['a reset before the answer', { lost: 'before-answer' }],
  ['a reset inside the answer', { lost: 'inside-answer' }],
];

describe('a failure that passes', () => {
  test.each(failures)('%s: a read is repeated', async (_name, answer) => {
    const { client, requests } = await clientOf((_request, index) => (index === 0 ? answer : OK));
    expect(await codeOf(client.query('query { viewer { login } }', {}))).toBe('answered');
    expect(requests).toHaveLength(2);
  });

  test.each(failures)('%s: a write is not repeated, and may have been written', async (_name, answer) => {
    const { client, requests } = await clientOf((_request, index) => (index === 0 ? answer : OK));
    expect(await codeOf(client.mutate('mutation { x }', {}))).toBe('maybe-written');
    expect(await codeOf(client.post(ROUTE, { name: 'x' }))).toBe('answered');
    expect(requests).toHaveLength(2);
  });

  test.each(failures)('%s: a REST write is not repeated either', async (_name, answer) => {
    const { client, requests } = await clientOf(() => answer);
    expect(await codeOf(client.post(ROUTE, { name: 'x' }))).toBe('maybe-written');
    expect(requests).toHaveLength(1);
  });

  test('GitHub’s "something went wrong" is not repeated for a write', async () => {
    const body = { data: null, errors: [{ message: 'Something went wrong while executing your query.' }] };
    const { client, requests } = await clientOf(() => ({ body }));
    expect(await codeOf(client.mutate('mutation { x }', {}))).toBe('maybe-written');
    expect(requests).toHaveLength(1);
  });
});

test('an answer without GitHub’s clock is none', async () => {
  const { client } = await clientOf(() => ({ ...OK, headers: { date: '' } }));
  expect(await codeOf(client.query('query { viewer { login } }', {}))).toBe('unavailable');
  expect(await codeOf(client.mutate('mutation { x }', {}))).toBe('maybe-written');
});

test('a failure that stays ends a read with a name, after three attempts', async () => {
  const { client, requests } = await clientOf(() => ({ status: 503, body: {} }));
  expect(await codeOf(client.get(ROUTE, {}))).toBe('unavailable');
  expect(requests).toHaveLength(3);
});

test.each([
  [401, 'unauthorised'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [410, 'not-found'],
  [422, 'refused'],
])('status %i is %s, for reads and writes, and asked once', async (status, code) => {
  const { client, requests } = await clientOf(() => ({ status, body: { message: 'no' } }));
  expect(await codeOf(client.get(ROUTE, {}))).toBe(code);
  expect(await codeOf(client.post(ROUTE, {}))).toBe(code);
  expect(requests).toHaveLength(2);
});

describe('limits', () => {
  const secondary = (after: string): Answer => ({
    status: 403,
    headers: { 'retry-after': after },
    body: { message: 'You have exceeded a secondary rate limit.' },
  });

  test('a short wait is waited for, by reads and by writes that were refused whole', async () => {
    const { client, requests } = await clientOf((_request, index) => (index % 2 === 0 ? secondary('5') : OK));
    expect(await codeOf(client.get(ROUTE, {}))).toBe('answered');
    expect(await codeOf(client.query('query { viewer { login } }', {}))).toBe('answered');
    expect(await codeOf(client.post(ROUTE, {}))).toBe('answered');
    expect(await codeOf(client.mutate('mutation { x }', {}))).toBe('answered');
    expect(requests).toHaveLength(8);
  });

  test('a long wait is not: the run ends with a name, and asks nothing more', async () => {
    const { client, requests } = await clientOf(() => secondary('600'));
    expect(await codeOf(client.get(ROUTE, {}))).toBe('rate-limited');
    expect(await codeOf(client.mutate('mutation { x }', {}))).toBe('rate-limited');
    expect(await codeOf(client.post(ROUTE, {}, { isOnce: true }))).toBe('rate-limited');
    expect(requests).toHaveLength(1);
  });

  test('waiting is bounded in all', async () => {
    const { client, requests } = await clientOf((_request, index) => (index % 2 === 0 ? secondary('20') : OK));
    const codes = [];
    for (let times = 0; times < 4; times += 1) codes.push(await codeOf(client.get(ROUTE, {})));
    expect(codes).toEqual(['answered', 'answered', 'answered', 'rate-limited']);
    expect(requests).toHaveLength(7);
  });

  test('one limit that several requests meet side by side is waited for once, and they go on when the last of them may', async () => {
    const waits: number[] = [];
    const { client, requests } = await clientOf(
      (_request, index) => (index < 5 ? secondary(['20', '40', '5', '40', '40'][index] ?? '') : OK),
      1,
      (seconds) => waits.push(seconds),
    );
    const codes = await Promise.all(Array.from({ length: 5 }, () => codeOf(client.get(ROUTE, {}))));
    expect(codes).toEqual(Array.from({ length: 5 }, () => 'answered'));
    expect(requests).toHaveLength(10);
    expect(waits.reduce((sum, one) => sum + one)).toBe(40);
  });

  test('and of what rests on a reading it is one refusal', async () => {
    const { client, requests } = await clientOf((_request, index) => (index < 8 ? secondary('1') : OK));
    const ask = () => codeOf(client.get(ROUTE, {}, { isOfReading: true }));
    for (let times = 0; times < 2; times += 1)
      expect(await Promise.all([ask(), ask(), ask(), ask()])).toEqual(Array.from({ length: 4 }, () => 'rate-limited'));
    expect(await ask()).toBe('answered');
    expect(requests).toHaveLength(9);
  });

  test('a limit of which GitHub does not say how long it lasts is waited for a minute', async () => {
    const waits: number[] = [];
    const reset = String(Date.parse('2026-11-23T10:00:20Z') / 1000);
    const limited: Answer = {
      status: 403,
      headers: { 'x-ratelimit-remaining': '4000', 'x-ratelimit-reset': reset },
      body: { message: 'You have exceeded a secondary rate limit.' },
    };
    const { client } = await clientOf(
      (_request, index) => (index === 0 ? limited : OK),
      1,
      (seconds) => waits.push(seconds),
    );
    expect(await codeOf(client.get(ROUTE, {}))).toBe('answered');
    expect(waits).toEqual([60]);
  });

  test('an exhausted budget far from its reset ends the run', async () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3000) };
    const { client, requests } = await clientOf(() => ({
      status: 403,
      headers,
      body: { message: 'API rate limit exceeded' },
    }));
    expect(await codeOf(client.get(ROUTE, {}))).toBe('rate-limited');
    expect(requests).toHaveLength(1);
  });

  const past = String(Date.parse('2026-11-23T09:00:00Z') / 1000);
  const exhausted = { 'x-ratelimit-remaining': '0' };
  const LIMITED = { data: null, errors: [{ type: 'RATE_LIMITED', message: 'limit' }] };
  test.each<[string, Answer]>([
    ['a reset that is past', { status: 403, headers: { ...exhausted, 'x-ratelimit-reset': past }, body: {} }],
    ['a reset at zero', { status: 429, headers: { ...exhausted, 'x-ratelimit-reset': '0' }, body: {} }],
    ['a wait of no time', secondary('0')],
    ['a wait that is over', secondary('-5')],
    ['a GraphQL limit whose reset is past', { headers: { ...exhausted, 'x-ratelimit-reset': past }, body: LIMITED }],
    ['a GraphQL limit and a wait of no time', { headers: { 'retry-after': '0' }, body: LIMITED }],
  ])('%s: three requests, a second apart, then nothing more', async (_name, answer) => {
    const arrivals: number[] = [];
    const { client, requests } = await clientOf(() => {
      arrivals.push(performance.now());
      return answer;
    }, 40);
    expect(await codeOf(client.query('query { viewer { login } }', {}))).toBe('rate-limited');
    expect(arrivals).toHaveLength(3);
    const waits = arrivals.slice(1).map((at, index) => at - (arrivals[index] ?? at));
    for (const wait of waits) expect(wait).toBeGreaterThanOrEqual(35);
    expect(await codeOf(client.get(ROUTE, {}))).toBe('rate-limited');
    expect(requests).toHaveLength(3);
  });

  test('a reset is awaited by GitHub’s clock, not by the runner’s', async () => {
    const waits: number[] = [];
    const reset = String(Date.parse('2026-11-23T10:00:20Z') / 1000);
    const limited = { status: 403, headers: { ...exhausted, 'x-ratelimit-reset': reset }, body: {} };
    const { client } = await clientOf(
      (_request, index) => (index === 0 ? limited : OK),
      1,
      (seconds) => waits.push(seconds),
    );
    expect(await codeOf(client.get(ROUTE, {}))).toBe('answered');
    expect(waits).toEqual([21]);
  });

  test('a GraphQL limit under status 200 is one', async () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3000) };
    const { client, requests } = await clientOf(() => ({
      headers,
      body: { data: null, errors: [{ type: 'RATE_LIMITED', message: 'limit' }] },
    }));
    expect(await codeOf(client.query('query { viewer { login } }', {}))).toBe('rate-limited');
    expect(requests).toHaveLength(1);
  });

  test('a mutation of which a part was limited is never repeated, and nothing is sent after it', async () => {
    const body = { data: { a: { id: 1 }, b: null }, errors: [{ type: 'RATE_LIMITED', message: 'limit', path: ['b'] }] };
    const { client, requests } = await clientOf(() => ({ body }));
    expect(await client.mutate('mutation { a b }', {})).toMatchObject({
      data: { a: { id: 1 }, b: null },
      errors: [{ path: ['b'] }],
    });
    expect(await codeOf(client.get(ROUTE, {}))).toBe('rate-limited');
    await expect(client.get(ROUTE, {})).rejects.toThrow(
      /^A request was held back, as GitHub had refused an earlier one: /,
    );
    expect(requests).toHaveLength(1);
  });
});

// What is measured is when requests arrive, which a busy machine may delay.
test('reads follow each other at once, writes a second apart', { retry: 5 }, async () => {
  const arrivals: number[] = [];
  const { client } = await clientOf(
    () => {
      arrivals.push(performance.now());
      return OK;
    },
    1,
    undefined,
    true,
  );
  for (let times = 0; times < 5; times += 1) await client.query('query { viewer { login } }', {});
  await client.get(ROUTE, {});
  await client.mutate('mutation { x }', {});
  await client.post(ROUTE, {});
  const waits = arrivals.slice(1).map((at, index) => at - (arrivals[index] ?? at));
  expect(waits).toHaveLength(7);
  for (const wait of waits.slice(0, 6)) expect(wait).toBeLessThan(900);
  expect(waits.at(-1)).toBeGreaterThanOrEqual(900);
});

describe('room for content', () => {
  const LABEL = 'label: addLabelsToLabelable(input: $input) { clientMutationId } ';
  const labels = (count: number): string => `mutation { ${LABEL.repeat(count)} }`;

  test('is taken before GitHub answers, by what is sent at once together', async () => {
    const { client } = await clientOf(() => OK, 1000, undefined, true);
    const sent = [client.mutate(labels(35), {}), client.mutate(labels(36), {})];
    expect(client.untilRoom()).toBeGreaterThan(0);
    await Promise.all(sent);
    expect(client.untilRoom()).toBeGreaterThan(0);
  });

  test('is taken by what GitHub refuses, and by no reading', async () => {
    const { client } = await clientOf(
      ({ body }) => (/mutation/.test(body.query ?? '') ? { status: 500 } : OK),
      1000,
      undefined,
      true,
    );
    await client.query(labels(80).replace('mutation', 'query'), {});
    expect(client.untilRoom()).toBe(0);
    await expect(client.mutate(labels(71), {})).rejects.toThrow();
    expect(client.untilRoom()).toBeGreaterThan(0);
  });

  const connect = async (how: Partial<ClientOptions>): Promise<Client> => {
    server ??= await startLoopback(() => OK);
    const { url: apiUrl } = server;
    const common = { token: 't', owner: 'acme', name: 'shop', apiUrl, graphqlUrl: `${apiUrl}/graphql` };
    return createClient({ ...common, paced: true, ...how });
  };

  test('is always there for a client without a pace', async () => {
    const client = await connect({ paced: false });
    await client.mutate(labels(80), {});
    expect(client.untilRoom()).toBe(0);
  });

  test('is one for all that share it, whoever of them waits for nothing', async () => {
    const content = contentOfProcess();
    const one = await connect({ content });
    const other = await connect({ content, patience: 0 });
    await one.mutate(labels(80), {});
    expect(other.untilRoom()).toBeGreaterThan(0);
    expect((await connect({ patience: 0 })).untilRoom()).toBe(0);
  });
});
