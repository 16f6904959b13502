import { describe, expect, it } from 'vitest';
import { REPOSITORY } from '#policy/files.ts';
import { describeRule, findings } from '../rule.ts';

const CHANNELS = `
channels:
  mail: { type: email, server: env:TOCSIN_SMTP, from: incidents@acme.example }
  text: { type: twilio-sms, account: env:TOCSIN_SID, token: env:TOCSIN_TOKEN, from: "+15005550006" }
contacts: env:TOCSIN_CONTACTS
reach: { urgent: [{ by: [mail, text] }] }
severities: [{ id: sev1, acknowledge-within: 15m, reach: urgent }]
`;

describeRule('variable-not-passed', {
  finds: [
    [
      'those that the workflow lacks, once, at its step',
      CHANNELS,
      [
        '3:56 This step runs policy.yml and does not pass `TOCSIN_SMTP`, `TOCSIN_CONTACTS`, which the policy names: what needs them fails there.',
      ],
    ],
    [
      'the one of a contact',
      `
channels:
  mail: { type: email, server: env:TOCSIN_SMTP_URL, from: incidents@acme.example }
contacts: { ann: { mail: env:TOCSIN_ANN } }
reach: { urgent: [{ by: mail }] }
severities: [{ id: sev1, acknowledge-within: 15m, reach: urgent }]
`,
      [
        '3:56 This step runs policy.yml and does not pass `TOCSIN_ANN`, which the policy names: what needs it fails there.',
      ],
    ],
  ],
  leaves: [
    ['a policy that names none', ''],
    [
      'what the workflow, its job and its step pass',
      CHANNELS.replace('TOCSIN_SMTP,', 'TOCSIN_SMTP_URL,').replace('env:TOCSIN_CONTACTS', '{}'),
    ],
  ],
});

describe('a workflow', () => {
  const countFindings = (text: string): number =>
    findings('variable-not-passed', CHANNELS, {
      workflows: [{ file: 'w.yml', text }],
      pathOf: (file) => file,
      forms: [],
      incidentLabels: [],
      people: null,
      drills: null,
    }).length;
  const step = (inputs: string, on = 'issues', env = '{}', before = '', uses = 'acme/tocsin@v1'): string =>
    `on: ${on}\njobs: { run: { steps: [${before}{ uses: "${uses}", with: { ${inputs} }, env: ${env} }] } }`;
  const fork = (inputs: string): string => step(inputs, 'issues', '{}', '', 'acme/escalation@v1');
  const callingWorkflow = (uses: string, rest: string): string =>
    `on: issues\njobs: { run: { uses: "${uses}", ${rest} } }`;

  it.each<[string, string]>([
    ['sends of an incident', step('policy: policy.yml')],
    ['sends of one of several policies', step('policy: "other.yml\\npolicy.yml"')],
    ['names the policy when it runs', step('policy: "${{ matrix.policy }}"')],
    ['holds drills', step('policy: policy.yml, mode: drill', 'schedule')],
    ['runs a copy that has the policy', fork('policy: ./policy.yml')],
    ['runs a copy that keeps time for it', fork('policy: "${{ vars.POLICY }}", watch-for: 5h30m')],
    ['runs a copy that holds drills of it', fork('policy: "${{ vars.POLICY }}", mode: drill')],
    ['runs the Action where it is published', step('policy: policy.yml', 'issues', '{}', '', `${REPOSITORY}@v1`)],
    ['runs the Action of its own repository', step('policy: policy.yml', 'issues', '{}', '', './')],
    ['is called, and names the policy', step('policy: policy.yml', 'workflow_call')],
    ['keeps time', step('policy: policy.yml, mode: watch', '{ workflow_dispatch: {} }')],
  ])('that %s needs them', (_what, text) => expect(countFindings(text)).toBeGreaterThan(0));

  it.each<[string, string]>([
    ['runs another policy', step('')],
    ['runs another one of that name', step('policy: svc/policy.yml')],
    ['checks', step('policy: policy.yml, mode: check')],
    ['reports', step('policy: policy.yml, mode: report')],
    ['runs for pull requests only', step('policy: policy.yml', '[pull_request, pull_request_target]')],
    ['has an environment that only a run knows', step('policy: policy.yml', 'issues', '"${{ fromJSON(vars.ENV) }}"')],
    [
      'writes them in a step before',
      step(
        'policy: policy.yml',
        'issues',
        '{ TOCSIN_SID: a, TOCSIN_TOKEN: b }',
        '{ run: "vault TOCSIN_SMTP TOCSIN_CONTACTS >> $GITHUB_ENV" }, ',
      ),
    ],
    ['runs something else', fork('policy: other.yml, mode: watch')],
    ['gives a copy no policy', fork('')],
    ['is called with a policy', step('policy: "${{ inputs.policy }}"', 'workflow_call')],
    ['is called with a mode', step('policy: policy.yml, mode: "${{ inputs.mode }}"', '[workflow_call, pull_request]')],
    [
      'calls one with all secrets',
      callingWorkflow('acme/tocsin/.github/workflows/a.yml@v1', 'with: { policy: policy.yml }, secrets: inherit'),
    ],
    [
      'calls one with some secrets',
      callingWorkflow(
        `${REPOSITORY}/.github/workflows/a.yml@v1`,
        'with: { policy: policy.yml }, secrets: { contacts: a }',
      ),
    ],
    [
      'calls one of its own',
      callingWorkflow('./.github/workflows/a.yml', 'with: { policy: policy.yml }, secrets: inherit'),
    ],
    ['is none', 'on: ['],
  ])('that %s does not', (_what, text) => expect(countFindings(text)).toBe(0));
});
