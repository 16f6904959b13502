/** Whose turn it is. Hand-off n is `from` plus n periods on the calendar, each counted from `from` itself. Pure. */
import { DAY, HOUR, type Instant, type Seconds, WEEK } from '#domain/time.ts';
import { addMonths, type LocalTime, parseLocal } from './civil.ts';
import type { LayerSpec } from './spec.ts';
import { resolveLocal } from './zone.ts';

type Unit = 'h' | 'd' | 'w' | 'mo';

/** About how long a unit is, in seconds: exact but for months, and for days on which clocks change. */
export const ABOUT: Readonly<Record<Unit, number>> = { h: HOUR, d: DAY, w: WEEK, mo: 2_629_746 };

export interface Period {
  readonly count: number;
  readonly unit: Unit;
}

/** Reads `12h`, `1d`, `2w`, `1mo`; null for anything else. */
export function parsePeriod(text: string): Period | null {
  const match = /^([1-9]\d{0,4})(h|d|w|mo)$/.exec(text);
  return match ? { count: Number(match[1]), unit: match[2] as Unit } : null;
}

/** INVARIANT: never used, as a layer was checked. */
const FALLBACK: Period = { count: 1, unit: 'w' };

export interface Rotation {
  /** Who has the turn; empty before `from`. The hand-off instant belongs to the incoming person. */
  turn(at: Instant): readonly string[];
  nextHandoff(at: Instant): Instant;
}

/** `layer` must have been checked: a period and a local time that parse, somebody in every turn. */
export function createRotation(layer: LayerSpec, timezone: string): Rotation {
  const { count, unit } = parsePeriod(layer.every) ?? FALLBACK;
  const turns = layer.rotate.map((turn): readonly string[] => (typeof turn === 'string' ? [turn] : turn));
  const from = parseLocal(layer.from) ?? 0;
  const known = new Map<number, Instant>();
  const start = resolveLocal(from, timezone, 'start');

  const handoff = (n: number): Instant => {
    // Hours are elapsed hours; days, weeks and months follow the wall clock.
    if (unit === 'h') return start + n * count * HOUR;
    let at = known.get(n);
    if (at === undefined) {
      at = resolveLocal(later(from, n * count, unit), timezone, 'start');
      known.set(n, at);
    }
    return at;
  };
  const position = (at: Instant): number => {
    let n = Math.max(0, Math.floor((at - start) / (count * ABOUT[unit])));
    while (n > 0 && handoff(n) > at) n -= 1;
    while (handoff(n + 1) <= at) n += 1;
    return n;
  };
  return {
    turn: (at) => (at < start ? [] : (turns[position(at) % turns.length] ?? [])),
    nextHandoff: (at) => (at < start ? start : handoff(position(at) + 1)),
  };
}

/** About how long it takes until everybody had their turn. */
export function roundOf({ rotate, every }: LayerSpec): Seconds {
  const { count, unit } = parsePeriod(every) ?? FALLBACK;
  return rotate.length * count * ABOUT[unit];
}

/** So many periods later on the calendar; earlier for a negative count. */
export const later = (local: LocalTime, count: number, unit: Exclude<Unit, 'h'>): LocalTime =>
  unit === 'mo' ? addMonths(local, count) : local + count * DAY * (unit === 'w' ? 7 : 1);
