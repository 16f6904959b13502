import { describe, expect, it } from 'vitest';
import { lintPolicy, type Surroundings } from '#lint/index.ts';
import { loadPolicy } from '#policy/index.ts';
import { describeRule, findings, NOW, policyText } from '../rule.ts';

const STEP = 'jobs: { check: { steps: [{ uses: acme/tocsin@v1, with: { mode: check, policy: policy.yml } }] } }';
const workflow = (on: string, step = STEP): string => `on:\n  ${on}\n${step}\n`;
const FINDING = '2:1 A change of `policy.yml` is not checked: it does not start .github/workflows/check.yml.';

describeRule('change-not-checked', {
  finds: [
    ['a policy that `paths` does not name', workflow('pull_request: { paths: [".github/*.yml"] }'), [FINDING]],
    ['one that `paths-ignore` names', workflow('pull_request: { paths-ignore: ["**.yml"] }'), [FINDING]],
    [
      'one that the mode `auto` checks',
      workflow('pull_request: { paths: [docs/**] }', STEP.replace('mode: check, ', '')),
      [FINDING],
    ],
  ],
  leaves: [
    ['a workflow that starts for it', workflow('pull_request: { paths: [".github/**", "*.yml"] }')],
    ['one without a filter', workflow('pull_request: {}')],
    ['one that starts by another event', workflow('pull_request: { paths: [docs/**] }\n  pull_request_target: {}')],
    [
      'one that checks another policy',
      workflow('pull_request: { paths: [docs/**] }', STEP.replace('policy.yml', 'a.yml')),
    ],
    [
      'one that only reports',
      workflow('pull_request: { paths: [docs/**] }', STEP.replace('mode: check', 'mode: report')),
    ],
    ['one that starts by no pull request', workflow('push: { paths: [docs/**] }')],
  ],
});

describe('several files', () => {
  const around = (...texts: readonly string[]): Surroundings => ({
    workflows: texts.map((text, index) => ({ file: `../.github/workflows/${index}.yml`, text })),
    forms: [],
    incidentLabels: [],
    people: null,
    drills: null,
  });
  const narrow = workflow('pull_request: { paths: [docs/**] }');

  it('are enough where one workflow starts', () => {
    expect(findings('change-not-checked', '', around(narrow, workflow('pull_request: {}')))).toEqual([]);
    expect(findings('change-not-checked', '', around(narrow, narrow))).toEqual([
      '2:1 A change of `policy.yml` is not checked: it does not start ../.github/workflows/0.yml or ../.github/workflows/1.yml.',
    ]);
  });

  it('of a policy are checked each, but for those of another repository', () => {
    const bases = [
      { file: '../parts/all.base.yml', text: 'extends: acme/incidents//policy.yml@0123\n' },
      { file: 'acme/incidents//policy.yml@0123', text: '{}' },
    ];
    const own = `extends: parts/all.base.yml\n${policyText('')}`;
    const loaded = loadPolicy(own, '../policy.yml', { bases });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
    const surroundings = around(workflow('pull_request: { paths: [policy.yml] }'));
    const found = lintPolicy(loaded.value, NOW, { surroundings, only: ['change-not-checked'] });
    expect(found.map(({ message }) => message)).toEqual([
      'A change of `parts/all.base.yml` is not checked: it does not start ../.github/workflows/0.yml.',
    ]);
  });
});
