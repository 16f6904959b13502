import { describeRule } from '../rule.ts';
import { BY_TEAM, DAYS, HOLES, NIGHTS, scheduleOf } from '../schedules.ts';

const rolesOf = (responder: string, lead: string): string => `
roles:
  responder: { ${responder} }
  lead: { ${lead} }
schedules:`;

const holesIn = (place: string, schedule: string): string =>
  `${place} In the next 90 days nobody is on call in \`${schedule}\` ${HOLES}`;

describeRule('hole-in-schedule', {
  finds: [
    [
      'a hole that another schedule fills for one role, and not for the other',
      rolesOf('who: [{ var: oncall.days }, { var: oncall.nights }]', 'who: { var: oncall.days }') +
        scheduleOf('days', DAYS) +
        scheduleOf('nights', NIGHTS),
      [holesIn('5:3', 'days')],
    ],
    [
      'a hole that another schedule fills for one role, where another role has it under `otherwise`',
      rolesOf(
        'who: [{ var: oncall.days }, { var: oncall.all }]',
        'who: { if: [{ ">": [{ var: count.reopenings }, 0] }, cyd, null] }, otherwise: { var: oncall.days }',
      ) +
        scheduleOf('days', DAYS) +
        scheduleOf('all'),
      [holesIn('5:3', 'days')],
    ],
    [
      'holes that two schedules have at the same time',
      rolesOf('who: [{ var: oncall.days }, { var: oncall.too }]', 'who: [bob]') +
        scheduleOf('days', DAYS) +
        scheduleOf('too', DAYS),
      [holesIn('5:3', 'days'), holesIn('9:3', 'too')],
    ],
    ['what its page says to avoid', BY_TEAM + scheduleOf('team', DAYS), [holesIn('5:3', 'team')]],
  ],
  leaves: [
    [
      'holes of two schedules that fill each other’s, for every role that reads them',
      rolesOf('who: [{ var: oncall.days }, { var: oncall.nights }]', 'who: [bob]') +
        scheduleOf('days', DAYS) +
        scheduleOf('nights', NIGHTS),
    ],
    [
      'a hole that is written down',
      `${BY_TEAM}${scheduleOf('team')}
    overrides:
      - { from: 2026-12-25T00:00, to: 2026-12-26T00:00, who: [] }
`,
    ],
  ],
});
