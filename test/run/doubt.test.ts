/** A message of which it is not known whether it arrived: the run that finds it out is red, and the one that gives it up. */
import { describe, expect, test } from 'vitest';
import type { DeliveryOutcome, Inquiry } from '#domain/channel.ts';
import { mayHaveArrived } from '#domain/delivery.ts';
import { personDid } from '#engine/index.ts';
import { messagesTo } from '#report/comment/deliveries.ts';
import { stateInWords } from '#report/comment/wording.ts';
import { inTurn } from '#report/text/clock.ts';
import { describeMessages } from '#report/run/messages.ts';
import { openIncident, START } from '../engine/delivery/world.ts';
import { policyOf } from '../support/policy.ts';
import { DOUBT, sendingWorld } from '../support/sending.ts';

const policyWith = (channel: string, address: string | null) =>
  policyOf(`version: 1
name: one
incident: { label: incident }
severities: [{ id: sev1${address === null ? '' : ', reach: once'} }]
roles: { first: { who: alice } }
levels: [{ name: First, roles: [first]${address === null ? ', notify: [way]' : ''} }]
channels: { way: { ${channel} } }
${address === null ? '' : `contacts: { alice: { way: "${address}" } }\nreach: { once: [{ by: way }] }`}
`);

const WEBHOOK = 'type: webhook, url: env:TOCSIN_A, secret: env:TOCSIN_B';
const SLACK = 'type: slack, url: env:TOCSIN_A';
const TELEGRAM = 'type: telegram, token: env:TOCSIN_A';
const SMS = 'type: twilio-sms, account: env:TOCSIN_A, token: env:TOCSIN_B, from: "+15005550006"';

/** What one run after the other reports, a minute apart, where no service says whether it took the message. */
async function problemsOf(
  channel: string,
  address: string | null,
  answer: () => DeliveryOutcome,
  inquire?: () => Inquiry,
): Promise<{ readonly codes: readonly string[]; readonly messages: readonly string[] }> {
  const { sweep } = sendingWorld(policyWith(channel, address), openIncident(['incident']), answer, inquire);
  const codes: string[] = [];
  const messages: string[] = [];
  for (let minute = 0; minute < 8; minute += 1) {
    const { problems = [], outcome } = (await sweep(START + minute * 60)) ?? {};
    codes.push(problems.map(({ code }) => code).join(' '));
    messages.push(...problems.map(({ message }) => message));
    expect(outcome?.kind === 'failed').toBe(problems.length > 0);
  }
  return { codes, messages };
}

test.each<[string, string, string | null, readonly string[], RegExp]>([
  ['shows nothing twice', WEBHOOK, null, ['message-in-doubt', '', '', 'message-dropped'], /, and 5 tries brought no/],
  ['calls a person and may show it twice', TELEGRAM, '111', ['message-in-doubt', 'message-dropped'], /, and two tries/],
  ['only informs and may show it twice', SLACK, null, ['message-dropped'], /it could arrive twice/],
  ['can be asked', SMS, '+441632960001', ['message-in-doubt', '', '', '', 'message-dropped'], /, and 5 tries/],
])(
  'is a problem when it is found and when it is given up, on a channel that %s',
  async (_, channel, to, codes, why) => {
    const found = await problemsOf(channel, to, () => DOUBT);
    expect(found.codes).toEqual([...codes, ...Array.from({ length: 8 - codes.length }, () => '')]);
    expect(found.messages.at(-1)).toMatch(why);
  },
);

test('is given up once, and said once, where its service cannot tell', async () => {
  const unknown: Inquiry = { kind: 'unknown', why: 'Twilio knows no such message.' };
  const { codes, messages } = await problemsOf(
    SMS,
    '+441632960001',
    () => DOUBT,
    () => unknown,
  );
  expect(codes.filter((code) => code !== '')).toEqual(['message-in-doubt', 'message-dropped']);
  expect(messages.at(-1)).toContain('cannot be found out: Twilio knows no such message.');
});

