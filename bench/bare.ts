/** What a run is measured against: a client of a few lines that reads the same pages, and a way to GitHub that takes time. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { sweepDocument } from '#github/documents.ts';

const clientOf = (url: string): string => `
const query = ${JSON.stringify(sweepDocument({ labels: 0, types: true }))};
let variables = { owner: 'acme', name: 'shop', incident: ['incident'], open: true, openAfter: null, closed: true, closedAfter: null };
for (let more = true; more; ) {
  const answer = await fetch('${url}/graphql', {
    method: 'POST',
    headers: { authorization: 'bearer t', 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { hasNextPage, endCursor } = (await answer.json()).data.repository.open.pageInfo;
  variables = { ...variables, openAfter: endCursor, closed: false };
  more = hasNextPage;
}
`;

/** Reads all pages of open incidents, and does nothing with them. */
export function runBare(url: string): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', clientOf(url)], { stdio: 'ignore' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`The bare client ended with ${code}.`))));
  });
}

/** Passes everything on to `target`, so many milliseconds later. */
export async function startDelay(target: string, read: number, write: number) {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    const pass = async (): Promise<void> => {
      const body = Buffer.concat(chunks).toString();
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
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
