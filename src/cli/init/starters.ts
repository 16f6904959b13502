/** The ready policies that `tocsin init` starts from, and whose places stand in them. */
import { Refusal } from '#cli/io.ts';
import { isBareLogin, sameName } from '#domain/names.ts';

/** People of one kind whom a ready policy names. */
export interface Group {
  readonly as: string;
  /** Whom the ready policy names, in its order. */
  readonly example: readonly string[];
  /** Takes any number of people; a group that does not grow is as large as in the example. */
  readonly grows?: boolean;
  /** They take turns: how many had passed on the day of the tests. The second half of the example is the other rota of the same people. */
  readonly turns?: number;
  /** The most whom a call is for at once, so that GitHub can assign everybody of the chain of command; all where it is not said. */
  readonly atOnce?: number;
  /**
   * The schedule by which more than those take turns, and how many turns had passed in the tests; `service`: they are called for that one of the
   * example alone, by a row of its table.
   */
  readonly shifts?: { readonly schedule: string; readonly turns: number; readonly service?: string };
}

export interface Starter {
  readonly name: string;
  readonly for: string;
  readonly label: string;
  readonly form: string;
  readonly groups: readonly Group[];
  /** The services of the example, in the order in which those that are named take their places; empty where the policy has none that a list of names could replace. */
  readonly services: readonly string[];
  /** The fewest services that can take their places; one where it is not said. */
  readonly fewestServices?: { readonly count: number; readonly why: string };
  /** The zones of its hours and hand-overs: one, one of each region in the order of the sun, or none. */
  readonly zones: readonly string[];
  /** What the regions are called, where there are several. */
  readonly regions?: readonly string[];
}

/** As policies and forms list them. */
export const SERVICES = ['website', 'api', 'checkout'];
/** The first that somebody names has people of its own, then the second. */
const WITH_OWNERS = ['checkout', 'api', 'website'];

export const STARTERS: readonly [Starter, ...Starter[]] = [
  {
    name: 'small-team',
    for: 'three to six people who look after one product, mostly in working hours',
    label: 'incident',
    form: 'incident.form.yml',
    groups: [
      {
        as: 'first responders',
        example: ['alice', 'bob'],
        grows: true,
        atOnce: 9,
        shifts: { schedule: 'first-responders', turns: 46 },
      },
      { as: 'a team lead', example: ['carol'] },
    ],
    services: SERVICES,
    zones: ['Europe/London'],
  },
  {
    name: 'service-24x7',
    for: 'a service on call day and night, with a rotation, leads and executives',
    label: 'incident',
    form: 'incident.form.yml',
    groups: [
      { as: 'people on call in turn', example: ['alice', 'bob', 'carol', 'dan'], grows: true, turns: 46 },
      { as: 'two leads in turn', example: ['grace', 'heidi'] },
      { as: 'an executive', example: ['ivan'] },
    ],
    services: SERVICES,
    zones: ['Europe/London'],
  },
  {
    name: 'follow-the-sun',
    for: 'teams on three continents: whoever has daylight is called, then the lead of the service',
    label: 'incident',
    form: 'incident.form.yml',
    groups: [
      { as: 'people in Europe', example: ['ben', 'eva'], grows: true, turns: 46 },
      { as: 'people in America', example: ['carl', 'dana'], grows: true, turns: 46 },
      { as: 'people in Asia', example: ['aiko', 'arun'], grows: true, turns: 46 },
      { as: 'two leads', example: ['grace', 'heidi'] },
    ],
    services: WITH_OWNERS,
    fewestServices: { count: 2, why: 'The first has a lead of its own.' },
    zones: ['Europe/Berlin', 'America/Los_Angeles', 'Asia/Tokyo'],
    regions: ['Europe', 'America', 'Asia'],
  },
  {
    name: 'several-teams',
    for: 'several teams with one form: the service says which team is called, and who leads it',
    label: 'incident',
    form: 'incident.form.yml',
    groups: [
      {
        as: 'people of the first team',
        example: ['alice', 'bob'],
        grows: true,
        atOnce: 9,
        shifts: { schedule: 'first-team', turns: 46, service: 'checkout' },
      },
      {
        as: 'people of the second',
        example: ['dave', 'erin'],
        grows: true,
        atOnce: 9,
        shifts: { schedule: 'second-team', turns: 46, service: 'api' },
      },
      { as: 'whoever takes the rest', example: ['judy'] },
      { as: 'two leads', example: ['carol', 'frank'] },
    ],
    services: WITH_OWNERS,
    fewestServices: {
      count: 3,
      why: 'The first two have a team each, and the others are for whoever takes the rest.',
    },
    zones: [],
  },
  {
    name: 'security',
    for: 'security incidents: few people, strict cadence, nothing sensitive on the issue',
    label: 'security-incident',
    form: 'security.form.yml',
    groups: [
      {
        as: 'security handlers',
        example: ['sam', 'sue'],
        grows: true,
        atOnce: 7,
        shifts: { schedule: 'handlers', turns: 45 },
      },
      { as: 'a security lead', example: ['robin'] },
      { as: 'a privacy officer', example: ['kim'] },
      { as: 'an executive', example: ['morgan'] },
    ],
    services: [],
    zones: [],
  },
];

