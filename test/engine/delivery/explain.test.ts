/** `explain` says of everybody who was called which steps were taken, and why no more are. */
import { expect, test } from 'vitest';
import { explainReaches } from '#engine/index.ts';
import { POLICY, policyOf, START, World } from './world.ts';

const MINUTE = 60;

function reachesAt(world: World, minutes: number, policy = policyOf()): readonly string[] {
  return explainReaches(policy, world.issue, START + minutes * MINUTE).map(({ login, called, ended, steps }) => {
    const states = steps.map(({ due, by, state }) => `${(due - START) / MINUTE} ${by.join('+')} ${state}`);
    return `${login} ${(called - START) / MINUTE} ${ended ?? 'goes on'}: ${states.join(', ')}`;
  });
}

const CALLED = 'alice 0';

test.each<[string, (world: World) => void, number, string]>([
  [
    'before the second step',
    (world) => world.runUntil(1),
    1,
    'goes on: 0 mail+text taken, 2 phone upcoming, 5 phone+push upcoming',
  ],
  [
    'when a step is due',
    (world) => world.runUntil(1),
    3,
    'goes on: 0 mail+text taken, 2 phone due, 5 phone+push upcoming',
  ],
  [
    'when somebody answered',
    (world) => (world.runUntil(1), world.says(2, 'bob', '/ack')),
    3,
    'answered: 0 mail+text taken, 2 phone not-needed, 5 phone+push not-needed',
  ],
  [
    'while the reporter has it paused',
    (world) => (world.runUntil(1), world.says(1, 'rita', '/snooze 10m why')),
    4,
    'paused: 0 mail+text taken, 2 phone due, 5 phone+push upcoming',
  ],
  [
    'when it is over',
    (world) => (world.runUntil(1), world.did(2, 'alice', { kind: 'close', reason: 'completed' })),
    3,
    'over: 0 mail+text taken, 2 phone not-needed, 5 phone+push not-needed',
  ],
])('%s', (_, happens, minutes, expected) => {
  const world = new World();
  happens(world);
  expect(reachesAt(world, minutes)).toEqual([`${CALLED} ${expected}`]);
});

test('of somebody without an address for a step', () => {
  const world = new World();
  world.runUntil(10);
  expect(reachesAt(world, 10).slice(1)).toEqual([
    'bob 10 goes on: 10 mail+text no-way, 12 phone taken, 15 phone+push upcoming',
    'dora 10 goes on: 10 mail+text no-way, 12 phone no-way, 15 phone+push no-way',
  ]);
});

test('of somebody who passed the role on', () => {
  const world = new World();
  world.runUntil(1);
  world.says(1, 'rita', '/role first @carol');
  world.run(1);
  expect(reachesAt(world, 2)[0]).toMatch(/^alice 0 (?:passed-on|answered): /);
});

test('while the incident is paused and nobody has acknowledged it', () => {
  const strict = policyOf(
    POLICY.replace('incident: { label: incident }', 'incident: { label: incident, acknowledge: { how: [ack] } }'),
  );
  const world = new World(strict);
  world.runUntil(1);
  world.says(1, 'alice', '/snooze 10m until the vendor answers');
  world.run(1);
  expect(reachesAt(world, 3, strict)).toEqual([
    'alice 0 paused: 0 mail+text taken, 2 phone due, 5 phone+push upcoming',
  ]);
  world.run(12);
  // The steps that came due meanwhile are one.
  expect(world.sent).toContain('12 alice by phone');
  expect(reachesAt(world, 12, strict)[0]).toContain('2 phone taken, 5 phone+push taken');
});
