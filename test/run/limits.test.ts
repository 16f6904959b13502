/** What the limits of a policy let people have, over all its incidents and all that a run sends. */
import { describe, expect, test } from 'vitest';
import type { DeliveryOutcome } from '#domain/channel.ts';
import type { Issue } from '#domain/issue.ts';
import type { OutgoingMessage } from '#domain/messenger.ts';
import type { Policy } from '#domain/policy.ts';
import type { IncidentReport } from '#domain/run-report.ts';
import type { Instant } from '#domain/time.ts';
import { personDid } from '#engine/index.ts';
import { run } from '#run/run.ts';
import { openIncident, START } from '../engine/delivery/world.ts';
import { modelTracker } from '../support/model-tracker.ts';
import { policyOf } from '../support/policy.ts';

const MINUTE = 60;

const policyWith = (people: string, limits: string, by = 'mail'): Policy =>
  policyOf(`version: 1
name: one
incident: { label: incident }
severities: [{ id: sev1, reach: once }]
roles: { first: { who: [${people}] } }
levels: [{ name: First, roles: [first] }]
channels:
  mail: { type: email, server: env:TOCSIN_A, from: i@acme.example }
  text: { type: twilio-sms, account: env:TOCSIN_A, token: env:TOCSIN_B, from: "+15005550006" }
  phone: { type: twilio-voice, account: env:TOCSIN_A, token: env:TOCSIN_B, from: "+15005550006" }
  push: { type: ntfy }
contacts:
  alice: { mail: alice@acme.example, text: "+441632960001", push: topic-of-alice }
  bob: { mail: bob@acme.example, text: "+441632960002", phone: "+441632960002" }
reach: { once: [{ by: ${by} }, { after: 1h, by: [text, phone] }] }
limits: { ${limits} }
`);

/** One GitHub with several incidents, and what was sent about them. */
function world(policy: Policy, answer: (message: OutgoingMessage) => DeliveryOutcome) {
  const issues = new Map<number, Issue>();
  const sent: OutgoingMessage[] = [];
  return {
    sent,
    declare: (number: number): void =>
      void issues.set(number, { ...openIncident(['incident']), id: `I_${number}`, number, title: `Down ${number}` }),
    acknowledge: (number: number, at: Instant): void => {
      const issue = issues.get(number);
      if (issue) issues.set(number, personDid(issue, 'alice', { kind: 'comment', body: '/ack' }, at));
    },
    /** A run over these, or over all; it knows the others as well. */
    sweep: (now: Instant, numbers = [...issues.keys()]): Promise<readonly IncidentReport[]> => {
      const { tracker, render } = modelTracker(issues, now);
      const own = numbers.flatMap((number) => issues.get(number) ?? []);
      return run([policy], own, now, tracker, {
        render,
        beside: [...issues.values()],
        messenger: () => ({
          deliver: (messages) => {
            sent.push(...messages);
            return Promise.resolve(new Map(messages.map((message) => [message.id, answer(message)])));
          },
          inquire: () => Promise.reject(new Error('nothing is in doubt here')),
          cancel: () => Promise.reject(new Error('nothing can be taken back here')),
        }),
      });
    },
  };
}

const SENT: DeliveryOutcome = { kind: 'sent', reference: null };
const FAILED: DeliveryOutcome = { kind: 'failed', code: '550', message: 'No such mailbox.' };

test.each([
  ['each run decides about all of them', undefined],
  ['each run decides about the newest alone', 'newest'],
])('a person has no more messages than they may have, about however many incidents: %s', async (_, which) => {
  const { declare, sweep, sent } = world(policyWith('alice', 'messages-per-person: 2 in 15m'), () => SENT);
  const reports: (readonly IncidentReport[])[] = [];
  for (const number of [1, 2, 3, 4]) {
    declare(number);
    reports.push(await sweep(START + number * MINUTE, which === undefined ? undefined : [number]));
  }
  expect(sent.map(({ content }) => content.incidents.map(({ issue }) => issue.number))).toEqual([[1], [2]]);
  // The rest waits until the oldest leaves the window, and is summed up.
  expect(reports.at(-1)?.find(({ number }) => number === 4)?.messages).toMatchObject([
    { state: 'waiting', code: 'limit' },
  ]);
  await sweep(START + MINUTE + 15 * MINUTE);
  expect(sent.slice(2).map(({ content }) => content.incidents.map(({ issue }) => issue.number))).toEqual([[3, 4]]);
});

test('a run sends no more than it may, those included that follow one that failed', async () => {
  const policy = policyWith('alice, bob', 'messages-per-run: 2');
  const { declare, sweep, sent } = world(policy, ({ channel, to }) =>
    channel === 'mail' && to === 'bob' ? FAILED : SENT,
  );
  declare(1);
  await sweep(START);
  expect(sent.map(({ channel, to }) => `${channel} to ${to}`)).toEqual(['mail to alice', 'mail to bob', 'text to bob']);
});

test('what a run may not send is due, says since when, and is tried again a minute later', async () => {
  const { declare, sweep, sent } = world(policyWith('alice, bob', 'messages-per-run: 1'), () => SENT);
  declare(1);
  const seen = [];
  for (const second of [0, 0, 60]) seen.push(...(await sweep(START + second)));
  const held = { messages: ['one mail bob'], again: START + MINUTE };
  expect(seen.map(({ heldBack, next }) => [heldBack, next?.at])).toEqual([
    [held, START],
    [held, START],
    [undefined, START + 60 * MINUTE],
  ]);
  expect(sent.map(({ to }) => to)).toEqual(['alice', 'bob']);
});

