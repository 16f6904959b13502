import { startsBy } from '#lint/path-filter.ts';
import type { LintRule } from '#lint/rule.ts';
import { type ActionStep, actionSteps, CHANGE_EVENTS } from '#lint/workflow-steps.ts';

export const changeNotChecked: LintRule = {
  meta: {
    id: 'change-not-checked',
    level: 'warning',
    summary: 'A file of the policy whose change does not start the workflow that checks it.',
    dependsOn: 'surroundings',
  },
  check: ({ policy, surroundings }) => {
    const checks = surroundings.workflows.flatMap((workflow) => {
      const steps = actionSteps(workflow, surroundings.pathOf(policy.file));
      return steps.filter((step) => step.checks).map((step) => ({ step, file: workflow.file }));
    });
    const files = [...new Set(checks.filter(({ step }) => step.isCertain).map(({ file }) => file))];
    if (files.length === 0) return [];
    // Files of another repository change with the pin that this one has.
    return policy.texts
      .flatMap(({ file }) => surroundings.pathOf(file) ?? [])
      .filter((path) => !checks.some(({ step }) => starts(step, path)))
      .map((path) => ({
        path: '',
        message: `A change of \`${path}\` is not checked: it does not start ${files.join(' or ')}.`,
        help: `Name \`${path}\` there under \`paths\` of \`pull_request\`, or take it out of \`paths-ignore\`.`,
      }));
  },
};

/** A change of this file alone starts the workflow of the step. */
const starts = ({ events }: ActionStep, path: string): boolean =>
  CHANGE_EVENTS.some((event) => events.has(event) && startsBy(events.get(event), path));
