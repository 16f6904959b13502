import { expect, it } from 'vitest';
import { AROUND, describeRule, findings } from '../rule.ts';

describeRule('detail-not-in-form', {
  avoid: [
    '4:5 The detail `users` is never answered: no form asks “Number of users” (`.github/ISSUE_TEMPLATE/incident.yml`).',
  ],
  finds: [
    [
      'a detail that the only form does not ask for, whether or not that form sets the label yet',
      `
incident:
  label: outage
  details:
    users: { heading: Users, type: number, required: true }
    region: { heading: Region, type: string }
`,
      ['5:5 The detail `region` is never answered: no form asks “Region” (`.github/ISSUE_TEMPLATE/incident.yml`).'],
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

it('counts what a form without the label asks beside a form with it, and says what each of them lacks', () => {
  const second = `name: Outage
description: Nothing works.
labels: [outage]
body:
  - { type: input, attributes: { label: Users } }
`;
  const forms = [...AROUND.forms, { file: '.github/ISSUE_TEMPLATE/outage.yml', text: second }];
  const policy = `
incident:
  label: outage
  details:
    users: { heading: Users, type: number, required: true }
    service: { heading: Service, type: string, required: true }
    impact: { heading: Impact, type: text }
    where: { heading: Where, type: text }
`;
  expect(findings('detail-not-in-form', policy, { ...AROUND, forms })).toEqual([
    '5:5 The required detail `service` is not asked for in .github/ISSUE_TEMPLATE/outage.yml:3.',
    '7:5 The detail `where` is never answered: no form asks “Where” (`.github/ISSUE_TEMPLATE/incident.yml`, `.github/ISSUE_TEMPLATE/outage.yml`).',
    '3:9 This form does not ask “Service”, which the policy requires (`service`).',
  ]);
});
