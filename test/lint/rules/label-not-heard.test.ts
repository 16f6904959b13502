import { expect, test } from 'vitest';
import { escalation } from '#cli/init/workflows.ts';
import { runsFor } from '#lint/job-condition.ts';
import { AROUND, describeRule, findings } from '../rule.ts';

const job = (condition: string, policy = 'policy.yml'): string =>
  `on: { issues: { types: [labeled] } }\njobs:\n  run:\n    if: ${condition}\n    steps: [{ uses: acme/tocsin@v1, with: { policy: ${policy} } }]\n`;
const HAS = "contains(github.event.issue.labels.*.name, 'outage')";
const FINDING = '5:3 The `if:` of the job at .github/workflows/check.yml:5 does not start it for the label `incident`.';

describeRule('label-not-heard', {
  finds: [
    ['a job that starts for another label', job(HAS), [FINDING]],
    ['one that asks for the label of the event', job("github.event.label.name == 'outage'"), [FINDING]],
    ['one in an expression', job("${{ github.event_name != 'issues' || " + HAS + ' }}'), [FINDING]],
  ],
  leaves: [
    ['one that starts for the label', job(HAS.replace('outage', 'Incident'))],
    ['one that starts for any but another label', job(`"!${HAS}"`)],
    ['one without an `if`', job(HAS).replace(/ {4}if: .*\n/, '')],
    ['one that asks something else', job(`${HAS} || github.event.issue.type.name == 'Incident'`)],
    ['one that reads the label from a variable', job('contains(github.event.issue.labels.*.name, vars.LABEL)')],
    ['one that runs another policy', job(HAS, 'other.yml')],
    ['one that only checks', job(HAS).replace('with: {', 'with: { mode: check,')],
    [
      'one that no event of an issue starts',
      job(HAS).replace('issues: { types: [labeled] }', 'schedule: [{ cron: "0 * * * *" }]'),
    ],
  ],
});

const workflowFor = (labels: readonly string[]): string =>
  escalation({ action: 'acme/tocsin@v1', labels, policies: ['policy.yml'], variables: [], keepsTime: true });

test('a workflow as `tocsin init` writes it starts for the labels it was written for, and for none else', () => {
  const around = (labels: readonly string[]) => ({
    ...AROUND,
    workflows: [{ file: 'w.yml', text: workflowFor(labels) }],
  });
  const policy = `incident:
  label: [incident, outage]
  details:
    users: { heading: Users, type: number }
    service: { heading: Service, type: string }`;
  expect(findings('label-not-heard', policy, around(["it's down", 'outage', 'incident']))).toEqual([]);
  expect(findings('label-not-heard', policy, around(["it's down"]))).toHaveLength(2);
  expect(findings('label-not-heard', policy, around(['incident']))).toEqual([expect.stringContaining('`outage`')]);
});

test.each([
  ["github.event_name == 'issues' && !(github.event.label.name == 'a' || github.event.action == 'closed')", false],
  ["!(github.event.label.name != 'a') && github.event.issue.created_at != github.event.issue.updated_at", true],
  ["github.event.action == 'opened' || github.event.label.name == 'a' && github.event.action == 'closed'", false],
  ["github.event.label.name == 'a' || github.event.action == 'opened' && github.event_name == 'push'", true],
  ["github.event.label.name == 'a' || always()", null],
  ["github.event.label.name == 'a' ||", null],
])('%s is read as GitHub reads it', (condition, runs) => expect(runsFor(condition, 'a')).toBe(runs));
