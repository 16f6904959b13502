import { START } from '../../../support/worlds.ts';
import { AT, describeCommand, resolved, testIncidents, testOutcomes } from '../../../support/commands.ts';

const NEXT = 'it needs a duration, such as `/next 45m`';

describeCommand('next', { use: '/next 45m', who: 'responders' });

testOutcomes([
  ['/next', `${NEXT}.`],
  ['/next soon', `${NEXT}, not \`soon\`.`],
  ['/next 45', `${NEXT}, not \`45\`.`],
  ['/next 45 parsecs', `${NEXT}, not \`45\`.`],
  ['/next 1m1h', `${NEXT}, not \`1m1h\`.`],
  ['/next 12345678m', `${NEXT}, not \`12345678m\`.`],
  ['/next 0m', `${NEXT}, not \`0m\`.`],
  ['/next -5m', `${NEXT}, not \`-5m\`.`],
  ['/next 1h30m', 'obeyed'],
  [
    '/next 45m',
    'the incident is resolved, so no update is due any more; reopen the issue if it is not over.',
    ...resolved,
  ],
  ['/ack\n/next soon', `${NEXT}, not \`soon\`.`],
]);

testIncidents([
  ['/next 45m', ({ promisedAt }) => promisedAt, START + AT + 2700],
  ['/next 45m\n/next 2h', ({ promisedAt }) => promisedAt, START + AT + 7200],
  ['/next 45 min', ({ promisedAt }) => promisedAt, START + AT + 2700],
  ['/next 45 MIN.', ({ promisedAt }) => promisedAt, START + AT + 2700],
  ['/next 90s', ({ promisedAt }) => promisedAt, START + AT + 90],
  ['/next 90 sec', ({ promisedAt }) => promisedAt, START + AT + 90],
  ['/next 1 minute', ({ promisedAt }) => promisedAt, START + AT + 60],
  ['/next 2 minutes', ({ promisedAt }) => promisedAt, START + AT + 120],
  ['/next 1h30m', ({ promisedAt }) => promisedAt, START + AT + 5400],
  ['/next 1h 30m', ({ promisedAt }) => promisedAt, START + AT + 5400],
  ['/next 1 hour 30 minutes, then we know', ({ promisedAt }) => promisedAt, START + AT + 5400],
  ['/next 2 HOURS', ({ promisedAt }) => promisedAt, START + AT + 7200],
  ['/next 1 day', ({ promisedAt }) => promisedAt, START + AT + 86400],
  ['/next 2 days', ({ promisedAt }) => promisedAt, START + AT + 172800],
  ['/next 1 week', ({ promisedAt }) => promisedAt, START + AT + 604800],
  ['/next 2w', ({ promisedAt }) => promisedAt, START + AT + 1209600],
  ['/next `45m`', ({ promisedAt }) => promisedAt, START + AT + 2700],
  ['/next 45min!', ({ promisedAt }) => promisedAt, START + AT + 2700],
]);
