/** What a workflow of ours has to keep to, one that we run or one that we tell others to run, much as the linter zizmor asks. Pure. */
import { parse } from 'yaml';

type Permissions = Readonly<Record<string, string>> | string;

interface Step {
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly if?: string;
  readonly permissions?: Permissions;
  readonly 'timeout-minutes'?: number;
  readonly steps?: readonly Step[];
  /** Of a job that calls a workflow. */
  readonly uses?: string;
  readonly secrets?: Readonly<Record<string, string>> | 'inherit';
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>> | string | readonly string[];
  readonly permissions?: Permissions;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** Events whose runs hold secrets while a stranger says what is run. */
const DANGEROUS = ['pull_request_target', 'workflow_run'];

/**
 * Every breach in a workflow, one sentence each. What is used from `place` may be named by a tag: in a text that is written before a
 * release nobody knows its commit.
 */
export function workflowBreaches(text: string, place: string | null = null): readonly string[] {
  const { on, permissions, jobs } = parse(text) as Workflow;
  const events = typeof on === 'string' ? { [on]: null } : Array.isArray(on) ? {} : (on as Record<string, unknown>);
  const names = Array.isArray(on) ? (on as readonly string[]) : Object.keys(events);
  const push = events['push'] as { readonly tags?: unknown } | null | undefined;
  const releases = names.includes('release') || push?.tags !== undefined;
  return [
    ...names.filter((event) => DANGEROUS.includes(event)).map((event) => `It runs on ${event}.`),
    ...(isNone(permissions) ? [] : ['It gives permissions to all its jobs: write `permissions: {}` at the top.']),
    ...(/github\.(?:triggering_)?actor\s*[!=]=/.test(text) ? ['It trusts whoever caused the last event.'] : []),
    ...versionProblems(text),
    ...Object.entries(jobs).flatMap(([name, job]) =>
      [...jobBreaches(job, place), ...(releases ? cacheProblems(job) : [])].map((breach) => `${name}: ${breach}`),
    ),
  ];
}

const isNone = (permissions: Workflow['permissions']): boolean =>
  typeof permissions === 'object' && Object.keys(permissions).length === 0;

/** Dependabot and people read the version of a commit from the comment behind it. */
const versionProblems = (text: string): readonly string[] =>
  [...text.matchAll(/uses: *(\S+@[0-9a-f]{40})(.*)$/gm)]
    .filter(([, , comment = '']) => !/^ # v\d+\.\d+\.\d+$/.test(comment))
    .map(([, uses = '']) => `${uses} does not say which version it is.`);

function jobBreaches({ permissions, uses, secrets, steps = [], ...job }: Job, place: string | null): readonly string[] {
  return [
    ...(typeof permissions === 'object' ? [] : ['It does not list its permissions.']),
    // What a job that calls a workflow may take is said there.
    ...(uses === undefined && job['timeout-minutes'] === undefined ? ['It has no time limit.'] : []),
    ...(secrets === 'inherit' ? ['It hands on all secrets.'] : []),
    ...(uses === undefined ? [] : pinProblems(uses, place)),
    ...[job, ...steps].flatMap(alwaysTrue),
    ...steps.flatMap((step) => stepBreaches(step, place)),
  ];
}

const pinProblems = (uses: string, place: string | null): readonly string[] =>
  uses.startsWith('./') || /@[0-9a-f]{40}$/.test(uses) || (place !== null && uses.startsWith(place))
    ? []
    : [`${uses} is not pinned to a commit.`];

/** A block of text that ends with a new line is no expression any more, but a text, which is true. */
const alwaysTrue = ({ if: condition = '' }: { readonly if?: string }): readonly string[] =>
  typeof condition === 'string' && /\$\{\{[^]*\n$/.test(condition) ? ['A condition is always true.'] : [];

function stepBreaches({ uses = './', run = '', with: inputs = {} }: Step, place: string | null): readonly string[] {
  const checksOut = uses.startsWith('actions/checkout@');
  const scripts = [run, inputs['script']].filter((script) => typeof script === 'string').join('\n');
  return [
    ...pinProblems(uses, place),
    ...(checksOut && inputs['persist-credentials'] !== false ? ['The checkout leaves its token on the disk.'] : []),
    ...(scripts.includes('${{') ? ['An expression stands in a script: hand it over in `env`.'] : []),
    ...(/GITHUB_(?:ENV|PATH)\b/.test(scripts) ? ['A script changes the environment of later steps.'] : []),
  ];
}

/** What is released is made of nothing that another run has left. */
const cacheProblems = ({ steps = [] }: Job): readonly string[] =>
  steps.flatMap(({ uses = '', with: inputs = {} }) =>
    uses.startsWith('actions/cache') ||
    (uses.startsWith('actions/setup-') && (inputs['cache'] !== undefined || inputs['package-manager-cache'] !== false))
      ? [`${uses.split('@')[0] ?? ''} takes what another run has left.`]
      : [],
  );

/** What its jobs may write, as `job: scope`. */
export const writes = (text: string): readonly string[] =>
  Object.entries((parse(text) as Workflow).jobs).flatMap(([name, { permissions = {} }]) =>
    Object.entries(permissions).flatMap(([scope, access]) => (access === 'write' ? `${name}: ${scope}` : [])),
  );
