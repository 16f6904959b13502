import { describe, expect, it } from 'vitest';
import { checkSchedule, createCalendar } from '#calendar/index.ts';
import { formatInstant, parseInstant } from '#domain/time.ts';
import { calendarSpec, layer, scheduleSpec } from './specs.ts';

const at = (text: string): number => parseInstant(text) ?? 0;
const iso = (instant: number | null): string | null => (instant === null ? null : formatInstant(instant));

describe('where windows touch and where nothing counts', () => {
  it('no time is counted at once, even while it is closed', () => {
    const office = createCalendar(calendarSpec({ timezone: 'UTC', days: ['mon'], from: '09:00', to: '17:00' }));
    expect(iso(office.clock.after(at('2026-11-22T12:00:00Z'), 0))).toBe('2026-11-22T12:00:00Z');
    expect(iso(office.clock.after(at('2026-11-22T12:00:00Z'), 1))).toBe('2026-11-23T09:00:01Z');
  });

  it('windows that touch are one: it closes when the last of them does', () => {
    const weekdays = createCalendar(
      calendarSpec({ timezone: 'UTC', days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '00:00', to: '00:00' }),
    );
    expect(iso(weekdays.nextChange(at('2026-11-23T12:00:00Z')))).toBe('2026-11-28T00:00:00Z');
    expect(iso(weekdays.nextChange(at('2026-11-28T12:00:00Z')))).toBe('2026-11-30T00:00:00Z');
  });

  it('what is always open never changes', () => {
    const always = createCalendar(
      calendarSpec({
        timezone: 'UTC',
        days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
        from: '00:00',
        to: '00:00',
      }),
    );
    expect(always.nextChange(at('2026-11-23T12:00:00Z'))).toBe(null);
  });

  it('a day that no calendar has is no start of a rotation', () => {
    const spec = scheduleSpec({ layers: [layer({ from: '2026-02-30T09:00' })] });
    expect(checkSchedule(spec).map(({ code }) => code)).toEqual(['bad-local-time']);
  });
});
