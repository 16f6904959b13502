/** The mailbox and the chat as pages, in the style of the others. */
import { escapeHtml as escape } from '#domain/neutralise.ts';
import type { Instant } from '#domain/time.ts';
import { html, when } from '#sandbox/page.ts';
import type { Inbox, InboxMessage } from './inbox.ts';

const isMail = ({ type }: Pick<InboxMessage, 'type'>): boolean => type === 'email';

/** Mails, the newest first. */
export const mailboxPage = (inbox: Inbox, now: Instant): string =>
  page('Mailbox', inbox, inbox.messages.filter(isMail), now);

/** What went to services: places, phones and pushes, the newest first. */
export const chatPage = (inbox: Inbox, now: Instant): string =>
  page(
    'Chat and phones',
    inbox,
    inbox.messages.filter((one) => !isMail(one)),
    now,
  );

function page(title: string, inbox: Inbox, messages: readonly InboxMessage[], now: Instant): string {
  const others = inbox.messages.length - messages.length;
  const other = title === 'Mailbox' ? 'chat' : 'mailbox';
  const head = `<h1>${title} <span>${messages.length}</span></h1><div class="facts"><a href="/">Issues</a> · <a href="/${other}">${other === 'chat' ? 'Chat and phones' : 'Mailbox'}</a> (${others})</div>`;
  const boxes = messages.toReversed().map((one) => box(inbox, one, now));
  return html(title, `${head}${boxes.join('') || '<p class="event">Nothing has arrived.</p>'}`);
}

function box(inbox: Inbox, { at, channel, type, to, title, text }: InboxMessage, now: Instant): string {
  const name = to === null ? null : (inbox.names.get(to) ?? to);
  const who = name === null ? '' : ` to <b>${escape(name)}</b>`;
  const way = isMail({ type }) ? `from ${escape(channel)}` : `<b>${escape(channel)}</b> (${escape(type)})`;
  return `<article class="comment bot"><header>${way}${who} · ${when(at, now)}</header><div class="body message"><b>${withLinks(title)}</b>${text === '' ? '' : `\n${withLinks(text)}`}</div></article>`;
}

/** Addresses of the sandbox's own pages, which can be followed. */
const withLinks = (text: string): string =>
  escape(text).replaceAll(/http:\/\/127\.0\.0\.1:\d+(\/[\w./-]+)/g, '<a href="$1">$&</a>');
