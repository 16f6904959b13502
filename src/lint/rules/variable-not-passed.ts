import { atLine } from '#lint/forms.ts';
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
    const steps = surroundings.workflows
      .flatMap((workflow) => actionSteps(workflow, surroundings.pathOf(policy.file)))
      .filter(({ sends }) => sends)
      .map(({ place, variables: passed }) => ({
        place,
        missing: variables.filter(({ name }) => passed !== null && !passed.has(name)),
      }))
      .filter(({ missing }) => missing.length > 0);
    const atPolicy = variables.flatMap((variable) => {
      const where = steps.filter(({ missing }) => missing.includes(variable)).map(({ place }) => atLine(place));
      if (where.length === 0) return [];
      const message = `\`${variable.name}\` is not passed to ${where.join(', ')}: what needs it fails there.`;
      return [{ path: variable.path, message, help: passing([variable.name]) }];
    });
    const atWorkflows = steps.map(({ place, missing }) => {
      const names = missing.map(({ name }) => name);
      const listed = names.map((name) => `\`${name}\``).join(', ');
      const message = `This step runs ${policy.file} and does not pass ${listed}, which the policy names.`;
      return { path: '', place, message, help: passing(names) };
    });
    return [...atPolicy, ...atWorkflows];
  },
};

const passing = (names: readonly string[]): string =>
  `Add under \`env:\` of the step: ${names.map((name) => `\`${name}: \${{ secrets.${name} }}\``).join(', ')}.`;
