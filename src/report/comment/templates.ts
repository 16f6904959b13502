/** Wording by template id: what this project ships, and the shape in which an author's own comes (see `liquid.ts`). */
import type { CommentMessage } from '#domain/message.ts';
import { clockAndAge, span } from '#report/text/clock.ts';
import { capitalise, code, enumerate, plain, prose } from '#report/text/markdown.ts';
import type { People } from './mentions.ts';

/** What a template is rendered for. */
export interface TemplateRequest {
  /** Null: the comment has only the reason. */
  readonly template: string | null;
  readonly message: CommentMessage;
  readonly people: People;
  /** Logins it addresses. */
  readonly mentions: readonly string[];
  readonly reason: string;
}

/** Turns a request into Markdown. Never throws: whatever goes wrong, the text is true. */
export interface Templates {
  render(request: TemplateRequest): string;
}

/** Id → wording, after the people it addresses. */
const SHIPPED: ReadonlyMap<string, (request: TemplateRequest) => string> = new Map([
  ['update-due', updateDue],
  ['ownership', ownership],
  ['review-due', reviewDue],
  ['actions-due', actionsDue],
  ['missing-details', missingDetails],
]);

/** Ids of the templates that need no wording of the author's. */
export const SHIPPED_TEMPLATES: readonly string[] = [...SHIPPED.keys()];

export const shippedTemplates: Templates = { render: renderShipped };

/** The shipped wording; for an id that is not shipped, the reason of the trigger. */
export function renderShipped(request: TemplateRequest): string {
  const wording = request.template === null ? undefined : SHIPPED.get(request.template);
  return wording ? wording(request) : `${address(request, 'please look at this incident.')} ${prose(request.reason)}`;
}

function updateDue(request: TemplateRequest): string {
  const { message } = request;
  const { lastUpdate, at } = message;
  const last = lastUpdate
    ? `The last one, by ${code(lastUpdate.by)}, is from ${clockAndAge(lastUpdate.at, at)}.`
    : `There has been none yet; the incident was ${startText(message)}.`;
  return [
    address(request, 'please post an update.'),
    `${last}${promise(message)}`,
    `One line each is enough: impact now, what was done, the next step, when the next update comes (${code('/next 45m')}). “No change” is an update too.`,
  ].join('\n\n');
}

const startText = ({ reopenedAt, declaredAt, at }: CommentMessage): string =>
  reopenedAt === null ? `declared at ${clockAndAge(declaredAt, at)}` : `reopened at ${clockAndAge(reopenedAt, at)}`;

/** When readers may expect an update: by the severity, or by somebody's `/next`. */
function promise({ updateDue: due, updateEvery, severity, at }: CommentMessage): string {
  if (due === null || updateEvery === null) return '';
  const verb = due.at > at ? 'is' : 'was';
  const when = clockAndAge(due.at, at);
  if (due.promised) return ` The next ${verb} promised for ${when}.`;
  return ` ${plain(severity.name, 80)} promises one every ${span(updateEvery)}, so the next ${verb} due at ${when}.`;
}

function ownership(request: TemplateRequest): string {
  return [
    address(request, 'please settle who owns this incident.'),
    `Name one owner with ${code('/role <role> @login')}, or take it with ${code('/ack')}.`,
  ].join('\n\n');
}

function reviewDue(request: TemplateRequest): string {
  return [
    address(request, 'the post-incident review is due.'),
    'It should hold: what happened and when, what contributed, what went well, where we were lucky, and action items with an owner and a date. ' +
      `Causes, not culprits. Reply ${code('/reviewed')} when it is done.`,
  ].join('\n\n');
}

function actionsDue(request: TemplateRequest): string {
  const overdue = numberAt(request.message, 'count', 'overdue-actions');
  const what =
    overdue === null
      ? 'action items of the review are'
      : overdue === 1
        ? '1 action item of the review is'
        : `${overdue} action items of the review are`;
  return [
    address(request, `${what} past ${overdue === 1 ? 'its date' : 'their dates'}.`),
    'For each of them: tick it when it is done, give it a new date, or hand it to somebody who can do it.',
  ].join('\n\n');
}

function missingDetails(request: TemplateRequest): string {
  return [
    address(request, 'the responders need a little more from you.'),
    'Please edit the description of this issue and answer below these headings. A rough answer now beats an exact one later.',
  ].join('\n\n');
}

/** `**@dan and @heidi, …**`; the sentence alone, capitalised, when nobody is addressed. */
function address(request: TemplateRequest, sentence: string): string {
  if (request.mentions.length === 0) return `**${capitalise(sentence)}**`;
  return `**${enumerate(request.mentions.map(request.people.name))}, ${sentence}**`;
}

function numberAt(message: CommentMessage, group: string, name: string): number | null {
  const values = message.facts[group];
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return null;
  const value = (values as { readonly [key: string]: unknown })[name];
  return typeof value === 'number' ? value : null;
}
