import { describeRule } from '../rule.ts';
import { MAIL_AND_TEXT, withWays } from '../ways.ts';

const ANN = `\n  ann: ${MAIL_AND_TEXT}`;
const only = (login: string, channel: string): string =>
  `\`${login}\` is reached by \`${channel}\` alone: a telephone without a signal, or a full mailbox, and the call is lost.`;

describeRule('single-way', {
  finds: [
    ['one address', withWays(`${ANN}\n  Bob: { mail: b@acme.example }`), [`9:3 ${only('bob', 'mail')}`]],
    [
      'a second address that no reach names',
      withWays(`${ANN}\n  bob: { mail: b@acme.example, phone: "+441632960002" }`, '', '[mail, text]'),
      [`9:3 ${only('bob', 'mail')}`],
    ],
  ],
  leaves: [
    ['two addresses', withWays(`${ANN}\n  bob: ${MAIL_AND_TEXT}`)],
    ['somebody without any, of whom another rule speaks', withWays(ANN)],
    ['somebody who is never called', withWays(`${ANN}\n  bob: ${MAIL_AND_TEXT}\n  eve: { mail: e@acme.example }`)],
    ['contacts that a secret holds', withWays(' env:TOCSIN_CONTACTS')],
  ],
});
