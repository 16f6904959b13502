import { describeRule } from '../rule.ts';
import { MAIL_AND_TEXT, reached } from '../ways.ts';

const ANN = `\n  ann: ${MAIL_AND_TEXT}`;
const only = (login: string, channel: string): string =>
  `\`${login}\` is reached by \`${channel}\` alone: a telephone without a signal, or a full mailbox, and the call is lost.`;

describeRule('single-way', {
  finds: [
    ['one address', reached(`${ANN}\n  Bob: { mail: b@acme.example }`), [`9:3 ${only('bob', 'mail')}`]],
    [
      'a second address that no reach names',
      reached(`${ANN}\n  bob: { mail: b@acme.example, phone: "+441632960002" }`, '', '[mail, text]'),
      [`9:3 ${only('bob', 'mail')}`],
    ],
  ],
  leaves: [
    ['two addresses', reached(`${ANN}\n  bob: ${MAIL_AND_TEXT}`)],
    ['somebody without any, of whom another rule speaks', reached(ANN)],
    ['somebody who is never called', reached(`${ANN}\n  bob: ${MAIL_AND_TEXT}\n  eve: { mail: e@acme.example }`)],
    ['contacts that a secret holds', reached(' env:TOCSIN_CONTACTS')],
  ],
});
