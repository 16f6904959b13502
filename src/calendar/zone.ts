/** Local times of a zone as instants. A local time in a gap is the first instant after it; an ambiguous one has two. Pure. */
import { DAY, HOUR, type Instant, MINUTE, type Seconds } from '#domain/time.ts';
import { type Day, dayOf, type LocalTime, parseLocal } from './civil.ts';
import { isKnownZone } from './zone-names.ts';

/** Which of the two instants of an ambiguous local time is meant: the first for a start, the last for an end. */
export type Side = 'start' | 'end';

/** How far a zone's clocks are ahead of UTC at an instant. Throws for a zone that does not exist. */
export type Offset = (at: Instant) => Seconds;

/** Within it, the clocks of a zone are taken to change once at most. */
const PERIOD: Seconds = 5 * DAY;

const zones = new Map<string, Offset>();

/** A formatter reads the offset at the ends of periods only; between two that differ, the change is searched for once. */
export function offsetIn(timezone: string): Offset {
  const known = zones.get(timezone);
  if (known !== undefined) return known;
  const read = timezone === 'UTC' ? () => 0 : readerOf(timezone);
  const starts = new Map<number, Seconds>();
  const changes = new Map<number, Instant>();
  const startOf = (period: number): Seconds => {
    const offset = starts.get(period) ?? read(period * PERIOD);
    starts.set(period, offset);
    return offset;
  };
  const offset: Offset = (at) => {
    const period = Math.floor(at / PERIOD);
    const [first, last] = [startOf(period), startOf(period + 1)];
    if (first === last) return first;
    const change = changes.get(period) ?? firstChange(period * PERIOD, (period + 1) * PERIOD, read);
    changes.set(period, change);
    return at < change ? first : last;
  };
  zones.set(timezone, offset);
  return offset;
}

/** The first formatter takes a process 20 ms, whatever it formats: none is made before an offset is needed. */
function readerOf(timezone: string): Offset {
  let format: Intl.DateTimeFormat | null = null;
  return (at) => {
    format ??= new Intl.DateTimeFormat('en', { timeZone: timezone, timeZoneName: 'longOffset' });
    const [, sign, hours, minutes, seconds = '0'] =
      /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(format.format(at * 1000)) ?? [];
    const size = Number(hours ?? 0) * HOUR + Number(minutes ?? 0) * MINUTE + Number(seconds);
    return sign === '-' ? -size : size;
  };
}

/** The first instant after `before` at which clocks have changed. INVARIANT: they have at `after`. */
function firstChange(before: Instant, after: Instant, offset: Offset): Instant {
  const unchanged = offset(before);
  let [low, high] = [before, after];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offset(middle) === unchanged) low = middle;
    else high = middle;
  }
  return high;
}

export const localOf = (at: Instant, timezone: string): LocalTime => at + offsetIn(timezone)(at);

/** The instants, in order, at which clocks show a local time: none in a gap. Clocks that show it twice were further ahead at first. */
const instantsOf = (local: LocalTime, offset: Offset): readonly Instant[] =>
  [offset(local - DAY), offset(local + DAY)].map((ahead) => local - ahead).filter((at) => at + offset(at) === local);

export function resolveLocal(local: LocalTime, timezone: string, side: Side): Instant {
  const offset = offsetIn(timezone);
  const found = instantsOf(local, offset);
  const at = side === 'start' ? found[0] : found.at(-1);
  if (at !== undefined) return at;
  return firstChange(local - offset(local + DAY), local - offset(local - DAY), offset);
}

/** The same of a time as it is written, which must have been checked. */
export const instantOf = (written: string, timezone: string, side: Side = 'start'): Instant =>
  resolveLocal(parseLocal(written) ?? 0, timezone, side);

/** True when clocks in this zone never show this local time. */
export const isInGap = (local: LocalTime, timezone: string): boolean =>
  instantsOf(local, offsetIn(timezone)).length === 0;

/** False for a date that the zone skipped, such as 2011-12-30 in Apia. */
export const hasDate = (day: Day, timezone: string): boolean =>
  dayOf(localOf(resolveLocal(day * DAY, timezone, 'start'), timezone)) === day;

/** What Intl takes for a zone in one version of Node and not in another, or for several zones. */
const ABBREVIATION = /^(?:AC|AE|AG|AR|AS|BE|BS|CA|CN|CS|CT|EA|EC|IE|IS|JS|MI|NE|NS|PL|PN|PR|PS|SS|VS)T$/;

/**
 * An offset such as `+01:00` is none: only newer versions of Node take it, and its clocks never change. Nor is an abbreviation
 * such as `PST`, which stands for several zones. A formatter is made only for a name that is no zone's own, such as a former one.
 */
export function isZone(timezone: string): boolean {
  if (timezone === 'UTC' || isKnownZone(timezone)) return true;
  if (ABBREVIATION.test(timezone)) return false;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: timezone }).resolvedOptions();
    return !/^[+-]/.test(timeZone);
  } catch {
    return false;
  }
}
