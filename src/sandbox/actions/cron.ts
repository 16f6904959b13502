/** When a cron comes, in UTC: five fields of numbers, `*`, lists, ranges and steps. */
import type { Instant } from '#domain/time.ts';

const FIELDS = [
  { from: 0, to: 59 },
  { from: 0, to: 23 },
  { from: 1, to: 31 },
  { from: 1, to: 12 },
  { from: 0, to: 6 },
] as const;

const YEAR_OF_MINUTES = 366 * 24 * 60;

/** The first instant after `after`; throws for what is no cron, or one that never comes. */
export function nextTick(cron: string, after: Instant): Instant {
  const texts = cron.trim().split(/\s+/);
  if (texts.length !== FIELDS.length) throw new Error(`"${cron}" is no cron: it has five fields.`);
  const sets = FIELDS.map((bounds, index) => readField(texts[index] ?? '', bounds, cron));
  const first = Math.floor(after / 60) + 1;
  // Both given, a day of the month or of the week is enough.
  const eitherDay = !texts[2]?.startsWith('*') && !texts[4]?.startsWith('*');
  for (let minute = first; minute <= first + 4 * YEAR_OF_MINUTES; minute += 1) {
    const date = new Date(minute * 60_000);
    const has = (index: number, value: number): boolean => sets[index]?.has(value) === true;
    if (!has(0, date.getUTCMinutes()) || !has(1, date.getUTCHours()) || !has(3, date.getUTCMonth() + 1)) continue;
    const days = [has(2, date.getUTCDate()), has(4, date.getUTCDay())];
    if (eitherDay ? days.includes(true) : !days.includes(false)) return minute * 60;
  }
  throw new Error(`"${cron}" does not come in four years.`);
}

interface Bounds {
  readonly from: number;
  readonly to: number;
}

function readField(text: string, bounds: Bounds, cron: string): ReadonlySet<number> {
  const values = text.split(',').flatMap((part) => {
    const [, all, low, high, step] = /^(?:(\*)|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part) ?? [];
    if (all === undefined && low === undefined) throw new Error(`"${part}" is not understood in the cron "${cron}".`);
    const from = low === undefined ? bounds.from : Number(low);
    const to = high !== undefined ? Number(high) : low === undefined || step !== undefined ? bounds.to : from;
    const by = step === undefined ? 1 : Number(step);
    if (by === 0 || from < bounds.from || to > bounds.to || from > to)
      throw new Error(`"${part}" is out of bounds in the cron "${cron}".`);
    return Array.from({ length: Math.floor((to - from) / by) + 1 }, (_, index) => from + index * by);
  });
  return new Set(values);
}
