import { Command } from 'commander';
import type { Ladder } from '#domain/results/ladder.ts';
import type { Policy, Severity } from '#domain/policy.ts';
import { formatInstant, type Instant, type Seconds } from '#domain/time.ts';
import { readInstants } from '#cli/instants.ts';
import { type Io, now, refusing } from '#cli/io.ts';
import { collect, detailsFrom } from '#cli/detail-option.ts';
import { readPolicy } from '#cli/policies.ts';
import { ONE_POLICY, POLICY_OPTION, policyNamed } from '#cli/policy-argument.ts';
import { noSuch } from '#cli/no-such.ts';
import { LONGEST_SPAN, readSpan } from '#cli/spans.ts';

interface Options {
  readonly policy?: string;
  readonly severity?: string;
  readonly at?: string;
  readonly for: string;
  readonly detail?: readonly string[];
  readonly label?: readonly string[];
  readonly json?: boolean;
  readonly mermaid?: boolean;
}

export function simulateCommand(io: Io): Command {
  return new Command('simulate')
    .description('Show what happens to an incident that nobody answers, for each severity.')
    .argument('[policy]', ONE_POLICY)
    .option(...POLICY_OPTION)
    .option('--severity <id>', 'one severity only (default: all)')
    .option('--at <instant>', 'declared at this instant, ISO 8601 (default: next Tuesday, in open hours)')
    .option('--for <duration>', 'how far to look', '14d')
    .option('--detail <name=value>', 'what the report says; may be given more than once', collect)
    .option('--label <name>', 'a label that the report has; may be given more than once', collect)
    .option('--json', 'print as JSON')
    .option('--mermaid', 'print a Mermaid chart')
    .action(refusing(io, (file: string | undefined, options: Options) => simulate(io, file, options)));
}

/** Prints the ladders. */
async function simulate(io: Io, file: string | undefined, options: Options): Promise<void> {
  const named = policyNamed(file, options.policy);
  const from = now();
  const start = readStart(io, options);
  const policy = await readPolicy(io, named);
  const [{ readDetails, silentLadders, typicalStart }, { drawLadders, printLadders }] = await Promise.all([
    import('#engine/index.ts'),
    import('#report/ladder.ts'),
  ]);
  const report = { details: detailsFrom(policy, options.detail ?? [], readDetails), labels: options.label ?? [] };
  const severities = chooseSeverities(policy, options.severity);
  const found = severities.map((severity) => {
    const at = start.at ?? typicalStart(policy, severity, from);
    return silentLadders(policy, severity, at, { within: start.within, report });
  });
  const ladders = found.flatMap((one) => one.ladders);
  const hasOthers = found.some(({ isWhole }) => !isWhole);
  const idle = whyIdle(policy, ladders[0]?.declaredAt ?? from);
  if (options.json)
    io.out(
      `${JSON.stringify({ policy: policy.name, idle, 'other-reports': hasOthers, ladders: ladders.map(toJson) }, null, 2)}\n`,
    );
  else if (options.mermaid) io.out(drawLadders(ladders));
  else io.out(printLadders(ladders, io));
  if (hasOthers)
    io.err('Other reports may take other courses, too: choose one with --detail name=value or --label name.\n');
  if (idle !== null) io.err(`${idle}\n`);
}

/** Why a policy without a mistake does nothing about any incident declared at `at`; null when it acts. */
function whyIdle({ evaluateOnly, effectiveFrom }: Policy, at: Instant): string | null {
  if (evaluateOnly)
    return 'The policy has `mode: evaluate`, so it does nothing: take that out to see what it would do.';
  if (effectiveFrom === null || at >= effectiveFrom) return null;
  return `The policy takes effect at ${formatInstant(effectiveFrom)}: see what it does then with --at.`;
}

function chooseSeverities(policy: Policy, id: string | undefined): readonly Severity[] {
  if (id === undefined) return policy.severities;
  const found = policy.severities.filter((severity) => severity.id === id);
  if (found.length > 0) return found;
  throw noSuch(
    'severity',
    id,
    policy.severities.map((severity) => severity.id),
  );
}

/** `at` is null where nobody says when. */
function readStart(io: Io, options: Options): { readonly at: Instant | null; readonly within: Seconds } {
  const { at } = readInstants(io, { at: options.at });
  return { at, within: readSpan(options.for, { example: '90m, 1d or 1h30m', most: LONGEST_SPAN }) };
}

/** As in `schemas/simulate.v1.schema.json`. */
function toJson({ severity, assessed, chosen, declaredAt, details, labels, rungs, cut }: Ladder): object {
  return {
    severity: severity.id,
    assessed: assessed?.id ?? null,
    'set-by-person': chosen,
    declared: formatInstant(declaredAt),
    details,
    labels,
    steps: rungs.map(({ at, sinceDeclared, fired, level, engages, severity: now, calls, mentions, messages }) => ({
      at: formatInstant(at),
      seconds: sinceDeclared,
      fired: fired.map(({ trigger, line }) => ({ trigger, file: line?.file ?? null, line: line?.line ?? null })),
      level: level.number,
      engages,
      severity: now.id,
      calls,
      mentions,
      messages,
    })),
    'cut-at': cut === null ? null : formatInstant(cut.at),
  };
}
