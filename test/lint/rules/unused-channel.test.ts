import { describeRule } from '../rule.ts';

const CHANNELS = `channels:
  mail: { type: email, server: env:TOCSIN_SMTP_URL, from: incidents@acme.example }
  room: { type: slack, url: env:TOCSIN_ROOM }
`;
const NO_REACH = 'Nobody is reached by `urgent`: no severity names it.';
const noMessage = (channel: string): string =>
  `No message goes by the channel \`${channel}\`: no \`reach\` and no \`notify\` names it.`;
const LEVELS = 'levels:\n  - { name: First, roles: [responder], notify: room }\n  - { name: Leads, roles: [lead] }\n';

describeRule('unused-channel', {
  finds: [
    [
      'a reach that no severity names, and its channel not as well',
      `${CHANNELS}reach: { urgent: [{ by: mail }] }\n${LEVELS}`,
      [`4:10 ${NO_REACH}`],
    ],
    [
      'channels that nothing names',
      `${CHANNELS}severities: [{ id: sev1, acknowledge-within: 5m }]\n`,
      [`2:3 ${noMessage('mail')}`, `3:3 ${noMessage('room')}`],
    ],
  ],
  leaves: [
    [
      'a place that a level notifies, and a reach that a severity names',
      `${CHANNELS}reach: { urgent: [{ by: mail }] }\nseverities: [{ id: sev1, acknowledge-within: 5m, reach: urgent }]\n${LEVELS}`,
    ],
  ],
});
