import { describeRule } from '../rule.ts';

describeRule('ladder-not-monotone', {
  avoid: [
    '18:11 When nobody answers, `sev2` gets to level 2 after 1m and `sev1`, which is more severe, after 5m (declared 2026-11-24T10:00:00Z).',
  ],
  finds: [
    [
      'a more severe incident that stays where it is',
      `
triggers:
  - id: minor-only
    reason: R.
    when: { and: [{ ">": [{ var: severity.rank }, 1] }, { ">=": [{ var: elapsed.since-declared }, 10] }] }
    do: { escalate: next }
`,
      [
        '14:11 When nobody answers, `sev2` gets to level 2 after 10m and `sev1`, which is more severe, not within 14 days (declared 2026-11-24T10:00:00Z).',
      ],
    ],
    [
      'a more severe incident that is called later, behind reminders without a limit',
      `
triggers:
  - { id: remind, reason: R., when: { ">=": [{ var: elapsed.since-update }, 60] }, repeat: 1h, do: { mention: [lead] } }
  - { id: minor, reason: R., when: { and: [{ ">": [{ var: severity.rank }, 1] }, { ">=": [{ var: elapsed.since-declared }, { duration: 8d }] }] }, do: { escalate: next } }
  - { id: major, reason: R., when: { and: [{ "==": [{ var: severity.rank }, 1] }, { ">=": [{ var: elapsed.since-declared }, { duration: 9d }] }] }, do: { escalate: next } }
`,
      [
        '13:11 When nobody answers, `sev2` gets to level 2 after 8d and `sev1`, which is more severe, after 9d (declared 2026-11-24T10:00:00Z).',
      ],
    ],
  ],
  leaves: [
    [
      'a policy that raises the less severe one',
      `
triggers:
  - { id: raise, reason: R., when: { ">=": [{ var: elapsed.since-declared }, 10] }, do: { raise-severity: sev1 } }
  - { id: up, reason: R., when: { ">=": [{ var: elapsed.since-declared }, 10] }, do: { escalate: next } }
`,
    ],
  ],
});
