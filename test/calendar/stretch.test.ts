/** What withLatestStretch remembers changes nothing of what it answers, and is not looked through again. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCalendar } from '#calendar/index.ts';
import { withLatestStretch } from '#calendar/stretch.ts';
import { calendarSpec, instant } from './specs.ts';

const firstOf =
  (changes: readonly number[]) =>
  (after: number, until: number): number | null =>
    changes.find((change) => change > after && change <= until) ?? null;

const instants = fc.array(fc.nat(400), { maxLength: 12 });

test('the answer to an instant is the same whatever was asked before', () => {
  fc.assert(
    fc.property(instants, instants, fc.constantFrom(1, 30, 90, Number.POSITIVE_INFINITY), (some, queries, ahead) => {
      const changes = some.toSorted((a, b) => a - b);
      const next = withLatestStretch(firstOf(changes), ahead);
      for (const at of queries) expect(next(at)).toBe(firstOf(changes)(at, at + ahead));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['forwards', (step: number) => step],
  ['backwards', (step: number) => 1_000 - step],
])('where nothing changes, time is looked through once: %s', (_, at) => {
  let looked = 0;
  const next = withLatestStretch((after, until) => {
    looked += until - after;
    return null;
  }, 500);
  for (let step = 0; step <= 1_000; step += 1) expect(next(at(step))).toBe(null);
  expect(looked).toBe(1_500);
});

test('a calendar that is closed for more than a year opens again', () => {
  const days = (from: string, count: number): readonly string[] =>
    Array.from({ length: count }, (_, day) =>
      new Date((instant(from) + day * 86_400) * 1_000).toISOString().slice(0, 10),
    );
  const office = createCalendar(
    calendarSpec({ timezone: 'UTC', days: ['mon'], holidays: days('2026-01-01T00:00:00Z', 730) }),
  );
  expect(office.nextChange(instant('2026-01-02T00:00:00Z'))).toBe(instant('2028-01-03T09:00:00Z'));
});
