/** What a replay found, as Markdown for a pull request and as text for a terminal. Pure. */
import { firstItems } from '#domain/sentence.ts';
import type { ChangedIncident, PersonReplayed, Replay } from '#domain/results/replay.ts';
import { formatInstant } from '#domain/time.ts';
import { code, link, plain, table } from '#report/text/markdown.ts';
import { alignColumns, type PrintOptions, type Style, styleOf, visible } from '#report/text/terminal.ts';
import { weeklySentences } from './weekly-words.ts';
import { busiest, calledIn, type Name, sentenceOf, tellChange } from './replay-words.ts';

/** As many rows as a reviewer is likely to read. */
const OPEN_ROWS = 10;
const MOST_ROWS = 100;
const MOST_CHANGES = 4;
const MOST_PEOPLE = 30;

/** Paragraphs of Markdown; the first is one sentence that says it all. */
export function renderReplay(replay: Replay): readonly string[] {
  const { changed, people } = replay;
  const weekly = weeklySentences(replay, (text) => code(text, 60)).join(' ');
  const parts = [sentenceOf(replay), ...(weekly === '' ? [] : [weekly]), ...asides(replay)];
  if (changed.length > 0) parts.push(...foldAway(changed.length, incidentTable(replay)));
  // Where nothing differs, the numbers of a change say nothing of it.
  if (replay.before !== null && changed.length === 0) return parts;
  if (people.length > 0) parts.push(peopleTable(replay));
  if (people.some(({ messages }) => messages.length > 0)) parts.push(messageTable(replay));
  return parts;
}

function foldAway(rows: number, body: string): readonly string[] {
  if (rows <= OPEN_ROWS) return [body];
  return ['<details>', `<summary>The ${rows} incidents</summary>`, body, '</details>'];
}

