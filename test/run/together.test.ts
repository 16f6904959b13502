/** Messages to one person in one run are one message, also by a channel that knows a message by its key. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { DeliveryOutcome } from '#domain/channel.ts';
import type { Issue } from '#domain/issue.ts';
import type { OutgoingMessage } from '#domain/messenger.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { personDid } from '#engine/index.ts';
import { run } from '#run/run.ts';
import { openIncident, START } from '../engine/delivery/world.ts';
import { modelTracker } from '../support/model-tracker.ts';
import { policyOf } from '../support/policy.ts';

const policyFor = (people: string, by = 'push'): Policy =>
  policyOf(`version: 1
name: one
incident: { label: incident }
severities: [{ id: sev1, reach: once }]
roles: { first: { who: [${people}] } }
levels: [{ name: First, roles: [first] }]
channels: { push: { type: ntfy }, siren: { type: ntfy } }
contacts:
  alice: { push: topic-of-alice, siren: siren-of-alice }
  bob: { push: topic-of-bob }
reach: { once: [{ by: [${by}] }] }
`);

/** Two incidents on one GitHub, and the pushes that were requested. */
function world(policy: Policy = policyFor('alice')) {
  const issues = new Map(
    [1, 2].map((number): [number, Issue] => [number, { ...openIncident(['incident']), id: `I_${number}`, number }]),
  );
  const pushes: OutgoingMessage[] = [];
  const start = (now: Instant, answer: () => Promise<DeliveryOutcome>): Promise<unknown> => {
    const { tracker, render } = modelTracker(issues, now);
    return run([policy], [...issues.values()], now, tracker, {
      render,
      messenger: () => ({
        deliver: async (messages) => {
          pushes.push(...messages);
          const outcome = await answer();
          return new Map(messages.map(({ id }) => [id, outcome]));
        },
        inquire: () => Promise.reject(new Error('it is sent again instead')),
        cancel: () => Promise.reject(new Error('a push cannot be taken back')),
      }),
    });
  };
  const ids = (): readonly string[] =>
    [...issues.values()].flatMap(({ timeline }) =>
      timeline.flatMap((item) =>
        item.kind === 'comment'
          ? [...item.body.matchAll(/"deliveries":\[\{"id":"([0-9a-f]+)"/g)].map(([, id = '']) => id)
          : [],
      ),
    );
  const acknowledge = (number: number, at: Instant): void => {
    const issue = issues.get(number);
    if (issue !== undefined) issues.set(number, personDid(issue, 'alice', { kind: 'comment', body: '/ack' }, at));
  };
  return { start, pushes, ids, acknowledge };
}

const SENT: DeliveryOutcome = { kind: 'sent', reference: null };
const takeMessages = (): Promise<DeliveryOutcome> => Promise.resolve(SENT);
const never = (): Promise<DeliveryOutcome> => new Promise(() => undefined);
const nextTick = (): Promise<void> => new Promise((done) => setImmediate(done));
const aboutWhat = (pushes: readonly OutgoingMessage[]): readonly (readonly (number | null)[])[] =>
  pushes.map(({ content }) => content.incidents.map(({ issue }) => issue.number));

test('two incidents that are declared together come as one push, whose key is the digest of the sorted ids', async () => {
  const { start, pushes, ids } = world();
  await start(START, takeMessages);
  expect(aboutWhat(pushes)).toEqual([[1, 2]]);
  expect(ids()).toHaveLength(2);
  const digest = createHash('sha256').update(JSON.stringify(ids().toSorted())).digest('hex');
  expect(pushes[0]?.id).toBe(digest.slice(0, 24));
});

test.each([
  ['two people', policyFor('alice, bob')],
  ['two channels', policyFor('alice', 'push, siren')],
])('to %s they come under a key for each', async (_, policy) => {
  const { start, pushes } = world(policy);
  await start(START, takeMessages);
  expect(aboutWhat(pushes)).toEqual([
    [1, 2],
    [1, 2],
  ]);
  expect(pushes[1]?.id).not.toBe(pushes[0]?.id);
});

test('after a run that was killed the push comes under the same key, so that it shows once', async () => {
  const { start, pushes } = world();
  void start(START, never);
  await nextTick();
  await start(START + 120, takeMessages);
  expect(aboutWhat(pushes)).toEqual([
    [1, 2],
    [1, 2],
  ]);
  expect(pushes[1]?.id).toBe(pushes[0]?.id);
});

test('also where one of the incidents was acknowledged meanwhile', async () => {
  const { start, pushes, acknowledge } = world();
  void start(START, never);
  await nextTick();
  acknowledge(1, START + 60);
  await start(START + 120, takeMessages);
  expect(aboutWhat(pushes)).toEqual([[1, 2], [2]]);
  expect(pushes[1]?.id).toBe(pushes[0]?.id);
});
