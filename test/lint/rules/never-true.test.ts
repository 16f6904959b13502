import { describeRule } from '../rule.ts';

describeRule('never-true', {
  avoid: ['3:11 The rule of severity `sev1` can never be true.'],
  finds: [
    [
      'a trigger that its phase excludes',
      `
triggers:
  - id: t
    phase: resolved
    reason: R.
    when: { "==": [{ var: incident.status }, open] }
    do: { mention: lead }
`,
      ['5:11 The rule of trigger `t` can never be true.'],
    ],
    [
      'a time between two seconds',
      `
triggers:
  - id: t
    reason: R.
    when:
      and:
        - { ">": [{ var: elapsed.since-declared }, { duration: 5m }] }
        - { "<": [{ var: elapsed.since-declared }, { duration: 5m1s }] }
    do: { escalate: next }
`,
      ['5:7 The rule of trigger `t` can never be true.'],
    ],
    [
      'a trigger that asks for a snooze',
      `
triggers:
  - id: t
    reason: R.
    when: { var: incident.snoozed }
    do: { escalate: next }
`,
      ['4:11 The rule of trigger `t` can never be true.'],
    ],
    ...[
      [
        'some of a list and none of it',
        '{ and: [{ some: [{ var: incident.labels }, { "==": [{ var: "" }, a] }] }, { none: [{ var: incident.labels }, { in: [{ var: "" }, [a, b]] }] }] }',
      ],
      [
        'some of a list and not some of it',
        '{ and: [{ some: [{ var: incident.labels }, { "==": [{ var: "" }, a] }] }, { "!": { some: [{ var: incident.labels }, { "==": [{ var: "" }, a] }] } }] }',
      ],
      [
        "a label that is the policy's own, which no incident is said to have",
        '{ in: ["SEV:1", { var: incident.labels }] }',
      ],
    ].map(
      ([name = '', when = '']) =>
        [
          name,
          `
triggers:
  - { id: t, reason: R., when: ${when}, do: { mention: lead } }
severities:
  - { id: sev1, label: "sev:1", acknowledge-within: 5m }
`,
          ['2:32 The rule of trigger `t` can never be true.'],
        ] as const,
    ),
    [
      'a level that is older than its incident',
      `
triggers:
  - id: t
    reason: R.
    when: { and: [{ ">=": [{ var: elapsed.since-level }, 60] }, { "<": [{ var: elapsed.since-declared }, 30] }] }
    do: { escalate: next }
`,
      ['4:11 The rule of trigger `t` can never be true.'],
    ],
    [
      'a condition, and the trigger that needs it',
      `
conditions:
  impossible: { and: [{ var: incident.acknowledged }, { "==": [{ var: incident.status }, open] }] }
triggers:
  - { id: t, reason: R., when: { var: is.impossible }, do: { escalate: next } }
`,
      ['2:15 The rule of condition `impossible` can never be true.', '4:32 The rule of trigger `t` can never be true.'],
    ],
    [
      'an incident, and then nothing else',
      `
incident:
  label: incident
  when: { and: [{ var: incident.trusted }, { "!": { var: incident.trusted } }] }
severities:
  - { id: sev1 }
triggers:
  - { id: t, reason: R., when: { var: incident.snoozed }, do: { escalate: next } }
`,
      ['3:9 The rule of `incident.when` can never be true.'],
    ],
    [
      'a wait that no severity has',
      `
triggers:
  - id: t
    reason: R.
    when: { ">": [{ var: severity.acknowledge-within }, 15] }
    do: { escalate: next }
`,
      ['4:11 The rule of trigger `t` can never be true.'],
    ],
  ],
  leaves: [
    [
      'a promise of a person that may be any time',
      `
triggers:
  - id: t
    reason: R.
    when: { ">": [{ var: severity.update-every }, 600] }
    do: { escalate: next }
`,
    ],
    [
      'a condition that makes issues no incidents',
      `
conditions:
  tracking: { in: [tracking, { var: incident.labels }] }
incident:
  label: incident
  when: { "!": { var: is.tracking } }
  details: { users: { heading: Users, type: number, required: true } }
`,
    ],
    [
      'what it cannot decide',
      `
triggers:
  - id: t
    reason: R.
    when: { "==": [{ "*": [{ var: count.updates }, { var: count.updates }] }, 50] }
    do: { escalate: next }
`,
    ],
  ],
});
