export type { CalendarSpec, HoursSpec, LayerSpec, OverrideSpec, ScheduleSpec, Weekday } from './spec.ts';
export { WEEKDAYS } from './spec.ts';
export { type Finding, checkCalendar, checkSchedule } from './check.ts';
export { createCalendar } from './calendar.ts';
export { createSchedule } from './schedule.ts';
export { type Shift, shifts } from './shifts.ts';
