/** Mail to a real server over TLS with a login, and to servers that fail at each step. */
import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, test } from 'vitest';
import type { DeliveryOutcome, Message, MessageContent } from '#domain/channel.ts';
import { certificateFor } from './certificate.ts';
import { type Drop, type MailServerOptions, type MailServer, startMailServer, startRudeServer } from './mail-server.ts';
import { refusingUrl } from './receiver.ts';
import { configOf, content, deliver, HOSTILE, messageTo, notice, PLANTED } from './world.ts';

const LOGIN = 'planted-user:planted%20pass%2Fword';
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function serve(options: MailServerOptions = {}): Promise<MailServer> {
  const server = await startMailServer(options);
  open.push(server);
  return server;
}

interface Sending {
  readonly trust?: string;
  readonly insecure?: boolean;
  readonly what?: MessageContent;
  readonly timeout?: number;
}

async function mail(address: string, sending: Sending = {}): Promise<DeliveryOutcome> {
  const { insecure = true, what = content(), timeout = 10_000, trust } = sending;
  const message = messageTo('email', what);
  const outcomes = await deliver([message], new Map([['email', { ...configOf('email', ''), insecure }]]), {
    environment: { TOCSIN_SMTP: address },
    timeout,
    now: () => Date.parse('2026-11-23T10:00:00Z'),
    ...(trust === undefined ? {} : { trust }),
  });
  const outcome = outcomes.get(message.id);
  if (outcome === undefined) throw new Error('There is no outcome.');
  const output = JSON.stringify(outcome).toLowerCase();
  for (const planted of PLANTED) expect(output).not.toContain(planted.toLowerCase());
  return outcome;
}

