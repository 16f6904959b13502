import { describeRule } from '../rule.ts';
import { BY_TEAM, DAYS, HOLES, scheduleOf } from '../schedules.ts';

describeRule('role-without-holder', {
  finds: [
    [
      'what its page says to avoid',
      BY_TEAM + scheduleOf('team', DAYS),
      [`2:21 In the next 90 days nobody holds the role \`responder\` ${HOLES}`],
    ],
  ],
  leaves: [['a schedule without holes', BY_TEAM + scheduleOf('team')]],
});
