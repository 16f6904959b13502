/**
 * Messages of one run by several channels: they go side by side, so that all of them take what the slowest channel takes alone. And
 * what a policy without channels loads of all that, which is nothing.
 */
import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { ChannelConfig, Message } from '#domain/channel.ts';
import { openLanes } from '#channels/deliver.ts';
import { startSandbox } from '#sandbox/index.ts';
import { createLabel } from '#sandbox/store.ts';
import { certificateFor } from '../test/channels/certificate.ts';
import { inRepository, REPOSITORY } from '../test/support/repository.ts';
import type { Measure } from './measure.ts';

const MESSAGES = 50;
/** How long each service takes for one message, in milliseconds. */
const SERVICES: Readonly<Record<string, number>> = {
  slack: 400,
  teams: 300,
  webhook: 50,
  ntfy: 150,
  'twilio-sms': 250,
  email: 200,
};
/** What all channels may take longer than the slowest alone, in milliseconds. */
const MOST_MORE = 1_000;

export async function channels(): Promise<readonly Measure[]> {
  return [await sideBySide(), ...(await measureLoading())];
}

async function sideBySide(): Promise<Measure> {
  const services = await Promise.all(Object.entries(SERVICES).map(([type, delay]) => startService(type, delay)));
  try {
    const names = Object.keys(SERVICES);
    const messages = Array.from({ length: MESSAGES }, (_, index) =>
      messageBy(names[index % names.length] ?? '', index),
    );
    const configs = new Map(services.map(({ type, config }) => [type, config]));
    const timeOf = async (own: readonly Message[]): Promise<number> => {
      const began = performance.now();
      const outcomes = await openLanes(configs, { environment: {} })(own);
      const lost = [...outcomes.values()].filter(({ kind }) => kind !== 'sent');
      if (lost.length > 0) throw new Error(`Not all messages were taken: ${JSON.stringify(lost[0])}`);
      return performance.now() - began;
    };
    const alone: (readonly [string, number])[] = [];
    for (const name of names) alone.push([name, await timeOf(messages.filter(({ channel }) => channel === name))]);
    const all = await timeOf(messages);
    const [slowest, longest] = alone.toSorted((a, b) => b[1] - a[1])[0] ?? ['', Number.NaN];
    const sum = alone.reduce((total, [, time]) => total + time, 0);
    return {
      what: `${MESSAGES} messages by ${names.length} channels`,
      value: Math.round(all),
      budget: Math.round(longest) + MOST_MORE,
      unit: 'ms',
      note: `${slowest} alone ${longest.toFixed(0)} ms, one after another ${sum.toFixed(0)} ms`,
    };
  } finally {
    await Promise.all(services.map((service) => service.close()));
  }
}

function messageBy(channel: string, index: number): Message {
  const addresses: Readonly<Record<string, string>> = { email: 'a@acme.example', 'twilio-sms': '+441632960001' };
  const address = addresses[channel];
  const issue = {
    number: index + 1,
    repository: 'acme/shop',
    url: 'https://github.com/acme/shop/issues/1',
    title: 'Down',
  };
  const id = index.toString(16).padStart(24, '0');
  return {
    id,
    channel,
    to: address === undefined ? { kind: 'place' } : { kind: 'person', login: 'alice', address },
    content: {
      kind: 'call',
      incidents: [{ severity: null, issue, called: [], reasons: [], answer: 'acknowledge' }],
      mayBeRepeated: false,
      code: null,
      thread: id,
    },
  };
}

interface Service {
  readonly type: string;
  readonly config: ChannelConfig;
  close(): Promise<void>;
}

const ANSWERS: Readonly<Record<string, readonly [number, string]>> = {
  slack: [200, 'ok'],
  teams: [202, ''],
  webhook: [204, ''],
  ntfy: [200, '{"id":"hwQ2YpKdmg","event":"message"}'],
  'twilio-sms': [201, '{"sid":"SM1","status":"queued"}'],
};

