import { describeCommand, resolved, snoozed, testIncidents, testOutcomes } from '../../../support/commands.ts';

describeCommand('escalate', {
  use: '/escalate I have no access',
  who: 'responders-and-reporter',
  // They alone are the next level, and the last.
  except: {
    triage: 'nobody but you is left to call, up to the last level, Leads; write to people yourself.',
  },
});

testOutcomes([
  ['/escalate', 'obeyed'],
  [
    '/escalate',
    'the incident is resolved; reopen the issue, or open a new one, and people are called again.',
    ...resolved,
  ],
]);

testIncidents([
  ['/escalate', ({ level, acknowledged }) => [level, acknowledged], [2, null]],
  ['/escalate', ({ level, acknowledged }) => [level, acknowledged], [2, null], 'reporter'],
  ['/escalate', ({ snooze }) => snooze, null, 'assignee', ...snoozed],
]);
