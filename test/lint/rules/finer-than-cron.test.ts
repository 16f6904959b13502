import { describeRule } from '../rule.ts';

describeRule('finer-than-cron', {
  avoid: [
    '2:85 5m is shorter than the 15m between two scheduled runs of .github/workflows/tocsin.yml: it is noticed up to 15m late.',
  ],
  finds: [
    [
      'a duration in a rule',
      `
severities:
  - { id: sev1 }
triggers:
  - id: t
    reason: R.
    when: { or: [{ ">=": [{ var: elapsed.since-level }, { duration: 10m }] }, { ">": [14, { var: elapsed.since-update }] }] }
    do: { escalate: next }
`,
      [
        '6:57 10m is shorter than the 15m between two scheduled runs of .github/workflows/tocsin.yml: it is noticed up to 15m late.',
        '6:87 14m is shorter than the 15m between two scheduled runs of .github/workflows/tocsin.yml: it is noticed up to 15m late.',
      ],
    ],
    [
      'a duration in a table, a condition, a repeat and a step to reach somebody',
      `
severities:
  - { id: sev1, reach: people, acknowledge-within: { lookup: [pace, { var: details.service }] } }
tables:
  pace: { shop: { duration: 5m }, "*": { duration: 1h } }
incident: { label: incident, details: { service: { heading: Service, type: string } } }
conditions:
  late: { ">=": [{ var: elapsed.since-level }, { lookup: [pace, { var: details.service }] }] }
  unread: { ">=": [{ var: elapsed.since-level }, { duration: 3m }] }
  slow: { ">=": [{ var: elapsed.since-declared }, { duration: 10m }] }
channels: { phone: { type: ntfy, url: "env:TOCSIN_NTFY" } }
contacts: { ann: { phone: ann-topic } }
reach: { people: [{ by: phone }, { after: 2m, by: phone }] }
triggers:
  - id: t
    reason: R.
    when: { or: [{ var: is.late }, { var: is.slow }] }
    repeat: { duration: 4m }
    do: { escalate: next }
`,
      ['4:17 5m %', '9:51 10m %', '12:43 2m %', '17:13 4m %'].map((found) =>
        found.replace(
          '%',
          'is shorter than the 15m between two scheduled runs of .github/workflows/tocsin.yml: it is noticed up to 15m late.',
        ),
      ),
    ],
  ],
  leaves: [
    [
      'numbers that are no times',
      `
severities:
  - { id: sev1 }
triggers:
  - { id: t, reason: R., when: { ">=": [{ var: count.updates }, 3] }, do: { escalate: next } }
`,
    ],
  ],
});
