import { describe, expect, test } from 'vitest';
import { backOff, createAgenda } from '#watch/agenda.ts';
import { reportOf } from './world.ts';

test.each([
  [1, 1],
  [2, 2],
  [3, 4],
  [4, 8],
  [5, 10],
  [50, 10],
])('after %i failures in a row it waits %i seconds', (failures, seconds) => {
  expect(backOff(failures, 10)).toBe(seconds);
});

test('an incident is due at its next instant, which is never the present one', () => {
  const agenda = createAgenda(10);
  agenda.note(reportOf(1, 200), 100);
  agenda.note(reportOf(2, 100), 100);
  agenda.note(reportOf(3, null), 100);
  expect([agenda.next(), agenda.due(101), agenda.due(200), agenda.missedNumbers()]).toEqual([101, [2], [1, 2], []]);
});

test.each([
  ['failed', { kind: 'failed' }],
  ['was not read', { kind: 'unread' }],
] as const)('what %s is missed until it is done, and is tried ever more rarely', (_, outcome) => {
  const agenda = createAgenda(10);
  const failed = reportOf(1, 500, outcome);
  const waits: number[] = [];
  for (let at = 100, index = 0; index < 12; index += 1, at = agenda.next() ?? at) {
    agenda.note(failed, at);
    waits.push((agenda.next() ?? at) - at);
  }
  expect(waits).toEqual([1, 2, 4, 8, 10, 10, 10, 10, 10, 10, 300, 300]);
  // Nobody has to stay for what fails for a lasting cause.
  expect([agenda.missedNumbers(), agenda.nextWorthwhile()]).toEqual([[1], null]);
  agenda.note(reportOf(1, null), 900);
  expect([agenda.missedNumbers(), agenda.next()]).toEqual([[], null]);
  agenda.note(failed, 1000);
  expect(agenda.nextWorthwhile()).toBe(1001);
});

test('what was lost is not missed, nor looked at before anything else is due', () => {
  const agenda = createAgenda(10);
  agenda.note(reportOf(1, 500, { kind: 'failed', isLoss: true }), 100);
  expect([agenda.missedNumbers(), agenda.next()]).toEqual([[], 500]);
});

test('an incident that is not there any more is not tried again, nor missed', () => {
  const agenda = createAgenda(10);
  agenda.note(reportOf(1, 500, { kind: 'failed' }), 100);
  agenda.drop(1);
  expect([agenda.missedNumbers(), agenda.next()]).toEqual([[], null]);
});

describe('what was left', () => {
  const left = reportOf(1, 500, { kind: 'deferred' });

  test('over by the budget of comments comes after a poll', () => {
    const agenda = createAgenda(10);
    agenda.note(left, 100);
    expect([agenda.nextWorthwhile(), agenda.leftNumbers()]).toEqual([110, [1]]);
  });

  test('of messages comes when they are to be tried again', () => {
    const agenda = createAgenda(10);
    agenda.note({ ...reportOf(1, 90), heldBack: { messages: ['mail bob'], again: 160 } }, 100);
    expect([agenda.next(), agenda.leftNumbers(), agenda.missedNumbers()]).toEqual([160, [1], []]);
  });

  test('for room comes when there is some', () => {
    const agenda = createAgenda(10);
    agenda.note(left, 100, 140);
    expect([agenda.nextWorthwhile(), agenda.leftNumbers()]).toEqual([140, [1]]);
  });

  test('is missed after five minutes, whatever is forgotten meanwhile, and not once it is done', () => {
    const agenda = createAgenda(10);
    const missed = [100, 250, 400, 401].map((at) => {
      agenda.clear();
      agenda.note(left, at, at + 50);
      return agenda.missedNumbers();
    });
    expect(missed).toEqual([[], [], [], [1]]);
    agenda.note(reportOf(1, 900), 402);
    agenda.note(left, 900);
    expect([agenda.missedNumbers(), agenda.leftNumbers()]).toEqual([[], [1]]);
  });

  test('and is gone or failed since is left no more', () => {
    const agenda = createAgenda(10);
    for (const number of [1, 2]) agenda.note({ ...left, number }, 100);
    agenda.drop(1);
    agenda.noteUnread(2, 100);
    expect([agenda.missedNumbers(), agenda.leftNumbers()]).toEqual([[2], []]);
  });
});
