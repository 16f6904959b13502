/** Who is on call, and the shifts of a year, against a walk that asks the clock of the zone anew each time. */
import { Temporal } from 'temporal-polyfill';
import { createSchedule, type LayerSpec, type ScheduleSpec, type Shift, shifts, WEEKDAYS } from '#calendar/index.ts';
import type { Instant } from '#domain/time.ts';
import { timeOf, type Measure, medians } from './measure.ts';

const INSTANTS = 100_000;
/** The walk is timed on every so-manieth instant and schedule, and counted as if on all. */
const SAMPLE = 100;
const WALKED = 5;
const ROUNDS = 3;
const HOUR = 3600;
const START = Date.UTC(2026, 0, 12) / 1000;
const YEAR = 365 * 24 * HOUR;

/** Whole hours from UTC, so that a walk by the hour misses no hand-off. */
const ZONES = ['UTC', 'Europe/London', 'America/Chicago', 'Europe/Berlin', 'Asia/Tokyo'];

const SPECS: readonly ScheduleSpec[] = Array.from({ length: 10 }, (_, index) => ({
  name: `schedule-${index}`,
  timezone: ZONES[index % ZONES.length] ?? 'UTC',
  layers: [
    { rotate: people(3 + (index % 4)), every: index % 2 === 0 ? '1w' : '2w', from: '2026-01-05T09:00', hours: null },
    {
      rotate: people(2),
      every: '1d',
      from: '2026-01-05T18:00',
      hours: { days: WEEKDAYS.slice(0, 5), from: '18:00', to: '08:00' },
    },
  ],
  overrides: [{ from: '2026-12-24T09:00', to: '2026-12-27T09:00', who: ['grace'] }],
}));

export async function calendar(): Promise<readonly Measure[]> {
  // Spread over the year in steps that share nothing with hours or days.
  const instants = Array.from({ length: INSTANTS }, (_, index) => START + ((index * 7_919 * 61) % YEAR));
  const few = instants.filter((_, index) => index % SAMPLE === 0);
  const walkedSpecs = SPECS.filter((_, index) => index % WALKED === 0);
  prove(few, walkedSpecs);
  const [ours = 0, theirs = 0, year = 0, walked = 0] = await medians(ROUNDS, [
    () => timeOf(() => SPECS.map(createSchedule).map((schedule) => instants.map((at) => schedule.onCall(at)))),
    () => timeOf(() => SPECS.map((spec) => few.map((at) => naive(spec, at)))) * SAMPLE,
    () => timeOf(() => SPECS.map(createSchedule).map((schedule) => shifts(schedule, START, START + YEAR))),
    () => timeOf(() => walkedSpecs.map(readShifts)) * WALKED,
  ]);
  const measure = (what: string, ms: number, other: number, budget: number): Measure => ({
    what,
    value: ms / other,
    budget,
    unit: 'x',
    note: `${ms.toFixed(0)} ms, a walk ${other.toFixed(0)} ms`,
  });
  return [
    measure('who is on call at 100,000 instants in 10 schedules', ours, theirs, 0.05),
    measure('the shifts of a year of 10 schedules', year, walked, 0.15),
  ];
}

/** Nothing is measured that does not agree. */
function prove(instants: readonly Instant[], specs: readonly ScheduleSpec[]): void {
  for (const spec of specs) {
    const schedule = createSchedule(spec);
    const differs = instants.find((at) => schedule.onCall(at).join() !== naive(spec, at).join());
    if (differs !== undefined) throw new Error(`${spec.name} differs at ${differs}`);
    if (JSON.stringify(shifts(schedule, START, START + YEAR)) !== JSON.stringify(readShifts(spec)))
      throw new Error(`The shifts of ${spec.name} differ`);
  }
}

function people(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `person-${index}`);
}

function naive(spec: ScheduleSpec, at: Instant): readonly string[] {
  const local = Temporal.Instant.fromEpochMilliseconds(at * 1000)
    .toZonedDateTimeISO(spec.timezone)
    .toPlainDateTime();
  const compare = (a: Temporal.PlainDateTime, b: string): number => Temporal.PlainDateTime.compare(a, b);
  const override = spec.overrides.findLast(({ from, to }) => compare(local, from) >= 0 && compare(local, to) < 0);
  if (override) return override.who;
  for (const layer of spec.layers.toReversed()) {
    const turn = naiveTurn(layer, local);
    if (turn !== null) return [turn];
  }
  return [];
}

function naiveTurn({ rotate, every, from, hours }: LayerSpec, local: Temporal.PlainDateTime): string | null {
  if (hours !== null) {
    const time = local.toPlainTime();
    const late = Temporal.PlainTime.compare(time, hours.from) >= 0;
    if (!late && Temporal.PlainTime.compare(time, hours.to) >= 0) return null;
    const day = late ? local : local.subtract({ days: 1 });
    if (!hours.days.some((name) => name === WEEKDAYS[day.dayOfWeek - 1])) return null;
  }
  const length = Number.parseInt(every, 10) * (every.endsWith('w') ? 7 : 1);
  const { days } = Temporal.PlainDateTime.from(from).until(local, { largestUnit: 'days' });
  return rotate[Math.floor(days / length) % rotate.length] as string;
}

function readShifts(spec: ScheduleSpec): readonly Shift[] {
  const found: { start: Instant; end: Instant; who: readonly string[] }[] = [];
  for (let at = START; at < START + YEAR; at += HOUR) {
    const who = naive(spec, at);
    const last = found.at(-1);
    if (last && last.who.join() === who.join()) last.end = at + HOUR;
    else found.push({ start: at, end: at + HOUR, who });
  }
  return found;
}
