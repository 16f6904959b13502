import { expect, test } from 'vitest';
import { blindPolicies, blindProblem, managedLabelsOf } from '#runner/labels.ts';
import type { Policy } from '#domain/policy.ts';
import { repositoryNeeds } from '#engine/escalation/needs.ts';
import { loadPolicy } from '#policy/index.ts';

function policy(text: string): Policy {
  const result = loadPolicy(text, 'policy.yml');
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join('\n'));
  return result.value;
}

const checkout = policy(`
version: 1
name: checkout
incident: { label: [incident, outage] }
severities:
  - { id: sev1, name: Critical, label: sev1, when: { in: [big, { var: incident.labels }] }, acknowledge-within: 5m }
  - { id: sev2, name: Minor, label: sev2 }
roles:
  responder: { name: Responder, does: Acts., who: { if: [{ var: incident.trusted }, '@Acme/Ops', alice] }, otherwise: ['@acme/leads', bob] }
levels:
  - { name: Responders, roles: [responder], label: 'escalation: 1' }
triggers:
  - { id: late, reason: Nobody answered., when: { '>=': [{ var: elapsed.since-declared }, 30] }, do: { label: late, assign: [responder] } }
`);
const payments = policy(`
version: 1
name: payments
incident: { label: incident }
severities: [{ id: high, name: High, label: SEV1 }]
roles: { responder: { name: Responder, does: Acts., who: [carol] } }
levels: [{ name: Responders, roles: [responder] }]
triggers: []
review: { severities: [high], as: comment, label: post-incident review, due: 5d }
`);

test('every label that makes an incident is asked for once', () => {
  expect(repositoryNeeds([checkout, payments]).incidentLabels).toEqual(['incident', 'outage']);
});

test('every label that may be set is known, the first policy deciding how it looks', () => {
  expect(managedLabelsOf([checkout, payments])).toEqual([
    { name: 'sev1', color: 'b60205', description: 'Severity: Critical' },
    { name: 'sev2', color: 'd93f0b', description: 'Severity: Minor' },
    { name: 'escalation: 1', color: '5319e7', description: 'Escalated to level 1: Responders' },
    { name: 'late', color: 'ededed', description: 'Nobody answered.' },
    { name: 'post-incident review', color: 'ededed', description: 'Post-incident review' },
  ]);
});

test('teams are found wherever a role names them, and nothing else is taken for one', () => {
  expect(repositoryNeeds([checkout, payments]).teams).toEqual(['acme/ops', 'acme/leads']);
});

test('closed incidents are looked at for long enough for their review', () => {
  const day = 86_400;
  expect(repositoryNeeds([checkout]).closedWithin).toBe(14 * day);
  expect(repositoryNeeds([checkout, payments]).closedWithin).toBe(24 * day);
});

test('reviews that are issues are read as soon as one policy has them', () => {
  const asIssue: Policy = { ...payments, review: payments.review && { ...payments.review, as: 'issue' } };
  expect(repositoryNeeds([checkout, payments]).reviewIssues).toBe(false);
  expect(repositoryNeeds([checkout, asIssue]).reviewIssues).toBe(true);
});

test('a policy is blind where the repository has none of its labels, in whatever case', () => {
  const names = (missing: readonly string[]): readonly string[] =>
    blindPolicies([checkout, payments], missing)
      .map(blindProblem)
      .map(({ message }) => message.split(', so')[1] ?? '');
  expect(names(['outage'])).toEqual([]);
  expect(names(['Incident'])).toEqual([' the policy payments sees no incident at all.']);
  expect(names(['incident', 'outage'])).toHaveLength(2);
});
