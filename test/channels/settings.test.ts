/** What a policy may name, and what is masked of it. */
import { describe, expect, test } from 'vitest';
import { hostsOf, obstaclesOf, secretsIn } from '#channels/index.ts';

describe('secrets to be masked', () => {
  const environment = {
    TOCSIN_SLACK: 'https://hooks.slack.com/services/T0AAAAAAA/B0BBBBBBB/cccccccccccccccc\n',
    TOCSIN_SMTP: 'smtps://mailer:pass%20word@mail.acme.example',
    GITHUB_TOKEN: 'ghs_token',
  };

  test('are the values of variables, and the parts of an address that let somebody in', async () => {
    const channels = new Map([
      ['war-room', { type: 'slack', url: 'env:TOCSIN_SLACK' }],
      ['mail', { type: 'email', server: 'env:TOCSIN_SMTP', from: 'incidents@acme.example' }],
    ]);
    const secrets = await secretsIn(channels, environment);
    expect(secrets).toEqual(
      expect.arrayContaining([
        environment.TOCSIN_SLACK.trim(),
        'cccccccccccccccc',
        environment.TOCSIN_SMTP,
        'mailer',
        'pass%20word',
        'pass word',
      ]),
    );
    expect(secrets).not.toContain('incidents@acme.example');
    expect(secrets).not.toContain('services');
  });

  test('are those that stand in the policy itself, too', async () => {
    expect(await secretsIn(new Map([['pager', { type: 'pagerduty', key: 'abcdef' }]]), {})).toEqual(['abcdef']);
  });

  test('are none of a variable that is not for a policy', async () => {
    expect(await secretsIn(new Map([['x', { type: 'slack', url: 'env:GITHUB_TOKEN' }]]), environment)).toEqual([]);
  });
});

describe('hosts', () => {
  test.each([
    [{ type: 'pagerduty', key: 'env:TOCSIN_KEY' }, {}, 'events.pagerduty.com'],
    [{ type: 'pagerduty', key: 'k', url: 'https://events.eu.pagerduty.com' }, {}, 'events.eu.pagerduty.com'],
    [{ type: 'ntfy' }, {}, 'ntfy.sh'],
    [{ type: 'twilio-sms' }, {}, 'api.twilio.com'],
    [{ type: 'pushover' }, {}, 'api.pushover.net'],
    [{ type: 'telegram' }, {}, 'api.telegram.org'],
    [{ type: 'slack', token: 'env:TOCSIN_T', channel: 'C1' }, {}, 'slack.com'],
    [{ type: 'slack', url: 'env:TOCSIN_URL' }, { TOCSIN_URL: 'https://hooks.slack.com/x' }, 'hooks.slack.com'],
    [{ type: 'slack', url: 'env:TOCSIN_URL' }, {}, null],
    [{ type: 'slack', url: 'env:GITHUB_URL' }, { GITHUB_URL: 'https://github.example' }, null],
    [{ type: 'email', server: 'smtps://u:p@mail.acme.example:465', from: 'a@b.example' }, {}, 'mail.acme.example'],
  ])('of %j in %j: %s', async (config, environment, host) => {
    expect(await hostsOf(new Map([['x', config]]), environment)).toMatchObject([{ channel: 'x', host }]);
  });

  test('are named by their variables where only those know them', async () => {
    const [found] = await hostsOf(
      new Map([['bus', { type: 'webhook', url: 'env:TOCSIN_BUS_URL', secret: 'env:TOCSIN_BUS_SECRET' }]]),
      {},
    );
    expect(found).toEqual({ channel: 'bus', host: null, variables: ['TOCSIN_BUS_URL', 'TOCSIN_BUS_SECRET'] });
  });
});

describe('what stands in the way of a message', () => {
  const channels = new Map([
    ['room', { type: 'slack', url: 'env:TOCSIN_ROOM' }],
    ['text', { type: 'twilio-sms', account: 'AC1', token: 'env:TOCSIN_TOKEN', from: '+15005550006' }],
  ]);
  const contacts = new Map([['alice', new Map([['text', 'env:TOCSIN_ALICE']])]]);
  const ways = [
    { channel: 'room', to: null },
    { channel: 'text', to: 'alice' },
  ];
  const good = {
    TOCSIN_ROOM: 'https://hooks.slack.com/services/T0/B0/c',
    TOCSIN_TOKEN: 'token',
    TOCSIN_ALICE: '+441632960987',
  };
  test.each<[string, Readonly<Record<string, string>>, readonly (readonly [string, string | null, string])[]]>([
    ['nothing', {}, []],
    ['a variable that is not set', { TOCSIN_TOKEN: '' }, [['text', null, 'missing-variable']]],
    ['an address of a service that is none', { TOCSIN_ROOM: 'planted' }, [['room', null, 'bad-setting']]],
    ['a plain address', { TOCSIN_ROOM: 'http://hooks.slack.com/planted' }, [['room', null, 'plain-http']]],
    ['an address of this machine', { TOCSIN_ROOM: 'https://127.0.0.1/planted' }, [['room', null, 'loopback']]],
    ['an address of a person that is not set', { TOCSIN_ALICE: ' ' }, [['text', 'alice', 'no-address']]],
    ['one of another form', { TOCSIN_ALICE: 'planted@a.example' }, [['text', 'alice', 'bad-address']]],
  ])('is %s, named without the value', async (_what, environment, expected) => {
    const found = await obstaclesOf(ways, channels, contacts, { ...good, ...environment });
    expect(found.map(({ channel, to, code }) => [channel, to, code])).toEqual(expected);
    expect(JSON.stringify(found)).not.toMatch(/planted|441632960987/);
  });

  test('is a variable of an address that is not for a policy', async () => {
    const planted = new Map([['alice', new Map([['text', 'env:GITHUB_TOKEN']])]]);
    const found = await obstaclesOf(ways, channels, planted, { ...good, GITHUB_TOKEN: '+441632960987' });
    expect(found.map(({ to, code }) => [to, code])).toEqual([['alice', 'no-address']]);
  });
});
