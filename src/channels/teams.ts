/** Microsoft Teams: a workflow that posts an Adaptive Card when its webhook is called. */
import type { Message } from '#domain/channel.ts';
import type { Attempt, Body, ChannelType, SendContext, Settings } from './channel.ts';
import { setting } from './channel.ts';
import { INSECURE, secret, WHOLE_URL } from './fields.ts';
import { exchange, failedAttempt } from './http.ts';
import { fitWording, linkLine } from './fit.ts';
import { linesOf, moreLines, type Link, type Section, type Wording, wordingOf } from './wording.ts';

/** A webhook of Teams takes 28 KB. */
const LONGEST_BYTES = 27_000;
/** A card has room for so few. */
const MOST_BUTTONS = 5;

export const teams: ChannelType = {
  type: 'teams',
  title: 'Microsoft Teams',
  doubt: 'blind',
  askableWith: null,
  settings: {
    url: {
      ...secret('The address of a workflow that posts to a channel when a webhook request is received.'),
      pattern: '^https?://',
    },
    insecure: INSECURE,
  },
  required: [['url']],
  place: { requires: [] },
  contact: null,
  address: WHOLE_URL,
  parallel: 1,
  render,
  send,
};

function render(message: Message): Body {
  const sizeOf = (wording: Wording): number => Buffer.byteLength(JSON.stringify(cardOf(wording)));
  return cardOf(fitWording(wordingOf(message), (wording) => sizeOf(wording) <= LONGEST_BYTES));
}

function cardOf({ headline, sections, notes, unlisted }: Wording): Body {
  const links = sections.filter(isOpenable).map(({ link }) => link);
  const buttons = links.slice(0, MOST_BUTTONS);
  const body = [
    runs(headline, { weight: 'Bolder', size: 'Medium' }),
    ...notes.map((note) => runs(note, { isSubtle: true })),
    ...sections.flatMap((section) => [
      ...(section.headline === null ? [] : [runs(section.headline, { weight: 'Bolder' })]),
      ...linesOf(section).map((line) => runs(line)),
      ...(section.link === null || buttons.includes(section.link) ? [] : [runs(linkLine(section.link))]),
    ]),
    ...moreLines(unlisted).map((line) => runs(line, { isSubtle: true })),
  ];
  const actions = buttons.map(({ reference, url }) => ({ type: 'Action.OpenUrl', title: reference, url }));
  const card = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.2',
    body,
    actions,
  };
  const contentType = 'application/vnd.microsoft.card.adaptive';
  return { type: 'message', attachments: [{ contentType, contentUrl: null, content: card }] };
}

const isOpenable = (section: Section): section is Section & { readonly link: Link } =>
  section.link !== null && /^https?:\/\//.test(section.link.url);

/** Teams reads Markdown in text blocks and facts; the runs of a rich text block are taken as they are. */
const runs = (text: string, look: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text, ...look }],
});

async function send(message: Message, settings: Settings, context: SendContext): Promise<Attempt> {
  return exchange({ url: setting(settings, 'url'), body: render(message) }, settings, context, {
    errorCode: (json) => (json['error'] as { readonly code?: unknown } | undefined)?.code,
    read: ({ json }) =>
      json?.['error'] === undefined
        ? { kind: 'sent', reference: null }
        : failedAttempt('refused', 'The workflow answered with an error.'),
  });
}
