/**
 * Who is on call, as a picture: weeks as rows, days as columns, a colour for each person. Gaps are hatched, overrides framed.
 * Narrow enough to be read on a phone; light or dark as the reader's system is. Pure.
 */
import { escapeMarkup as escape } from '#domain/neutralise.ts';
import { MONTHS } from './text/clock.ts';
import { shortNames } from './text/short-names.ts';
import { n } from './text/svg.ts';
import { daysFrom, localTime, type Part, parts, toLocal } from '#calendar/index.ts';
import type { Schedule } from '#domain/policy.ts';
import { DAY, type Instant } from '#domain/time.ts';

const WEEK_IN_DAYS = 7;
/** In units of the picture, which is as wide as its frame makes it. */
const WIDTH = 490;
const MARGIN = 7;
const COLUMN = (WIDTH - 2 * MARGIN) / WEEK_IN_DAYS;
const ROW = 56;
const BAR = { top: 20, height: 31 };
const TITLE = 30;
const LINE = 26;
const HEAD = 22;
const SPACE = 22;
/** Widths of letters at 13 units, a little more than most fonts need. */
const LETTER = 7.4;

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

interface Block {
  readonly svg: string;
  readonly height: number;
}

/** The weeks from that of `from` to that of `to`, for each schedule in its own time zone, `from` marked. */
export function drawOnCall(schedules: readonly Schedule[], from: Instant, to: Instant): string {
  const drawn = schedules.map((schedule) => ({ schedule, ...shiftsOf(schedule, from, to) }));
  const people = [...new Set(drawn.flatMap(({ found }) => found.flatMap(({ who }) => who)))];
  const colours = new Map(people.map((login, index) => [login, `p${index}`]));
  let height = MARGIN;
  const blocks = drawn.map(({ schedule, days, found }) => {
    const block = drawSchedule(schedule, days, found, from, colours);
    const group = `<g transform="translate(${MARGIN} ${height})">${block.svg}</g>`;
    height += block.height + SPACE;
    return group;
  });
  height = Math.ceil(height - SPACE + MARGIN);
  const title = `On call: ${schedules.map(({ name }) => name).join(', ')}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="100%" style="max-width:${WIDTH * 2}px" role="img" aria-label="${escape(title)}">`,
    `<title>${escape(title)}</title>`,
    `<style>${style(people.length)}</style>`,
    '<defs><pattern id="gap" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="gap-a" width="8" height="8"/><rect class="gap-b" width="4" height="8"/></pattern></defs>',
    `<rect class="paper" width="${WIDTH}" height="${height}"/>`,
    ...blocks,
    '</svg>\n',
  ].join('\n');
}

function shiftsOf(schedule: Schedule, from: Instant, to: Instant) {
  const enough = Math.ceil((to - from) / (WEEK_IN_DAYS * DAY)) + 1;
  const all = daysFrom(from, schedule.timezone, enough * WEEK_IN_DAYS);
  const touched = Math.max(
    1,
    all.filter((day, index) => index % WEEK_IN_DAYS === 0 && index < enough * WEEK_IN_DAYS && day < to).length,
  );
  const days = all.slice(0, touched * WEEK_IN_DAYS + 1);
  return { days, found: parts(schedule, days[0] ?? from, days.at(-1) ?? to) };
}

function drawSchedule(
  schedule: Schedule,
  days: readonly Instant[],
  found: readonly Part[],
  now: Instant,
  colours: ReadonlyMap<string, string>,
): Block {
  const legend = drawLegend(found, colours);
  const top = TITLE + legend.height + HEAD;
  const weeks = Math.floor((days.length - 1) / WEEK_IN_DAYS);
  const rows = Array.from({ length: weeks }, (_, week) => {
    const seven = days.slice(week * WEEK_IN_DAYS, (week + 1) * WEEK_IN_DAYS + 1);
    const row = [
      drawDays(seven, now, schedule.timezone, week === 0),
      drawParts(seven, found, schedule.timezone, colours),
      drawMark(seven, now),
    ];
    return `<g transform="translate(0 ${top + week * ROW})">${row.join('')}</g>`;
  });
  const head = DAYS.map((day, index) => text(day, (index + 0.5) * COLUMN, top - 7, 'head middle'));
  const name = `<text x="0" y="18" class="name">${escape(schedule.name)} <tspan class="zone">${escape(schedule.timezone)}</tspan></text>`;
  return {
    svg: [name, `<g transform="translate(0 ${TITLE})">${legend.svg}</g>`, ...head, ...rows].join('\n'),
    height: top + weeks * ROW,
  };
}