/** `first responders, a team lead`; with how to say who is in which group, where that is not plain. */
export const groupsOf = ({ groups }: Starter): string =>
  groups.map(({ as }) => as).join(', ') +
  (groups.filter(({ grows }) => grows).length > 1 ? ' (a semicolon ends a group; without any, groups are even)' : '');

/** The fewest people of a group: two take turns, one is there. */
const fewest = ({ example, grows, turns }: Group): number => (grows ? (turns === undefined ? 1 : 2) : example.length);

/** How many people a ready policy needs: each of its places is somebody else's. */
export const fewestOf = ({ groups }: Starter): number => groups.reduce((sum, group) => sum + fewest(group), 0);

/** Names as people list them: separated by commas, each perhaps with `@`. */
export const readNames = (answer: string): readonly string[] =>
  answer.split(',').flatMap((name) => name.trim().replace(/^@/, '') || []);

/** The people of each group, in the order of the groups, as separated by semicolons or shared evenly. Throws a `Refusal` with what is wrong with them. */
export function readPeople(starter: Starter, answer: string): readonly (readonly string[])[] {
  const groups = answer.replace(/;\s*$/, '').split(';').map(readNames);
  const people = groups.flat();
  requirePeople(starter, people);
  const seats = groups.length === 1 ? distribute(starter, people) : groups;
  requireGroups(starter, seats);
  return seats;
}

/** Throws a `Refusal` of the group that has too few people, or another number than it has places. */
function requireGroups(starter: Starter, people: readonly (readonly string[])[]): void {
  const { groups, name } = starter;
  if (people.length !== groups.length)
    throw new Refusal(
      `${name} has ${groups.length} groups, and ${people.length} were given. Give, in this order: ${groupsOf(starter)}.`,
    );
  const fits = (group: Group, count: number): boolean =>
    group.grows ? count >= fewest(group) : count === group.example.length;
  const wrong = groups.find((group, index) => !fits(group, people[index]?.length ?? 0));
  if (wrong !== undefined)
    throw new Refusal(
      `"${wrong.as}" takes ${fewest(wrong)}${wrong.grows ? ' or more' : ''}, not ${people[groups.indexOf(wrong)]?.length ?? 0}.`,
    );
}

function requirePeople(starter: Starter, people: readonly string[]): void {
  const invalid = people.find((login) => !isBareLogin(login));
  if (invalid?.includes('/'))
    throw new Refusal(
      `"${invalid}" is a team. Name people here; a team is put into the policy later, as \`who: "@${invalid}"\`.`,
    );
  if (invalid !== undefined) throw new Refusal(`"${invalid}" is no GitHub login. Write logins, separated by commas.`);
  const twice = people.find((login, index) => index !== people.findIndex((one) => sameName(one, login)));
  if (twice !== undefined)
    throw new Refusal(`"${twice}" is named twice. Each place is somebody else's; change that in the policy later.`);
  const least = fewestOf(starter);
  if (people.length < least)
    throw new Refusal(
      `${starter.name} needs ${least} people at least, and ${people.length === 1 ? 'one was' : `${people.length} were`} given. Give, in this order: ${groupsOf(starter)}. ${withFewer(people.length)}`,
    );
}

/** Which ready policies so many people are enough for. */
function withFewer(count: number): string {
  const names = STARTERS.filter((one) => fewestOf(one) <= count).map(({ name }) => `--policy ${name}`);
  const least = Math.min(...STARTERS.map(fewestOf));
  return names.length === 0
    ? `No ready policy does with fewer than ${least}: each escalates from somebody to somebody else.`
    : `So many are enough for ${names.join(' or ')}.`;
}

/** What is left by the groups of a fixed size is shared by those that grow, the first of them first. */
function distribute({ groups }: Starter, people: readonly string[]): readonly (readonly string[])[] {
  const growing = groups.filter(({ grows }) => grows);
  const rest = people.length - groups.reduce((sum, { grows, example }) => sum + (grows ? 0 : example.length), 0);
  let start = 0;
  return groups.map((group) => {
    const place = growing.indexOf(group);
    const share = Math.floor(rest / growing.length) + (place < rest % growing.length ? 1 : 0);
    const size = place === -1 ? group.example.length : share;
    start += size;
    return people.slice(start - size, start);
  });
}
