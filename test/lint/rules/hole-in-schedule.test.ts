import { describeRule } from '../rule.ts';

describeRule('hole-in-schedule', {
  finds: [
    [
      'a hole that another schedule fills for one role, and not for the other',
      `
roles:
  responder: { who: [{ var: oncall.days }, { var: oncall.nights }] }
  lead: { who: { var: oncall.days } }
schedules:
  days:
    timezone: UTC
    layers:
      - { rotate: [ann, bob], every: 1w, from: 2026-01-05T09:00, hours: { days: [mon, tue, wed, thu, fri, sat, sun], from: "08:00", to: "20:00" } }
  nights:
    timezone: UTC
    layers:
      - { rotate: [ann, bob], every: 1w, from: 2026-01-05T09:00, hours: { days: [mon, tue, wed, thu, fri, sat, sun], from: "20:00", to: "08:00" } }
`,
      [
        '5:3 In the next 90 days nobody is on call in `days` from Mon 2026-11-23 20:00 to Tue 2026-11-24 08:00, from Tue 2026-11-24 20:00 to Wed 2026-11-25 08:00, from Wed 2026-11-25 20:00 to Thu 2026-11-26 08:00 and 87 times more (UTC).',
      ],
    ],
    [
      'a hole that another schedule fills for one role, where another role has it under `otherwise`',
      `
roles:
  responder: { who: [{ var: oncall.days }, { var: oncall.all }] }
  lead: { who: { if: [{ ">": [{ var: count.reopenings }, 0] }, cyd, null] }, otherwise: { var: oncall.days } }
schedules:
  days:
    timezone: UTC
    layers:
      - { rotate: [ann, bob], every: 1w, from: 2026-01-05T09:00, hours: { days: [mon, tue, wed, thu, fri, sat, sun], from: "08:00", to: "20:00" } }
  all:
    timezone: UTC
    layers:
      - { rotate: [ann, bob], every: 1w, from: 2026-01-05T09:00 }
`,
      [
        '5:3 In the next 90 days nobody is on call in `days` from Mon 2026-11-23 20:00 to Tue 2026-11-24 08:00, from Tue 2026-11-24 20:00 to Wed 2026-11-25 08:00, from Wed 2026-11-25 20:00 to Thu 2026-11-26 08:00 and 87 times more (UTC).',
      ],
    ],
    [
      'holes that two schedules have at the same time',
      `
roles:
  responder: { who: [{ var: oncall.days }, { var: oncall.too }] }
  lead: { who: [bob] }
schedules:
  days:
    timezone: UTC
    layers:
      - { rotate: [ann, bob], every: 1w, from: 2026-01-05T09:00, hours: { days: [mon, tue, wed, thu, fri, sat, sun], from: "08:00", to: "20:00" } }
  too:
    timezone: UTC
    layers:
      - { rotate: [ann, bob], every: 1w, from: 2026-01-05T09:00, hours: { days: [mon, tue, wed, thu, fri, sat, sun], from: "08:00", to: "20:00" } }
`,
      [
        '5:3 In the next 90 days nobody is on call in `days` from Mon 2026-11-23 20:00 to Tue 2026-11-24 08:00, from Tue 2026-11-24 20:00 to Wed 2026-11-25 08:00, from Wed 2026-11-25 20:00 to Thu 2026-11-26 08:00 and 87 times more (UTC).',
        '9:3 In the next 90 days nobody is on call in `too` from Mon 2026-11-23 20:00 to Tue 2026-11-24 08:00, from Tue 2026-11-24 20:00 to Wed 2026-11-25 08:00, from Wed 2026-11-25 20:00 to Thu 2026-11-26 08:00 and 87 times more (UTC).',
      ],
    ],
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
        '5:3 In the next 90 days nobody is on call in `team` from Mon 2026-11-23 20:00 to Tue 2026-11-24 08:00, from Tue 2026-11-24 20:00 to Wed 2026-11-25 08:00, from Wed 2026-11-25 20:00 to Thu 2026-11-26 08:00 and 87 times more (UTC).',
      ],
    ],
  ],
  leaves: [
    [
      'holes of two schedules that fill each other’s, for every role that reads them',
      `
roles:
  responder: { who: [{ var: oncall.days }, { var: oncall.nights }] }
  lead: { who: [bob] }
schedules:
  days:
    timezone: UTC
    layers:
      - { rotate: [ann, bob], every: 1w, from: 2026-01-05T09:00, hours: { days: [mon, tue, wed, thu, fri, sat, sun], from: "08:00", to: "20:00" } }
  nights:
    timezone: UTC
    layers:
      - { rotate: [ann, bob], every: 1w, from: 2026-01-05T09:00, hours: { days: [mon, tue, wed, thu, fri, sat, sun], from: "20:00", to: "08:00" } }
`,
    ],
    [
      'a hole that is written down',
      `
roles:
  responder: { who: { var: oncall.team } }
  lead: { who: [bob] }
schedules:
  team:
    timezone: UTC
    layers:
      - { rotate: [ann, bob], every: 1w, from: 2026-01-05T09:00 }
    overrides:
      - { from: 2026-12-25T00:00, to: 2026-12-26T00:00, who: [] }
`,
    ],
  ],
});
