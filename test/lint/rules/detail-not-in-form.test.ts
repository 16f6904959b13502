import { describeRule } from '../rule.ts';

describeRule('detail-not-in-form', {
  finds: [
    [
      'what its page says to avoid, at both places',
      `
incident:
  label: incident
  details:
    users: { heading: Number of users, type: number, required: true }
    service: { heading: Service, type: string, required: true }
`,
      [
        '4:5 The detail `users` is never answered: no form asks “Number of users” (`.github/ISSUE_TEMPLATE/incident.yml`).',
      ],
    ],
  ],
  leaves: [
    [
      'an optional emoji, case and mark in a heading',
      `
incident:
  label: incident
  details:
    users: { heading: 🔥 users?, type: number, required: true }
    service: { heading: Service, type: string, required: true }
`,
    ],
  ],
});
