/** What an author's template may use: the facts, durations printed as such, and a few words about the message. Pure. */
import { isMinutes } from '#domain/facts.ts';
import type { CommentMessage, StatusMessage } from '#domain/message.ts';
import type { IssueRef } from '#domain/refs.ts';
import type { Facts, Json } from '#domain/rule.ts';
import { formatDuration } from '#domain/time.ts';
import { clockAndAge } from '#report/text/clock.ts';
import type { MessageDraft, TemplateRequest } from './templates.ts';
import { detailWords, severityMark } from './wording.ts';

type Scope = { readonly [name: string]: unknown };

/**
 * What a reminder may print; `mentions` is given, because who is mentioned is settled after the template was rendered. Of `known`,
 * the facts of the policy, those that are absent print as nothing: an author cannot know which sections a reporter leaves out.
 */
export const reminderScope = (request: TemplateRequest, mentions: string | null, known: Iterable<string>): Scope => ({
  ...messageScope(request.message, known),
  mentions,
  reason: request.reason,
});

/** What the template of a message in parts may print; `part` is given as well. */
export const draftScope = (
  { message }: MessageDraft,
  mentions: string | null,
  part: Scope,
  known: Iterable<string>,
): Scope => ({
  ...(message.kind === 'issue' ? { issue: issueOf(message.issue) } : messageScope(message, known)),
  mentions,
  part,
});

function messageScope(message: CommentMessage | StatusMessage, known: Iterable<string>): Scope {
  const { issue, severity, level, policy } = message;
  const facts = message.kind === 'status' ? {} : printableFacts(message.facts, known);
  return {
    ...facts,
    issue: issueOf(issue),
    severity: {
      ...asScope(facts['severity']),
      id: severity.id,
      name: severity.name,
      rank: severity.rank,
      mark: severityMark(severity),
    },
    level: { number: level.number, name: level.name, of: level.of, ...printedAs(level.number, String(level.number)) },
    headline: [issue.title, ...message.headline.map(detailWords)].join(' · '),
    policy: { name: policy.name },
    // What changes with the clock is no reason to edit the status comment.
    ...(message.kind === 'status' ? {} : { next: { at: nextAt(message) } }),
  };
}

const issueOf = ({ number, title }: IssueRef): Scope => ({ number, title });

const nextAt = ({ next, at }: CommentMessage): string => (next === null ? 'no set time' : clockAndAge(next.at, at));

const printableFacts = (facts: Facts, known: Iterable<string>): Scope =>
  Object.fromEntries(Object.entries(withAbsent(facts, known)).map(([name, value]) => [name, printable(name, value)]));

function withAbsent(facts: Facts, known: Iterable<string>): Facts {
  let filled = facts;
  for (const path of known) if (path.includes('.')) filled = withPlace(filled, path.split('.'));
  return filled;
}

/** The same with null where a path leads nowhere. */
function withPlace(facts: Facts, [name = '', ...rest]: readonly string[]): Facts {
  if (rest.length === 0) return Object.hasOwn(facts, name) ? facts : { ...facts, [name]: null };
  return { ...facts, [name]: withPlace((facts[name] ?? {}) as Facts, rest) };
}

function printable(path: string, value: Json): unknown {
  if (typeof value === 'number' && isMinutes(path)) return printedAs(value, formatDuration(value * 60));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, printable(`${path}.${name}`, inner)]));
}

/** A number that compares as itself and prints as `text`. */
function printedAs(value: number, text: string): Scope {
  return { valueOf: () => value, toString: () => text };
}

function asScope(value: unknown): Scope {
  return typeof value === 'object' && value !== null ? (value as Scope) : {};
}
