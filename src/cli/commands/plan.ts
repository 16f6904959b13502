import { Command } from 'commander';
import type { Issue } from '#domain/issue.ts';
import type { IncidentReport, Problem, RunReport } from '#domain/run-report.ts';
import type { Instant } from '#domain/time.ts';
import type { Policies } from '#domain/policy.ts';
import { provenance } from '#domain/refs.ts';
import { connect, engineFor, requireRepositories } from '#cli/connect.ts';
import { readHistories } from '#cli/latest-readings.ts';
import { readInstants } from '#cli/instants.ts';
import { type Io, now, Refusal, refusing } from '#cli/io.ts';
import { readPoliciesFor } from '#cli/policies.ts';
import { ORDERED_POLICIES, POLICIES_OPTION, policiesHere, withoutPolicies } from '#cli/policy-argument.ts';

interface Options {
  readonly policy?: readonly string[];
  readonly repo?: string;
  readonly history?: readonly string[];
  readonly at?: string;
  readonly engine?: string;
  readonly json?: boolean;
}

export function planCommand(io: Io): Command {
  return new Command('plan')
    .description('Say what a run would do now, and why. Writes nothing.')
    .argument('[policies...]', ORDERED_POLICIES)
    .option(...POLICIES_OPTION)
    .option(
      '--repo <owner/name>',
      'the live incidents of this repository, by GITHUB_TOKEN or GH_TOKEN, and its policy if none is here',
    )
    .option('--history <files...>', 'instead: incidents of files, as `tocsin history` writes them')
    .option(
      '--at <instant>',
      'with --history: when, ISO 8601, with the incidents as they stood then (default: when the last was read)',
    )
    .option('--engine <login>', 'with --repo: who runs the policy (default: as `tocsin history` has it)')
    .option('--json', 'print as JSON, by schemas/plan.v1.schema.json')
    .addHelpText('after', '\nExits with 1 when something is due, 0 when nothing is, 2 when not all was read.')
    .action(refusing(io, (files: readonly string[], options: Options) => plan(io, files, options)));
}

/** Incidents, and when a run would look at them. */
interface Scene {
  readonly now: Instant;
  readonly repository: string;
  readonly issues: readonly Issue[];
  /** Addresses of those that were read later than `now`, and stand here as they did then. */
  readonly earlier: ReadonlySet<string>;
  readonly problems: readonly Problem[];
  readonly requests: number | null;
}

/** Prints the plan. */
async function plan(io: Io, files: readonly string[], options: Options): Promise<void> {
  if ((options.repo === undefined) === (options.history === undefined))
    throw new Refusal('Say whose incidents: --repo owner/name, or --history with files of `tocsin history`.');
  const history = withoutPolicies('--history', options.history);
  const { repo } = options;
  if (repo !== undefined) requireRepositories(repo);
  if (repo !== undefined && options.at !== undefined)
    throw new Refusal('--at is for --history: live incidents are looked at as of now.');
  const policies = await readPoliciesFor(io, policiesHere([...files, ...history.policies], options.policy), repo);
  const scene = await (repo === undefined
    ? past(io, policies, history.values, options.at)
    : live(io, repo, policies, options));

  const report = await planFor(policies, scene);
  const { isDue, isUnhandled, planOf, printPlan } = await import('#report/run/plan.ts');
  io.out(options.json ? `${JSON.stringify(planOf(report), null, 2)}\n` : printPlan(report, io));
  if (report.incidents.some(isDue)) io.exit(1);
  if (report.incidents.some(isUnhandled) || report.problems.length > 0) io.exit(2);
}

async function past(io: Io, policies: Policies, files: readonly string[], moment: string | undefined): Promise<Scene> {
  const instants = readInstants(io, { at: moment });
  const histories = await readHistories(files, (reading) => reading);
  const last = histories.reduce<Instant | null>((latest, one) => Math.max(latest ?? one.at, one.at), null);
  const [{ assumeAssignable, issueAsOf }, { asTrusted }] = await Promise.all([
    import('#replay/index.ts'),
    import('#engine/index.ts'),
  ]);
  const at = instants.at ?? last ?? now();
  const ownOf = (issue: Issue): Issue => policies.reduce((seen, policy) => asTrusted(policy, seen), issue);
  const readings = histories.filter(({ issue }) => issue.createdAt <= at);
  const pastIssues = readings.map(({ issue, at: readAt }) => (at < readAt ? issueAsOf(ownOf(issue), at) : issue));
  const earlier = new Set(readings.flatMap((one) => (at < one.at ? [one.issue.url] : [])));
  const assumptions = policies.map(assumeAssignable);
  // A file does not know whom a policy would call today: only what it says of somebody stands against them.
  const issues = pastIssues.map((issue) => assumptions.reduce((known, assume) => assume(known, at), issue));
  const repository = [...new Set(histories.map(({ issue }) => issue.repository))].toSorted().join(', ');
  return { now: at, repository, issues, earlier, problems: [], requests: null };
}

async function live(io: Io, repository: string, policies: Policies, { engine }: Options): Promise<Scene> {
  const client = await connect(io, repository);
  const [{ GithubError, openRepository }, { repositoryNeeds }, { knownPeople }, { callable }] = await Promise.all([
    import('#github/index.ts'),
    import('#engine/escalation/needs.ts'),
    import('#engine/escalation/known-people.ts'),
    import('#engine/escalation/reachable-people.ts'),
  ]);
  const needs = repositoryNeeds(policies);
  const github = openRepository(client, {
    ...needs,
    ...knownPeople(policies),
    managedLabels: [],
    engineFor: engineFor(engine),
  });
  try {
    const { now, issues, unread } = await github.readIncidents(needs.closedWithin);
    const introduced = await github.introduce(issues, callable(policies, now));
    const problems = unread.map(({ code, message }) => ({ code, message, remedy: 'Ask again.' }));
    const requests = client.requests();
    return { now, repository, issues: introduced, earlier: new Set(), problems, requests };
  } catch (error) {
    if (!(error instanceof GithubError)) throw error;
    throw new Refusal(`${repository}: ${error.message}`);
  }
}

/** A dry run of the Action's own `run`. */
async function planFor(policies: Policies, scene: Scene): Promise<RunReport> {
  const { now, repository, issues, earlier, problems, requests } = scene;
  const { dryRun } = await import('#run/dry-run.ts');
  const incidents = await dryRun(policies, issues, now);
  return {
    at: now,
    mode: 'plan',
    dryRun: true,
    repository,
    policies: policies.map(provenance),
    incidents: incidents.map((one) => (earlier.has(one.url) && onlyEditsStatus(one) ? nothingDue(one) : one)),
    problems,
    diagnostics: [],
    requests,
  };
}

/** GitHub does not tell what the status comment showed before later edits, so nobody knows whether it had to be edited. */
const onlyEditsStatus = ({ fired, messages = [], done }: IncidentReport): boolean =>
  fired.length + messages.length === 0 &&
  done.every((one) => one.type === 'say' && one.comment === null && one.react.length + one.minimise.length === 0);

const nothingDue = (one: IncidentReport): IncidentReport =>
  one.outcome.kind === 'acted' ? { ...one, done: [], outcome: { kind: 'nothing-due' } } : one;
