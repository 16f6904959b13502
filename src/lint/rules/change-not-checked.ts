import type { Policy } from '#domain/policy.ts';
import { startsBy } from '#lint/path-filter.ts';
import type { LintRule, Workflow } from '#lint/rule.ts';
import { actionSteps, pathOf } from '#lint/workflow-steps.ts';
import { parseYaml } from '#policy/index.ts';
import { asMap } from '#policy/pointer.ts';

export const changeNotChecked: LintRule = {
  meta: {
    id: 'change-not-checked',
    level: 'warning',
    summary: 'A file of the policy whose change does not start the workflow that checks it.',
    dependsOn: 'surroundings',
  },
  check: ({ policy, surroundings }) => {
    const checks = surroundings.workflows.flatMap((workflow) => checksOf(workflow, policy));
    const [first] = checks;
    if (first === undefined) return [];
    return filesOf(policy, first.path)
      .filter((path) => !checks.some(({ starts }) => starts(path)))
      .map((path) => ({
        path: '',
        message: `A change of \`${path}\` is not checked: it does not start ${checks.map(({ file }) => file).join(' or ')}.`,
        help: `Name \`${path}\` there under \`paths\` of \`pull_request\`, or take it out of \`paths-ignore\`.`,
      }));
  },
};

interface Check {
  readonly file: string;
  /** Where the policy lies in the repository. */
  readonly path: string;
  readonly starts: (path: string) => boolean;
}

/** The workflow, where it checks pull requests that change this policy. */
function checksOf(workflow: Workflow, { file }: Policy): readonly Check[] {
  const steps = actionSteps(workflow, file).filter(({ checks }) => checks);
  const path = steps.map((step) => pathOf(step, file)).find((one) => one !== null);
  if (path === undefined || path === null) return [];
  const on = asMap(asMap(parseYaml(workflow.text, workflow.file).value)?.['on']);
  const events = Object.entries(on ?? {}).filter(([name]) => name.startsWith('pull_request'));
  const starts = (changed: string): boolean => on === null || events.some(([, event]) => startsBy(event, changed));
  return [{ file: workflow.file, path, starts }];
}

/** The files of the policy that lie in its repository. Those of another one change with the pin that this one has. */
function filesOf({ texts }: Policy, path: string): readonly string[] {
  const files = texts.map(({ file }) => file.replaceAll('\\', '/'));
  const root = files[0]?.slice(0, -path.length) ?? '';
  return files.flatMap((file) => (file.startsWith(root) && !file.includes('//') ? [file.slice(root.length)] : []));
}
