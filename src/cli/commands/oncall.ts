import { join } from 'node:path';
import { Command } from 'commander';
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Schedule } from '#domain/policy.ts';
import { nearest } from '#domain/nearest.ts';
import { formatInstant, type Instant, parseInstant, type Seconds } from '#domain/time.ts';
import { readText, writeText } from '#cli/files.ts';
import type { Io } from '#cli/io.ts';

const DEFAULT = '.github/escalation-policy.yml';
const FIVE_WEEKS: Seconds = 35 * 86_400;

interface Options {
  readonly policy: string;
  readonly schedule?: string;
  readonly at?: string;
  readonly from?: string;
  readonly to?: string;
  readonly json?: boolean;
  readonly svg?: string;
  readonly ics?: string;
}

/** What is asked: an instant, or a span. */
type Asked =
  | { readonly kind: 'at'; readonly at: Instant }
  | { readonly kind: 'span'; readonly from: Instant; readonly to: Instant };

export function oncallCommand(io: Io): Command {
  return new Command('oncall')
    .description('Say who is on call: at an instant, or over a span.')
    .option('--policy <file>', 'the policy', DEFAULT)
    .option('--schedule <name>', 'one schedule only (default: all)')
    .option('--at <instant>', 'at this instant, ISO 8601 (default: now)')
    .option('--from <instant>', 'the shifts from this instant …')
    .option('--to <instant>', '… to this one')
    .option('--json', 'print as JSON')
    .option('--svg <file>', 'draw a calendar of the span (default: the next five weeks) into this file')
    .option('--ics <folder>', 'write an iCalendar file for each schedule and person into this folder')
    .action(async (options: Options) => {
      const refused = await answer(io, options);
      if (refused === null) return;
      io.err(`${refused}\n`);
      io.exit(2);
    });
}

/** Prints the answer; what stood in its way otherwise. */
async function answer(io: Io, options: Options): Promise<string | null> {
  const asked = readAsked(options);
  if (typeof asked === 'string') return asked;
  const { text, ...file } = readText(options.policy);
  if (text === null) return `${options.policy}: ${'why' in file ? file.why : 'unread'}`;
  const [{ auditPolicy, loadPolicy }, { printDiagnostics }] = await Promise.all([
    import('#policy/index.ts'),
    import('#report/diagnostics.ts'),
  ]);
  const policy = loadPolicy(text, options.policy);
  const told = (diagnostics: readonly Diagnostic[], color: boolean): string =>
    printDiagnostics(diagnostics, new Map([[options.policy, text]]), { color });
  if (!policy.ok) return told(policy.diagnostics, io.errColor);
  const found = chosen(policy.value.schedules, options.schedule);
  if (typeof found === 'string') return found;

  const answered = await print(found, asked, options.json ?? false);
  const span = asked.kind === 'span' ? asked : { from: asked.at, to: asked.at + FIVE_WEEKS };
  const refused = await writeFiles(io, policy.value.name, found, span, options);
  if (refused !== null) return refused;
  io.out(answered);
  if (options.json) return null;
  // Only what is told of the schedules one asked for.
  const asKnown = { ...policy.value, schedules: new Map(found.map((schedule) => [schedule.name, schedule])) };
  const advice = told(auditPolicy(asKnown, text, span.from), io.color);
  if (advice !== '') io.out(`\n${advice}`);
  return null;
}

async function print(found: readonly Schedule[], asked: Asked, asJson: boolean): Promise<string> {
  const [{ shifts }, { printOnCall, printShifts }] = await Promise.all([
    import('#calendar/index.ts'),
    import('#report/oncall.ts'),
  ]);
  if (asked.kind === 'at') {
    const { at } = asked;
    if (!asJson) return printOnCall(found, at);
    return json(found.map((one) => ({ schedule: one.name, at: formatInstant(at), who: one.onCall(at) })));
  }
  const spans = found.map((schedule) => ({ schedule, shifts: shifts(schedule, asked.from, asked.to) }));
  if (!asJson) return spans.map((one) => printShifts(one.schedule, one.shifts)).join('\n');
  return json(
    spans.map((one) => ({
      schedule: one.schedule.name,
      shifts: one.shifts.map(({ start, end, who }) => ({ start: formatInstant(start), end: formatInstant(end), who })),
    })),
  );
}

/** Writes the files that were asked for; says why when it cannot. */
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
    if (why !== null) return `${path}: ${why}`;
    io.err(`Wrote ${path}\n`);
  }
  return null;
}

/** One schedule is told as itself, several as a list. */
const json = (told: readonly object[]): string => `${JSON.stringify(told.length === 1 ? told[0] : told, null, 2)}\n`;

function chosen(schedules: ReadonlyMap<string, Schedule>, name: string | undefined): readonly Schedule[] | string {
  if (schedules.size === 0) return 'This policy has no schedules.';
  if (name === undefined) return [...schedules.values()];
  const schedule = schedules.get(name);
  if (schedule) return [schedule];
  const near = nearest(name, schedules.keys());
  return `There is no schedule "${name}". ${near ? `Did you mean "${near}"?` : `There are: ${[...schedules.keys()].join(', ')}.`}`;
}

function readAsked({ at, from, to }: Options): Asked | string {
  if (at !== undefined && (from !== undefined || to !== undefined)) return 'Give --at, or --from and --to, not both.';
  if ((from === undefined) !== (to === undefined)) return 'Give --from and --to together.';
  const bad = [at, from, to].find((text) => text !== undefined && parseInstant(text) === null);
  if (bad !== undefined) return `"${bad}" is no instant. Write it as 2026-11-23T10:00:00Z.`;
  if (from === undefined || to === undefined) {
    return { kind: 'at', at: at === undefined ? Math.floor(Date.now() / 1000) : (parseInstant(at) ?? 0) };
  }
  const span = { from: parseInstant(from) ?? 0, to: parseInstant(to) ?? 0 };
  return span.to > span.from ? { kind: 'span', ...span } : `--to (${to}) must be after --from (${from}).`;
}
