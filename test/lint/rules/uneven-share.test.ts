import { describeRule } from '../rule.ts';

describeRule('uneven-share', {
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
      - { rotate: [ann, bob, ann, ann], every: 1d, from: 2026-01-05T09:00 }
`,
      ['5:3 `ann` is on call 1.5 times as long as an even share of `team` among its 2 people.'],
    ],
  ],
  leaves: [
    [
      'one person alone',
      `
roles:
  responder: { who: { var: oncall.team } }
  lead: { who: [bob] }
schedules:
  team: { timezone: UTC, layers: [{ rotate: [ann], every: 1w, from: 2026-01-05T09:00 }] }
`,
    ],
  ],
});
