import { START } from '../../../support/worlds.ts';
import { AT, describeCommand, testIncidents, testOutcomes } from '../../../support/commands.ts';

describeCommand('update', { use: '/update it is the database', who: 'responders-and-reporter' });

testOutcomes([['/update', 'obeyed']]);

testIncidents([
  ['/update still looking', ({ lastWords }) => lastWords?.by, 'asa'],
  ['/update', ({ lastUpdate, lastWords }) => [lastUpdate?.by, lastWords], ['asa', null]],
  ['/update', ({ lastUpdate, acknowledged }) => [lastUpdate?.by, acknowledged], ['eli', null], 'reporter'],
  ['/update back at ten\n/next 45m', ({ promisedAt }) => promisedAt, START + AT + 2700],
  ['no change', ({ promisedAt }) => promisedAt, null, 'assignee', [60, 'triage', '/next 45m']],
]);
