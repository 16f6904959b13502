/** The runs of one workflow: those that a dispatch started, and starting another one. */
import { parseInstant } from '#domain/time.ts';
import { listOf } from './answer.ts';
import type { Client } from './client.ts';
import { GithubError } from './error.ts';

export interface WorkflowOptions {
  /** Name of the workflow's file. */
  readonly file: string;
  /** Branch that a dispatch runs on. */
  readonly branch: string;
  /** Id of the run that asks. */
  readonly run: number;
  /** Inputs of a dispatch. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** A run that a dispatch started and that is not over. */
interface DispatchedRun {
  readonly isRunning: boolean;
  /** Created later than the run that asks; of the same second, by the greater id. */
  readonly isYounger: boolean;
}

type DispatchOutcome =
  | { readonly ok: true; readonly run: number | null }
  | { readonly ok: false; readonly code: string; readonly message: string };

export interface WorkflowRuns {
  /** Those beside the run that asks; null when GitHub does not say. */
  watchers(): Promise<readonly DispatchedRun[] | null>;
  dispatch(): Promise<DispatchOutcome>;
}

interface ListedRun {
  readonly id: number;
  readonly status: string | null;
  readonly created_at: string;
}

interface RunList {
  readonly workflow_runs: readonly ListedRun[];
}

/** The newest runs: an older one is over, or does not matter beside them. */
const NEWEST = 30;
const ROUTE = '/repos/{owner}/{repo}/actions/workflows/{workflow_id}';

/** `connect` gives the client of each request. Neither method rejects for what GitHub answers. */
export function createWorkflowRuns(connect: () => Promise<Client>, options: WorkflowOptions): WorkflowRuns {
  const { file, run } = options;
  let own: ListedRun | null = null;
  let tag: string | null = null;
  let list: readonly ListedRun[] = [];
  let hasDetails = true;

  const readList = async (): Promise<readonly ListedRun[]> => {
    const client = await connect();
    const parameters = { workflow_id: file, event: 'workflow_dispatch', per_page: NEWEST };
    const reply = await client.getChanged<RunList>(`${ROUTE}/runs`, parameters, tag);
    if (reply.data !== null) list = listOf('The runs of the workflow', reply.data.workflow_runs);
    tag = reply.tag;
    return list;
  };
  const readOwn = async (): Promise<ListedRun> => {
    const client = await connect();
    return (await client.get<ListedRun>('/repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: run })).data;
  };
  const post = async (withDetails: boolean): Promise<DispatchOutcome> => {
    const client = await connect();
    const { data } = await client.post<{ readonly workflow_run_id?: number } | undefined>(`${ROUTE}/dispatches`, {
      workflow_id: file,
      ref: options.branch,
      inputs: options.inputs,
      ...(withDetails ? { return_run_details: true } : {}),
    });
    return { ok: true, run: data?.workflow_run_id ?? null };
  };
  return {
    watchers: async () => {
      try {
        const runs = await readList();
        own ??= runs.find(({ id }) => id === run) ?? (await readOwn());
        const self = own;
        return runs
          .filter(({ id, status }) => id !== run && status !== 'completed')
          .map((one) => ({ isRunning: one.status === 'in_progress', isYounger: isYounger(one, self) }));
      } catch (error) {
        if (!(error instanceof GithubError)) throw error;
        return null;
      }
    },
    dispatch: async () => {
      try {
        return await post(hasDetails);
      } catch (error) {
        if (!hasDetails || !isUnknownKey(error)) return refusalOf(error, file);
      }
      hasDetails = false;
      return post(false).catch((error: unknown) => refusalOf(error, file));
    },
  };
}

const isYounger = (one: ListedRun, self: ListedRun): boolean => {
  const [created, own] = [parseInstant(one.created_at) ?? 0, parseInstant(self.created_at) ?? 0];
  return created > own || (created === own && one.id > self.id);
};

/** Older servers refuse a key that they do not know. */
const isUnknownKey = (error: unknown): boolean =>
  error instanceof GithubError && error.code === 'refused' && error.message.includes('return_run_details');

function refusalOf(error: unknown, file: string): DispatchOutcome {
  if (!(error instanceof GithubError)) throw error;
  const { code, message } = error;
  const remedy =
    code === 'refused' && /inputs|trigger/i.test(message)
      ? ` Give ${file} \`workflow_dispatch: { inputs: { watch: { type: boolean, default: false } } }\`.`
      : '';
  return { ok: false, code, message: `${message}${remedy}` };
}
