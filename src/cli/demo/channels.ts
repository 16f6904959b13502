/** The ready policy with channels: a chat for all, and mail, text and phone for those who are called. */

const SECTIONS = `
channels:
  war-room: { type: slack, url: env:TOCSIN_WAR_ROOM }
  mail:  { type: email, server: env:TOCSIN_SMTP_URL, from: incidents@acme.example }
  text:  { type: twilio-sms, account: env:TOCSIN_TWILIO_SID, token: env:TOCSIN_TWILIO_TOKEN, from: "+15005550006" }
  phone: { type: twilio-voice, account: env:TOCSIN_TWILIO_SID, token: env:TOCSIN_TWILIO_TOKEN, from: "+15005550006" }

contacts: env:TOCSIN_CONTACTS

reach:
  urgent: [{ by: [mail, text] }, { after: 3m, by: phone }]
  calm: [{ by: mail }]
`;

/** Throws where the policy no longer reads as this expects. */
export function withChannels(policy: string): string {
  const insert = (text: string, after: string, added: string): string => {
    if (!text.includes(after)) throw new Error(`The policy of the demo has no ${JSON.stringify(after)}.`);
    return text.replace(after, after + added);
  };
  const levels = policy.replaceAll(/(label: "escalation: \d") }/g, '$1, notify: war-room }');
  const critical = insert(levels, 'label: sev1\n', '    reach: urgent\n');
  return insert(critical, 'label: sev2\n', '    reach: calm\n') + SECTIONS;
}
