/** The REST side of GitHub Actions: dispatches and runs. */
import type { Run } from '#sandbox/actions/run.ts';
import type { DispatchInput, Workflow } from '#sandbox/actions/workflow.ts';
import { Refusal } from '#sandbox/refusal.ts';
import { type Context, ok, only, page, PAGING, type RestAnswer } from './answer.ts';
import { shaOf } from './files.ts';
import { workflowRun } from './run-shapes.ts';

/** By the name of its file. */
function workflowOf({ actions }: Context, id = ''): Workflow {
  const found = actions.workflows.find(({ file }) => file === id);
  if (!found) throw new Refusal(404, 'Not Found');
  return found;
}

export function dispatch(context: Context, [id]: readonly string[]): RestAnswer {
  const { actions, store, request } = context;
  const { ref, inputs = {} } = request.body;
  only(Object.keys(request.body), ['ref', 'inputs']);
  const found = workflowOf(context, id);
  if (typeof ref !== 'string') throw new Refusal(422, 'Invalid request.\n\n"ref" wasn\'t supplied.');
  // A workflow starts at a branch or a tag; there is one branch.
  if (shaOf(ref) === null || /^[0-9a-f]{40}$/i.test(ref)) throw new Refusal(422, `No ref found for: ${ref}`);
  if (!found.on.workflow_dispatch) throw new Refusal(422, "Workflow does not have 'workflow_dispatch' trigger");
  const values = readInputs(found.on.workflow_dispatch.inputs ?? {}, inputs as Readonly<Record<string, unknown>>);
  actions.dispatch(found, store.viewer, values);
  return { status: 204, body: null };
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

/** Newest first. */
export function listRuns(context: Context, [id]: readonly string[]): RestAnswer {
  const { query } = context.request;
  only(query.keys(), [...PAGING, 'event']);
  const of = id === undefined ? null : workflowOf(context, id);
  const event = query.get('event');
  const found = context.actions.runs
    .filter((run) => isVisible(context, run) && (of === null || run.workflow === of))
    .filter((run) => event === null || run.context.event === event)
    .toReversed()
    .map((run) => workflowRun(context, run));
  return page(context, found, (runs) => ({ total_count: found.length, workflow_runs: runs }));
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
