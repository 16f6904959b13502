/** A new comment, in the order in which somebody woken by it needs things: what to do, why, what next, how to stop it. */
import type { CommentMessage } from '#domain/message.ts';
import { countRefused } from '#domain/reply.ts';
import type { SeverityRef } from '#domain/refs.ts';
import type { Parts } from '#domain/template.ts';
import { span } from '#report/text/clock.ts';
import { code } from '#report/text/markdown.ts';
import { askSection } from './ask.ts';
import { callSection } from './call.ts';
import { footer } from './footer.ts';
import { holdingSection } from './holding.ts';
import { peopleOf, type People } from './mentions.ts';
import { reminderSection, together } from './reminder.ts';
import { replySection } from './reply.ts';
import { reviewSection } from './review.ts';
import { shippedTemplates, type Templates } from './templates.ts';
import { situationOf, markedSeverity } from './wording.ts';

/** GitHub takes 65,536; the hidden line of the ledger needs room as well. */
const LONGEST = 50_000;
const FEW = 5;

/**
 * Markdown of a new comment, without the ledger's hidden line. Exactly `message.mentions` are mentioned, each once; a login
 * that GitHub cannot have is shown in code.
 */
export function renderComment(message: CommentMessage, templates: Templates): string {
  const text = render(message, templates);
  return text.length <= LONGEST ? text : render(brief(message), shippedTemplates);
}

function render(message: CommentMessage, templates: Templates): string {
  return withSmallPrint(paragraphs(message, templates), footer(message)).join('\n\n');
}

/** A line that a line of text below would become a part of, or not be read as Markdown in. */
const BLOCK = /^\s*(?:[-|#>:<]|[*+] |\d+[.)]|\[|```|~~~|$)/;

/** Below the last line, without a gap, where that is a line of text. */
function withSmallPrint(parts: readonly string[], smallPrint: string): readonly string[] {
  const last = parts.at(-1) ?? '';
  if (smallPrint === '') return parts;
  if (BLOCK.test(last.slice(last.lastIndexOf('\n') + 1))) return [...parts, smallPrint];
  return [...parts.slice(0, -1), `${last}\n${smallPrint}`];
}

/** The text of the message without the small print, at most half of `LONGEST` characters of it. */
export function firstParts(message: CommentMessage, templates: Templates): readonly string[] {
  const parts = paragraphs(message, templates);
  return parts.join('\n\n').length <= LONGEST / 2 ? parts : paragraphs(brief(message), shippedTemplates);
}

/** Less of everything, and nobody's own wording; who is mentioned stays. */
function brief(message: CommentMessage): CommentMessage {
  const { ask } = message;
  return {
    ...message,
    calls: message.calls.slice(0, FEW),
    fired: message.fired.slice(0, FEW),
    reminders: message.reminders.slice(0, FEW),
    replies: message.replies.slice(0, FEW),
    unansweredCommands: message.unansweredCommands + countRefused(message.replies.slice(FEW)),
    ask: ask && { ...ask, missing: ask.missing.slice(0, FEW), present: [] },
  };
}

function paragraphs(message: CommentMessage, templates: Templates): readonly string[] {
  const people = peopleOf(message.mentions);
  const parts = sections(message, templates, people);
  const rest = people.rest();
  return [...parts, ...(rest.length === 0 ? [] : [`For your information: ${rest.join(' ')}`])];
}

/** A section for everybody it addresses. The first begins with the severity. */
function sections(unordered: CommentMessage, templates: Templates, people: People): readonly string[] {
  const called = unordered.calls.flatMap((call) => call.people);
  const message = { ...unordered, reminders: together(unordered.reminders, called) };
  const calls = callSection(message, people, templates);
  const rise = riseSection(message, people, templates);
  const severity = `${markedSeverity(message.severity)} · `;
  const isFirst = calls.length + rise.length === 0;
  const last = message.reminders.at(-1);
  const parts = [
    ...rise,
    ...calls,
    ...reminderSection(message, people, templates, { lead: isFirst ? severity : '', before: called }),
    ...askSection(message, people, templates, {
      lead: isFirst && last === undefined ? severity : '',
      before: last?.mentions ?? called,
    }),
    ...holdingSection(message, people, templates),
    ...reviewSection(message, people, templates),
  ];
  return [...parts, ...replySection(message, parts)];
}

/** The part that announces a rise of severity, where no call says it. */
function riseSection(message: CommentMessage, people: People, templates: Templates): readonly string[] {
  const { roseFrom, calls, isNobodyLeft } = message;
  if (roseFrom === null || calls.length > 0 || isNobodyLeft) return [];
  const parts = riseParts(message, roseFrom);
  const own = templates.own({ id: 'severity-rise', message, people, mentions: [], parts: () => parts });
  if (own !== null) return [own];
  const { before, promises, broken: what, stops } = parts;
  const now = `**${markedSeverity(message.severity)} from now on, ${before} before.**`;
  return [`${`${now} ${promises}`.trimEnd()}\n> ${what}`, stops];
}

function riseParts(message: CommentMessage, roseFrom: SeverityRef): Parts<'severity-rise'> {
  const { updateEvery, acknowledgeWithin } = message;
  const promises = [
    acknowledgeWithin !== null && message.status === 'open'
      ? `It should be acknowledged within ${span(acknowledgeWithin)}.`
      : '',
    updateEvery === null ? '' : `Updates are due every ${span(updateEvery)}.`,
  ];
  return {
    before: markedSeverity(roseFrom),
    promises: promises.filter((part) => part !== '').join(' '),
    broken: situationOf(message),
    stops: `Wrong severity: ${code(`/severity ${roseFrom.id} why`)} sets it back`,
  };
}
