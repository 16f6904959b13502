import { join } from 'node:path';
import { Command } from 'commander';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { type Policy, rulesOfRole, type Schedule } from '#domain/policy.ts';
import { DAY, formatInstant, type Instant, type Seconds, type Span } from '#domain/time.ts';
import { writeText } from '#cli/files.ts';
import { readInstants } from '#cli/instants.ts';
import { type Io, now, Refusal, refusing } from '#cli/io.ts';
import { readPolicy, sourcesOf } from '#cli/policies.ts';
import { ONE_POLICY, POLICY_OPTION, policyNamed } from '#cli/policy-argument.ts';
import { noSuch } from '#cli/no-such.ts';
import { requireSpan } from '#cli/spans.ts';

const FIVE_WEEKS: Seconds = 35 * DAY;

interface Options {
  readonly policy?: string;
  readonly schedule?: string;
  readonly at?: string;
  readonly from?: string;
  readonly to?: string;
  readonly json?: boolean;
  readonly svg?: string;
  readonly ics?: string;
}

/** An instant, or a span. */
type Period =
  | { readonly kind: 'at'; readonly at: Instant }
  | { readonly kind: 'span'; readonly from: Instant; readonly to: Instant };

export function oncallCommand(io: Io): Command {
  return new Command('oncall')
    .description('Say who is on call: at an instant, or over a span.')
    .argument('[policy]', ONE_POLICY)
    .option(...POLICY_OPTION)
    .option('--schedule <name>', 'one schedule only (default: all)')
    .option('--at <instant>', 'at this instant, ISO 8601 (default: now)')
    .option('--from <instant>', 'the shifts from this instant (a day: of UTC) …')
    .option('--to <instant>', '… to this one, ten years later at most')
    .option('--json', 'print as JSON')
    .option('--svg <file>', 'draw a calendar of the span (default: the next five weeks) into this file')
    .option('--ics <folder>', 'write an iCalendar file for each schedule and person into this folder')
    .action(refusing(io, (file: string | undefined, options: Options) => onCall(io, file, options)));
}

/** Prints the answer. */
async function onCall(io: Io, file: string | undefined, options: Options): Promise<void> {
  const named = policyNamed(file, options.policy);
  const period = readPeriod(io, options, now());
  const policy = await readPolicy(io, named);
  const found = chooseSchedules(policy.schedules, options.schedule);

  const span = period.kind === 'span' ? period : { from: period.at, to: period.at + FIVE_WEEKS };
  const { auditLean } = await import('#policy/load-lazily.ts');
  // Only what concerns the schedules that are printed.
  const printed = { ...policy, schedules: new Map(found.map((schedule) => [schedule.name, schedule])) };
  const isOtherPeriod = period.kind === 'span' || options.at !== undefined;
  const days = isOtherPeriod ? `In the 90 days from ${formatInstant(span.from).slice(0, 10)} on` : undefined;
  // Who has more than their share in a year is no part of the answer.
  const advice = (await auditLean(printed, span.from, days)).filter(({ code }) => code !== 'uneven-share');
  const answer = options.json ? await answerJson(printed, period, advice) : await print(found, period);
  await writeFiles(io, policy.name, found, span, options);
  io.out(answer);
  if (options.json || advice.length === 0) return;
  const { printDiagnostics } = await import('#report/diagnostics.ts');
  io.out(`\n${printDiagnostics(advice, sourcesOf(policy.texts), io)}`);
}

async function print(found: readonly Schedule[], period: Period): Promise<string> {
  const [{ shifts }, { printOnCall, printShifts }] = await Promise.all([
    import('#calendar/index.ts'),
    import('#report/oncall.ts'),
  ]);
  if (period.kind === 'at') return printOnCall(found, period.at);
  return found.map((schedule) => printShifts(schedule, shifts(schedule, period.from, period.to))).join('\n');
}

/** As in `schemas/oncall.v1.schema.json`: one schedule is printed as itself, several as a list. */
async function answerJson(policy: Policy, period: Period, advice: readonly Diagnostic[]): Promise<string> {
  const [{ shifts }, { lastSame }, { parsePolicy }] = await Promise.all([
    import('#calendar/index.ts'),
    import('#report/oncall.ts'),
    import('#policy/index.ts'),
  ]);
  const yaml = parsePolicy(policy.texts);
  const answerOf = (schedule: Schedule): object => {
    if (period.kind === 'span')
      return {
        shifts: shifts(schedule, period.from, period.to).map(({ start, end, who }) => ({
          start: formatInstant(start),
          end: formatInstant(end),
          who,
        })),
      };
    const until = lastSame(schedule, period.at);
    return {
      at: formatInstant(period.at),
      who: schedule.onCall(period.at),
      until: until === null ? null : formatInstant(until),
    };
  };
  const problemsOf = ({ name }: Schedule): readonly object[] => {
    const roles = [...policy.roles.values()].filter((role) =>
      rulesOfRole(role).some(({ reads }) => reads.includes(`oncall.${name}`)),
    );
    const key = yaml.place('/schedules', name);
    return advice
      .filter(({ path, place }) =>
        path === '/schedules'
          ? place?.file === key.file && place.line === key.line && place.col === key.col
          : roles.some(({ id }) => path === `/roles/${id}/who`),
      )
      .map(({ code, level, message, help, place }) => ({ code, level, message, help, line: place?.line ?? null }));
  };
  const entries = [...policy.schedules.values()].map((one) => ({
    schedule: one.name,
    timezone: one.timezone,
    ...answerOf(one),
    problems: problemsOf(one),
  }));
  return `${JSON.stringify(entries.length === 1 ? entries[0] : entries, null, 2)}\n`;
}

/** Writes the files that the options name. */
async function writeFiles(
  io: Io,
  policy: string,
  found: readonly Schedule[],
  { from, to }: Span,
  { svg, ics }: Options,
): Promise<void> {
  const files: { readonly path: string; readonly text: string }[] = [];
  if (svg !== undefined) {
    const { drawOnCall } = await import('#report/oncall-svg.ts');
    files.push({ path: svg, text: drawOnCall(found, from, to) });
  }
  if (ics !== undefined) {
    const { calendarFiles } = await import('#cli/ics.ts');
    files.push(...calendarFiles(policy, found, from, to).map(({ name, text }) => ({ path: join(ics, name), text })));
  }
  for (const { path, text } of files) {
    writeText(path, text);
    io.err(`Wrote ${path}\n`);
  }
}

function chooseSchedules(schedules: ReadonlyMap<string, Schedule>, name: string | undefined): readonly Schedule[] {
  if (schedules.size === 0) throw new Refusal('This policy has no schedules.');
  if (name === undefined) return [...schedules.values()];
  const schedule = schedules.get(name);
  if (schedule) return [schedule];
  throw noSuch('schedule', name, schedules.keys());
}

function readPeriod(io: Io, { at, from, to }: Options, now: Instant): Period {
  if (at !== undefined && (from !== undefined || to !== undefined))
    throw new Refusal('Give --at, or --from and --to, not both.');
  if ((from === undefined) !== (to === undefined)) throw new Refusal('Give --from and --to together.');
  const instants = readInstants(io, { at, from, to });
  if (instants.from === null || instants.to === null) return { kind: 'at', at: instants.at ?? now };
  const span = { from: instants.from, to: instants.to };
  if (span.to <= span.from) throw new Refusal(`--to (${to}) must be after --from (${from}).`);
  requireSpan(span.from, span.to);
  return { kind: 'span', ...span };
}
