/**
 * What can be wrong with a schedule or calendar that a schema cannot see. Every finding at once: parts that the schema refused are left out
 * or null, and the others are checked all the same. Pure.
 */
import type { Draft } from '#domain/diagnostic.ts';
import { nearest } from '#domain/nearest.ts';
import { DAY, formatInstant } from '#domain/time.ts';
import type { Path } from '#domain/rule.ts';
import { formatDay, formatLocal, type LocalTime, parseLocal } from './civil.ts';
import { parsePeriod } from './rotation.ts';
import type { CalendarSpec, HoursSpec, LayerSpec, OverrideSpec, ScheduleSpec } from './spec.ts';
import { isInGap, isZone, localOf, resolveLocal } from './zone.ts';

export interface Finding {
  readonly code:
    | 'unknown-timezone'
    | 'bad-period'
    | 'bad-local-time'
    | 'bad-date'
    | 'empty-turn'
    | 'start-in-gap'
    | 'override-ends-first';
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly help: string | null;
  /** From the schedule or calendar down. */
  readonly path: Path;
}

const ROTATION = 'the rotation';

type Report = (
  code: Finding['code'],
  path: Finding['path'],
  message: string,
  help: string | null,
  level?: Finding['level'],
) => void;

/** Every error and warning of a schedule, whose parts fit the schema; empty when there is none. */
export function checkSchedule({ timezone, layers, overrides }: Draft<ScheduleSpec>): readonly Finding[] {
  const findings: Finding[] = [];
  const report: Report = (code, path, message, help, level = 'error') =>
    findings.push({ code, level, message, help, path });
  const zone = checkZone(timezone, report);
  if (layers?.length === 0 && overrides?.length === 0)
    report('empty-turn', ['layers'], 'Nobody is ever on call here.', 'Add a layer, or overrides for a rota by dates.');
  for (const [index, layer] of layers?.entries() ?? []) {
    const path = ['layers', index];
    const own = typeof layer?.timezone !== 'string' ? zone : checkZone(layer.timezone, report, [...path, 'timezone']);
    if (layer !== null) checkLayer(layer, path, own, report);
  }
  for (const [index, override] of overrides?.entries() ?? [])
    if (override !== null) checkOverride(override, ['overrides', index], zone, report);
  return findings;
}

/** Every error and warning of a calendar, whose parts fit the schema; empty when there is none. */
export function checkCalendar(spec: Draft<CalendarSpec>): readonly Finding[] {
  const findings: Finding[] = [];
  const report: Report = (code, path, message, help, level = 'error') =>
    findings.push({ code, level, message, help, path });
  checkZone(spec.timezone, report);
  checkHours(spec, spec.further === undefined ? [] : ['hours', 0], report);
  for (const [index, hours] of (spec.further ?? []).entries()) checkHours(hours ?? {}, ['hours', index + 1], report);
  for (const [index, holiday] of (spec.holidays ?? []).entries()) {
    if (holiday !== null && !isDate(holiday))
      report('bad-date', ['holidays', index], `\`${holiday}\` is no date.`, 'Write it as `2026-12-25`.');
  }
  return findings;
}

function checkLayer(layer: Draft<LayerSpec>, path: Finding['path'], zone: string | null, report: Report): void {
  if (typeof layer.every === 'string' && parsePeriod(layer.every) === null) {
    report(
      'bad-period',
      [...path, 'every'],
      `\`${layer.every}\` is no period of a rotation.`,
      'Write one whole number and one unit: `12h`, `1d`, `2w` or `1mo`.',
    );
  }
  if (layer.rotate) checkTurns(layer.rotate, [...path, 'rotate'], report);
  const from = checkLocal(layer.from, [...path, 'from'], report);
  if (from !== null)
    checkGap({ local: from, written: layer.from ?? '', of: ROTATION }, [...path, 'from'], zone, report);
  if (layer.hours) checkHours(layer.hours, [...path, 'hours'], report);
}

function checkTurns(rotate: Draft<LayerSpec['rotate']>, path: Finding['path'], report: Report): void {
  if (rotate.length === 0) report('empty-turn', path, 'Nobody rotates here.', 'Name at least one person.');
  for (const [index, turn] of rotate.entries())
    if (turn?.length === 0)
      report(
        'empty-turn',
        [...path, index],
        'Nobody has this turn.',
        'Name somebody, or use an override with `who: []` where nobody is meant to be on call.',
      );
}

