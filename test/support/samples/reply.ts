/** Comments that answer commands. */
import { comment } from './comment.ts';
import { minutes } from './incident.ts';

/** Only commands are answered. */
export const REPLIES = comment({
  at: minutes(9),
  status: 'acknowledged',
  acknowledged: { by: 'dan', at: minutes(7) },
  replies: [
    {
      to: 'C_1',
      url: 'https://github.com/acme/shop/issues/12#issuecomment-5',
      by: 'mallory',
      command: '/severity sev3',
      verdict: { kind: 'not-allowed', who: 'responders' },
    },
    {
      to: 'C_2',
      url: 'https://github.com/acme/shop/issues/12#issuecomment-6',
      by: 'dan',
      command: '/next 1h40',
      verdict: { kind: 'bad-argument', expected: 'a duration, such as `/next 45m`', found: '1h40', nearest: null },
    },
  ],
});

export const HELP_TABLE = comment({
  replies: [
    {
      to: 'C_1',
      url: 'https://github.com/acme/shop/issues/12#issuecomment-5',
      by: 'dan',
      command: '/help',
      verdict: {
        kind: 'help',
        commands: [
          { name: 'ack', aliases: [], usage: '/ack', help: 'I take this incident.', who: 'responders' },
          {
            name: 'escalate',
            aliases: ['page'],
            usage: '/escalate [why]',
            help: 'Calls the next level for help, such as `/escalate stuck`.',
            who: 'responders-and-reporter',
          },
        ],
      },
    },
  ],
});
