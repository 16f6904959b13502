import { describeRule } from '../rule.ts';

describeRule('shadowed-by', {
  avoid: ['3:11 No incident is assessed as `sev2`: `sev1` takes all of them.'],
  finds: [
    [
      'one that two others take together',
      `
severities:
  - { id: sev1, when: { ">=": [{ var: details.users }, 100] } }
  - { id: sev2, when: { "<=": [{ var: [details.users, 0] }, 100] } }
  - { id: sev3, when: { ">": [{ var: details.users }, 5] } }
  - { id: sev4 }
triggers: []
`,
      [
        '4:11 No incident is assessed as `sev3`: `sev1` and `sev2` take all of them.',
        '5:11 No incident is assessed as `sev4`: `sev1`, `sev2` and `sev3` take all of them.',
      ],
    ],
    [
      'one that a condition hides',
      `
conditions:
  many: { ">=": [{ var: details.users }, 50] }
severities:
  - { id: sev1, when: { var: is.many } }
  - { id: sev2, when: { ">": [{ var: details.users }, 50] } }
  - { id: sev3 }
triggers: []
`,
      ['5:11 No incident is assessed as `sev2`: `sev1` takes all of them.'],
    ],
  ],
  leaves: [
    [
      'rules that overlap',
      `
severities:
  - { id: sev1, when: { ">=": [{ var: details.users }, 100] } }
  - { id: sev2, when: { in: [{ var: details.service }, [shop]] } }
  - { id: sev3 }
triggers: []
`,
    ],
    [
      'time that two clocks count differently',
      `
calendars:
  office: { timezone: UTC, days: [mon], from: "09:00", to: "17:00" }
severities:
  - { id: sev1, when: { ">=": [{ var: elapsed.since-declared }, 60] }, clock: office }
  - { id: sev2, when: { ">=": [{ var: elapsed.since-declared }, 60] } }
  - { id: sev3 }
triggers: []
`,
    ],
  ],
});
