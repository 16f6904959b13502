import { describeRule } from '../rule.ts';

describeRule('threshold-gap', {
  avoid: [
    '4:11 Below 1000 an incident is `sev2`, above it `sev1`, and with `details.users` at exactly 1000 it is neither.',
  ],
  leaves: [
    [
      'a value that a third severity takes',
      `
severities:
  - { id: sev1, when: { ">": [{ var: details.users }, 1000] } }
  - { id: sev2, when: { and: [{ ">": [{ var: details.users }, 10] }, { "<": [{ var: details.users }, 1000] }] } }
  - { id: sev3, when: { ">": [{ var: details.users }, 5] } }
  - { id: sev4 }
triggers: []
`,
    ],
    [
      'a rule that includes the other',
      `
severities:
  - { id: sev1, when: { ">": [{ var: details.users }, 1000] } }
  - { id: sev2, when: { ">": [{ var: details.users }, 10] } }
  - { id: sev3 }
triggers: []
`,
    ],
  ],
});
