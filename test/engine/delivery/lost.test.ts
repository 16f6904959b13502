/** The status comment records what was sent: what becomes of messages when somebody edits or deletes it. */
import { describe, expect, test } from 'vitest';
import { decide } from '#engine/index.ts';
import { renderFirst } from '#report/comment/effect.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { policyOf, START, World } from './world.ts';

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
