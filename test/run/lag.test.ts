/** How long a run waits for readings that lag, and when it does not wait. */
import { describe, expect, test } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import type { Tracker } from '#domain/tracker.ts';
import { runOnce } from '#engine/index.ts';
import { run } from '#run/run.ts';
import { modelTracker } from '../support/model-tracker.ts';
import { policyOf } from '../support/policy.ts';
import { newIncident, START } from '../support/worlds.ts';
import { oneByOne } from '../support/reread.ts';

const policy = policyOf({
  version: 1,
  name: 'shop',
  incident: { label: 'incident' },
  severities: [{ id: 'major', name: 'Major', label: 'major' }],
  roles: { responder: { name: 'Responder', does: 'Looks.', who: ['ann'] } },
  levels: [{ name: 'Responders', roles: ['responder'] }],
  triggers: [
    {
      id: 'unacknowledged',
      reason: 'Nobody has acknowledged it.',
      when: { '>=': [{ var: 'elapsed.since-declared' }, { duration: '1h' }] },
      do: { escalate: 1 },
    },
  ],
});

interface Ran {
  readonly pauses: readonly number[];
  readonly comments: number;
}

/** `readings`: what the issue looks like each time it is read again; the last one for good. */
async function runWithLag(
  issue: Issue,
  readings: readonly Issue[],
  isUpToDate?: (issue: Issue) => boolean,
  { now = START, watchedSince }: { readonly now?: number; readonly watchedSince?: number } = {},
): Promise<Ran> {
  const left = [...readings];
  const pauses: number[] = [];
  let comments = 0;
  const { tracker: model, render } = modelTracker(new Map([[issue.number, issue]]), now);
  const tracker: Tracker = {
    reread: oneByOne(() => Promise.resolve((left.length > 1 ? left.shift() : left[0]) ?? issue)),
    perform: (before, effect) => {
      if (effect.type === 'say' && effect.comment !== null) comments += 1;
      return model.perform(before, effect);
    },
  };
  await run([policy], [issue], now, tracker, {
    render,
    pause: (seconds) => Promise.resolve(void pauses.push(seconds)),
    ...(isUpToDate === undefined ? {} : { isUpToDate }),
    ...(watchedSince === undefined ? {} : { watchedSince }),
  });
  return { pauses, comments };
}

const changedBefore = (seconds: number): Issue => ({ ...newIncident(''), updatedAt: START - seconds });

test.each([
  [0, [5]],
  [29, [5]],
  [30, []],
  [3600, []],
])('an incident that changed %i seconds ago is called after the pauses %j', async (seconds, pauses) => {
  const issue = changedBefore(seconds);
  expect(await runWithLag(issue, [issue])).toEqual({ pauses, comments: 1 });
});

test('an issue of which the tracker does not say when it changed needs no pause', async () => {
  expect((await runWithLag(newIncident(''), [newIncident('')])).pauses).toEqual([]);
});

test('an issue that is known to be read whole needs no pause', async () => {
  expect(await runWithLag(changedBefore(0), [changedBefore(0)], () => true)).toEqual({ pauses: [], comments: 1 });
});

test('what is there after the pause is not said again', async () => {
  const posted = { ...runOnce(policy, changedBefore(0), START).issue, updatedAt: START };
  expect(await runWithLag(changedBefore(0), [posted])).toEqual({ pauses: [5], comments: 0 });
});

const done = runOnce(policy, changedBefore(0), START).issue;
/** The labels and assignees of another run, whose history is not there yet. */
const hidden: Issue = { ...changedBefore(0), labels: done.labels, assignees: done.assignees };

test('a comment that is missing although its label or assignment is there is waited for longer', async () => {
  expect(await runWithLag(hidden, [{ ...done, updatedAt: START }])).toEqual({ pauses: [10], comments: 0 });
});

test('a comment that is still missing is waited for until no reading lags any more', async () => {
  expect(await runWithLag(hidden, [hidden, { ...done, updatedAt: START }])).toEqual({ pauses: [10, 20], comments: 0 });
});

test('a comment that never comes, as of a run that was killed, is made up for then', async () => {
  expect(await runWithLag(hidden, [hidden])).toEqual({ pauses: [10, 20], comments: 1 });
});

test('the engine’s own event without a comment after it counts as a sign of one', async () => {
  const early: Issue = { ...hidden, timeline: done.timeline.filter(({ kind }) => kind !== 'comment') };
  expect(await runWithLag(early, [{ ...done, updatedAt: START }])).toEqual({ pauses: [10], comments: 0 });
});

describe('what time alone made due', () => {
  const called = runOnce(policy, newIncident(''), START).issue;
  const HOUR = 3600;

  test.each([
    [0, [5]],
    [4, [5]],
    [5, []],
  ])('%i seconds ago is left to a watcher for the pauses %j', async (seconds, pauses) => {
    const now = START + HOUR + seconds;
    expect(await runWithLag(called, [called], undefined, { now })).toEqual({ pauses, comments: 1 });
  });

  test('is not said again where a watcher did it', async () => {
    const now = START + HOUR;
    const watched = runOnce(policy, called, now).issue;
    expect(await runWithLag(called, [watched], undefined, { now })).toEqual({ pauses: [5], comments: 0 });
  });

  test('is done at once by the watcher itself', async () => {
    const now = START + HOUR;
    expect(await runWithLag(called, [called], undefined, { now, watchedSince: START })).toEqual({
      pauses: [],
      comments: 1,
    });
  });
});
