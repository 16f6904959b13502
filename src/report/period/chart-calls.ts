/** Calls or messages per person, those by day and those at night. Pure. */
import type { PersonTimes, Statistics } from '#domain/results/statistics.ts';
import { plural } from '#report/text/clock.ts';
import { fitting, legend, picture, rect, text, WIDTH, widthOf } from '#report/text/svg.ts';

const ROW = 38;
const MOST = 15;

export const drawCalls = ({ calls: { people } }: Statistics): string => drawPeople(people, 'call');
export const drawMessages = ({ messages: { people } }: Statistics): string => drawPeople(people, 'message');

/** Those with the most; the table has all. Empty for nobody. */
function drawPeople(people: readonly PersonTimes[], what: 'call' | 'message'): string {
  if (people.length === 0) return '';
  const busiest = people.slice(0, MOST);
  const key = legend(
    [
      { name: 'by day', className: 'day' },
      { name: 'at night', className: 'night' },
    ],
    0,
  );
  const most = Math.max(1, ...busiest.map(total));
  const rows = busiest.flatMap((person, index) => drawPerson(person, what, key.height + 6 + index * ROW, most));
  const summary = busiest.map((person) => `${person.login} ${total(person)}, ${person.night} at night`).join('; ');
  const rest = people.length > MOST ? `; ${plural(people.length - MOST, 'more person')}, in the table` : '';
  return picture(
    key.height + 6 + busiest.length * ROW,
    `${what === 'call' ? 'Calls' : 'Messages'} per person: ${summary}${rest}.`,
    [...key.svg, ...rows],
  );
}

function drawPerson(person: PersonTimes, what: string, top: number, most: number): readonly string[] {
  const scale = WIDTH / most;
  const [day, night] = [person.day * scale, person.night * scale];
  const numbers = `${plural(total(person), what)}${person.night > 0 ? `, ${person.night} at night` : ''}`;
  const gap = day > 0 && night > 0 ? 1 : 0;
  return [
    text(fitting(person.login, WIDTH - widthOf(numbers) - 8), 0, top + 12, 'strong'),
    text(numbers, WIDTH, top + 12, 'soft end'),
    ...(day > 0 ? [rect(0, top + 18, day - gap, 12, 'day')] : []),
    ...(night > 0 ? [rect(day, top + 18, night, 12, 'night')] : []),
  ];
}

const total = ({ day, night }: PersonTimes): number => day + night;
