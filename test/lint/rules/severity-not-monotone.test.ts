import { describeRule } from '../rule.ts';

describeRule('severity-not-monotone', {
  avoid: [
    '3:11 With `details.users` at 100 an incident is `sev1` or more severe; at 99 and at 1000, everything else equal, it is less.',
  ],
  finds: [
    [
      'a peak that needs another detail',
      `
severities:
  - id: sev1
    when: { and: [{ "==": [{ var: details.service }, shop] }, { "<": [10, { var: [details.users, 0] }, 20] }] }
  - { id: sev2 }
triggers: []
`,
      [
        '3:11 With `details.users` at 11 an incident is `sev1` or more severe; at 9 and at 20, everything else equal, it is less.',
      ],
    ],
  ],
  leaves: [
    [
      'what is severe at both ends',
      `
severities:
  - { id: sev1, when: { or: [{ "<": [{ var: [details.users, 50] }, 10] }, { ">": [{ var: details.users }, 90] }] } }
  - { id: sev2 }
triggers: []
`,
    ],
    [
      'a number that is a name',
      `
severities:
  - { id: sev1, when: { "==": [{ var: details.users }, 443] } }
  - { id: sev2 }
triggers: []
`,
    ],
    [
      'steps',
      `
severities:
  - { id: sev1, when: { ">=": [{ var: details.users }, 1000] } }
  - { id: sev2, when: { and: [{ ">=": [{ var: details.users }, 100] }, { "<": [{ var: details.users }, 1000] }] } }
  - { id: sev3 }
triggers: []
`,
    ],
  ],
});
