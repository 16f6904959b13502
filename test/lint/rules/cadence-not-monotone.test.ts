import { describeRule } from '../rule.ts';

describeRule('cadence-not-monotone', {
  avoid: [
    '2:85 `sev1` promises `acknowledge-within: 30m`; `sev2`, which is less severe, promises `acknowledge-within: 15m`.',
  ],
  finds: [
    [
      'a promise that the more severe one lacks',
      `
severities:
  - { id: sev1, when: { ">=": [{ var: details.users }, 1000] }, acknowledge-within: 5m }
  - { id: sev2, acknowledge-within: 15m, update-every: 1h }
`,
      ['2:7 `sev1` has no `update-every`; `sev2`, which is less severe, promises `update-every: 1h`.'],
    ],
    [
      'office hours for the more severe one',
      `
calendars:
  office: { timezone: UTC, days: [mon, tue], from: "09:00", to: "17:00" }
severities:
  - { id: sev1, when: { ">=": [{ var: details.users }, 1000] }, acknowledge-within: 5m, clock: office }
  - { id: sev2, acknowledge-within: 15m }
`,
      [
        '4:85 `sev1` promises `acknowledge-within: 5m`; `sev2`, which is less severe, promises `acknowledge-within: 15m`. For one that begins at 2026-11-23T17:00:00Z it is the longer wait.',
      ],
    ],
    [
      'a rule whose shortest time is longer than all of the other',
      `
incident: { label: incident, details: { service: { heading: Service, type: string } } }
tables:
  pace: { shop: { duration: 5m }, "*": { duration: 15m } }
severities:
  - { id: sev1, when: { var: details.service }, acknowledge-within: { if: [{ var: details.service }, { duration: 30m }, { duration: 20m }] } }
  - { id: sev2, acknowledge-within: { lookup: [pace, { var: details.service }] } }
`,
      [
        '5:69 `sev1` promises `acknowledge-within: 20m`; `sev2`, which is less severe, promises `acknowledge-within: 15m`.',
      ],
    ],
  ],
  leaves: [
    [
      'a rule that is shorter for some incidents',
      `
severities:
  - { id: sev1, when: { var: incident.trusted }, acknowledge-within: { if: [{ var: incident.trusted }, { duration: 5m }, { duration: 1h }] } }
  - { id: sev2, acknowledge-within: 15m }
`,
    ],
    [
      'equal promises',
      `
severities:
  - { id: sev1, when: { ">=": [{ var: details.users }, 1000] }, acknowledge-within: 15m, update-every: 1h }
  - { id: sev2, acknowledge-within: 15m, update-every: 1h }
`,
    ],
    [
      'office hours for the less severe one',
      `
calendars:
  office: { timezone: UTC, days: [mon, tue], from: "09:00", to: "17:00" }
severities:
  - { id: sev1, when: { ">=": [{ var: details.users }, 1000] }, acknowledge-within: 15m }
  - { id: sev2, acknowledge-within: 15m, clock: office }
`,
    ],
  ],
});
