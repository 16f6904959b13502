/** Calls or messages per person, those by day and those at night. Pure. */
import type { PersonTimes, Statistics } from '#domain/results/statistics.ts';
import { plural } from '#report/text/clock.ts';
import { shortNames } from '#report/text/short-names.ts';
import { legend, picture, rect, text, WIDTH, widthOf } from '#report/text/svg.ts';

const ROW = 38;
const MOST = 15;
/** Between a name and the numbers. */
const GAP = 8;

export const drawCalls = ({ calls: { people } }: Statistics): string => drawPeople(people, 'call');
export const drawMessages = ({ messages: { people } }: Statistics): string => drawPeople(people, 'message');

/** Those with the most; the table has all. Empty for nobody. */
function drawPeople(people: readonly PersonTimes[], what: 'call' | 'message'): string {
  if (people.length === 0) return '';
  const busiest = people.slice(0, MOST);
  const key = legend([
    { name: 'by day', className: 'day' },
    { name: 'at night', className: 'night' },
  ]);
  const most = Math.max(1, ...busiest.map(total));
  const widest = Math.max(...busiest.map((person) => widthOf(numbersOf(person, what))));
  const names = shortNames(
    busiest.map(({ login }) => login),
    Math.floor((WIDTH - widest - GAP) / widthOf('x')),
  );
  const rows = busiest.flatMap((person, index) =>
    drawPerson(person, names.get(person.login) ?? person.login, what, key.height + 6 + index * ROW, most),
  );
  const summary = busiest.map((person) => `${person.login} ${total(person)}, ${person.night} at night`).join('; ');
  const rest = people.length > MOST ? `; ${plural(people.length - MOST, 'more person')}, in the table` : '';
  return picture(
    key.height + 6 + busiest.length * ROW,
    `${what === 'call' ? 'Calls' : 'Messages'} per person: ${summary}${rest}.`,
    [...key.svg, ...rows],
  );
}

const numbersOf = (person: PersonTimes, what: string): string =>
  `${plural(total(person), what)}${person.night > 0 ? `, ${person.night} at night` : ''}`;

function drawPerson(person: PersonTimes, name: string, what: string, top: number, most: number): readonly string[] {
  const scale = WIDTH / most;
  const [day, night] = [person.day * scale, person.night * scale];
  const gap = day > 0 && night > 0 ? 1 : 0;
  return [
    text(name, 0, top + 12, 'strong'),
    text(numbersOf(person, what), WIDTH, top + 12, 'soft end'),
    ...(day > 0 ? [rect(0, top + 18, day - gap, 12, 'day')] : []),
    ...(night > 0 ? [rect(day, top + 18, night, 12, 'night')] : []),
  ];
}

const total = ({ day, night }: PersonTimes): number => day + night;