/** Who has which colour, and what hatches and frames mean where there are any; as many lines as it takes. */
function drawLegend(found: readonly Part[], colours: ReadonlyMap<string, string>): Block {
  const people = [...new Set(found.flatMap(({ who }) => who))];
  const entries: [label: string, className: string][] = people.map((login) => [login, colours.get(login) ?? '']);
  if (found.some(({ who }) => who.length === 0)) entries.push(['nobody', 'gap']);
  if (found.some(({ overridden }) => overridden)) entries.push(['override', 'bare over']);
  let x = 0;
  let line = 0;
  const drawn = entries.map(([label, className]) => {
    const width = 30 + label.length * LETTER;
    if (x > 0 && x + width > WIDTH - 2 * MARGIN) {
      x = 0;
      line += 1;
    }
    const y = line * LINE;
    const entry = `<rect x="${n(x + 1)}" y="${y + 2}" width="15" height="15" rx="3" class="${className}"/>${text(label, x + 21, y + 14, 'label')}`;
    x += width;
    return entry;
  });
  return { svg: drawn.join(''), height: entries.length === 0 ? 0 : (line + 1) * LINE };
}

/** The cells of a week, today's marked; the first week names its month. */
function drawDays(days: readonly Instant[], now: Instant, timezone: string, isFirst: boolean): string {
  const cells = days.slice(0, -1).map((day, index) => {
    const isToday = day <= now && now < (days[index + 1] ?? day);
    const cell = `<rect x="${n(index * COLUMN)}" y="0" width="${n(COLUMN)}" height="${ROW}" class="${isToday ? 'cell today' : 'cell'}"/>`;
    return (
      cell + text(dayName(day, timezone, isFirst && index === 0), index * COLUMN + 5, 14, isToday ? 'day now' : 'day')
    );
  });
  return cells.join('');
}

/** Who is on call in a week. */
function drawParts(
  days: readonly Instant[],
  found: readonly Part[],
  timezone: string,
  colours: ReadonlyMap<string, string>,
): string {
  const [start, end] = spanOf(days);
  const bars = found
    .filter((part) => part.start < end && part.end > start)
    .map((part) =>
      drawPart(
        part,
        across(Math.max(part.start, start), days),
        across(Math.min(part.end, end), days),
        timezone,
        colours,
      ),
    );
  return bars.join('');
}

/** A line across the week that has this instant. */
function drawMark(days: readonly Instant[], now: Instant): string {
  const [start, end] = spanOf(days);
  if (now < start || now >= end) return '';
  return `<path d="M${n(across(now, days))} ${BAR.top - 3}V${BAR.top + BAR.height + 3}" class="mark"/>`;
}

const spanOf = (days: readonly Instant[]): readonly [start: Instant, end: Instant] => [days[0] ?? 0, days.at(-1) ?? 0];

