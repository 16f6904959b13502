/** `docs/messages.md`: each message as people read it, and what decides its words. */
import {
  isMessageId,
  MESSAGE_TEMPLATES,
  type MessageId,
  REMINDER_TEMPLATES,
  REMINDER_VALUES,
} from '#domain/template.ts';
import { renderComment } from '#report/comment/comment.ts';
import { renderRefusals } from '#report/comment/drill-issue.ts';
import { renderFirst } from '#report/comment/effect.ts';
import { renderStatus } from '#report/comment/status.ts';
import { shippedTemplates, type Templates } from '#report/comment/templates.ts';
import { renderSummary } from '#report/run/summary.ts';
import { enumerate, table } from '#report/text/markdown.ts';
import { CALLED_AGAIN, HANDED_OVER, HELP, SECOND_LEVEL } from '../test/support/samples/call.ts';
import { DRILL_ISSUE, DRILL_REFUSALS } from '../test/support/samples/drill.ts';
import { FIRST } from '../test/support/samples/first.ts';
import { HOLDING } from '../test/support/samples/holding.ts';
import { ACTIONS_DUE, OWNERSHIP, REMINDER, REVIEW_DUE } from '../test/support/samples/reminder.ts';
import { REPLIES } from '../test/support/samples/reply.ts';
import { RISE_AND_ASK } from '../test/support/samples/rise.ts';
import { LATE_UPDATE, REACHED, status } from '../test/support/samples/status.ts';
import { QUIET_REPORT } from '../test/support/samples/summary.ts';
import { inWords, OWN_WORDS, templatesOf, WORDED } from '../test/support/samples/templates.ts';

interface MessageExample {
  readonly title: string;
  /** What decides its words. */
  readonly decides: string;
  readonly text: string;
}

const renderShipped = (message: Parameters<typeof renderComment>[0]): string =>
  renderComment(message, shippedTemplates);

const MESSAGES = (): readonly MessageExample[] => [
  {
    title: 'A call',
    decides:
      'Sent when a level is engaged. The severity’s `name` and rank give the first words, the role’s people whom it mentions, and the next trigger that escalates whom it calls else. The second line is the title with the details of `incident.headline`. Then come the `reason` of the trigger, and `name` and `does` of the role. Everything in it counts from the instant at which it is written.',
    text: renderShipped(SECOND_LEVEL),
  },
  {
    title: 'The same call again',
    decides:
      'Sent when a trigger calls the level that is engaged already, and the same people. It is one line; the call before it is minimised.',
    text: renderShipped(CALLED_AGAIN),
  },
  {
    title: 'The first comment',
    decides:
      'Calls level 1, with what the status comment folds below it. From the next edit on it is the status comment.',
    text: renderFirst(FIRST, status(), shippedTemplates),
  },
  {
    title: 'The status comment',
    decides:
      'Edited in place, which notifies nobody. It leads with the owner, or whoever acknowledged. An update is overdue once a run has come after it was due. The small print says which rule of `severities` decided, with what it read. It holds instants only: what changes with the clock alone is no reason to edit it.',
    text: renderStatus(LATE_UPDATE),
  },
  {
    title: 'The status comment, with messages by channels',
    decides:
      '`reach` of the severity, and `notify`. Each way says when a message went out, or what became of it: **failed** with the service’s code, or that it may not have arrived.',
    text: renderStatus(REACHED),
  },
  {
    title: 'A call for help',
    decides:
      'Sent for `/escalate`, where a trigger reads `count.help-requests`. It quotes who asked, and why. Whoever asks is not counted as help: where they alone are called, the next level is called as well, and where nobody else is left, the answer says so, and a trigger that only escalates has not fired. Calls and the status comment offer `/escalate` only while such a trigger is left.',
    text: renderShipped(HELP),
  },
  { title: 'A hand-over', decides: 'Sent for `/handoff` and `/role`.', text: renderShipped(HANDED_OVER) },
  {
    title: 'A reminder: `update-due`',
    decides:
      'A trigger with `mention` and `comment: update-due`. The last update is quoted by its first line that says something.',
    text: renderShipped(REMINDER),
  },
  { title: 'A reminder: `ownership`', decides: 'A trigger with `comment: ownership`.', text: renderShipped(OWNERSHIP) },
  {
    title: 'A reminder: `review-due`',
    decides: 'A trigger with `comment: review-due`.',
    text: renderShipped(REVIEW_DUE),
  },
  {
    title: 'A reminder: `actions-due`',
    decides: 'A trigger with `comment: actions-due`. It counts the action items that are past their date.',
    text: renderShipped(ACTIONS_DUE),
  },
  {
    title: 'A rise of severity, and the question for `missing-details`',
    decides:
      'Several things in one comment are a section each. A trigger with `ask-for: missing-details` asks the reporter for the required details that are missing, by the headings of the form.',
    text: renderShipped(RISE_AND_ASK),
  },
  {
    title: 'A holding statement',
    decides:
      'Sent for a bare `/update`, for readers who wait. Whoever took the incident leads, and whoever answered of the highest level from which somebody did; not who was called and has not answered.',
    text: renderShipped(HOLDING),
  },
  {
    title: 'An answer to commands',
    decides: 'Sent for commands that were not obeyed, and for `/help`.',
    text: renderShipped(REPLIES),
  },
  {
    title: 'The issue of the drills',
    decides:
      'One for a repository, kept up to date by each [drill](channels.md#drills) and at each comment that confirms one. A hidden line at its end records what the table shows, and digests of the codes.',
    text: DRILL_ISSUE.replace(/\n+<!-- .*-->\n$/, ''),
  },
  {
    title: 'An answer to codes that confirm nothing',
    decides: 'A comment on that issue. A code that is confirmed is answered by a reaction alone.',
    text: renderRefusals(DRILL_REFUSALS),
  },
  {
    title: 'The job summary',
    decides:
      'Its first words say whether somebody must look: something went wrong, or an incident waits and nobody else is called.',
    text: renderSummary(QUIET_REPORT).trimEnd(),
  },
];

