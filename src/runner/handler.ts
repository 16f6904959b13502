/** What a run does about the issues of one repository that it has read. What is not needed for the first request is loaded after it. */
import type { Issue } from '#domain/issue.ts';
import type { Policies, Policy } from '#domain/policy.ts';
import type { IncidentReport, Problem } from '#domain/run-report.ts';
import type { Instant } from '#domain/time.ts';
import type { Tracker } from '#domain/tracker.ts';
import { callable } from '#engine/escalation/reachable-people.ts';
import type { Repository } from '#github/index.ts';
import { createRunBudget } from '#run/budget.ts';
import type { RunOptions } from '#run/options.ts';
import { withRemedy, stackOf } from './problems.ts';

/** Decides about these issues at an instant. */
export type Handle = (issues: readonly Issue[], now: Instant) => Promise<readonly IncidentReport[]>;

export interface HandlerOptions
  extends Pick<RunOptions, 'isUpToDate' | 'beside' | 'pause' | 'onWait' | 'messenger' | 'watchedSince'> {
  readonly dryRun: boolean;
  /** Something was done, but less came of it than was meant. */
  readonly warn: (message: string) => void;
  /** For whoever mends a bug. */
  readonly debug: (message: string) => void;
  /** The name of the run; absent: a new one. */
  readonly run?: string;
}

/** What is done about issues that were read: carried out, or planned alone. */
export async function handler(
  policies: Policies,
  repository: Repository,
  { dryRun, warn, debug, run: name = nameRun(), ...others }: HandlerOptions,
): Promise<Handle> {
  const budget = createRunBudget();
  const onBug = (error: unknown): void => debug(stackOf(error));
  const remediedOf = (incidents: readonly IncidentReport[]): readonly IncidentReport[] =>
    incidents.map((incident) => ({ ...incident, problems: incident.problems.map(withRemedy) }));
  if (dryRun) {
    const { dryRun: plan } = await import('#run/dry-run.ts');
    return async (issues, now) => {
      const known = await repository.introduce(issues, callable(policies, now));
      return remediedOf(await plan(policies, known, now, { budget, onBug }));
    };
  }
  const tracker = withWarnings(repository, warn);
  let render: RunOptions['render'] | null = null;
  return async (issues, now) => {
    // Both are loaded after the first request, which they would delay.
    render ??= await renderer(policies, ({ message }) => warn(message));
    const { run } = await import('#run/run.ts');
    return remediedOf(await run(policies, issues, now, tracker, { ...others, render, onBug, budget, run: name }));
  };
}

/** A name that no other run has. */
export const nameRun = (): string => crypto.randomUUID().slice(0, 13);

/** Each policy speaks in its own words. `onFailed` gets what is wrong with a template, in whose place the shipped words are used. */
export async function renderer(
  policies: readonly Policy[],
  onFailed: (problem: Problem) => void,
): Promise<RunOptions['render']> {
  const [{ renderEffect }, { loadTemplates }, { shippedTemplates }] = await Promise.all([
    import('#report/comment/effect.ts'),
    import('#report/comment/liquid.ts'),
    import('#report/comment/templates.ts'),
  ]);
  const load = async (policy: Policy) => [policy, await loadTemplates(policy, onFailed)] as const;
  const templates = new Map(await Promise.all(policies.map(load)));
  return (policy, effect) => renderEffect(effect, templates.get(policy) ?? shippedTemplates);
}

/** A tracker that warns of each effect that was performed but did not reach everybody. */
function withWarnings(tracker: Tracker, warn: (message: string) => void): Tracker {
  return {
    ...tracker,
    perform: async (issue, effect) => {
      const outcome = await tracker.perform(issue, effect);
      if (outcome.done) for (const message of outcome.warnings ?? []) warn(`#${issue.number}: ${message}`);
      return outcome;
    },
  };
}
