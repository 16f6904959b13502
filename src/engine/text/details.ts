/** Reads the sections of an issue form as typed facts. Only form sections count, never the rest of the body. Pure. */
import type { Detail, Policy } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';
import { formatInstant, parseInstant } from '#domain/time.ts';
import { headingKey } from '#domain/heading.ts';
import { answerKey, isPlaceholder, saysNothing } from '#domain/spelling.ts';
import { choiceIn, readList } from './choices.ts';
import { readNumber } from './read-number.ts';
import { readSections, type Section } from './sections.ts';

type Details = Readonly<Record<string, Json>>;

/** A story of many runs reads the same body at each. */
const READ = new WeakMap<Policy, { readonly body: string; readonly details: Details }>();

/** What a section of each declared detail reads as; null when it is absent, empty, a placeholder, or not of its type. */
export function readDetails(policy: Policy, body: string): Details {
  const known = READ.get(policy);
  if (known?.body === body) return known.details;
  const details = readAnew(policy, body);
  READ.set(policy, { body, details });
  return details;
}

function readAnew(policy: Policy, body: string): Details {
  const sections = readSections(
    body,
    policy.incident.details.map(({ heading }) => heading),
  );
  const details: Record<string, Json> = Object.create(null) as Record<string, Json>;
  for (const detail of policy.incident.details) {
    const section = sections.get(headingKey(detail.heading));
    details[detail.name] = section === undefined ? null : readSection(detail, section);
  }
  return details;
}

/** Details that somebody answered, but not so that it reads as their type: "50 to 100" is no number. */
export function unreadableDetails(policy: Policy, body: string): readonly Detail[] {
  const sections = readSections(
    body,
    policy.incident.details.map(({ heading }) => heading),
  );
  return policy.incident.details.filter((detail) => {
    const section = sections.get(headingKey(detail.heading));
    return section !== undefined && isAnswered(detail, section) && readSection(detail, section) === null;
  });
}

/** Writes details as the body an issue form would have made of them. `readDetails` reads it back. */
export function writeBody(policy: Policy, details: Readonly<Record<string, Json>>): string {
  return policy.incident.details
    .filter((detail) => detail.name in details)
    .map((detail) => `### ${detail.heading}\n\n${writeValue(details[detail.name] ?? null)}`)
    .join('\n\n');
}

function writeValue(value: Json): string {
  if (value === null) return '_No response_';
  if (Array.isArray(value)) return value.map((item) => `- [X] ${String(item)}`).join('\n') || '_No response_';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** No answer to this detail: `None` and `N/A` are one where the policy counts them as one. */
const isEmpty = (detail: Detail, text: string): boolean =>
  isPlaceholder(text) ||
  (saysNothing(text) && !detail.saysNothing.some((answer) => answerKey(answer) === answerKey(text)));

/** Free text is kept as written, what is folded away included; every other type is read from the answer alone. */
function readSection(detail: Detail, section: Section): Json {
  return isAnswered(detail, section) ? readValue(detail, textOf(detail, section)) : null;
}

function textOf({ type }: Detail, { content, answer, quote, folded }: Section): string {
  if (type === 'text') return content;
  if (type === 'string') return answer || folded;
  return type === 'number' ? answer || quote : answer;
}

/** What somebody writes below a `_No response_`, with a heading of its own, does not make an answer of it. */
const isAnswered = (detail: Detail, section: Section): boolean =>
  (section.isAnswered || isQuoted(detail, section)) &&
  !isEmpty(detail, textOf(detail, section)) &&
  (section.lead === '' || !isEmpty(detail, section.lead));

/** What was said and seen elsewhere is often quoted: a log, or a number. */
const isQuoted = ({ type }: Detail, section: Section): boolean =>
  (type === 'text' && section.isQuoted) || (type === 'number' && readNumber(section.quote) !== null);

function readValue(detail: Detail, text: string): Json {
  const first =
    text
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? '';
  switch (detail.type) {
    case 'string':
      return choiceIn(detail, first);
    case 'text':
      return text;
    case 'number':
      return readNumber(text.trim());
    case 'boolean':
      return readBoolean(text.trim());
    case 'time':
      return readTime(text.trim());
    case 'list':
      return readList(detail, text, (item) => isEmpty(detail, item));
    default:
      return detail.type satisfies never;
  }
}

function readBoolean(text: string): boolean | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const boxes = lines.map((line) => /^[ \t]*- \[([ xX])\](.*)$/.exec(line)).filter((box) => box !== null);
  if (lines.length !== Math.max(boxes.length, 1)) return null;
  const ticked = boxes.filter(([, mark]) => mark !== ' ');
  // Of several boxes the one that is ticked is the answer.
  if (boxes.length > 1) return ticked.length === 1 ? yesOrNo(ticked[0]?.[2] ?? '') : null;
  if (boxes.length === 1) return ticked.length === 1 && (yesOrNo(ticked[0]?.[2] ?? '') ?? true);
  return /^[a-z]+$/.test(answerKey(text)) ? yesOrNo(text) : null;
}

/** What a word says; or a box that begins with one, as in `No, they can sign in`. `No data is lost` is a statement instead. */
function yesOrNo(text: string): boolean | null {
  const word = /^(?:(yes|true|y)|no|false|n)(?=$|[,.;:!]| [-–—(])/.exec(answerKey(text));
  return word === null ? null : word[1] !== undefined;
}

function readTime(text: string): string | null {
  const at = parseInstant(
    text
      .replace(/^`([^`]*)`$/, '$1')
      .replace(/[.,;!]$/, '')
      .replace(/(?<!\s)\s*(?:UTC|GMT|Z|\((?:UTC|GMT)\))$/i, 'Z')
      .replace(/^(\d{4}-\d{2}-\d{2}),?\s+(?:at\s+)?(?=\d)/i, '$1T')
      .replace(/^(\d{4}-\d{2}-\d{2})Z$/, '$1'),
  );
  return at === null ? null : formatInstant(at);
}
