/** What our own workflows have to keep to, much as the linter zizmor asks. Pure. */
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>> | string;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>> | string | readonly string[];
  readonly permissions?: Readonly<Record<string, string>> | string;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** Events whose runs hold secrets while a stranger says what is run. */
const DANGEROUS = ['pull_request_target', 'workflow_run'];

/** Every breach in a workflow, one sentence each. */
export function workflowBreaches(text: string): readonly string[] {
  const { on, permissions, jobs } = parse(text) as Workflow;
  const events = typeof on === 'string' ? [on] : Array.isArray(on) ? (on as readonly string[]) : Object.keys(on);
  return [
    ...events.filter((event) => DANGEROUS.includes(event)).map((event) => `It runs on ${event}.`),
    ...(isNone(permissions) ? [] : ['It gives permissions to all its jobs: write `permissions: {}` at the top.']),
    ...unversioned(text),
    ...Object.entries(jobs).flatMap(([name, job]) => jobBreaches(job).map((breach) => `${name}: ${breach}`)),
  ];
}

const isNone = (permissions: Workflow['permissions']): boolean =>
  typeof permissions === 'object' && Object.keys(permissions).length === 0;

/** Dependabot and people read the version of a commit from the comment behind it. */
const unversioned = (text: string): readonly string[] =>
  [...text.matchAll(/uses: *(\S+@[0-9a-f]{40})(.*)$/gm)]
    .filter(([, , comment = '']) => !/^ # v\d+\.\d+\.\d+$/.test(comment))
    .map(([, uses = '']) => `${uses} does not say which version it is.`);

function jobBreaches(job: Job): readonly string[] {
  return [
    ...(typeof job.permissions === 'object' ? [] : ['It does not list its permissions.']),
    ...(job['timeout-minutes'] === undefined ? ['It has no time limit.'] : []),
    ...job.steps.flatMap(stepBreaches),
  ];
}

function stepBreaches({ uses = './', run = '', with: inputs = {} }: Step): readonly string[] {
  const checksOut = uses.startsWith('actions/checkout@');
  return [
    ...(uses.startsWith('./') || /@[0-9a-f]{40}$/.test(uses) ? [] : [`${uses} is not pinned to a commit.`]),
    ...(checksOut && inputs['persist-credentials'] !== false ? ['The checkout leaves its token on the disk.'] : []),
    ...(run.includes('${{') ? ['An expression stands in a script: hand it over in `env`.'] : []),
  ];
}

/** What its jobs may write, as `job: scope`. */
export const writes = (text: string): readonly string[] =>
  Object.entries((parse(text) as Workflow).jobs).flatMap(([name, { permissions = {} }]) =>
    Object.entries(permissions).flatMap(([scope, access]) => (access === 'write' ? `${name}: ${scope}` : [])),
  );
