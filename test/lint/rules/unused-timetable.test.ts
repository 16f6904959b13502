import { describeRule } from '../rule.ts';

describeRule('unused-timetable', {
  avoid: ['2:3 The calendar `office` decides nothing: it is no clock, and no rule reads it.'],
  finds: [
    [
      'a schedule',
      `
schedules:
  team: { timezone: UTC, layers: [{ rotate: [ann], every: 1w, from: 2026-01-05T09:00 }] }
`,
      ['2:3 Nobody is called from the schedule `team`: no rule reads it.'],
    ],
  ],
  leaves: [
    [
      'a calendar that is the clock of a trigger',
      `
calendars:
  office: { timezone: UTC, days: [mon, tue], from: "09:00", to: "17:00" }
triggers:
  - { id: t, reason: R., clock: office, when: { ">=": [{ var: elapsed.since-level }, 30] }, do: { escalate: next } }
`,
    ],
    [
      'a calendar that is the clock of the review',
      `
calendars:
  office: { timezone: UTC, days: [mon, tue], from: "09:00", to: "17:00" }
severities:
  - { id: sev1, acknowledge-within: 5m }
review: { severities: [sev1], due: 8h, clock: office }
`,
    ],
    [
      'a calendar that a rule reads',
      `
calendars:
  office: { timezone: UTC, days: [mon, tue], from: "09:00", to: "17:00" }
roles:
  responder: { who: { if: [{ var: calendar.office }, ann, bob] } }
  lead: { who: [bob] }
`,
    ],
  ],
});
