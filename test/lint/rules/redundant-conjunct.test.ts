import { describeRule } from '../rule.ts';

describeRule('redundant-conjunct', {
  avoid: ['2:60 This part changes nothing: without it the rule of condition `large` is true for the same incidents.'],
  finds: [
    [
      'an alternative that another includes',
      `
triggers:
  - id: t
    reason: R.
    when: { or: [{ ">=": [{ var: elapsed.since-update }, 30] }, { ">=": [{ var: elapsed.since-update }, 60] }] }
    do: { escalate: next }
`,
      ['4:65 This part changes nothing: without it the rule of trigger `t` is true for the same incidents.'],
    ],
    [
      'a part deep in a rule, once',
      `
triggers:
  - id: t
    reason: R.
    when: { and: [{ var: incident.trusted }, { or: [{ var: incident.acknowledged }, { and: [{ var: incident.acknowledged }, { ">": [{ var: count.updates }, 1] }] }] }] }
    do: { escalate: next }
`,
      ['4:85 This part changes nothing: without it the rule of trigger `t` is true for the same incidents.'],
    ],
  ],
  leaves: [
    [
      'a guard of a fact that can be absent',
      `
triggers:
  - id: t
    reason: R.
    when: { and: [{ "!=": [{ var: elapsed.since-acknowledged }, null] }, { "<": [{ var: elapsed.since-acknowledged }, 30] }] }
    do: { escalate: next }
`,
    ],
    [
      'what only a phase makes redundant',
      `
triggers:
  - id: t
    phase: resolved
    reason: R.
    when: { and: [{ "!": { var: review.done } }, { ">=": [{ var: elapsed.since-resolved }, 60] }] }
    do: { mention: lead }
`,
    ],
  ],
});
