/** The sandbox's own routes under `/_sandbox/`, for scripts and people: the clock, acts, faults, the log. */
import type { IncomingHttpHeaders } from 'node:http';
import { parseInstant } from '#domain/time.ts';
import type { Run } from './actions/run.ts';
import { iso } from './clock.ts';
import type { Fault } from './faults.ts';
import { Refusal } from './refusal.ts';
import type { RestAnswer } from './rest.ts';
import { addActor } from './store.ts';
import { type Permission, PERMISSIONS } from '#domain/issue.ts';
import type { Sandbox } from './sandbox.ts';

type Body = Readonly<Record<string, unknown>>;

const ROUTES = [
  'GET /_sandbox/clock',
  'POST /_sandbox/clock {"set": ISO 8601} or {"advance": seconds}',
  'POST /_sandbox/people {"login": permission, …}',
  'DELETE /_sandbox/people/{login}',
  'POST /_sandbox/files {"path": text, …}',
  'POST /_sandbox/as/{login}/{act} {"arguments": […]}',
  'POST /_sandbox/faults {"kind", "match": {"method", "path", "operation", "issue", "above"}, "skip", "times", "retryAfter"}',
  'DELETE /_sandbox/faults',
  'GET /_sandbox/requests',
  'GET /_sandbox/settings',
  'POST /_sandbox/settings {"plan": "free" or "paid", "lag": seconds, "permissions": {"issues": "read" or "write", "actions": "none", "read" or "write"}}',
  'POST /_sandbox/workflows {"file", "on": {"schedule", "issues", "issue_comment", "workflow_dispatch"}, "permissions", "concurrency"}',
  'GET /_sandbox/runs',
  'POST /_sandbox/runs/{id}/complete {"conclusion": "success" or "failure"}',
  'POST /_sandbox/runs/{id}/kill',
];

/** The controls are for programs of this machine, not for another site's page in its browser. Null: the request may pass. */
export function refuseStranger({ origin, host, accept }: IncomingHttpHeaders): RestAnswer | null {
  const local = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host ?? '');
  if (local && (origin === undefined || origin === `http://${host}`) && !accept?.includes('text/html')) return null;
  return { status: 403, body: { message: 'The controls of the sandbox answer programs of this machine only.' } };
}

export function control(sandbox: Sandbox, method: string, path: string, body: Body): RestAnswer {
  try {
    return { status: 200, body: route(sandbox, method, path.slice('/_sandbox/'.length).split('/'), body) };
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: { message: error.message } };
    return { status: 400, body: { message: error instanceof Error ? error.message : String(error), routes: ROUTES } };
  }
}

function route(
  sandbox: Sandbox,
  method: string,
  [first = '', second = '', third = '']: readonly string[],
  body: Body,
): object {
  switch (`${method} ${first}`) {
    case 'GET clock':
      return { now: iso(sandbox.clock.now()) };
    case 'POST clock':
      return turn(sandbox, body);
    case 'POST people':
      for (const [login, permission] of Object.entries(body)) addActor(sandbox.store, login, permissionOf(permission));
      return people(sandbox);
    case 'DELETE people':
      sandbox.deleteActor(decodeURIComponent(second));
      return people(sandbox);
    case 'POST files':
      for (const [path, text] of Object.entries(body)) sandbox.store.files.set(path, String(text));
      return { files: [...sandbox.store.files.keys()] };
    case 'POST as':
      return act(sandbox, decodeURIComponent(second), third, body);
    case 'POST faults':
      sandbox.faults.add(readFault(body));
      return {};
    case 'DELETE faults':
      sandbox.faults.clear();
      return {};
    case 'GET requests':
      return sandbox.log;
    case 'GET settings':
      return settings(sandbox);
    case 'POST settings':
      return changeSettings(sandbox, body);
    case 'POST workflows':
      return addWorkflow(sandbox, body);
    case 'GET runs':
      return sandbox.actions.runs.map(show);
    case 'POST runs':
      return endRun(sandbox, second, third, body);
    default:
      throw new Error(`There is no ${method} /_sandbox/${first}.`);
  }
}

