import { Command } from 'commander';
import { type DrillReport, isProved, wayName } from '#domain/drill.ts';
import { visible } from '#report/text/terminal.ts';
import { openChannels } from '#runner/channels.ts';
import type { DrillOptions } from '#runner/drill.ts';
import { isGithubError } from '#runner/problems.ts';
import { connect, requireRepositories } from '#cli/connect.ts';
import { type Io, now, Refusal, refusing } from '#cli/io.ts';
import { readPolicy } from '#cli/policies.ts';
import { ONE_POLICY, POLICY_OPTION, policyNamed } from '#cli/policy-argument.ts';

interface Options {
  readonly policy?: string;
  readonly person?: string;
  readonly channel?: string;
  readonly repo?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export function drillCommand(io: Io): Command {
  return new Command('drill')
    .description('Send a message marked as a test by each way that a policy has, and say what each service answers.')
    .argument('[policy]', ONE_POLICY)
    .option(...POLICY_OPTION)
    .option('--person <login>', 'the ways to this person only')
    .option('--channel <name>', 'this channel only')
    .option('--repo <owner/name>', 'with a code that whoever gets it confirms on an issue of this repository')
    .option('--dry-run', 'send nothing, and say what would be sent')
    .option('--json', 'print as JSON, by schemas/drill.v1.schema.json')
    .addHelpText('after', '\nSecrets stand in the variables that the policy names, such as TOCSIN_SMTP_URL.')
    .action(refusing(io, (file: string | undefined, options: Options) => drill(io, file, options)));
}

/** Exit code 1 where a message was not taken. */
async function drill(io: Io, file: string | undefined, options: Options): Promise<void> {
  const named = policyNamed(file, options.policy);
  if (options.repo !== undefined) requireRepositories(options.repo);
  const opened = await openChannels([await readPolicy(io, named)], process.env, () => undefined);
  for (const { message } of opened.problems) io.err(`${visible(message)}\n`);
  const scope = { person: options.person ?? null, channel: options.channel ?? null };
  const { scopeProblem } = await import('#engine/drill/index.ts');
  const nothing = scopeProblem(opened.policies, scope);
  if (nothing !== null) throw new Refusal(nothing);
  const drillOptions: DrillOptions = {
    policies: opened.policies,
    messenger: opened.messenger,
    environment: process.env,
    scope,
    dryRun: options.dryRun === true,
    warn: (message) => io.err(`${visible(message)}\n`),
  };
  // Without a repository nobody can confirm anything: it shows what the services answer.
  const report =
    options.repo === undefined
      ? await (await import('#runner/drill.ts')).testAlone(drillOptions, now())
      : await onGithub(io, options.repo, drillOptions);
  const { unreachedPeople } = await import('#lint/index.ts');
  // Where a secret holds the contacts, lint cannot say it.
  for (const { message } of opened.policies.flatMap((policy) => unreachedPeople(policy, report.at)))
    io.err(`${visible(message)}\n`);
  await print(io, report, options);
  const isTaken = report.sent.every(({ outcome }) => outcome === null || outcome.kind === 'sent');
  io.exit(isTaken && report.problems.length + opened.problems.length === 0 ? 0 : 1);
}

async function print(io: Io, report: DrillReport, { json = false, dryRun = false }: Options): Promise<void> {
  const { describeTest, drillJson } = await import('#report/run/drill.ts');
  if (json) return io.out(drillJson(report));
  for (const { code, message } of report.problems)
    if (code !== 'drill-failed') io.err(`${visible(`${code}: ${message}`)}\n`);
  for (const { way, outcome } of report.sent) io.out(`${wayName(way)}: ${visible(describeTest(outcome, dryRun))}\n`);
  io.out(ending(report));
}

function ending({ issue, ways, waiting, at }: DrillReport): string {
  const rest =
    waiting === 0 ? '' : `${waiting} more wait for the next drill: the policy's limits allow no more at once.\n`;
  if (issue === null) return rest;
  const proved = ways.filter((way) => isProved(way, at)).length;
  return `${rest}${proved} of ${ways.length} ways are proved: ${visible(issue.url)}\n`;
}

async function onGithub(io: Io, repository: string, options: DrillOptions): Promise<DrillReport> {
  const client = await connect(io, repository);
  const { drill: hold, drillLabelProblem } = await import('#runner/drill.ts');
  const wrong = drillLabelProblem(options.policies);
  if (wrong !== null) throw new Refusal(`${wrong.message} ${wrong.remedy ?? ''}`);
  try {
    return await hold(client, options);
  } catch (error) {
    if (!isGithubError(error)) throw error;
    throw new Refusal(`Nothing was sent. ${error.message}`);
  }
}
