/** Instants as flags of commands name them. */
import { formatInstant, type Instant, parseInstant, whyOutOfTime } from '#domain/time.ts';
import { type Io, Refusal } from './io.ts';

/**
 * What these flags say, by their names without dashes, read as `parseInstant` does: ISO 8601, and UTC unless it says otherwise, which is said
 * aloud of a time of day. Null for one that is left out. The refusal has every flag that is wrong, with the form and what was probably meant,
 * or every one that is too early or too late.
 */
export function readInstants<Name extends string>(
  io: Pick<Io, 'err'>,
  flags: Readonly<Record<Name, string | undefined>>,
): Readonly<Record<Name, Instant | null>> {
  const entries = Object.entries<string | undefined>(flags);
  const read = entries.map(([name, text]) => ({ name, text, at: text === undefined ? null : parseInstant(text) }));
  const wrong = read.flatMap(({ name, text, at }) => (text !== undefined && at === null ? [refuse(name, text)] : []));
  if (wrong.length > 0) throw new Refusal(wrong.join('\n'));
  const beyond = read.flatMap(({ name, text, at }) => {
    const found = at === null ? null : whyOutOfTime(at);
    return found === null ? [] : [`--${name} "${text}" ${found.why}. Write ${found.instead}.`];
  });
  if (beyond.length > 0) throw new Refusal(beyond.join('\n'));
  for (const { name, text, at } of read)
    if (text !== undefined && at !== null && NO_ZONE.test(text.trim()))
      io.err(`--${name} ${text.trim()} names no zone and is read in UTC: ${formatInstant(at)}.\n`);
  return Object.fromEntries(read.map(({ name, at }) => [name, at])) as Record<Name, Instant | null>;
}

const NO_ZONE = /T[\d:.]+$/;
const FORM = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

function refuse(name: string, text: string): string {
  const meant = respell(text);
  const more = FORM.test(text.trim())
    ? 'No calendar or clock shows it.'
    : 'Write it as 2026-11-23T10:00:00Z, with an offset as 2026-11-23T10:00+01:00, or as a day, 2026-11-23.';
  return `--${name} "${text}" is no instant. ${more}${meant === null ? '' : ` Did you mean ${meant}?`}`;
}

/** The same instant in the form that is read, where it is clear which that is; a day with slashes or dots is not. */
function respell(text: string): string | null {
  const [, year, month = '', day = '', hour, minute, second = '', zone = ''] =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ t](\d{1,2}):?(\d{2})(:\d{2})?)? ?(z|utc|gmt|[+-]\d{2}:?\d{2})?$/i.exec(
      text.trim().replace(/^(\d{4})(\d{2})(\d{2})(?!\d)/, '$1-$2-$3'),
    ) ?? [];
  if (year === undefined) return null;
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : zone === '' ? '' : 'Z';
  const time = hour === undefined ? '' : `T${hour.padStart(2, '0')}:${minute}${second}${offset}`;
  const meant = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${time}`;
  return parseInstant(meant) === null ? null : meant;
}
