/** What is known of each type of channel: whole, and the same for whoever checks a policy. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { CHANNEL_TYPES } from '#generated/channel-types.ts';
import { channelTypesText } from '../../scripts/channel-types.ts';
import { inRepository } from '../support/repository.ts';
import { ADDRESSES, TYPES } from './world.ts';

test('src/generated/channel-types.ts is what `npm run build:channel-types` writes', async () => {
  expect(readFileSync(inRepository('src/generated/channel-types.ts'), 'utf8')).toBe(await channelTypesText());
});

test('every type of the list is there, under its own name', () => {
  expect(CHANNEL_TYPES.map(({ type }) => type)).toEqual(TYPES);
});

describe.each(CHANNEL_TYPES)('$type', (facts) => {
  test('has settings that are valid as a JSON schema', () => {
    const { settings } = facts;
    // Ajv refuses keywords that it does not know, unless it is told of them.
    const ajv = new Ajv({ strict: true, keywords: ['secret'] });
    expect(() => ajv.compile({ type: 'object', properties: settings })).not.toThrow();
  });

  test('requires only settings that it has, and is a place, reaches people, or both', () => {
    const named = [...facts.required.flat(), ...(facts.place?.requires ?? []), facts.address.setting];
    expect(Object.keys(facts.settings)).toEqual(expect.arrayContaining(named));
    expect(facts.place !== null || facts.contact !== null).toBe(true);
  });

  test('has an address that is whole or has a default', () => {
    const isNeeded = facts.required.every((keys) => keys.includes(facts.address.setting));
    expect(isNeeded || facts.address.default !== null).toBe(true);
  });
});

const contact = (type: string): RegExp =>
  new RegExp(CHANNEL_TYPES.find((one) => one.type === type)?.contact?.pattern ?? '$^');

test.each(Object.entries(ADDRESSES))('the address of %s in these tests has its form', (type, address) => {
  expect(address).toMatch(contact(type));
});

test.each([
  ['email', 'alice'],
  ['email', 'Alice <alice@acme.example>'],
  ['email', 'alice@acme.example, eve@evil.example'],
  ['email', 'alice@acme.example\r\nBcc: eve@evil.example'],
  ['twilio-sms', '441632960001'],
  ['twilio-sms', '+44 1632 960001'],
  ['twilio-sms', '+0123456789'],
  ['twilio-voice', '+12345'],
  ['ntfy', 'a/b'],
  ['ntfy', 'a'.repeat(65)],
  ['pushover', 'short'],
  ['telegram', '@alice'],
])('an address of %s is not %j', (type, address) => {
  expect(address).not.toMatch(contact(type));
});

test.each([
  ['places', ['slack', 'teams', 'pagerduty', 'webhook', 'ntfy', 'telegram', 'discord'], 'place'],
  ['people', ['email', 'ntfy', 'pushover', 'twilio-sms', 'twilio-voice', 'telegram'], 'contact'],
] as const)('%s are reached by %j', (_what, types, key) => {
  expect(CHANNEL_TYPES.filter((facts) => facts[key] !== null).map(({ type }) => type)).toEqual(types);
});
