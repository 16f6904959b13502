import { describe, expect, it } from 'vitest';
import { lintPolicy, type Surroundings } from '#lint/index.ts';
import { loadPolicy } from '#policy/index.ts';
import { describeRule, findings, NOW, policyText } from '../rule.ts';

const STEP = 'jobs: { check: { steps: [{ uses: acme/tocsin@v1, with: { mode: check, policy: policy.yml } }] } }';
const workflow = (on: string, step = STEP): string => `on:\n  ${on}\n${step}\n`;
const NARROW = 'pull_request: { paths: [docs/**] }';
const FINDING = '2:1 A change of `policy.yml` is not checked: it does not start .github/workflows/check.yml.';

describeRule('change-not-checked', {
  finds: [
    ['a policy that `paths` does not name', workflow('pull_request: { paths: [".github/*.yml"] }'), [FINDING]],
    ['one that `paths-ignore` names', workflow('pull_request: { paths-ignore: ["**.yml"] }'), [FINDING]],
    ['one that the mode `auto` checks', workflow(NARROW, STEP.replace('mode: check, ', '')), [FINDING]],
    [
      'one that an action of the repository checks',
      workflow(NARROW, STEP.replace('acme/tocsin@v1', './').replace('policy.yml', './policy.yml')),
      [FINDING],
    ],
    [
      'one whose reviews alone start the workflow',
      workflow('pull_request: { paths: [docs/**] }\n  pull_request_review: {}\n  pull_request_review_comment: {}'),
      [FINDING],
    ],
    ['one that two steps of a workflow check', workflow(NARROW, STEP.replace(/\{ uses.*(?=\])/, '$&, $&')), [FINDING]],
  ],
  leaves: [
    ['a workflow that starts for it', workflow('pull_request: { paths: [".github/**", "*.yml"] }')],
    ['one without a filter', workflow('pull_request: {}')],
    ['one that starts by another event', workflow('pull_request: { paths: [docs/**] }\n  pull_request_target: {}')],
    ['one that checks another policy', workflow(NARROW, STEP.replace('policy.yml', 'a.yml'))],
    ['one that only reports', workflow(NARROW, STEP.replace('mode: check', 'mode: report'))],
    ['one that starts for every folder', workflow('pull_request: { paths: ["**/*.yml"] }')],
    ['one whose filter is not understood', workflow('pull_request: { paths-ignore: [2024, "**.yml"] }')],
    [
      'one that reads the mode when it runs',
      workflow(NARROW, STEP.replace('mode: check', 'mode: "${{ inputs.mode }}"')),
    ],
    ['one that reads the policy when it runs', workflow(NARROW, STEP.replace('policy.yml', '"${{ matrix.p }}"'))],
    ['one that checks another policy of that name', workflow(NARROW, STEP.replace('policy.yml', 'svc/policy.yml'))],
    ['one that starts by a review alone', workflow('pull_request_review: {}')],
    ['one that starts by no pull request', workflow('push: { paths: [docs/**] }')],
  ],
});

describe('several files', () => {
  const around = (...texts: readonly string[]): Surroundings => ({
    workflows: texts.map((text, index) => ({ file: `../.github/workflows/${index}.yml`, text })),
    pathOf: (file) => (file.includes('//') ? null : file.replace('../', '')),
    forms: [],
    incidentLabels: [],
    people: null,
    drills: null,
  });
  const narrow = workflow(NARROW);

  it('are enough where one workflow starts', () => {
    expect(findings('change-not-checked', '', around(narrow, workflow('pull_request: {}')))).toEqual([]);
    expect(findings('change-not-checked', '', around(narrow, narrow))).toEqual([
      '2:1 A change of `policy.yml` is not checked: it does not start ../.github/workflows/0.yml or ../.github/workflows/1.yml.',
    ]);
  });

  it('are enough where one of them may check it', () => {
    const any = workflow('pull_request: {}', STEP.replace('policy.yml', '"${{ matrix.p }}"'));
    expect(findings('change-not-checked', '', around(narrow, any))).toEqual([]);
  });

  it('say nothing of a policy by default where an action of the repository is tested', () => {
    const policy = loadPolicy(policyText(''), '.github/escalation-policy.yml');
    if (!policy.ok) throw new Error(JSON.stringify(policy.diagnostics));
    const messagesWith = (inputs: string): readonly string[] =>
      lintPolicy(policy.value, NOW, {
        surroundings: around(workflow(NARROW, `jobs: { test: { steps: [{ uses: ./${inputs} }] } }`)),
        only: ['change-not-checked'],
      }).map(({ message }) => message);
    expect(messagesWith('')).toEqual([]);
    expect(messagesWith(', with: { mode: fast }')).toEqual([]);
    expect(messagesWith(', with: { mode: check }')).toHaveLength(1);
    expect(messagesWith(', with: { policy: .github/escalation-policy.yml }')).toHaveLength(1);
  });

  it('of one name are told apart by their folders', () => {
    const bases = [{ file: 'svc/parts.base.yml', text: '{}' }];
    const loaded = loadPolicy(`extends: svc/parts.base.yml\n${policyText('')}`, 'svc/policy.yml', { bases });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
    const messagesFor = (paths: string): readonly string[] =>
      lintPolicy(loaded.value, NOW, {
        surroundings: around(
          workflow(`pull_request: { paths: [${paths}] }`, STEP.replace('policy.yml', '"policy.yml\\nsvc/policy.yml"')),
        ),
        only: ['change-not-checked'],
      }).map(({ message }) => message);
    expect(messagesFor('policy.yml, svc/**')).toEqual([]);
    expect(messagesFor('policy.yml')).toEqual([
      expect.stringContaining('`svc/policy.yml`'),
      expect.stringContaining('`svc/parts.base.yml`'),
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
