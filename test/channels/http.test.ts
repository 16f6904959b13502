/** Each HTTP type against a service that answers as its documentation says, and against everything that can go wrong. */
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Webhook } from 'standardwebhooks';
import type { DeliveryOutcome } from '#domain/channel.ts';
import { cancel, inquire } from '#channels/ask.ts';
import type { ChannelOptions } from '#channels/open.ts';
import { certificateFor } from './certificate.ts';
import { type Fault, receive, REFERENCES, refusingUrl } from './receiver.ts';
import { configOf, content, deliver, environmentOf, HTTP_TYPES, messageTo, PLANTED, SIGNING } from './world.ts';

const optionsFor = (url: string, change: Partial<ChannelOptions> = {}): ChannelOptions => ({
  environment: environmentOf(url),
  timeout: 10_000,
  wait: async () => undefined,
  ...change,
});

async function send(type: string, url: string, change: Partial<ChannelOptions> = {}): Promise<DeliveryOutcome> {
  const message = messageTo(type);
  const outcomes = await deliver([message], new Map([[type, configOf(type, url)]]), optionsFor(url, change));
  const outcome = outcomes.get(message.id);
  if (outcome === undefined) throw new Error('There is no outcome.');
  return outcome;
}

describe('a message that the service takes', () => {
  test.each(HTTP_TYPES)('is sent by %s, with the service’s reference', async (type) => {
    const receiver = await receive(type);
    expect(await send(type, receiver.url)).toEqual({ kind: 'sent', reference: REFERENCES[type] });
    expect(receiver.received).toHaveLength(1);
    expect(receiver.received[0]?.method).toBe('POST');
  });

  test.each([
    ['pagerduty', '/v2/enqueue', '"routing_key":"planted-key-0123456789abcdef"'],
    ['ntfy', '/', '"topic":"planted-topic-of-alice"'],
    ['pushover', '/1/messages.json', 'user=uPLANTED'],
    ['twilio-sms', '/2010-04-01/Accounts/ACplantedaccount/Messages.json', 'To=%2B441632960987'],
    ['twilio-voice', '/2010-04-01/Accounts/ACplantedaccount/Calls.json', 'Twiml=%3C%3Fxml'],
    ['telegram', '/bot4242:planted-bot-token/sendMessage', '"chat_id":"918273645"'],
    ['discord', '/services/T0PLANTED/B0PLANTED/planted-path-secret', '"allowed_mentions":{"parse":[]}'],
  ])('%s gets it at %s', async (type, path, part) => {
    const receiver = await receive(type);
    await send(type, receiver.url);
    expect(receiver.received[0]?.path).toBe(path);
    expect(receiver.received[0]?.text).toContain(part);
  });

  test('a webhook is signed so that the library of the standard takes it', async () => {
    const receiver = await receive('webhook');
    await send('webhook', receiver.url);
    const [got] = receiver.received;
    const headers = Object.fromEntries(Object.entries(got?.headers ?? {}).map(([key, value]) => [key, String(value)]));
    expect(new Webhook(SIGNING).verify(got?.text ?? '', headers)).toMatchObject({ type: 'incident.call' });
    expect(headers['webhook-id']).toBe(messageTo('webhook').id);
    const forged = { ...headers, 'webhook-id': 'another' };
    expect(() => new Webhook(SIGNING).verify(got?.text ?? '', forged)).toThrow();
  });

  test('Twilio and ntfy are told who asks', async () => {
    const [twilio, ntfy] = [await receive('twilio-sms'), await receive('ntfy')];
    await send('twilio-sms', twilio.url);
    await send('ntfy', ntfy.url);
    const login = Buffer.from('ACplantedaccount:planted-key-0123456789abcdef').toString('base64');
    expect(twilio.received[0]?.headers.authorization).toBe(`Basic ${login}`);
    expect(ntfy.received[0]?.headers.authorization).toBe('Bearer planted-key-0123456789abcdef');
  });
});