test('what waits for one person by one channel is one message, about however many incidents', async () => {
  const { declare, sweep } = world(policyWith('alice, bob', 'messages-per-run: 1'), () => SENT);
  declare(1);
  declare(2);
  const reports = await sweep(START);
  expect(reports.map(({ heldBack }) => heldBack?.messages)).toEqual([['one mail bob'], ['one mail bob']]);
});

test('what earlier runs sent is nothing that a run may not send', async () => {
  const { declare, sweep, sent } = world(policyWith('alice', 'messages-per-run: 1'), () => SENT);
  for (const number of [1, 2, 3]) {
    declare(number);
    await sweep(START + number * MINUTE);
  }
  expect(sent.map(({ content }) => content.incidents.map(({ issue }) => issue.number))).toEqual([[1], [2], [3]]);
});

describe('by a channel that knows a message by its key, what waited', () => {
  const limited = policyWith('alice', 'messages-per-person: 2 in 15m', 'push');
  const OVER = START + MINUTE + 15 * MINUTE;
  const about = (sent: readonly OutgoingMessage[]) =>
    sent.map(({ content }) => content.incidents.map(({ issue }) => issue.number));

  /** Four incidents a minute apart, of which two wait; then a run whose message comes to this. */
  async function releaseAfter(outcome: DeliveryOutcome) {
    const all = world(limited, () => outcomes.shift() ?? SENT);
    const outcomes = [SENT, SENT, outcome];
    for (const number of [1, 2, 3, 4]) {
      all.declare(number);
      await all.sweep(START + number * MINUTE);
    }
    await all.sweep(OVER);
    return all;
  }

  test('is one sum', async () => {
    const { sent } = await releaseAfter(SENT);
    expect(about(sent)).toEqual([[1], [2], [3, 4]]);
    expect(sent[2]?.content.kind).toBe('sum');
  });

  test('is sent again under the same key, where nobody knows whether it arrived', async () => {
    const { sent, sweep, acknowledge } = await releaseAfter({ kind: 'doubt', why: 'Reset.' });
    acknowledge(4, OVER + MINUTE);
    await sweep(OVER + 2 * MINUTE);
    expect(about(sent.slice(2))).toEqual([[3, 4], [3]]);
    expect(sent[3]?.id).toBe(sent[2]?.id);
  });
});

test('a push that may have arrived keeps its key, where the service then asks for patience', async () => {
  const outcomes: DeliveryOutcome[] = [
    { kind: 'doubt', why: 'Reset.' },
    { kind: 'not-taken', retryAfter: 120 },
  ];
  const { declare, sweep, sent, acknowledge } = world(
    policyWith('alice', 'messages-per-person: 9 in 15m', 'push'),
    () => outcomes.shift() ?? SENT,
  );
  declare(1);
  declare(2);
  await sweep(START);
  acknowledge(1, START + MINUTE);
  for (const minute of [2, 5]) await sweep(START + minute * MINUTE);
  expect(sent.map(({ content }) => content.incidents.length)).toEqual([2, 1, 1]);
  expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
});

test('a push that is sent again after a long time has the key of all that it was sent with', async () => {
  const outcomes: DeliveryOutcome[] = [{ kind: 'doubt', why: 'Reset.' }];
  const { declare, sweep, sent } = world(
    policyWith('alice', 'messages-per-person: 9 in 15m', 'push'),
    () => outcomes.shift() ?? SENT,
  );
  declare(1);
  declare(2);
  await sweep(START);
  await sweep(START + 30 * MINUTE, [2]);
  expect(sent.map(({ content }) => content.incidents.length)).toEqual([2, 1]);
  expect(sent[1]?.id).toBe(sent[0]?.id);
});

test('what waited about one incident names each role and each reason once', async () => {
  const { declare, sweep, sent } = world(policyOf(CALLS_AGAIN), () => SENT);
  declare(1);
  for (const minute of [0, 5, 10, 30]) await sweep(START + minute * MINUTE);
  const called = [{ role: 'first', people: ['alice'] }];
  const messagesTo = (who: string | null) => sent.filter(({ to }) => to === who).map(({ content }) => content);
  expect(messagesTo('alice')).toMatchObject([
    { kind: 'call', incidents: [{ called, reasons: [] }] },
    { kind: 'sum', incidents: [{ called, reasons: ['Nobody answers.'] }] },
  ]);
  // A place is told at once, and called for nothing.
  expect(messagesTo(null).map(({ kind }) => kind)).toEqual(Array.from({ length: 4 }, () => 'information'));
});

const CALLS_AGAIN = `version: 1
name: again
incident: { label: incident }
severities: [{ id: sev1, reach: once }]
roles: { first: { who: alice } }
levels: [{ name: First, roles: [first], notify: room }]
triggers:
  - id: silent
    reason: Nobody answers.
    when: { ">=": [{ var: elapsed.since-declared }, 5] }
    repeat: 5m
    do: { escalate: 1 }
channels: { mail: { type: email, server: env:TOCSIN_A, from: i@acme.example }, room: { type: slack, url: env:TOCSIN_C } }
contacts: { alice: { mail: alice@acme.example } }
reach: { once: [{ by: mail }] }
limits: { messages-per-person: 1 in 30m }
`;
