/** The zones of hours and hand-overs: one, or one of each region that takes over from another with the sun. */
import { MINUTE, DAY } from '#domain/time.ts';
import { likelyZones } from '#calendar/index.ts';
import { Refusal } from '#cli/io.ts';
import type { Put } from './questions.ts';
import { readNames, type Starter } from './starters.ts';

/** When the day of a region begins and ends, in minutes of its clock, as the ready policy has it. */
const [MORNING, EVENING] = [9 * 60, 17 * 60];
const DAY_IN_MINUTES = DAY / MINUTE;
/** Regions closer to each other than this have one day, and the tests no hour at which each is alone. */
const APART = 3 * 60;
/** In these days no zone changes its clocks. */
const WHEN = '2026-11-23T12:00:00Z';

/** Asks for the zones that a starter has; no question and no flag is for what it has no place for. */
export async function chooseZones(flag: string | undefined, starter: Starter, put: Put): Promise<readonly string[]> {
  const { name, zones, regions } = starter;
  if (zones.length === 0 && flag !== undefined)
    throw new Refusal(`${name} has no hours of one zone: leave out --timezone.`);
  if (zones.length === 0) return [];
  return put({
    flag,
    text: regions
      ? `The time zones of the regions, separated by commas, in this order: ${regions.join(', ')}\n`
      : 'The time zone of your office hours and hand-overs',
    otherwise: zones.join(', '),
    read: (answer) => readZones(starter, readNames(answer)),
  });
}

function readZones({ name, zones, regions = [] }: Starter, answer: readonly string[]): readonly string[] {
  const wrong = answer.find((zone) => !isZone(zone));
  if (wrong !== undefined) {
    const likely = likelyZones(wrong);
    const meant = likely.length === 0 ? 'Write one such as Europe/Berlin.' : `Did you mean ${likely.join(' or ')}?`;
    throw new Refusal(`"${wrong}" is no time zone. ${meant}`);
  }
  if (answer.length !== zones.length)
    throw new Refusal(
      regions.length === 0
        ? `${name} has one time zone, and ${answer.length} were given.`
        : `${name} has ${zones.length} time zones, and ${answer.length === 1 ? 'one was' : `${answer.length} were`} given. Give, in this order: ${regions.join(', ')}, such as ${zones.join(', ')}.`,
    );
  if (regions.length > 0) requireOrder(answer);
  return answer;
}

/** Throws a `Refusal` where regions cannot take over from each other. */
function requireOrder(zones: readonly string[]): void {
  const begins = zones.map((zone) => modulo(MORNING - offsetMinutes(zone)));
  const gaps = begins.map((begin, index) => modulo((begins[(index + 1) % begins.length] ?? begin) - begin));
  if (gaps.every((gap) => gap >= APART) && gaps.reduce((sum, gap) => sum + gap, 0) === DAY_IN_MINUTES) return;
  const days = zones.map((zone, index) => `${zone} ${clock(begins[index] ?? 0)} UTC`);
  throw new Refusal(
    `The day begins in ${days.join(', in ')}. Give zones in the order of the sun, in which it begins three hours apart at least.`,
  );
}

/** The hours of the text are those of the zones, and its tests happen at the same hours of the day there. */
export function seatZones(text: string, { zones: example }: Starter, zones: readonly string[]): string {
  if (zones.length === 0 || example.every((zone, index) => zone === zones[index])) return text;
  const [only = ''] = zones;
  if (zones.length > 1) return seatRegions(text, example, zones);
  return (
    text
      .replaceAll(`timezone: ${example[0] ?? ''}`, `timezone: ${only}`)
      .replaceAll(/ in London\b/g, ` in ${only}`)
      // The holidays of the example are those of its place.
      .replaceAll(/(?<=^ {4}holidays: )\[.*\]$/gm, '[]')
      .replaceAll(INSTANT, (_, wall: string) => `${wall}${offsetOf(only, `${wall}Z`)}`)
  );
}

const INSTANT = /(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)Z/g;
const LAYER = /(timezone: )(\w+\/\w+)(\n {8}hours: [^\n]* to: ")\d\d:\d\d(?=")/g;

function seatRegions(text: string, example: readonly string[], zones: readonly string[]): string {
  const other = (zone: string): string => zones[example.indexOf(zone)] ?? zone;
  return text
    .replaceAll(
      LAYER,
      (_, key: string, zone: string, hours: string) => `${key}${zone}${hours}${endOf(zones, example.indexOf(zone))}`,
    )
    .replaceAll(/(?<=timezone: )\w+\/\w+/g, other)
    .replaceAll(INSTANT, (instant) => {
      const zone = example.findLast((one) => isDaylight(one, instant)) ?? example[0] ?? 'UTC';
      const wall = new Date(Date.parse(instant) + offsetMinutes(zone, instant) * 60_000).toISOString().slice(0, 19);
      return `${wall}${offsetOf(other(zone), `${wall}Z`)}`;
    });
}

/** When a region ends its day, on its own clock: with the last of them, when the first begins; otherwise in the evening, or when the next begins. */
function endOf(zones: readonly string[], index: number): string {
  const [zone = 'UTC', next = 'UTC'] = [zones[index], zones[(index + 1) % zones.length]];
  const lasts = modulo(offsetMinutes(zone) - offsetMinutes(next));
  return clock(MORNING + (index === zones.length - 1 ? lasts : Math.max(EVENING - MORNING, lasts)));
}

/** From a little before its morning, so that a test may happen just before a region takes over. */
function isDaylight(zone: string, instant: string): boolean {
  const local = modulo(Date.parse(instant) / 60_000 + offsetMinutes(zone, instant));
  return local >= MORNING - 30 && local < EVENING;
}

const modulo = (minutes: number): number => ((minutes % DAY_IN_MINUTES) + DAY_IN_MINUTES) % DAY_IN_MINUTES;

const clock = (minutes: number): string =>
  [Math.floor(modulo(minutes) / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** `+01:00`: how far the zone is from UTC at an instant. */
function offsetOf(timeZone: string, instant: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(
    new Date(instant),
  );
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value.slice('GMT'.length) ?? '';
  return offset === '' ? 'Z' : offset;
}

function offsetMinutes(zone: string, instant = WHEN): number {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d\d):(\d\d)$/.exec(offsetOf(zone, instant)) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function isZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone }).format();
    return /\/|^UTC$/.test(timeZone);
  } catch {
    return false;
  }
}
