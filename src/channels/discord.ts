/** Discord: the webhook of a channel. */
import type { Message } from '#domain/channel.ts';
import type { Attempt, ChannelType, Rendered, SendContext, Settings } from './channel.ts';
import { setting } from './channel.ts';
import { INSECURE, secret, WHOLE_URL } from './fields.ts';
import { asWord, exchange, refusedAttempt, UNREADABLE } from './http.ts';
import { cut, wordingOf } from './wording.ts';

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

function render(message: Message): Rendered {
  const { headline, sections, notes } = wordingOf(message);
  const parts = sections.map((section) =>
    [
      ...(section.headline === null ? [] : [`**${escape(section.headline)}**`]),
      // Before the text, so that it is never what is cut off.
      ...(section.link === null ? [] : [section.link.url.replaceAll(/[<>\s]/g, encodeURIComponent)]),
      ...section.lines.map(escape),
    ].join('\n'),
  );
  const content = [`**${escape(headline)}**`, ...parts, ...notes.map(escape)].join('\n');
  return { content: cut(content, LONGEST), allowed_mentions: { parse: [] }, flags: SUPPRESS_EMBEDS };
}

/** Markdown and masked links are live in webhooks: their characters are escaped. Mentions are off for the whole message. */
const escape = (text: string): string => text.replaceAll(/[\\*_~`|<>[\]()#-]/g, '\\$&');

async function send(message: Message, settings: Settings, context: SendContext): Promise<Attempt> {
  const url = new URL(setting(settings, 'url'));
  // Without it Discord answers before it has taken the message.
  url.searchParams.set('wait', 'true');
  const body = render(message) as Readonly<Record<string, unknown>>;
  const errorCode = (json: Readonly<Record<string, unknown>>): unknown => json['code'];
  return exchange({ url: url.href, body }, settings, context, {
    errorCode,
    patience: (json) => json['retry_after'],
    read: (answer) => {
      if (answer.json === null) return UNREADABLE;
      const id = asWord(answer.json['id']);
      if (id !== null) return { kind: 'sent', reference: id };
      return refusedAttempt('refused', answer, { errorCode }, 'Discord refused the message');
    },
  });
}
