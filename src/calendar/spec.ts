/** Schedules and calendars as written in a policy, once its schema holds. Times are local to `timezone`. */

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Weekly windows: on each of `days`, from `from` to `to` (`HH:MM`); over midnight when `to` is not later, 24 hours when equal; `24:00` is
 * the midnight that ends the day. */
export interface HoursSpec {
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly to: string;
}

export interface LayerSpec {
  /** An element is a login, or a list of logins who are on call together. */
  readonly rotate: readonly (string | readonly string[])[];
  /** One whole number of `h`, `d`, `w` or `mo`. */
  readonly every: string;
  /** Local time of the first hand-off, such as `2026-01-05T09:00`. */
  readonly from: string;
  readonly hours: HoursSpec | null;
  /** The time zone of this layer alone; absent: that of the schedule. */
  readonly timezone?: string;
}

export interface OverrideSpec {
  readonly from: string;
  readonly to: string;
  /** Empty = nobody, on purpose. */
  readonly who: readonly string[];
}

export interface ScheduleSpec {
  readonly name: string;
  /** IANA time zone, such as `Europe/London`. */
  readonly timezone: string;
  /** A later layer wins where it has somebody on call. */
  readonly layers: readonly LayerSpec[];
  /** Where overrides overlap, the later in the list wins. */
  readonly overrides: readonly OverrideSpec[];
}

export interface CalendarSpec extends HoursSpec {
  readonly name: string;
  /** Windows besides the first. */
  readonly further?: readonly HoursSpec[];
  readonly timezone: string;
  /** Local dates, such as `2026-12-25`, on which no window starts. */
  readonly holidays: readonly string[];
}
