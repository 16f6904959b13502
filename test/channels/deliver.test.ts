/** Many messages at once: what holds up what, and what never comes out. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ChannelConfig, DeliveryOutcome, Message } from '#domain/channel.ts';
import type { Attempt, ChannelType } from '#channels/channel.ts';
import { loadType } from '#channels/index.ts';
import { type Fault, type Receiver, receive, refusingUrl } from './receiver.ts';
import { configOf, deliver, environmentOf, HTTP_TYPES, messageTo, PLANTED, typeNamed } from './world.ts';

const SIX = ['slack', 'teams', 'ntfy', 'twilio-sms', 'pagerduty', 'webhook'];

/** The channels of six services; each has the address of its own receiver. */
async function six(
  silent: string | null,
): Promise<{ channels: Map<string, ChannelConfig>; receivers: Map<string, Receiver> }> {
  const receivers = new Map<string, Receiver>();
  const channels = new Map<string, ChannelConfig>();
  for (const type of SIX) {
    const receiver = await receive(type, ...(type === silent ? Array.from({ length: 60 }, (): Fault => 'slow') : []));
    receivers.set(type, receiver);
    const config = configOf(type, receiver.url);
    channels.set(type, config['url'] === 'env:TOCSIN_URL' ? { ...config, url: receiver.url } : config);
  }
  return { channels, receivers };
}

const fifty = (): readonly Message[] =>
  Array.from({ length: 50 }, (_, index) =>
    messageTo(SIX[index % SIX.length] ?? '', undefined, `${index}`.padStart(16, 'a')),
  );

describe('fifty messages over six channels', () => {
  test('are all sent, each once', async () => {
    const { channels, receivers } = await six(null);
    const outcomes = await deliver(fifty(), channels, { environment: environmentOf('http://x') });
    expect(outcomes.size).toBe(50);
    expect([...outcomes.values()].filter(({ kind }) => kind !== 'sent')).toEqual([]);
    expect([...receivers.values()].map(({ received }) => received.length)).toEqual([9, 9, 8, 8, 8, 8]);
  });

  // A message that is tried at a dead channel takes the whole time-out: no more than one after the other may be.
  test.each([
    ['slack', 1],
    ['twilio-sms', 4],
  ])('of which %s is dead wait for it once', async (dead, atOnce) => {
    const { channels, receivers } = await six(dead);
    const outcomes = await deliver(fifty(), channels, { environment: environmentOf('http://x'), timeout: 2_000 });
    const kinds = fifty().map(({ id, channel }) => [channel, outcomes.get(id)] as const);
    expect(kinds.filter(([channel, outcome]) => channel !== dead && outcome?.kind !== 'sent')).toEqual([]);
    const atDead = kinds.filter(([channel]) => channel === dead).map(([, outcome]) => outcome);
    const tried = receivers.get(dead)?.received.length ?? 0;
    expect(tried).toBe(atOnce);
    expect(atDead.filter((outcome) => outcome?.kind === 'doubt')).toHaveLength(tried);
    expect(atDead.filter((outcome) => outcome?.kind === 'failed' && outcome.code === 'not-tried')).toHaveLength(
      atDead.length - tried,
    );
  });

  test('by a channel that takes one at a time arrive one after the other', async () => {
    const receiver = await receive('slack');
    const messages = Array.from({ length: 5 }, (_, index) =>
      messageTo('slack', undefined, `${index}`.padStart(16, 'b')),
    );
    const config = { ...configOf('slack', receiver.url), url: receiver.url };
    await deliver(messages, new Map([['slack', config]]), { environment: {} });
    expect(receiver.received).toHaveLength(5);
  });
});

test('an error that nobody foresaw is doubt, and stays with its channel', async () => {
  const receiver = await receive('webhook');
  const channels = new Map([
    ['webhook', configOf('webhook', receiver.url)],
    ['broken', null as unknown as ChannelConfig],
  ]);
  const [broken, fine] = [{ ...messageTo('webhook'), id: 'broken', channel: 'broken' }, messageTo('webhook')];
  const outcomes = await deliver([broken, fine], channels, { environment: environmentOf(receiver.url) });
  expect(outcomes.get('broken')).toEqual({ kind: 'doubt', why: 'Sending ended in an unforeseen error.' });
  expect(outcomes.get(fine.id)).toMatchObject({ kind: 'sent' });
});

