/** What arrives outside GitHub: mails, and messages to services that the sandbox stands in for. */
import type { Instant } from '#domain/time.ts';
import { type MailListener, listenForMail } from './mail.ts';

export interface InboxMessage {
  readonly at: Instant;
  /** The channel's name in the policy; for a mail, who sent it. */
  readonly channel: string;
  /** Such as `slack`, or `email`. */
  readonly type: string;
  /** The address it went to; null for a place. */
  readonly to: string | null;
  /** What a push shows first. */
  readonly title: string;
  readonly text: string;
}

export interface Inbox {
  /** In the order in which they arrived. */
  readonly messages: InboxMessage[];
  /** Who has an address, where that is known. */
  readonly names: Map<string, string>;
  /** The address at which the sandbox stands in for a service. */
  serviceUrl(type: string, channel: string): string;
  /** The address of a mail server of its own, which starts at its first use. */
  mailUrl(): Promise<string>;
  close(): Promise<void>;
}

export const SERVICES_PATH = '/_services/';

export function createInbox(url: string, now: () => Instant): Inbox {
  let listener: Promise<MailListener> | null = null;
  const messages: InboxMessage[] = [];
  return {
    messages,
    names: new Map(),
    serviceUrl: (type, channel) => `${url}${SERVICES_PATH}${type}/${channel}`,
    mailUrl: async () => {
      listener ??= listenForMail(({ from, to, title, text }) => {
        // Our mails say their subject once more above the text.
        const rest = text.startsWith(title) ? text.slice(title.length).trim() : text;
        for (const address of to)
          messages.push({ at: now(), channel: from, type: 'email', to: address, title, text: rest });
      });
      return `smtp://127.0.0.1:${(await listener).port}`;
    },
    close: async () => {
      await (await listener)?.close();
    },
  };
}
