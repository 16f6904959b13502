import { expect, test } from 'vitest';
import { formatInstant, parseInstant } from '#domain/time.ts';
import { silentLadder, typicalStart } from '#engine/index.ts';
import { policyOf } from '../../support/policy.ts';

const at = (text: string): number => parseInstant(text) ?? 0;

const policy = policyOf({
  version: 1,
  name: 'starts',
  incident: { label: 'incident' },
  severities: [
    { id: 'always', when: { '>=': [{ var: 'count.reopenings' }, 10] } },
    { id: 'office', clock: 'office' },
  ],
  calendars: {
    office: {
      timezone: 'America/New_York',
      days: ['mon', 'tue', 'wed'],
      from: '09:00',
      to: '17:00',
      holidays: ['2026-11-24'],
    },
  },
  roles: { one: { who: ['ann'] } },
  levels: [{ name: 'All', roles: ['one'] }],
});

test.each([
  // 23 November is a Monday; Tuesday is a holiday of the office, which opens on Wednesday at 9 in New York.
  ['always', '2026-11-23T03:00:00Z', '2026-11-24T10:00:00Z'],
  ['always', '2026-11-24T10:00:00Z', '2026-11-24T10:00:00Z'],
  ['always', '2026-11-24T10:00:01Z', '2026-12-01T10:00:00Z'],
  ['always', '2026-11-28T23:00:00Z', '2026-12-01T10:00:00Z'],
  ['office', '2026-11-23T03:00:00Z', '2026-11-25T14:00:00Z'],
  ['office', '2026-11-28T23:00:00Z', '2026-12-01T14:00:00Z'],
])('an incident of `%s` that is looked at from %s on is declared at %s', (id, from, expected) => {
  const severity = policy.severities.find((one) => one.id === id);
  if (severity === undefined) throw new Error(id);
  expect(formatInstant(typicalStart(policy, severity, at(from)))).toBe(expected);
});

test('time turns a severity that the rules give at once, as it does outside of a simulation', () => {
  const turning = policyOf({
    version: 1,
    name: 'turning',
    incident: { label: 'incident' },
    severities: [{ id: 'fresh', when: { '<': [{ var: 'elapsed.since-declared' }, 60] } }, { id: 'stale' }],
    roles: { one: { who: ['ann'] } },
    levels: [{ name: 'All', roles: ['one'] }],
    triggers: [
      {
        id: 'late',
        reason: 'Late.',
        when: { '>=': [{ var: 'elapsed.since-declared' }, 120] },
        do: { mention: ['one'] },
      },
    ],
  });
  const start = at('2026-11-24T10:00:00Z');
  const ladders = turning.severities.map((severity) => silentLadder(turning, severity, start));
  expect(ladders.map(({ chosen, rungs }) => [chosen, rungs.map((rung) => rung.severity.id)])).toEqual([
    [false, ['fresh', 'stale']],
    [false, ['fresh', 'stale']],
  ]);
});