test('is in doubt for good where somebody answers before it is settled, and no run is red for that', async () => {
  const world = sendingWorld(policyWith(TELEGRAM, '111'), openIncident(['incident']), () => DOUBT);
  await world.sweep(START);
  world.change((issue) => personDid(issue, 'alice', { kind: 'comment', body: '/ack' }, START + 30));
  const report = await world.sweep(START + 60);
  expect([report?.outcome.kind, report?.problems, world.sent.length]).toEqual(['acted', [], 1]);
  const [status] = world.issue().timeline.flatMap((item) => (item.kind === 'comment' ? [item.body] : []));
  expect(status).toMatch(/"way"[^}]*"state":"not-needed"[^}]*"code":"doubt"/);
  const line = { channel: 'way', to: 'alice', at: START, state: 'not-needed', code: 'doubt' } as const;
  expect(messagesTo('alice', [line], inTurn(START))).toBe(
    '`alice`: `way` 03:00 UTC, **may not have arrived**, not needed any more',
  );
  expect(mayHaveArrived(line)).toBe(true);
  // The job summary and the review say the same.
  expect(describeMessages([{ id: '', ...line }])).toBe(
    'messages: `alice` by `way` (may not have arrived, not needed any more)',
  );
  expect(stateInWords(line)).toBe('may not have arrived, not needed any more');
});

describe('a watcher, which looks every few seconds, tries no message more often than runs a minute apart', () => {
  const WATCHER = { run: 'watcher', watchedSince: START };

  /** At which seconds something was sent in the first minutes, and what comes next after the first look. */
  async function sentAt(channel: string, address: string | null, answer: () => DeliveryOutcome) {
    const world = sendingWorld(policyWith(channel, address), openIncident(['incident']), answer, undefined, WATCHER);
    const seconds: number[] = [];
    const codes: string[] = [];
    let next: number | undefined;
    for (let second = 0; second <= 420; second += 3) {
      const before = world.sent.length;
      const report = await world.sweep(START + second);
      if (world.sent.length > before) seconds.push(second);
      codes.push(...(report?.problems.map(({ code }) => code) ?? []));
      next ??= report?.next?.at;
    }
    return { seconds, codes, next: next === undefined ? null : next - START };
  }

  test.each<[string, string, string | null, readonly number[]]>([
    // The messenger's own second request of the first run is none of this.
    ['shows nothing twice', WEBHOOK, null, [0, 60, 120, 180]],
    ['calls a person and may show it twice', TELEGRAM, '111', [0, 60]],
    ['can be asked', SMS, '+441632960001', [0, 60, 120, 180, 240]],
  ])('in doubt, by a channel that %s', async (_, channel, to, seconds) => {
    const found = await sentAt(channel, to, () => DOUBT);
    expect(found).toEqual({ seconds, codes: ['message-in-doubt', 'message-dropped'], next: 60 });
  });

  test.each<[string, DeliveryOutcome, readonly number[]]>([
    ['without saying for how long', { kind: 'not-taken', retryAfter: null }, [0, 60, 120, 180, 240, 300, 360, 420]],
    ['for a moment each time', { kind: 'not-taken', retryAfter: 5 }, [0, 60, 120, 180, 240, 300, 360, 420]],
    ['for two minutes each time', { kind: 'not-taken', retryAfter: 120 }, [0, 120, 240, 360]],
  ])('that is not taken %s', async (_, outcome, seconds) => {
    expect((await sentAt(TELEGRAM, '111', () => outcome)).seconds).toEqual(seconds);
  });

  test('while it takes one that is not needed any more off the list at once', async () => {
    const policy = policyWith(TELEGRAM, '111');
    const world = sendingWorld(policy, openIncident(['incident']), () => DOUBT, undefined, WATCHER);
    await world.sweep(START);
    world.change((issue) => personDid(issue, 'alice', { kind: 'comment', body: '/ack' }, START + 5));
    expect((await world.sweep(START + 10))?.next).toBeNull();
    expect(world.sent).toHaveLength(1);
  });
});
