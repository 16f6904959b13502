import { describeRule } from '../rule.ts';
import { BY_TEAM } from '../schedules.ts';

describeRule('uneven-share', {
  finds: [
    [
      'what its page says to avoid',
      `${BY_TEAM}
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
      `${BY_TEAM}
  team: { timezone: UTC, layers: [{ rotate: [ann], every: 1w, from: 2026-01-05T09:00 }] }
`,
    ],
  ],
});
