/** What messages and calls at Twilio share: one form, one login, one list to look them up in. */
import type { ChannelTypeFacts, Inquiry, Intent } from '#domain/channel.ts';
import type { Attempt, SendContext, Settings } from './channel.ts';
import { addressOf, baseOf, setting } from './channel.ts';
import { baseUrl, E164, INSECURE, secret, text } from './fields.ts';
import { asWord, byReference, exchange, inquire, jsonDialect } from './http.ts';

const API = 'https://api.twilio.com';
const { url, address } = baseUrl(API);
const MOST_LISTED = 100;
/** Twilio's clock and the runner's may differ. */
const CLOCKS_DIFFER = 60;
/** States of what Twilio took and reached nobody with. A telephone that was busy or not answered has rung. */
const NOT_ARRIVED: ReadonlySet<string> = new Set(['failed', 'undelivered', 'canceled']);

export const TWILIO: Omit<ChannelTypeFacts, 'type' | 'title'> = {
  doubt: 'askable',
  askableWith: null,
  settings: {
    account: { ...secret('The SID of your account.'), pattern: '^[A-Za-z\\d]{2,64}$' },
    token: secret('The auth token of your account.'),
    from: text('Your number at Twilio, which messages come from.', E164.pattern),
    url,
    insecure: INSECURE,
  },
  required: [['account', 'token', 'from']],
  place: null,
  contact: E164,
  address,
};

type Resource = 'Messages' | 'Calls';

/** Creates a message or a call. */
export async function create(
  resource: Resource,
  form: Readonly<Record<string, string>>,
  settings: Settings,
  context: SendContext,
): Promise<Attempt> {
  const body = new URLSearchParams({ ...form, From: setting(settings, 'from') });
  return exchange({ ...requestTo(resource, settings), body }, settings, context, DIALECT);
}

const DIALECT = jsonDialect({
  accepted: (json) => byReference(json['sid']),
  refusal: 'Twilio refused the message',
  errorCode: (json) => json['code'],
});

/** Looks for a message or a call from us to the same number since then; `isOurs` compares what else is known of it. */
export async function lookUp(
  resource: Resource,
  { message, at }: Intent,
  settings: Settings,
  context: SendContext,
  isOurs: (entry: Readonly<Record<string, unknown>>) => boolean,
): Promise<Inquiry> {
  const { url: list, headers } = requestTo(resource, settings);
  const query = new URLSearchParams({
    To: addressOf(message.to),
    From: setting(settings, 'from'),
    PageSize: String(MOST_LISTED),
  });
  return inquire({ method: 'GET', url: `${list}?${query.toString()}`, headers }, settings, context, (json) => {
    const entries = json[resource.toLowerCase()];
    if (!Array.isArray(entries)) return null;
    const since = (entries as readonly Readonly<Record<string, unknown>>[]).filter(
      (entry) => createdAt(entry) >= (at - CLOCKS_DIFFER) * 1000,
    );
    const found = since.find((entry) => isOurs(entry) && !NOT_ARRIVED.has(String(entry['status'])));
    if (found !== undefined) return { kind: 'arrived', reference: asWord(found['sid']) };
    return since.length >= MOST_LISTED ? null : { kind: 'absent' };
  });
}

/** An entry without a readable date may be ours. */
function createdAt(entry: Readonly<Record<string, unknown>>): number {
  const at = Date.parse(String(entry['date_created']));
  return Number.isNaN(at) ? Number.POSITIVE_INFINITY : at;
}

function requestTo(
  resource: Resource,
  settings: Settings,
): { readonly url: string; readonly headers: Record<string, string> } {
  const sid = setting(settings, 'account');
  const login = Buffer.from(`${sid}:${setting(settings, 'token')}`).toString('base64');
  return {
    url: `${baseOf(settings, API)}/2010-04-01/Accounts/${sid}/${resource}.json`,
    headers: { authorization: `Basic ${login}` },
  };
}
