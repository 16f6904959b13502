import { checkCalendar, checkSchedule, createCalendar, createSchedule } from '#calendar/index.ts';
import type { CalendarSpec, LayerSpec, ScheduleSpec } from '#calendar/index.ts';
import type { Calendar, Schedule } from '#domain/policy.ts';
import { type Instant, parseInstant } from '#domain/time.ts';

/** An instant from ISO 8601 with an offset. */
export function instant(text: string): Instant {
  const at = parseInstant(text);
  if (at === null) throw new Error(`${text} is no instant`);
  return at;
}

export const layer = (fields: Partial<LayerSpec>): LayerSpec => ({
  rotate: ['ann', 'bob', 'cid'],
  every: '1d',
  from: '2026-01-05T09:00',
  hours: null,
  ...fields,
});

export const scheduleSpec = (fields: Partial<ScheduleSpec>): ScheduleSpec => ({
  name: 'main',
  timezone: 'UTC',
  layers: [layer({})],
  overrides: [],
  ...fields,
});

export const calendarSpec = (fields: Partial<CalendarSpec>): CalendarSpec => ({
  name: 'office',
  timezone: 'UTC',
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '09:00',
  to: '17:00',
  holidays: [],
  ...fields,
});

/** A schedule of a spec without errors. */
export function scheduleOf(fields: Partial<ScheduleSpec>): Schedule {
  const spec = scheduleSpec(fields);
  const errors = checkSchedule(spec).filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return createSchedule(spec);
}

export function calendarOf(fields: Partial<CalendarSpec>): Calendar {
  const spec = calendarSpec(fields);
  const errors = checkCalendar(spec);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return createCalendar(spec);
}
