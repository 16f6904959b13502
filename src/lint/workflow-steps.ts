/** The steps of workflows that run a policy by this Action: when, for what, and with which variables. Pure. */
import { sameName } from '#domain/names.ts';
import type { Place, TextFile } from '#domain/diagnostic.ts';
import type { Json, JsonMap, Path } from '#domain/rule.ts';
import { DEFAULT_POLICY, REPOSITORY } from '#policy/files.ts';
import { parseYaml } from '#policy/index.ts';
import { asList, asMap, toPointer } from '#policy/pointer.ts';

export interface ActionStep {
  readonly place: Place;
  /** Its `with`. */
  readonly inputs: JsonMap;
  /** What starts its workflow: the filters of each event, by the event's name. */
  readonly events: ReadonlyMap<string, Json>;
  /** It checks what a change of a pull request does to policies. */
  readonly checks: boolean;
  /** False where only a run knows the policies or the mode. */
  readonly isCertain: boolean;
  /** The `if` of its job; null without one. */
  readonly condition: Json;
  /** It decides about incidents. */
  readonly escalates: boolean;
  /** It sends messages: of incidents, or of a drill. */
  readonly sends: boolean;
  /** The names of the variables that it has; null where that cannot be read from the file. */
  readonly variables: ReadonlySet<string> | null;
}

/** The events of a change that is proposed, whose filters name files. Those of reviews come later than the change, and have none. */
export const CHANGE_EVENTS = ['pull_request', 'pull_request_target'];

/** This action by its name, or the repository it is published from; or the one that is known to be it. */
const isNamed = (uses: string, known: string | null): boolean =>
  /(?:^|\/)tocsin(?:@|\/|$)/i.test(uses) ||
  sameName(uses.split(/[@/]/).slice(0, 2).join('/'), REPOSITORY) ||
  sameName(uses.split('@')[0], known?.split('@')[0]);

/** Modes that the inputs of other actions do not have. */
const OWN_MODES: ReadonlySet<Json | undefined> = new Set(['sweep', 'drill']);

/** A copy of this action under another name, by what it is given. A repository's own action, `./`, can be anything. */
const isCopy = (uses: string, inputs: JsonMap, path: string): boolean =>
  inputs['watch-for'] !== undefined ||
  OWN_MODES.has(inputs['mode']) ||
  (/^\.\/?$/.test(uses) && inputs['mode'] === 'check') ||
  (inputs['policy'] !== undefined && pathsOf(inputs).includes(path));

const NO_INCIDENTS: ReadonlySet<Json | undefined> = new Set(['check', 'report', 'drill']);

const NO_CHECK: ReadonlySet<Json | undefined> = new Set(['sweep', 'issue', 'watch', 'report', 'drill']);

const isExpression = (value: Json | undefined): boolean => typeof value === 'string' && value.includes('${{');

/**
 * The steps that run the policy of this path, from the root of the repository, or one that only a run knows. None for a file that is no
 * workflow, and for a policy that lies in no repository (null). `known`: what is this Action under whatever name.
 */
export function actionSteps(
  { file, text }: TextFile,
  policyPath: string | null,
  known: string | null = null,
): readonly ActionStep[] {
  if (policyPath === null) return [];
  const yaml = parseYaml(text, file);
  const workflow = asMap(yaml.value);
  const events = eventsOf(workflow?.['on']);
  const names = [...events.keys()].filter((event) => !event.startsWith('pull_request'));
  // What it does is in the workflow that calls it.
  const isCalled = names.length > 0 && names.every((event) => event === 'workflow_call');
  return Object.entries(asMap(workflow?.['jobs']) ?? {}).flatMap(([id, value]) => {
    const job = asMap(value);
    const condition = job?.['if'] ?? null;
    const steps = asList(job?.['steps']) ?? [];
    const written = steps.map((step) => asMap(step)?.['run']).filter((run) => typeof run === 'string');
    const toStep = (one: Json, path: Path, isJob: boolean): readonly ActionStep[] => {
      const step = asMap(one);
      const uses = step?.['uses'];
      const inputs = asMap(step?.['with']) ?? {};
      const mode = inputs['mode'];
      if (step === null || typeof uses !== 'string' || !(isNamed(uses, known) || isCopy(uses, inputs, policyPath)))
        return [];
      if (isCalled && [mode, inputs['policy']].some(isExpression)) return [];
      const isSure = pathsOf(inputs).includes(policyPath);
      if (!isSure && !pathsOf(inputs).some(isExpression)) return [];
      const escalates = names.length > 0 && !NO_INCIDENTS.has(mode);
      const environments = [workflow?.['env'], job?.['env'], step['env']];
      return [
        {
          place: yaml.place(toPointer([...path, 'uses'])),
          inputs,
          events,
          checks: CHANGE_EVENTS.some((event) => events.has(event)) && !NO_CHECK.has(mode),
          isCertain: isSure && !isExpression(mode),
          condition,
          escalates,
          sends: escalates || mode === 'drill',
          // A workflow that is called gets its variables from elsewhere.
          variables: isJob ? null : variablesIn(environments, written.join('\n')),
        },
      ];
    };
    const ofJob = job === null ? [] : toStep(job, ['jobs', id], true);
    return [...ofJob, ...steps.flatMap((step, index) => toStep(step, ['jobs', id, 'steps', index], false))];
  });
}

function eventsOf(on: Json | undefined): ReadonlyMap<string, Json> {
  const names = (typeof on === 'string' ? [on] : asList(on))?.filter((one) => typeof one === 'string');
  const events = new Map(names?.map((name): [string, Json] => [name, null]) ?? Object.entries(asMap(on) ?? {}));
  return events.size === 0 ? new Map([['unknown', null]]) : events;
}

/** An earlier step of the job may write variables for the later ones: what its command names counts. */
function variablesIn(environments: readonly (Json | undefined)[], commands: string): ReadonlySet<string> | null {
  const maps = environments.map((one) => (one === undefined || one === null ? {} : asMap(one)));
  if (maps.some((one) => one === null)) return null;
  return new Set([...maps.flatMap((one) => Object.keys(one ?? {})), ...(commands.match(/\bTOCSIN_[A-Z\d_]+/g) ?? [])]);
}

/** As the Action reads its input. */
const pathsOf = ({ policy = DEFAULT_POLICY }: JsonMap): readonly string[] =>
  (typeof policy === 'string' ? policy : DEFAULT_POLICY)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .map((path) => (isExpression(path) ? path : bareOf(path)))
    .filter((path) => path !== '');

const bareOf = (path: string): string =>
  path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
