/** Business hours, and the clock that counts only them. Pure. */
import type { Calendar } from '#domain/policy.ts';
import { type Clock, DAY, type Instant, type Seconds, WEEK } from '#domain/time.ts';
import type { CalendarSpec } from './spec.ts';
import { withLatestStretch } from './stretch.ts';
import { createWindows, type Windows } from './windows.ts';
import { instantOf } from './zone.ts';

/** Days: how far ahead a calendar looks for open hours, and for the end of them. */
const FIVE_YEARS = 5 * 366;

/** The calendar that `spec` describes, which `checkCalendar` must have passed without errors; otherwise this may throw. Pure. */
export function createCalendar(spec: CalendarSpec): Calendar {
  const windows = createWindows([spec, ...(spec.further ?? [])], spec.timezone, spec.holidays);
  return {
    name: spec.name,
    timezone: spec.timezone,
    open: (at) => windows.covers(at),
    nextChange: withLatestStretch((after, until) => nextChange(windows, after, until), FIVE_YEARS * DAY),
    dates: () => spec.holidays.map((day) => instantOf(day, spec.timezone)),
    round: WEEK,
    clock: createClock(spec.name, windows),
  };
}

/** The next edge, up to `until` (included), at which open really turns: windows that touch are one. */
function nextChange(windows: Windows, after: Instant, until: Instant): Instant | null {
  const open = windows.covers(after);
  let edge = windows.nextEdge(after, until);
  while (edge !== null && windows.covers(edge) === open) edge = windows.nextEdge(edge, until);
  return edge;
}

function createClock(name: string, windows: Windows): Clock {
  return {
    name,
    elapsed: (from, to) => {
      let counted: Seconds = 0;
      const last = Math.floor(to / DAY) + 1;
      for (let day = Math.floor(from / DAY) - 2; day <= last; day += 1) {
        for (const span of windows.on(day)) counted += Math.max(0, Math.min(span.end, to) - Math.max(span.start, from));
      }
      return counted;
    },
    after: (from, seconds) => {
      if (seconds <= 0) return from;
      let rest = seconds;
      const first = Math.floor(from / DAY) - 2;
      for (let day = first; day <= first + FIVE_YEARS; day += 1) {
        for (const span of windows.on(day)) {
          const start = Math.max(span.start, from);
          const length = span.end - start;
          if (length <= 0) continue;
          if (rest <= length) return start + rest;
          rest -= length;
        }
      }
      return null;
    },
  };
}
