/** Messages and channels that the tests send. */
import type { ChannelConfig, DeliveryOutcome, IncidentNotice, Message, MessageContent } from '#domain/channel.ts';
import { openLanes } from '#channels/deliver.ts';
import { CHANNEL_TYPE_NAMES, loadType, type ChannelType, type Settings } from '#channels/index.ts';

/** Sends all messages in a run of their own; the outcome of each by its id. */
export const deliver = (
  messages: readonly Message[],
  ...[channels, options]: Parameters<typeof openLanes>
): Promise<ReadonlyMap<string, DeliveryOutcome>> => openLanes(channels, options)(messages);

export const TITLE = 'Checkout is down for customers in Europe';
/** Everything that means something to some channel. */
export const HOSTILE =
  '<!channel> <@U123> @everyone @alice [free](https://evil.example) *b* `c` </Say><Hangup/> <script>alert(1)</script>\r\nBcc: eve@evil.example\r\n.\r\n&amp; www.evil.example \u202Eoops';

export function notice(change: Partial<IncidentNotice> = {}, title = TITLE, number = 42): IncidentNotice {
  return {
    severity: { id: 'sev1', name: 'Critical', rank: 1 },
    issue: { number, repository: 'acme/shop', url: `https://github.com/acme/shop/issues/${number}`, title },
    called: [
      { role: 'Incident commander', people: ['alice'] },
      { role: 'Communications lead', people: ['bob', 'carol'] },
    ],
    reasons: ['Nobody acknowledged the incident within 15 minutes.'],
    answer: 'acknowledge',
    ...change,
  };
}

export function content(change: Partial<MessageContent> = {}): MessageContent {
  return {
    kind: 'call',
    incidents: [notice()],
    mayBeRepeated: false,
    code: null,
    thread: '7d1e0c9a5b3f4e21',
    ...change,
  };
}

/** By what it is: each is shown in the golden files. */
export const CONTENTS: Readonly<Record<string, MessageContent>> = {
  call: content(),
  'possibly repeated': content({ mayBeRepeated: true }),
  'call for help': content({ incidents: [notice({ answer: 'reply' })] }),
  'standing in': content({
    incidents: [notice({ called: [{ role: 'Incident commander', people: ['alice'], unreached: ['dan', 'eve'] }] })],
  }),
  hostile: content({ incidents: [notice({}, HOSTILE)] }),
  information: content({
    kind: 'information',
    incidents: [notice({ severity: { id: 'sev3', name: 'Minor', rank: 3 }, called: [], answer: 'acknowledge' })],
  }),
  resolved: content({ kind: 'resolved', incidents: [notice({ called: [], reasons: ['It was resolved by alice.'] })] }),
  drill: content({
    kind: 'drill',
    code: 'k7mq2-xpd9f',
    incidents: [notice({ severity: null, called: [], reasons: [], answer: null }, 'Drill of all ways')],
  }),
  'drill without an issue': content({
    kind: 'drill',
    incidents: [
      {
        ...notice({ severity: null, called: [], reasons: [], answer: null }),
        issue: { number: null, repository: null, url: null, title: 'Test of the policy checkout by war-room' },
      },
    ],
  }),
  sum: content({
    kind: 'sum',
    incidents: [notice(), notice({}, 'Search is slow', 43), notice({}, 'レジが止まりました', 44)],
  }),
};

/** An address that no service has, of the form that each type needs. */
export const ADDRESSES: Readonly<Record<string, string>> = {
  email: 'planted.person@secret-address.example',
  ntfy: 'planted-topic-of-alice',
  pushover: 'uPLANTEDaaaaaaaaaaaaaaaaaaaaaa',
  'twilio-sms': '+441632960987',
  'twilio-voice': '+441632960987',
  telegram: '918273645',
};

/** Settings with a planted secret in each place that can hold one; `url` is where the receiver listens. */
export function configOf(type: string, url: string): ChannelConfig {
  const common = { type, insecure: true };
  switch (type) {
    case 'slack':
    case 'teams':
    case 'discord':
      return { ...common, url: 'env:TOCSIN_URL' };
    case 'webhook':
      return { ...common, url: 'env:TOCSIN_URL', secret: 'env:TOCSIN_SIGNING' };
    case 'pagerduty':
      return { ...common, url, key: 'env:TOCSIN_KEY' };
    case 'ntfy':
      return { ...common, url, topic: 'planted-topic-of-the-place', token: 'env:TOCSIN_KEY' };
    case 'pushover':
      return { ...common, url, token: 'env:TOCSIN_KEY' };
    case 'twilio-sms':
    case 'twilio-voice':
      return { ...common, url, account: 'ACplantedaccount', token: 'env:TOCSIN_KEY', from: '+15005550006' };
    case 'telegram':
      return { ...common, url, token: 'env:TOCSIN_BOT', chat: '-100918273' };
    case 'email':
      return { ...common, server: 'env:TOCSIN_SMTP', from: 'incidents@acme.example' };
    default:
      throw new Error(`There is no type ${type}.`);
  }
}

export const SIGNING = `whsec_${Buffer.from('planted-signing-secret-of-32-byte').toString('base64')}`;

export function environmentOf(url: string, smtp = ''): Readonly<Record<string, string>> {
  return {
    TOCSIN_URL: `${url}/services/T0PLANTED/B0PLANTED/planted-path-secret`,
    TOCSIN_SIGNING: SIGNING,
    TOCSIN_KEY: 'planted-key-0123456789abcdef',
    TOCSIN_BOT: '4242:planted-bot-token',
    TOCSIN_SMTP: smtp,
  };
}

/** What must not be seen anywhere: the planted texts and what they are written as. */
export const PLANTED = [
  'planted',
  SIGNING,
  SIGNING.slice('whsec_'.length),
  'secret-address',
  'uPLANTED',
  '441632960987',
  '918273645',
];

export function messageTo(
  type: string,
  what: MessageContent = content(),
  id = 'a1b2c3d4e5f60718293a4b5c6d7e8f90',
): Message {
  const address = ADDRESSES[type];
  const to = address === undefined ? { kind: 'place' as const } : { kind: 'person' as const, login: 'alice', address };
  return { id, channel: type, to, content: what };
}

export async function typeNamed(name: string): Promise<ChannelType> {
  const type = await loadType(name);
  if (type === null) throw new Error(`There is no type ${name}.`);
  return type;
}

export const TYPES = CHANNEL_TYPE_NAMES;
export const HTTP_TYPES = TYPES.filter((type) => type !== 'email');

export const settingsOf = (values: Readonly<Record<string, string>>): Settings => ({ values, insecure: true });
