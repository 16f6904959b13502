/** Who was called and who was sent messages, how often, and at night. Pure. */
import type { PersonTimes, Statistics } from '#domain/results/statistics.ts';
import { plural } from '#report/text/clock.ts';
import { countCell, name, own, type Section, section, type Table, tableOf } from './cell.ts';

const MOST_PEOPLE = 100;
const MOST_CHANNELS = 30;

const NIGHT =
  'Night is from 22:00 to 07:00 in the time zone of the schedule they are on, and in UTC for people who are on none.';

/** Nothing of calls where nobody was called, as is said of their lateness; nothing of messages where none was sent: then nobody has a channel, or nobody needed one. */
export function peopleSections({ calls, messages }: Statistics): readonly Section[] {
  const called =
    calls.people.length === 0
      ? []
      : [section('Calls per person', own(NIGHT), { chart: 'calls', table: tableOfPeople('Calls', calls.people) })];
  if (messages.sent + messages.lost === 0) return called;
  const lost = messages.lost === 0 ? 'none lost' : `${messages.lost} failed or may never have arrived`;
  const sent = `${plural(messages.sent, 'message')} sent, as far as is known; ${lost}. What one run sends to one person by one channel is one.`;
  const byChannels = section('Messages by channels', own(sent), {
    table: tableOf(['Channel', 'Messages', 'Lost'], messages.channels, MOST_CHANNELS, (one) => [
      name(one.channel),
      countCell(one.sent),
      countCell(one.lost),
    ]),
  });
  if (messages.people.length === 0) return [...called, byChannels];
  const table = tableOfPeople('Messages', messages.people);
  const text = own(`Besides what GitHub sends. ${NIGHT}`);
  return [...called, byChannels, section('Messages per person', text, { chart: 'messages', table })];
}

const tableOfPeople = (what: string, people: readonly PersonTimes[]): Table =>
  tableOf(['Person', what, 'At night', 'A week', 'Busiest week', 'Night by'], people, MOST_PEOPLE, (person) => [
    name(person.login),
    countCell(person.day + person.night),
    countCell(person.night),
    own(mean(person.day + person.night, person.perWeek.length)),
    countCell(Math.max(0, ...person.perWeek)),
    own(person.zoneFrom === 'schedule' ? person.zone : 'UTC (on no schedule)'),
  ]);

const mean = (count: number, weeks: number): string => (weeks === 0 ? '–' : (count / weeks).toFixed(1));
