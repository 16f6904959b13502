import { describe, expect, it } from 'vitest';
import { CHANNEL_TYPES } from '#generated/channel-types.ts';
import { loadPolicy } from '#policy/index.ts';
import { withLines, BASE, replaceIn, withChannels } from './base.ts';

const REACH = 'reach: { urgent: [{ by: [mail, text] }, { after: 2m, by: phone }] }\n';
const TWILIO = 'account: env:TOCSIN_SID, token: env:TOCSIN_TOKEN, from: "+15005550006"';
const PHONES = `  text: { type: twilio-sms, ${TWILIO} }\n  phone: { type: twilio-voice, ${TWILIO} }\n`;

const problemsIn = (text: string): readonly string[] =>
  loadPolicy(text, 'p.yml').diagnostics.map(
    ({ place, code, message, help }) => `${place?.line}:${place?.col} ${code} ${message} ${help}`,
  );

describe('a policy with channels', () => {
  it('has them by name, with what is known of their types', () => {
    const text = `${withChannels(`${PHONES}  bot: { type: slack, token: env:TOCSIN_BOT, channel: C123 }\n`)}${REACH}contacts: env:TOCSIN_CONTACTS\n`;
    const loaded = loadPolicy(
      text
        .replace('acknowledge-within: 5m', 'acknowledge-within: 5m\n    reach: urgent')
        .replace('[lead], label', '[lead], notify: war-room, label'),
      'p.yml',
    );
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
    const policy = loaded.value;
    expect([...policy.channels.values()].map(({ name, doubt, reachesPeople }) => [name, doubt, reachesPeople])).toEqual(
      [
        ['war-room', 'blind', false],
        ['mail', 'blind', true],
        ['text', 'askable', true],
        ['phone', 'askable', true],
        ['bot', 'askable', false],
      ],
    );
    expect(policy.reach.get('urgent')).toEqual([
      { after: 0, by: ['mail', 'text'] },
      { after: 120, by: ['phone'] },
    ]);
    expect(policy.severities.map(({ reach }) => reach)).toEqual(['urgent', null]);
    expect(policy.levels.map(({ notify }) => notify)).toEqual([[], ['war-room']]);
    expect(policy.contacts).toEqual({ variable: 'TOCSIN_CONTACTS', known: null });
    expect(policy.limits).toMatchObject({ messagesPerRun: 60, messagesPerPerson: { count: 6, within: 900 } });
  });

  it('has contacts by login in lower case', () => {
    const loaded = loadPolicy(`${withChannels()}contacts: { Alice: { mail: alice@acme.example } }\n`, 'p.yml');
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
    expect(loaded.value.contacts.known).toEqual(new Map([['alice', new Map([['mail', 'alice@acme.example']])]]));
  });

  it('has none where it says nothing of any', () => {
    const loaded = loadPolicy(BASE, 'p.yml');
    if (!loaded.ok) throw new Error('not loaded');
    expect([loaded.value.channels.size, loaded.value.reach.size, loaded.value.contacts.variable]).toEqual([0, 0, null]);
  });
});

it.each(['slack, token: env:TOCSIN_T, channel: C1', 'ntfy, topic: env:TOCSIN_T', 'pagerduty, key: env:TOCSIN_T'])(
  'the base address of a channel beside its token is no secret: %s',
  (settings) => {
    expect(problemsIn(withChannels(`  bot: { type: ${settings}, url: "https://proxy.acme.example/api" }\n`))).toEqual(
      [],
    );
  },
);

