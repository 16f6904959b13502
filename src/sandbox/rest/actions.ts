/** The REST side of GitHub Actions: workflows, dispatches, runs. */
import type { Run } from '#sandbox/actions/run.ts';
import type { DispatchInput, Workflow } from '#sandbox/actions/workflow.ts';
import { Refusal } from '#sandbox/refusal.ts';
import { type Context, ok, only, page, PAGING, type RestAnswer } from './answer.ts';
import { shaOf } from './files.ts';
import { dispatchedRun, workflow, workflowId, workflowRun } from './run-shapes.ts';
import { readSpan } from './span.ts';

export function listWorkflows(context: Context): RestAnswer {
  only(context.request.query.keys(), PAGING);
  const all = context.actions.workflows.map((one) => workflow(context, one));
  return page(context, all, (workflows) => ({ total_count: all.length, workflows }));
}

export function getWorkflow(context: Context, [id]: readonly string[]): RestAnswer {
  return ok(workflow(context, workflowOf(context, id)));
}

/** By the name of its file, or by its number. */
function workflowOf({ actions }: Context, id = ''): Workflow {
  const found = actions.workflows.find((one) => one.file === id || String(workflowId(actions, one)) === id);
  if (!found) throw new Refusal(404, 'Not Found');
  return found;
}

export function dispatch(context: Context, [id]: readonly string[]): RestAnswer {
  const { actions, store, request } = context;
  const { ref, inputs = {}, return_run_details: details } = request.body;
  only(Object.keys(request.body), ['ref', 'inputs', 'return_run_details']);
  const found = workflowOf(context, id);
  if (details !== undefined && typeof actions.runDetails === 'number')
    throw new Refusal(actions.runDetails, '"return_run_details" is not a permitted key.');
  if (typeof ref !== 'string') throw new Refusal(422, 'Invalid request.\n\n"ref" wasn\'t supplied.');
  // A workflow starts at a branch or a tag; there is one branch.
  if (shaOf(ref) === null || /^[0-9a-f]{40}$/i.test(ref)) throw new Refusal(422, `No ref found for: ${ref}`);
  if (!found.on.workflow_dispatch) throw new Refusal(422, "Workflow does not have 'workflow_dispatch' trigger");
  const values = readInputs(found.on.workflow_dispatch.inputs ?? {}, inputs as Readonly<Record<string, unknown>>);
  const run = actions.dispatch(found, store.viewer, values);
  const hasDetails = details === true && actions.runDetails === 'known';
  return hasDetails ? ok(dispatchedRun(context, run)) : { status: 204, body: null };
}

/** As the workflow reads them: text, with the defaults of its file. */
function readInputs(
  known: Readonly<Record<string, DispatchInput>>,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  const unexpected = Object.keys(values).filter((name) => !Object.hasOwn(known, name));
  if (unexpected.length > 0) throw new Refusal(422, `Unexpected inputs provided: ${JSON.stringify(unexpected)}`);
  return Object.fromEntries(
    Object.entries(known).map(([name, { default: fallback = '', required = false }]) => {
      const value = values[name];
      if (required && value === undefined && fallback === '')
        throw new Refusal(422, `Required input '${name}' not provided`);
      return [name, value === undefined ? fallback : typeof value === 'string' ? value : JSON.stringify(value)];
    }),
  );
}

const FILTERS = [...PAGING, 'event', 'status', 'branch', 'actor', 'created', 'head_sha', 'exclude_pull_requests'];

/** Newest first. */
export function listRuns(context: Context, [id]: readonly string[]): RestAnswer {
  const { query } = context.request;
  only(query.keys(), FILTERS);
  const of = id === undefined ? null : workflowOf(context, id);
  const within = readSpan(query.get('created'));
  const found = context.actions.runs
    .filter((run) => isVisible(context, run) && (of === null || run.workflow === of) && within(run.createdAt))
    .toReversed()
    .map((run) => workflowRun(context, run))
    .filter(
      (run) =>
        fits(query, 'status', run.status, run.conclusion) &&
        fits(query, 'event', run.event) &&
        fits(query, 'actor', run.actor.login) &&
        fits(query, 'branch', run.head_branch) &&
        fits(query, 'head_sha', run.head_sha),
    );
  return page(context, found, (runs) => ({ total_count: found.length, workflow_runs: runs }));
}

function fits(query: URLSearchParams, name: string, ...values: readonly (string | null)[]): boolean {
  const wanted = query.get(name);
  return wanted === null || values.includes(wanted);
}

/** A new run is listed late where reads lag. */
const isVisible = ({ store, now }: Context, { createdAt }: Run): boolean => createdAt <= now() - store.lag;

function runOf({ actions }: Context, id: string | undefined): Run {
  const found = actions.runs.find((run) => String(run.id) === id);
  if (!found) throw new Refusal(404, 'Not Found');
  return found;
}

export function getRun(context: Context, [id]: readonly string[]): RestAnswer {
  const run = runOf(context, id);
  if (!isVisible(context, run)) throw new Refusal(404, 'Not Found');
  return ok(workflowRun(context, run));
}

export function cancelRun(context: Context, [id]: readonly string[]): RestAnswer {
  const run = runOf(context, id);
  if (run.status === 'completed') throw new Refusal(409, 'Cannot cancel a workflow run that is completed.');
  context.actions.cancel(run);
  return { status: 202, body: {} };
}
