/** The port of a run: messages with logins in, outcomes out. It alone knows the addresses. */
import type { Environment } from '#domain/environment.ts';
import type { DeliveryOutcome, Message, Recipient } from '#domain/channel.ts';
import type { Contacts } from '#domain/contacts.ts';
import type { Messenger, OutgoingMessage } from '#domain/messenger.ts';
import { openLanes } from './deliver.ts';
import { cancel, inquire } from './ask.ts';
import type { ChannelOptions, Channels } from './open.ts';
import { addressIn } from './settings.ts';

/** The messenger of one policy in one run: a channel that has once kept it waiting too long is not tried again. */
export function openMessenger(channels: Channels, contacts: Contacts, options: ChannelOptions): Messenger {
  const send = openLanes(channels, options);
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
      return known === null ? { kind: 'absent' } : inquire({ message: known, at: since, reference }, channels, options);
    },
    cancel: (channel, reference) => cancel(channel, reference, channels, options),
  };
}

const NO_ADDRESS: DeliveryOutcome = {
  kind: 'failed',
  code: 'no-address',
  message: 'There is no address for this channel, or the variable that holds it is not set.',
};

function recipientOf({ to, channel }: OutgoingMessage, contacts: Contacts, environment: Environment): Recipient | null {
  if (to === null) return { kind: 'place' };
  const address = addressIn(contacts.get(to.toLowerCase())?.get(channel), environment);
  return address === null ? null : { kind: 'person', login: to, address };
}
