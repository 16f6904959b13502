/**
 * The ledger: the one module that prints and parses the hidden line at the end of an engine comment. GitHub is the only
 * database; what a run did is known because the comment that said so says it to the next run as well.
 */
import { PERMISSIONS } from './issue.ts';
import type { LedgerLine, LedgerRecord, QuietRecord, RecordedState, StatusRecord } from './ledger.ts';
import { formatInstant, parseInstant } from './time.ts';

const MARK = '<!-- escalation ';
/** At the start of the text it is matched against, or of its second line. */
const LINE = /^\n?<!-- escalation (\{[^\n]*\}) -->\s*$/;

/** `none`: no marker here. `unknown`: a marker this engine cannot read, never to be guessed at. */
export type ParsedLedger =
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' }
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
  if (!match?.[1]) return { kind: 'none' };
  let data: unknown;
  try {
    data = JSON.parse(match[1]);
    readInstants(data);
  } catch {
    return { kind: 'unknown' };
  }
  if (!isRecord(data)) return { kind: 'unknown' };
  const { status, ...record } = data as LedgerRecord & { status?: unknown };
  if (status === undefined) return { kind: 'record', record, status: null };
  return isStatus(status) ? { kind: 'record', record, status } : { kind: 'unknown' };
}

const INSTANTS: ReadonlySet<string> = new Set(['at', 'since', 'levelSince', 'calledAt', 'first', 'released', 'until']);
const isInstantKey = (key: string): boolean => INSTANTS.has(key);

type Shape = Record<string, unknown>;
const isShape = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
const isText = (value: unknown): boolean => typeof value === 'string';
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isInstant = (value: unknown): boolean => Number.isInteger(value);
const every = (value: unknown, check: (item: unknown) => boolean): boolean =>
  isShape(value) && Object.values(value).every(check);

function isRecord(data: unknown): data is LedgerRecord {
  return (
    isShape(data) &&
    data['v'] === 1 &&
    isText(data['issue']) &&
    isText(data['policy']) &&
    isTextOrNull(data['commit']) &&
    isInstant(data['at']) &&
    (data['run'] === undefined || isText(data['run'])) &&
    isCount(data['episode']) &&
    every(data['fired'], isCount) &&
    isCount(data['level']) &&
    isText(data['severity']) &&
    isInstant(data['since']) &&
    (data['chosen'] === undefined || isChosen(data['chosen'])) &&
    isTextOrNull(data['raised']) &&
    every(data['called'], isTexts) &&
    (data['rejectedHandovers'] === undefined || isRejection(data['rejectedHandovers'])) &&
    (data['reach'] === undefined || isTexts(data['reach'])) &&
    (data['unreached'] === undefined || every(data['unreached'], isTexts)) &&
    (data['notify'] === undefined || every(data['notify'], isTexts)) &&
    typeof data['escalated'] === 'boolean' &&
    isTexts(data['answered']) &&
    typeof data['review'] === 'boolean' &&
    isCount(data['late']) &&
    (data['watched'] === undefined || data['watched'] === true) &&
    isCount(data['seen']) &&
    (data['people'] === undefined || every(data['people'], isLookUp)) &&
    (data['before'] === undefined || isRecordedState(data['before']))
  );
}

const isChosen = (data: unknown): boolean =>
  isShape(data) && isText(data['severity']) && isText(data['by']) && isInstant(data['at']);

const isLookUp = (data: unknown): boolean =>
  isShape(data) && isInstant(data['at']) && PERMISSIONS.some((one) => one === data['permission']);

const isRejection = (data: unknown): boolean =>
  isShape(data) && isTexts(data['comments']) && every(data['holders'], isTexts);

const isFiring = (data: unknown): boolean =>
  isShape(data) && isCount(data['n']) && isInstant(data['at']) && isCount(data['seen']);

function isRecordedState(data: unknown): data is RecordedState {
  return (
    isShape(data) &&
    ['comments', 'episode', 'level', 'escalations'].every((key) => isCount(data[key])) &&
    ['levelSince', 'calledAt', 'since'].every((key) => isInstant(data[key])) &&
    every(data['fired'], isFiring) &&
    isText(data['severity']) &&
    isText(data['mostSevere']) &&
    isTextOrNull(data['raised']) &&
    every(data['holders'], isTexts) &&
    (data['answers'] === undefined || every(data['answers'], isTexts)) &&
    isTexts(data['answered'])
  );
}

function isStatus(data: unknown): data is StatusRecord {
  return (
    isShape(data) &&
    isText(data['shows']) &&
    isCount(data['labelAndAssignCount']) &&
    isReview(data['review']) &&
    (data['quiet'] === null || isQuiet(data['quiet'])) &&
    (data['last'] === undefined || isRecord(data['last'])) &&
    (data['deliveries'] === undefined || isDeliveries(data['deliveries'])) &&
    (data['earlierDeliveries'] === undefined || isEarlierDeliveries(data['earlierDeliveries']))
  );
}

const isEarlierDeliveries = (data: unknown): boolean =>
  isShape(data) &&
  isInstant(data['until']) &&
  every(data['sent'], (times) => Array.isArray(times) && times.every(isInstant));

const isDeliveries = (data: unknown): boolean =>
  Array.isArray(data) &&
  data.every(
    (one) =>
      isShape(one) &&
      [one['id'], one['channel'], one['cause'], one['of'], one['state']].every(isText) &&
      isTextOrNull(one['to']) &&
      [one['nth'], one['tries']].every(isCount) &&
      [one['first'], one['at']].every(isInstant) &&
      [one['until'], one['released']].every((at) => at === undefined || isInstant(at)) &&
      [one['reach'], one['reference'], one['code'], one['by']].every((text) => text === undefined || isText(text)),
  );

const isEarlier = (data: unknown): boolean =>
  Array.isArray(data) &&
  data.every(
    (one) =>
      isShape(one) &&
      isInstant(one['at']) &&
      isText(one['severity']) &&
      isInstant(one['since']) &&
      isCount(one['seen']),
  );

const isReview = (data: unknown): boolean =>
  data === null ||
  (isShape(data) &&
    isText(data['id']) &&
    isCount(data['episode']) &&
    (data['issue'] === undefined || isText(data['issue'])));

function isQuiet(data: unknown): data is QuietRecord {
  return (
    isShape(data) &&
    isInstant(data['at']) &&
    isCount(data['episode']) &&
    every(data['fired'], isFiring) &&
    isText(data['severity']) &&
    isInstant(data['since']) &&
    (data['raised'] === undefined || isText(data['raised'])) &&
    isTexts(data['answered']) &&
    isCount(data['seen']) &&
    (data['earlier'] === undefined || isEarlier(data['earlier']))
  );
}
