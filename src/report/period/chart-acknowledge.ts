/** Time to acknowledge: a dot for each incident, median and p90 marked, a row for each severity; time grows tenfold. Pure. */
import type { SeverityStatistics, Statistics } from '#domain/results/statistics.ts';
import { DAY, HOUR, MINUTE, type Seconds, WEEK } from '#domain/time.ts';
import { plural } from '#report/text/clock.ts';
import { short } from './cell.ts';
import { fitting, line, n, picture, severityClass, text, WIDTH, widthOf } from '#report/text/svg.ts';

const ROW = 50;
/** Room for the key above. */
const KEY = 26;
const EDGE = 10;
const MOST_DOTS = 400;
const TICKS: readonly Seconds[] = [
  1,
  10,
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  HOUR,
  4 * HOUR,
  DAY,
  WEEK,
  28 * DAY,
  364 * DAY,
  3640 * DAY,
];

/** Empty when nobody acknowledged anything. */
export function drawAcknowledge({ severities }: Statistics): string {
  const values = severities.flatMap(({ acknowledge }) => acknowledge.values);
  if (values.length === 0) return '';
  const ticks = ticksOf(values);
  const [first = 1, last = 10] = [ticks[0], ticks.at(-1)];
  const scale = Math.log(last) - Math.log(first);
  const xOf = (seconds: Seconds): number =>
    EDGE + ((Math.log(Math.max(first, seconds)) - Math.log(first)) / scale) * (WIDTH - 2 * EDGE);
  const bottom = KEY + severities.length * ROW;
  const grid = ticks.flatMap((tick, index) => [
    line(xOf(tick), KEY, xOf(tick), bottom, 'grid'),
    ...label(tick, index, ticks, xOf, bottom + 14),
  ]);
  const rows = severities.flatMap((one, index) => drawRow(one, index, xOf));
  const summary = severities
    .map(({ severity, acknowledge: { median, p90, values: all } }) =>
      median === null || p90 === null
        ? `${severity.name}: none acknowledged`
        : `${severity.name}: median ${short(median)}, p90 ${short(p90)} of ${all.length}`,
    )
    .join('; ');
  return picture(bottom + 20, `Time to acknowledge. ${summary}.`, [...key(), ...grid, ...rows]);
}

/** What a dot and the two marks are. */
const key = (): readonly string[] => [
  '<circle cx="5" cy="8" r="4" class="sev3 dot"/>',
  text('an incident', 15, 12),
  line(105, 1, 105, 15, 'median'),
  text('median', 111, 12),
  line(175, 1, 175, 15, 'p90'),
  text('p90', 181, 12),
];

/** From the last tick below all values to the first above them: at least two. */
function ticksOf(values: readonly Seconds[]): readonly Seconds[] {
  const least = values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
  const most = values.reduce((high, value) => Math.max(high, value), 0);
  const from = Math.max(
    0,
    TICKS.findLastIndex((tick) => tick <= least),
  );
  const upTo = TICKS.findIndex((tick) => tick >= most && tick > (TICKS[from] ?? 0));
  return TICKS.slice(from, (upTo === -1 ? TICKS.length : upTo) + 1);
}

/** Left out where it would run into the one before. */
function label(
  tick: Seconds,
  index: number,
  ticks: readonly Seconds[],
  xOf: (seconds: Seconds) => number,
  y: number,
): readonly string[] {
  const name = short(tick);
  const x = xOf(tick);
  const crowded = ticks
    .slice(0, index)
    .some((other) => x - xOf(other) < widthOf(`${short(other)}  `) / 2 + widthOf(name) / 2);
  const last = index === ticks.length - 1;
  const where = index === 0 ? 'soft' : last ? 'soft end' : 'soft middle';
  const at = index === 0 ? 0 : last ? WIDTH : x;
  return crowded && !last ? [] : [text(name, at, y, where)];
}

function drawRow(
  { severity, acknowledge: { values, median, p90 } }: SeverityStatistics,
  index: number,
  xOf: (seconds: Seconds) => number,
): readonly string[] {
  const top = KEY + index * ROW;
  const y = top + 33;
  const numbers =
    median === null || p90 === null
      ? 'none acknowledged'
      : `median ${short(median)} · p90 ${short(p90)} · ${plural(values.length, 'incident')}`;
  const name = fitting(severity.name, WIDTH - widthOf(numbers) - 8);
  const colour = severityClass(index);
  // The picture of many values shows some of them, evenly chosen in their order; its marks are those of all.
  const every = Math.max(1, Math.ceil(values.length / MOST_DOTS));
  const dots = values
    .filter((_, rank) => rank % every === 0)
    .map((value) => `<circle cx="${n(xOf(value))}" cy="${n(y)}" r="4" class="${colour} dot"/>`);
  const mark = (value: Seconds | null, className: string): string =>
    value === null ? '' : line(xOf(value), y - 9, xOf(value), y + 9, className);
  return [
    text(name, 0, top + 14, 'strong'),
    text(numbers, WIDTH, top + 14, 'soft end'),
    line(0, y, WIDTH, y, 'grid'),
    ...dots,
    mark(median, 'median'),
    mark(p90, 'p90'),
  ];
}
