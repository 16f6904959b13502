import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { startAlone, startProgram } from './program.ts';
import { inRepository } from './repository.ts';

/** What the runner hands to one run of the Action. */
export interface ActionCall {
  /** Base address of GitHub's API. */
  readonly api: string;
  /** Address of its GraphQL; `<api>/graphql` unless given. */
  readonly graphql?: string;
  /** `acme/shop` unless given. */
  readonly repository?: string;
  readonly token?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: { readonly name: string; readonly payload?: unknown; readonly ref?: string };
  /** Files of the workspace. */
  readonly files?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  /** True for a run that keeps time: it has a process of its own. */
  readonly isAlone?: boolean;
  readonly seconds?: 'real';
  /** Symbolic links of the workspace, with where they lead. */
  readonly links?: Readonly<Record<string, string>>;
}

interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

export interface ActionResult {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly annotations: readonly Annotation[];
}

export const SHA = '1f3a9c2e5d7b4a60819f2c3d4e5f60718293a4b5';

/** One run in a child process: `result` when it ends, and `kill` to end it at once, as a cancelled job is. */
export interface Running {
  readonly result: Promise<ActionResult>;
  kill(): void;
  /** Only of a run that is alone. */
  signal(signal: NodeJS.Signals): void;
}

/** Runs the shipped bundle as the runner does: its inputs and files, a workspace as working directory. */
export async function startAction(call: ActionCall): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'tocsin-action-'));
  const workspace = join(folder, 'workspace');
  for (const [name, text] of Object.entries({ ...call.files, '.keep': '' })) {
    await mkdir(dirname(join(workspace, name)), { recursive: true });
    await writeFile(join(workspace, name), text);
  }
  for (const [name, target] of Object.entries(call.links ?? {})) {
    await mkdir(dirname(join(workspace, name)), { recursive: true });
    await symlink(target, join(workspace, name));
  }
  const at = { event: join(folder, 'event.json'), output: join(folder, 'output'), summary: join(folder, 'summary') };
  await writeFile(at.event, JSON.stringify(call.event?.payload ?? {}));
  await writeFile(at.output, '');
  await writeFile(at.summary, '');

  const program = METADATA.runs.main.replace(/^dist\//, '');
  const how = {
    environment: environmentOf(call, workspace, at),
    folder: workspace,
    ...(call.seconds && { seconds: call.seconds }),
  };
  const { ended, kill, signal } = call.isAlone
    ? startAlone(program, how)
    : { ...startProgram(program, how), signal: () => undefined };
  const finish = async (): Promise<ActionResult> => {
    const { code, signal: endedBy, out: stdout, err: stderr } = await ended;
    const files = await collect(at);
    await rm(folder, { recursive: true, force: true });
    return { code, signal: endedBy, stdout, stderr, ...files, annotations: annotationsIn(stdout) };
  };
  return { result: finish(), kill, signal };
}

export async function runAction(call: ActionCall): Promise<ActionResult> {
  return (await startAction(call)).result;
}

interface Metadata {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly main: string };
}

const METADATA = parse(readFileSync(inRepository('action.yml'), 'utf8')) as Metadata;

/** The runner sets every declared input, its default where none is given, and the others that a workflow wrote. */
function environmentOf(
  call: ActionCall,
  workspace: string,
  at: Readonly<Record<string, string>>,
): Record<string, string> {
  const declared = Object.entries(METADATA.inputs).map(([name, { default: value = '' }]) => [
    name,
    name === 'token' ? '' : value,
  ]);
  const inputs = {
    ...(Object.fromEntries(declared) as Record<string, string>),
    token: call.token ?? 'the-token-of-the-job',
    ...call.inputs,
  };
  return {
    PATH: process.env['PATH'] ?? '',
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
    ),
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: call.api,
    GITHUB_GRAPHQL_URL: call.graphql ?? `${call.api}/graphql`,
    GITHUB_REPOSITORY: call.repository ?? 'acme/shop',
    GITHUB_EVENT_NAME: call.event?.name ?? 'schedule',
    GITHUB_EVENT_PATH: at['event'] ?? '',
    GITHUB_OUTPUT: at['output'] ?? '',
    GITHUB_STEP_SUMMARY: at['summary'] ?? '',
    GITHUB_WORKSPACE: workspace,
    GITHUB_SHA: SHA,
    GITHUB_REF: call.event?.ref ?? 'refs/heads/main',
    TOCSIN_THROTTLE: 'off',
    TOCSIN_PAUSE: 'off',
    ...call.environment,
  };
}

async function collect(at: {
  readonly output: string;
  readonly summary: string;
}): Promise<Pick<ActionResult, 'outputs' | 'summary'>> {
  const [output, summary] = await Promise.all([readFile(at.output, 'utf8'), readFile(at.summary, 'utf8')]);
  const outputs = [...output.matchAll(/^(.+?)<<(ghadelimiter_[\w-]+)\r?\n([\s\S]*?)\r?\n\2$/gm)];
  return { summary, outputs: Object.fromEntries(outputs.map(([, name, , value]) => [name, value])) };
}

const COMMAND = /^::(error|warning|notice)(?: ([^\n]*?))?::(.*)$/gm;

function annotationsIn(stdout: string): readonly Annotation[] {
  return [...stdout.matchAll(COMMAND)].map(([, level, properties = '', message = '']) => ({
    level: level as Annotation['level'],
    properties: Object.fromEntries(
      properties
        .split(',')
        .filter(Boolean)
        .map((pair) => [pair.slice(0, pair.indexOf('=')), decode(pair.slice(pair.indexOf('=') + 1))]),
    ),
    message: decode(message),
  }));
}

const decode = (text: string): string =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
