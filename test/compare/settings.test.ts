/** Settings that differ are shown as one would write them. */
import { expect, test } from 'vitest';
import { compareTexts, editText, textOf } from './edits.ts';

const SERVICE = textOf('service-24x7');
const REPEAT = 'repeat: { var: severity.acknowledge-within }';

const settingOf = (before: string, after: string, path: string) => {
  const { before: was, after: is } =
    compareTexts(before, after).settings.find((setting) => setting.path === path) ?? {};
  return [was, is];
};

test.each([
  ['a duration', 'repeat: 1d', '{var:severity.acknowledge-within}', '1d'],
  [
    'a choice of durations',
    'repeat: { if: [{ "==": [{ var: count.missing-details }, 1] }, { duration: 15m }, { var: is.data-at-risk }, 20, { duration: 1h }] }',
    '{var:severity.acknowledge-within}',
    '{if:[{==:[{var:count.missing-details},1]},{duration:15m},{var:is.data-at-risk},20m,{duration:1h}]}',
  ],
])('a `repeat` that is %s has its unit', (_name, repeat, was, is) => {
  const after = editText(SERVICE, [`${REPEAT}\n    limit: 8`, `${repeat}\n    limit: 8`]);
  expect(settingOf(SERVICE, after, 'triggers.unacknowledged.repeat')).toEqual([was, is]);
});

test('the promise of a severity that is a rule has its unit', () => {
  const after = editText(SERVICE, [
    'acknowledge-within: 5m',
    'acknowledge-within: { if: [{ var: is.data-at-risk }, 2, 5] }',
  ]);
  expect(settingOf(SERVICE, after, 'severities.sev1.acknowledge-within')).toEqual([
    '5m',
    '{if:[{var:is.data-at-risk},2m,5m]}',
  ]);
});

test('durations in a condition that is written out have theirs', () => {
  const rule = (within: string) =>
    editText(
      SERVICE,
      [`${REPEAT}\n    limit: 8`, 'repeat: { if: [{ var: is.old }, 5, { duration: 10m }] }\n    limit: 8'],
      ['conditions:\n', `conditions:\n  old: { ">=": [{ var: elapsed.since-declared }, { duration: ${within} }] }\n`],
    );
  expect(settingOf(rule('1h'), rule('2h'), 'triggers.unacknowledged.repeat')).toEqual([
    '{if:[{!!:[{>=:[{var:elapsed.since-declared},1h]}]},5m,10m]}',
    '{if:[{!!:[{>=:[{var:elapsed.since-declared},2h]}]},5m,10m]}',
  ]);
});

test('a role that changes hands after a while says after how long', () => {
  const roleOf = (who: string) =>
    editText(SERVICE, [
      'who: [ivan]',
      `who: { if: [{ ">=": [{ var: elapsed.since-declared }, { duration: 90m }] }, ${who}, [ivan]] }`,
    ]);
  const { rosters } = compareTexts(roleOf('[grace]'), roleOf('[judy]'));
  expect(rosters.map(({ name, condition }) => [name, condition])).toEqual([
    ['executive', 'elapsed.since-declared is at least 1h30m'],
  ]);
});
