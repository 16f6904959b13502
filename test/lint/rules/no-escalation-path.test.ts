import { describeRule } from '../rule.ts';

describeRule('no-escalation-path', {
  avoid: [
    '14:11 Nothing escalates an incident of `sev1` that is `acknowledged`, however long it lasts and whoever asks for help.',
    '15:11 Nothing escalates an incident of `sev2` that is `acknowledged`, however long it lasts and whoever asks for help.',
  ],
  finds: [
    [
      'an open incident that only a request could escalate',
      `
triggers:
  - { id: help, reason: R., when: { ">": [{ var: count.help-requests }, 0] }, repeat: 0m, do: { escalate: next } }
`,
      [
        '11:11 Nothing escalates an incident of `sev1` that is `open`, however long it lasts.',
        '12:11 Nothing escalates an incident of `sev2` that is `open`, however long it lasts.',
      ],
    ],
    [
      'one severity of two',
      `
triggers:
  - { id: help, reason: R., when: { ">": [{ var: count.help-requests }, 0] }, repeat: 0m, do: { escalate: next } }
  - id: old
    reason: R.
    when: { and: [{ "==": [{ var: severity.id }, sev1] }, { ">": [{ var: elapsed.since-declared }, 60] }] }
    do: { escalate: 2 }
`,
      ['16:11 Nothing escalates an incident of `sev2` that is `open`, however long it lasts.'],
    ],
    [
      'an escalation that is only evaluated',
      `
triggers:
  - { id: t, reason: R., mode: evaluate, when: { ">": [{ var: elapsed.since-declared }, 60] }, do: { escalate: next } }
`,
      [
        '11:11 Nothing escalates an incident of `sev1` that is `open`, `acknowledged` and `mitigated`, however long it lasts and whoever asks for help.',
        '12:11 Nothing escalates an incident of `sev2` that is `open`, `acknowledged` and `mitigated`, however long it lasts and whoever asks for help.',
      ],
    ],
  ],
  leaves: [
    [
      'a rise of severity that leads on',
      `
triggers:
  - { id: help, reason: R., when: { ">": [{ var: count.help-requests }, 0] }, repeat: 0m, do: { escalate: next } }
  - { id: old, reason: R., when: { and: [{ ">": [{ var: severity.rank }, 1] }, { ">": [{ var: elapsed.since-declared }, 60] }] }, do: { raise-severity: sev1 } }
  - { id: severe, reason: R., when: { and: [{ "==": [{ var: severity.id }, sev1] }, { ">": [{ var: elapsed.since-declared }, 5] }] }, do: { escalate: next } }
`,
    ],
  ],
});
