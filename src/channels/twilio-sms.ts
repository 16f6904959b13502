/** A text message by Twilio: never more than one, so that it arrives whole and costs what one costs. */
import type { Message } from '#domain/channel.ts';
import type { ChannelType } from './channel.ts';
import { addressOf } from './channel.ts';
import { cutToSms, fitsSms, forSms } from './sms.ts';
import { create, lookUp, TWILIO } from './twilio.ts';
import { linkOf, prefixOf, severityOf, titleOf, whoAndWhy } from './wording.ts';

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
const LEAST = 6;

/** The most that fits, of: severity and title, who is called and why, how to answer, the link. How to answer never makes way. */
function render({ content, to }: Message): string {
  const [first] = content.incidents;
  const head = [prefixOf(content), severityOf(first)].filter((word) => word !== '').join(', ');
  const title = forSms(titleOf(first));
  const more = content.incidents.length === 1 ? '' : ` +${content.incidents.length - 1} more`;
  const repeated = content.mayBeRepeated ? ' (possibly repeated)' : '';
  const start = forSms(head === '' ? '' : `${head}: `);
  const link = linkOf(first);
  if (link === null) return cutToSms(start, title, repeated);
  const answer = howToAnswer(content);
  const textWith = (lines: readonly string[]): string =>
    forSms(`${start}${title}${more}${repeated}\n${lines.join(' ')} ${answer.inWords}${link.url}`);
  const lines = content.kind === 'call' ? whoAndWhy(content, first, to.kind === 'person' ? to.login : null) : [];
  const fitting = lines.reduce<readonly string[]>(
    (fit, line) => (fitsSms(textWith([...fit, line])) ? [...fit, line] : fit),
    [],
  );
  if (fitting.length > 0) return textWith(fitting);
  const ends = [
    `${more}${repeated}\n${answer.inWords}${link.url}`,
    `${more}${repeated}\n${answer.inShort}${link.url}`,
    `${more}${repeated}\n${answer.inShort}${link.reference}`,
    `${repeated}\n${answer.inShort}#${first.issue.number}`,
  ];
  const least = Array.from(title).slice(0, LEAST).join('');
  const end = ends.find((one) => fitsSms(`${start}${least}${one}`));
  // A severity whose name leaves no room for the title is cut itself.
  return end === undefined ? cutToSms('', `${start}${title}`, ends.at(-1) ?? '') : cutToSms(start, title, end);
}

/** What stands before the link. */
function howToAnswer({ kind, code, incidents: [first] }: Message['content']): Record<'inWords' | 'inShort', string> {
  if (kind === 'drill' && code !== null) return { inWords: `Comment /drill ${code} on `, inShort: `/drill ${code}: ` };
  if (kind === 'drill' || kind === 'resolved' || first.answer === null) return { inWords: '', inShort: '' };
  return first.answer === 'acknowledge'
    ? { inWords: 'Comment /ack on ', inShort: '/ack: ' }
    : { inWords: 'Comment on ', inShort: 'Comment: ' };
}
