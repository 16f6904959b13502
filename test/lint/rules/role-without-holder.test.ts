import { describeRule } from '../rule.ts';

describeRule('role-without-holder', {
  finds: [
    [
      'what its page says to avoid',
      `
roles:
  responder: { who: { var: oncall.team } }
  lead: { who: [bob] }
schedules:
  team:
    timezone: UTC
    layers:
      - { rotate: [ann, bob], every: 1w, from: 2026-01-05T09:00, hours: { days: [mon, tue, wed, thu, fri, sat, sun], from: "08:00", to: "20:00" } }
`,
      [
        '2:21 In the next 90 days nobody holds the role `responder` from Mon 2026-11-23 20:00 to Tue 2026-11-24 08:00, from Tue 2026-11-24 20:00 to Wed 2026-11-25 08:00, from Wed 2026-11-25 20:00 to Thu 2026-11-26 08:00 and 87 times more (UTC).',
      ],
    ],
  ],
  leaves: [
    [
      'a schedule without holes',
      `
roles:
  responder: { who: { var: oncall.team } }
  lead: { who: [bob] }
schedules:
  team:
    timezone: UTC
    layers:
      - { rotate: [ann, bob], every: 1w, from: 2026-01-05T09:00 }
`,
    ],
  ],
});
