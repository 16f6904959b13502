/** Who is on call, for people: local times with their zone, gaps standing out. Pure. */
import { type Shift, toLocal } from '#calendar/index.ts';
import type { Schedule } from '#domain/policy.ts';
import { formatDuration, type Instant } from '#domain/time.ts';

const NOBODY = 'nobody';

/** A line for each schedule: who is on call at an instant, and until when. */
export function printOnCall(schedules: readonly Schedule[], at: Instant): string {
  const width = Math.max(...schedules.map(({ name }) => name.length));
  const lines = schedules.map((schedule) => {
    const until = lastSame(schedule, at);
    const end = until === null ? '' : `  until ${local(until, schedule.timezone)} ${schedule.timezone}`;
    return `${schedule.name.padEnd(width)}  ${people(schedule.onCall(at))}${end}`;
  });
  return `${lines.join('\n')}\n`;
}

/** A table of a schedule's shifts. */
export function printShifts(schedule: Schedule, shifts: readonly Shift[]): string {
  const { timezone } = schedule;
  const edges = shifts.flatMap(({ start, end }) => [start, end]);
  // Where clocks change on the way, a local time alone may be two.
  const changes = new Set(edges.map((at) => toLocal(at, timezone).offset)).size > 1;
  const shown = (at: Instant): string =>
    changes ? `${local(at, timezone)} ${toLocal(at, timezone).offset}` : local(at, timezone);
  const rows = shifts.map(({ start, end, who }) => [
    shown(start),
    shown(end),
    formatDuration(end - start),
    people(who),
  ]);
  const head = ['from', 'to', 'for', 'who'];
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [`${schedule.name} (${timezone})`, line(head), ...rows.map(line), ''].join('\n');
}

const people = (who: readonly string[]): string => (who.length === 0 ? NOBODY : who.join(', '));

/** The instant at which somebody else is on call; null when that is not within a year of changes. */
function lastSame(schedule: Schedule, at: Instant): Instant | null {
  const now = schedule.onCall(at).join();
  let next = schedule.nextChange(at);
  for (let step = 0; next !== null && step < 400; step += 1) {
    if (schedule.onCall(next).join() !== now) return next;
    next = schedule.nextChange(next);
  }
  return null;
}

function local(at: Instant, timezone: string): string {
  const { weekday, date, time } = toLocal(at, timezone);
  return `${weekday} ${date} ${time}`;
}
