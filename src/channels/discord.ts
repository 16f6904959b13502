/** Discord: the webhook of a channel. */
import type { Message } from '#domain/channel.ts';
import type { Attempt, Body, ChannelType, SendContext, Settings } from './channel.ts';
import { setting } from './channel.ts';
import { INSECURE, secret, WHOLE_URL } from './fields.ts';
import { byReference, exchange, jsonDialect } from './http.ts';
import { textOf } from './fit.ts';
import { wordingOf } from './wording.ts';

const LONGEST = 2_000;
/** No preview of a link: the first of the message is not always the issue's. */
const SUPPRESS_EMBEDS = 4;

export const discord: ChannelType = {
  type: 'discord',
  title: 'Discord',
  doubt: 'blind',
  askableWith: null,
  settings: { url: { ...secret('The address of the channel’s webhook.'), pattern: '^https?://' }, insecure: INSECURE },
  required: [['url']],
  place: { requires: [] },
  contact: null,
  address: WHOLE_URL,
  parallel: 1,
  render,
  send,
};

function render(message: Message): Body {
  const wording = wordingOf(message);
  const content = textOf(wording, {
    most: LONGEST,
    start: [bold(wording.headline)],
    title: bold,
    link: ({ url }) => url.replaceAll(/[<>\s]/g, encodeURIComponent),
    line: escape,
    gaps: { lines: '\n', sections: '\n' },
  });
  return { content, allowed_mentions: { parse: [] }, flags: SUPPRESS_EMBEDS };
}

/** Markdown and masked links are live in webhooks: their characters are escaped. Mentions are off for the whole message. */
const escape = (text: string): string => text.replaceAll(/[\\*_~`|<>[\]()#-]/g, '\\$&');

const bold = (text: string): string => `**${escape(text)}**`;

async function send(message: Message, settings: Settings, context: SendContext): Promise<Attempt> {
  const url = new URL(setting(settings, 'url'));
  // Without it Discord answers before it has taken the message.
  url.searchParams.set('wait', 'true');
  return exchange({ url: url.href, body: render(message) }, settings, context, DIALECT);
}

const DIALECT = jsonDialect({
  accepted: (json) => byReference(json['id']),
  refusal: 'Discord refused the message',
  errorCode: (json) => json['code'],
  patience: (json) => json['retry_after'],
});
