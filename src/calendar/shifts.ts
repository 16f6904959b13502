import type { Schedule } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';

/** Somebody on call without a break; `who` is empty for a gap. `end` is exclusive. */
export interface Shift {
  readonly start: Instant;
  readonly end: Instant;
  readonly who: readonly string[];
}

/** A shift, or the part of one that an override decides. */
export interface Part extends Shift {
  readonly overridden: boolean;
}

/**
 * The shifts from `from` up to `to`, both in seconds since 1970: clipped to the span, equal neighbours merged. A gap is a shift of
 * nobody, so that the shifts cover the span. Empty for an empty span. Pure.
 */
export function shifts(schedule: Schedule, from: Instant, to: Instant): readonly Shift[] {
  const found: Shift[] = [];
  for (const { start, end, who } of parts(schedule, from, to)) {
    const last = found.at(-1);
    if (last && sameList(last.who, who)) found[found.length - 1] = { ...last, end };
    else found.push({ start, end, who });
  }
  return found;
}

/** As `shifts`, but also cut where an override takes effect or ends. Pure. */
export function parts(schedule: Schedule, from: Instant, to: Instant): readonly Part[] {
  const found: Part[] = [];
  let at = from;
  while (at < to) {
    const who = schedule.onCall(at);
    const overridden = schedule.isOverridden(at);
    const end = Math.min(schedule.nextChange(at) ?? to, to);
    const last = found.at(-1);
    if (last && last.overridden === overridden && sameList(last.who, who)) found[found.length - 1] = { ...last, end };
    else found.push({ start: at, end, who, overridden });
    at = end;
  }
  return found;
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);