/** Several people on call at once share the height. */
function drawPart(
  { start, end, who, overridden }: Part,
  left: number,
  right: number,
  timezone: string,
  colours: ReadonlyMap<string, string>,
): string {
  const width = Math.max(0.5, right - left - 1);
  const frame = (className: string, y: number, height: number): string =>
    `<rect x="${n(left + 0.5)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${Math.min(4, Math.floor(width / 2))}" class="${className}"/>`;
  const lanes = who.length === 0 ? [null] : who;
  const height = BAR.height / lanes.length;
  const drawn = lanes.map((login, lane) => {
    const y = BAR.top + lane * height;
    const label = login === null ? (width > 60 ? 'nobody' : '') : fitting(login, [...colours.keys()], width, height);
    const name =
      label === ''
        ? ''
        : text(label, left + width / 2 + 0.5, y + height / 2 + 4.5, `middle ${login === null ? 'none' : 'label'}`);
    return frame(login === null ? 'gap' : (colours.get(login) ?? ''), y, height) + name;
  });
  const title = `${who.length === 0 ? 'nobody' : who.join(', ')}${overridden ? ' (override)' : ''}: ${localTime(start, timezone)} – ${localTime(end, timezone)}`;
  const over = overridden ? frame('bare over', BAR.top, BAR.height) : '';
  return `<g><title>${escape(title)}</title>${drawn.join('')}${over}</g>`;
}

/** Letters of a shortened name that still say whom it means. */
const FEWEST_LETTERS = 4;

/** A name in the room there is, which reads as nobody else's; in a low lane, or where none would fit, the colour alone tells. */
function fitting(name: string, everybody: readonly string[], width: number, height: number): string {
  const room = Math.floor((width - 5) / LETTER);
  if (height < 13 || room < 1) return '';
  const short = shortNames(everybody, room).get(name) ?? name;
  return short.length <= room && (short === name || short.length >= 1 + FEWEST_LETTERS) ? short : '';
}

/** Where an instant lies in its week, by the share of its day that is over: a day of 23 hours is as wide as any. */
function across(at: Instant, days: readonly Instant[]): number {
  const index = Math.min(
    WEEK_IN_DAYS - 1,
    Math.max(
      0,
      days.findLastIndex((day) => day <= at),
    ),
  );
  const [start = 0, end = 0] = [days[index], days[index + 1]];
  const part = end > start ? Math.min(1, Math.max(0, (at - start) / (end - start))) : 0;
  return (index + part) * COLUMN;
}

function dayName(day: Instant, timezone: string, always: boolean): string {
  const [, month = '1', date = '1'] = toLocal(day, timezone).date.split('-');
  return always || date === '01' ? `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''}` : String(Number(date));
}

function text(content: string, x: number, y: number, className: string): string {
  return `<text x="${n(x)}" y="${n(y)}" class="${className}">${escape(content)}</text>`;
}

/** Hues a golden angle apart differ however many there are. */
function style(people: number): string {
  const hues = Array.from({ length: people }, (_, index) => Math.round((205 + index * 137.5) % 360));
  const fills = (saturation: number, light: number): string =>
    hues.map((hue, index) => `.p${index}{fill:hsl(${hue},${saturation}%,${light}%)}`).join('');
  return [
    'text{font:13px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;fill:#1f2328}',
    '.name{font-size:18px;font-weight:600}.zone{font-size:13px;font-weight:400;fill:#59636e}',
    '.head,.day{font-size:12px;fill:#59636e}.now{font-weight:700;fill:#1f2328}.middle{text-anchor:middle}',
    '.paper{fill:#fff}.cell{fill:none;stroke:#d1d9e0}.today{fill:#fff8c5}.mark{stroke:#1f2328;stroke-width:2;fill:none}',
    '.gap{fill:url(#gap);stroke:#cf222e}.gap-a{fill:#ffebe9}.gap-b{fill:#ffc1ba}.none{fill:#82071e;font-weight:600}',
    '.bare{fill:none}.over{stroke:#1f2328;stroke-width:2;stroke-dasharray:5 2.5}',
    fills(70, 80),
    '@media(prefers-color-scheme:dark){text{fill:#f0f6fc}.zone,.head,.day{fill:#9198a1}.now{fill:#f0f6fc}.paper{fill:#0d1117}',
    '.cell{stroke:#3d444d}.today{fill:#272115}.mark{stroke:#f0f6fc}.gap{stroke:#f85149}.gap-a{fill:#3c1618}.gap-b{fill:#67060c}',
    `.none{fill:#ffdcd7}.over{stroke:#f0f6fc}${fills(45, 32)}}`,
  ].join('');
}
