import { describeRule } from '../rule.ts';

describeRule('threshold-overlap', {
  avoid: [
    '4:11 With `details.users` at exactly 1000 the rules of `sev2` and `sev1` are both true; the more severe one is taken.',
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
