import { describeRule } from '../rule.ts';

const policyWith = (rule: string): string => `
incident:
  label: incident
  details:
    users: { heading: Users, type: number, required: true }
    service: { heading: Service, type: string, required: true }

conditions:
  broken: ${rule}
severities:
  - { id: sev1, when: { var: is.broken }, acknowledge-within: 5m }
  - { id: sev2, acknowledge-within: 15m }
`;

describeRule('option-unknown-to-rules', {
  finds: [
    [
      'what its page says to avoid, at both places',
      policyWith('{ "==": [{ var: details.service }, api] }'),
      [
        '5:5 No rule knows “web”, which .github/ISSUE_TEMPLATE/incident.yml:6 offers as `service`.',
        '6:44 No rule of the policy knows “web”.',
      ],
    ],
    [
      'what cannot be read as the detail wants it',
      `
incident:
  label: incident
  details:
    users: { heading: Users, type: number, required: true }
    blocked: { heading: Service, type: boolean }
`,
      [
        '5:5 “api”, “web”, which .github/ISSUE_TEMPLATE/incident.yml:6 offers, read as no answer to `blocked`, which is yes or no.',
        '6:44 “api”, “web” read as no answer to `blocked`, which is yes or no.',
      ],
    ],
    [
      'another spelling, where the detail has no values',
      policyWith('{ in: [{ var: details.service }, [API, web]] }'),
      [
        '5:5 No rule knows “api”, which .github/ISSUE_TEMPLATE/incident.yml:6 offers as `service`.',
        '6:44 No rule of the policy knows “api”.',
      ],
    ],
  ],
  leaves: [['a detail that no rule compares', '']],
});
