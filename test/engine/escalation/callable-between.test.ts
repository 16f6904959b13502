import { expect, test } from 'vitest';
import { callableBetween } from '#engine/escalation/reachable-people.ts';
import { HOUR, parseInstant, WEEK } from '#domain/time.ts';
import { policyOf } from '../../support/policy.ts';

const FROM = parseInstant('2026-11-23T10:00:00Z') ?? 0;

const policy = policyOf({
  version: 1,
  name: 'shifts',
  incident: { label: 'incident' },
  severities: [{ id: 'one' }],
  roles: { first: { who: { var: 'oncall.main' }, otherwise: 'heidi' } },
  levels: [{ name: 'First', roles: ['first'] }],
  schedules: {
    main: {
      timezone: 'UTC',
      layers: [
        { rotate: ['alice', 'bob'], every: '1w', from: '2026-11-16T00:00' },
        {
          rotate: ['nora'],
          every: '1w',
          from: '2026-11-16T00:00',
          hours: { days: ['mon'], from: '22:00', to: '24:00' },
        },
      ],
      overrides: [
        { from: '2026-11-23T10:04', to: '2026-11-23T10:20', who: ['zoe'] },
        { from: '2026-11-22T10:04', to: '2026-11-22T10:20', who: ['gone'] },
      ],
    },
  },
});

test.each([
  ['at once', 0, ['heidi', 'bob']],
  ['in an hour: by an override of minutes', HOUR, ['heidi', 'bob', 'zoe']],
  ['in a week: by a layer of a few hours, and by the next turn', WEEK, ['heidi', 'alice', 'bob', 'nora', 'zoe']],
])('whoever may be called %s', (_when, span, people) => {
  expect(callableBetween(policy, FROM, FROM + span).toSorted()).toEqual(people.toSorted());
});
