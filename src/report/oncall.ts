/** Who is on call, for people: local times with their zone, gaps standing out. Pure. */
import { localTime, localTimes, type Shift } from '#calendar/index.ts';
import type { Schedule } from '#domain/policy.ts';
import { DAY, type Instant, LAST_INSTANT } from '#domain/time.ts';
import { toTheMinute } from './text/clock.ts';
import { alignColumns } from './text/terminal.ts';

const NOBODY = 'nobody';
/** The last that clocks of every zone show with a year of four digits. */
const LAST_LOCAL: Instant = LAST_INSTANT - DAY;

/** A line for each schedule: who is on call at an instant, and until when. */
export function printOnCall(schedules: readonly Schedule[], at: Instant): string {
  const rows = schedules.map((schedule) => {
    const until = lastSame(schedule, at);
    const end = until === null ? '' : `  until ${localTime(until, schedule.timezone)} ${schedule.timezone}`;
    return [schedule.name, `${people(schedule.onCall(at))}${end}`];
  });
  return `${alignColumns(rows).join('\n')}\n`;
}

/** A table of a schedule's shifts. */
export function printShifts(schedule: Schedule, shifts: readonly Shift[]): string {
  const { timezone } = schedule;
  const format = localTimes(
    shifts.flatMap(({ start, end }) => [start, end]),
    timezone,
  );
  const rows = shifts.map(({ start, end, who }) => [format(start), format(end), toTheMinute(end - start), people(who)]);
  const head = ['from', 'to', 'for', 'who'];
  return [`${schedule.name} (${timezone})`, ...alignColumns([head, ...rows]), ''].join('\n');
}

const people = (who: readonly string[]): string => (who.length === 0 ? NOBODY : who.join(', '));

/** The instant at which somebody else is on call; null when that is not within a year of changes, or after the years of four digits. */
export function lastSame(schedule: Schedule, at: Instant): Instant | null {
  const now = schedule.onCall(at).join();
  let next = schedule.nextChange(at);
  for (let step = 0; next !== null && next <= LAST_LOCAL && step < 400; step += 1) {
    if (schedule.onCall(next).join() !== now) return next;
    next = schedule.nextChange(next);
  }
  return null;
}
