/** Workflows and their runs in the shapes of GitHub's answers. */
import type { Actions } from '#sandbox/actions/actions.ts';
import type { Run } from '#sandbox/actions/run.ts';
import type { Workflow } from '#sandbox/actions/workflow.ts';
import { iso } from '#sandbox/clock.ts';
import { HEAD_SHA } from '#sandbox/store.ts';
import type { Context } from './answer.ts';
import { repository, type Schemas, user } from './shapes.ts';

const FIRST_WORKFLOW = 101;

/** Numbered in the order in which they came. */
export const workflowId = (actions: Actions, workflow: Workflow): number =>
  FIRST_WORKFLOW + actions.workflows.indexOf(workflow);

const apiOf = ({ base, store }: Context): string => `${base}/repos/${store.owner}/${store.name}/actions`;
const webOf = ({ base, store }: Context): string => `${base}/${store.owner}/${store.name}`;
const pathOf = ({ file }: Workflow): string => `.github/workflows/${file}`;

export function workflow(context: Context, one: Workflow): Schemas['workflow'] {
  const id = workflowId(context.actions, one);
  const since = iso(context.startedAt);
  return {
    id,
    node_id: `W_${id}`,
    name: one.name ?? pathOf(one),
    path: pathOf(one),
    state: 'active',
    created_at: since,
    updated_at: since,
    url: `${apiOf(context)}/workflows/${id}`,
    html_url: `${webOf(context)}/blob/main/${pathOf(one)}`,
    badge_url: `${webOf(context)}/workflows/${encodeURIComponent(one.name ?? pathOf(one))}/badge.svg`,
  };
}

/** Jobs, logs, commits and check suites are not modelled: the addresses lead nowhere. */
export function workflowRun(context: Context, run: Run) {
  const url = `${apiOf(context)}/runs/${run.id}`;
  const id = workflowId(context.actions, run.workflow);
  const actor = user(context.store, run.context.actor);
  const name = run.workflow.name ?? pathOf(run.workflow);
  return {
    id: run.id,
    name,
    node_id: `WFR_${run.id}`,
    head_branch: 'main',
    head_sha: HEAD_SHA,
    path: pathOf(run.workflow),
    display_title: name,
    run_number: run.number,
    run_attempt: 1,
    event: run.context.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: id,
    url,
    html_url: `${webOf(context)}/actions/runs/${run.id}`,
    pull_requests: [],
    created_at: iso(run.createdAt),
    updated_at: iso(run.updatedAt),
    // For the first attempt GitHub has the time of creation here, even where a runner came later.
    run_started_at: iso(run.createdAt),
    actor,
    triggering_actor: actor,
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    workflow_url: `${apiOf(context)}/workflows/${id}`,
    repository: repository(context.store, context.base),
  } satisfies Partial<Record<keyof Schemas['workflow-run'], unknown>>;
}

export const dispatchedRun = (context: Context, { id }: Run): Schemas['workflow-dispatch-response'] => ({
  workflow_run_id: id,
  run_url: `${apiOf(context)}/runs/${id}`,
  html_url: `${webOf(context)}/actions/runs/${id}`,
});
