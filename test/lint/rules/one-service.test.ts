import { describeRule } from '../rule.ts';
import { MAIL_AND_TEXT, withWays } from '../ways.ts';

const NUMBERS = '{ text: "+441632960001", phone: "+441632960001" }';
const fails = (service: string, role: string, people: string, ways: string): string =>
  `When ${service} fails, no channel reaches anybody of \`${role}\` (${people}): all their ways (${ways}) go through it.`;
const TWILIO = '`api.twilio.com`';

describeRule('one-service', {
  finds: [
    [
      'text and call of one person, which are one service',
      withWays(
        `\n  ann: ${NUMBERS}\n  bob: ${MAIL_AND_TEXT}`,
        'roles:\n  responder: { who: [ann] }\n  lead: { who: [bob] }',
      ),
      [`13:3 ${fails(TWILIO, 'responder', '`ann`', '`text`, `phone`')}`],
    ],
    [
      'two people with one way each',
      withWays(
        '\n  ann: { text: "+441632960001" }\n  bob: { phone: "+441632960002" }',
        'roles:\n  responder: { who: [ann, bob] }\n  lead: { who: [ann, bob] }',
      ),
      ['responder', 'lead'].map(
        (role, index) => `${13 + index}:3 ${fails(TWILIO, role, '`ann`, `bob`', '`text`, `phone`')}`,
      ),
    ],
    [
      'two mail channels of one server',
      withWays(
        `\n  ann: { mail: a@acme.example, post: a@home.example }\n  bob: ${MAIL_AND_TEXT}`,
        'roles:\n  responder: { who: [ann] }\n  lead: { who: [bob] }',
      ),
      [`13:3 ${fails('the service in `env:TOCSIN_SMTP`', 'responder', '`ann`', '`mail`, `post`')}`],
    ],
    [
      'a shift in which only one such person is on call',
      withWays(
        `\n  ann: ${MAIL_AND_TEXT}\n  bob: ${NUMBERS}`,
        `roles:
  responder: { who: { var: oncall.team } }
  lead: { who: [ann] }
schedules:
  team: { timezone: UTC, layers: [{ rotate: [ann, bob], every: 1w, from: 2026-01-05T09:00 }] }
`,
      ),
      [`13:3 ${fails(TWILIO, 'responder', '`bob`', '`text`, `phone`')}`],
    ],
  ],
  leaves: [
    ['two services of one person', withWays(`\n  ann: ${MAIL_AND_TEXT}\n  bob: ${MAIL_AND_TEXT}`)],
    [
      'somebody who stands in, and has another service',
      withWays(
        `\n  ann: ${NUMBERS}\n  bob: ${MAIL_AND_TEXT}`,
        'roles:\n  responder: { who: [ann], otherwise: bob }\n  lead: { who: [bob] }',
      ),
    ],
    [
      'one way alone, of which another rule speaks',
      withWays(`\n  ann: { mail: a@acme.example }\n  bob: ${MAIL_AND_TEXT}`),
    ],
    ['contacts that a secret holds', withWays(' env:TOCSIN_CONTACTS')],
    [
      'another region of the same service',
      withWays(`\n  ann: ${NUMBERS}\n  bob: ${MAIL_AND_TEXT}`).replace(
        'twilio-voice,',
        'twilio-voice, url: https://api.sydney.au1.twilio.com,',
      ),
    ],
  ],
});
