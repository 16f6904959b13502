import { expect, test } from 'vitest';
import { describeFact, describeFacts } from '#logic/index.ts';

test.each([
  ['elapsed.since-level', 15, '15m'],
  ['elapsed.since-level', 0, '0m'],
  ['elapsed.since-level', 899 / 60, '14m59s'],
  ['elapsed.since-detail.noticed', 60, '1h'],
  // What a reporter says may be yet to come.
  ['elapsed.since-detail.noticed', -5, '-5'],
  ['severity.acknowledge-within', 1440, '1d'],
  ['severity.update-every', null, 'nothing'],
  ['review.due', 2880, '2d'],
  ['severity.rank', 1, '1'],
  ['details.users-affected', 1000, '1000'],
  ['details.service', 'shop', '"shop"'],
])('%s of %j is %s', (path, value, text) => {
  expect(describeFact(path, value)).toBe(`${path} = ${text}`);
});

test('facts are told one by one', () => {
  const elapsed = { 'since-level': 5, 'since-detail': { started: 60 } };
  expect(describeFacts({ level: 2, elapsed, incident: { acknowledged: false } })).toEqual([
    'level = 2',
    'elapsed.since-level = 5m',
    'elapsed.since-detail.started = 1h',
    'incident.acknowledged = false',
  ]);
});
