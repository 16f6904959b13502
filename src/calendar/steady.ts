/**
 * What a rota as written says of whoever is on call at any time, whatever the rules of its time zone. A formatter for them takes a
 * process 10 ms, and most rotas have nothing to look for. Pure.
 */
import { DAY, HOUR, type Instant, type Seconds } from '#domain/time.ts';
import { parseLocal } from './civil.ts';
import { ABOUT, parsePeriod } from './rotation.ts';
import type { LayerSpec, ScheduleSpec } from './spec.ts';

/** No zone is further from UTC. */
const FURTHEST: Seconds = 15 * HOUR;
/**
 * Within a year each then has the turn at least so many times, and once more at most, where clocks are put forward and back: less
 * than a quarter more than others.
 */
const MANY_TURNS = 6;

/**
 * True where a checked spec says plainly that from `from` on somebody is on call at every instant, that no override decides, and
 * that the turns come round evenly: so no hole and no uneven share is to be found. False where it may be otherwise.
 */
export function isSteady({ layers, overrides }: ScheduleSpec, from: Instant): boolean {
  const [layer, another] = layers;
  return (
    layer !== undefined &&
    another === undefined &&
    layer.hours === null &&
    isPast(layer.from, from) &&
    isEven(layer) &&
    overrides.every(({ to }) => isPast(to, from))
  );
}

/** Everywhere on earth. */
function isPast(local: string, at: Instant): boolean {
  const written = parseLocal(local);
  return written !== null && written + FURTHEST <= at;
}

function isEven({ rotate, every }: LayerSpec): boolean {
  const period = parsePeriod(every);
  // Months differ in length.
  if (period === null || period.unit === 'mo') return false;
  const people = rotate.flat().map((login) => login.toLowerCase());
  const isOnceEach = people.length === new Set(people).size && rotate.every((turn) => turn.length > 0);
  return isOnceEach && rotate.length * period.count * ABOUT[period.unit] * MANY_TURNS <= 365 * DAY;
}
