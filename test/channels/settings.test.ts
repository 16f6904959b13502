/** What a policy may name, and what is masked of it. */
import { describe, expect, test } from 'vitest';
import { hostsOf, secretsIn } from '#channels/index.ts';

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
