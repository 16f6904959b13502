import { Command, Option } from 'commander';
import { writeText } from '#cli/files.ts';
import { readHistories } from '#cli/latest-readings.ts';
import { readInstants } from '#cli/instants.ts';
import { type Io, now, Refusal, refusing } from '#cli/io.ts';
import { readPolicies } from '#cli/policies.ts';
import { ORDERED_POLICIES, POLICIES_OPTION, policiesNamed, withoutPolicies } from '#cli/policy-argument.ts';
import { noSuch } from '#cli/no-such.ts';
import { requireSpan } from '#cli/spans.ts';

interface Options {
  readonly policy?: readonly string[];
  readonly history: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly format?: string;
  readonly json?: boolean;
  readonly html?: string;
}

/** Those of `FORMATS`, which is loaded when a report is made. */
const NAMES = ['terminal', 'markdown', 'json', 'html'];

export function reportCommand(io: Io): Command {
  return new Command('report')
    .description('Tell what happened: times, cadence, calls, and what is overdue.')
    .argument('[policies...]', ORDERED_POLICIES)
    .option(...POLICIES_OPTION)
    .requiredOption('--history <files...>', 'past incidents, as `tocsin history` writes them; several are merged')
    .option('--from <instant>', 'incidents declared from this instant on, ISO 8601 (default: all)')
    .option('--to <instant>', 'and before this one (default: all)')
    .addOption(
      Object.assign(new Option('--format <name>', 'how to print it (default: terminal)'), { argChoices: NAMES }),
    )
    .option('--json', 'print as JSON, by schemas/report.v1.schema.json: the same as `--format json`')
    .option('--html <file>', 'write a page with charts into this file')
    .action(refusing(io, (files: readonly string[], options: Options) => report(io, files, options)));
}

/** Prints the report. */
async function report(io: Io, files: readonly string[], options: Options): Promise<void> {
  const { FORMATS, renderPage } = await import('#report/period/index.ts');
  const name = options.format ?? (options.json ? 'json' : 'terminal');
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (format === undefined) throw noSuch('format', name, Object.keys(FORMATS));
  const limits = readInstants(io, { from: options.from, to: options.to });
  const past = withoutPolicies('--history', options.history);
  const policies = await readPolicies(io, policiesNamed([...files, ...past.policies], options.policy));
  const { summarizeIncident } = await import('#engine/index.ts');
  const summaries = await readHistories(past.values, ({ issue, at }) => summarizeIncident(policies, issue, at));
  const { isSummary, spanOf, statisticsOf } = await import('#statistics/index.ts');
  const span = spanOf(summaries.filter(isSummary), limits, now());
  if (span.to <= span.from)
    throw new Refusal(`--to (${options.to ?? 'the last reading'}) must be after --from (${options.from ?? ''}).`);
  requireSpan(span.from, span.to);
  const results = statisticsOf(policies, summaries, span);

  if (options.html !== undefined) {
    writeText(options.html, renderPage(results));
    io.err(`Wrote ${options.html}\n`);
  }
  io.out(format.render(results, io));
}
