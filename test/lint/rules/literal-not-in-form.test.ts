import { describeRule } from '../rule.ts';

const policyWith = (more: string, rule: string): string => `
incident:
  label: incident
  details:
    users: { heading: Users, type: number, required: true }
    service: { heading: Service, type: string, required: true${more} }

conditions:
  broken: ${rule}
severities:
  - { id: sev1, when: { var: is.broken }, acknowledge-within: 5m }
  - { id: sev2, acknowledge-within: 15m }
`;

describeRule('literal-not-in-form', {
  finds: [
    [
      'what its page says to avoid, at both places',
      policyWith('', '{ "==": [{ var: details.service }, checkout] }'),
      [
        '8:46 “checkout” is no answer to `service`: .github/ISSUE_TEMPLATE/incident.yml:6 does not offer it.',
        '6:44 “Service” does not offer “checkout”, which the policy compares it with.',
      ],
    ],
    [
      'another case, which is another answer where the detail has no values',
      policyWith('', '{ "==": [{ var: details.service }, API] }'),
      [
        '8:46 “API” is no answer to `service`: .github/ISSUE_TEMPLATE/incident.yml:6 offers it in another spelling.',
        '6:44 “Service” does not offer “API”, which the policy compares it with.',
      ],
    ],
    [
      'a key of a table, there, and once',
      `${policyWith('', '{ "==": [{ lookup: [owned, { var: details.service }] }, "yes"] }')}
tables: { owned: { api: "yes", checkout: "no", "*": "no" } }
`,
      [
        '13:32 “checkout” is no answer to `service`: .github/ISSUE_TEMPLATE/incident.yml:6 does not offer it.',
        '6:44 “Service” does not offer “checkout”, which the policy compares it with.',
      ],
    ],
    [
      'a value, and not again where a rule names it',
      policyWith(', values: [api, checkout]', '{ "==": [{ var: details.service }, checkout] }'),
      [
        '5:72 “checkout” is no answer to `service`: .github/ISSUE_TEMPLATE/incident.yml:6 does not offer it.',
        '6:44 “Service” does not offer “checkout”, which the policy compares it with.',
      ],
    ],
  ],
  leaves: [
    ['another case of a value', policyWith(', values: [API, web]', '{ "==": [{ var: details.service }, API] }')],
    ['a default', policyWith('', '{ "==": [{ var: [details.service, api] }, api] }')],
  ],
});
