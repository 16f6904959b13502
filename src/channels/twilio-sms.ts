/** A text message by Twilio: never more than one, so that it arrives whole and costs what one costs. */
import type { Message } from '#domain/channel.ts';
import type { ChannelType } from './channel.ts';
import { addressOf } from './channel.ts';
import { cutToSms, fitsSms, forSms } from './sms.ts';
import { create, lookUp, TWILIO } from './twilio.ts';
import { calledLines, linkOf, prefixOf, severityOf, titleOf } from './wording.ts';

export const twilioSms: ChannelType = {
  ...TWILIO,
  type: 'twilio-sms',
  title: 'Text message (Twilio)',
  parallel: 4,
  render,
  send: (message, settings, context) =>
    create('Messages', { To: addressOf(message.to), Body: render(message) }, settings, context),
  // Its end: what Twilio or the account may put before it is not ours.
  ask: (intent, settings, context) =>
    lookUp('Messages', intent, settings, context, ({ body }) => String(body).endsWith(render(intent.message))),
};

/** Signs of a title below which the rest of the message makes way. */
const LEAST = 8;

/** The most that fits, of: severity and title, who is called, how to answer, the link. */
function render({ content, to }: Message): string {
  const [first] = content.incidents;
  const head = [prefixOf(content), severityOf(first)].filter((word) => word !== '').join(', ');
  const title = forSms(titleOf(first));
  const more = content.incidents.length === 1 ? '' : ` +${content.incidents.length - 1} more`;
  const repeated = content.possiblyRepeated ? ' (possibly repeated)' : '';
  const start = forSms(head === '' ? '' : `${head}: `);
  const link = linkOf(first);
  if (link === null) return cutToSms(start, title, repeated);
  const ends = [
    `${more}${repeated}\n${howToAnswer(content)}${link.url}`,
    `${more}${repeated}\n${link.url}`,
    `${more}${repeated}\n${link.reference}`,
    `${repeated}\n#${first.issue.number}`,
  ];
  const [called] = calledLines(first, to.kind === 'person' ? to.login : null);
  const text = forSms(`${start}${title}${more}${repeated}\n${called} ${howToAnswer(content)}${link.url}`);
  if (content.kind === 'call' && called !== undefined && fitsSms(text)) return text;
  for (const end of ends) {
    const least = Array.from(title).slice(0, LEAST).join('');
    if (fitsSms(`${start}${least}${end}`)) return cutToSms(start, title, end);
  }
  return cutToSms('', `${start}${title}`, repeated);
}

function howToAnswer({ kind, code, incidents: [first] }: Message['content']): string {
  if (kind === 'drill') return code === null ? '' : `Comment /drill ${code} on `;
  if (kind === 'resolved') return '';
  if (first.answer === 'acknowledge') return 'Comment /ack on ';
  return first.answer === 'reply' ? 'Comment on ' : '';
}
