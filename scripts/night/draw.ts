/** A night as a picture: each call at its due instant above, at the instant at which it was made below. Pure. */
import { formatInstant, HOUR, type Instant } from '#domain/time.ts';

/** In units of the picture: narrow enough to be read on a phone. */
const WIDTH = 490;
const MARGIN = 16;
const TITLE = 22;
const LANE = { due: 44, done: 118, height: 158 };
const AXIS = 26;

/** A level that was due, and when it was called; null: not by the end of the night. */
export interface Call {
  readonly due: Instant;
  readonly done: Instant | null;
}

interface Row {
  readonly name: string;
  readonly calls: readonly Call[];
}

interface Span {
  readonly from: Instant;
  readonly hours: number;
}

export function drawNight(rows: readonly Row[], span: Span): string {
  const height = rows.length * LANE.height + AXIS;
  const title = rows.map(({ name, calls }) => `${name}: ${summaryOf(calls)}`).join('. ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="640" role="img" aria-label="${title}">`,
    `<title>${title}</title>`,
    `<style>${STYLE}</style>`,
    `<rect class="paper" width="${WIDTH}" height="${height}" rx="6"/>`,
    ...rows.map((row, index) => `<g transform="translate(0 ${index * LANE.height})">\n${drawRow(row, span)}\n</g>`),
    drawAxis(span, rows.length * LANE.height),
    '</svg>\n',
  ].join('\n');
}

function drawRow({ name, calls }: Row, span: Span): string {
  const x = (at: Instant): string => placeOf(at, span).toFixed(1);
  const lines = calls.flatMap(({ due, done }) =>
    done === null
      ? []
      : [
          `<path class="way" d="M${x(due)} ${LANE.due}L${x(done)} ${LANE.done}"/>`,
          `<circle class="done" cx="${x(done)}" cy="${LANE.done}" r="4"/>`,
        ],
  );
  const dues = calls.map(
    ({ due, done }) => `<circle class="${done === null ? 'never' : 'due'}" cx="${x(due)}" cy="${LANE.due}" r="4"/>`,
  );
  return [
    `<text class="name" x="${MARGIN}" y="${TITLE}">${name}</text>`,
    ...[LANE.due, LANE.done].map((y) => `<path class="lane" d="M${MARGIN} ${y}H${WIDTH - MARGIN}"/>`),
    ...lines,
    ...dues,
    `<text x="${WIDTH - MARGIN}" y="${LANE.due - 10}" text-anchor="end">due</text>`,
    `<text x="${MARGIN}" y="${LANE.done + 22}">${summaryOf(calls)}</text>`,
    `<text x="${WIDTH - MARGIN}" y="${LANE.done - 10}" text-anchor="end">called</text>`,
  ].join('\n');
}

function drawAxis({ from, hours }: Span, top: number): string {
  const ticks = Array.from({ length: hours / 2 + 1 }, (_, index) => {
    const at = from + index * 7200;
    const anchor = index === 0 ? 'start' : index === hours / 2 ? 'end' : 'middle';
    const x = placeOf(at, { from, hours }).toFixed(1);
    return `<text x="${x}" y="${top + 12}" text-anchor="${anchor}">${formatInstant(at).slice(11, 16)}</text>`;
  });
  return ticks.join('\n');
}

const placeOf = (at: Instant, { from, hours }: Span): number =>
  MARGIN + ((at - from) / (hours * HOUR)) * (WIDTH - 2 * MARGIN);

/** As `12 calls, half of them 2 h 5 min late or more, the latest 4 h 0 min`. */
function summaryOf(calls: readonly Call[]): string {
  const late = calls.flatMap(({ due, done }) => (done === null ? [] : [done - due])).toSorted((a, b) => a - b);
  const [half = 0, most = 0] = [late[Math.ceil(late.length / 2) - 1], late.at(-1)];
  const never = calls.length - late.length;
  if (late.length === 0) return 'no call made by morning';
  const made =
    most === 0
      ? 'each at its second'
      : `half of them ${spellDuration(half)} late or more, the latest ${spellDuration(most)}`;
  return `${late.length} calls, ${made}${never === 0 ? '' : `; ${never} not made by morning`}`;
}

function spellDuration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const STYLE = `
svg { --paper: #fff; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --done: #1a7f37; --late: #9a6700; --never: #d1242f }
@media (prefers-color-scheme: dark) { svg { --paper: #0d1117; --ink: #f0f6fc; --soft: #9198a1; --line: #3d444d; --done: #3fb950; --late: #d29922; --never: #f85149 } }
text { font: 13px -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; fill: var(--soft) }
.name { font-size: 15px; font-weight: 600; fill: var(--ink) }
.paper { fill: var(--paper) }
.lane { stroke: var(--line) }
.way { stroke: var(--late); stroke-width: 1.5; fill: none }
.due { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5 }
.done { fill: var(--done) }
.never { fill: var(--paper); stroke: var(--never); stroke-width: 2 }
`;
