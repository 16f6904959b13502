import { describeRule } from '../rule.ts';
import { BY_TEAM, DAYS, HOLES, scheduleOf } from '../schedules.ts';

const byRule = (who: string): string => `
roles:
  responder: { who: ${who} }
  lead: { who: [bob] }
calendars:
  day: { timezone: UTC, days: [mon, tue, wed, thu, fri, sat, sun], ${DAYS} }`;

describeRule('role-without-holder', {
  finds: [
    [
      'what its page says to avoid',
      BY_TEAM + scheduleOf('team', DAYS),
      [`2:21 In the next 90 days nobody holds the role \`responder\` ${HOLES}`],
    ],
    [
      'a calendar that is closed at night',
      byRule('{ if: [{ var: calendar.day }, [ann], []] }'),
      [`2:21 In the next 90 days nobody holds the role \`responder\` ${HOLES}`],
    ],
    [
      'a severity that waits for the day',
      byRule('{ if: [{ or: [{ "==": [{ var: severity.id }, sev1] }, { var: calendar.day }] }, [ann], []] }'),
      [`2:21 In the next 90 days nobody holds the role \`responder\` in an incident of \`sev2\` ${HOLES}`],
    ],
  ],
  leaves: [
    ['a schedule without holes', BY_TEAM + scheduleOf('team')],
    ['a calendar by which others are called', byRule('{ if: [{ var: calendar.day }, [ann], [bob]] }')],
    [
      'a role that an answer decides',
      byRule('{ if: [{ and: [{ var: calendar.day }, { var: details.users }] }, [ann], []] }'),
    ],
  ],
});
