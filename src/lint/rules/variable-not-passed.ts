import type { LintRule } from '#lint/rule.ts';
import { actionSteps } from '#lint/workflow-steps.ts';
import { secretVariables } from '#policy/index.ts';

export const variableNotPassed: LintRule = {
  meta: {
    id: 'variable-not-passed',
    level: 'warning',
    summary: 'A variable of a channel or of contacts that a workflow does not pass to the Action.',
    dependsOn: 'surroundings',
  },
  check: ({ policy, surroundings }) => {
    const variables = secretVariables(policy);
    if (variables.length === 0) return [];
    return surroundings.workflows
      .flatMap((workflow) => actionSteps(workflow, surroundings.pathOf(policy.file)))
      .flatMap(({ sends, place, variables: passed }) => {
        const missing = variables.map(({ name }) => name).filter((name) => passed !== null && !passed.has(name));
        if (!sends || missing.length === 0) return [];
        const listed = missing.map((name) => `\`${name}\``).join(', ');
        return [
          {
            path: '',
            place,
            message: `This step runs ${policy.file} and does not pass ${listed}, which the policy names: what needs ${missing.length === 1 ? 'it' : 'them'} fails there.`,
            help: `\`tocsin init --drills\` adds what a workflow that it wrote lacks. In another one, add under \`env:\` of the step: ${missing.map((name) => `\`${name}: \${{ secrets.${name} }}\``).join(', ')}.`,
          },
        ];
      });
  },
};
