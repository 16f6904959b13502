import { expect, test } from 'vitest';
import { foldIssue, simulateDueRuns, simulateRun } from '#engine/index.ts';
import { policyOf } from '../../support/policy.ts';
import { newIncident, START } from '../../support/worlds.ts';

test('an incident that grows severe with time alone is told so at that minute, with no trigger due', () => {
  const policy = policyOf({
    version: 1,
    name: 'by-time',
    incident: { label: 'incident' },
    severities: [
      { id: 'sev1', name: 'Critical', when: { '>=': [{ var: 'elapsed.since-declared' }, { duration: '30m' }] } },
      { id: 'sev2', name: 'Major' },
    ],
    roles: { responder: { name: 'First responder', does: 'Looks.', who: ['ann'] } },
    levels: [{ name: 'All', roles: ['responder'] }],
  });
  const first = simulateRun(foldIssue(policy, newIncident('')), START);
  const later = [...simulateDueRuns(first.folded, START, START + 86_400)];
  expect(later.map(({ at, decision }) => [(at - START) / 60, decision.comment?.severity.id])).toEqual([[30, 'sev1']]);
});
