/** Calls per person, those by day and those at night. Pure. */
import type { PersonCalls, Statistics } from '#domain/results/statistics.ts';
import { plural } from '#report/text/clock.ts';
import { fitting, legend, picture, rect, text, WIDTH, widthOf } from '#report/text/svg.ts';

const ROW = 38;
const MOST = 15;

/** Those with the most calls; the table has all. Empty when nobody was called. */
export function drawCalls({ calls: { people } }: Statistics): string {
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
  const rows = busiest.flatMap((person, index) => drawPerson(person, key.height + 6 + index * ROW, most));
  const summary = busiest.map((person) => `${person.login} ${total(person)}, ${person.night} at night`).join('; ');
  const rest = people.length > MOST ? `; ${plural(people.length - MOST, 'more person')}, in the table` : '';
  return picture(key.height + 6 + busiest.length * ROW, `Calls per person: ${summary}${rest}.`, [...key.svg, ...rows]);
}

function drawPerson(person: PersonCalls, top: number, most: number): readonly string[] {
  const scale = WIDTH / most;
  const [day, night] = [person.day * scale, person.night * scale];
  const numbers = `${plural(total(person), 'call')}${person.night > 0 ? `, ${person.night} at night` : ''}`;
  const gap = day > 0 && night > 0 ? 1 : 0;
  return [
    text(fitting(person.login, WIDTH - widthOf(numbers) - 8), 0, top + 12, 'strong'),
    text(numbers, WIDTH, top + 12, 'soft end'),
    ...(day > 0 ? [rect(0, top + 18, day - gap, 12, 'day')] : []),
    ...(night > 0 ? [rect(day, top + 18, night, 12, 'night')] : []),
  ];
}

const total = ({ day, night }: PersonCalls): number => day + night;
