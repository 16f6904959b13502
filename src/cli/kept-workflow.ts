/** What a workflow that was there before lacks of what the policies need. Pure. */
import type { TextFile } from '#domain/diagnostic.ts';
import { enumerate } from '#domain/sentence.ts';
import { type ActionStep, actionSteps } from '#lint/index.ts';
import { parseYaml } from '#policy/index.ts';
import { asMap } from '#policy/pointer.ts';

export interface Needs extends Readonly<Record<'policies' | 'labels' | 'variables', readonly string[]>> {
  /** The Action, as `uses:` names it. */
  readonly uses: string;
}

/** What the steps of each workflow of `init` are for. */
const PURPOSES: readonly (readonly [name: string, (step: ActionStep) => boolean])[] = [
  ['/escalation.yml', ({ escalates }) => escalates],
  ['/escalation-policy.yml', ({ checks }) => checks],
  ['/drills.yml', ({ inputs }) => inputs['mode'] === 'drill'],
];

/** A sentence for each thing to do; none where it has all. */
export function lacksOf(workflow: TextFile, { policies, labels, variables, uses }: Needs): readonly string[] {
  const { file, text } = workflow;
  const isMeant = PURPOSES.find(([name]) => file.endsWith(name))?.[1] ?? (() => true);
  const stepsFor = (policy: string): readonly ActionStep[] => actionSteps(workflow, policy, uses).filter(isMeant);
  const unnamed = policies.filter((policy) => stepsFor(policy).length === 0);
  const steps = policies.flatMap(stepsFor);
  const unpassed = variables.filter(
    (name) => steps.length === 0 || steps.some((step) => step.variables?.has(name) === false),
  );
  const unread = file.endsWith('/escalation.yml') ? unreadLabels(workflow, labels) : [];
  const names = [
    ...(unnamed.length > 0 ? [`${unnamed.join(', ')} under \`policy:\``] : []),
    ...(unread.length > 0
      ? [
          `the label${unread.length > 1 ? 's' : ''} ${unread.map((label) => `\`${label}\``).join(', ')} in the \`if\` of its job`,
        ]
      : []),
  ];
  const [action = uses] = uses.split('@');
  return [
    ...(steps.length > 0 || text.includes(`uses: ${action}`) ? [] : [`Add a step that uses \`${action}\`.`]),
    ...(names.length > 0 ? [`Name ${enumerate(names)} there.`] : []),
    ...(unpassed.length > 0 && !file.endsWith('/escalation-policy.yml')
      ? [`Pass ${unpassed.join(', ')} under \`env:\` there.`]
      : []),
  ];
}

/** Labels of incidents that no condition of its jobs names. */
function unreadLabels({ file, text }: TextFile, labels: readonly string[]): readonly string[] {
  const jobs = Object.values(asMap(asMap(parseYaml(text, file).value)?.['jobs']) ?? {});
  const conditions = jobs.map((job) => asMap(job)?.['if']).filter((one) => typeof one === 'string');
  const isRead = (label: string): boolean =>
    [`'${label.replaceAll("'", "''")}'`, `"${label}"`].some((name) => conditions.some((one) => one.includes(name)));
  return labels.filter((label) => !isRead(label));
}
