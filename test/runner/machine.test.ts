/** The call to whoever listens for a heartbeat, over HTTP, and the machine's time. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REAL_TIME, sendHeartbeat } from '#runner/machine.ts';
import { createHeartbeat } from '#watch/heartbeat.ts';

let server: Server;
let address: string;
const calls: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    const url = request.url ?? '';
    calls.push(url);
    if (url.startsWith('/hang')) return;
    if (url.startsWith('/moved')) response.setHeader('location', '/ping');
    const status = url.startsWith('/500') ? 500 : url.startsWith('/moved') ? 302 : 200;
    response.writeHead(status).end('OK');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('a heartbeat', () => {
  test.each([
    ['/ping', null, undefined],
    ['/500', 'HTTP 500', undefined],
    ['/moved', 'HTTP 302', undefined],
    ['/hang', 'no answer within 0.2 seconds', 200],
  ])('to %s comes to %j', async (path, expected, milliseconds) => {
    expect(await sendHeartbeat(`${address}${path}/secret`, milliseconds)).toBe(expected);
  });

  test('to an address where nobody is names the cause, and not the address', async () => {
    const none = createServer();
    await new Promise<void>((done) => none.listen(0, '127.0.0.1', done));
    const { port } = none.address() as AddressInfo;
    await new Promise((done) => none.close(done));
    expect(await sendHeartbeat(`http://127.0.0.1:${port}/secret`)).toBe('ECONNREFUSED');
  });

  test('is sent every five minutes at most, with `/fail` before a query, and its failure is a warning alone', async () => {
    calls.splice(0);
    let now = 0;
    const warnings: string[] = [];
    const heartbeat = createHeartbeat(
      `${address}/500?rid=7`,
      { now: () => now },
      (url) => sendHeartbeat(url),
      (one) => warnings.push(one),
    );
    for (; now <= 600; now += 10) {
      heartbeat.beat(now < 300);
      await heartbeat.idle();
    }
    expect(calls).toEqual(['/500?rid=7', '/500/fail?rid=7', '/500/fail?rid=7']);
    expect(warnings).toHaveLength(3);
    expect(warnings[0]).toContain('HTTP 500');
  });

  test('that hangs holds nobody up', async () => {
    const seen: string[] = [];
    const heartbeat = createHeartbeat(
      `${address}/hang`,
      { now: () => 0 },
      (url) => sendHeartbeat(url, 200),
      () => void seen.push('given up'),
    );
    heartbeat.beat(true);
    seen.push('goes on');
    await heartbeat.idle();
    expect(seen).toEqual(['goes on', 'given up']);
  });
});

test('who is told to stop does not sleep on', async () => {
  const stop = new AbortController();
  const start = REAL_TIME.now();
  const asleep = REAL_TIME.sleep(3600, stop.signal);
  stop.abort();
  await asleep;
  await REAL_TIME.sleep(3600, stop.signal);
  expect(REAL_TIME.now() - start).toBeLessThan(5);
});
