/** Pushover: a call is an emergency, which repeats until it is acknowledged there, ends or is cancelled, and gives a receipt. */
import type { Inquiry, Intent, Message } from '#domain/channel.ts';
import { cut } from '#domain/neutralise.ts';
import type { Attempt, ChannelType, SendContext, Settings } from './channel.ts';
import { addressOf, baseOf, isCall, setting } from './channel.ts';
import { baseUrl, INSECURE, secret } from './fields.ts';
import { asWord, exchange, inquire, jsonDialect } from './http.ts';
import { textOf } from './fit.ts';
import { wordingOf } from './wording.ts';

const API = 'https://api.pushover.net';
const { url, address } = baseUrl(API);
const RECEIPT = /^[A-Za-z\d]{30}$/;
/** An emergency has a button for it. */
const NOT_TAKEN = 'Acknowledging it in Pushover only stops the alarm: answer on the issue.';
/** Once a minute for ten minutes: the next step of the reach goes on from there. */
const EMERGENCY = { priority: '2', retry: '60', expire: '600' };

export const pushover: ChannelType = {
  type: 'pushover',
  title: 'Pushover',
  doubt: 'askable',
  askableWith: null,
  settings: { token: secret('The token of your application at Pushover.'), url, insecure: INSECURE },
  required: [['token']],
  place: null,
  contact: { pattern: '^[A-Za-z\\d]{20,40}$', form: 'a user or group key of Pushover: letters and digits' },
  address,
  parallel: 2,
  render,
  send,
  ask,
  cancel,
};

function render(message: Message): Readonly<Record<string, string>> {
  const wording = wordingOf(message);
  const [first] = message.content.incidents;
  return {
    title: cut(wording.headline, 200),
    message: textOf(wording, { most: 1_000, end: isCall(message) ? [NOT_TAKEN] : [] }),
    ...(first.issue.url === null ? {} : { url: first.issue.url.slice(0, 500), url_title: 'Open the issue' }),
    ...(isCall(message) ? EMERGENCY : { priority: '0' }),
  };
}

const DIALECT = jsonDialect({
  accepted: (json) => (json['status'] === 1 ? { reference: asWord(json['receipt']) ?? asWord(json['request']) } : null),
  refusal: 'Pushover refused the message',
});

async function send(message: Message, settings: Settings, context: SendContext): Promise<Attempt> {
  const body = new URLSearchParams({
    token: setting(settings, 'token'),
    user: addressOf(message.to),
    ...render(message),
  });
  return exchange({ url: `${base(settings)}/1/messages.json`, body }, settings, context, DIALECT);
}

/** The service tells about a message only where it returned a receipt for it. */
async function ask({ reference }: Intent, settings: Settings, context: SendContext): Promise<Inquiry> {
  if (reference === null || !RECEIPT.test(reference))
    return { kind: 'unknown', why: 'Pushover gave no receipt for it.' };
  const query = new URLSearchParams({ token: setting(settings, 'token') });
  const request = { method: 'GET' as const, url: `${base(settings)}/1/receipts/${reference}.json?${query.toString()}` };
  return inquire(request, settings, context, (json) => (json['status'] === 1 ? { kind: 'arrived', reference } : null));
}

async function cancel(reference: string, settings: Settings, context: SendContext): Promise<Attempt> {
  if (!RECEIPT.test(reference)) return { kind: 'sent', reference: null };
  const body = new URLSearchParams({ token: setting(settings, 'token') });
  return exchange({ url: `${base(settings)}/1/receipts/${reference}/cancel.json`, body }, settings, context, DIALECT);
}

const base = (settings: Settings): string => baseOf(settings, API);
