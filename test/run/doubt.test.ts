/** A message of which it is not known whether it arrived: the run that finds it out is red, and the one that gives it up. */
import { expect, test } from 'vitest';
import type { DeliveryOutcome, Inquiry } from '#domain/channel.ts';
import { openIncident, START } from '../engine/delivery/world.ts';
import { policyOf } from '../support/policy.ts';
import { DOUBT, sendingWorld } from '../support/sending.ts';

const policyWith = (channel: string, address: string | null) =>
  policyOf(`version: 1
name: one
incident: { label: incident }
severities: [{ id: sev1${address === null ? '' : ', reach: once'} }]
roles: { first: { who: alice } }
levels: [{ name: First, roles: [first]${address === null ? ', notify: [way]' : ''} }]
channels: { way: { ${channel} } }
${address === null ? '' : `contacts: { alice: { way: "${address}" } }\nreach: { once: [{ by: way }] }`}
`);

const WEBHOOK = 'type: webhook, url: env:TOCSIN_A, secret: env:TOCSIN_B';
const SLACK = 'type: slack, url: env:TOCSIN_A';
const TELEGRAM = 'type: telegram, token: env:TOCSIN_A';
const SMS = 'type: twilio-sms, account: env:TOCSIN_A, token: env:TOCSIN_B, from: "+15005550006"';

/** What one run after the other reports, a minute apart, where no service says whether it took the message. */
async function problemsOf(
  channel: string,
  address: string | null,
  answer: () => DeliveryOutcome,
  inquire?: () => Inquiry,
): Promise<{ readonly codes: readonly string[]; readonly messages: readonly string[] }> {
  const { sweep } = sendingWorld(policyWith(channel, address), openIncident(['incident']), answer, inquire);
  const codes: string[] = [];
  const messages: string[] = [];
  for (let minute = 0; minute < 8; minute += 1) {
    const { problems = [], outcome } = (await sweep(START + minute * 60)) ?? {};
    codes.push(problems.map(({ code }) => code).join(' '));
    messages.push(...problems.map(({ message }) => message));
    expect(outcome?.kind === 'failed').toBe(problems.length > 0);
  }
  return { codes, messages };
}

test.each<[string, string, string | null, readonly string[], RegExp]>([
  ['shows nothing twice', WEBHOOK, null, ['message-in-doubt', '', '', '', 'message-dropped'], /: 5 tries brought no/],
  ['calls a person and may show it twice', TELEGRAM, '111', ['message-in-doubt', '', 'message-dropped'], /: two tries/],
  ['only informs and may show it twice', SLACK, null, ['message-in-doubt', 'message-dropped'], /it could arrive twice/],
  ['can be asked', SMS, '+441632960001', ['message-in-doubt', '', '', '', '', 'message-dropped'], /: 5 tries/],
])(
  'is a problem when it is found and when it is given up, on a channel that %s',
  async (_, channel, to, codes, why) => {
    const found = await problemsOf(channel, to, () => DOUBT);
    expect(found.codes).toEqual([...codes, ...Array.from({ length: 8 - codes.length }, () => '')]);
    expect(found.messages.at(-1)).toMatch(why);
  },
);

test('is given up once, and said once, where its service cannot tell', async () => {
  const unknown: Inquiry = { kind: 'unknown', why: 'Twilio knows no such message.' };
  const { codes, messages } = await problemsOf(
    SMS,
    '+441632960001',
    () => DOUBT,
    () => unknown,
  );
  expect(codes.filter((code) => code !== '')).toEqual(['message-in-doubt', 'message-dropped']);
  expect(messages.at(-1)).toContain('cannot be found out: Twilio knows no such message.');
});
