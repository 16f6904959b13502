/** The steps of workflows that run this Action: with which policies, for what, and with which variables. Pure. */
import { sameName } from '#domain/names.ts';
import type { Place } from '#domain/diagnostic.ts';
import type { Json } from '#domain/rule.ts';
import { DEFAULT_POLICY, REPOSITORY } from '#policy/files.ts';
import { parseYaml } from '#policy/index.ts';
import { asList, asMap, toPointer } from '#policy/pointer.ts';
import type { Workflow } from './rule.ts';

type Mapping = { readonly [key: string]: Json };

export interface ActionStep {
  readonly place: Place;
  /** Its `with`. */
  readonly inputs: Mapping;
  /** It checks what a pull request does to policies. */
  readonly checks: boolean;
  /** It decides about incidents. */
  readonly escalates: boolean;
  /** It sends messages: of incidents, or of a drill. */
  readonly sends: boolean;
  /** The names of the variables that it has; null where that cannot be read from the file. */
  readonly variables: ReadonlySet<string> | null;
}

/** This action by its name, from the repository it is published from, or from its own. */
const NAMED = /(?:^|\/)tocsin(?:@|\/|$)|^\.\/?$/i;
const isNamed = (uses: string): boolean =>
  NAMED.test(uses) || sameName(uses.split(/[@/]/).slice(0, 2).join('/'), REPOSITORY);

/** Modes that the inputs of other actions do not have. */
const OWN_MODES: ReadonlySet<Json | undefined> = new Set(['sweep', 'drill']);

/** A copy of this action under another name, by what it is given. */
const isCopy = (inputs: Mapping, file: string): boolean =>
  inputs['watch-for'] !== undefined ||
  OWN_MODES.has(inputs['mode']) ||
  (inputs['policy'] !== undefined && pathsOf(inputs).some((path) => isPath(path, file)));

const NO_INCIDENTS: ReadonlySet<Json | undefined> = new Set(['check', 'report', 'drill']);

const NO_CHECK: ReadonlySet<Json | undefined> = new Set(['sweep', 'issue', 'watch', 'report', 'drill']);

const isExpression = (value: Json | undefined): boolean => typeof value === 'string' && value.includes('${{');

/** The steps that run the policy of this file, or another one. None for a file that is no workflow. */
export function actionSteps({ file, text }: Workflow, policyFile: string): readonly ActionStep[] {
  const yaml = parseYaml(text, file);
  const workflow = asMap(yaml.value);
  const all = events(workflow?.['on']);
  const names = all.filter((event) => !event.startsWith('pull_request'));
  // What it does is in the workflow that calls it.
  const isCalled = names.length > 0 && names.every((event) => event === 'workflow_call');
  return Object.entries(asMap(workflow?.['jobs']) ?? {}).flatMap(([id, value]) => {
    const job = asMap(value);
    const steps = asList(job?.['steps']) ?? [];
    const written = steps.map((step) => asMap(step)?.['run']).filter((run) => typeof run === 'string');
    const toStep = (one: Json, path: readonly (string | number)[], isJob: boolean): readonly ActionStep[] => {
      const step = asMap(one);
      const uses = step?.['uses'];
      const inputs = asMap(step?.['with']) ?? {};
      if (step === null || typeof uses !== 'string' || !(isNamed(uses) || isCopy(inputs, policyFile))) return [];
      if (isCalled && [inputs['mode'], inputs['policy']].some(isExpression)) return [];
      const escalates = names.length > 0 && !NO_INCIDENTS.has(inputs['mode']);
      const environments = [workflow?.['env'], job?.['env'], step['env']];
      return [
        {
          place: yaml.place(toPointer([...path, 'uses'])),
          inputs,
          checks: names.length < all.length && !NO_CHECK.has(inputs['mode']),
          escalates,
          sends: escalates || inputs['mode'] === 'drill',
          // A workflow that is called gets its variables from elsewhere.
          variables: isJob ? null : variablesIn(environments, written.join('\n')),
        },
      ];
    };
    const ofJob = job === null ? [] : toStep(job, ['jobs', id], true);
    return [...ofJob, ...steps.flatMap((step, index) => toStep(step, ['jobs', id, 'steps', index], false))];
  });
}

function events(on: Json | undefined): readonly string[] {
  if (typeof on === 'string') return [on];
  const names = asList(on)?.filter((one) => typeof one === 'string') ?? Object.keys(asMap(on) ?? {});
  return names.length === 0 ? ['unknown'] : names;
}

/** An earlier step of the job may write variables for the later ones: what its command names counts. */
function variablesIn(environments: readonly (Json | undefined)[], commands: string): ReadonlySet<string> | null {
  const maps = environments.map((one) => (one === undefined || one === null ? {} : asMap(one)));
  if (maps.some((one) => one === null)) return null;
  return new Set([...maps.flatMap((one) => Object.keys(one ?? {})), ...(commands.match(/\bTOCSIN_[A-Z\d_]+/g) ?? [])]);
}

/** True where a step runs the policy of this file, also where only a run knows which it runs. */
export const runsPolicy = ({ inputs }: ActionStep, file: string): boolean =>
  pathsOf(inputs).some((path) => isExpression(path) || isPath(path, file));

/** The path in the repository by which a step names the policy of this file; null where it names it by none. */
export const pathOf = ({ inputs }: ActionStep, file: string): string | null =>
  pathsOf(inputs).find((path) => isPath(path, file)) ?? null;

const pathsOf = ({ policy = DEFAULT_POLICY }: Mapping): readonly string[] =>
  (typeof policy === 'string' ? policy : DEFAULT_POLICY)
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/^(?:\.\/)+/, ''))
    .filter((path) => path !== '');

function isPath(path: string, file: string): boolean {
  const own = file.replaceAll('\\', '/');
  return own === path || own.endsWith(`/${path}`);
}
