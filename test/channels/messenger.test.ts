/** Messages with logins in, outcomes out: who has no address, and what is sent once. */
import { afterEach, expect, test } from 'vitest';
import { openMessenger } from '#channels/messenger.ts';
import type { Messenger, OutgoingMessage } from '#domain/messenger.ts';
import { type Fault, type Receiver, startReceiver } from './receiver.ts';
import { configOf, content, environmentOf } from './world.ts';

let receiver: Receiver | null = null;
afterEach(() => receiver?.close());

async function open(type: string, ...faults: Fault[]): Promise<Messenger> {
  receiver = await startReceiver(type);
  receiver.faults.push(...faults);
  const channels = new Map([[type, configOf(type, receiver.url)]]);
  const contacts = new Map([['alice', new Map([[type, '+441632960987']])]]);
  return openMessenger(channels, contacts, { environment: environmentOf(receiver.url) });
}

const message = (channel: string, to: string | null, over: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  id: `message to ${to}`,
  channel,
  to,
  content: content(),
  isFirst: true,
  ...over,
});

test('whoever has no address is told of, and the others are reached, however their logins are written', async () => {
  const { deliver } = await open('twilio-sms');
  const outcomes = await deliver([message('twilio-sms', 'bob'), message('twilio-sms', 'Alice')]);
  expect(outcomes.get('message to bob')).toMatchObject({ kind: 'failed', code: 'no-address' });
  expect(outcomes.get('message to Alice')).toMatchObject({ kind: 'sent' });
  expect(receiver?.received).toHaveLength(1);
});

test('what went to an address that is not known any more has not arrived', async () => {
  const { inquire } = await open('twilio-sms');
  expect(await inquire(message('twilio-sms', 'bob'), 0, null)).toEqual({ kind: 'absent' });
});

test.each([
  [true, 2],
  [false, 1],
])(
  'where nobody knows of a message, and it is sent for the first time (%s): %i requests',
  async (isFirst, requests) => {
    const { deliver } = await open('pagerduty', '500 after acceptance', '500 after acceptance');
    const outcomes = await deliver([message('pagerduty', null, { isFirst })]);
    expect(outcomes.get('message to null')).toMatchObject({ kind: 'doubt' });
    expect(receiver?.received).toHaveLength(requests);
  },
);

test('a push of a channel that repeats none needs no end', async () => {
  const { cancel } = await open('pagerduty');
  expect(await cancel('pagerduty', 'k1')).toEqual({ kind: 'sent', reference: null });
  expect(receiver?.received).toEqual([]);
});
