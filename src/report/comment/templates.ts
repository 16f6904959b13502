/** Wording by template id: what this project ships, and the shape in which an author's own comes (see `liquid.ts`). */
import { capitalise, enumerate, firstItems } from '#domain/sentence.ts';
import type { CommentMessage, StatusMessage } from '#domain/message.ts';
import type { IssueRef } from '#domain/refs.ts';
import type { MessageId, Parts, REMINDER_TEMPLATES } from '#domain/template.ts';
import type { Instant } from '#domain/time.ts';
import { clockTime, isSameDay, atTime, within } from '#report/text/clock.ts';
import { bullets, code, link, plain, prose } from '#report/text/markdown.ts';
import type { People } from './mentions.ts';
import { ago, situationOf } from './wording.ts';

/** What a template is rendered for. */
export interface TemplateRequest {
  /** Null: the comment has only the reason. */
  readonly template: string | null;
  readonly message: CommentMessage;
  readonly people: People;
  /** Logins it addresses. */
  readonly mentions: readonly string[];
  /** Does what stands above it address the same people? Then this is one more thing for them. */
  readonly goesOn: boolean;
  readonly reason: string;
  /** What stands before whom it addresses: the severity, where it comes first in its comment. */
  readonly lead: string;
  /** How late it comes, where it does: nobody may miss it, and some of the shipped words say themselves since when it is due. */
  readonly delay: string | null;
  /** Further sentences that nobody may miss, whoever words it: whom it could not address. */
  readonly notes: readonly string[];
}

/** A message in parts. */
export interface MessageDraft<Id extends MessageId = MessageId> {
  readonly id: Id;
  /** The issue alone: of a review that is an issue of its own. */
  readonly message: CommentMessage | StatusMessage | { readonly kind: 'issue'; readonly issue: IssueRef };
  readonly people: People;
  /** Logins it addresses. */
  readonly mentions: readonly string[];
  /** Made only for a template that asks for them. They name nobody live: `mentions` does. */
  readonly parts: () => Parts<Id>;
}

/** Turns requests into Markdown. Never throws: whatever goes wrong, the text is true. */
export interface Templates {
  render(request: TemplateRequest): string;
  /** The author's wording of such a message; null where there is none. */
  own<Id extends MessageId>(draft: MessageDraft<Id>): string | null;
}

/** Id → wording, after the people it addresses. */
const SHIPPED: Readonly<Record<keyof typeof REMINDER_TEMPLATES, (request: TemplateRequest) => string>> = {
  'update-due': updateDue,
  ownership,
  'review-due': reviewDue,
  'actions-due': actionsDue,
  'missing-details': missingDetails,
};

const isShipped = (id: string | null): id is keyof typeof SHIPPED => id !== null && Object.hasOwn(SHIPPED, id);

export const shippedTemplates: Templates = { render: renderShipped, own: () => null };

/** The shipped wording; for an id that is not shipped, the reason of the trigger. Its notes stand before how to make it stop. */
export function renderShipped(request: TemplateRequest): string {
  const text = isShipped(request.template) ? SHIPPED[request.template](request) : reasonAlone(request);
  const paragraphs = text.split('\n\n');
  const stops = paragraphs.length < 2 ? [] : paragraphs.splice(-1);
  const notes = saysDue(request) ? request.notes : notesOf(request);
  return [...paragraphs, ...paragraphOf(notes), ...stops].join('\n\n');
}

/** Do the shipped words say themselves since when it is due? */
const saysDue = ({ template, message: { reviewDraft, at } }: TemplateRequest): boolean =>
  template === 'update-due' || (template === 'review-due' && (reviewDraft?.due ?? at + 1) <= at);

const notesOf = ({ delay, notes }: TemplateRequest): readonly string[] => (delay === null ? notes : [delay, ...notes]);

const paragraphOf = (sentences: readonly string[]): readonly string[] =>
  sentences.length === 0 ? [] : [sentences.join(' ')];

/** What stands below the author's words. */
export const noteBelow = (request: TemplateRequest): readonly string[] => paragraphOf(notesOf(request));

const reasonAlone = (request: TemplateRequest): string =>
  [
    `${address(request, 'please look at this.')} ${prose(request.reason)}${quote(request)}`,
    'Handled: a comment says so',
  ].join('\n\n');

