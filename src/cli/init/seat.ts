/** The text of a ready policy, of its tests or of its form, about other people, services and hours. Pure. */
import { sameName } from '#domain/names.ts';
import { capitalise } from '#domain/sentence.ts';
import { scalar } from '#policy/words.ts';
import { type Group, SERVICES, type Starter } from './starters.ts';
import { seatZones } from './zones.ts';

export interface Answers {
  /** The people of each group of the starter. */
  readonly people: readonly (readonly string[])[];
  /** Whom a call on the day of the tests is for, by group. */
  readonly shift: readonly (readonly string[])[];
  readonly services: readonly string[];
  /** As many as the starter has. */
  readonly zones: readonly string[];
  /** The label that makes an issue an incident of the policy. */
  readonly label: string;
  readonly name: string;
}

/** People of the tests who are nobody's role: reporters and strangers. */
const OUTSIDERS = ['zoe', 'mallory'] as const;

/** Nobody who was in the text is left in it. */
export function seat(text: string, starter: Starter, answers: Answers): string {
  return seatLabel(seatZones(seatNames(text, starter, answers), starter, answers.zones), starter, answers);
}

const seatLabel = (text: string, starter: Starter, { label }: Answers): string =>
  text
    .replace(`\n  label: ${starter.label}\n`, () => `\n  label: ${scalar(label)}\n`)
    .replaceAll(`labels: [${starter.label}`, () => `labels: [${scalar(label)}`);

/** People and services are replaced in one pass, so that a service may have the name of a person. */
function seatNames(text: string, starter: Starter, { people, shift, services }: Answers): string {
  const names = namesOf(starter, shift, people.flat());
  const patterns = [...names.keys()].map((name) => `(?<![\\w./@-])${name}(?![\\w-])`);
  const { services: example } = starter;
  const all = SERVICES.join(', ');
  if (example.length > 0)
    patterns.unshift(
      `(?<=\\[)${all}`,
      `(?<=service: )(?:${example.join('|')})(?![\\w-])`,
      `(?<=details\\.service \\}, )(?:${example.join('|')})(?=\\])`,
      `(?<=[{,] )(?:${example.join('|')})(?=: )`,
      WRITTEN,
      `(?<=service: )${CAPITAL}(?![\\w-])`,
    );
  const pattern = new RegExp(patterns.join('|'), 'g');
  const other = (found: string, at: number, line: string): string => {
    if (found === CAPITAL) {
      const name = capitalise(services[example.indexOf('checkout') % services.length] ?? found);
      return line[at - 1] === ' ' ? scalar(name) : JSON.stringify(name).slice(1, -1);
    }
    if (found === all) return services.map(scalar).join(', ');
    return names.get(found) ?? scalar(services[example.indexOf(found) % services.length] ?? found);
  };
  const seatLine = (line: string): string => {
    if (line.startsWith(ACCESS)) return access(line, starter, people, names);
    const seated = line.replaceAll(pattern, other);
    return example.length > 0 ? seatSentence(seated, example, services) : seated;
  };
  return text.split('\n').map(seatLine).join('\n');
}

/** The name of a test, or the title of its issue. */
const SENTENCE = /^( *(?:- name|title): )(?=\w)(.*)$/;

/** A service of the example in a sentence of a test, the article before it included, as it stands there. */
function seatSentence(line: string, example: readonly string[], services: readonly string[]): string {
  const [, key = '', sentence = ''] = SENTENCE.exec(line) ?? [];
  const named = new RegExp(`(?<![\\w-])(?:the )?(${example.join('|')})(?![\\w-])`, 'gi');
  const seated = sentence.replaceAll(named, (found: string, word: string) => {
    const service = services[example.indexOf(word.toLowerCase()) % services.length] ?? word;
    if (sameName(service, word)) return found;
    return /^[A-Z]/.test(found) ? capitalise(service) : service;
  });
  return seated === sentence ? line : `${key}${scalar(seated)}`;
}

/** A service as a reporter writes it: in an answer, or in the text of an issue that a test has between double quotes. */
const CAPITAL = 'Checkout';
const WRITTEN = String.raw`(?<=\\n)${CAPITAL}(?=\\n)`;

/** What takes the place of each name of the example, and of all names of a group in a row. */
function namesOf(
  { groups }: Starter,
  shift: readonly (readonly string[])[],
  everybody: readonly string[],
): ReadonlyMap<string, string> {
  const rows: (readonly [string, string])[] = [];
  const singles: (readonly [string, string])[] = [];
  groups.forEach((group, index) => {
    const logins = shift[index] ?? group.example;
    for (const [place, login] of group.example.entries())
      singles.push([login, scalar(logins[seatOf(group, place, logins.length)] ?? login)]);
    if (!group.grows) return;
    rows.push([group.example.join(', '), logins.map(scalar).join(', ')]);
    if (group.turns !== undefined)
      rows.push([turnRota(group.example).join(', '), turnRota(logins).map(scalar).join(', ')]);
  });
  const outsiders = OUTSIDERS.map(
    (name) => [name, everybody.some((login) => sameName(login, name)) ? `${name}-2` : name] as const,
  );
  return new Map([...rows, ...singles, ...outsiders]);
}

/** Which of a group's people takes the place of one of the example. */
function seatOf({ example, turns }: Group, place: number, size: number): number {
  if (turns === undefined) return place % size;
  const now = turns % example.length;
  const later = (place - now + example.length) % example.length;
  const half = example.length / 2;
  return (turns + (later < half ? later : Math.floor(size / 2) + later - half)) % size;
}

/** The other rota of the same people, who are nobody's first and second at once. */
function turnRota(logins: readonly string[]): readonly string[] {
  const half = Math.floor(logins.length / 2);
  return [...logins.slice(half), ...logins.slice(0, half)];
}

const ACCESS = 'people: { ';

/** What each person may do, as the tests say: all of a group may do what the first of the example may. */
function access(
  line: string,
  { groups }: Starter,
  people: readonly (readonly string[])[],
  names: ReadonlyMap<string, string>,
): string {
  const entries = line
    .slice(ACCESS.length, -' }'.length)
    .split(', ')
    .flatMap((entry) => {
      const [login = '', may = ''] = entry.split(': ');
      const index = groups.findIndex(({ example }) => example.includes(login));
      if (index === -1) return [`${names.get(login) ?? login}: ${may}`];
      return groups[index]?.example[0] === login ? (people[index] ?? []).map((one) => `${scalar(one)}: ${may}`) : [];
    });
  return `${ACCESS}${entries.join(', ')} }`;
}
