/** The calendar files, read by another library than the one that writes them. */
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarFiles } from '#cli/ics.ts';
import { instant, layer, scheduleOf } from '../calendar/specs.ts';

const from = instant('2026-10-20T12:00:00Z');
const to = instant('2026-11-10T00:00:00Z');
const schedule = scheduleOf({
  name: 'main',
  timezone: 'Europe/London',
  layers: [layer({ rotate: ['ann', ['bob', '@acme/ops']], every: '1w', from: '2026-01-05T09:00' })],
  overrides: [
    { from: '2026-10-24T00:00', to: '2026-10-25T12:00', who: [] },
    { from: '2026-11-01T09:00', to: '2026-11-01T17:00', who: ['cid'] },
  ],
});
const other = scheduleOf({ name: 'leads', layers: [layer({ rotate: ['ann'], every: '1d', from: '2026-10-25' })] });
const files = calendarFiles('shop', [schedule, other], from, to);

function read(name: string) {
  const text = files.find((file) => file.name === name)?.text ?? '';
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const iso = (time: ICAL.Time): string => time.toJSDate().toISOString().replace('.000', '');
    return {
      uid: event.uid,
      zone: event.startDate.zone.tzid,
      start: iso(event.startDate),
      end: iso(event.endDate),
      summary: event.summary,
      stamp: String(component.getFirstPropertyValue('dtstamp')),
    };
  });
}

describe('calendar files', () => {
  test('are one for each schedule and each person, team names made safe', () => {
    expect(files.map(({ name }) => name).toSorted()).toEqual([
      'person-ann.ics',
      'person-bob.ics',
      'person-cid.ics',
      'schedule-leads.ics',
      'schedule-main.ics',
      'team-acme-ops.ics',
    ]);
  });

  test('tell the shifts of a schedule in UTC, through a change of the clocks, gaps left out', () => {
    const events = read('schedule-main.ics');
    expect(events.map(({ start, end, summary }) => [start, end, summary])).toEqual([
      ['2026-10-19T08:00:00Z', '2026-10-23T23:00:00Z', 'On call: main (bob, @acme/ops)'],
      ['2026-10-25T12:00:00Z', '2026-10-26T09:00:00Z', 'On call: main (bob, @acme/ops)'],
      ['2026-10-26T09:00:00Z', '2026-11-01T09:00:00Z', 'On call: main (ann)'],
      ['2026-11-01T09:00:00Z', '2026-11-01T17:00:00Z', 'On call: main (cid)'],
      ['2026-11-01T17:00:00Z', '2026-11-02T09:00:00Z', 'On call: main (ann)'],
      ['2026-11-02T09:00:00Z', '2026-11-09T09:00:00Z', 'On call: main (bob, @acme/ops)'],
      ['2026-11-09T09:00:00Z', '2026-11-16T09:00:00Z', 'On call: main (ann)'],
    ]);
    expect(new Set(events.map(({ zone }) => zone))).toEqual(new Set(['UTC']));
  });

  test('tell a person the shifts of all schedules', () => {
    const summaries = read('person-ann.ics').map(({ summary }) => summary);
    expect(new Set(summaries)).toEqual(new Set(['On call: main', 'On call: leads']));
  });

  test('name each shift once, and the same shift the same from another day on', () => {
    const uids = read('schedule-main.ics').map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
    const later = calendarFiles('shop', [schedule], from + 86_400, to).find(({ name }) => name === 'schedule-main.ics');
    const found = [...(later?.text ?? '').matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid);
    expect(found).toEqual(uids);
  });

  test('are the same for the same span, to the byte, stamped with its start', () => {
    expect(calendarFiles('shop', [schedule, other], from, to)).toEqual(files);
    expect(new Set(read('schedule-main.ics').map(({ stamp }) => stamp))).toEqual(new Set(['2026-10-20T12:00:00Z']));
  });

  test('have lines that calendar programs accept: at most 75 octets, each ended by CRLF', () => {
    for (const { text } of files) {
      expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
  });
});
