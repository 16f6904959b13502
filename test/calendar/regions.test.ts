import { describe, expect, it, test } from 'vitest';
import { checkSchedule, createSchedule } from '#calendar/index.ts';
import { scheduleSpec, instant, layer, scheduleOf } from './specs.ts';
import { naiveSchedule, STEP, readClock } from './oracle.ts';

const days = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const regions = [
  { rotate: ['ann', 'bob'], timezone: 'Asia/Tokyo', hours: { days, from: '09:00', to: '18:00' } },
  { rotate: ['cid'], timezone: 'Europe/London', hours: { days, from: '09:00', to: '17:00' } },
  { rotate: ['dee'], timezone: 'America/New_York', hours: { days, from: '12:00', to: '24:00' } },
].map((fields) => layer({ ...fields, every: '1w', from: '2026-03-23T09:00' }));

describe('a rota that follows the sun', () => {
  // Clocks go forward in London on 2026-03-29, in New York they did on 2026-03-08, in Tokyo never.
  it.each([
    ['2026-03-26T05:30:00Z', ['ann'], 'Asia/Tokyo'],
    ['2026-03-26T09:30:00Z', ['cid'], 'Europe/London'],
    ['2026-03-30T08:30:00Z', ['cid'], 'Europe/London'],
    ['2026-03-26T16:30:00Z', ['dee'], 'America/New_York'],
    ['2026-03-27T03:59:00Z', ['dee'], 'America/New_York'],
    ['2026-03-31T02:00:00Z', ['dee'], 'America/New_York'],
    ['2026-03-31T05:00:00Z', ['bob'], 'Asia/Tokyo'],
    ['2026-03-28T12:00:00Z', [], 'UTC'],
  ])('%s: %j, by the clocks of %s', (at, who, zone) => {
    const schedule = scheduleOf({ layers: regions });
    expect(schedule.onCall(instant(at))).toEqual(who);
    expect(schedule.timezoneAt(instant(at))).toBe(zone);
  });

  test('each layer is as a schedule of its own zone has it', () => {
    const first = instant('2026-03-26T00:00:00Z');
    const last = instant('2026-04-01T00:00:00Z');
    for (const one of regions) {
      const schedule = scheduleOf({ layers: [one] });
      const steps = readClock(one.timezone ?? '', first, last);
      const naive = naiveSchedule(scheduleSpec({ layers: [one] }), steps);
      for (let step = 2880; step < steps.times.length - 2880; step += 1)
        expect(schedule.onCall(first + step * STEP)).toEqual(naive[step]);
    }
  });
});

describe('a rota by dates', () => {
  it('has overrides and no layer', () => {
    const schedule = scheduleOf({
      layers: [],
      overrides: [{ from: '2026-01-05T09:00', to: '2026-01-12T09:00', who: ['ann'] }],
    });
    expect(schedule.onCall(instant('2026-01-05T09:00:00Z'))).toEqual(['ann']);
    expect(schedule.onCall(instant('2026-01-12T09:00:00Z'))).toEqual([]);
    expect(schedule.nextChange(instant('2026-01-06T00:00:00Z'))).toBe(instant('2026-01-12T09:00:00Z'));
  });

  it('without any override has nobody, which is an error', () => {
    expect(checkSchedule(scheduleSpec({ layers: [] })).map(({ code }) => code)).toEqual(['empty-turn']);
    expect(createSchedule(scheduleSpec({ layers: [] })).onCall(0)).toEqual([]);
  });

  it('a layer in a zone that does not exist is an error at its place', () => {
    const found = checkSchedule(scheduleSpec({ layers: [layer({ timezone: 'Europe/Londn' })] }));
    expect(found.map(({ code, path }) => `${code} ${path.join('/')}`)).toEqual(['unknown-timezone layers/0/timezone']);
  });
});
