/** Node's HTTP client in the shape of `fetch`: what arrives, where redirects lead, and how a request fails. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { send, type RequestInit } from '#github/send.ts';
import { certificateFor } from '../channels/certificate.ts';

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
});

async function serve(answer: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await portOf(createServer(answer))}`;
}

async function portOf(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return (server.address() as AddressInfo).port;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request.setEncoding('utf8')) text += String(part);
  return text;
}

/** A server that says what it was asked, and its paths that lead elsewhere. */
const echo = (redirects: Readonly<Record<string, readonly [number, string]>> = {}): Promise<string> =>
  serve((request, response) => {
    void bodyOf(request).then((body) => {
      const [status, location] = redirects[request.url ?? ''] ?? [200, undefined];
      const { authorization = null, 'content-type': type = null } = request.headers;
      response.writeHead(status, { 'content-type': 'application/json', ...(location && { location }) });
      response.end(JSON.stringify({ path: request.url, method: request.method, body, authorization, type }));
    });
  });

const POST: RequestInit = {
  method: 'POST',
  headers: { authorization: 'token secret', 'content-type': 'application/json' },
  body: '{"query":"å"}',
};
const ask = async (url: string, options?: RequestInit): Promise<unknown> =>
  JSON.parse(await (await send(url, options)).text());

test('sends a request, and gives its answer whole', async () => {
  const url = await serve((_, response) => {
    response.writeHead(404, { 'X-One': 'a', 'set-cookie': ['b', 'c'] });
    response.write('{"mess');
    response.end('age":"ö"}');
  });
  const { status, headers, text, arrayBuffer, url: from } = await send(`${url}/a?b=c`);
  expect({ status, from }).toEqual({ status: 404, from: `${url}/a?b=c` });
  expect([headers.get('x-one'), headers.get('set-cookie'), headers.get('nothing')]).toEqual(['a', 'b, c', undefined]);
  expect(await text()).toBe('{"message":"ö"}');
  expect(Buffer.from(await arrayBuffer()).toString()).toBe('{"message":"ö"}');
});

test('sends what it is given', async () => {
  const url = await echo();
  expect(await ask(`${url}/graphql`, POST)).toEqual({
    path: '/graphql',
    method: 'POST',
    body: '{"query":"å"}',
    authorization: 'token secret',
    type: 'application/json',
  });
  expect(await ask(url)).toMatchObject({ method: 'GET', body: '', authorization: null });
});

test('asks for answers in short, and reads them', async () => {
  const url = await serve((request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' });
    response.end(gzipSync(JSON.stringify(request.headers['accept-encoding'])));
  });
  expect(await ask(url)).toBe('gzip');
});

test.each([
  [301, 'GET', ''],
  [302, 'GET', ''],
  [303, 'GET', ''],
  [307, 'POST', '{"query":"å"}'],
  [308, 'POST', '{"query":"å"}'],
])('follows a %d by a %s', async (status, method, body) => {
  const url = await echo({ '/old': [status, '/new'] });
  const type = body === '' ? null : 'application/json';
  expect(await ask(`${url}/old`, POST)).toEqual({ path: '/new', method, body, authorization: 'token secret', type });
});

test('takes no token to another server', async () => {
  const other = await echo();
  const url = await echo({ '/old': [307, `${other}/new`] });
  expect(await ask(`${url}/old`, POST)).toMatchObject({ path: '/new', method: 'POST', authorization: null });
});

test('a redirect without a place is an answer, and a circle is none', async () => {
  const url = await echo({ '/round': [302, '/round'], '/odd': [304, '/new'] });
  expect((await send(`${url}/odd`)).status).toBe(304);
  await expect(send(`${url}/round`)).rejects.toMatchObject({ name: 'TypeError', cause: { message: /redirect/ } });
});

test.each<readonly [string, RequestListener]>([
  ['no answer', (request) => request.socket.destroy()],
  [
    'half an answer',
    (request, response) => {
      response.writeHead(200, { 'content-length': '10' });
      response.write('half', () => request.socket.destroy());
    },
  ],
  [
    'an answer in an encoding that nobody asked for',
    (_, response) => response.writeHead(200, { 'content-encoding': 'br' }).end('x'),
  ],
  [
    'an answer that is not what it says',
    (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
  ],
])('fails for %s', async (_, answer) => {
  await expect(send(await serve(answer))).rejects.toMatchObject({ name: 'TypeError', cause: expect.any(Error) });
});

test('tells a server nothing whose certificate nobody vouches for', async () => {
  const heard: unknown[] = [];
  const server = createSecureServer(certificateFor('localhost'), ({ url }, response) => {
    heard.push(url);
    response.end();
  });
  const url = `https://localhost:${await portOf(server)}`;
  await expect(send(url, POST)).rejects.toMatchObject({ cause: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' } });
  expect(heard).toEqual([]);
});

test('says why there is no connection', async () => {
  await expect(send('http://127.0.0.1:1')).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
});

test('ends with the reason for which it is stopped', async () => {
  const reason = new Error('enough');
  const controller = new AbortController();
  const url = await serve(() => controller.abort(reason));
  await expect(send(url, { signal: controller.signal })).rejects.toBe(reason);
  await expect(send(url, { signal: controller.signal })).rejects.toBe(reason);
});

test('uses a connection again', async () => {
  const sockets = new Set<unknown>();
  const url = await serve((request, response) => {
    sockets.add(request.socket);
    response.end('{}');
  });
  for (let count = 0; count < 3; count += 1) await ask(url);
  expect(sockets.size).toBe(1);
});

/** A server of its own process, which ends each connection soon after its answer. */
const ENDING = `
  const server = require('node:http').createServer((request, response) => {
    request.resume().on('end', () => {
      response.end('{}');
      setTimeout(() => request.socket.end(), 50);
    });
  });
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

test('takes no connection that the server closed while the program was busy', async () => {
  const child = spawn(process.execPath, ['-e', ENDING], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [port] = (await once(child.stdout, 'data')) as [Buffer];
    const url = `http://127.0.0.1:${String(port).trim()}`;
    for (let count = 0; count < 4; count += 1) {
      expect(await ask(url, POST)).toEqual({});
      // Real time, in which nothing that arrives is seen.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
    }
  } finally {
    child.kill();
  }
});

test('an answer in another protocol is none', async () => {
  const url = await serve(() => undefined);
  servers
    .at(-1)
    ?.on('connection', (socket: Socket) =>
      socket.end('HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'),
    );
  await expect(send(url)).rejects.toMatchObject({ name: 'TypeError', cause: expect.any(Error) });
});

test('a redirect to a place that is no address says so', async () => {
  const url = await echo({ '/old': [302, 'http://['] });
  await expect(send(`${url}/old`)).rejects.toMatchObject({ name: 'TypeError', cause: { code: 'ERR_INVALID_URL' } });
});
