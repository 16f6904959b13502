/** Who is on call, for people: lines, tables and the picture. */
import { describe, expect, test } from 'vitest';
import { shifts } from '#calendar/index.ts';
import { printOnCall, printShifts } from '#report/oncall.ts';
import { drawOnCall } from '#report/oncall-svg.ts';
import { instant, layer, scheduleOf } from '../calendar/specs.ts';

const now = instant('2026-11-23T10:00:00Z');
const main = scheduleOf({
  timezone: 'Europe/London',
  layers: [layer({ rotate: [['bob', 'cid'], 'ann'], every: '1w' })],
  overrides: [
    { from: '2026-11-26T09:00', to: '2026-11-28T09:00', who: ['<dee&>'] },
    { from: '2026-12-01T00:00', to: '2026-12-02T00:00', who: [] },
  ],
});
const never = scheduleOf({ name: 'leads', layers: [layer({ from: '2040-01-01' })] });

test('a line tells who is on call, and until when in local time', () => {
  expect(printOnCall([main, never], now)).toBe(
    'main   bob, cid  until Thu 2026-11-26 09:00 Europe/London\nleads  nobody  until Sun 2040-01-01 00:00 UTC\n',
  );
});

test('a table tells shifts and gaps in local time', () => {
  const [from, to] = [instant('2026-11-30T09:00:00Z'), instant('2026-12-03T00:00:00Z')];
  expect(printShifts(main, shifts(main, from, to))).toBe(
    [
      'main (Europe/London)',
      'from                  to                    for  who',
      'Mon 2026-11-30 09:00  Tue 2026-12-01 00:00  15h  ann',
      'Tue 2026-12-01 00:00  Wed 2026-12-02 00:00  1d   nobody',
      'Wed 2026-12-02 00:00  Thu 2026-12-03 00:00  1d   ann',
      '',
    ].join('\n'),
  );
});

test('a table over a change of the clocks tells offsets too', () => {
  const hourly = scheduleOf({ timezone: 'Europe/London', layers: [layer({ every: '1h', from: '2026-10-25T00:00' })] });
  const from = instant('2026-10-25T00:00:00Z');
  expect(
    printShifts(hourly, shifts(hourly, from, from + 7200))
      .split('\n')
      .slice(2, 4),
  ).toEqual([
    'Sun 2026-10-25 01:00 +01:00  Sun 2026-10-25 01:00 +00:00  1h   bob',
    'Sun 2026-10-25 01:00 +00:00  Sun 2026-10-25 02:00 +00:00  1h   cid',
  ]);
});

describe('the picture', () => {
  const svg = drawOnCall([main], now, now + 14 * 86_400);

  test('has a row for each week the span touches', () => {
    expect(svg.match(/class="cell/g)).toHaveLength(3 * 7);
    expect(svg.match(/class="cell today"/g)).toHaveLength(1);
    expect(svg.match(/class="mark"/g)).toHaveLength(1);
  });

  test('tells every shift in words: who, from, to, and whether it is an override', () => {
    expect(svg).toContain('<title>bob, cid: Mon 2026-11-23 09:00 – Thu 2026-11-26 09:00</title>');
    expect(svg).toContain('<title>nobody (override): Tue 2026-12-01 00:00 – Wed 2026-12-02 00:00</title>');
  });

  test('marks gaps and overrides, and explains both', () => {
    expect(svg).toContain('class="gap"');
    expect(svg).toContain('class="bare over"');
    expect(svg).toContain('>override</text>');
    const plain = drawOnCall([scheduleOf({})], now, now + 86_400);
    expect(plain).not.toContain('class="bare over"');
    expect(plain).not.toContain('class="gap"');
  });

  test('lets no login out of its place', () => {
    expect(svg).toContain('&lt;dee&amp;&gt;');
    expect(svg).not.toContain('<dee');
  });

  test('shows no letters of a name in a bar that has no room for enough of them', () => {
    const weekly = scheduleOf({
      timezone: 'Europe/London',
      layers: [layer({ rotate: ['benedict', 'caroline'], every: '1w', from: '2026-11-23T09:00' })],
    });
    const labels = drawOnCall([weekly], now, now + 14 * 86_400).match(/class="middle label">[^<]*/g);
    expect(labels).toEqual(['benedict', 'caroline', 'benedict'].map((name) => `class="middle label">${name}`));
  });

  test('gives everybody a colour of their own, in light and in dark', () => {
    const many = Array.from({ length: 30 }, (_, index) => `person-${index}`);
    const picture = drawOnCall([scheduleOf({ layers: [layer({ rotate: many })] })], now, now + 42 * 86_400);
    const fills = [...picture.matchAll(/\.p\d+\{fill:(hsl\([^)]*\))\}/g)].map(([, fill]) => fill);
    expect(new Set(fills).size).toBe(60);
    expect(picture).toContain('prefers-color-scheme:dark');
  });

  test('keeps every bar inside its week where clocks change and a day is missing', () => {
    for (const [timezone, at] of [
      ['Europe/London', '2026-10-20T00:00:00Z'],
      ['Pacific/Apia', '2011-12-27T00:00:00Z'],
    ] as const) {
      const picture = drawOnCall(
        [scheduleOf({ timezone, layers: [layer({ from: '2011-01-01', every: '12h' })] })],
        instant(at),
        instant(at) + 7 * 86_400,
      );
      const bars = [...picture.matchAll(/<rect x="([\d.]+)" y="20" width="([\d.]+)"/g)];
      expect(bars.length).toBeGreaterThan(10);
      for (const [, x, width] of bars) expect(Number(x) + Number(width)).toBeLessThanOrEqual(476.1);
    }
  });
});
