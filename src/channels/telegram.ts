/** Telegram: a bot that writes to a chat. */
import type { Message } from '#domain/channel.ts';
import type { Attempt, Body, ChannelType, SendContext, Settings } from './channel.ts';
import { addressOf, baseOf, setting } from './channel.ts';
import { baseUrl, INSECURE, secret, text } from './fields.ts';
import { asWord, exchange, jsonDialect } from './http.ts';
import { textOf } from './fit.ts';
import { wordingOf } from './wording.ts';

const API = 'https://api.telegram.org';
const { url, address } = baseUrl(API);
const LONGEST = 4_096;

export const telegram: ChannelType = {
  type: 'telegram',
  title: 'Telegram',
  doubt: 'blind',
  askableWith: null,
  settings: {
    token: { ...secret('The token of your bot.'), pattern: '^\\d+:[\\w-]+$' },
    chat: text('The id of a group, or the name of a channel, as a place.', '^(?:-?\\d{1,16}|@\\w{4,40})$'),
    url,
    insecure: INSECURE,
  },
  required: [['token']],
  place: { requires: ['chat'] },
  contact: { pattern: '^\\d{1,16}$', form: 'the id of a chat with the bot: digits' },
  address,
  parallel: 1,
  render,
  send,
};

/** No `parse_mode`: nothing in the text is markup. A name after `@` would be a mention, and is broken. */
function render(message: Message): Body {
  const wording = wordingOf(message);
  const text = textOf(wording, {
    most: LONGEST,
    start: [inert(wording.headline)],
    title: inert,
    line: withoutMentions,
  });
  return { text, entities: commandsIn(text), link_preview_options: { is_disabled: true } };
}

/** What Telegram reads as a command of a bot, and the code that belongs to one of ours. Titles have none left. */
const COMMAND = /(?<![\w/<>])\/(?:drill [a-z\d-]+|\w{1,64}(?![\w/<>]))/g;
const MOST_ENTITIES = 100;

/**
 * Telegram makes a link of a command, which sends it to the bot: whoever touched `/ack` would believe that the incident is theirs. As
 * code it is a text that a touch copies, for the comment on the issue. Offsets and lengths are in UTF-16 units.
 */
function commandsIn(text: string): readonly Readonly<Record<string, unknown>>[] {
  return [...text.matchAll(COMMAND)]
    .slice(0, MOST_ENTITIES)
    .map(({ 0: command, index }) => ({ type: 'code', offset: index, length: command.length }));
}

/** Nor is anything in a title a command: only those of our own lines are for a touch. */
const inert = (text: string): string =>
  withoutMentions(text).replaceAll(COMMAND, (command) => `/\u200B${command.slice(1)}`);

const withoutMentions = (text: string): string => text.replaceAll(/@(?=\w)/g, '@\u200B');

async function send(message: Message, settings: Settings, context: SendContext): Promise<Attempt> {
  const chat = addressOf(message.to) || setting(settings, 'chat');
  const body = { chat_id: chat, ...render(message) };
  const url = `${baseOf(settings, API)}/bot${setting(settings, 'token')}/sendMessage`;
  return exchange({ url, body }, settings, context, DIALECT);
}

const DIALECT = jsonDialect({
  accepted: (json) => {
    const result = json['result'] as { readonly message_id?: unknown } | undefined;
    return json['ok'] === true ? { reference: asWord(result?.message_id) } : null;
  },
  refusal: 'Telegram refused the message',
  errorCode: (json) => json['error_code'],
  patience: (json) => (json['parameters'] as { readonly retry_after?: unknown } | undefined)?.retry_after,
});
