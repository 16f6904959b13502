/**
 * Messages of an incident over whose life people act, messages fail, runs are killed, comments are lost and the policy is changed: what is
 * due is announced, nothing is sent twice by one run after another, and something becomes of each message.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DeliveryResult } from '#domain/delivery.ts';
import { foldIssue, nextRunAfter, type PersonAct } from '#engine/index.ts';
import { POLICY, policyOf, START, World } from '../engine/delivery/world.ts';
import { lawRuns } from '../support/seed.ts';

const RUNS = lawRuns();
const DAY = 24 * 60;

const POLICIES = [
  POLICY,
  // Names of a channel, a reach and a role.
  POLICY.replaceAll('phone', 'call'),
  POLICY.replace('  urgent: [{', '  pressing: [{').replace('reach: urgent', 'reach: pressing'),
  POLICY.replace('first: { who', 'starter: { who').replace('roles: [first]', 'roles: [starter]'),
  // Steps, people, places, limits.
  POLICY.replace('{ after: 2m, by: phone }, ', ''),
  POLICY.replace('first: { who: alice', 'first: { who: bob'),
  POLICY.replace('notify: war-room }', 'notify: bus }'),
  POLICY.replace(', reach: urgent', ''),
  POLICY.replace('messages-per-person: 4 in 15m', 'messages-per-person: 1 in 30m'),
  // No channels at all.
  POLICY.replace(/^channels:[\s\S]*^limits.*$/m, '')
    .replaceAll(/, (?:notify|reach): (?:\[[^\]]*\]|[\w-]+)/g, '')
    .replace('{ notify: bus }', '{ mention: first, comment: update-due }'),
].map((text) => policyOf(text));

const acts: fc.Arbitrary<PersonAct> = fc.oneof(
  fc
    .constantFrom('/ack', 'on it', '/snooze 20m vendor', '/unsnooze', '/resolved', '/escalate', '/severity sev2')
    .map((body) => ({ kind: 'comment' as const, body })),
  fc
    .constantFrom('/severity sev1', '/handoff @bob', '/role first @dora', '/role starter @dora')
    .map((body) => ({ kind: 'comment' as const, body })),
  fc.constantFrom('completed' as const, 'not-planned' as const).map((reason) => ({ kind: 'close' as const, reason })),
  fc.constantFrom<PersonAct>(
    { kind: 'reopen' },
    { kind: 'unassign', logins: ['alice'] },
    { kind: 'unlabel', labels: ['urgent'] },
    { kind: 'unlabel', labels: ['incident'] },
    { kind: 'label', labels: ['incident'] },
  ),
);

const moment = fc.record({
  seconds: fc.integer({ min: 0, max: 900 }),
  by: fc.constantFrom('alice', 'bob', 'carol', 'rita'),
  act: fc.option(acts),
  policy: fc.option(fc.constantFrom(...POLICIES.keys()), { freq: 4 }),
  loses: fc.option(fc.constantFrom('edit' as const, 'delete' as const), { freq: 12 }),
  killAfter: fc.option(fc.nat(6), { freq: 4 }),
});

const ANSWERS: Readonly<Record<string, DeliveryResult>> = {
  sent: { kind: 'sent', reference: 'receipt' },
  failed: { kind: 'failed', code: '404', message: 'Not found.' },
  doubt: { kind: 'doubt', why: 'Reset.' },
  'not taken': { kind: 'not-taken', retryAfter: 120 },
};

const story = fc.record({
  first: fc.constantFrom(...POLICIES.keys()),
  moments: fc.array(moment, { maxLength: 8 }),
  answers: fc.array(fc.constantFrom(...Object.keys(ANSWERS)), { maxLength: 6 }),
});

const isPossible = ({ issue }: World, { kind }: PersonAct): boolean =>
  (kind !== 'reopen' || issue.state === 'closed') && (kind !== 'close' || issue.state === 'open');

/** A run at this minute, and what has to be so after it. */
function settles(world: World, minute: number): void {
  world.run(minute);
  expect(world.states.filter((one) => one.endsWith(': intended'))).toEqual([]);
  const before = world.sent.length;
  world.run(minute);
  expect(world.sent.slice(before), 'the same run once more').toEqual([]);
  // What is in doubt or waits is for the next run, whenever it comes.
  if (world.states.some((one) => /: (?:doubt|waiting)$/.test(one))) return;
  const now = START + Math.round(minute * 60);
  const next = nextRunAfter(foldIssue(world.policy, world.issue), now, now + DAY * 60);
  const { issue } = world;
  world.run((Math.min(next ?? now + DAY * 60, now + 600) - 1 - START) / 60);
  expect(world.sent.slice(before), 'before anything is due').toEqual([]);
  world.issue = issue;
}

test('whatever happens, something becomes of each message', { timeout: 300_000 + RUNS * 1000 }, () => {
  fc.assert(
    fc.property(story, ({ first, moments, answers }) => {
      const world = new World(POLICIES[first]);
      const left = [...answers];
      world.answer = () => ANSWERS[left.shift() ?? 'sent'] as DeliveryResult;
      let minute = 0;
      settles(world, minute);
      for (const { seconds, by, act, policy, loses, killAfter } of moments) {
        minute += seconds / 60;
        world.policy = POLICIES[policy ?? -1] ?? world.policy;
        if (act !== null && isPossible(world, act)) world.did(minute, by, act);
        if (loses !== null) world.loseStatus(minute, loses);
        if (killAfter !== null) {
          world.killAfter = killAfter;
          world.run(minute);
          world.killAfter = null;
          minute += 1;
        }
        settles(world, minute);
      }
      for (const later of [0, 10, 20, 30]) settles(world, minute + DAY + later);
      // Without its label it is no incident, and is left alone.
      if (!world.issue.labels.includes('incident')) return;
      expect(world.states.filter((one) => /: (?:intended|doubt|waiting)$/.test(one))).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});
