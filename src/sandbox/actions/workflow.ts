/** A workflow as the sandbox knows it: when it runs and beside what, not what it does. */
import type { Seconds } from '#domain/time.ts';
import type { Activity } from '#sandbox/activity.ts';
import type { TokenPermissions } from '#sandbox/token.ts';

export interface DispatchInput {
  readonly default?: string;
  readonly required?: boolean;
}

export interface Workflow {
  /** Name of its file in `.github/workflows`, such as `escalation.yml`. */
  readonly file: string;
  readonly name?: string;
  readonly on: {
    /** Crons, in UTC. */
    readonly schedule?: readonly string[];
    /** Types of activity. */
    readonly issues?: readonly string[];
    readonly issue_comment?: readonly string[];
    readonly workflow_dispatch?: { readonly inputs?: Readonly<Record<string, DispatchInput>> };
  };
  /** The permissions of its token; by default it may write issues and actions. */
  readonly permissions?: Partial<TokenPermissions>;
  /** The condition of its one job: where it is false, the run is skipped without a runner. */
  readonly if?: (context: RunContext) => boolean;
  readonly concurrency?: Concurrency;
  /** GitHub's six hours by default. */
  readonly timeout?: Seconds;
}

export interface Concurrency {
  readonly group: string | ((context: RunContext) => string);
  /** At `workflow`, a run whose job will be skipped joins the group all the same; `job` by default. */
  readonly scope?: 'job' | 'workflow';
  readonly cancelInProgress?: boolean;
  /** `single`, the default: a newer pending run cancels the older one. `max`: up to 100 wait. */
  readonly queue?: 'single' | 'max';
}

type EventName = Activity['event'] | 'schedule' | 'workflow_dispatch';

/** Why a run is there. */
export interface Trigger {
  readonly event: EventName;
  /** Login. */
  readonly actor: string;
  /** What the runner writes to the file of `GITHUB_EVENT_PATH`. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly inputs: Readonly<Record<string, string>>;
}

/** What a workflow's expressions may read. */
export interface RunContext extends Trigger {
  readonly runId: number;
}

export function listens({ on }: Workflow, { event, action, issue }: Activity): boolean {
  // An activity of a pull request is an event of its own; a comment on one is not.
  if (event === 'issues' && issue.isPullRequest) return false;
  return on[event]?.includes(action) === true;
}
