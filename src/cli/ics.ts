/** Shifts as iCalendar files, one for each schedule and for each person. Loaded only for `--ics`. */
import ical, { type ICalEventData, ICalEventTransparency } from 'ical-generator';
import { shifts } from '#calendar/index.ts';
import type { Schedule } from '#domain/policy.ts';
import { DAY, formatInstant, type Instant, type Seconds } from '#domain/time.ts';

/** A shift that began so long before the span at most is written whole, so that it stays the same event from day to day. */
const MARGIN: Seconds = 31 * DAY;

export interface CalendarFile {
  readonly name: string;
  readonly text: string;
}

/** The same span gives the same files, to the byte. `policy` is its name: it keeps the events of two policies apart. Pure. */
export function calendarFiles(
  policy: string,
  schedules: readonly Schedule[],
  from: Instant,
  to: Instant,
): readonly CalendarFile[] {
  const people = new Map<string, ICalEventData[]>();
  const files: CalendarFile[] = [];
  for (const schedule of schedules) {
    const { name } = schedule;
    const events: ICalEventData[] = [];
    for (const { start, end, who } of wholeShifts(schedule, from, to)) {
      const event = (title: string): ICalEventData => ({
        id: `${formatInstant(start).replaceAll(/[-:]/g, '')}-${who.map(fileName).join('-')}.${name}@${policy}.tocsin`,
        stamp: date(from),
        start: date(start),
        end: date(end),
        summary: title,
        description: who.join(', '),
        // Being on call leaves the day free for other things.
        transparency: ICalEventTransparency.TRANSPARENT,
      });
      events.push(event(`On call: ${name} (${who.join(', ')})`));
      for (const login of who) people.set(login, [...(people.get(login) ?? []), event(`On call: ${name}`)]);
    }
    // A calendar without a single event is no iCalendar file (RFC 5545, 3.6).
    if (events.length > 0)
      files.push({ name: `schedule-${fileName(name)}.ics`, text: print(`On call: ${name}`, events) });
  }
  for (const [login, events] of people)
    files.push({ name: `${kind(login)}-${fileName(login)}.ics`, text: print(`${login} on call`, events) });
  return files;
}

/** Shifts that touch the span, those of nobody left out. */
function wholeShifts(schedule: Schedule, from: Instant, to: Instant) {
  return shifts(schedule, from - MARGIN, to + MARGIN)
    .filter(({ start, end, who }) => who.length > 0 && start < to && end > from)
    .map((shift) => ({
      ...shift,
      start: shift.start === from - MARGIN ? from : shift.start,
      end: shift.end === to + MARGIN ? to : shift.end,
    }));
}

function print(name: string, events: readonly ICalEventData[]): string {
  const calendar = ical({
    name,
    prodId: { company: 'tocsin', product: 'oncall', language: 'EN' },
    events: [...events],
  });
  // The last line ends as the others do (RFC 5545, 3.1); the library leaves that out.
  return `${calendar.toString()}\r\n`;
}

const date = (at: Instant): Date => new Date(at * 1000);

const kind = (login: string): string => (login.startsWith('@') ? 'team' : 'person');

/** `@acme/ops` is `acme-ops`: no name may lead out of its folder. */
const fileName = (name: string): string => name.replace(/^@/, '').replaceAll(/[^A-Za-z0-9_-]/g, '-');