function checkOverride(
  { from, to }: Draft<OverrideSpec>,
  path: Finding['path'],
  zone: string | null,
  report: Report,
): void {
  const start = checkLocal(from, [...path, 'from'], report);
  const end = checkLocal(to, [...path, 'to'], report);
  if (start !== null)
    checkGap({ local: start, written: from ?? '', of: 'the override' }, [...path, 'from'], zone, report);
  if (start === null || end === null || end > start) return;
  report(
    'override-ends-first',
    [...path, 'to'],
    end === start
      ? `This override ends as it starts (${from}).`
      : `This override ends (${to}) before it starts (${from}).`,
    'Put the later time under `to`.',
  );
}

/** Since 2012 no zone has put its clocks forward between 8 and 21 o'clock, so that nobody has to look into its rules. */
function isByDay(local: LocalTime): boolean {
  const date = new Date(local * 1000);
  return date.getUTCFullYear() >= 2012 && date.getUTCHours() >= 8 && date.getUTCHours() < 21;
}

/** When a rotation or an override starts. */
interface Start {
  readonly local: LocalTime;
  readonly written: string;
  readonly of: string;
}

function checkGap({ local, written, of }: Start, path: Finding['path'], zone: string | null, report: Report): void {
  if (zone === null || isByDay(local) || !isInGap(local, zone)) return;
  const start = resolveLocal(local, zone, 'start');
  report(
    'start-in-gap',
    path,
    `Clocks in ${zone} never show ${written}: ${of} starts at ${formatInstant(start)}.`,
    of === ROTATION
      ? 'Later hand-offs keep the time as written.'
      : `Write \`${formatLocal(localOf(start, zone))}\`, which is when it starts.`,
    'warning',
  );
}

function checkHours(hours: Draft<HoursSpec>, path: Finding['path'], report: Report): void {
  for (const edge of ['from', 'to'] as const) {
    const time = hours[edge];
    if (typeof time !== 'string' || /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time) || (edge === 'to' && time === '24:00'))
      continue;
    report(
      'bad-local-time',
      [...path, edge],
      `\`${time}\` is no time of day.`,
      `Write it in quotes from "00:00" to "${edge === 'to' ? '24:00' : '23:59'}".`,
    );
  }
}

/** The zone, or null when there is none of that name. */
function checkZone(
  timezone: string | null | undefined,
  report: Report,
  path: Finding['path'] = ['timezone'],
): string | null {
  if (typeof timezone !== 'string') return null;
  if (isZone(timezone)) return timezone;
  const likely = likelyZones(timezone);
  report(
    'unknown-timezone',
    path,
    `There is no time zone \`${timezone}\`.`,
    likely.length > 0
      ? `Did you mean ${likely.map((zone) => `\`${zone}\``).join(' or ')}?`
      : 'Use an IANA name, such as `Europe/London`.',
  );
  return null;
}

/** The zones that were probably meant by a name that is none: a place without its continent, or a misspelt one. */
export function likelyZones(timezone: string): readonly string[] {
  const zones = Intl.supportedValuesOf('timeZone');
  const meant = placesCalled(timezone, zones);
  const near = meant.length > 0 ? null : nearest(timezone, zones);
  return near === null ? meant : [near];
}

/** Zones named after this place, whose continent was left out. */
function placesCalled(place: string, zones: readonly string[]): readonly string[] {
  const end = `/${place.trim().replaceAll(' ', '_').toLowerCase()}`;
  return zones.filter((zone) => zone.toLowerCase().endsWith(end));
}

function checkLocal(text: string | null | undefined, path: Finding['path'], report: Report): LocalTime | null {
  if (typeof text !== 'string') return null;
  const local = parseLocal(text);
  if (local === null) report('bad-local-time', path, `\`${text}\` is no local time.`, remedyOf(text));
  return local;
}

/** What is meant by the end of a day is the beginning of the next. */
function remedyOf(text: string): string {
  const [, date = ''] = /^(\d{4}-\d\d-\d\d)T24:00$/.exec(text) ?? [];
  const midnight = parseLocal(`${date}T00:00`);
  if (midnight === null) return 'Write it as `2026-01-05T09:00`, without a zone.';
  return `Write \`${formatLocal(midnight + DAY)}\`, the midnight after that day.`;
}

function isDate(text: string): boolean {
  const day = parseLocal(text);
  return day !== null && formatDay(day / DAY) === text;
}
