/** A policy played on the sandbox leads nowhere else. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadType, openMessenger } from '#channels/index.ts';
import { resolveSettings } from '#channels/settings.ts';
import { withLocalChannels } from '#cli/local-channels.ts';
import { withContacts } from '#policy/secret-contacts.ts';
import { parseYaml } from '#policy/index.ts';
import { type Sandbox, startSandbox } from '#sandbox/index.ts';
import { content } from '../channels/world.ts';
import { POLICY, policyOf } from '../engine/delivery/world.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

const ALL = POLICY.replace(
  'channels:\n',
  `channels:
  # A comment between them.
  teams: { type: teams, url: env:TOCSIN_TEAMS }
  bot: { type: slack, token: env:TOCSIN_BOT, channel: C0123456789 }
  ntfy: { type: ntfy, token: env:TOCSIN_NTFY }
  telegram: { type: telegram, token: env:TOCSIN_TELEGRAM, chat: env:TOCSIN_CHAT }

  discord: { type: discord, url: env:TOCSIN_DISCORD }
`,
).replace(/^contacts:\n(?: {2}.*\n)*/m, 'contacts: env:TOCSIN_CONTACTS\n');

describe.each([
  ['as YAML', ALL],
  ['as JSON', JSON.stringify(parseYaml(ALL, 'p.yml').value)],
  ['with the channels at its end', ALL.replace(/^(channels:\n[\s\S]*?)(contacts:[\s\S]*)$/m, '$2\n$1').trimEnd()],
])('a policy %s', (_, text) => {
  test('stays valid, and every channel of it leads to the sandbox', async () => {
    const before = policyOf(text);
    const local = await withLocalChannels(before, sandbox, ['alice', 'bob']);
    const after = policyOf(local.text);
    expect([...after.channels.keys()]).toEqual([...before.channels.keys()]);
    for (const { config } of after.channels.values()) {
      const type = await loadType(config.type);
      if (type === null) throw new Error(config.type);
      expect(resolveSettings(config, type, local.environment)).toMatchObject({
        ok: true,
        settings: { values: { [type.address.setting]: expect.stringMatching(/^(?:http|smtp):\/\/127\.0\.0\.1:/) } },
      });
    }
    expect(withContacts(after, local.environment['TOCSIN_CONTACTS']).problems).toEqual([]);
  });
});

test('what follows stays at its lines', async () => {
  const local = await withLocalChannels(policyOf(ALL), sandbox, []);
  const [before, after] = [ALL.split('\n'), local.text.split('\n')];
  expect(after).toHaveLength(before.length);
  expect(after.indexOf('reach:')).toBe(before.indexOf('reach:'));
  expect(after.slice(0, 20)).toEqual(before.slice(0, 20));
});

test('people have made-up addresses, at which they are known by name', async () => {
  const policy = policyOf(ALL);
  const local = await withLocalChannels(policy, sandbox, ['alice']);
  const { policy: known } = withContacts(policyOf(local.text), local.environment['TOCSIN_CONTACTS']);
  const configs = new Map([...known.channels].map(([name, { config }]) => [name, config]));
  const messenger = openMessenger(configs, known.contacts.known ?? new Map(), { environment: local.environment });
  const ways = [...known.channels.values()].filter(({ reachesPeople }) => reachesPeople);
  const messages = ways.map(({ name }) => ({
    id: name,
    channel: name,
    to: 'alice',
    content: content(),
    isFirst: true,
  }));
  const outcomes = await messenger.deliver(messages);
  expect([...outcomes.values()].map(({ kind }) => kind)).toEqual(ways.map(() => 'sent'));
  expect(sandbox.inbox.messages.map(({ to }) => sandbox.inbox.names.get(to ?? ''))).toEqual(ways.map(() => 'alice'));
});

test('a policy without channels is left as it is', async () => {
  const text =
    'version: 1\nname: p\nincident: { label: incident }\nseverities: [{ id: a }]\nroles: { r: { who: alice } }\nlevels: [{ name: First, roles: [r] }]\n';
  expect(await withLocalChannels(policyOf(text), sandbox, ['alice'])).toEqual({ text, environment: {} });
});

test('two people whose addresses stand in variables have one each', async () => {
  const contacts = 'contacts: { alice: { text: env:TOCSIN_ALICE }, bob: { text: env:TOCSIN_BOB } }\n';
  const text = ALL.replace('contacts: env:TOCSIN_CONTACTS\n', () => contacts);
  const { environment } = await withLocalChannels(policyOf(text), sandbox, []);
  const names = ['TOCSIN_ALICE', 'TOCSIN_BOB'].map((name) => sandbox.inbox.names.get(environment[name] ?? ''));
  expect(names).toEqual(['alice', 'bob']);
});
