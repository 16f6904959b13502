import { describeRule } from '../rule.ts';

describeRule('literal-not-in-form', {
  finds: [
    [
      'what its page says to avoid, at both places',
      `
incident:
  label: incident
  details:
    users: { heading: Users, type: number, required: true }
    service: { heading: Service, type: string, required: true }

conditions:
  broken: { "==": [{ var: details.service }, checkout] }
severities:
  - { id: sev1, when: { var: is.broken }, acknowledge-within: 5m }
  - { id: sev2, acknowledge-within: 15m }
`,
      [
        '8:11 “checkout” is no answer to `service`: .github/ISSUE_TEMPLATE/incident.yml:6 does not offer it.',
        '6:44 “Service” does not offer “checkout”, which the policy compares it with.',
      ],
    ],
  ],
  leaves: [
    [
      'another case',
      `
incident:
  label: incident
  details:
    users: { heading: Users, type: number, required: true }
    service: { heading: Service, type: string, required: true }

conditions:
  broken: { "==": [{ var: details.service }, API] }
severities:
  - { id: sev1, when: { var: is.broken }, acknowledge-within: 5m }
  - { id: sev2, acknowledge-within: 15m }
`,
    ],
  ],
});
