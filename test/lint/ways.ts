/** Policies with channels, for the rules about ways to people. */
const PHONE = 'account: env:TOCSIN_SID, token: env:TOCSIN_TOKEN, from: "+15005550006"';

const CHANNELS = `channels:
  mail: { type: email, server: env:TOCSIN_SMTP, from: incidents@acme.example }
  post: { type: email, server: env:TOCSIN_SMTP, from: incidents@acme.example }
  text: { type: twilio-sms, ${PHONE} }
  phone: { type: twilio-voice, ${PHONE} }
  room: { type: slack, url: env:TOCSIN_ROOM }
`;

export const MAIL_AND_TEXT = '{ mail: a@acme.example, text: "+441632960001" }';

/** Seven lines, then the contacts from the eighth on, then what else differs from the policy of the tests of rules. */
export const withWays = (
  contacts: string,
  rest = '',
  by = '[mail, post, text, phone]',
): string => `${CHANNELS}contacts:${contacts}
reach: { urgent: [{ by: ${by} }] }
severities: [{ id: sev1, acknowledge-within: 5m, reach: urgent }]
${rest}`;
