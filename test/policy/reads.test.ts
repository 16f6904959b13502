/** What a policy reads of its schedules and calendars: only those are asked at each decision. */
import { expect, test } from 'vitest';
import { policyOf } from '../support/policy.ts';
import { withLines } from './base.ts';

const TIMETABLES = `schedules:
  main: { timezone: UTC, layers: [{ rotate: [alice], every: 1w, from: 2026-01-05T09:00 }] }
  other: { timezone: UTC, layers: [{ rotate: [bob], every: 1w, from: 2026-01-05T09:00 }] }
calendars:
  office: { timezone: UTC, days: [mon], from: "09:00", to: "17:00" }
`;

test('a schedule or calendar that only a template prints is read as well', () => {
  const { reads } = policyOf(
    withLines(`${TIMETABLES}templates: { ownership: '{{oncall.main}} {% if calendar["office"] %}open{% endif %}' }\n`),
  );
  expect(['oncall.main', 'calendar.office', 'oncall.other'].map((path) => reads.has(path))).toEqual([
    true,
    true,
    false,
  ]);
});
