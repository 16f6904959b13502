/** `docs/messages.md`: each message as people read it, and what decides its words. */
import { enumerate } from '#domain/sentence.ts';
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
import { table } from '#report/text/markdown.ts';
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
      'Sent when a level is engaged. The first line has the `name` and colour of the severity, mentions the people of the role, and says whom the next trigger that escalates will call, and when. The second line is the title with the details of `incident.headline`. Then come the `reason` of the trigger, and `name` and `does` of the role. All times count from the instant at which the comment is written.',
    text: renderShipped(SECOND_LEVEL),
  },
  {
    title: 'The same call again',
    decides:
      'Sent when a trigger calls the same people of the engaged level again. It is one line, and says how late it is; the call before it is minimised.',
    text: renderShipped(CALLED_AGAIN),
  },
  {
    title: 'The first comment',
    decides:
      'It calls level 1, and folds roles and timeline below the call. From the next edit on it is the status comment, which folds the answers to commands from before it, and lets them go once the incident is over. Where somebody paused the incident before it was written, it says so, as every call does.',
    text: renderFirst(FIRST, status(), shippedTemplates),
  },
  {
    title: 'The status comment',
    decides:
      'It is edited in place, which notifies nobody. It begins with whoever is working on it: the owner, and after a reopening whoever acknowledged it anew, until the owner answers. It calls an update overdue from the first run after the update was due. The small print says which rule of `severities` decided, and on what facts. A line says a date where it is not that of the time before it in the line. Where the last update has no words, it says of when the words are that it quotes. It names instants and not durations that grow, so that it is edited only when something happens.',
    text: renderStatus(LATE_UPDATE),
  },
  {
    title: 'The status comment, with messages by channels',
    decides:
      'It lists the messages of the severity’s `reach`, and of `notify`. Each says when it went out, or what became of it: **failed** with a code of the service or of [the channel](channels.md#what-is-known-of-a-message), or that it may not have arrived.',
    text: renderStatus(REACHED),
  },
  {
    title: 'A call for help',
    decides:
      'Sent for `/escalate`, where a trigger reads `count.help-requests`. It says who asked, and quotes why. Where the next level is only the person who asked, the level after it is called as well, also by a run that calls the first level with it. Where nobody else is left, the answer says so, and the request does not count towards the `limit` of the trigger. Calls and the status comment offer `/escalate` only while such a trigger can still call somebody.',
    text: renderShipped(HELP),
  },
  {
    title: 'A hand-over',
    decides:
      'Sent for `/handoff`. For `/role` it says who gives which role to whom; there is nothing to accept. A call of a role counts from when it is due, however late the run comes: a role that was passed on before that is called anew, whom the call names holds it, and whoever passed it on is told so. One that was passed on since then stays with whoever got it, and that person is called for it, unless it is who asked for the help that the call is.',
    text: renderShipped(HANDED_OVER),
  },
  {
    title: 'A reminder: `update-due`',
    decides:
      'A trigger with `mention` and `comment: update-due`. It quotes the first line of the last update that says something.',
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
    decides:
      'A trigger with `comment: actions-due`. It names the action items that are past their date, and where they stand.',
    text: renderShipped(ACTIONS_DUE),
  },
  {
    title: 'A rise of severity, and the question for `missing-details`',
    decides:
      'Where one comment says several things, each has a section. A trigger with `ask-for: missing-details` asks the reporter for the required details that are missing, by the headings of the form.',
    text: renderShipped(RISE_AND_ASK),
  },
  {
    title: 'A holding statement',
    decides:
      'Sent for an `/update` without text, for readers who wait. As leading it names whoever is working on the incident, and whoever answered at the highest level that answered; it does not name people who were called and have not answered.',
    text: renderShipped(HOLDING),
  },
  {
    title: 'An answer to commands',
    decides:
      'Sent for commands that were not obeyed, and for `/help`. A command that an edit of its comment corrects is answered like a new one, and counts from when the comment was written; what the edit leaves as it was is not answered again.',
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
      'Its first words say whether somebody must look, and at which incidents: something went wrong, or an incident waits and nobody else is called. These are the first rows of its table, too.',
    text: renderSummary(QUIET_REPORT).trimEnd(),
  },
];

const INTRODUCTION = `This page shows every message that people read, and what decides its words. \`npm run pictures\` draws all of them on a phone and on a desktop.

A colour shows the rank of the severity: 🔴 the most severe, then 🟠, 🟡 and 🔵; its name always stands beside it. A call or a reminder that is late says how late it is.

You can replace most of the words by [your own](#words-of-your-own).`;

const OWN = `\`templates\` in the policy replaces words by id, in [Liquid](https://shopify.github.io/liquid/). A value that does not exist is an error of \`tocsin validate\`, as is text that leaves \`<details>\`, another element or a code fence open, or that says nothing. There is no filter \`raw\`: what strangers wrote is always made harmless. Where a template fails in a run, the shipped words stand in its place, and the run reports it.

Whatever a template says, a comment mentions everybody it addresses, once, and nobody else. The mentions come first where the template leaves \`mentions\` out, or prints it only where a mention notifies nobody, as in code or in a link. How late a reminder comes, and for which role it finds nobody, stands below its words. The small print of a comment and the hidden line that records it stay. Parts marked **always** stand below a template that leaves them out: nobody may miss what they say. The answers to commands, the job summary and the check comment have no template: they are about several incidents, or about the policy itself.

The first comment begins in the words of \`call\`; from the next edit on it has those of \`status\`.`;

const REMINDERS = `For these, and for an id of your own that a trigger names in \`comment\`, there are these values and every [fact](reference.md#facts).`;

const EXAMPLE = 'update-due: |\n  {{mentions}}, the last update is {{elapsed.since-update}} old. Next: {{next.at}}.';

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
    'which reads:',
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
