import { START } from '../../../support/worlds.ts';
import { describeCommand, resolved, testIncidents, testOutcomes } from '../../../support/commands.ts';

describeCommand('mitigated', { use: '/mitigated', who: 'responders' });

testOutcomes([
  ['/mitigated', 'the incident is resolved already.', ...resolved],
  ['/mitigated', 'obeyed', [60, 'triage', '/mitigated']],
]);

testIncidents([
  ['/mitigated', ({ status }) => status, 'mitigated'],
  ['/mitigate', ({ status }) => status, 'mitigated'],
  ['/mitigated', ({ mitigatedAt }) => mitigatedAt, START + 60, 'assignee', [60, 'triage', '/mitigated']],
]);
