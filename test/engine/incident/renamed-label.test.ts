/** Labels that somebody renames or deletes for all issues at once: GitHub's history has no other name of them then. */
import { expect, it } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import { fold, runOnce } from '#engine/index.ts';
import { policyOf } from '../../support/policy.ts';
import { happens, newIncident, START } from '../../support/worlds.ts';

const policy = policyOf({
  version: 1,
  name: 'p',
  incident: { label: 'incident' },
  severities: [
    { id: 'sev1', name: 'Major', label: 'sev1', when: { '==': [{ var: 'count.reopenings' }, 9] } },
    { id: 'sev2', name: 'Minor', label: 'sev2' },
  ],
  roles: { responder: { name: 'Responder', does: 'Looks.', who: ['ann'] } },
  levels: [{ name: 'Responders', roles: ['responder'], label: 'level 1' }],
  triggers: [],
});

/** The history after that label got another name, or none. */
function relabel(issue: Issue, from: string, to: string | null): Issue {
  return {
    ...issue,
    labels: issue.labels.flatMap((label) => (label === from ? (to ?? []) : label)),
    timeline: issue.timeline.flatMap((item) => {
      if ((item.kind !== 'labeled' && item.kind !== 'unlabeled') || item.label !== from) return item;
      return to === null ? [] : { ...item, label: to };
    }),
  };
}

it.each([
  ['has another name', 'major'],
  ['is deleted', null],
])('a severity that a person chose stays although its label %s', (_what, to) => {
  let { issue } = runOnce(policy, newIncident(''), START);
  issue = happens(issue, { after: 60, by: 'bob', act: { kind: 'label', labels: ['sev1'] } });
  ({ issue } = runOnce(policy, issue, START + 60));
  const { issue: after, decision } = runOnce(policy, relabel(issue, 'sev1', to), START + 120);
  expect([decision.severity, after.labels.includes('sev1')]).toEqual(['sev1', true]);
  expect(fold(policy, after)?.choices).toMatchObject([{ severity: 'sev1', by: 'bob', at: START + 60 }]);
  // Whoever chooses anew has the last word.
  const later = happens(after, { after: 180, by: 'cyd', act: { kind: 'label', labels: ['sev2'] } });
  expect(runOnce(policy, later, START + 180).decision.severity).toBe('sev2');
});

it('what a run says once the policy has no such severity any more is believed, and not said again', () => {
  let { issue } = runOnce(policy, newIncident(''), START);
  issue = happens(issue, { after: 60, by: 'bob', act: { kind: 'label', labels: ['sev1'] } });
  ({ issue } = runOnce(policy, issue, START + 60));
  const changed = policyOf({
    version: 1,
    name: 'p',
    incident: { label: 'incident' },
    severities: [{ id: 'high', name: 'Major', label: 'high' }],
    roles: { responder: { name: 'Responder', does: 'Looks.', who: ['ann'] } },
    levels: [{ name: 'Responders', roles: ['responder'], label: 'level 1' }],
    triggers: [],
  });
  issue = happens(issue, { after: 120, by: 'bob', act: { kind: 'comment', body: '/severity sev1' } });
  const comments = (one: Issue): number => one.timeline.filter(({ kind }) => kind === 'comment').length;
  const { issue: after } = runOnce(changed, issue, START + 120);
  expect(comments(after)).toBe(comments(issue) + 1);
  expect(fold(changed, after)?.foreignLines).toEqual([]);
});
