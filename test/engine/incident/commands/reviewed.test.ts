import { describeCommand, resolved, testIncidents, testOutcomes } from '../../../support/commands.ts';

describeCommand('reviewed', { use: '/reviewed', before: resolved, who: 'responders' });

testOutcomes([
  ['/reviewed', 'the incident is not resolved yet.'],
  ['/reviewed', 'obeyed', [60, 'triage', { kind: 'close', reason: 'completed' }]],
]);

testIncidents([['/reviewed', ({ status }) => status, 'reviewed', 'assignee', ...resolved]]);
