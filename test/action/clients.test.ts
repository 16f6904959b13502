/** Clients of one run share what GitHub counts of them together. */
import { afterEach, expect, test } from 'vitest';
import { createClients } from '#action/clients.ts';
import { type Loopback, startLoopback } from '../github/loopback.ts';

let server: Loopback | null = null;
afterEach(() => server?.close());

const label = (name: string, count: number): string =>
  `mutation ${name} { ${'a: addLabelsToLabelable(input: $input) { clientMutationId }'.repeat(count)} }`;

test('a new client waits as the one before it would: what both create within a minute is counted together', async () => {
  server = await startLoopback(() => ({ body: { data: {} } }));
  const clientsOf = (token: string): ReturnType<typeof createClients> =>
    createClients(token, 'acme/shop', { GITHUB_API_URL: server?.url });
  const clients = clientsOf('one');
  const stop = new AbortController();
  await (await clients.fresh()).mutate(label('Many', 80), {});
  const late = (await clients.fresh(stop.signal)).mutate(label('Late', 1), {});
  // Writes of one process follow each other: had it not to wait, the other token's would come after it.
  await (await clientsOf('two').fresh()).mutate(label('Other', 1), {});
  stop.abort();
  await late;
  const names = server.requests.map(({ body }) => /mutation (\w+)/.exec(body.query ?? '')?.[1]);
  expect(names).toEqual(['Many', 'Other', 'Late']);
});
