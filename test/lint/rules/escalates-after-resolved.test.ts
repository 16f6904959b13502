import { describeRule } from '../rule.ts';

describeRule('escalates-after-resolved', {
  avoid: [
    '6:27 The trigger `review-late` raises the severity of an incident that is resolved: nobody is called for it any more.',
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
