import { daysFrom, localTime } from '#calendar/index.ts';
import type { Calendar } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';
import { formatDuration, HOUR, type Instant, type Seconds, WEEK } from '#domain/time.ts';
import type { Finding, LintRule } from '#lint/rule.ts';
import { type Time, timesOf } from '#lint/times.ts';
import { asMap, toPointer, valueAt } from '#policy/pointer.ts';

export const dayOnCalendar: LintRule = {
  meta: {
    id: 'day-on-calendar',
    level: 'advice',
    summary: 'A time in days or weeks that counts on a calendar, and so lasts longer than its name.',
    dependsOn: 'present',
  },
  check: ({ policy, yaml, now }) =>
    timesOf(policy).flatMap((time): readonly Finding[] => {
      const text = textAt(yaml.value, time.path);
      const calendar = calendarOf(time, policy.calendars);
      if (calendar === null || text === null || !/^(?:\d+[dw])+$/.test(text)) return [];
      const span = spanOf(calendar, now, time.seconds);
      if (span === null || span.to - span.from <= time.seconds) return [];
      const { name, timezone } = calendar;
      return [
        {
          path: toPointer(time.path),
          message: `${text} on \`${name}\` is ${hours(time.seconds)} open hours: from ${localTime(span.from, timezone)} to ${localTime(span.to, timezone)} (${timezone}), ${formatDuration(span.to - span.from)} on the wall.`,
          help: `Write the open hours that you mean (\`${inHours(span.open)}\` are open from a Monday on in ${text} of the week), or count on \`always\`.`,
        },
      ];
    }),
};

const hours = (seconds: Seconds): number => Math.round((10 * seconds) / HOUR) / 10;

/** A duration in hours and less: one in days would be advised against again. */
const inHours = (seconds: Seconds): string =>
  [`${Math.floor(seconds / HOUR)}h`, ...(seconds % HOUR === 0 ? [] : [formatDuration(seconds % HOUR)])].join('');

/** The one calendar that the time counts on, alone or beside the clock that never stops. */
function calendarOf({ clocks }: Time, calendars: ReadonlyMap<string, Calendar>): Calendar | null {
  return clocks.map(({ name }) => calendars.get(name)).find((one) => one !== undefined) ?? null;
}

interface Span {
  readonly from: Instant;
  readonly to: Instant;
  /** How long the calendar is open in as much time from the beginning of that Monday on. */
  readonly open: Seconds;
}

/** From a Monday at ten, or when the calendar opens after it. */
function spanOf(calendar: Calendar, now: Instant, seconds: Seconds): Span | null {
  const [monday = now] = daysFrom(now + WEEK, calendar.timezone, 1);
  const ten = monday + 10 * HOUR;
  const from = calendar.open(ten) ? ten : calendar.nextChange(ten);
  const to = from === null ? null : calendar.clock.after(from, seconds);
  return from === null || to === null ? null : { from, to, open: calendar.clock.elapsed(monday, monday + seconds) };
}

/** The duration as it is written at a place of the policy, in a rule or alone. */
function textAt(value: Json | undefined, path: Time['path']): string | null {
  const written = valueAt(value, path);
  const [text] = [asMap(written)?.['duration'] ?? written].flat();
  return typeof text === 'string' ? text : null;
}