const INTRODUCTION = `What people read, and what decides its words. \`npm run pictures\` draws all of it on a phone and on a desktop.

Colours stand for ranks: 🔴 the most severe, then 🟠, 🟡 and 🔵; the name always stands beside them. Lateness is said of the call or the reminder that is late.

Words of your own replace most of them: see [the end](#words-of-your-own).`;

const OWN = `\`templates\` in the policy replaces words by id, in [Liquid](https://shopify.github.io/liquid/). A value that does not exist is an error of \`tocsin validate\`, as is text that leaves \`<details>\`, another element or a code fence open, or that says nothing. There is no filter \`raw\`: what strangers wrote is always made harmless. A template that fails in a run is said in the shipped words, and the run reports it.

Whatever a template says, a comment mentions everybody it addresses, once, and nobody else. They come first where the template leaves \`mentions\` out, or prints it only where a mention notifies nobody, as in code or in a link. How late a reminder comes, and for which role it finds nobody, stands below its words. The small print of a comment and the hidden line that records it stay. Parts marked **always** stand below a template that leaves them out: nobody may miss what they say. The answers to commands, the job summary and the check comment have no template: they are about several incidents, or about the policy itself.

The first comment begins in the words of \`call\`; from the next edit on it has those of \`status\`.`;

const REMINDERS = `For these, and for an id of your own that a trigger names in \`comment\`, there are these values and every [fact](reference.md#facts).`;

const EXAMPLE =
  'update-due: |\n  {{mentions}}, {{severity.name}} readers wait for news since {{elapsed.since-update}}. Next: {{next.at}}.';

const rows = (values: Readonly<Record<string, string>>): readonly (readonly string[])[] =>
  Object.entries(values).map(([name, about]) => [`\`${name}\``, about]);

const fence = (language: string, text: string): string => `\`\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\``;

async function ownWords(): Promise<readonly string[]> {
  const templates = await templatesOf(OWN_WORDS, ({ message }) => {
    throw new Error(message);
  });
  return [
    '## Words of your own',
    OWN,
    '### Reminders and questions',
    table(['id', ''], rows(REMINDER_TEMPLATES)),
    REMINDERS,
    table(['value', ''], rows(REMINDER_VALUES)),
    fence('yaml', `templates:\n${indent(EXAMPLE, 2)}`),
    ...Object.keys(MESSAGE_TEMPLATES)
      .filter(isMessageId)
      .flatMap((id) => ownMessage(id, templates)),
  ];
}

function ownMessage(id: MessageId, templates: Templates): readonly string[] {
  const { about, values, facts, parts, always } = MESSAGE_TEMPLATES[id];
  const isAlways = (name: string): boolean => (always as readonly string[]).includes(name);
  const others = Object.keys(values).map((name) => `\`${name}\``);
  return [
    `### \`${id}\``,
    about,
    table(
      ['part', ''],
      Object.entries(parts).map(([name, what]) => [
        `\`part.${name}\``,
        `${what}${isAlways(name) ? ' (**always**)' : ''}`,
      ]),
    ),
    `Also ${enumerate([...others, ...(facts ? ['every fact'] : [])])}. A part that has nothing to say is empty: \`{% if part.${Object.keys(parts).at(-1) ?? ''} %}\`.`,
    fence('yaml', `templates:\n  ${id}: |\n${indent(OWN_WORDS[id], 4)}`),
    'reads as',
    fence('markdown', inWords(WORDED[id](), templates)),
  ];
}

const indent = (text: string, by: number): string => text.replaceAll(/^(?=.)/gm, ' '.repeat(by));

/** The whole text of `docs/messages.md`. */
export async function messagesText(): Promise<string> {
  const parts = [
    '<!-- Written by `npm run build:schemas` from the samples of the tests. Do not edit. -->',
    '# Messages',
    INTRODUCTION,
    ...MESSAGES().flatMap(({ title, decides, text }) => [`## ${title}`, decides, fence('markdown', text)]),
    ...(await ownWords()),
  ];
  return `${parts.join('\n\n')}\n`;
}