describe('a problem of channels', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'a severity with an unknown reach',
      replaceIn(
        'acknowledge-within: 5m',
        'acknowledge-within: 5m\n    reach: urgnt',
        `${withChannels(PHONES)}${REACH}`,
      ),
      ['15:12 unknown-reach There is no reach `urgnt`. Did you mean `urgent`? The reaches are `urgent`.'],
    ],
    [
      'a misspelt setting, which is no missing one as well',
      withChannels('  hook: { type: webhook, urll: env:TOCSIN_URL, secret: env:TOCSIN_KEY }\n'),
      [
        '37:26 unknown-setting A channel of type `webhook` has no setting `urll`. Did you mean `url`? Its settings are `url`, `secret` and `insecure`.',
      ],
    ],
    [
      'a misspelt type, and nothing of what it would need',
      withChannels('  hook: { type: webhok, x: 1 }\n'),
      [
        '37:17 unknown-value Unknown value `webhok`. Did you mean `webhook`? The values here are `slack`, `teams`, `email`, `pagerduty`, `webhook`, `ntfy`, `pushover`, `twilio-sms`, `twilio-voice`, `telegram` and `discord`.',
      ],
    ],
    [
      'a variable of somebody else',
      withChannels('  hook: { type: slack, url: env:GITHUB_TOKEN }\n'),
      [
        '37:29 refused-variable `GITHUB_TOKEN` is not read: only variables whose names are `TOCSIN_` and upper-case letters, digits or `_` are, so that no policy can send a token somewhere. Give the step a variable of such a name, and write that.',
      ],
    ],
    ...(['http://ntfy.example', 'https://localhost:8443', 'https://127.0.0.1'] as const).map(
      (url): [string, string, string[]] => [
        `an address that nothing is sent to, ${url}`,
        withChannels(`  push: { type: pagerduty, key: env:TOCSIN_KEY, url: "${url}" }\n`),
        [
          '37:49 unsafe-address No message would be sent to `url`: the address is plain HTTP, or this machine itself. Use `https`. For a test, `insecure: true` on the channel permits it.',
        ],
      ],
    ),
    [
      'the same for a test',
      withChannels('  push: { type: pagerduty, key: env:TOCSIN_KEY, url: "http://127.0.0.1", insecure: true }\n'),
      [],
    ],
    [
      'a setting that is empty',
      withChannels('  hook: { type: pagerduty, key: " " }\n'),
      [
        '37:33 bad-setting `key` does not have the form that a channel of type `pagerduty` needs. The integration key of a service (Events API v2).',
      ],
    ],
    [
      'a number without quotes',
      withChannels('  sms: { type: twilio-sms, account: env:TOCSIN_A, token: env:TOCSIN_T, from: +15005550006 }\n'),
      [
        '37:78 bad-setting `from` does not have the form that a channel of type `twilio-sms` needs. To YAML it is a number: put it in quotes. Your number at Twilio, which messages come from.',
      ],
    ],
    [
      'an expression of a workflow',
      withChannels('  hook: { type: pagerduty, key: "${{ secrets.KEY }}" }\n'),
      [
        '37:33 bad-setting `key` does not have the form that a channel of type `pagerduty` needs. A policy has no expressions of workflows. For a secret, write the name of a variable, such as `env:TOCSIN_SECRET`, and give the step that variable. The integration key of a service (Events API v2).',
      ],
    ],
    [
      'a place in a reach',
      `${withChannels(PHONES)}reach: { urgent: [{ by: [mail, war-room] }] }\n`,
      [
        '39:32 not-for-people `war-room` (slack) is a place, and reaches no person. Name it in `notify`, or name a way to people here: `mail`, `text` and `phone`.',
      ],
    ],
    [
      'a way to people in a notify',
      withChannels('', '{ notify: [war-room, mail] }'),
      [
        '33:30 not-a-place `mail` (email) is no place that `notify` could send to. Name it in a `reach`, or name a place here: `war-room`.',
      ],
    ],
    [
      'a chat without what makes it a place',
      withChannels('  chat: { type: telegram, token: env:TOCSIN_BOT }\n', '{ notify: chat }'),
      [
        '33:19 not-a-place `chat` (telegram) is no place that `notify` could send to: it lacks `chat`. Name it in a `reach`, or name a place here: `war-room`.',
      ],
    ],
    [
      'an address for a channel that is misspelt',
      `${withChannels()}contacts: { alice: { mial: alice@acme.example } }\n`,
      [
        '37:20 bad-contact Entry 1 of alice is for a channel that the policy does not have. Did you mean `mail`? A contact is `login: { channel: address }`, numbers in quotes.',
      ],
    ],
    [
      'a mail address beyond ASCII, which most servers refuse',
      `${withChannels()}contacts: { alice: { mail: älice@acme.example } }\n`,
      [
        '37:22 bad-contact The address of alice for the channel mail is not a mail address in ASCII, such as alice@acme.example. A contact is `login: { channel: address }`, numbers in quotes.',
      ],
    ],
    [
      'steps that are not in the order of time',
      `${withChannels()}reach: { urgent: [{ after: 5m, by: mail }, { after: 2m, by: mail }] }\n`,
      [
        '37:44 reach-order This step is due 2m after the call, and the one before it 5m. `after` is counted from the call: put the steps in the order of time, each later than the one before.',
      ],
    ],
    [
      'a reach without channels',
      withLines('reach: { urgent: [{ by: mail }] }\n'),
      [
        '34:25 unknown-channel There is no channel `mail`. The channels are none.',
        '34:1 contacts-without-channels `reach` needs `channels`, which this policy does not have. Add `channels`, or take `reach` out.',
      ],
    ],
  ])('%s is named with its remedy', (_, text, expected) => {
    expect(problemsIn(text).toSorted()).toEqual(expected.toSorted());
  });

  it('shows neither a setting nor an address, whatever is wrong with it', () => {
    const PLANTED = 'planted-1234567';
    const settings = CHANNEL_TYPES.flatMap(({ type, settings: known }) =>
      Object.keys(known).flatMap((key) =>
        [`"${PLANTED}"`, `[${PLANTED}]`, `{ ${PLANTED}: 1 }`].map((value) =>
          withChannels(`  it: { type: ${type}, ${key}: ${value} }\n`),
        ),
      ),
    );
    const contacts = [
      `"${PLANTED}"`,
      `[${PLANTED}]`,
      `{ "${PLANTED}@x": { mail: a@b.example } }`,
      `{ alice: "${PLANTED}" }`,
      `{ alice: { "${PLANTED}": a@b.example } }`,
      `{ alice: { mail: "${PLANTED}" } }`,
      `{ alice: { mail: [${PLANTED}] } }`,
    ].map((value) => `${withChannels()}contacts: ${value}\n`);
    for (const text of [...settings, ...contacts]) {
      const found = problemsIn(text);
      expect(found).not.toEqual([]);
      expect(found.join('\n')).not.toContain(PLANTED);
    }
  });
});
