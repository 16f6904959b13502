/** What the sandbox says of a run, from the plan that the Action returns. */
import { expect, test } from 'vitest';
import { describeEffects, wakesAt } from '#cli/sandbox-shell/effects.ts';

const say = (comment: boolean, ...mentions: readonly string[]): object => ({ type: 'say', comment, mentions });

function lineOf(...effects: readonly object[]): string | undefined {
  const incident = { number: 7, severity: 'sev1', level: 1, status: 'open', fired: [], effects };
  return describeEffects(JSON.stringify({ incidents: [incident] }))[0];
}

test.each<[string, readonly object[], string]>([
  ['a call', [say(true, 'ann', 'bob')], 'writes to ann and bob'],
  ['a status that is written before messages and after them', [say(false), say(false)], 'brings the status up to date'],
  ['two calls', [say(true, 'ann'), say(true, 'bob')], 'writes to ann, writes to bob'],
])('%s is said once', (_, effects, words) => {
  expect(lineOf(...effects)).toBe(`#7 sev1, level 1, open: ${words}`);
});

test('an incident without anything done has no line', () => {
  expect(lineOf()).toBeUndefined();
});

const NEXT = '2026-11-23T10:05:00Z';
const NOW = Date.parse('2026-11-23T10:00:00Z') / 1000;
const describePlan = (...outcomes: readonly string[]): string =>
  JSON.stringify({ incidents: outcomes.map((outcome) => ({ outcome })) });

test.each<[string, string, string, number]>([
  ['waits for the instant it names', describePlan('acted', 'nothing-due'), NEXT, Date.parse(NEXT) / 1000],
  ['waits for somebody, where nothing comes by itself', describePlan('nothing-due'), '', Number.POSITIVE_INFINITY],
  ['is followed within a minute where it deferred an incident', describePlan('acted', 'deferred'), NEXT, NOW + 60],
  ['is followed within a minute where it could not read one', describePlan('unread'), '', NOW + 60],
  ['is followed within a minute where it failed', describePlan('failed'), '', NOW + 60],
  ['is followed within a minute where it did not get that far', '', '', NOW + 60],
])('a run %s', (_, plan, nextAt, wakes) => {
  expect(wakesAt(plan, nextAt, NOW)).toBe(wakes);
});
