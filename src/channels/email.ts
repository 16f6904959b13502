/** Mail by SMTP, as plain text and HTML. Mails about one incident refer to the same thread. */
import type { Message } from '#domain/channel.ts';
import { escapeHtml as escape } from '#domain/neutralise.ts';
import type { Attempt, ChannelType, SendContext, Settings } from './channel.ts';
import { addressOf, setting } from './channel.ts';
import { INSECURE, MAIL, secret, text } from './fields.ts';
import { textOf } from './fit.ts';
import { type Link, linesOf, moreLines, type Section, wordingOf } from './wording.ts';

export const email: ChannelType = {
  type: 'email',
  title: 'Mail',
  doubt: 'blind',
  askableWith: null,
  settings: {
    server: {
      ...secret(
        'The mail server: smtps://user:password@host, or smtp:// with STARTTLS. The password is percent-encoded.',
      ),
      pattern: '^smtps?://[^/?#]+/?$',
    },
    from: text('The address that mails come from.', MAIL.pattern),
    insecure: INSECURE,
  },
  required: [['server', 'from']],
  place: null,
  contact: MAIL,
  address: { setting: 'server', default: null },
  parallel: 3,
  render,
  send,
};

/** The library must never read a text as the name of a file or as an address to fetch. */
const NO_FILES = { disableFileAccess: true, disableUrlAccess: true };

interface Mail {
  readonly subject: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string;
}

function render(message: Message, settings: Settings): Mail & Readonly<Record<string, unknown>> {
  const wording = wordingOf(message);
  const domain = setting(settings, 'from').split('@').at(-1) ?? 'localhost';
  const thread = `<incident-${message.content.thread}@${domain}>`;
  return {
    subject: wording.headline,
    headers: {
      'Message-ID': `<${message.id}@${domain}>`,
      'In-Reply-To': thread,
      References: thread,
      // Tells mail servers not to send an out-of-office reply.
      'Auto-Submitted': 'auto-generated',
    },
    text: `${wording.headline}\n\n${textOf(wording)}\n`,
    html: [
      `<p><strong>${escape(wording.headline)}</strong></p>`,
      ...wording.notes.map((note) => `<p>${escape(note)}</p>`),
      ...wording.sections.map(sectionHtml),
      ...moreLines(wording.unlisted).map((line) => `<p>${line}</p>`),
      '',
    ].join('\n'),
  };
}

function sectionHtml(section: Section): string {
  const { headline, link } = section;
  const title = headline === null ? [] : [`<strong>${escape(headline)}</strong>`];
  return `<p>${[...title, ...linesOf(section).map(escape), ...(link === null ? [] : [linkHtml(link)])].join('<br>\n')}</p>`;
}

const linkHtml = ({ reference, url }: Link): string =>
  /^https?:\/\//.test(url) ? `<a href="${escape(url)}">${escape(reference)}</a>` : escape(reference);

async function send(message: Message, settings: Settings, context: SendContext): Promise<Attempt> {
  const mail = render(message, settings);
  // The library is large: it is loaded only to send, not for the facts of this type.
  const [{ default: MimeNode }, { sendMail }] = await Promise.all([
    import('nodemailer/lib/mime-node'),
    import('./smtp.ts'),
  ]);
  const [from, to] = [setting(settings, 'from'), addressOf(message.to)];
  const root = new MimeNode('multipart/alternative', NO_FILES);
  root.setHeader({ From: from, To: to, Subject: mail.subject, ...mail.headers });
  root.setHeader('Date', new Date(context.now()).toUTCString().replace('GMT', '+0000'));
  root.createChild('text/plain; charset=utf-8').setContent(mail.text);
  root.createChild('text/html; charset=utf-8').setContent(mail.html);
  const outcome = await sendMail({ from, to, content: await root.build() }, settings, context);
  return outcome.kind === 'sent' ? { kind: 'sent', reference: message.id } : outcome;
}
