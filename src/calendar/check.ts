/** What can be wrong with a schedule or calendar that a schema cannot see. Every finding at once. Pure. */
import { Temporal } from 'temporal-polyfill';
import { nearest } from '../domain/nearest.ts';
import { formatInstant } from '../domain/time.ts';
import { parsePeriod } from './rotation.ts';
import type { CalendarSpec, HoursSpec, LayerSpec, ScheduleSpec } from './spec.ts';
import { isInGap, resolveLocal } from './zone.ts';

export interface Finding {
  readonly code:
    | 'unknown-timezone'
    | 'bad-period'
    | 'bad-local-time'
    | 'bad-date'
    | 'empty-turn'
    | 'start-in-gap'
    | 'override-ends-first'
    | 'twice-in-a-row';
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly help: string | null;
  /** From the schedule or calendar down. */
  readonly path: readonly (string | number)[];
}

type Report = (
  code: Finding['code'],
  path: Finding['path'],
  message: string,
  help: string | null,
  level?: Finding['level'],
) => void;

export function checkSchedule(spec: ScheduleSpec): readonly Finding[] {
  const findings: Finding[] = [];
  const report: Report = (code, path, message, help, level = 'error') =>
    findings.push({ code, level, message, help, path });
  const zone = checkZone(spec.timezone, report);
  for (const [index, layer] of spec.layers.entries()) checkLayer(layer, ['layers', index], zone, report);
  for (const [index, { from, to }] of spec.overrides.entries()) {
    const path = ['overrides', index];
    const start = checkLocal(from, [...path, 'from'], report);
    const end = checkLocal(to, [...path, 'to'], report);
    if (start && end && Temporal.PlainDateTime.compare(end, start) <= 0) {
      report(
        'override-ends-first',
        [...path, 'to'],
        `This override ends (${to}) before it starts (${from}).`,
        'Put the later time under `to`.',
      );
    }
  }
  return findings;
}

export function checkCalendar(spec: CalendarSpec): readonly Finding[] {
  const findings: Finding[] = [];
  const report: Report = (code, path, message, help, level = 'error') =>
    findings.push({ code, level, message, help, path });
  checkZone(spec.timezone, report);
  checkHours(spec, [], report);
  for (const [index, holiday] of spec.holidays.entries()) {
    if (!readDate(holiday))
      report('bad-date', ['holidays', index], `\`${holiday}\` is no date.`, 'Write it as `2026-12-25`.');
  }
  return findings;
}

function checkLayer(layer: LayerSpec, path: Finding['path'], zone: string | null, report: Report): void {
  if (parsePeriod(layer.every) === null) {
    report(
      'bad-period',
      [...path, 'every'],
      `\`${layer.every}\` is no period of a rotation.`,
      'Write one whole number and one unit: `12h`, `1d`, `2w` or `1mo`.',
    );
  }
  if (layer.rotate.length === 0)
    report('empty-turn', [...path, 'rotate'], 'Nobody rotates here.', 'Name at least one person.');
  for (const [index, turn] of layer.rotate.entries()) {
    if (turn.length === 0)
      report(
        'empty-turn',
        [...path, 'rotate', index],
        'Nobody has this turn.',
        'Name somebody, or use an override with `who: []` where nobody is meant to be on call.',
      );
    const before = layer.rotate[(index + layer.rotate.length - 1) % layer.rotate.length];
    if (layer.rotate.length > 1 && typeof turn === 'string' && turn === before) {
      report(
        'twice-in-a-row',
        [...path, 'rotate', index],
        `\`${turn}\` has two turns in a row.`,
        'Move one of them, unless it is meant.',
        'warning',
      );
    }
  }
  const from = checkLocal(layer.from, [...path, 'from'], report);
  if (from && zone !== null && isInGap(from, zone)) {
    const becomes = formatInstant(resolveLocal(from, zone, 'start'));
    report(
      'start-in-gap',
      [...path, 'from'],
      `Clocks in ${zone} never show ${layer.from}: the rotation starts at ${becomes}.`,
      'Later hand-offs keep the time as written.',
      'warning',
    );
  }
  if (layer.hours !== null) checkHours(layer.hours, [...path, 'hours'], report);
}

function checkHours(hours: HoursSpec, path: Finding['path'], report: Report): void {
  for (const edge of ['from', 'to'] as const) {
    if (/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(hours[edge])) continue;
    report(
      'bad-local-time',
      [...path, edge],
      `\`${hours[edge]}\` is no time of day.`,
      'Write it in quotes from "00:00" to "23:59".',
    );
  }
}

/** The zone, or null when there is none of that name. */
function checkZone(timezone: string, report: Report): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: timezone }).resolvedOptions().timeZone && timezone;
  } catch {
    const near = nearest(timezone, Intl.supportedValuesOf('timeZone'));
    report(
      'unknown-timezone',
      ['timezone'],
      `There is no time zone \`${timezone}\`.`,
      near ? `Did you mean \`${near}\`?` : 'Use an IANA name, such as `Europe/London`.',
    );
    return null;
  }
}

function checkLocal(text: string, path: Finding['path'], report: Report): Temporal.PlainDateTime | null {
  try {
    if (/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?$/.test(text))
      return Temporal.PlainDateTime.from(text, { overflow: 'reject' });
  } catch {
    // A date that no calendar has: told below.
  }
  report('bad-local-time', path, `\`${text}\` is no local time.`, 'Write it as `2026-01-05T09:00`, without a zone.');
  return null;
}

function readDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}
