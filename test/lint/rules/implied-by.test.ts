import { describeRule } from '../rule.ts';

describeRule('implied-by', {
  avoid: ['3:10 The rule of condition `large` is true exactly when that of condition `many-users` is.'],
  finds: [
    [
      'a trigger written twice',
      `
triggers:
  - id: one
    reason: R.
    when: { ">": [{ var: count.help-requests }, 0] }
    do: { escalate: next }
  - id: two
    reason: Another.
    when: { ">=": [{ var: count.help-requests }, 1] }
    do: { escalate: next }
`,
      ['8:11 The rule of trigger `two` is true exactly when that of trigger `one` is.'],
    ],
  ],
  leaves: [
    [
      'triggers that do different things',
      `
triggers:
  - { id: one, reason: R., when: { ">": [{ var: count.help-requests }, 0] }, do: { escalate: next } }
  - { id: two, reason: R., when: { ">": [{ var: count.help-requests }, 0] }, do: { mention: lead } }
`,
    ],
    [
      'a second step of the same escalation',
      `
triggers:
  - { id: one, reason: R., when: { ">=": [{ var: elapsed.since-update }, 30] }, do: { escalate: next } }
  - { id: two, reason: R., when: { ">=": [{ var: elapsed.since-update }, 60] }, do: { escalate: next } }
`,
    ],
  ],
});
