/** The ready policies that `tocsin init` starts from, and whose names stand in them. */

/** Somebody the ready policy names, to be replaced by a person of the team. */
export interface Seat {
  readonly login: string;
  readonly as: string;
}

export interface Starter {
  readonly name: string;
  readonly for: string;
  readonly label: string;
  readonly seats: readonly Seat[];
}

const seats = (as: string, ...logins: readonly string[]): readonly Seat[] => logins.map((login) => ({ login, as }));

export const STARTERS: readonly [Starter, ...Starter[]] = [
  {
    name: 'small-team',
    for: 'three to six people who look after one product, mostly in working hours',
    label: 'incident',
    seats: [...seats('first responder', 'alice', 'bob'), ...seats('team lead', 'carol')],
  },
  {
    name: 'service-24x7',
    for: 'a service on call day and night, with a rotation, leads and executives',
    label: 'incident',
    seats: [
      ...seats('on call in turn', 'alice', 'bob', 'carol', 'dan'),
      ...seats('lead in turn', 'grace', 'heidi'),
      ...seats('executive', 'ivan'),
    ],
  },
  {
    name: 'security',
    for: 'security incidents: few people, strict cadence, nothing sensitive on the issue',
    label: 'security-incident',
    seats: [
      ...seats('security handler', 'sam'),
      ...seats('security lead', 'robin'),
      ...seats('privacy officer', 'kim'),
      ...seats('executive', 'morgan'),
    ],
  },
];

/** People of the tests who are nobody's role: reporters and strangers. */
const OUTSIDERS = ['zoe', 'mallory'] as const;
const LOGIN = /^[a-z\d](?:[a-z\d]|-(?=[a-z\d])){0,38}$/i;

/** The people who take the seats, in their order; what is wrong with them otherwise. */
export function readPeople(starter: Starter, people: readonly string[]): readonly string[] | string {
  const invalid = people.find((login) => !LOGIN.test(login));
  if (invalid !== undefined) return `"${invalid}" is no GitHub login. Write logins without "@", separated by commas.`;
  const twice = people.find((login, index) => index !== people.findIndex((one) => same(one, login)));
  if (twice !== undefined)
    return `"${twice}" is named twice. Each seat is somebody else's; change that in the policy later.`;
  if (people.length === starter.seats.length) return people;
  return `${starter.name} names ${starter.seats.length} people, and ${people.length} were given. Give, in this order: ${seatsOf(starter)}.`;
}

/** `first responder, first responder, team lead`. */
export const seatsOf = (starter: Starter): string => starter.seats.map((seat) => seat.as).join(', ');

/** The text of the ready policy or of its tests, about these people. Nobody who was in it is left in it. */
export function seat(text: string, starter: Starter, people: readonly string[]): string {
  const names = new Map<string, string>(starter.seats.map(({ login }, index) => [login, people[index] ?? login]));
  for (const outsider of OUTSIDERS)
    names.set(outsider, people.some((login) => same(login, outsider)) ? `${outsider}-2` : outsider);
  const pattern = new RegExp(`(?<![\\w./@-])(?:${[...names.keys()].join('|')})(?![\\w-])`, 'g');
  return text.replaceAll(pattern, (login) => names.get(login) ?? login);
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