/** Two columns alone: a phone shows them whole. */
function incidentTable({ before, changed }: Replay): string {
  const alone = before === null;
  const name: Name = (text) => code(text, 60);
  const rows = changed.slice(0, MOST_ROWS).map((one) => {
    const { issue } = one;
    const reference = link(`${plain(issue.repository, 100)}#${issue.number}`, issue.url);
    const changes = firstItems(one.changes, MOST_CHANGES, (change) => tellChange(change, one, name, alone));
    return [`${reference} ${plain(issue.title, 80)}`, [...changes, ...sumOf(one, name, alone)].join('<br>')];
  });
  const more = changed.length - MOST_ROWS;
  const head = ['Incident', alone ? 'What would happen' : 'What changes'];
  return `${table(head, rows)}${more > 0 ? `\n\n… and ${more} more: \`tocsin replay\` lists them all.` : ''}`;
}

/** Who is called in all, where that differs, and how many messages are sent. */
function sumOf({ calls, noise }: ChangedIncident, name: Name, alone: boolean): readonly string[] {
  const [before, after] = [calledIn(calls.before, name), calledIn(calls.after, name)];
  const [old, sent] = [noise.before.messages, noise.after.messages];
  return [
    ...(alone || before === after ? [] : [`called: ${after} (before: ${before})`]),
    ...(old + sent === 0 ? [] : [`messages by channels: ${sent}${alone ? '' : ` (before: ${old})`}`]),
  ];
}

/** One number, or both where it changes, in one line. */
const pair = (before: number, after: number, alone: boolean): string =>
  alone || before === after ? String(after) : `${before}\u00A0→\u00A0${after}`;

function peopleTable({ before, people }: Replay): string {
  const alone = before === null;
  const rows = mostChanged(people)
    .slice(0, MOST_PEOPLE)
    .map(({ login, calls, weeks }) => [
      code(login, 60),
      pair(calls.before, calls.after, alone),
      pair(busiest(weeks, 'before'), busiest(weeks, 'after'), alone),
    ]);
  const more = people.length - MOST_PEOPLE;
  return `${table(['Person', 'Calls', 'Busiest week'], rows)}${more > 0 ? `\n\n… and ${more} more.` : ''}`;
}

const rowsOfMessages = ({ before, people }: Replay, name: Name): readonly (readonly string[])[] =>
  people.flatMap(({ login, messages }) =>
    messages.map(({ channel, sent, night, weeks }) => [
      `${name(login)} by ${name(channel)}`,
      pair(sent.before, sent.after, before === null),
      pair(night.before, night.after, before === null),
      pair(busiest(weeks, 'before'), busiest(weeks, 'after'), before === null),
    ]),
  );

const MESSAGE_HEAD = ['Person', 'Sent', 'At night', 'Busiest week'];

function messageTable(replay: Replay): string {
  const rows = rowsOfMessages(replay, (text) => code(text, 60));
  const more = rows.length - MOST_PEOPLE;
  return `${table(MESSAGE_HEAD, rows.slice(0, MOST_PEOPLE))}${more > 0 ? `\n\n… and ${more} more.` : ''}`;
}

/** Whose number of calls changes most comes first. */
const mostChanged = (people: readonly PersonReplayed[]): readonly PersonReplayed[] =>
  people.toSorted(
    (a, b) =>
      Math.abs(b.calls.after - b.calls.before) - Math.abs(a.calls.after - a.calls.before) ||
      b.calls.after - a.calls.after,
  );

/** What else has to be known to read the numbers. */
function asides({ before, issues, incidents, incidentsUnder, noise, changed }: Replay): readonly string[] {
  const noises =
    before === null || incidents === 0
      ? []
      : [
          `New comments: ${noise.before.comments} before, ${noise.after.comments} after. Mentions: ${noise.before.mentions} before, ${noise.after.mentions} after.${messagesIn(noise)}`,
        ];
  const none = issues - incidents;
  const both = before === null || incidentsUnder.before === incidentsUnder.after;
  const cut = changed.filter(({ cutAt }) => cutAt !== null).length;
  return [
    ...noises,
    ...(none > 0 ? [`Left out, as no policy takes ${none === 1 ? 'it' : 'them'} for an incident: ${none}.`] : []),
    ...(both ? [] : [`Incidents before: ${incidentsUnder.before}, after: ${incidentsUnder.after}.`]),
    ...(cut > 0 ? [`Compared only in their first part, as they would have gone on and on: ${cut}.`] : []),
  ];
}

/** For a terminal: every incident, and everything about it. */
export function printReplay(replay: Replay, options: PrintOptions): string {
  const style = styleOf(options);
  const [first, ...others] = [sentenceOf(replay), ...weeklySentences(replay, visible), ...asides(replay)].map((line) =>
    style.wrap(line),
  );
  const blocks = [
    [style.bold(first ?? ''), ...others].join('\n'),
    ...replay.changed.map((one) => printIncident(one, style, replay.before === null)),
    ...(replay.people.length > 0 ? [printPeople(replay, style)] : []),
    ...(replay.people.some(({ messages }) => messages.length > 0) ? [printMessages(replay, style)] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function printIncident(one: ChangedIncident, style: Style, alone: boolean): string {
  const { issue, declaredAt, changes } = one;
  const head = `${visible(issue.repository)}#${issue.number} ${visible(issue.title)}`;
  return [
    style.wrap(`${style.bold(head)}  ${style.dim(`declared ${formatInstant(declaredAt)}`)}`, 0, 2),
    ...changes.map((change) => `  ${style.wrap(tellChange(change, one, visible, alone), 2, 4)}`),
    ...sumOf(one, visible, alone).map((line) => `  ${style.wrap(line, 2, 4)}`),
  ].join('\n');
}

function printPeople({ before, people }: Replay, style: Style): string {
  const alone = before === null;
  const numbers = people.map(({ login, calls, weeks }) => [
    visible(login),
    ...(alone ? [] : [String(calls.before)]),
    String(calls.after),
    ...(alone ? [] : [String(busiest(weeks, 'before'))]),
    String(busiest(weeks, 'after')),
  ]);
  const head = alone
    ? ['person', 'calls', 'in the busiest week']
    : ['person', 'calls before', 'after', 'in the busiest week before', 'after'];
  const [titles = '', ...lines] = alignColumns([head, ...numbers], 1);
  return [style.dim(titles), ...lines].join('\n');
}

function printMessages(replay: Replay, style: Style): string {
  const head = MESSAGE_HEAD.map((title) => title.toLowerCase());
  const [titles = '', ...lines] = alignColumns([head, ...rowsOfMessages(replay, visible)], 1);
  return [style.dim(titles), ...lines].join('\n');
}

const messagesIn = ({ before, after }: Replay['noise']): string =>
  before.messages + after.messages === 0
    ? ''
    : ` Messages by channels: ${before.messages} before, ${after.messages} after.`;