describe('what comes of a message, after', () => {
  const SENT: Attempt = { kind: 'sent', reference: 'r' };
  const FAILED: Attempt = { kind: 'failed', code: 'http-400', message: 'The service answered 400.' };
  const NOT_SENT: Attempt = {
    kind: 'not-sent',
    code: 'refused-connection',
    message: 'The host refused the connection.',
  };
  const DOUBT: Attempt = { kind: 'doubt', why: 'The service answered 500.' };
  const wait = (seconds: number | null): Attempt => ({ kind: 'not-taken', retryAfter: seconds });
  test.each<[string, ChannelType['doubt'], readonly Attempt[], DeliveryOutcome, readonly number[]]>([
    ['the third try', 'blind', [NOT_SENT, NOT_SENT, SENT], SENT, []],
    ['none of three tries', 'blind', [NOT_SENT, NOT_SENT, NOT_SENT], { ...NOT_SENT, kind: 'failed' }, []],
    ['doubt that cannot be cleared', 'blind', [DOUBT], DOUBT, []],
    ['doubt that the second sending ends', 'keyed', [DOUBT, SENT], SENT, []],
    ['doubt, then a refusal', 'keyed', [DOUBT, FAILED], FAILED, []],
    ['doubt, then no connection', 'keyed', [DOUBT, NOT_SENT], DOUBT, []],
    ['doubt, then a wait', 'keyed', [DOUBT, wait(1)], DOUBT, []],
    ['a wait of a minute', 'blind', [wait(60), SENT], SENT, [60_000]],
    ['a wait of more', 'blind', [wait(61)], { kind: 'not-taken', retryAfter: 61 }, []],
    ['a wait without an end', 'blind', [wait(null)], { kind: 'not-taken', retryAfter: null }, []],
    ['two waits', 'blind', [wait(5), wait(5)], { kind: 'not-taken', retryAfter: 5 }, [5000]],
    ['a wait, then tries', 'blind', [wait(5), NOT_SENT, SENT], SENT, [5000]],
  ])('%s', async (_, doubt, attempts, expected, pauses) => {
    const script = [...attempts];
    const send = (): Promise<Attempt> => Promise.resolve(script.shift() ?? FAILED);
    const waits: number[] = [];
    const outcomes = await deliver([messageTo('teams')], new Map([['teams', configOf('teams', 'x')]]), {
      environment: environmentOf('https://hooks.example/x'),
      load: async () => ({ ...(await typeNamed('teams')), doubt, send }),
      wait: async (milliseconds) => void waits.push(milliseconds),
    });
    expect([...outcomes.values()]).toEqual([expected]);
    expect(script).toEqual([]);
    expect(waits).toEqual(pauses);
  });

  test('waits of a minute in all, over all messages of a channel', async () => {
    const waits: number[] = [];
    const seen = new Set<string>();
    const send: ChannelType['send'] = ({ id }) => {
      const isNew = !seen.has(id);
      seen.add(id);
      return Promise.resolve(isNew ? { kind: 'not-taken', retryAfter: 25 } : SENT);
    };
    const messages = ['e', 'f', 'g'].map((letter) => messageTo('teams', undefined, letter.repeat(16)));
    const outcomes = await deliver(messages, new Map([['teams', configOf('teams', 'x')]]), {
      environment: environmentOf('https://hooks.example/x'),
      load: async () => ({ ...(await typeNamed('teams')), send }),
      wait: async (milliseconds) => void waits.push(milliseconds),
    });
    expect(waits).toEqual([25_000, 25_000]);
    expect([...outcomes.values()].map(({ kind }) => kind)).toEqual(['sent', 'sent', 'not-taken']);
  });
});