/** The headers of a mail, unfolded. */
function headersOf(text: string): ReadonlyMap<string, string> {
  const head = text.slice(0, text.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ');
  return new Map(
    head.split('\r\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
}

describe('a mail server with a certificate that is trusted', () => {
  test.each([
    ['TLS from the start', 'smtps', true],
    ['STARTTLS', 'smtp', false],
  ])('takes a mail by %s after a login', async (_what, protocol, secure) => {
    const server = await serve({ secure });
    const { cert: trust } = certificateFor('localhost');
    const outcome = await mail(`${protocol}://${LOGIN}@localhost:${server.port}`, { trust });
    expect(outcome).toEqual({ kind: 'sent', reference: messageTo('email').id });
    expect(server.logins).toEqual([{ user: 'planted-user', secure: true }]);
    expect(server.mails).toMatchObject([
      { from: 'incidents@acme.example', to: ['planted.person@secret-address.example'], secure: true },
    ]);
  });

  test('gets plain text and HTML in one thread', async () => {
    const server = await serve({ secure: true });
    await mail(`smtps://localhost:${server.port}`, { trust: certificateFor('localhost').cert });
    const text = server.mails[0]?.text ?? '';
    const headers = headersOf(text);
    expect(Object.fromEntries(headers)).toMatchObject({
      Subject: 'Critical: Checkout is down for customers in Europe',
      'Message-ID': `<${messageTo('email').id}@acme.example>`,
      References: '<incident-7d1e0c9a5b3f4e21@acme.example>',
      'In-Reply-To': '<incident-7d1e0c9a5b3f4e21@acme.example>',
      Date: 'Mon, 23 Nov 2026 10:00:00 +0000',
      'Auto-Submitted': 'auto-generated',
    });
    expect(headers.get('Content-Type')).toContain('multipart/alternative');
    expect(text).toContain('text/plain; charset=utf-8');
    expect(text).toContain('text/html; charset=utf-8');
    expect(text).toContain('To take it, comment /ack on the issue.');
  });

  test('gets a hostile title as a title, and nothing else of it', async () => {
    const server = await serve({ secure: true });
    const what = content({
      incidents: [notice({ reasons: ['.', '..', '.\r\nMAIL FROM:<eve@evil.example>'] }, HOSTILE)],
    });
    const outcome = await mail(`smtps://localhost:${server.port}`, { trust: certificateFor('localhost').cert, what });
    expect(outcome.kind).toBe('sent');
    expect(server.mails).toHaveLength(1);
    const { text = '', to } = server.mails[0] ?? {};
    expect(to).toEqual(['planted.person@secret-address.example']);
    expect([...headersOf(text).keys()]).not.toContain('Bcc');
    expect(text).not.toContain('<script>alert(1)</script></strong>');
    // Lines that are a dot arrive as such, and do not end the mail.
    expect(text).toContain('\r\n.\r\n..\r\n');
  });

  test.each([
    ['Checkout ist gestört', 'Checkout ist gest\u00F6rt'],
    ['レジが止まりました', 'レジが止まりました'],
  ])('gets the title %s', async (title, expected) => {
    const server = await serve({ secure: true });
    const what = content({ incidents: [notice({}, title)] });
    await mail(`smtps://localhost:${server.port}`, { trust: certificateFor('localhost').cert, what });
    const titleLine = headersOf(server.mails[0]?.text ?? '').get('Subject') ?? '';
    const decoded = titleLine.replaceAll(/=\?UTF-8\?([QB])\?([^?]*)\?=\s*/gi, (_all, kind: string, code: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(code, 'base64').toString()
        : Buffer.from(
            code
              .replaceAll('_', ' ')
              .replaceAll(/=([\dA-F]{2})/gi, (_hex, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
            'latin1',
          ).toString(),
    );
    expect(decoded).toBe(`Critical: ${expected}`);
  });
});

describe('a certificate that does not fit', () => {
  test.each([
    ['unknown, TLS from the start', 'smtps', { secure: true }, null],
    ['unknown, STARTTLS', 'smtp', {}, null],
    ['for another name, TLS from the start', 'smtps', { secure: true, host: 'other.example' }, 'other.example'],
    ['for another name, STARTTLS', 'smtp', { host: 'other.example' }, 'other.example'],
  ] as const)('%s: nothing is sent, no login either', async (_what, protocol, options, trusted) => {
    const server = await serve(options);
    const trust = trusted === null ? {} : { trust: certificateFor(trusted).cert };
    const outcome = await mail(`${protocol}://${LOGIN}@localhost:${server.port}`, trust);
    expect(outcome).toMatchObject({ kind: 'failed', code: 'tls' });
    expect(server.logins).toEqual([]);
    expect(server.mails).toEqual([]);
  });
});

describe('a server without TLS', () => {
  test('takes a mail where `insecure` permits it', async () => {
    const server = await serve({ startTls: false });
    expect(await mail(`smtp://${LOGIN}@localhost:${server.port}`)).toMatchObject({ kind: 'sent' });
    expect(server.mails[0]?.secure).toBe(false);
  });

  test.each(['localhost', '127.0.0.1', '[::1]'])('is not even asked at %s without it', async (host) => {
    const server = await serve({ startTls: false });
    const outcome = await mail(`smtp://${LOGIN}@${host}:${server.port}`, { insecure: false });
    expect(outcome).toMatchObject({ kind: 'failed', code: 'loopback' });
    expect(server.logins).toEqual([]);
  });
});

/** An address of this machine that is not loopback, where it has one. */
const outside = Object.values(networkInterfaces())
  .flat()
  .find((one) => one?.internal === false && one.family === 'IPv4')?.address;

test.skipIf(outside === undefined)('a server elsewhere that offers no TLS gets neither login nor mail', async () => {
  const server = await serve({ startTls: false, listen: '0.0.0.0' });
  const address = `smtp://${LOGIN}@${outside}:${server.port}`;
  expect(await mail(address, { insecure: false })).toMatchObject({ kind: 'failed', code: 'tls' });
  expect(server.logins).toEqual([]);
  expect(server.mails).toEqual([]);
  expect(await mail(address, { insecure: true })).toMatchObject({ kind: 'sent' });
});

describe('a server that answers no', () => {
  test.each([
    ['recipient', 550, { kind: 'failed', code: 'smtp-550' }],
    ['recipient', 451, { kind: 'not-taken', retryAfter: null }],
    ['text', 554, { kind: 'failed', code: 'smtp-554' }],
    ['text', 452, { kind: 'not-taken', retryAfter: null }],
  ] as const)('to the %s with %i', async (at, code, expected) => {
    const server = await serve({ startTls: false, refuse: { at, code } });
    expect(await mail(`smtp://localhost:${server.port}`)).toMatchObject(expected);
    expect(server.mails).toEqual([]);
  });

  test('to the login: failed for good, once', async () => {
    const server = await serve({ startTls: false });
    expect(await mail(`smtp://planted-user:wrong@localhost:${server.port}`)).toMatchObject({
      kind: 'failed',
      code: 'smtp-535',
    });
    expect(server.logins).toHaveLength(1);
  });
});

test.each([
  'zoe.planted@acme.example, yan.planted@acme.example',
  'zoe.planted@acme.example\r\nBcc: yan.planted@acme.example',
  'zoe.planted',
  '+441632960001',
])('an address of another form, such as a variable may hold, is sent nowhere: %j', async (address) => {
  const server = await serve({ startTls: false });
  const message: Message = { ...messageTo('email'), to: { kind: 'person', login: 'zoe', address } };
  const config = { ...configOf('email', ''), insecure: true };
  const outcomes = await deliver([message], new Map([['email', config]]), {
    environment: { TOCSIN_SMTP: `smtp://localhost:${server.port}` },
  });
  expect([...outcomes.values()]).toMatchObject([{ kind: 'failed', code: 'bad-address' }]);
  expect(JSON.stringify([...outcomes.values()])).not.toContain(address.slice(0, 10));
  expect(server.mails).toEqual([]);
});

test('a login that is not percent-encoded is no doubt: nothing was sent', async () => {
  const server = await serve({ startTls: false });
  expect(await mail(`smtp://planted-user:planted%zz@localhost:${server.port}`)).toMatchObject({
    kind: 'failed',
    code: 'bad-address',
  });
  expect(server.logins).toEqual([]);
});

describe('a connection that ends, or on which nothing more comes', () => {
  const CASES: readonly (readonly [Drop, string, string | null, string | null])[] = [
    ['greeting', 'failed', 'broken-off', 'timeout'],
    ['sender', 'failed', 'broken-off', 'timeout'],
    ['text', 'failed', 'broken-off', 'timeout'],
    ['final dot', 'doubt', null, null],
  ];

  test.each(CASES)('at the %s: %s', async (at, kind, code) => {
    const server = await startRudeServer(at, 'drop');
    open.push(server);
    expect(await mail(`smtp://localhost:${server.port}`)).toMatchObject(code === null ? { kind } : { kind, code });
    // What certainly was not sent is tried twice more; what may have been is not.
    expect(server.connections()).toBe(kind === 'failed' ? 3 : 1);
  });

  test('in silence: what took the whole time is not tried again', async () => {
    const silent = await Promise.all(
      CASES.map(async ([at, kind, , code]) => {
        const server = await startRudeServer(at, 'silence');
        open.push(server);
        // All at once, so long that even a busy machine makes the connection before.
        const outcome = await mail(`smtp://localhost:${server.port}`, { timeout: 8000 });
        return { at, expected: code === null ? { kind } : { kind, code }, outcome, connections: server.connections() };
      }),
    );
    for (const { at, expected, outcome, connections } of silent) {
      expect(outcome, at).toMatchObject(expected);
      expect(connections, at).toBe(1);
    }
  });

  test('a port where nobody listens: not sent, and said so', async () => {
    const { port } = new URL(await refusingUrl());
    expect(await mail(`smtp://localhost:${port}`)).toMatchObject({ kind: 'failed', code: 'refused-connection' });
  });

  test('a host that is not there', async () => {
    const outcome = await mail('smtp://tocsin-nobody.invalid:2525');
    expect(outcome).toMatchObject({ kind: 'failed', code: 'no-such-host' });
  });
});