/** Asks the owner for an update, and quotes the last one: what people know so far. */
function updateDue(request: TemplateRequest): string {
  const { lastUpdate, at, reopenedAt, declaredAt } = request.message;
  const words = lastUpdate === null || lastUpdate.words === '' ? '' : `: “${plain(lastUpdate.words, 200)}”`;
  const { wordsOf } = lastUpdate ?? {};
  const inWords = wordsOf === undefined ? '' : `, in words ${atTime(wordsOf.at, at)} by ${code(wordsOf.by)}`;
  const since = reopenedAt === null ? `declared ${when(declaredAt, at)}` : `reopened ${when(reopenedAt, at)}`;
  const last = lastUpdate
    ? `Last update ${when(lastUpdate.at, at)}, by ${code(lastUpdate.by)}${inWords}${words}`
    : `No update yet; ${since}`;
  return [
    `${address(request, 'post an update.')} ${promise(request.message)}`.trimEnd() + `\n> ${last}`,
    `${code('/update')} and a line each: impact, what was done, what comes next · no change: ${code('/next 45m')} · over: ${code('/resolved')}`,
  ].join('\n\n');
}

const when = (then: Instant, at: Instant): string => `${atTime(then, at)}, ${ago(then, at)}`;

/** When readers may expect an update: by the severity, or by somebody's `/next`. */
function promise({ updateDue: due, at }: CommentMessage): string {
  if (due === null) return '';
  const verb = due.at > at ? 'is' : 'was';
  const how = due.isPromised ? 'promised for' : isSameDay(due.at, at) ? 'due at' : 'due on';
  return `It ${verb} ${how} ${clockTime(due.at, at)}, ${due.at > at ? within(due.at, at) : ago(due.at, at)}.`;
}

function ownership(request: TemplateRequest): string {
  return [
    `${address(request, 'settle who owns this.')}${reasonOf(request)}${quote(request)}`,
    `${code('/ack')} takes it · ${code('/role <role> @login')} gives a role to somebody`,
  ].join('\n\n');
}

function reviewDue(request: TemplateRequest): string {
  return [
    `${address(request, 'the post-incident review is due.')}${draftOf(request.message)}${quote(request)}`,
    'It should hold what happened and when, what contributed, what went well and where we were lucky. Each action item has an owner and a date. Causes, not culprits.',
    `${code('/reviewed')} ends it, when the review is done`,
  ].join('\n\n');
}

/** Where the draft stands, and since when it is due: the reminder may come days after both. */
function draftOf({ reviewDraft: draft, at }: CommentMessage): string {
  if (draft === undefined) return '';
  const due = draft.due === null || draft.due > at ? '' : `It was due ${when(draft.due, at)}. `;
  return ` ${due}${link('Its draft', draft.url)} holds what the history tells.`;
}

const MOST_ACTIONS = 5;

function actionsDue(request: TemplateRequest): string {
  const counts = (request.message.facts['count'] ?? {}) as { readonly 'overdue-actions'?: number };
  const { 'overdue-actions': overdue = null } = counts;
  const what =
    overdue === null
      ? 'action items of the review are'
      : overdue === 1
        ? '1 action item of the review is'
        : `${overdue} action items of the review are`;
  const { overdueActions = [], reviewDraft } = request.message;
  const place =
    reviewDraft === undefined ? '' : ` ${link('The review', reviewDraft.url)} holds ${overdue === 1 ? 'it' : 'them'}.`;
  const items = firstItems(overdueActions, MOST_ACTIONS, ({ text, owner }) => {
    const isNamed = owner === null || text.toLowerCase().includes(`@${owner.toLowerCase()}`);
    return `${plain(text, 160)}${isNamed ? '' : ` (${code(owner)})`}`;
  });
  return [
    `${address(request, `${what} past ${overdue === 1 ? 'its date' : 'their dates'}.`)}${place}${quote(request)}`,
    ...(items.length === 0 ? [] : [bullets(items)]),
    `Tick each that is done, give it another owner or a new date, such as ${code('2026-12-01')} · ${code('/reviewed')} ends all reminders`,
  ].join('\n\n');
}

function missingDetails(request: TemplateRequest): string {
  return `${address(request, 'the responders need a little more from you.')} Please edit the description of this issue and answer below these headings: that ends the questions. A rough answer now beats an exact one later.`;
}

/** `**🔴 Critical · @dan and @heidi: …**`; the sentence alone, capitalised, when nobody is addressed; `**Also: …**` to the same people. */
function address({ mentions, people, lead, goesOn }: TemplateRequest, sentence: string): string {
  if (goesOn) return `**Also: ${sentence}**`;
  if (mentions.length > 0) return `**${lead}${enumerate(mentions.map(people.name))}: ${sentence}**`;
  return `**${lead}${lead === '' ? capitalise(sentence) : sentence}**`;
}

/** What is broken; said once, at the head of the comment. */
const quote = ({ message, lead }: TemplateRequest): string => (lead === '' ? '' : `\n> ${situationOf(message)}`);

/** Where the comment calls people and this addresses nobody else, they have read it there. */
const reasonOf = ({ message, mentions, reason }: TemplateRequest): string =>
  message.calls.length > 0 && mentions.length === 0 ? '' : ` ${prose(reason)}`;