describe('a channel that certainly got nothing', () => {
  test('is tried three times, then failed', async () => {
    const url = await refusingUrl();
    const outcome = await one('teams', { type: 'teams', insecure: true, url });
    expect(outcome).toMatchObject({ kind: 'failed', code: 'refused-connection' });
  });

  // The platform waits ten seconds for a connection, of the fifteen that a channel has.
  test('as its host takes no connection is tried once, and a second message of the run is not', async () => {
    const teams = await loadType('teams');
    if (teams === null) throw new Error('There is no such type.');
    const tries: string[] = [];
    const send: typeof teams.send = ({ id }) => {
      tries.push(id);
      return Promise.resolve({ kind: 'not-sent', code: 'connect-timeout', message: 'It took too long.' });
    };
    const [first, second] = ['c', 'd'].map((letter) => messageTo('teams', undefined, letter.repeat(16)));
    if (first === undefined || second === undefined) throw new Error('There are two.');
    const outcomes = await deliver([first, second], new Map([['teams', configOf('teams', 'x')]]), {
      environment: environmentOf('https://hooks.example/x'),
      load: () => Promise.resolve({ ...teams, parallel: 1, send }),
    });
    expect(tries).toEqual([first.id]);
    expect(outcomes.get(first.id)).toMatchObject({ kind: 'failed', code: 'connect-timeout' });
    expect(outcomes.get(second.id)).toMatchObject({ kind: 'failed', code: 'not-tried' });
  });

  test.each([
    [{ type: 'slack', url: 'env:GITHUB_TOKEN' }, 'refused-variable'],
    [{ type: 'slack', url: 'env:TOCSIN_ABSENT' }, 'missing-variable'],
    [{ type: 'slack', url: 'ftp://x' }, 'bad-setting'],
    [{ type: 'slack', token: 'x' }, 'missing-setting'],
    [{ type: 'slack', url: 'https://x.example', colour: 'red' }, 'unknown-setting'],
    [{ type: 'pigeon' }, 'no-channel'],
    [undefined, 'no-channel'],
  ] as const)('for its settings %j: %s', async (config, code) => {
    expect(await one('slack', config)).toMatchObject({ kind: 'failed', code });
  });

  async function one(channel: string, config: ChannelConfig | undefined): Promise<DeliveryOutcome | undefined> {
    const message = messageTo(channel);
    const channels = new Map(config === undefined ? [] : [[channel, config] as const]);
    const environment = { GITHUB_TOKEN: 'ghs_planted', TOCSIN_EMPTY: ' ' };
    const outcome = (await deliver([message], channels, { environment })).get(message.id);
    expect(JSON.stringify(outcome)).not.toContain('planted');
    return outcome;
  }
});

describe('law: no secret and no address comes out of the room', () => {
  const written: string[] = [];
  beforeEach(() => {
    written.length = 0;
    for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
      vi.spyOn(console, method).mockImplementation(
        (...items: unknown[]) => void written.push(items.map(String).join(' ')),
      );
    vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => written.push(String(chunk)) > 0);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const FAULTS: readonly (Fault | null)[] = [
    null,
    'reset before reading',
    'reset after reading',
    '429 without Retry-After',
    '500 after acceptance',
    'redirect',
    '200 with an error body',
    '404',
    'broken answer',
  ];

  test('whatever happens to whichever type, in whatever order', async () => {
    const fault = fc.constantFrom(...FAULTS);
    const world = fc.record({
      type: fc.constantFrom(...HTTP_TYPES),
      faults: fc.array(fault, { minLength: 1, maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(world, async ({ type, faults }) => {
        const receiver = await receive(type, ...faults);
        const messages = ['1', '2', '3'].map((id) => messageTo(type, undefined, id.padStart(16, 'c')));
        const outcomes = await deliver(messages, new Map([[type, configOf(type, receiver.url)]]), {
          environment: environmentOf(receiver.url),
          wait: async () => undefined,
        });
        expect(outcomes.size).toBe(3);
        const output = `${JSON.stringify([...outcomes])}\n${written.join('\n')}`.toLowerCase();
        for (const planted of PLANTED) expect(output).not.toContain(planted.toLowerCase());
      }),
      { numRuns: 60 },
    );
  });

  test('and what this room says itself stays whole, whatever an address looks like', async () => {
    const receiver = await receive('telegram', '404');
    const message: Message = { ...messageTo('telegram'), to: { kind: 'person', login: 'alice', address: '4' } };
    const channels = new Map([['telegram', configOf('telegram', receiver.url)]]);
    const outcomes = await deliver([message], channels, { environment: environmentOf(receiver.url) });
    expect(outcomes.get(message.id)).toMatchObject({ kind: 'failed', code: 'http-404' });
  });

  test('also when a service gives a secret as its reference or its code', async () => {
    const { createServer } = await import('node:http');
    const secret = 'planted-key-0123456789abcdef';
    const answers = [
      [201, { sid: secret }],
      [400, { code: secret }],
      [200, { code: '+441632960987'.slice(1) }],
    ] as const;
    for (const [status, body] of answers) {
      const server = createServer((request, response) => {
        request.resume();
        response.writeHead(status);
        response.end(JSON.stringify(body));
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const url = `http://127.0.0.1:${(server.address() as { readonly port: number }).port}`;
      const outcomes = await deliver(
        [messageTo('twilio-sms')],
        new Map([['twilio-sms', configOf('twilio-sms', url)]]),
        {
          environment: environmentOf(url),
        },
      );
      server.closeAllConnections();
      server.close();
      expect(outcomes.size).toBe(1);
      const output = JSON.stringify([...outcomes]);
      for (const planted of PLANTED) expect(output).not.toContain(planted);
    }
  });
});
