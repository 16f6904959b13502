/** Whom the shipped Action tells that it lives: an address outside GitHub, after a run that decided about everything. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sandbox } from '#sandbox/index.ts';
import { runAction } from '../support/action.ts';
import { startNight } from './watch.ts';

const beats: string[] = [];
const service = createServer(({ url }, response) => {
  beats.push(url ?? '');
  response.end();
});
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startNight(60);
  await new Promise<void>((done) => service.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  service.close();
  await sandbox.close();
});

async function run(inputs: Readonly<Record<string, string>>): Promise<readonly string[]> {
  beats.splice(0);
  const heartbeat = `http://127.0.0.1:${(service.address() as AddressInfo).port}/secret?run=1`;
  const { stdout } = await runAction({
    api: sandbox.url,
    inputs: { heartbeat, ...inputs },
  });
  // The runner keeps the address out of the log.
  expect(stdout.replaceAll(`::add-mask::${heartbeat}`, '')).not.toContain('/secret');
  return [...beats];
}

test('a sweep that read and did everything is told as such, one that could not with /fail', async () => {
  expect(await run({})).toEqual(['/secret?run=1']);
  sandbox.faults.add({ kind: 'primary-rate-limit', match: { path: /graphql/ }, times: 100, retryAfter: 3000 });
  expect(await run({})).toEqual(['/secret/fail?run=1']);
  sandbox.faults.clear();
});

test.each([{ 'dry-run': 'true' }, { mode: 'check' }, { mode: 'report' }])('%j tells nobody', async (inputs) => {
  expect(await run(inputs)).toEqual([]);
});
