/** What people comment on the drill issue: `/drill` and a code. The same comments give the same answers, however often they are read. Pure. */
import { sameName } from '#domain/names.ts';
import { CODE_LIFE, type DrillCode, type Way, type WayRecord } from '#domain/drill.ts';
import type { Instant } from '#domain/time.ts';
import { readCommandLine } from '#engine/text/command-line.ts';
import { mayBeCommand, ownLines } from '#engine/text/own-lines.ts';
import { digestOfCode, readCode } from './codes.ts';

export interface DrillComment {
  readonly id: string;
  readonly at: Instant;
  /** Null for an account that was deleted since. */
  readonly by: string | null;
  /** A bot confirms nothing. */
  readonly isBot: boolean;
  readonly body: string;
  /** Somebody else than its author edited it: nothing in it is believed. */
  readonly editedByOther: boolean;
}

export interface DrillAnswer {
  readonly comment: string;
  readonly by: string;
  readonly verdict: DrillVerdict;
}

export type DrillVerdict =
  | { readonly kind: 'confirmed'; readonly way: Way }
  /** The way is somebody else's. The code can be read on the issue from then on, so it proves nothing any more. */
  | { readonly kind: 'of-somebody-else'; readonly way: Way }
  | { readonly kind: 'void'; readonly way: Way }
  | { readonly kind: 'expired'; readonly way: Way }
  | { readonly kind: 'unknown' };

/** Nobody has more ways than this to confirm in one comment. */
const MOST_CODES = 20;

/** The ways with what the comments confirm, and an answer to each code. `comments` are in the order in which they were written. */
export function confirm(
  before: readonly WayRecord[],
  comments: readonly DrillComment[],
  repository: string,
): { readonly ways: readonly WayRecord[]; readonly answers: readonly DrillAnswer[] } {
  let ways = before;
  const answers: DrillAnswer[] = [];
  for (const comment of comments) {
    const { by, isBot, editedByOther } = comment;
    if (by === null || isBot || editedByOther) continue;
    for (const code of codesIn(comment.body).slice(0, MOST_CODES)) {
      const digest = code === null ? null : digestOfCode(repository, code);
      const verdict = digest === null ? UNKNOWN : judge(ways, digest, by, comment.at);
      ways = withVerdict(ways, verdict, digest, comment.at);
      answers.push({ comment: comment.id, by, verdict });
    }
  }
  return { ways, answers };
}

const UNKNOWN: DrillVerdict = { kind: 'unknown' };

/** One for each that is written; null for what cannot be a code. */
function codesIn(body: string): readonly (string | null)[] {
  return ownLines(body).flatMap((line) => {
    const command = mayBeCommand(line) ? readCommandLine(line.text) : null;
    if (command?.name !== 'drill') return [];
    const only = readCode(command.rest);
    if (only !== null) return [only];
    const words = command.rest.split(/[\s,;]+/).map(readCode);
    const codes = words.filter((code) => code !== null);
    return codes.length === 0 ? [null] : codes;
  });
}

function judge(ways: readonly WayRecord[], digest: string, by: string, at: Instant): DrillVerdict {
  const way = ways.find(({ codes }) => codes.some((code) => code.digest === digest));
  const code = way?.codes.find((one) => one.digest === digest);
  if (way === undefined || code === undefined) return UNKNOWN;
  const named: Way = { policy: way.policy, channel: way.channel, to: way.to };
  if (way.to !== null && !sameName(way.to, by)) return { kind: 'of-somebody-else', way: named };
  if (code.isVoid) return { kind: 'void', way: named };
  return { kind: at > code.at + CODE_LIFE ? 'expired' : 'confirmed', way: named };
}

function withVerdict(
  ways: readonly WayRecord[],
  { kind }: DrillVerdict,
  digest: string | null,
  at: Instant,
): readonly WayRecord[] {
  if (kind !== 'confirmed' && kind !== 'of-somebody-else') return ways;
  return ways.map((way) => {
    if (!way.codes.some((code) => code.digest === digest)) return way;
    if (kind === 'confirmed') return { ...way, proved: Math.max(way.proved ?? at, at) };
    const codes = way.codes.map((code): DrillCode => (code.digest === digest ? { ...code, isVoid: true } : code));
    return { ...way, codes };
  });
}
