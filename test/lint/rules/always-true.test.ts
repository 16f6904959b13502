import { describeRule } from '../rule.ts';

describeRule('always-true', {
  avoid: ['3:11 The rule of severity `sev1` is always true.'],
  finds: [
    [
      'a trigger that every incident fires',
      `
triggers:
  - id: t
    reason: R.
    when: { ">=": [{ var: elapsed.since-declared }, 0] }
    do: { escalate: next }
`,
      ['4:11 The rule of trigger `t` is always true.'],
    ],
    [
      'a trigger that its phase makes true',
      `
triggers:
  - id: t
    phase: resolved
    reason: R.
    when: { "==": [{ var: incident.status }, resolved] }
    do: { mention: lead }
`,
      ['5:11 The rule of trigger `t` is always true.'],
    ],
  ],
  leaves: [
    [
      'a literal',
      `
triggers:
  - id: t
    reason: R.
    when: true
    do: { escalate: next }
`,
    ],
    [
      'a comparison that a missing detail fails',
      `
triggers:
  - id: t
    reason: R.
    when: { "!=": [{ var: details.service }, null] }
    do: { escalate: next }
`,
    ],
  ],
});
