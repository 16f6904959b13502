/** How long a watcher stays at most, and what short polls cost. */
import { describe, expect, test } from 'vitest';
import { limitWatch, pollWarning } from '#action/watch-limit.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const JOB = 'github-actions[bot]';

describe('`watch-for`', () => {
  test.each([
    ['a machine of GitHub', false, JOB, 5 * HOUR + 50 * MINUTE, 'GitHub ends a job after six hours'],
    ['a machine of one’s own', true, JOB, 23 * HOUR + 50 * MINUTE, 'GitHub ends a job after a day, with its token'],
    ['the token of an App', false, 'tocsin[bot]', 50 * MINUTE, 'the token of an App lives for an hour'],
    ['the same on one’s own machine', true, 'tocsin[bot]', 50 * MINUTE, 'the token of an App lives for an hour'],
    ['the token of a person', false, 'alice', 5 * HOUR + 50 * MINUTE, 'GitHub ends a job after six hours'],
    ['a token of which nobody knows whose it is', false, null, 5 * HOUR + 50 * MINUTE, 'after six hours'],
  ])('with %s', (_, isSelfHosted, viewer, most, why) => {
    expect(limitWatch(most, { isSelfHosted, viewer })).toEqual({ watchFor: most, warning: null });
    const { watchFor, warning } = limitWatch(most + MINUTE, { isSelfHosted, viewer });
    expect(watchFor).toBe(most);
    expect(warning).toContain(why);
  });

  test('that is cut says by how much, and what follows', () => {
    expect(limitWatch(8 * HOUR, { isSelfHosted: false, viewer: JOB }).warning).toBe(
      '`watch-for` is 8h, and GitHub ends a job after six hours: this run stays for 5h50m and then starts its successor.',
    );
  });
});

test.each([
  [5, null],
  [4, '`poll` is 4s: 900 requests an hour. GitHub may slow the token down, and then everybody is called late.'],
  [1, '`poll` is 1s: 3,600 requests an hour. GitHub may slow the token down, and then everybody is called late.'],
])('`poll: %ds` is warned of: %s', (poll, warning) => {
  expect(pollWarning(poll)).toBe(warning);
});