const KEYED = new Set(['pagerduty', 'webhook', 'ntfy']);
/** They say in the body whether a message was taken. */
const BY_BODY = new Set([
  'slack',
  'discord',
  'pagerduty',
  'ntfy',
  'pushover',
  'twilio-sms',
  'twilio-voice',
  'telegram',
]);
const TRIES: Readonly<Partial<Record<Fault, number>>> = { refused: 0, 'reset before reading': 0 };

/** What each fault comes to when it stays, and how often it was then tried. */
const EXPECTED: readonly (readonly [Fault, (type: string) => Partial<Record<string, unknown>>])[] = [
  ['refused', () => ({ kind: 'failed', code: 'refused-connection' })],
  ['reset before reading', () => ({ kind: 'doubt' })],
  ['reset after reading', () => ({ kind: 'doubt' })],
  ['429 with Retry-After', () => ({ kind: 'not-taken', retryAfter: 7 })],
  ['429 without Retry-After', () => ({ kind: 'not-taken', retryAfter: null })],
  ['500 after acceptance', () => ({ kind: 'doubt', why: 'The service answered 500.' })],
  ['redirect', () => ({ kind: 'failed', code: 'redirected' })],
  ['404', () => ({ kind: 'failed', code: 'http-404' })],
  ['200 with an error body', (type) => (type === 'webhook' ? { kind: 'sent' } : { kind: 'failed', code: 'refused' })],
  ['huge answer', (type) => ({ kind: BY_BODY.has(type) ? 'doubt' : 'sent' })],
  ['broken answer', (type) => ({ kind: BY_BODY.has(type) ? 'doubt' : 'sent' })],
];

function expectNothingPlanted(outcome: DeliveryOutcome): void {
  const output = JSON.stringify(outcome).toLowerCase();
  for (const planted of PLANTED) expect(output).not.toContain(planted.toLowerCase());
}

test('a service that does not answer in time is asked once', async () => {
  // All at once, so long that even a busy machine makes the connection before.
  const slow = HTTP_TYPES.map(async (type) => {
    const receiver = await receive(type, 'slow', 'slow');
    return { type, outcome: await send(type, receiver.url, { timeout: 6000 }), tries: receiver.received.length };
  });
  for (const { type, outcome, tries } of await Promise.all(slow)) {
    expect(outcome, type).toMatchObject({ kind: 'doubt', why: 'The service did not answer in time.' });
    expectNothingPlanted(outcome);
    expect(tries, type).toBe(1);
  }
});

describe.each(HTTP_TYPES)('%s', (type) => {
  test.each(EXPECTED)('on %s', async (fault, expected) => {
    const receiver = await receive(type, ...Array.from({ length: 5 }, () => fault));
    const url = fault === 'refused' ? await refusingUrl() : receiver.url;
    const outcome = await send(type, url);
    expect(outcome).toMatchObject(expected(type));
    expectNothingPlanted(outcome);
    const again = (KEYED.has(type) && outcome.kind === 'doubt') || fault === '429 with Retry-After';
    expect(receiver.received.length).toBe(TRIES[fault] ?? (again ? 2 : 1));
  });
});

describe('what is tried again', () => {
  test.each(HTTP_TYPES)(
    'doubt of %s is tried once more at once where the same key shows nothing twice',
    async (type) => {
      const receiver = await receive(type, '500 after acceptance');
      const outcome = await send(type, receiver.url);
      expect(outcome.kind).toBe(KEYED.has(type) ? 'sent' : 'doubt');
      expect(receiver.received).toHaveLength(KEYED.has(type) ? 2 : 1);
      const [first, second] = receiver.received;
      if (second !== undefined) expect(second.text).toBe(first?.text);
    },
  );

  test('Retry-After is waited for up to a minute, and the message then taken', async () => {
    const receiver = await receive('slack', '429 with Retry-After');
    const waits: number[] = [];
    const wait = async (milliseconds: number): Promise<void> => void waits.push(milliseconds);
    expect(await send('slack', receiver.url, { wait })).toEqual({ kind: 'sent', reference: null });
    expect(waits).toEqual([7000]);
  });

  test.each(['telegram', 'discord'])('%s may ask for patience in the body', async (type) => {
    const patience = type === 'telegram' ? { parameters: { retry_after: 90 } } : { retry_after: 89.2 };
    const server = await answering({ status: 429, body: JSON.stringify(patience) });
    expect(await send(type, server)).toEqual({ kind: 'not-taken', retryAfter: 90 });
  });

  test('a Retry-After that is a date is counted from now', async () => {
    const now = Date.parse('2026-11-23T10:00:00Z');
    const headers = { 'retry-after': 'Mon, 23 Nov 2026 10:05:00 GMT' };
    const server = await answering({ status: 429, body: '', headers });
    expect(await send('teams', server, { now: () => now })).toEqual({ kind: 'not-taken', retryAfter: 300 });
  });
});

