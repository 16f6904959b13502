import { toPointer } from '#policy/pointer.ts';
import type { LintRule } from '#lint/rule.ts';

export const unusedTimetable: LintRule = {
  meta: { id: 'unused-timetable', level: 'warning', summary: 'A schedule or calendar that nothing reads.' },
  check: ({ policy: { schedules, calendars, severities, triggers, review, reads } }) => [
    ...[...schedules.keys()]
      .filter((name) => !reads.has(`oncall.${name}`))
      .map((name) => ({
        path: toPointer(['schedules']),
        key: name,
        message: `Nobody is called from the schedule \`${name}\`: no rule reads it.`,
        help: `Use it for a role, as \`who: { var: oncall.${name} }\`, or take it out.`,
      })),
    ...[...calendars.keys()]
      .filter((name) => !reads.has(`calendar.${name}`))
      .filter((name) => [...severities, ...triggers, review].every((one) => one?.clock?.name !== name))
      .map((name) => ({
        path: toPointer(['calendars']),
        key: name,
        message: `The calendar \`${name}\` decides nothing: it is no clock, and no rule reads it.`,
        help: `Use it as \`clock: ${name}\` or \`{ var: calendar.${name} }\`, or take it out.`,
      })),
  ],
};