const people = ({ store }: Sandbox): object => ({
  people: [...store.actors.values()].map(({ login, permission }) => ({ login, permission })),
});

function turn({ clock }: Sandbox, { set, advance }: Body): object {
  if (typeof advance === 'number') clock.advance(advance);
  const at = typeof set === 'string' ? parseInstant(set) : null;
  if (at !== null) clock.set(at);
  if (typeof advance !== 'number' && at === null)
    throw new Error('Say {"set": "2026-11-23T12:00:00Z"} or {"advance": 300}.');
  return { now: iso(clock.now()) };
}

function permissionOf(value: unknown): Permission {
  const found = PERMISSIONS.find((one) => one === value);
  if (!found) throw new Error(`${JSON.stringify(value)} is no permission; there are ${PERMISSIONS.join(', ')}.`);
  return found;
}

function act(sandbox: Sandbox, login: string, name: string, body: Body): object {
  const acts = sandbox.as(login) as unknown as Readonly<
    Record<string, ((...values: readonly unknown[]) => unknown) | undefined>
  >;
  const run = Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (!run) throw new Error(`There is no act "${name}"; there are ${Object.keys(acts).join(', ')}.`);
  const values = Array.isArray(body['arguments']) ? (body['arguments'] as readonly unknown[]) : [];
  const result = run(...values);
  return typeof result === 'object' && result !== null ? result : {};
}

const settings = ({ store: { plan, lag }, tokens: { permissions } }: Sandbox): object => ({ plan, lag, permissions });

function changeSettings(sandbox: Sandbox, body: Body): object {
  const { store, tokens } = sandbox;
  const permissions = (body['permissions'] ?? {}) as Body;
  const lag = body['lag'] ?? store.lag;
  if (typeof lag !== 'number' || !(lag >= 0)) throw new Error(`${JSON.stringify(lag)} is no lag: say seconds.`);
  const plan = oneOf(['free', 'paid'], body['plan'] ?? store.plan);
  const issues = oneOf(['read', 'write'], permissions['issues'] ?? tokens.permissions.issues);
  const actions = oneOf(['none', 'read', 'write'], permissions['actions'] ?? tokens.permissions.actions);
  Object.assign(store, { plan, lag });
  Object.assign(tokens.permissions, { issues, actions });
  return settings(sandbox);
}

function oneOf<T extends string>(known: readonly T[], value: unknown): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new Error(`${JSON.stringify(value)} is none of ${known.join(', ')}.`);
  return found;
}

/** A workflow without what only code can say: its condition, and a group by expression. */
function addWorkflow({ actions }: Sandbox, body: Body): object {
  const { file, on } = body;
  if (typeof file !== 'string' || typeof on !== 'object' || on === null)
    throw new Error('Say {"file": "escalation.yml", "on": {"issues": ["labeled"]}}.');
  actions.addWorkflow({ ...body, file, on });
  return { workflows: actions.workflows.map((workflow) => workflow.file) };
}

function endRun({ actions }: Sandbox, id: string, how: string, body: Body): object {
  const run = actions.runs.find((one) => String(one.id) === id);
  if (!run) throw new Error(`There is no run ${id}.`);
  if (how === 'kill') actions.kill(run);
  else if (how === 'complete') actions.complete(run, oneOf(['success', 'failure'], body['conclusion'] ?? 'success'));
  else throw new Error(`A run is ended by complete or kill, not by "${how}".`);
  return show(run);
}

const show = ({
  id,
  workflow,
  context,
  status,
  conclusion,
  createdAt,
  startedAt,
  completedAt,
  token,
}: Run): object => ({
  id,
  workflow: workflow.file,
  event: context.event,
  inputs: context.inputs,
  status,
  conclusion,
  created: iso(createdAt),
  started: startedAt === null ? null : iso(startedAt),
  completed: completedAt === null ? null : iso(completedAt),
  token,
});

function readFault(body: Body): Fault {
  const match = (body['match'] ?? {}) as { method?: string; path?: string; operation?: string };
  return { ...body, match: { ...match, path: match.path === undefined ? undefined : new RegExp(match.path) } } as Fault;
}
