import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createServerClock } from '#watch/server-clock.ts';

test('before the first answer nothing is known', () => {
  const clock = createServerClock();
  expect([clock.at(5), clock.localOf(5)]).toEqual([null, null]);
});

test('it never shows more than the server’s clock does, and a second less at most once answered without delay', () => {
  const answers = fc.array(
    fc.tuple(fc.double({ min: 0.1, max: 50, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true })),
    {
      minLength: 1,
    },
  );
  fc.assert(
    fc.property(fc.double({ min: 1e6, max: 2e6, noNaN: true }), answers, (difference, spans) => {
      const clock = createServerClock();
      let now = 0;
      let least = Number.POSITIVE_INFINITY;
      for (const [pause, latency] of spans) {
        now += pause + latency;
        clock.observe(now - latency, now, Math.floor(now - latency / 2 + difference));
        least = Math.min(least, latency);
        expect(clock.at(now)).toBeLessThanOrEqual(now + difference + 1e-6);
        expect(clock.at(now)).toBeGreaterThan(now + difference - 1 - least - 1e-6);
        expect(clock.localOf(clock.at(now) ?? 0)).toBeCloseTo(now, 5);
      }
    }),
  );
});

test.each([
  ['forwards', 3600],
  ['backwards', -3600],
])('a clock that jumps %s is followed from the next answer on', (_way, jump) => {
  const clock = createServerClock();
  clock.observe(10, 10.1, 1000);
  clock.observe(20, 20.1, 1010);
  clock.observe(30, 30.1, 1020 + jump);
  expect(clock.at(30.1)).toBeCloseTo(1020 + jump, 5);
});
