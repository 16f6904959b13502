import { describeRule } from '../rule.ts';

describeRule('label-never-removed', {
  avoid: [
    '5:18 Rules ask for the label `vendor`; `vendor` sets it, and nothing takes it off again, a reopening included.',
  ],
  finds: [
    [
      'a label for which only the pause of another trigger asks',
      `
triggers:
  - { id: vendor, reason: R., when: { "==": [{ var: details.service }, payments] }, do: { label: vendor } }
  - id: silent
    reason: R.
    when: { ">=": [{ var: elapsed.since-update }, 60] }
    repeat: { if: [{ in: [vendor, { var: incident.labels }] }, { duration: 2h }, { duration: 1h }] }
    do: { escalate: next }
`,
      [
        '2:98 Rules ask for the label `vendor`; `vendor` sets it, and nothing takes it off again, a reopening included.',
      ],
    ],
  ],
  leaves: [
    [
      'a label that no rule asks for',
      `
triggers:
  - { id: t, reason: R., when: { ">": [{ var: details.users }, 5] }, do: { label: large } }
`,
    ],
    [
      'a label with which a trigger remembers that it fired',
      `
triggers:
  - { id: t, reason: R., when: { and: [{ ">": [{ var: details.users }, 5] }, { "!": { in: [told, { var: incident.labels }] } }] }, repeat: 1h, do: { label: told } }
`,
    ],
  ],
});
