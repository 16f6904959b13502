import { join } from 'node:path';
import { Command } from 'commander';
import type { Schedule } from '#domain/policy.ts';
import { formatInstant, type Instant, type Seconds } from '#domain/time.ts';
import { writeText } from '#cli/files.ts';
import { readInstants } from '#cli/instants.ts';
import { type Io, now, refusing } from '#cli/io.ts';
import { readPolicy, sourcesOf } from '#cli/policies.ts';
import { ONE_POLICY, POLICY_OPTION, policyNamed } from '#cli/policy-argument.ts';
import { noSuch } from '#cli/no-such.ts';
import { spanProblem } from '#cli/spans.ts';

const FIVE_WEEKS: Seconds = 35 * 86_400;

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
    .option('--from <instant>', 'the shifts from this instant …')
    .option('--to <instant>', '… to this one, ten years later at most')
    .option('--json', 'print as JSON')
    .option('--svg <file>', 'draw a calendar of the span (default: the next five weeks) into this file')
    .option('--ics <folder>', 'write an iCalendar file for each schedule and person into this folder')
    .action(refusing(io, (file: string | undefined, options: Options) => onCall(io, file, options)));
}

/** Prints the answer; what stood in its way otherwise. */
async function onCall(io: Io, file: string | undefined, options: Options): Promise<string | null> {
  const named = policyNamed(file, options.policy);
  if (!named.ok) return named.refusal;
  const period = readPeriod(io, options, now());
  if (typeof period === 'string') return period;
  const read = await readPolicy(io, named.value);
  if (!read.ok) return read.refusal;
  const policy = read.value;
  const found = chooseSchedules(policy.schedules, options.schedule);
  if (typeof found === 'string') return found;

  const answer = await print(found, period, options.json ?? false);
  const span = period.kind === 'span' ? period : { from: period.at, to: period.at + FIVE_WEEKS };
  const refusal = await writeFiles(io, policy.name, found, span, options);
  if (refusal !== null) return refusal;
  io.out(answer);
  if (options.json) return null;
  const { auditLean } = await import('#policy/load-lazily.ts');
  // Only what concerns the schedules that are printed.
  const printed = { ...policy, schedules: new Map(found.map((schedule) => [schedule.name, schedule])) };
  const advice = await auditLean(printed, span.from);
  if (advice.length === 0) return null;
  const { printDiagnostics } = await import('#report/diagnostics.ts');
  io.out(`\n${printDiagnostics(advice, sourcesOf(policy.texts), io)}`);
  return null;
}

async function print(found: readonly Schedule[], period: Period, asJson: boolean): Promise<string> {
  const [{ shifts }, { printOnCall, printShifts }] = await Promise.all([
    import('#calendar/index.ts'),
    import('#report/oncall.ts'),
  ]);
  if (period.kind === 'at') {
    const { at } = period;
    if (!asJson) return printOnCall(found, at);
    return json(found.map((one) => ({ schedule: one.name, at: formatInstant(at), who: one.onCall(at) })));
  }
  const spans = found.map((schedule) => ({ schedule, shifts: shifts(schedule, period.from, period.to) }));
  if (!asJson) return spans.map((one) => printShifts(one.schedule, one.shifts)).join('\n');
  return json(
    spans.map((one) => ({
      schedule: one.schedule.name,
      shifts: one.shifts.map(({ start, end, who }) => ({ start: formatInstant(start), end: formatInstant(end), who })),
    })),
  );
}

/** Writes the files that the options name. Returns why it cannot, or null. */
async function writeFiles(
  io: Io,
  policy: string,
  found: readonly Schedule[],
  { from, to }: { readonly from: Instant; readonly to: Instant },
  { svg, ics }: Options,
): Promise<string | null> {
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
    const why = writeText(path, text);
    if (why !== null) return why;
    io.err(`Wrote ${path}\n`);
  }
  return null;
}

/** One schedule is printed as itself, several as a list. */
const json = (entries: readonly object[]): string =>
  `${JSON.stringify(entries.length === 1 ? entries[0] : entries, null, 2)}\n`;

function chooseSchedules(
  schedules: ReadonlyMap<string, Schedule>,
  name: string | undefined,
): readonly Schedule[] | string {
  if (schedules.size === 0) return 'This policy has no schedules.';
  if (name === undefined) return [...schedules.values()];
  const schedule = schedules.get(name);
  if (schedule) return [schedule];
  return noSuch('schedule', name, schedules.keys());
}

function readPeriod(io: Io, { at, from, to }: Options, now: Instant): Period | string {
  if (at !== undefined && (from !== undefined || to !== undefined)) return 'Give --at, or --from and --to, not both.';
  if ((from === undefined) !== (to === undefined)) return 'Give --from and --to together.';
  const instants = readInstants(io, { at, from, to });
  if (!instants.ok) return instants.refusal;
  const { value } = instants;
  if (value.from === null || value.to === null) return { kind: 'at', at: value.at ?? now };
  const span = { from: value.from, to: value.to };
  if (span.to <= span.from) return `--to (${to}) must be after --from (${from}).`;
  return spanProblem(span.from, span.to) ?? { kind: 'span', ...span };
}
