import { Command } from 'commander';
import type { Policy } from '#domain/policy.ts';
import type { Statistics } from '#domain/statistics.ts';
import { type Instant, parseInstant } from '#domain/time.ts';
import type { Reading } from '#history/index.ts';
import { writeText } from '#cli/files.ts';
import { readHistories } from '#cli/history-file.ts';
import type { Io } from '#cli/io.ts';
import { DEFAULT_POLICY, type Got, readPolicies } from '#cli/policies.ts';

interface Options {
  readonly policy: readonly string[];
  readonly history: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly format?: string;
  readonly json?: boolean;
  readonly html?: string;
}

export function reportCommand(io: Io): Command {
  return new Command('report')
    .description('Tell what happened: times, cadence, calls, and what is overdue.')
    .option('--policy <files...>', 'the policy; an incident belongs to the first whose `incident` matches', [
      DEFAULT_POLICY,
    ])
    .requiredOption('--history <files...>', 'past incidents, as `tocsin history` writes them; several are merged')
    .option('--from <instant>', 'incidents declared from this instant on, ISO 8601 (default: all)')
    .option('--to <instant>', 'and before this one (default: all)')
    .option('--format <name>', 'print as `terminal`, `markdown`, `json`, `html`, … (default: terminal)')
    .option('--json', 'print as JSON, by schemas/report.v1.schema.json: the same as `--format json`')
    .option('--html <file>', 'write a page with charts into this file')
    .action(async (options: Options) => {
      const refused = await answer(io, options);
      if (refused === null) return;
      io.err(`${refused.trimEnd()}\n`);
      io.exit(2);
    });
}

/** Prints the report; what stood in its way otherwise. */
async function answer(io: Io, options: Options): Promise<string | null> {
  const { FORMATS, renderPage } = await import('#report/period/index.ts');
  const name = options.format ?? (options.json ? 'json' : 'terminal');
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (format === undefined) return `There is no format "${name}". There are ${Object.keys(FORMATS).join(', ')}.`;
  const asked = readSpan(options);
  if ('refused' in asked) return asked.refused;
  const policies = await readPolicies(options.policy, io.errColor);
  if ('refused' in policies) return policies.refused;
  const history = await readHistories(options.history);
  if ('refused' in history) return history.refused;
  const told = await count(policies.got, history.got, asked.got);
  if (told.to <= told.from)
    return `--to (${options.to ?? 'the last reading'}) must be after --from (${options.from ?? ''}).`;

  if (options.html !== undefined) {
    const why = writeText(options.html, renderPage(told));
    if (why !== null) return `${options.html}: ${why}`;
    io.err(`Wrote ${options.html}\n`);
  }
  io.out(format.render(told, { color: io.color }));
  return null;
}

interface Asked {
  readonly from: Instant | null;
  readonly to: Instant | null;
}

async function count(
  policies: readonly [Policy, ...Policy[]],
  readings: readonly Reading[],
  asked: Asked,
): Promise<Statistics> {
  const [{ summarizeIncident }, { isSummary, spanOf, statisticsOf }] = await Promise.all([
    import('#engine/index.ts'),
    import('#statistics/index.ts'),
  ]);
  const told = readings.map(({ issue, at }) => summarizeIncident(policies, issue, at));
  const span = spanOf(told.filter(isSummary), asked, Math.floor(Date.now() / 1000));
  return statisticsOf(policies, told, span);
}

function readSpan({ from, to }: Options): Got<Asked> {
  const bad = [from, to].find((text) => text !== undefined && parseInstant(text) === null);
  if (bad !== undefined) return { refused: `"${bad}" is no instant. Write it as 2026-11-23T10:00:00Z, or 2026-11-23.` };
  const read = (text: string | undefined): Instant | null => (text === undefined ? null : parseInstant(text));
  return { got: { from: read(from), to: read(to) } };
}
