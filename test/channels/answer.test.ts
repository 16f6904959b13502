/** Whoever is called reads how to answer, however long everything else is. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MessageContent } from '#domain/channel.ts';
import { content, messageTo, notice, settingsOf, TYPES, typeNamed } from './world.ts';

const SETTINGS = settingsOf({ from: 'incidents@acme.example' });
const UNITS = fc.constantFrom('a', ' ', '/', '&', '<', '*', '€', '…', '字', '🔥', '"');
const words = (most: number): fc.Arbitrary<string> => fc.string({ unit: UNITS, minLength: 1, maxLength: most });
const people = fc.array(fc.string({ unit: fc.constantFrom('b', '-'), minLength: 1, maxLength: 39 }), { maxLength: 25 });
const called = fc.record({ role: words(100), people: people.map((all) => ['alice', ...all]), unreached: people });
const name = fc.string({ unit: fc.constantFrom('r', '-', '.'), minLength: 1, maxLength: 100 });

const incident = fc
  .record({
    severity: fc.record({ id: fc.constant('sev1'), name: words(80), rank: fc.integer({ min: 1, max: 9 }) }),
    issue: fc
      .record({ title: words(256), repository: name, number: fc.integer({ min: 1, max: 9_999_999 }) })
      .map(({ title, repository, number }) => ({
        title,
        number,
        repository: `${'o'.repeat(39)}/${repository}`,
        url: `https://github.example/${'o'.repeat(39)}/${repository}/issues/${number}`,
      })),
    called: fc.array(called, { minLength: 1, maxLength: 6 }),
    reasons: fc.array(words(400), { maxLength: 8 }),
  })
  .map((one) => notice(one));

const long: fc.Arbitrary<MessageContent> = fc
  .record({
    kind: fc.constantFrom('call' as const, 'information' as const, 'sum' as const),
    first: incident,
    others: fc.array(incident, { maxLength: 12 }),
    mayBeRepeated: fc.boolean(),
  })
  .map(({ kind, first, others, mayBeRepeated }) => content({ kind, incidents: [first, ...others], mayBeRepeated }));

const visible = (rendered: unknown): string => (typeof rendered === 'string' ? rendered : JSON.stringify(rendered));

test.each(TYPES)('law: a message by %s says how to acknowledge, whatever else it has to say', async (type) => {
  const { render } = await typeNamed(type);
  const answer = { webhook: /"answer":"acknowledge"/, 'twilio-voice': /comment slash ack/, 'twilio-sms': /\/ack\b/ }[
    type
  ];
  fc.assert(
    fc.property(long, (what) => {
      expect(visible(render(messageTo(type, what), SETTINGS))).toMatch(answer ?? /comment \/ack on the issue/);
    }),
  );
});

test('a telephone call with five long reasons says how to acknowledge, and which issue it is', async () => {
  const reasons = Array.from({ length: 5 }, () =>
    'Nobody has acknowledged this incident, and its update is overdue. '.repeat(4),
  );
  const { render } = await typeNamed('twilio-voice');
  const [, speech] = visible(
    render(messageTo('twilio-voice', content({ incidents: [notice({ reasons })] })), SETTINGS),
  ).split(/<\/?Say>/);
  expect(speech).toContain('To take it, comment slash ack on the issue.');
  expect(speech).toMatch(/The rest is on the issue\. It is issue 42 of acme, shop\.$/);
});

test.each([
  ['with a number too long for its link', 'https://github.com/'.padEnd(170, 'x'), '\n/ack: acme/shop#42'],
  [
    'with a link that leaves no room for words',
    'https://github.com/'.padEnd(132, 'x'),
    `\n/ack: ${'https://github.com/'.padEnd(132, 'x')}`,
  ],
])('a text message %s says how to acknowledge', async (_what, url, end) => {
  const { render } = await typeNamed('twilio-sms');
  const one = notice({ issue: { number: 42, title: 'Nobody can check out', repository: 'acme/shop', url } });
  expect(visible(render(messageTo('twilio-sms', content({ incidents: [one] })), SETTINGS)).endsWith(end)).toBe(true);
});
