import { describeRule } from '../rule.ts';

describeRule('threshold-overlap', {
  finds: [
    [
      'what its page says to avoid',
      `
severities:
  - { id: sev1, when: { ">=": [{ var: details.users }, 1000] }, acknowledge-within: 5m }
  - id: sev2
    when: { and: [{ ">": [{ var: details.users }, 10] }, { "<=": [{ var: details.users }, 1000] }] }
    acknowledge-within: 10m
  - { id: sev3, acknowledge-within: 15m }
`,
      [
        '4:11 With `details.users` at exactly 1000 the rules of `sev2` and `sev1` are both true; the more severe one is taken.',
      ],
    ],
  ],
  leaves: [
    [
      'a rule that includes the other',
      `
severities:
  - { id: sev1, when: { ">=": [{ var: details.users }, 1000] } }
  - { id: sev2, when: { ">=": [{ var: details.users }, 10] } }
  - { id: sev3 }
triggers: []
`,
    ],
  ],
});
