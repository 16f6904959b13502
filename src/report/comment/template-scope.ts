/** What an author's template may use: the facts, durations printed as such, and a few words about the message. Pure. */
import type { Facts, Json } from '#domain/rule.ts';
import { formatDuration } from '#domain/time.ts';
import { clockAndAge } from '#report/text/clock.ts';
import type { TemplateRequest } from './templates.ts';
import { detailWords, severityMark } from './wording.ts';

/** Facts that are minutes, besides all of `elapsed`. */
const MINUTES: ReadonlySet<string> = new Set(['severity.acknowledge-within', 'severity.update-every', 'review.due']);

type Scope = { readonly [name: string]: unknown };

/**
 * The values by name; `mentions` is given, because who is mentioned is settled after the template was rendered. Of `known`, the
 * facts of the policy, those that are absent print as nothing: an author cannot know which sections a reporter leaves out.
 */
export function templateScope(request: TemplateRequest, mentions: string, known: Iterable<string>): Scope {
  const { message, reason } = request;
  const { issue, severity, level, policy, next } = message;
  const facts = Object.fromEntries(
    Object.entries(withAbsent(message.facts, known)).map(([name, value]) => [name, printable(name, value)]),
  );
  return {
    ...facts,
    mentions,
    reason,
    issue: { number: issue.number, title: issue.title },
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
    next: { at: next === null ? 'no set time' : clockAndAge(next.at, message.at) },
  };
}

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
  if (typeof value === 'number' && (path.startsWith('elapsed.') || MINUTES.has(path))) {
    return printedAs(value, formatDuration(value * 60));
  }
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
