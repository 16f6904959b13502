import { describeRule } from '../rule.ts';

describeRule('oscillation', {
  avoid: [
    '6:18 `busy` sets the label `busy` and `quiet` takes it off; each may fire right after the other, again and again.',
  ],
  finds: [
    [
      'rules that ask for the label itself',
      `
triggers:
  - id: sets
    reason: R.
    when: { "!": { in: [busy, { var: incident.labels }] } }
    repeat: 10m
    do: { label: busy }
  - id: takes
    reason: R.
    when: { in: [busy, { var: incident.labels }] }
    repeat: 10m
    do: { unlabel: busy }
`,
      [
        '6:18 `sets` sets the label `busy` and `takes` takes it off; each may fire right after the other, again and again.',
      ],
    ],
  ],
  leaves: [
    [
      'a trigger that fires once',
      `
triggers:
  - { id: sets, reason: R., when: { ">": [{ var: details.users }, 5] }, do: { label: busy } }
  - { id: takes, reason: R., when: { ">": [{ var: details.users }, 5] }, repeat: 10m, do: { unlabel: busy } }
`,
    ],
    [
      'different phases',
      `
triggers:
  - { id: sets, reason: R., when: { ">": [{ var: details.users }, 5] }, repeat: 10m, do: { label: busy } }
  - { id: takes, phase: resolved, reason: R., when: { ">": [{ var: details.users }, 5] }, repeat: 10m, do: { unlabel: busy } }
`,
    ],
  ],
});
