/** Contacts are checked without an address ever being shown. */
import { describe, expect, test } from 'vitest';
import { checkContacts } from '#domain/contacts.ts';

const CHANNELS = new Map([
  ['mail', { type: 'email', contact: { pattern: '^[^@\\s]+@[^@\\s]+$', form: 'a mail address' } }],
  ['text', { type: 'twilio-sms', contact: { pattern: '^\\+[1-9]\\d{6,14}$', form: 'a number' } }],
  ['chat', { type: 'telegram', contact: { pattern: '^\\d{1,16}$', form: 'a chat id' } }],
  ['war-room', { type: 'slack', contact: null }],
]);

describe('what is valid is used, whatever else is wrong', () => {
  test('in lower case, as GitHub compares logins', () => {
    const { contacts, problems } = checkContacts(
      { Alice: { mail: ' alice@acme.example ', chat: 12345 }, bob: 7 },
      CHANNELS,
    );
    expect([...(contacts.get('alice') ?? [])]).toEqual([
      ['mail', 'alice@acme.example'],
      ['chat', '12345'],
    ]);
    expect(problems).toMatchObject([{ code: 'not-a-map', login: 'bob' }]);
  });

  test.each(['alice_acme', 'al--ice', 'alice-', '@Alice_acme'])('under %s, as in a role', (login) => {
    const { contacts, problems } = checkContacts({ [login]: { chat: 12345 } }, CHANNELS);
    expect([...contacts.keys()]).toEqual([login.replace('@', '').toLowerCase()]);
    expect(problems).toEqual([]);
  });

  test('and of a login that is written in two ways, the first', () => {
    const map = { alice: { mail: 'alice@acme.example' }, Alice: { text: '+441632960987' } };
    const { contacts, problems } = checkContacts(map, CHANNELS);
    expect([...(contacts.get('alice') ?? [])]).toEqual([['mail', 'alice@acme.example']]);
    expect(problems).toMatchObject([{ code: 'double-login', login: 'Alice', channel: null }]);
  });

  test.each([
    ['text', 'not-a-map', null, null],
    [[], 'not-a-map', null, null],
    [null, 'not-a-map', null, null],
    [{ 'planted@secret.example': {} }, 'bad-login', null, null],
    [{ alice: { 'planted@secret.example': 'x' } }, 'unknown-channel', 'alice', null],
    [{ alice: { 'war-room': 'planted' } }, 'not-for-people', 'alice', 'war-room'],
    [{ alice: { mail: ['planted@secret.example'] } }, 'not-text', 'alice', 'mail'],
    [{ alice: { mail: 'planted' } }, 'bad-address', 'alice', 'mail'],
    [{ alice: { text: 441632960987 } }, 'bad-address', 'alice', 'text'],
    [{ alice: { text: '+44 1632 960987' } }, 'bad-address', 'alice', 'text'],
  ])('%j: %s', (map, code, login, channel) => {
    const { contacts, problems } = checkContacts(map, CHANNELS);
    expect(problems).toEqual([{ code, login, channel, message: expect.any(String) }]);
    expect(JSON.stringify(problems)).not.toMatch(/planted|secret|960987/);
    expect([...contacts.values()].flatMap((ways) => [...ways])).toEqual([]);
  });
});
