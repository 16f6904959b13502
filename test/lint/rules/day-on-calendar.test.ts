import { expect, test } from 'vitest';
import { describeRule, findings, remedies } from '../rule.ts';

const office = (times: string): string => `
calendars:
  office: { timezone: Europe/Berlin, days: [mon, tue, wed, thu, fri], from: "09:00", to: "17:00" }
severities:
  - { id: high, name: High, acknowledge-within: 30m, ${times}, clock: office }
`;

describeRule('day-on-calendar', {
  finds: [
    [
      'what its page says to avoid',
      office('update-every: 1d').replace('Europe/Berlin', 'UTC'),
      [
        '4:68 1d on `office` is 24 open hours: from Mon 2026-11-30 10:00 to Thu 2026-12-03 10:00 (UTC), 3d on the wall.',
      ],
    ],
    [
      'a promise in a zone of its own',
      office('update-every: 2d'),
      [
        '4:68 2d on `office` is 48 open hours: from Mon 2026-11-30 10:00 to Tue 2026-12-08 10:00 (Europe/Berlin), 8d on the wall.',
      ],
    ],
    [
      'what a trigger compares with',
      `${office('update-every: 4h')}
triggers:
  - id: late
    reason: Late.
    when: { ">=": [{ var: elapsed.since-declared }, { duration: 1w }] }
    do: { escalate: next }
`,
      [
        '9:53 1w on `office` is 168 open hours: from Mon 2026-11-30 10:00 to Tue 2026-12-29 10:00 (Europe/Berlin), 29d on the wall.',
      ],
    ],
    [
      'what a rule may promise, also by a table',
      `${office('update-every: { lookup: [pace, { var: details.service }] }')}
tables:
  pace: { shop: { duration: 1d }, "*": { duration: 4h } }
incident: { label: incident, details: { service: { heading: Service, type: string } } }
`,
      [
        '7:17 1d on `office` is 24 open hours: from Mon 2026-11-30 10:00 to Thu 2026-12-03 10:00 (Europe/Berlin), 3d on the wall.',
      ],
    ],
    [
      'the pause before something comes again',
      `${office('update-every: 4h')}
triggers:
  - id: late
    reason: Late.
    when: { ">=": [{ var: elapsed.since-declared }, { duration: 4h }] }
    repeat: 1d
    do: { escalate: next }
`,
      [
        '10:13 1d on `office` is 24 open hours: from Mon 2026-11-30 10:00 to Thu 2026-12-03 10:00 (Europe/Berlin), 3d on the wall.',
      ],
    ],
    [
      'when a review is due',
      `${office('update-every: 4h')}review: { severities: [high], due: 5d }\n`,
      [
        '5:36 5d on `office` is 120 open hours: from Mon 2026-11-30 10:00 to Mon 2026-12-21 10:00 (Europe/Berlin), 21d on the wall.',
      ],
    ],
  ],
  leaves: [
    [
      'days on the clock of a review that never stops',
      `${office('update-every: 4h')}review: { severities: [high], due: 5d, clock: always }\n`,
    ],
    ['hours', office('update-every: 24h')],
    ['days and hours', office('update-every: 1d2h')],
    ['days of the clock that never stops', office('update-every: 1d').replace('clock: office', 'clock: always')],
    [
      'a calendar that never closes',
      office('update-every: 1d')
        .replace('[mon, tue, wed, thu, fri]', '[mon, tue, wed, thu, fri, sat, sun]')
        .replace('"09:00", to: "17:00"', '"00:00", to: "24:00"'),
    ],
  ],
});

test('the remedy names open hours as a policy takes them', () => {
  const half = (every: string): string => office(`update-every: ${every}`).replace('to: "17:00"', 'to: "17:30"');
  const [remedy = ''] = remedies('day-on-calendar', half('1d'));
  expect(remedy).toContain('`8h30m`');
  expect(findings('day-on-calendar', half(/`(\w+)` are open/.exec(remedy)?.[1] ?? ''))).toEqual([]);
});
