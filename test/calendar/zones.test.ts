/** Every zone that this Node knows, against Temporal, and what is taken for granted of all of them. */
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { formatLocal } from '#calendar/civil.ts';
import { toLocal } from '#calendar/local.ts';
import { isKnownZone, PLACES } from '#calendar/zone-names.ts';
import { isZone, localOf, offsetIn, resolveLocal } from '#calendar/zone.ts';

const ZONES = Intl.supportedValuesOf('timeZone');
const DAY = 86_400;
const start = (year: number): number => Date.UTC(year, 0) / 1000;

/** Where clocks of a zone are put forward or back from one year to another. */
function changesOf(zone: string, from: number, to: number): readonly number[] {
  const offset = offsetIn(zone);
  const found: number[] = [];
  for (let at = start(from); at < start(to); at += 5 * DAY) {
    if (offset(at) === offset(at + 5 * DAY)) continue;
    let [low, high] = [at, at + 5 * DAY];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offset(middle) === offset(at)) low = middle;
      else high = middle;
    }
    found.push(high);
  }
  return found;
}

describe('in every zone', () => {
  const zones = ZONES.filter((_, index) => index % 25 === 0);

  test.each(zones)('%s: clocks show what Temporal says, around each change too', (zone) => {
    const times = changesOf(zone, 2005, 2030)
      .flatMap((at) => [at - 7200, at - 1, at, at + 1799, at + 7200])
      .concat(start(1900), start(1970), start(2100));
    for (const at of times) {
      const zoned = Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(zone);
      expect(formatLocal(localOf(at, zone))).toBe(zoned.toPlainDateTime().toString({ smallestUnit: 'minute' }));
      // An hour on, clocks may have been put forward: it is in the gap.
      for (const local of [localOf(at, zone), localOf(at, zone) + 3600])
        expect((['start', 'end'] as const).map((side) => resolveLocal(local, zone, side))).toEqual(
          byTemporal(local, zone),
        );
    }
  });

  test('no clock was put forward by day since 2012, so that a start by day is in no gap', () => {
    const hours = ZONES.flatMap((zone) =>
      changesOf(zone, 2012, 2032).flatMap((at) => {
        const [before, after] = [localOf(at - 1, zone) + 1, localOf(at, zone)];
        const isByDay = (local: number): boolean => Math.abs(new Date(local * 1000).getUTCHours() - 14) < 6;
        return after > before && [before, after - 1].some(isByDay) ? [`${zone} ${formatLocal(before)}`] : [];
      }),
    );
    expect(hours).toEqual([]);
  });
});

/** The first and the last instant of a local time; in a gap both are the first after it. */
function byTemporal(seconds: number, zone: string): readonly number[] {
  const local = Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime();
  return (['earlier', 'later'] as const).map((disambiguation) => {
    const zoned = local.toZonedDateTime(zone, { disambiguation });
    const before = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
    const end = before.toPlainDateTime().equals(local) ? null : before.getTimeZoneTransition('next');
    return Math.floor((end ?? zoned).epochMilliseconds / 1000);
  });
}

test('a zone is what Temporal takes for one, but for offsets', () => {
  const others = [
    'UTC',
    'utc',
    'europe/london',
    'Asia/Kolkata',
    'US/Central',
    'GMT',
    'PST',
    'CST',
    'EST',
    'Mars/Base',
    '',
    '+01:00',
  ];
  const known = [...ZONES, ...others].filter((zone) => {
    try {
      return !/^[+-]/.test(Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId);
    } catch {
      return false;
    }
  });
  expect([...ZONES, ...others].filter(isZone)).toEqual(known);
});

const names = Object.entries(PLACES).flatMap(([area, lines]) =>
  lines.flatMap((line) => line.split(' ').map((place) => `${area}/${place}`)),
);

test.each([['America/Coyhaique', 'tz 2025b']])(
  '%s is left to Node: it came with %s, and Node 20.19.0 has 2025a',
  (zone) => {
    expect(names).not.toContain(zone);
    expect(isKnownZone(zone)).toBe(false);
  },
);

test('the zones that are known by their names are zones of this Node', () => {
  expect(names.length).toBeGreaterThan(400);
  expect(names.filter((name) => !isKnownZone(name))).toEqual([]);
  const unknown = names.filter((zone) => {
    try {
      return /^[+-]/.test(new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone);
    } catch {
      return true;
    }
  });
  expect(unknown).toEqual([]);
});

test.each([
  'UTC',
  '',
  '/',
  'Europe',
  'Europe/',
  'Europe/london',
  'Europe/London ',
  'Africa/Abidjan Accra',
  'toString/x',
])('no zone is known as "%s"', (name) => {
  expect(isKnownZone(name)).toBe(false);
});

test.each([
  [-62_167_219_200, 'America/Los_Angeles', 'Sat 0000-01-01 00:00'],
  [253_402_300_799, 'Pacific/Auckland', 'Fri 9999-12-31 23:59'],
])('clocks show no year of another length than four digits: %d in %s', (at, zone, text) => {
  const { weekday, date, time } = toLocal(at, zone);
  expect(`${weekday} ${date} ${time}`).toBe(text);
});
