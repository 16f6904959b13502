/** How much GitHub takes in a minute, and how long to wait for room. */
import { describe, expect, test } from 'vitest';
import { contentOf, createContentLimit } from '#github/content-limit.ts';

describe('until there is room for an incident', () => {
  test.each<[string, readonly (readonly [at: number, count: number])[], number, number]>([
    ['nothing was sent', [], 0, 0],
    ['70 leave room for ten', [[0, 70]], 0, 0],
    ['71 do not', [[0, 71]], 0, 62],
    [
      'the wait is over when so much has left the minute that several incidents have room',
      [
        [0, 20],
        [10, 12],
        [20, 40],
      ],
      25,
      47,
    ],
    [
      'then there is room',
      [
        [0, 20],
        [10, 12],
        [20, 40],
      ],
      72,
      0,
    ],
    ['one that needs more than a minute takes waits a minute', [[0, 500]], 30, 32],
    ['a minute later all of it has left', [[0, 500]], 62, 0],
  ])('%s', (_, sent, at, expected) => {
    let now = 0;
    const limit = createContentLimit(() => now);
    for (const [second, count] of sent) {
      now = second;
      limit.note(count);
    }
    now = at;
    expect(limit.untilRoom()).toBe(expected);
  });

  test.each([
    [30, 20],
    [45, 35],
    [60, 50],
    [90, 60],
  ])('where %i are to be sent beside it, enough have left after %i seconds', (beside, after) => {
    let now = 0;
    const limit = createContentLimit(() => now);
    for (now = 0; now <= 60; now += 1) limit.note(1);
    now = 62;
    expect(limit.untilRoom(beside)).toBe(after);
  });

  test('what is to be sent beside it takes room as well', () => {
    const limit = createContentLimit(() => 0);
    limit.note(60);
    expect(limit.untilRoom(10)).toBe(0);
    expect(limit.untilRoom(11)).toBe(62);
  });
});

test.each<[string, number]>([
  ['POST /repos/{owner}/{repo}/labels', 1],
  ['POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', 1],
  ['DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions/{reaction_id}', 0],
  ['POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', 0],
])('%s creates %i', (route, expected) => {
  expect(contentOf(route, {})).toBe(expected);
});
