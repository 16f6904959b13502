/** The holding statement: for readers who wait, what is known while there is nothing new. Nobody is mentioned in it. */
import { enumerateSome } from '#domain/sentence.ts';
import type { CommentMessage, HoldingStatement } from '#domain/message.ts';
import type { Parts } from '#domain/template.ts';
import { atTime, clockAndAge } from '#report/text/clock.ts';
import { bullets, code, link, plain } from '#report/text/markdown.ts';
import type { People } from './mentions.ts';
import type { Templates } from './templates.ts';
import { ago, severityName } from './wording.ts';
import type { Status } from '#domain/refs.ts';

const MOST = 5;

const WORDS: Readonly<Record<Status, string>> = {
  open: '**Nobody has taken this yet.** There is nothing new to report.',
  acknowledged: '**Still investigating.** There is nothing new to report yet.',
  mitigated: '**The impact is over; the cause is still being worked on.** There is nothing new to report yet.',
  resolved: '**This incident is resolved.** There is nothing new to report.',
  reviewed: '**This incident is over.** There is nothing new to report.',
};

export function holdingSection(message: CommentMessage, people: People, templates: Templates): readonly string[] {
  const { holding } = message;
  if (holding === null) return [];
  const parts = holdingParts(message, holding);
  const own = templates.own({ id: 'holding-statement', message, people, mentions: [], parts: () => parts });
  return own === null ? [parts.state, parts.known, `<sub>${parts.requester}</sub>`] : [own];
}

function holdingParts(message: CommentMessage, holding: HoldingStatement): Parts<'holding-statement'> {
  const { at, status } = message;
  const people = leads(message);
  const facts = [
    `Severity: ${severityName(message.severity)}, declared ${atTime(message.declaredAt, at)} (${ago(message.declaredAt, at)})`,
    // Of what nobody has taken, whoever was called does not lead it, and that nobody does was just said.
    ...(status === 'open' ? (people === '' ? [] : [`Called: ${people}`]) : [`Leads: ${people || 'nobody yet'}`]),
    `Last update: ${lastWords(message)}`,
    ...(holding.nextUpdate === null ? [] : [`Next update: by ${clockAndAge(holding.nextUpdate, at)}`]),
  ];
  const by = enumerateSome(holding.by, MOST, (login) => code(login, 60));
  return { state: WORDS[status], known: bullets(facts), requester: `Posted for ${by}, whose \`/update\` had no text.` };
}

function leads({ holding }: CommentMessage): string {
  if (holding === null) return '';
  return enumerateSome(holding.leads, MOST, ({ role, people }) => {
    const names = enumerateSome(people, MOST, (login) => code(login, 60));
    return `${names} as ${plain(role.name, 80)}`;
  });
}

function lastWords({ holding, at }: CommentMessage): string {
  const last = holding?.lastWords ?? null;
  if (last === null) return 'none in words yet';
  return `${link('in words', last.url)} by ${code(last.by, 60)}, ${clockAndAge(last.at, at)}`;
}
