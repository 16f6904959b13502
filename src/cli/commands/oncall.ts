import { Command } from 'commander';
import type { Schedule } from '../../domain/policy.ts';
import { nearest } from '../../domain/nearest.ts';
import { formatInstant, type Instant, parseInstant } from '../../domain/time.ts';
import { readText } from '../files.ts';
import type { Io } from '../io.ts';

const DEFAULT = '.github/escalation-policy.yml';

interface Options {
  readonly policy: string;
  readonly schedule?: string;
  readonly at?: string;
  readonly from?: string;
  readonly to?: string;
  readonly json?: boolean;
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
  const [{ loadPolicy }, { printDiagnostics }, { shifts }, { printOnCall, printShifts }] = await Promise.all([
    import('../../policy/index.ts'),
    import('../../report/diagnostics.ts'),
    import('../../calendar/index.ts'),
    import('../../report/oncall.ts'),
  ]);
  const policy = loadPolicy(text, options.policy);
  if (!policy.ok) return printDiagnostics(policy.diagnostics, new Map([[options.policy, text]]), { color: io.color });
  const { schedules } = policy.value;
  const found = chosen(schedules, options.schedule);
  if (typeof found === 'string') return found;

  if (asked.kind === 'at') {
    const told = found.map((schedule) => ({
      schedule: schedule.name,
      at: formatInstant(asked.at),
      who: schedule.onCall(asked.at),
    }));
    io.out(options.json ? json(told) : printOnCall(found, asked.at));
    return null;
  }
  const spans = found.map((schedule) => ({ schedule, shifts: shifts(schedule, asked.from, asked.to) }));
  const told = spans.map((one) => ({
    schedule: one.schedule.name,
    shifts: one.shifts.map(({ start, end, who }) => ({ start: formatInstant(start), end: formatInstant(end), who })),
  }));
  io.out(options.json ? json(told) : spans.map((one) => printShifts(one.schedule, one.shifts)).join('\n'));
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