async function startService(type: string, delay: number): Promise<Service> {
  if (type === 'email') return startMail(delay);
  const server = createServer((request, response) => {
    request.resume().on('end', () =>
      setTimeout(() => {
        const [status, body] = ANSWERS[type] ?? [500, ''];
        response.writeHead(status).end(body);
      }, delay),
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${portOf(server)}`;
  return { type, config: configOf(type, url), close: () => close(server) };
}

function configOf(type: string, url: string): ChannelConfig {
  const common = { type, url, insecure: true };
  switch (type) {
    case 'webhook':
      return { ...common, secret: `whsec_${Buffer.from('a-signing-secret-of-32-bytes-here').toString('base64')}` };
    case 'ntfy':
      return { ...common, topic: 'war-room' };
    case 'twilio-sms':
      return { ...common, account: 'AC1', token: 'a-token', from: '+15005550006' };
    default:
      return common;
  }
}

async function startMail(delay: number): Promise<Service> {
  const mail = new SMTPServer({
    ...certificateFor('localhost'),
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onData(stream, _session, done) {
      stream.resume().on('end', () => setTimeout(() => done(), delay));
    },
  });
  await new Promise<void>((ready) => mail.listen(0, '127.0.0.1', ready));
  const server = `smtp://127.0.0.1:${portOf(mail.server)}`;
  const config = { type: 'email', server, from: 'incidents@acme.example', insecure: true };
  return { type: 'email', config, close: () => new Promise((ended) => mail.close(() => ended())) };
}

const portOf = (server: Pick<Server, 'address'>): number => (server.address() as AddressInfo).port;

const close = (server: Server): Promise<void> =>
  new Promise((ended) => {
    server.closeAllConnections();
    server.close(() => ended());
  });

const POLICY = `version: 1
name: bench
incident: { label: incident }
severities: [{ id: high, reach: urgent }]
roles: { responder: { who: [alice] } }
levels: [{ name: Responders, roles: [responder] }]
channels: { push: { type: ntfy, topic: war-room } }
contacts: { alice: { push: alice } }
reach: { urgent: [{ by: push }] }
`;

/** What a sweep loads of the channels, by the files of the bundle. */
async function measureLoading(): Promise<readonly Measure[]> {
  const without = await filesOf(
    POLICY.replace(/^(?:channels|contacts|reach): .*\n/gm, '').replace(', reach: urgent', ''),
  );
  const some = await filesOf(POLICY);
  return [
    {
      what: 'Files of channels loaded by a policy without any',
      value: without.length,
      budget: 0,
      unit: 'files',
      note: `${some.length} with one: ${some.join(', ')}`,
    },
  ];
}

/** The Action's run as the runner starts it, which names at its end what it has loaded. */
const PROGRAM = `process.on('exit', () => console.log('LOADED ' + JSON.stringify(Object.keys(require.cache))));
require('${inRepository('dist/action/index.js')}');`;

async function filesOf(policy: string): Promise<readonly string[]> {
  const sandbox = await startSandbox({ people: { alice: 'write' } });
  createLabel(sandbox.store, 'incident');
  sandbox.store.files.set('.github/escalation-policy.yml', policy);
  try {
    const child = spawn(process.execPath, ['-e', PROGRAM], {
      cwd: inRepository('bench'),
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        PATH: process.env['PATH'] ?? '',
        INPUT_TOKEN: 'the-token-of-the-job',
        GITHUB_API_URL: sandbox.url,
        GITHUB_GRAPHQL_URL: sandbox.graphqlUrl,
        GITHUB_REPOSITORY: 'acme/shop',
        GITHUB_EVENT_NAME: 'schedule',
        GITHUB_WORKSPACE: inRepository('bench'),
        GITHUB_REF: 'refs/heads/main',
        TOCSIN_THROTTLE: 'off',
        TOCSIN_PAUSE: 'off',
      },
    });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => (out += part));
    const code = await new Promise<number | null>((ended) => child.on('close', ended));
    const list = /^LOADED (.*)$/m.exec(out)?.[1];
    if (code !== 0 || list === undefined) throw new Error(`The Action ended with ${code}.\n${out}`);
    const files = (JSON.parse(list) as readonly string[]).map((file) => file.slice(REPOSITORY.length + 1));
    return files
      .filter((file) =>
        /\/(?:channels|mail|runner-drill|engine-drill|generated-channel-types|policy-channels)/.test(file),
      )
      .map((file) => file.replace('dist/chunks/', ''));
  } finally {
    await sandbox.close();
  }
}
