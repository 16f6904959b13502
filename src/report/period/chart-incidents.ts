/** Incidents per week, the most severe at the bottom. Pure. */
import type { Statistics } from '#domain/results/statistics.ts';
import { formatInstant, type Instant } from '#domain/time.ts';
import { MONTHS, plural } from '#report/text/clock.ts';
import { legend, line, picture, rect, severityClass, stepOf, text, WIDTH, widthOf } from '#report/text/svg.ts';

const PLOT = 150;
const LEFT = 26;
const MOST_WEEKS = 120;
const WIDEST_BAR = 44;

/** Empty when there were none. */
export function drawIncidents({ weeks: all, severities, incidents }: Statistics): string {
  if (incidents.length === 0) return '';
  const weeks = all.slice(-MOST_WEEKS);
  const totals = weeks.map((week) => week.incidents.reduce((total, one) => total + one, 0));
  const most = Math.max(1, ...totals);
  const step = stepOf(most);
  const top = Math.ceil(most / step) * step;
  const key = legend(
    severities.map(({ severity }, index) => ({ name: severity.name, className: severityClass(index) })),
  );
  const base = key.height + 10 + PLOT;
  const heightOf = (count: number): number => (count / top) * PLOT;
  const column = (WIDTH - LEFT) / Math.max(1, weeks.length);
  const bar = Math.min(WIDEST_BAR, Math.max(1, column * 0.72));
  const grid = Array.from({ length: top / step + 1 }, (_, index) => index * step).flatMap((count) => [
    line(LEFT, base - heightOf(count), WIDTH, base - heightOf(count), count === 0 ? 'axis' : 'grid'),
    text(String(count), LEFT - 6, base - heightOf(count) + 4, 'soft end'),
  ]);
  const bars = weeks.flatMap((week, index) => {
    const x = LEFT + column * index + (column - bar) / 2;
    let y = base;
    return week.incidents.map((count, severity) => {
      y -= heightOf(count);
      return count === 0 ? '' : rect(x, y, bar, heightOf(count) - (bar > 4 ? 1 : 0), severityClass(severity));
    });
  });
  const summary = `${plural(incidents.length, 'incident')} over ${plural(weeks.length, 'week')}, at most ${most} in one. The table has the numbers.`;
  return picture(base + 20, summary, [
    ...key.svg,
    ...grid,
    ...bars,
    ...labels(
      weeks.map(({ start }) => start),
      column,
      base + 15,
    ),
  ]);
}

/** As many dates as there is room for. */
function labels(weeks: readonly Instant[], column: number, y: number): readonly string[] {
  const every = Math.max(1, Math.ceil((widthOf('30 Sep') + 6) / column));
  return weeks.flatMap((start, index) => {
    if (index % every !== 0) return [];
    const [, month = '1', day = '1'] = formatInstant(start).slice(0, 10).split('-');
    const x = Math.min(WIDTH - 20, Math.max(20, LEFT + column * (index + 0.5)));
    return [text(`${Number(day)} ${MONTHS[Number(month) - 1] ?? ''}`, x, y, 'soft middle')];
  });
}
