/** What a run is measured against: a client of a few lines that reads the same pages, and a way to GitHub that takes time. */
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NODE } from '../test/support/program.ts';
import { type Spent, spentBy } from './spent.ts';

/** Without a check of what comes back: all it does is read and parse. */
const clientOf = (url: string, bodies: string): string => `
(async () => {
  for (const body of JSON.parse(require('node:fs').readFileSync(${JSON.stringify(bodies)}, 'utf8'))) {
    const answer = await fetch('${url}/graphql', {
      method: 'POST',
      headers: { authorization: 'bearer t', 'content-type': 'application/json' },
      body,
    });
    await answer.json();
  }
})();
`;

/** Sends the requests of a run, one after the other, on the same Node, and does nothing with the answers. `folder` takes its program. */
export function runBare(url: string, bodies: readonly string[], folder: string): Promise<Spent> {
  const [program, requests] = [join(folder, 'bare.cjs'), join(folder, 'bodies.json')];
  writeFileSync(requests, JSON.stringify(bodies));
  writeFileSync(program, clientOf(url, requests));
  return spentBy({ node: NODE, args: [program], folder });
}

/** Passes everything on to `target`, so many milliseconds later. */
export async function startDelay(target: string, read: number, write: number) {
  /** Of requests to GraphQL. */
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    const pass = async (): Promise<void> => {
      const body = Buffer.concat(chunks).toString();
      if (request.url?.endsWith('/graphql')) bodies.push(body);
      await sleep(body.includes('"mutation') || body.includes('\\nmutation') ? write : read);
      const { authorization = '', 'if-none-match': tag } = request.headers;
      const answer = await fetch(`${target}${request.url}`, {
        method: request.method ?? 'GET',
        headers: {
          authorization,
          'content-type': 'application/json',
          ...(tag === undefined ? {} : { 'if-none-match': tag }),
        },
        ...(body === '' ? {} : { body }),
      });
      const text = Buffer.from(await answer.arrayBuffer());
      const headers = Object.fromEntries(
        [...answer.headers].filter(([name]) => !/^(?:content-encoding|transfer-encoding|connection)$/.test(name)),
      );
      response.writeHead(answer.status, headers).end(text);
    };
    request.on('end', () => void pass());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
