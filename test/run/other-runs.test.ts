/** A run that comes while another one sends: it leaves to it what that one wrote down, and settles what is never told. */
import { describe, expect, test } from 'vitest';
import type { DeliveryOutcome } from '#domain/channel.ts';
import type { Issue } from '#domain/issue.ts';
import type { OutgoingMessage } from '#domain/messenger.ts';
import type { Policy } from '#domain/policy.ts';
import type { IncidentReport } from '#domain/run-report.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import type { Tracker } from '#domain/tracker.ts';
import type { RunOptions } from '#run/options.ts';
import { run } from '#run/run.ts';
import { openIncident, START } from '../engine/delivery/world.ts';
import { TWO_LEVELS } from '../support/mailing.ts';
import { modelTracker } from '../support/model-tracker.ts';
import { policyOf } from '../support/policy.ts';

const policy = policyOf(`version: 1
name: one
incident: { label: incident }
severities: [{ id: sev1, reach: once }]
roles: { first: { who: alice } }
levels: [{ name: First, roles: [first] }]
channels: { mail: { type: email, server: env:TOCSIN_A, from: i@acme.example } }
contacts: { alice: { mail: alice@acme.example } }
reach: { once: [{ by: mail }] }
`);

/** One GitHub and one mail server for several runs. */
function world(by: Policy = policy) {
  const issues = new Map<number, Issue>([[1, { ...openIncident(['incident']), number: 1 }]]);
  const current = (): Issue => issues.get(1) as Issue;
  const mails: OutgoingMessage[] = [];
  const start = (
    now: Instant,
    answer: () => Promise<DeliveryOutcome>,
    { stops = Infinity, ...how }: Pick<RunOptions, 'pause' | 'watchedSince' | 'run'> & { stops?: number } = {},
  ): Promise<IncidentReport | undefined> => {
    const { tracker: model, render } = modelTracker(issues, now);
    let writes = 0;
    const perform: Tracker['perform'] = (before, effect) => {
      writes += 1;
      return writes > stops ? new Promise(() => undefined) : model.perform(before, effect);
    };
    const tracker = { ...model, perform };
    const deliver = async (messages: readonly OutgoingMessage[]) => {
      mails.push(...messages);
      const outcomes = new Map<string, DeliveryOutcome>();
      for (const { id } of messages) outcomes.set(id, await answer());
      return outcomes;
    };
    const messenger = () => ({
      deliver,
      inquire: () => Promise.reject(new Error('nobody can ask for a mail')),
      cancel: () => Promise.reject(new Error('a mail cannot be taken back')),
    });
    return run([by], [current()], now, tracker, { render, messenger, ...how }).then(([report]) => report);
  };
  const states = (): readonly string[] => {
    const status = current().timeline.findLast((item) => item.kind === 'comment' && item.body.includes('"deliveries"'));
    const body = status?.kind === 'comment' ? status.body : '';
    return [...body.matchAll(/"state":"([a-z-]+)"/g)].map(([, state = '']) => state);
  };
  return { start, states, mails };
}

const SENT: DeliveryOutcome = { kind: 'sent', reference: null };
const takeMessages = (): Promise<DeliveryOutcome> => Promise.resolve(SENT);
/** The run is ended while it sends. */
const never = (): Promise<DeliveryOutcome> => new Promise(() => undefined);
/** Until everything that can go on without an answer has gone on. */
const nextTick = (): Promise<void> => new Promise((done) => setImmediate(done));

function pauses(onPause: (count: number) => Promise<void> = () => Promise.resolve()) {
  const all: Seconds[] = [];
  return {
    all,
    pause: (seconds: Seconds) => {
      all.push(seconds);
      return onPause(all.length);
    },
  };
}

describe('a run that comes while another one sends', () => {
  test('waits a moment, finds that it was sent, and sends nothing', async () => {
    const { start, states, mails } = world();
    let answer: (outcome: DeliveryOutcome) => void = () => undefined;
    const sending = start(START, () => new Promise((done) => (answer = done)));
    await nextTick();
    const { all, pause } = pauses(async () => {
      answer(SENT);
      await sending;
    });
    const report = await start(START + 3, takeMessages, { pause });
    expect(all).toEqual([5]);
    expect(mails).toHaveLength(1);
    expect(states()).toEqual(['sent']);
    expect(report).toMatchObject({ outcome: { kind: 'nothing-due' }, problems: [] });
  });

  test('waits 20 seconds for one that was killed, and settles what that one left', async () => {
    const { start, states, mails } = world();
    void start(START, never);
    await nextTick();
    const { all, pause } = pauses();
    const report = await start(START + 3, takeMessages, { pause });
    expect(all).toEqual([5, 15]);
    expect(mails.map(({ content }) => content.mayBeRepeated)).toEqual([false, true]);
    expect(states()).toEqual(['sent']);
    expect(report?.problems.map(({ code }) => code)).toEqual(['message-in-doubt']);
  });

  test('waits as long for one that was killed before it wrote down what it was to send', async () => {
    const { start, mails } = world(TWO_LEVELS);
    await start(START, takeMessages, { run: 'first' });
    // It assigns, and posts its comment.
    void start(START + 600, takeMessages, { run: 'second', stops: 2 });
    await nextTick();
    expect(mails.map(({ to }) => to)).toEqual(['alice']);
    const { all, pause } = pauses();
    await start(START + 603, takeMessages, { run: 'third', pause });
    expect(all).toEqual([5, 15]);
    expect(mails.map(({ to }) => to)).toEqual(['alice', 'bob']);
  });

  test('settles at once what is older', async () => {
    const { start, mails } = world();
    void start(START, never);
    await nextTick();
    const { all, pause } = pauses();
    const report = await start(START + 20, takeMessages, { pause });
    expect(all).toEqual([]);
    expect(mails).toHaveLength(2);
    expect(report?.problems.map(({ code }) => code)).toEqual(['message-in-doubt']);
    // The run may have gone on, and its own report may say that it was sent.
    expect(report?.problems[0]?.message).toContain('an earlier run could not write down whether it was sent');
    expect(report?.problems[0]?.remedy).toContain('its summary, where it has one, says what was sent');
  });

  test('gives up what only informs, as a message whose outcome nobody wrote down and not as one that did not go out', async () => {
    const { start } = world(
      policyOf(`version: 1
name: one
incident: { label: incident }
severities: [{ id: sev1 }]
roles: { first: { who: alice } }
levels: [{ name: First, roles: [first], notify: [room] }]
channels: { room: { type: slack, url: env:TOCSIN_A } }
`),
    );
    void start(START, never);
    await nextTick();
    const report = await start(START + 20, takeMessages, pauses());
    expect(report?.problems.map(({ code }) => code)).toEqual(['message-dropped']);
    const { message = '', remedy } = report?.problems[0] ?? {};
    expect(message).toMatch(
      /could not write down whether it was sent, and it is not sent again, as it could arrive twice/,
    );
    expect(remedy).not.toContain('Mend the channel');
  });

  test('and keeps time leaves it to that one, is not held up, and comes again within a minute', async () => {
    const { start, states, mails } = world();
    void start(START, never);
    await nextTick();
    const { all, pause } = pauses();
    const watching = { pause, watchedSince: START - 600 };
    const report = await start(START + 3, takeMessages, watching);
    expect(report).toMatchObject({ outcome: { kind: 'nothing-due' }, problems: [], next: { at: START + 60 } });
    expect(states()).toEqual(['intended']);
    await start(START + 60, takeMessages, watching);
    expect(all).toEqual([]);
    expect(mails).toHaveLength(2);
    expect(states()).toEqual(['sent']);
  });
});
