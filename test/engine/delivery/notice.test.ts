/** What a message says of its incident, and what it asks of whoever reads it. */
import { expect, test } from 'vitest';
import type { IncidentNotice } from '#domain/channel.ts';
import { ARRIVES, openIncident, POLICY, policyOf, World } from './world.ts';

/** The messages that begin so, and what each says. */
const noticesOf = (world: World, what: string): readonly IncidentNotice[] =>
  world.notices.filter((_, index) => world.sent[index]?.includes(what));

test('a place that is told of a level, or of a trigger, reads how to take the incident as long as nobody has it', () => {
  const world = new World();
  world.runUntil(12);
  expect(noticesOf(world, 'level by').map(({ answer }) => answer)).toEqual([
    'acknowledge',
    'acknowledge',
    'acknowledge',
  ]);
  world.says(13, 'bob', '/ack');
  world.runUntil(75);
  expect(noticesOf(world, 'trigger by bus').map(({ answer }) => answer)).toEqual([null]);
});

test('that it is over asks nobody for anything, whether somebody had it or not', () => {
  const world = new World();
  world.run(0);
  world.did(1, 'rita', { kind: 'close', reason: 'completed' });
  world.run(2);
  expect(noticesOf(world, 'resolved by').map(({ answer }) => answer)).toEqual([null]);
});

test('whoever stands in reads for whom', () => {
  const world = new World();
  world.answer = (sending, at) =>
    sending.startsWith('alice') ? { kind: 'failed', code: 'refused', message: 'No.' } : ARRIVES(sending, at);
  world.run(0);
  expect(noticesOf(world, 'carol by mail').map(({ called }) => called)).toEqual([
    [{ role: 'first', people: ['carol'], unreached: ['alice'] }],
  ]);
});

test('a place reads whom GitHub does not assign, and who stands in', () => {
  const issue = openIncident();
  const { alice } = issue.people;
  const world = new World(policyOf(), {
    ...issue,
    people: { ...issue.people, ...(alice ? { alice: { ...alice, assignable: false } } : {}) },
  });
  world.run(0);
  expect(noticesOf(world, 'level by war-room').map(({ called }) => called)).toEqual([
    [{ role: 'first', people: ['carol'], unreached: ['alice'] }],
  ]);
});

test('whoever is called beside people for whom others stand in reads as what, at each step', () => {
  const world = new World(policyOf(POLICY.replace('roles: [first], notify', 'roles: [first, second], notify')));
  world.answer = (sending, at) =>
    sending.startsWith('alice') ? { kind: 'failed', code: 'refused', message: 'No.' } : ARRIVES(sending, at);
  world.run(0);
  world.run(5);
  expect(noticesOf(world, 'bob by phone').map(({ called }) => called)).toEqual([
    [{ role: 'second', people: ['bob', 'dora'] }],
    [{ role: 'second', people: ['bob', 'dora'] }],
  ]);
});
