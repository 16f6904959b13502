/** However long an incident goes on, the status comment has room for its messages, and forgetting old ones sends nothing again. */
import { describe, expect, test } from 'vitest';
import type { DeliveryRecord, DeliveryState } from '#domain/delivery.ts';
import { decide } from '#engine/index.ts';
import { renderStatus } from '#report/comment/status.ts';
import { recordedMessages } from '#engine/delivery/room.ts';
import { openIncident, POLICY, policyOf, START, World } from './world.ts';

const record = (n: number, change: Partial<DeliveryRecord> = {}): DeliveryRecord => ({
  id: String(n).padStart(24, '0'),
  channel: 'phone',
  to: 'alice',
  cause: 'call',
  of: '0',
  nth: START + n,
  first: START + n,
  at: START + n,
  tries: 1,
  state: 'sent',
  ...change,
});
const many = (count: number, change: Partial<DeliveryRecord> = {}): readonly DeliveryRecord[] =>
  Array.from({ length: count }, (_, n) => record(n, change));
const LATER = START + 10_000;

describe('the records of messages', () => {
  test.each<[string, readonly DeliveryRecord[], number, number]>([
    ['all stay while there is much room', many(60), 60, 0],
    ['all stay while there is room', many(90), 90, 0],
    ['the oldest make way', many(91), 90, 1],
    ['those that are still open stay', many(200, { state: 'waiting' }), 200, 0],
    ['those of this run stay', many(200, { first: LATER }), 200, 0],
  ])('%s', (_, all, stays, gone) => {
    const { deliveries = [], earlierDeliveries } = recordedMessages(all, undefined, LATER);
    expect([deliveries.length, earlierDeliveries?.sent['phone alice']?.length ?? 0]).toEqual([stays, gone]);
  });

  test('the newest of each channel and recipient goes last', () => {
    const room = record(0, { channel: 'room', to: null });
    const { deliveries = [] } = recordedMessages([room, ...many(100)], undefined, LATER);
    expect(deliveries[0]).toEqual(room);
    const people = many(100).map((one, n) => ({ ...one, to: `p${n}` }));
    expect(recordedMessages(people, undefined, LATER).deliveries).toHaveLength(90);
  });

  test.each<[DeliveryState, number]>([
    ['sent', 10],
    ['dropped', 10],
    ['failed', 0],
    ['not-needed', 0],
  ])('of what made way, those that were %s are counted', (state, times) => {
    const { earlierDeliveries } = recordedMessages(many(100, { state }), undefined, LATER);
    expect(earlierDeliveries?.sent['phone alice'] ?? []).toHaveLength(times);
    expect(earlierDeliveries?.until).toBe(START + 10);
  });

  test('the earlier ones add up, the newest of them', () => {
    const before = { until: START, sent: { 'phone alice': Array.from({ length: 400 }, (_, n) => START - 400 + n) } };
    const { earlierDeliveries } = recordedMessages(many(100), before, LATER);
    expect(earlierDeliveries?.sent['phone alice']).toHaveLength(400);
    expect(earlierDeliveries?.sent['phone alice']?.at(-1)).toBe(START + 9);
    expect(earlierDeliveries?.sent['phone alice']?.[0]).toBe(START - 390);
  });
});

test('an incident that calls every five minutes for hours sends each message once, and its comment stays small', () => {
  const policy = policyOf(
    POLICY.replace('do: { escalate: 2 }', 'repeat: 5m\n    do: { escalate: 2, assign: [first] }').replace(
      '4 in 15m',
      '100 in 15m',
    ),
  );
  const world = new World(policy, openIncident(['incident', 'urgent']));
  for (let minute = 0; minute <= 5 * 60; minute += 1) if (minute % 5 < 3) world.run(minute);
  expect(world.ids.length).toBeGreaterThan(300);
  expect(new Set(world.ids).size).toBe(world.ids.length);
  // GitHub takes 65,536 characters.
  expect(Math.max(...world.comments.map(({ length }) => length))).toBeLessThan(45_000);
  expect(world.status?.deliveries).toHaveLength(90);
});

test('of a call of very many people the first thirty are reached by channels, and the issue says so of the others', () => {
  const people = Array.from({ length: 70 }, (_, n) => `person-${n}-with-a-login-as-long-as-any`.slice(0, 39));
  const policy = policyOf(
    POLICY.replace('who: alice', `who: [${people.join(', ')}]`)
      .replace(/^contacts:\n(?: {2}.*\n)*/m, 'contacts: env:TOCSIN_CONTACTS\n')
      .replace('by: [mail, text]', 'by: [mail, text, phone, push]'),
  );
  const world = new World(policy, {
    ...openIncident(['incident', 'urgent']),
    people: Object.fromEntries(people.map((login) => [login, { permission: 'write', assignable: true }])),
  });
  world.run(0);
  expect(world.sent.filter((line) => line.includes(' person-'))).toHaveLength(120);
  expect(Math.max(...world.comments.map(({ length }) => length))).toBeLessThan(50_000);
  const { statusComment } = decide(policy, world.issue, START + 60);
  if (statusComment?.message == null) throw new Error('there is no status');
  expect(renderStatus(statusComment.message)).toContain('40 more called **on GitHub alone**: too many for channels');
  world.run(2);
  expect(world.sent.filter((line) => line.startsWith('2 '))).toHaveLength(30);
});
