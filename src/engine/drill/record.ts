/**
 * The hidden line at the end of the drill issue: all that is known of the ways, so that no other database is needed. The one module
 * that prints and reads it. Pure.
 */
import { isMap } from '#domain/rule.ts';
import type { DrillState, WayRecord } from '#domain/drill.ts';

const LINE = /(?:^|\n)<!-- tocsin-drill (\{[^\n]*\}) -->\s*$/;

/** In the order of `STATES`, a state is one digit: an issue holds the records of a large team. */
const STATES: readonly DrillState[] = ['intended', 'sent', 'doubt', 'waiting', 'failed'];

export type DrillReading =
  /** This issue is none of ours. */
  | { readonly kind: 'none' }
  /** The line is there and cannot be read: it is never guessed at. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'record'; readonly ways: readonly WayRecord[] };

/** `>` and `<` are escaped, so nothing in it can end the HTML comment. `readDrillRecord` reads it back. */
export function printDrillRecord(ways: readonly WayRecord[]): string {
  const rows = ways.map(({ policy, channel, to, sent, state, reason, proved, codes }) => [
    policy,
    channel,
    to,
    sent,
    state === null ? null : STATES.indexOf(state),
    reason,
    proved,
    codes.map(({ digest, at, isVoid }) => (isVoid ? [digest, at, 1] : [digest, at])),
  ]);
  const json = JSON.stringify({ v: 1, ways: rows }).replaceAll('>', '\\u003e').replaceAll('<', '\\u003c');
  return `<!-- tocsin-drill ${json} -->`;
}

/** Never throws. */
export function readDrillRecord(body: string): DrillReading {
  const text = LINE.exec(body.replaceAll('\r\n', '\n'))?.[1];
  if (text === undefined) return { kind: 'none' };
  try {
    const data: unknown = JSON.parse(text);
    const rows = isMap(data) && data['v'] === 1 ? data['ways'] : null;
    const ways = Array.isArray(rows) ? rows.map(wayOf) : [null];
    return ways.every((way) => way !== null) ? { kind: 'record', ways } : { kind: 'unreadable' };
  } catch {
    return { kind: 'unreadable' };
  }
}

function wayOf(row: unknown): WayRecord | null {
  if (!Array.isArray(row)) return null;
  const [policy, channel, to, sent, state, reason, proved, codes] = row as readonly unknown[];
  const isWay =
    isText(policy) &&
    isText(channel) &&
    (to === null || isText(to)) &&
    isInstantOrNull(sent) &&
    (state === null || (typeof state === 'number' && STATES[state] !== undefined)) &&
    (reason === null || isText(reason)) &&
    isInstantOrNull(proved) &&
    Array.isArray(codes);
  if (!isWay) return null;
  const read = (codes as readonly unknown[]).map((code) => {
    const [digest, at, isVoid] = Array.isArray(code) ? (code as readonly unknown[]) : [];
    return isText(digest) && isInstant(at) ? { digest, at, isVoid: isVoid === 1 } : null;
  });
  if (!read.every((code) => code !== null)) return null;
  return {
    policy,
    channel,
    to,
    sent,
    state: state === null ? null : (STATES[state] ?? null),
    reason,
    proved,
    codes: read,
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isInstant = (value: unknown): value is number => Number.isSafeInteger(value);
const isInstantOrNull = (value: unknown): value is number | null => value === null || isInstant(value);
