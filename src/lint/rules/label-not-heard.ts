import { enumerate } from '#domain/sentence.ts';
import { runsFor } from '#lint/job-condition.ts';
import type { LintRule } from '#lint/rule.ts';
import { actionSteps } from '#lint/workflow-steps.ts';

export const labelNotHeard: LintRule = {
  meta: {
    id: 'label-not-heard',
    level: 'warning',
    summary: 'A label that makes an incident, and for which no workflow starts.',
    dependsOn: 'surroundings',
  },
  check: ({ policy, surroundings }) => {
    const steps = surroundings.workflows
      .flatMap((workflow) => actionSteps(workflow, surroundings.pathOf(policy.file)))
      .filter(({ escalates, events }) => escalates && events.has('issues'));
    if (steps.length === 0) return [];
    const places = [...new Set(steps.map(({ place }) => `${place.file}:${place.line}`))];
    return policy.incident.labels
      .filter((label) => steps.every(({ condition }) => runsFor(condition, label) === false))
      .map((label) => ({
        path: '/incident',
        message: `The \`if:\` of the job at ${enumerate(places)} does not start it for the label \`${label}\`.`,
        help: `Write \`${label}\` there in place of the label that is none of this policy, or beside it: until then an incident waits for the next scheduled run.`,
      }));
  },
};
