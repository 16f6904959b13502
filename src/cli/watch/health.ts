/** Tells whoever looks after the process when everything was last read and done: `/healthz`. */
import { createServer, type Server } from 'node:http';
import { formatInstant, type Instant, type Seconds } from '#domain/time.ts';
import { Refusal } from '#cli/io.ts';

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** `8080` is on loopback; `0.0.0.0:8080` is not. */
export function readAddress(text: string): Address | null {
  const [, host = '127.0.0.1', digits = ''] = /^(?:([\w.-]+|\[[\da-f:]+\]):)?(\d{1,5})$/i.exec(text) ?? [];
  const port = Number(digits);
  return digits === '' || port > 65_535 ? null : { host: host.replace(/^\[|\]$/g, ''), port };
}

/** The last whole sweep of one repository. */
export interface Sweep {
  readonly repository: string;
  /** GitHub's clock; null before the first. */
  readonly at: Instant | null;
  /** How long ago that was. */
  readonly age: Seconds;
}

/** Polls that may be missing before a watcher counts as ill. */
const MOST_POLLS = 3;

/** Listens until it is closed. Ill is who has read no repository, or one of them too long ago. Throws a `Refusal` where it cannot listen there. */
export async function serveHealth(
  { host, port }: Address,
  poll: Seconds,
  sweeps: () => readonly Sweep[],
): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url !== '/healthz') {
      response.writeHead(404).end();
      return;
    }
    const all = sweeps();
    const isWell = all.every(({ at, age }) => at !== null && age <= MOST_POLLS * poll);
    const repositories = all.map(({ repository, at }) => ({
      repository,
      swept: at === null ? null : formatInstant(at),
    }));
    response.writeHead(isWell ? 200 : 503, { 'content-type': 'application/json' });
    response.end(`${JSON.stringify({ ok: isWell, repositories })}\n`);
  });
  return new Promise((done, fail) => {
    server.on('error', ({ message }) => fail(new Refusal(`--health: ${message}`)));
    server.listen(port, host, () => done(server));
  });
}