test.each([
  [
    'its own word',
    '{"status":"success","message":"Event processed","dedup_key":"k1"}',
    { kind: 'sent', reference: 'k1' },
  ],
  ['its own refusal', '{"status":"invalid event"}', { kind: 'failed', code: 'refused' }],
  ['a page of something on the way', '<html>Sign in</html>', { kind: 'doubt' }],
  ['nothing', '', { kind: 'doubt' }],
])('of PagerDuty’s 202 counts %s', async (_, body, expected) => {
  expect(await send('pagerduty', await answering({ status: 202, body }))).toMatchObject(expected);
});

describe('what is not sent at all', () => {
  test.each([
    ['http://hooks.example/x', 'plain-http'],
    ['https://127.0.0.1/x', 'loopback'],
    ['https://127.1/x', 'loopback'],
    ['https://2130706433/x', 'loopback'],
    ['https://localhost/x', 'loopback'],
    ['https://a.localhost./x', 'loopback'],
    ['https://[::1]/x', 'loopback'],
    ['https://[::ffff:127.0.0.1]/x', 'loopback'],
    ['https://0.0.0.0/x', 'loopback'],
    ['https://user:pass@hooks.example/x', 'bad-address'],
    ['https://', 'bad-address'],
  ])('%s, without `insecure`: %s', async (url, code) => {
    const options = { environment: { TOCSIN_URL: url } };
    const outcomes = await deliver(
      [messageTo('teams')],
      new Map([['teams', { type: 'teams', url: 'env:TOCSIN_URL' }]]),
      options,
    );
    expect([...outcomes.values()]).toEqual([{ kind: 'failed', code, message: expect.any(String) }]);
  });

  test('a host that is not there: three tries, then failed', async () => {
    const outcome = await send('ntfy', 'http://tocsin-nobody.invalid');
    expect(outcome).toEqual({ kind: 'failed', code: 'no-such-host', message: expect.any(String) });
  });

  test('a certificate that nobody vouches for, also with `insecure`', async () => {
    const { key, cert } = certificateFor('localhost');
    let requests = 0;
    const server = createTlsServer({ key, cert }, (_request, response) => {
      requests += 1;
      response.end('ok');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `https://localhost:${(server.address() as AddressInfo).port}`;
    const outcome = await send('slack', url);
    server.closeAllConnections();
    server.close();
    expect(outcome).toMatchObject({ kind: 'failed', code: 'tls' });
    expect(requests).toBe(0);
  });
});

describe('a service that is asked', () => {
  const at = Date.parse('2026-11-23T10:00:00Z') / 1000;
  const created = 'Mon, 23 Nov 2026 10:00:05 +0000';

  async function ask(type: string, answer: Readonly<Record<string, unknown>>, reference: string | null = null) {
    const url = await answering({ status: 200, body: JSON.stringify(answer) });
    const config =
      type === 'slack' ? { type, insecure: true, url, token: 'env:TOCSIN_KEY', channel: 'C123' } : configOf(type, url);
    return inquire({ message: messageTo(type), at, reference }, new Map([[type, config]]), optionsFor(url));
  }

  const body =
    'Critical: Checkout is down for customers in Europe\nYou are called as Incident commander. Comment /ack on https://github.com/acme/shop/issues/42';

  test.each([
    ['the same text since then', [{ sid: 'SM1', body, date_created: created }], { kind: 'arrived', reference: 'SM1' }],
    [
      'the same text after other words',
      [{ sid: 'SM1', body: `Trial - ${body}`, date_created: created }],
      { kind: 'arrived', reference: 'SM1' },
    ],
    [
      'the same text before',
      [{ sid: 'SM1', body, date_created: 'Mon, 23 Nov 2026 09:00:00 +0000' }],
      { kind: 'absent' },
    ],
    ['another text', [{ sid: 'SM1', body: 'Hello', date_created: created }], { kind: 'absent' }],
    ['the same text as failed', [{ sid: 'SM1', body, date_created: created, status: 'failed' }], { kind: 'absent' }],
    [
      'the same text as undelivered',
      [{ sid: 'SM1', body, date_created: created, status: 'undelivered' }],
      { kind: 'absent' },
    ],
    [
      'the same text as canceled',
      [{ sid: 'SM1', body, date_created: created, status: 'canceled' }],
      { kind: 'absent' },
    ],
    ['the same text as queued', [{ sid: 'SM1', body, date_created: created, status: 'queued' }], { kind: 'arrived' }],
    ['nothing', [], { kind: 'absent' }],
    [
      'a full page of others',
      Array.from({ length: 100 }, () => ({ body: 'x', date_created: created })),
      { kind: 'unknown' },
    ],
  ])('Twilio lists %s', async (_what, messages, expected) => {
    expect(await ask('twilio-sms', { messages })).toMatchObject(expected);
  });

  test('Twilio is asked by both numbers', async () => {
    const receiver = await receive('twilio-sms');
    await inquire(
      { message: messageTo('twilio-sms'), at, reference: null },
      new Map([['twilio-sms', configOf('twilio-sms', receiver.url)]]),
      optionsFor(receiver.url),
    );
    expect(receiver.received[0]).toMatchObject({ method: 'GET' });
    expect(Object.fromEntries(receiver.received[0]?.query ?? [])).toEqual({
      To: '+441632960987',
      From: '+15005550006',
      PageSize: '100',
    });
  });

  test('a call at Twilio is known by its numbers and its time', async () => {
    expect(await ask('twilio-voice', { calls: [{ sid: 'CA1', date_created: created }] })).toMatchObject({
      kind: 'arrived',
    });
    expect(await ask('twilio-voice', { calls: [] })).toEqual({ kind: 'absent' });
    const askCall = (status: string) => ask('twilio-voice', { calls: [{ sid: 'CA1', date_created: created, status }] });
    expect([await askCall('busy'), await askCall('no-answer')]).toMatchObject([
      { kind: 'arrived' },
      { kind: 'arrived' },
    ]);
    expect(await askCall('failed')).toEqual({ kind: 'absent' });
  });

  test.each([
    ['a receipt', 'rLqVuqTRh62UzxtmqiaLzQmVcPgiCy', { status: 1, acknowledged: 1 }, 'arrived'],
    ['no receipt', null, { status: 1 }, 'unknown'],
    ['what is none', '647d2300-702c-4b38-8b2f-d56326ae460b', { status: 1 }, 'unknown'],
    ['a receipt that it does not know', 'rLqVuqTRh62UzxtmqiaLzQmVcPgiCy', { status: 0 }, 'unknown'],
  ])('Pushover knows by %s', async (_what, reference, answer, kind) => {
    expect(await ask('pushover', answer, reference)).toMatchObject({ kind });
  });

  const ours = {
    ts: '1764000000.000100',
    metadata: { event_type: 'tocsin_message', event_payload: { id: messageTo('slack').id } },
  };
  test.each([
    ['our message', { ok: true, messages: [{ ts: '1' }, ours] }, 'arrived'],
    ['others, all of them', { ok: true, has_more: false, messages: [{ ts: '1' }] }, 'absent'],
    [
      'another of our messages',
      { ok: true, messages: [{ ...ours, metadata: { ...ours.metadata, event_payload: { id: 'another' } } }] },
      'absent',
    ],
    ['others, and has more', { ok: true, has_more: true, messages: [{ ts: '1' }] }, 'unknown'],
    ['that it may not say', { ok: false, error: 'missing_scope' }, 'unknown'],
  ])('a bot’s channel in Slack has %s', async (_what, answer, kind) => {
    expect(await ask('slack', answer)).toMatchObject({ kind });
  });

  test('Slack is asked with a bot’s token, for what came since a minute before', async () => {
    const receiver = await receive('slack');
    const askWith = (more: Readonly<Record<string, string>>) => {
      const channels = new Map([['slack', { type: 'slack', insecure: true, url: receiver.url, ...more }]]);
      return inquire({ message: messageTo('slack'), at, reference: null }, channels, optionsFor(receiver.url));
    };
    expect(await askWith({})).toMatchObject({ kind: 'unknown' });
    expect(receiver.received).toEqual([]);
    await askWith({ token: 'env:TOCSIN_KEY', channel: 'C123' });
    expect(receiver.received[0]?.query.get('oldest')).toBe(String(at - 60));
  });

  test.each([
    [404, 'The service answered 404.'],
    [429, 'The service asks to wait.'],
    [500, 'The service answered 500.'],
  ])('by an answer of %i tells nothing, and says why', async (status, why) => {
    const url = await answering({ status, body: '' });
    const channels = new Map([['twilio-sms', configOf('twilio-sms', url)]]);
    const intent = { message: messageTo('twilio-sms'), at, reference: null };
    expect(await inquire(intent, channels, optionsFor(url))).toEqual({ kind: 'unknown', why });
  });

  test.each(['teams', 'discord', 'telegram', 'pagerduty'])('%s cannot be asked', async (type) => {
    expect(await ask(type, {})).toMatchObject({ kind: 'unknown' });
  });

  test('an emergency at Pushover is cancelled by its receipt', async () => {
    const receiver = await receive('pushover');
    const channels = new Map([['pushover', configOf('pushover', receiver.url)]]);
    const receipt = 'rLqVuqTRh62UzxtmqiaLzQmVcPgiCy';
    expect(await cancel('pushover', receipt, channels, optionsFor(receiver.url))).toMatchObject({ kind: 'sent' });
    expect(receiver.received[0]?.path).toBe(`/1/receipts/${receipt}/cancel.json`);
    await cancel('pushover', '../messages', channels, optionsFor(receiver.url));
    expect(receiver.received).toHaveLength(1);
    expect(await cancel('teams', 'x', new Map([['teams', configOf('teams', '')]]), optionsFor(receiver.url))).toEqual({
      kind: 'sent',
      reference: null,
    });
  });
});

describe('a bot of Slack', () => {
  const post = async (answer: Readonly<Record<string, unknown>>): Promise<DeliveryOutcome | undefined> => {
    const url = await answering({ status: 200, body: JSON.stringify(answer) });
    const config = { type: 'slack', insecure: true, url, token: 'env:TOCSIN_KEY', channel: 'C123' };
    return (await deliver([messageTo('slack')], new Map([['slack', config]]), optionsFor(url))).get(
      messageTo('slack').id,
    );
  };

  test('gives the message’s time as its reference', async () => {
    expect(await post({ ok: true, ts: '1764000000.000100' })).toEqual({ kind: 'sent', reference: '1764000000.000100' });
  });

  test('says why Slack refused', async () => {
    expect(await post({ ok: false, error: 'not_in_channel' })).toEqual({
      kind: 'failed',
      code: 'refused',
      message: 'Slack refused the message: not_in_channel.',
    });
  });
});

test('a resolved incident resolves its alert', async () => {
  const receiver = await receive('pagerduty');
  const message = messageTo('pagerduty', content({ kind: 'resolved' }));
  const channels = new Map([['pagerduty', configOf('pagerduty', receiver.url)]]);
  await deliver([message], channels, optionsFor(receiver.url));
  expect(JSON.parse(receiver.received[0]?.text ?? '')).toEqual({
    routing_key: 'planted-key-0123456789abcdef',
    event_action: 'resolve',
    dedup_key: '7d1e0c9a5b3f4e21',
  });
});

/** A server that always answers the same. */
async function answering(answer: {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}): Promise<string> {
  const { createServer } = await import('node:http');
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return url;
}
