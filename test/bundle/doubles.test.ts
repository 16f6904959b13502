/** Two runs of what ships that come to an incident at once. */
import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ActionResult, runAction } from '../support/action.ts';
import { PATH } from './night.ts';
import { type Peers, startPeers } from './messages.ts';
import { type Stage, startStage } from './stage.ts';

let peers: Peers;
let stage: Stage;
beforeAll(async () => {
  peers = await startPeers();
});
afterAll(() => peers.close());
beforeEach(async () => {
  peers.forget();
  stage = await startStage({ dan: 'write', zoe: 'read' });
  stage.open({ title: 'Checkout is down' });
});
afterEach(() => stage.stop());

const POLICY = `version: 1
name: doubled
incident: { label: incident }
severities: [{ id: sev1, reach: urgent }]
roles: { first: { who: dan } }
levels: [{ name: First, roles: [first] }]
channels: { mail: { type: email, server: env:TOCSIN_SMTP, from: incidents@acme.example, insecure: true } }
contacts: { dan: { mail: dan@acme.example } }
reach: { urgent: [{ by: mail }, { after: 2m, by: mail }] }
`;

/** Milliseconds that a second of a pause lasts. */
const SECOND = '50';

const run = (api: string): Promise<ActionResult> =>
  runAction({
    api,
    files: { [PATH]: POLICY },
    environment: {
      TOCSIN_PAUSE: SECOND,
      TOCSIN_SMTP: `smtps://mailer:planted%20pass%2Fword@localhost:${peers.mail.port}`,
      NODE_EXTRA_CA_CERTS: peers.certificate,
    },
    seconds: 'real',
  });

interface SlowWay {
  readonly url: string;
  /** The first edit has come, and is held up. */
  readonly held: Promise<void>;
  pass(): void;
  close(): void;
}

/** GitHub by a way that holds up what edits a comment, until it is to pass. */
async function slowWay(to: string): Promise<SlowWay> {
  let hold: () => void = () => undefined;
  let pass: () => void = () => undefined;
  const held = new Promise<void>((done) => (hold = done));
  const passing = new Promise<void>((done) => (pass = done));
  const server = createServer((incoming, answer) => {
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part));
    incoming.on('end', () => {
      const body = Buffer.concat(parts);
      const { method, headers, url = '/' } = incoming;
      const send = (): void => {
        const outgoing = forward(new URL(url, to), { method, headers }, (response) => {
          answer.writeHead(response.statusCode ?? 502, response.headers);
          response.pipe(answer);
        });
        outgoing.end(body);
      };
      if (!body.includes('updateIssueComment')) return send();
      hold();
      void passing.then(send);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, held, pass, close: () => void server.close() };
}

test('of two runs of which one is held up just before its edit, one sends a later step', async () => {
  await run(stage.url);
  expect(peers.mail.mails).toHaveLength(1);
  stage.now += 120;
  const way = await slowWay(stage.url);
  const slow = run(way.url);
  await way.held;
  const results = [await run(stage.url)];
  way.pass();
  results.push(await slow);
  way.close();
  expect(results.map(({ code }) => code)).toEqual([0, 0]);
  expect(peers.mail.mails).toHaveLength(2);
  expect(await run(stage.url)).toMatchObject({ code: 0, outputs: { acted: '0' } });
  expect(peers.mail.mails).toHaveLength(2);
});
