/** Schedules and calendars in local time, checked and evaluated. This is the only room that knows time zones. Pure. */
export type { CalendarSpec, HoursSpec, LayerSpec, OverrideSpec, ScheduleSpec, Weekday } from './spec.ts';
export { WEEKDAYS } from './spec.ts';
export { type Finding, checkCalendar, checkSchedule, likelyZones } from './check.ts';
export { createCalendar } from './calendar.ts';
export { createSchedule } from './schedule.ts';
export { type Part, parts, type Shift, shifts } from './shifts.ts';
export { HORIZON, holes, overloads, repeatedTurns } from './audit.ts';
export { daysFrom, fromLocal, localTime, localTimes, periodBefore, toLocal } from './local.ts';
