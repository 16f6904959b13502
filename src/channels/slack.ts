/** Slack: an incoming webhook, or a bot's token, which can also look up whether a message arrived. */
import type { Inquiry, Intent, Message } from '#domain/channel.ts';
import { cut } from '#domain/neutralise.ts';
import type { Attempt, Body, ChannelType, SendContext, Settings } from './channel.ts';
import { baseOf, setting } from './channel.ts';
import { INSECURE, secret, text } from './fields.ts';
import { asWord, exchange, failedAttempt, type HttpAnswer, inquire, jsonDialect, UNREADABLE } from './http.ts';
import { textOf } from './fit.ts';
import { type Link, moreLines, type Section, wordingOf } from './wording.ts';

const API = 'https://slack.com/api';
const EVENT = 'tocsin_message';
/** Slack takes 3,000 characters in a section, but was seen to refuse some 13,000 in all, and there may be twelve sections. */
const LONGEST_SECTION = 1_000;
/** After its signs are escaped, which makes up to five characters of each. */
const LONGEST_HEADLINE = 850;
/** For how to answer, and the sign that lines are missing. */
const ROOM_FOR_ANSWER = 60;

export const slack: ChannelType = {
  type: 'slack',
  title: 'Slack',
  doubt: 'blind',
  askableWith: 'token',
  settings: {
    url: {
      ...secret('The address of an incoming webhook; beside a token, the base address of the API.'),
      pattern: '^https?://',
    },
    token: secret(
      'The token of a bot, instead of a webhook. Its scopes are chat:write, and channels:history (groups:history for a private channel) so that Slack can be asked.',
    ),
    channel: text('The id of the channel that the bot writes to.', '^[A-Z\\d]{2,30}$'),
    insecure: INSECURE,
  },
  required: [['token', 'channel'], ['url']],
  place: { requires: [] },
  contact: null,
  address: { setting: 'url', default: API },
  // Slack takes one message a second.
  parallel: 1,
  render,
  send,
  ask,
};

function render(message: Message, settings: Settings): Body {
  const wording = wordingOf(message);
  const blocks = [
    section([bold(wording.headline, LONGEST_HEADLINE), ...wording.notes.map(escape)].join('\n')),
    ...wording.sections.map((one) => section(sectionText(one))),
    ...moreLines(wording.unlisted).map(section),
  ];
  const link = ({ reference, url }: Link): string => `${escape(reference)}: ${inLink(url)}`;
  const text = textOf(wording, { title: escape, line: escape, link });
  const body = { text: `${escape(wording.headline)}\n${text}`, blocks, unfurl_links: false };
  if (!hasToken(settings)) return body;
  const metadata = { event_type: EVENT, event_payload: { id: message.id } };
  return { channel: setting(settings, 'channel'), ...body, metadata };
}

/** `verbatim`: Slack makes no link of a bare address or name. */
const section = (text: string): Readonly<Record<string, unknown>> => ({
  type: 'section',
  text: { type: 'mrkdwn', text, verbatim: true },
});

/** Its headline has the room that the link and the answer leave. */
function sectionText(one: Section): string {
  const room = LONGEST_SECTION - ROOM_FOR_ANSWER - (one.link === null ? 0 : linkTo(one.link).length);
  return textOf(
    { headline: '', sections: [one], notes: [], unlisted: 0 },
    {
      most: LONGEST_SECTION,
      title: (headline) => bold(headline, Math.min(room, LONGEST_HEADLINE)),
      line: escape,
      link: linkTo,
    },
  );
}

const linkTo = ({ reference, url }: Link): string => `<${inLink(url)}|${escape(reference)}>`;

const inLink = (url: string): string => url.replaceAll(/[<>|\s]/g, encodeURIComponent);

/** Cut off before it is escaped: half of an escaped sign would be shown as it is. */
function bold(headline: string, most: number): string {
  let { length } = headline;
  while (length > 1 && escape(cut(headline, length)).length > most) length -= 1;
  return `*${escape(cut(headline, length))}*`;
}

/**
 * The three characters with which everything live begins: `<!channel>`, `<@U1>`, links. The signs of bold, of what is struck out, of code
 * and of italics cannot be escaped, and one of a title would end the bold of the headline: signs that look like them stand there. An
 * underscore within a word does nothing.
 */
const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('*', '∗')
    .replaceAll('~', '∼')
    .replaceAll('`', 'ˋ')
    .replaceAll(/(?<![A-Za-z\d])_|_(?![A-Za-z\d])/g, 'ˍ');

const hasToken = (settings: Settings): boolean => setting(settings, 'token') !== '';

async function send(message: Message, settings: Settings, context: SendContext): Promise<Attempt> {
  const body = render(message, settings);
  return hasToken(settings)
    ? exchange({ ...apiCall(settings, 'chat.postMessage'), body }, settings, context, API_DIALECT)
    : exchange({ url: setting(settings, 'url'), body }, settings, context, { read: webhookAnswer });
}

const API_DIALECT = jsonDialect({
  accepted: (json) => (json['ok'] === true ? { reference: asWord(json['ts']) } : null),
  refusal: 'Slack refused the message',
  errorCode: (json) => json['error'],
});

function webhookAnswer({ text: answer }: HttpAnswer): Attempt {
  if (answer === null) return UNREADABLE;
  if (answer.trim() === 'ok') return { kind: 'sent', reference: null };
  const word = asWord(answer.trim());
  return failedAttempt('refused', `Slack refused the message${word === null ? '' : `: ${word}`}.`);
}

function apiCall(
  settings: Settings,
  method: string,
): { readonly url: string; readonly headers: Record<string, string> } {
  return {
    url: `${baseOf(settings, API)}/${method}`,
    headers: { authorization: `Bearer ${setting(settings, 'token')}` },
  };
}

/** Looks for the message's id in the metadata of what the channel has since then. */
async function ask({ message, at }: Intent, settings: Settings, context: SendContext): Promise<Inquiry> {
  if (!hasToken(settings)) return { kind: 'unknown', why: 'A webhook cannot be asked.' };
  const call = apiCall(settings, 'conversations.history');
  const query = new URLSearchParams({
    channel: setting(settings, 'channel'),
    oldest: String(at - 60),
    include_all_metadata: 'true',
    limit: '200',
  });
  const request = { ...call, method: 'GET' as const, url: `${call.url}?${query.toString()}` };
  return inquire(request, settings, context, (json) => {
    const messages = json['messages'];
    if (json['ok'] !== true || !Array.isArray(messages)) return null;
    const found = (messages as readonly HistoryEntry[]).find(
      ({ metadata }) => metadata?.event_type === EVENT && metadata.event_payload?.id === message.id,
    );
    if (found !== undefined) return { kind: 'arrived', reference: asWord(found.ts) };
    return json['has_more'] === true ? null : { kind: 'absent' };
  });
}

interface HistoryEntry {
  readonly ts?: string;
  readonly metadata?: { readonly event_type?: string; readonly event_payload?: { readonly id?: string } };
}
