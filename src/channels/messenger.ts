/** The port of a run: messages with logins in, outcomes out. It alone knows the addresses. */
import type { ChannelConfig, DeliveryOutcome, Message, Recipient } from '#domain/channel.ts';
import type { Contacts } from '#domain/contacts.ts';
import type { Messenger, OutgoingMessage } from '#domain/messenger.ts';
import { type DeliverOptions, openLanes } from './deliver.ts';
import { cancel, inquire } from './ask.ts';
import { addressIn } from './settings.ts';
import { loadType } from './types.ts';

/** The messenger of one policy in one run: a channel that has once kept it waiting too long is not tried again. */
export function openMessenger(
  channels: ReadonlyMap<string, ChannelConfig>,
  contacts: Contacts,
  options: Omit<DeliverOptions, 'load'>,
): Messenger {
  const send = openLanes(channels, { ...options, load: loadType });
  const withRecipient = (message: OutgoingMessage): Message | null => {
    const to = recipientOf(message, contacts, options.environment);
    const { id, channel, content, isFirst } = message;
    return to === null ? null : { id, channel, to, content, ...(isFirst ? {} : { once: true }) };
  };
  return {
    async deliver(messages, isWanted) {
      const known = messages.map(withRecipient).filter((message) => message !== null);
      const outcomes = new Map(await send(known, isWanted));
      for (const { id } of messages) if (!outcomes.has(id)) outcomes.set(id, NO_ADDRESS);
      return outcomes;
    },
    async inquire(message, since, reference) {
      const known = withRecipient(message);
      if (known === null) return { kind: 'absent' };
      try {
        return await inquire({ message: known, at: since, reference }, channels, options);
      } catch {
        return { kind: 'unknown', why: 'Asking ended in an unforeseen error.' };
      }
    },
    async cancel(channel, reference) {
      try {
        return (await cancel(channel, reference, channels, options)) ?? { kind: 'sent', reference: null };
      } catch {
        return { kind: 'doubt', why: 'Cancelling ended in an unforeseen error.' };
      }
    },
  };
}

const NO_ADDRESS: DeliveryOutcome = {
  kind: 'failed',
  code: 'no-address',
  message: 'There is no address for this channel, or the variable that holds it is not set.',
};

function recipientOf(
  { to, channel }: OutgoingMessage,
  contacts: Contacts,
  environment: DeliverOptions['environment'],
): Recipient | null {
  if (to === null) return { kind: 'place' };
  const address = addressIn(contacts.get(to.toLowerCase())?.get(channel), environment);
  return address === null ? null : { kind: 'person', login: to, address };
}
