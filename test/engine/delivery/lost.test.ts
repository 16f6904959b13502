/** The status comment records what was sent: what becomes of messages when somebody edits or deletes it. */
import { describe, expect, test } from 'vitest';
import { decide } from '#engine/index.ts';
import { renderFirst } from '#report/comment/effect.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { POLICY, policyOf, START, World } from './world.ts';

describe.each(['edit', 'delete', 'edit by the token'] as const)('after this becomes of it: %s', (how) => {
  test('nothing that was sent is sent again', () => {
    const world = new World();
    world.run(0);
    world.run(2);
    const before = [...world.sent];
    world.loseStatus(3, how);
    world.run(3);
    world.run(4);
    expect(world.sent).toEqual(before);
  });

  test('the next step is taken when it is due, in a comment that says what is not known', () => {
    const world = new World();
    world.run(0);
    world.run(2);
    const before = world.sent.length;
    world.loseStatus(3, how);
    const { comment, statusComment } = decide(policyOf(), world.issue, START + 5 * 60);
    if (comment === null || statusComment?.message == null) throw new Error('there is no comment');
    expect(renderFirst(comment, statusComment.message, shippedTemplates)).toContain(
      'what was sent before 03:05 UTC **is not known any more**',
    );
    world.run(5);
    world.run(6);
    expect(world.sent.slice(before)).toEqual(['5 alice by phone']);
    // What is recorded from then on is known.
    world.run(7);
    expect(world.sent).toHaveLength(before + 1);
  });

  test('what became due since then is sent by a run that comes late', () => {
    const world = new World();
    world.run(0);
    const before = world.sent.length;
    world.loseStatus(1, how);
    world.run(4);
    expect(world.sent.slice(before)).toEqual(['4 alice by phone']);
  });

  test('the places that were told are told that it is over', () => {
    const world = new World();
    world.run(0);
    world.loseStatus(1, how);
    world.says(2, 'alice', '/resolved');
    world.run(2);
    expect(world.sent.slice(-1)).toEqual(['2 resolved by war-room']);
  });
});

test.each(['edit', 'delete', 'edit by the token', 'delete by the token'] as const)(
  'in the very second of its messages nothing is lost, and whoever has no way by the first step is reached once: %s',
  (how) => {
    const world = new World(policyOf(POLICY.replace('first: { who: alice', 'first: { who: [alice, bob]')));
    world.run(0);
    expect(world.sent).toContain('0 bob by phone');
    const before = world.sent.length;
    world.loseStatus(0, how);
    world.runUntil(4, 0.5);
    expect(world.sent.slice(before)).toEqual(['2 alice by phone']);
  },
);

describe.each(['edit', 'delete', 'edit by the token', 'delete by the token'] as const)(
  'a call whose comment is lost is made once, and its steps come when they are due: %s',
  (how) => {
    /** The comment of level 2 is lost, of whose run GitHub tells 5 seconds later. */
    function lostCall(): World {
      const world = new World();
      world.hasNames = true;
      world.lag = 5;
      world.runUntil(10);
      const call = world.ownComments.at(-1);
      if (call === undefined) throw new Error('nobody was called');
      world.lose(call, 10.5, how);
      return world;
    }

    test('when nothing came after it', () => {
      const world = lostCall();
      const [sent, actions] = [world.sent.length, world.actions.length];
      world.runUntil(16, 11);
      expect(world.actions).toHaveLength(actions);
      expect(world.sent.slice(sent)).toEqual(['15 bob by phone']);
    });

    test('when another comment came after it', () => {
      const world = lostCall();
      world.says(11, 'alice', '/severity nope');
      world.run(11);
      const [sent, actions] = [world.sent.length, world.actions.length];
      world.runUntil(16, 12);
      expect(world.actions).toHaveLength(actions);
      expect(world.sent.slice(sent)).toEqual(['15 bob by phone']);
    });
  },
);

test('a run that ended before it had told the status comment of its call left that to the next', () => {
  const world = new World();
  world.hasNames = true;
  world.runUntil(9);
  world.killAfter = 2;
  expect(world.run(10)).toBe(false);
  expect(world.actions).toHaveLength(2);
  world.killAfter = null;
  expect(world.status?.last).toBeUndefined();
  world.run(10.5);
  expect(world.status?.last).toMatchObject({ called: { second: ['bob', 'dora'] } });
});

test('of a call of which nothing tells when it was, nothing is known, so its messages count as sent', () => {
  const world = new World();
  world.hasNames = true;
  world.lag = 5;
  world.runUntil(9);
  world.killAfter = 2;
  world.run(10);
  world.killAfter = null;
  const [call, sent] = [world.ownComments.at(-1), world.sent.length];
  if (call === undefined) throw new Error('nobody was called');
  world.lose(call, 10.5, 'edit');
  world.runUntil(16, 11);
  expect(world.actions).toHaveLength(2);
  expect(world.sent.slice(sent)).toEqual([]);
});

test('that it is lost is said by the next run, once, although nothing is due', () => {
  const world = new World();
  world.run(0);
  const sent = [...world.sent];
  world.loseStatus(1, 'delete');
  const before = world.comments.length;
  world.run(1.5);
  world.run(1.75);
  expect(world.comments).toHaveLength(before + 1);
  expect(world.sent).toEqual(sent);
});

test('of an incident that is over nothing more is said', () => {
  const world = new World();
  world.run(0);
  world.says(1, 'alice', '/resolved');
  world.run(1);
  world.loseStatus(2, 'delete');
  const before = world.comments.length;
  world.run(3);
  expect(world.comments).toHaveLength(before);
});

test('whoever stood in by a call that is lost is not called again for the role', () => {
  const world = new World();
  world.run(0);
  // Dora has no address, so Carol stands in.
  for (const [minute, body] of [
    [1, '/role first @dora'],
    [2, '/next soon'],
    [3, '/role first @dora'],
  ] as const) {
    world.says(minute, 'alice', body);
    world.run(minute);
  }
  const { length } = world.actions;
  const call = world.ownComments.find(({ body }) => body.includes('"unreached"'));
  if (call === undefined) throw new Error('nobody stood in');
  world.lose(call, 4, 'delete');
  for (const minute of [4, 5]) world.run(minute);
  expect(world.actions.slice(length)).toEqual([]);
});
