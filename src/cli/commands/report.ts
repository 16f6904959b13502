import { Command } from 'commander';
import { writeText } from '#cli/files.ts';
import { readHistories } from '#cli/latest-readings.ts';
import { readInstants } from '#cli/instants.ts';
import { type Io, now, refusing } from '#cli/io.ts';
import { readPolicies } from '#cli/policies.ts';
import { ORDERED_POLICIES, POLICIES_OPTION, policiesNamed, withoutPolicies } from '#cli/policy-argument.ts';
import { noSuch } from '#cli/no-such.ts';
import { spanProblem } from '#cli/spans.ts';

interface Options {
  readonly policy?: readonly string[];
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
    .argument('[policies...]', ORDERED_POLICIES)
    .option(...POLICIES_OPTION)
    .requiredOption('--history <files...>', 'past incidents, as `tocsin history` writes them; several are merged')
    .option('--from <instant>', 'incidents declared from this instant on, ISO 8601 (default: all)')
    .option('--to <instant>', 'and before this one (default: all)')
    .option('--format <terminal|markdown|json|html>', 'how to print it (default: terminal)')
    .option('--json', 'print as JSON, by schemas/report.v1.schema.json: the same as `--format json`')
    .option('--html <file>', 'write a page with charts into this file')
    .action(refusing(io, (files: readonly string[], options: Options) => answer(io, files, options)));
}

/** Prints the report; what stood in its way otherwise. */
async function answer(io: Io, files: readonly string[], options: Options): Promise<string | null> {
  const { FORMATS, renderPage } = await import('#report/period/index.ts');
  const name = options.format ?? (options.json ? 'json' : 'terminal');
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (format === undefined) return noSuch('format', name, Object.keys(FORMATS));
  const limits = readInstants(io, { from: options.from, to: options.to });
  if (!limits.ok) return limits.refusal;
  const past = withoutPolicies('--history', options.history);
  if (!past.ok) return past.refusal;
  const named = policiesNamed([...files, ...past.value.policies], options.policy);
  if (!named.ok) return named.refusal;
  const policies = await readPolicies(io, named.value);
  if (!policies.ok) return policies.refusal;
  const { summarizeIncident } = await import('#engine/index.ts');
  const summaries = await readHistories(past.value.values, ({ issue, at }) =>
    summarizeIncident(policies.value, issue, at),
  );
  if (!summaries.ok) return summaries.refusal;
  const { isSummary, spanOf, statisticsOf } = await import('#statistics/index.ts');
  const span = spanOf(summaries.value.filter(isSummary), limits.value, now());
  if (span.to <= span.from)
    return `--to (${options.to ?? 'the last reading'}) must be after --from (${options.from ?? ''}).`;
  const tooLong = spanProblem(span.from, span.to);
  if (tooLong !== null) return tooLong;
  const results = statisticsOf(policies.value, summaries.value, span);

  if (options.html !== undefined) {
    const why = writeText(options.html, renderPage(results));
    if (why !== null) return why;
    io.err(`Wrote ${options.html}\n`);
  }
  io.out(format.render(results, io));
  return null;
}
