/**
 * The ledger: the one module that prints and parses the hidden line at the end of an engine comment. GitHub is the only
 * database; what a run did is known because the comment that said so says it to the next run as well.
 */
import type { LedgerLine, LedgerRecord } from './ledger.ts';
import { isLedgerRecord, isStatusRecord } from './ledger-shape.ts';
import { formatInstant, parseInstant } from './time.ts';

const MARK = '<!-- escalation ';
/** At the start of the text it is matched against, or of its second line. */
const LINE = /^\n?<!-- escalation (\{[^\n]*\}) -->\s*$/;

/**
 * `none`: no marker here. `unknown`: a marker this engine cannot read, never to be guessed at. `misplaced`: in a comment that begins as ours
 * do, a marker that is not the last line, such as where somebody wrote something below it; `isReview`: it reads as that of a review. Elsewhere
 * somebody quotes one.
 */
export type ParsedLedger =
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'misplaced'; readonly isReview: boolean }
  | ({ readonly kind: 'record' } & LedgerLine);

/** The whole text of a comment that records something. Pure. */
export const withLedger = (text: string, line: LedgerLine): string => `${BEGINNING}\n${text}\n\n${printLedger(line)}`;

/** How a comment of ours begins: a bot that repeats what a stranger wrote begins with words of its own. */
const BEGINNING = '<!-- tocsin -->';

/** Does a comment begin as ours do? A browser in which somebody edited it writes `\r\n`. */
export const beginsAsOurs = (body: string): boolean =>
  body.startsWith(`${BEGINNING}\n`) || body.startsWith(`${BEGINNING}\r\n`);

/**
 * A comment of ours with its hidden line alone: a run reads thousands of them, and never its own words again but those of a review, in which
 * people work. The text as it is where it is not one of ours. Pure.
 */
export function withoutWords(body: string): string {
  const start = body.lastIndexOf(`\n${MARK}`);
  if (start === -1 || !beginsAsOurs(body) || body.includes('"review":true', start)) return body;
  // Joined, for a part of a text keeps all of it in memory.
  return [BEGINNING, '', '', body.slice(start + 1)].join('\n');
}

/** Prints the hidden line. `>` is escaped, so nothing in it can end the HTML comment. Pure; `parseLedger` reads it back. */
export function printLedger({ record, status }: LedgerLine): string {
  const json = JSON.stringify(withTexts(status === null ? record : { ...record, status }));
  return `${MARK}${json.replaceAll('>', '\\u003e').replaceAll('<', '\\u003c')} -->`;
}

/** The same with texts for instants: to be called back by `JSON.stringify` for each value takes twice as long. */
function withTexts(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withTexts);
  // INVARIANT: names of roles, triggers and people, none of which is `__proto__`.
  const texts: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const one = (value as Readonly<Record<string, unknown>>)[key];
    texts[key] = isInstantKey(key) && typeof one === 'number' ? formatInstant(one) : withTexts(one);
  }
  return texts;
}

/**
 * Makes instants of their texts, in place, in what `JSON.parse` just made: to be called back by it for each value takes twice as
 * long.
 */
function readInstants(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const data = value as Record<string, unknown>;
  for (const key of Object.keys(data)) {
    const one = data[key];
    if (isInstantKey(key) && typeof one === 'string') data[key] = parseInstant(one) ?? Number.NaN;
    else readInstants(one);
  }
}

/** Reads the hidden line at the end of a comment of the engine's own. Never throws. */
export function parseLedger(body: string): ParsedLedger {
  const match = LINE.exec(body.slice(Math.max(0, body.lastIndexOf(`\n${MARK}`))));
  if (!match?.[1]) {
    const start = beginsAsOurs(body) ? body.lastIndexOf(`${MARK}{`) : -1;
    return start === -1 ? { kind: 'none' } : { kind: 'misplaced', isReview: body.includes('"review":true', start) };
  }
  let data: unknown;
  try {
    data = JSON.parse(match[1]);
    readInstants(data);
  } catch {
    return { kind: 'unknown' };
  }
  if (!isLedgerRecord(data)) return { kind: 'unknown' };
  const { status, ...record } = data as LedgerRecord & { status?: unknown };
  if (status === undefined) return { kind: 'record', record, status: null };
  return isStatusRecord(status) ? { kind: 'record', record, status } : { kind: 'unknown' };
}

const INSTANTS: ReadonlySet<string> = new Set(['at', 'since', 'levelSince', 'calledAt', 'first', 'released', 'until']);
const isInstantKey = (key: string): boolean => INSTANTS.has(key);
