/** ntfy: a topic. The sequence id is the message's: a repetition replaces what it repeats, on servers from 2.16 on. */
import type { IncidentNotice, Message } from '#domain/channel.ts';
import { cut } from '#domain/neutralise.ts';
import type { Attempt, Body, ChannelType, SendContext, Settings } from './channel.ts';
import { addressOf, isCall, setting } from './channel.ts';
import { baseUrl, INSECURE, secret } from './fields.ts';
import { byReference, exchange, jsonDialect } from './http.ts';
import { textOf } from './fit.ts';
import { wordingOf } from './wording.ts';

const SERVER = 'https://ntfy.sh';
const { url, address } = baseUrl(SERVER);
const TOPIC = '^[-_A-Za-z\\d]{1,64}$';
/** Servers make a file of a text with more than 4,096 bytes. */
const LONGEST_BYTES = 3_900;

export const ntfy: ChannelType = {
  type: 'ntfy',
  title: 'ntfy',
  doubt: 'keyed',
  askableWith: null,
  settings: {
    topic: { ...secret('The topic of the place. Whoever knows it can read it.'), pattern: TOPIC },
    token: secret('An access token, where the topic is protected.'),
    url,
    insecure: INSECURE,
  },
  required: [[]],
  place: { requires: ['topic'] },
  contact: { pattern: TOPIC, form: 'a topic of ntfy: letters, digits, - and _' },
  address,
  parallel: 4,
  render,
  send,
};

function render(message: Message): Body {
  const wording = wordingOf(message);
  const [first] = message.content.incidents;
  return {
    title: cut(wording.headline, 250),
    message: textOf(wording, { most: LONGEST_BYTES, size: (text) => Buffer.byteLength(text) }),
    priority: isCall(message) ? priorityOf(first) : 3,
    ...(first.issue.url === null ? {} : { click: first.issue.url }),
    sequence_id: message.id,
  };
}

const priorityOf = ({ severity }: IncidentNotice): number => ((severity?.rank ?? 2) === 1 ? 5 : 4);

async function send(message: Message, settings: Settings, context: SendContext): Promise<Attempt> {
  const topic = addressOf(message.to) || setting(settings, 'topic');
  const token = setting(settings, 'token');
  const request = {
    url: setting(settings, 'url') || SERVER,
    headers: token === '' ? {} : { authorization: `Bearer ${token}` },
    body: { topic, ...render(message) },
  };
  return exchange(request, settings, context, DIALECT);
}

const DIALECT = jsonDialect({
  accepted: (json) => byReference(json['id']),
  refusal: 'ntfy refused the message',
  errorCode: (json) => json['code'],
});
