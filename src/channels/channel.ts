/** What a type of channel is. Each has a file of its own; `index.ts` lists them. */
import type { ChannelTypeFacts, DeliveryOutcome, Inquiry, Intent, Message, Recipient } from '#domain/channel.ts';

/** A channel's settings with the values of variables in them. */
export interface Settings {
  readonly values: Readonly<Record<string, string>>;
  /** Plain HTTP and SMTP, and loopback, are permitted. */
  readonly insecure: boolean;
}

/** The outcome of one attempt. `not-sent`: the message certainly did not arrive, and may be tried again at once. */
export type Attempt =
  | Exclude<DeliveryOutcome, { readonly kind: 'not-needed' }>
  | { readonly kind: 'not-sent'; readonly code: string; readonly message: string };

export interface SendContext {
  /** Milliseconds until an attempt is given up. */
  readonly timeout: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Certificates to trust besides those of Node, in PEM. */
  readonly trust?: string;
}

/** What a message looks like on the wire, without what is secret. */
export type WireMessage = string | Body;

/** A JSON object. */
export type Body = Readonly<Record<string, unknown>>;

export interface ChannelType extends ChannelTypeFacts {
  /** How many messages it takes at the same time. */
  readonly parallel: number;
  render(message: Message, settings: Settings): WireMessage;
  send(message: Message, settings: Settings, context: SendContext): Promise<Attempt>;
  /** Asks whether a message arrived. */
  ask?(intent: Intent, settings: Settings, context: SendContext): Promise<Inquiry>;
  /** Ends a push that repeats itself until somebody answers it there. */
  cancel?(reference: string, settings: Settings, context: SendContext): Promise<Attempt>;
}

/** A setting's value; empty where there is none. */
export const setting = (settings: Settings, key: string): string => settings.values[key] ?? '';

/** The base address of a service, without a slash at its end. */
export const baseOf = (settings: Settings, published: string): string =>
  (setting(settings, 'url') || published).replace(/\/$/, '');

export const addressOf = (to: Recipient): string => (to.kind === 'person' ? to.address : '');

/** Does somebody have to answer it? A sum is of calls that nobody has answered. */
export const isCall = ({ content: { kind } }: Message): boolean => kind === 'call' || kind === 'sum';

/** What is wrong with a person's address, which it does not show; null where it has the form that the channel needs. */
export const contactProblem = (
  address: string,
  { contact }: Pick<ChannelTypeFacts, 'contact'>,
): { readonly code: string; readonly message: string } | null =>
  contact === null || new RegExp(contact.pattern).test(address)
    ? null
    : { code: 'bad-address', message: `The address is not ${contact.form}.` };
