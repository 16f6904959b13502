/** A push that repeats itself may stand for several incidents: it ends once somebody has answered each of them. */
import { expect, test } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import type { Instant } from '#domain/time.ts';
import { personDid } from '#engine/index.ts';
import { run } from '#run/run.ts';
import { openIncident, START } from '../engine/delivery/world.ts';
import { modelTracker } from '../support/model-tracker.ts';
import { policyOf } from '../support/policy.ts';

const policy = policyOf(`version: 1
name: one
incident: { label: incident }
severities: [{ id: sev1, reach: once }]
roles: { first: { who: alice } }
levels: [{ name: First, roles: [first] }]
channels: { push: { type: pushover, token: env:TOCSIN_A } }
contacts: { alice: { push: ${'a'.repeat(30)} } }
reach: { once: [{ by: push }] }
`);

/** Two incidents that one push is about, and what was asked of the service. */
function world() {
  const issues = new Map(
    [1, 2].map((number): [number, Issue] => [number, { ...openIncident(['incident']), id: `I_${number}`, number }]),
  );
  const calls: string[] = [];
  const sweep = (now: Instant, numbers: readonly number[]): Promise<unknown> => {
    const { tracker, render } = modelTracker(issues, now);
    const own = numbers.flatMap((number) => issues.get(number) ?? []);
    return run([policy], own, now, tracker, {
      render,
      beside: [...issues.values()],
      messenger: () => ({
        deliver: (messages) => {
          calls.push(...messages.map(({ content }) => `push of ${content.incidents.length}`));
          return Promise.resolve(new Map(messages.map(({ id }) => [id, { kind: 'sent', reference: 'receipt' }])));
        },
        inquire: () => Promise.reject(new Error('nothing is in doubt here')),
        cancel: (_, reference) => {
          calls.push(`cancel ${reference}`);
          return Promise.resolve({ kind: 'sent', reference: null });
        },
      }),
    });
  };
  const acknowledge = (number: number, at: Instant): void => {
    const issue = issues.get(number);
    if (issue !== undefined) issues.set(number, personDid(issue, 'alice', { kind: 'comment', body: '/ack' }, at));
  };
  return { calls, sweep, acknowledge };
}

test.each([
  ['decide about both', [1, 2]],
  ['decide about the one that was answered', undefined],
])('it goes on while one of them waits for an answer, where runs %s', async (_, numbers) => {
  const { calls, sweep, acknowledge } = world();
  await sweep(START, [1, 2]);
  acknowledge(1, START + 60);
  await sweep(START + 61, numbers ?? [1]);
  expect(calls).toEqual(['push of 2']);
  acknowledge(2, START + 120);
  await sweep(START + 121, numbers ?? [2]);
  expect(new Set(calls)).toEqual(new Set(['push of 2', 'cancel receipt']));
  await sweep(START + 180, [1, 2]);
  const before = [...calls];
  await sweep(START + 240, [1, 2]);
  expect(calls).toEqual(before);
});
