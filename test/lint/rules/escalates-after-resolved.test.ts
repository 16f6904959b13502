import { describeRule } from '../rule.ts';

describeRule('escalates-after-resolved', {
  finds: [
    [
      'what its page says to avoid',
      `
triggers:
  - id: review-late
    phase: resolved
    reason: The review is late.
    when: { ">=": [{ var: elapsed.since-resolved }, { duration: 5d }] }
    do: { raise-severity: sev1 }
`,
      [
        '6:27 The trigger `review-late` raises the severity of an incident that is resolved: nobody is called for it any more.',
      ],
    ],
  ],
  leaves: [
    [
      'a rise while the incident is open',
      `
triggers:
  - { id: old, reason: R., when: { ">": [{ var: elapsed.since-declared }, 60] }, do: { raise-severity: sev1 } }
`,
    ],
  ],
});
