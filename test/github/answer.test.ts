/** What something on the way to GitHub answers in its place. */
import { afterEach, describe, expect, test } from 'vitest';
import { type Client, createClient } from '#github/client.ts';
import { createPoll } from '#github/poll.ts';
import { createWorkflowRuns } from '#github/runs.ts';
import { type Answer, codeOf, type Loopback, startLoopback } from './loopback.ts';

let server: Loopback | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function clientOf(answer: Answer): Promise<Client> {
  server = await startLoopback(() => answer);
  return createClient({
    token: 'secret',
    owner: 'acme',
    name: 'shop',
    apiUrl: server.url,
    graphqlUrl: `${server.url}/graphql`,
    paced: false,
    second: 1,
  });
}

const ROUTE = '/repos/{owner}/{repo}/labels';
const QUERY = 'query { viewer { login } }';

describe('what a proxy answers in GitHub’s place, under HTTP 200', () => {
  const PAGE: Answer = { headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' };
  const NOTHING: Answer = { body: null };

  test.each([
    ['a page', PAGE],
    ['nothing', NOTHING],
  ])('%s is no answer, and a write may have happened all the same', async (_, answer) => {
    const client = await clientOf(answer);
    expect(await codeOf(client.get(ROUTE, {}))).toBe('unavailable');
    expect(await codeOf(client.getChanged(ROUTE, {}, null))).toBe('unavailable');
    expect(await codeOf(client.query(QUERY, {}))).toBe('unavailable');
    expect(await codeOf(client.post(ROUTE, {}))).toBe('maybe-written');
    expect(await codeOf(client.mutate('mutation { a }', {}))).toBe('maybe-written');
  });

  test('nothing is the answer where GitHub says so', async () => {
    const client = await clientOf({ status: 204, body: '' });
    expect(await codeOf(client.get(ROUTE, {}))).toBe('answered');
    expect(await codeOf(client.post(ROUTE, {}))).toBe('answered');
  });

  test('GraphQL errors that are no list are none', async () => {
    const client = await clientOf({ body: { data: { viewer: { login: 'x' } }, errors: null } });
    expect(await codeOf(client.query(QUERY, {}))).toBe('answered');
  });

  test('a list that is none is no list: of runs nothing is known, of changes nothing is learnt', async () => {
    const client = await clientOf({ body: { login: 'x' } });
    const connect = (): Promise<Client> => Promise.resolve(client);
    const runs = createWorkflowRuns(connect, { file: 'escalation.yml', branch: 'main', run: 1, inputs: {} });
    expect(await runs.watchers()).toBeNull();
    expect(await codeOf(createPoll(connect, ['incident'])())).toBe('unavailable');
  });
});
