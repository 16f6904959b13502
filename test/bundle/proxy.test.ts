/** The shipped bundle where GitHub is reached through a proxy alone. */
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { startSandbox } from '#sandbox/index.ts';
import { PATH, PEOPLE, POLICY } from './night.ts';
import { runAction } from '../support/action.ts';

/** A proxy that leads whatever is wanted to one port of this machine. */
async function startProxy(port: number): Promise<{ readonly url: string; readonly wanted: readonly string[] }> {
  const wanted: string[] = [];
  const proxy: Server = createServer();
  proxy.on('connect', (request, socket) => {
    wanted.push(request.url ?? '');
    const there = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(there).pipe(socket);
    });
    for (const one of [socket, there]) one.on('error', () => there.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void proxy.close());
  return { url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, wanted };
}

test.each([
  ['through the proxy that the environment names', {}, true],
  ['past it where the environment says so', { no_proxy: '127.0.0.1' }, false],
])('people are called %s', async (_how, environment, isProxied) => {
  const sandbox = await startSandbox({ people: PEOPLE });
  onTestFinished(() => sandbox.close());
  const { number } = sandbox.as('zoe').openIssue({ title: 'Checkout is down', body: '', labels: ['incident'] });
  const { port } = new URL(sandbox.url);
  const proxy = await startProxy(Number(port));
  const api = isProxied ? `http://github.example:${port}` : sandbox.url;
  const result = await runAction({
    api,
    repository: 'acme/shop',
    files: { [PATH]: POLICY },
    environment: { http_proxy: proxy.url, ...environment },
  });
  expect([result.code, result.outputs['acted']]).toEqual([0, '1']);
  expect(sandbox.store.issues.get(number)?.labels).toContain('escalation: 1');
  expect(new Set(proxy.wanted)).toEqual(new Set(isProxied ? [`github.example:${port}`] : []));
});
