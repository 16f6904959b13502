import { describeCommand, snoozed, testIncidents, testOutcomes } from '../../../support/commands.ts';

describeCommand('unsnooze', { use: '/unsnooze', before: snoozed, who: 'responders' });

testOutcomes([
  ['/unsnooze', 'nothing is snoozed.'],
  ['/unsnooze', 'nothing is snoozed.', [60, 'triage', '/snooze 9m vendor']],
  ['/unsnooze', 'obeyed', [60, 'triage', '/snooze 10m vendor']],
  ['/unsnooze', 'nothing is snoozed.', ...snoozed, [120, 'triage', '/unsnooze']],
]);

testIncidents([['/unsnooze', ({ snooze }) => snooze, null, 'assignee', ...snoozed]]);
