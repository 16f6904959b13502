/** What a message says, as plain lines: each channel puts them into its own form. Pure. */
import { enumerate } from '#domain/sentence.ts';
import type { IncidentNotice, Message, MessageContent } from '#domain/channel.ts';
import { isVisible, oneLine } from '#domain/neutralise.ts';

/** Nothing in it is markup; what others wrote is one line and links nowhere by itself. */
export interface Wording {
  /** What a push shows: the severity and the title. */
  readonly headline: string;
  readonly sections: readonly Section[];
  /** What holds for the whole message, directly after the headline: nothing cuts it off there. */
  readonly notes: readonly string[];
  /** How many incidents have no section. */
  readonly unlisted: number;
}

export interface Link {
  /** Such as `acme/shop#42`. */
  readonly reference: string;
  readonly url: string;
}

export interface Section {
  /** Null where there is nothing to open. */
  readonly link: Link | null;
  /** Null for the incident of the headline. */
  readonly headline: string | null;
  /** Who is called and why. */
  readonly lines: readonly string[];
  /** How to answer; null where nobody has to. */
  readonly answer: string | null;
}

export const linesOf = ({ lines, answer }: Section): readonly string[] => [
  ...lines,
  ...(answer === null ? [] : [answer]),
];

const MOST_INCIDENTS = 10;
const MOST_REASONS = 5;
const MOST_PEOPLE = 20;

export function wordingOf({ content, to }: Message): Wording {
  const reader = to.kind === 'person' ? to.login : null;
  const [first] = content.incidents;
  const listed = content.incidents.slice(0, MOST_INCIDENTS);
  return {
    headline: headlineOf(content, first),
    sections: listed.map((incident, index) => ({
      link: linkOf(incident),
      headline: index === 0 ? null : lineOf(incident),
      lines: whoAndWhy(content, incident, reader),
      answer: howToAnswer(content, incident),
    })),
    notes: content.mayBeRepeated ? ['Possibly repeated: an earlier sending may have arrived.'] : [],
    unlisted: content.incidents.length - listed.length,
  };
}

/** The last lines: how many incidents there are besides. */
export const moreLines = (count: number): readonly string[] => (count === 0 ? [] : [`And ${count} more.`]);

export const linkOf = ({ issue }: IncidentNotice): Link | null =>
  issue.url === null ? null : { reference: `${oneLine(issue.repository, 140)}#${issue.number}`, url: issue.url };

function headlineOf(content: MessageContent, first: IncidentNotice): string {
  const more = content.incidents.length - 1;
  const others = more === 0 ? '' : ` (and ${more} more)`;
  return `${lineOf(first, prefixOf(content))}${others}`;
}

/** `Critical: Checkout is down`. */
function lineOf(incident: IncidentNotice, prefix = ''): string {
  return `${[prefix, severityOf(incident)].filter((word) => word !== '').join(', ')}: ${titleOf(incident)}`.replace(
    /^: /,
    '',
  );
}

export function prefixOf({ kind, incidents }: MessageContent): string {
  switch (kind) {
    case 'call':
    case 'information':
      return '';
    case 'resolved':
      return incidents[0].isDismissed ? 'Closed' : 'Resolved';
    case 'drill':
      return 'Drill, no incident';
    case 'sum':
      return incidents.length === 1 ? 'Held back until now' : `${incidents.length} held back until now`;
    default:
      return kind satisfies never;
  }
}

export const severityOf = ({ severity }: IncidentNotice): string =>
  severity === null ? '' : oneLine(severity.name, 40) || severity.id;

/** What somebody wrote, as one line in which no address makes a link of itself. */
export function titleOf({ issue }: IncidentNotice): string {
  return isVisible(issue.title) ? linkless(oneLine(issue.title, 200)) : 'without a title';
}

const linkless = (text: string): string => text.replaceAll('://', ': //').replaceAll(/\bwww\./gi, 'www .');

/** Who is called, for whom they stand in, and why. */
export function whoAndWhy(content: MessageContent, incident: IncidentNotice, reader: string | null): readonly string[] {
  if (content.kind === 'drill')
    return [
      'This is a test: it shows that messages reach you.',
      ...(content.code === null ? ['Somebody sent it from the command line. It needs no answer.'] : []),
    ];
  const reasons = incident.reasons.slice(0, MOST_REASONS).map((reason) => linkless(oneLine(reason, 300)));
  return [...calledLines(incident, reader), ...standInLines(incident, reader), ...reasons];
}

/** `You are called as Incident commander.`, or who is, in the order of their roles. */
function calledLines({ called }: IncidentNotice, reader: string | null): readonly string[] {
  const mine = called.filter(({ people }) => reader !== null && people.includes(reader)).map(({ role }) => role);
  if (mine.length > 0) return [`You are called as ${enumerate(mine)}.`];
  return called
    .filter(({ people }) => people.length > 0)
    .map(
      ({ role, people }) => `${namesOf(people)} ${people.length === 1 ? 'is' : 'are'} called as ${oneLine(role, 80)}.`,
    );
}

/** `alice stands in for bob, who could not be reached.`; for whoever may have had an earlier message, what is known of the last. */
function standInLines({ called }: IncidentNotice, reader: string | null): readonly string[] {
  const mine = called.filter(({ people }) => reader === null || people.includes(reader));
  return mine.flatMap(({ people, unreached = [], unreachedLast = [] }) => {
    if (people.length === 0) return [];
    const who = reader === null ? namesOf(people) : 'You';
    const stand = reader === null && people.length === 1 ? 'stands' : 'stand';
    const whom = [
      { logins: unreached, what: 'who could not be reached' },
      { logins: unreachedLast, what: 'whom the last message may not have reached' },
    ];
    return whom.flatMap(({ logins, what }) =>
      logins.length === 0 ? [] : [`${who} ${stand} in for ${namesOf(logins)}, ${what}.`],
    );
  });
}

const namesOf = (people: readonly string[]): string =>
  enumerate(people.slice(0, MOST_PEOPLE).map((login) => oneLine(login, 40)));

function howToAnswer({ kind, code }: MessageContent, { answer }: IncidentNotice): string | null {
  if (kind === 'resolved') return null;
  if (kind === 'drill') return code === null ? null : `To confirm it, comment /drill ${code} on the issue.`;
  if (answer === 'acknowledge') return 'To take it, comment /ack on the issue.';
  return answer === 'reply' ? 'Please comment on the issue when you are on it.' : null;
}
