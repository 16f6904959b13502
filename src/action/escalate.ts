/**
 * The Action's main job: load the policies, read the incidents, and run them. What is not needed for the first request is
 * loaded after it.
 */
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Policy } from '#domain/policy.ts';
import type { IncidentReport, Problem, RunReport } from '#domain/run-report.ts';
import type { Seconds } from '#domain/time.ts';
import type { Tracker } from '#domain/tracker.ts';
import { callable } from '#engine/escalation/reachable-people.ts';
import { knownPeople } from '#engine/escalation/known-people.ts';
import { repositoryNeeds } from '#engine/escalation/needs.ts';
import type { Client, Repository } from '#github/index.ts';
import { createRunBudget } from '#run/budget.ts';
import type { RunOptions } from '#run/options.ts';
import { managedLabelsOf } from './needs.ts';
import { readPolicies, type PolicySource } from './policies.ts';
import { decideJob, type EscalationJob, type Handle } from './parts.ts';
import { remedied, stackOf } from './problems.ts';
import { started } from './started.ts';

export interface EscalateOptions {
  readonly paths: readonly string[];
  readonly source: PolicySource;
  readonly job: EscalationJob;
  readonly dryRun: boolean;
  readonly repository: string;
  connect(): Promise<Client>;
  /** Something was done, but less came of it than was meant. */
  warn(message: string): void;
  /** For whoever mends a bug. */
  debug(message: string): void;
  /** Waits until a reading no longer lags behind a change; absent where readings do not lag. */
  readonly pause?: ((seconds: Seconds) => Promise<void>) | undefined;
}

export async function escalate(options: EscalateOptions): Promise<RunReport> {
  const loaded = await readPolicies(options.paths, options.source);
  const { policies, valid } = loaded;
  const report = started(loaded, {
    mode: options.job.kind === 'issue' ? 'issue' : 'sweep',
    dryRun: options.dryRun,
    repository: options.repository,
  });
  const [first, ...rest] = policies;
  // With one of several policies unreadable, an incident could be taken for another's: nothing is done at all.
  if (!valid || first === undefined) return report;

  const client = await options.connect();
  const { openRepository } = await import('#github/index.ts');
  const needs = repositoryNeeds(policies);
  const repository = openRepository(client, {
    ...needs,
    ...knownPeople(policies),
    managedLabels: managedLabelsOf(policies),
  });
  const warnings: Problem[] = [];
  const handle = await handler([first, ...rest], repository, warnings, options);
  const decided = await decideJob(options.job, { repository, needs, handle });
  const at = decided.parts.at(-1)?.at ?? null;
  const people = at === null ? [] : callable(policies, at);
  const diagnostics = [
    ...report.diagnostics,
    ...repository.missingLabels().map(missingLabel),
    ...unaskedOf(repository.unasked()),
    ...people.filter((login) => login === repository.viewer().toLowerCase()).map(tokenOf),
    ...decided.diagnostics,
  ];
  for (const { message } of warnings) options.warn(message);
  return {
    ...report,
    mode: decided.isWhole ? 'sweep' : 'issue',
    diagnostics,
    at,
    incidents: decided.parts.flatMap(({ incidents }) => incidents),
    problems: decided.problems,
    requests: client.requests(),
  };
}

/** What is done about issues that were read: carried out, or planned alone. */
export async function handler(
  policies: readonly [Policy, ...Policy[]],
  repository: Repository,
  warnings: Problem[],
  options: Pick<EscalateOptions, 'dryRun' | 'warn' | 'debug' | 'pause'> & Pick<RunOptions, 'isUpToDate'>,
): Promise<Handle> {
  const budget = createRunBudget();
  const onBug = (error: unknown): void => options.debug(stackOf(error));
  const remediedOf = (incidents: readonly IncidentReport[]): readonly IncidentReport[] =>
    incidents.map((incident) => ({ ...incident, problems: incident.problems.map(remedied) }));
  if (options.dryRun) {
    const { dryRun: plan } = await import('#run/dry-run.ts');
    return async (issues, now) => {
      const known = await repository.introduce(issues, callable(policies, now));
      return remediedOf(await plan(policies, known, now, { budget, onBug }));
    };
  }
  const tracker = warning(repository, (message) => options.warn(message));
  let render: RunOptions['render'] | null = null;
  return async (issues, now) => {
    // Both are loaded after the first request, which they would delay.
    render ??= await renderer(policies, warnings);
    const { run } = await import('#run/run.ts');
    return remediedOf(
      await run(policies, issues, now, tracker, {
        render,
        onBug,
        budget,
        ...(options.pause ? { pause: options.pause } : {}),
        ...(options.isUpToDate ? { isUpToDate: options.isUpToDate } : {}),
      }),
    );
  };
}

/** A misspelt label, or one that somebody has renamed, would else be a silence that looks like peace. */
const missingLabel = (label: string): Diagnostic => ({
  code: 'missing-incident-label',
  level: 'warning',
  message: `The repository has no label "${label}", so no issue can be an incident by it.`,
  help: 'Create the label, or name in `incident.label` the one it has.',
  place: null,
  path: '/incident/label',
});

/** Strangers must not make a run dearer; a responder among so many is taken for one of them, and somebody is called too many. */
const unaskedOf = (logins: readonly string[]): readonly Diagnostic[] =>
  logins.length === 0
    ? []
    : [
        {
          code: 'people-not-asked-about',
          level: 'warning',
          message: `So many people took part that the permission of ${logins.length} of them was not looked up: they count as strangers in this run.`,
          help: 'Whoever is assigned needs no look-up: assign those who respond.',
          place: null,
          path: '',
        },
      ];

/** Nobody can tell what this person does from what their token does: a machine's account answers no call. */
const tokenOf = (login: string): Diagnostic => ({
  code: 'token-of-a-responder',
  level: 'warning',
  message: `The token is that of "${login}", whom the policy calls: what they write is taken for this Action's own, so their \`/ack\` is not obeyed.`,
  help: 'Use the job’s own token, or that of a GitHub App or of an account that nobody answers with.',
  place: null,
  path: '',
});

/** Each policy speaks in its own words. */
export async function renderer(policies: readonly Policy[], failed: Problem[]): Promise<RunOptions['render']> {
  const [{ renderEffect }, { loadTemplates }, { shippedTemplates }] = await Promise.all([
    import('#report/comment/effect.ts'),
    import('#report/comment/liquid.ts'),
    import('#report/comment/templates.ts'),
  ]);
  const load = async (policy: Policy) =>
    [policy, await loadTemplates(policy, (problem) => failed.push(problem))] as const;
  const templates = new Map(await Promise.all(policies.map(load)));
  return (policy, effect) => renderEffect(effect, templates.get(policy) ?? shippedTemplates);
}

/** A tracker that warns of each effect that was performed but did not reach everybody. */
function warning(tracker: Tracker, warn: (message: string) => void): Tracker {
  return {
    ...tracker,
    perform: async (issue, effect) => {
      const outcome = await tracker.perform(issue, effect);
      if (outcome.done) for (const message of outcome.warnings ?? []) warn(`#${issue.number}: ${message}`);
      return outcome;
    },
  };
}
