/** The shipped bundle where GitHub, and what messages are sent to, are reached through a proxy alone. */
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { startSandbox } from '#sandbox/index.ts';
import { startReceiver } from '../channels/receiver.ts';
import { PATH, PEOPLE, POLICY } from './night.ts';
import { runAction } from '../support/action.ts';
import { NODE_24 } from '../support/node24.ts';

/** A proxy that leads whatever is wanted to the port of this machine that is asked for, but for hosts of `refused`. */
async function startProxy(refused?: RegExp): Promise<{ readonly url: string; readonly wanted: readonly string[] }> {
  const wanted: string[] = [];
  const proxy: Server = createServer();
  proxy.on('connect', (request, socket) => {
    wanted.push(request.url ?? '');
    if (refused?.test(request.url ?? '')) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const port = Number(request.url?.split(':')[1]);
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
  const proxy = await startProxy();
  const api = isProxied ? `http://github.example:${port}` : sandbox.url;
  const result = await runAction({
    api,
    files: { [PATH]: POLICY },
    // Node's own requests follow the proxy from then on.
    isAlone: true,
    environment: { http_proxy: proxy.url, ...environment },
  });
  expect([result.code, result.outputs['acted']]).toEqual([0, '1']);
  expect(sandbox.store.issues.get(number)?.labels).toContain('escalation: 1');
  expect(new Set(proxy.wanted)).toEqual(new Set(isProxied ? [`github.example:${port}`] : []));
});

const REACHED = `${POLICY.replace("label: 'escalation: 1'", "label: 'escalation: 1', notify: [bus]")}channels:
  bus: { type: webhook, url: env:TOCSIN_BUS, secret: env:TOCSIN_SIGNING, insecure: true }
`;

test.skipIf(NODE_24 === null).each([
  ['go through the proxy that the environment names', {}, undefined, 'through'],
  ['go past it where the environment says so', { no_proxy: 'hooks.example' }, undefined, 'past'],
  ['are not sent where it refuses them', {}, /^hooks/, 'refused'],
] as const)('messages by a channel %s', async (_how, environment, refused, outcome) => {
  const [sandbox, service, proxy] = await Promise.all([
    startSandbox({ people: PEOPLE }),
    startReceiver('webhook'),
    startProxy(refused),
  ]);
  onTestFinished(async () => void (await Promise.all([sandbox.close(), service.close()])));
  const [github, hooks] = [new URL(sandbox.url).port, new URL(service.url).port];
  sandbox.as('zoe').openIssue({ title: 'Checkout is down', body: '', labels: ['incident'] });
  const result = await runAction({
    api: `http://github.example:${github}`,
    files: { [PATH]: REACHED },
    inputs: { heartbeat: refused === undefined ? `${service.url}/beat` : 'https://hooks.example/beat' },
    isAlone: true,
    environment: {
      http_proxy: proxy.url,
      TOCSIN_BUS: `http://hooks.example:${hooks}/bus`,
      TOCSIN_SIGNING: `whsec_${Buffer.from('a-signing-secret-of-32-characters').toString('base64')}`,
      ...environment,
    },
  });
  // This machine itself is never reached through it.
  const wanted = [
    `github.example:${github}`,
    ...(outcome === 'past' ? [] : [`hooks.example:${hooks}`]),
    ...(outcome === 'refused' ? ['hooks.example:443'] : []),
  ];
  expect(new Set(proxy.wanted)).toEqual(new Set(wanted));
  const received = service.received.map(({ method, path }) => `${method} ${path}`);
  expect(received).toEqual({ through: ['POST /bus', 'GET /beat'], past: ['GET /beat/fail'], refused: [] }[outcome]);
  expect(result.stdout.includes('the proxy did not let it through')).toBe(outcome === 'refused');
  expect(result.summary.includes('The proxy did not let the request through')).toBe(outcome === 'refused');
});
