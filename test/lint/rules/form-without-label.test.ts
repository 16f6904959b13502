import { describeRule } from '../rule.ts';

describeRule('form-without-label', {
  avoid: [
    '2:3 The form .github/ISSUE_TEMPLATE/incident.yml:3 asks what this policy requires, and does not set `outage`.',
    '3:9 `.github/ISSUE_TEMPLATE/incident.yml` asks what the policy `base` requires, and does not set `outage`.',
  ],
  leaves: [
    [
      'a form that asks something else',
      `
incident: { label: outage, details: { where: { heading: Where, type: string, required: true } } }
severities:
  - { id: sev1, acknowledge-within: 5m }
`,
    ],
  ],
});
