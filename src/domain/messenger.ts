/** The port through which messages leave GitHub. */
import type { DeliveryOutcome, Inquiry, MessageContent } from './channel.ts';
import type { Instant } from './time.ts';

/** A message before its address is known: who sends it looks that up, and shows it to nobody. */
export interface OutgoingMessage {
  readonly id: string;
  readonly channel: string;
  /** A login; null for the channel's own place. */
  readonly to: string | null;
  readonly content: MessageContent;
  /** False where it was requested in an earlier run already: then one request is all. */
  readonly isFirst: boolean;
}

/** The channels of one policy in one run. Nothing here rejects, and nothing that it returns shows a secret or an address. */
export interface Messenger {
  /**
   * Sends all at once, the channels side by side, and returns the outcome of each by its id. `isWanted` is asked, by that id, before a
   * message that a service let wait is sent after all.
   */
  deliver(
    messages: readonly OutgoingMessage[],
    isWanted?: (id: string) => Promise<boolean>,
  ): Promise<ReadonlyMap<string, DeliveryOutcome>>;
  /** Whether a message arrived, where the service can tell. `since` is when it was first to be sent. */
  inquire(message: OutgoingMessage, since: Instant, reference: string | null): Promise<Inquiry>;
  /** Ends a push that repeats itself. */
  cancel(channel: string, reference: string): Promise<DeliveryOutcome>;
}
