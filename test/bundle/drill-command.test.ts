/** `tocsin drill` and `tocsin hosts` as they ship, in a child process, with services on loopback. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startSandbox } from '#sandbox/index.ts';
import { type MailServer, startMailServer } from '../channels/mail-server.ts';
import { type Receiver, startReceiver } from '../channels/receiver.ts';
import { environmentOf, type Ran } from '../support/command.ts';
import { startProgram } from '../support/program.ts';
import { inRepository } from '../support/repository.ts';

const policy = (twilio: string): string => `version: 1
name: checkout
incident: { label: incident }
severities: [{ id: sev1, reach: urgent }]
roles: { first: { who: [alice, bob] } }
levels: [{ name: First, roles: [first], notify: room }]
channels:
  room: { type: slack, url: env:TOCSIN_ROOM, insecure: true }
  mail: { type: email, server: env:TOCSIN_SMTP, from: incidents@acme.example, insecure: true }
  text: { type: twilio-sms, account: ACplantedaccount, token: env:TOCSIN_TOKEN, from: "+15005550006", url: "${twilio}", insecure: true }
contacts:
  alice: { mail: planted.alice@acme.example, text: "+441632960987" }
  bob: { text: env:TOCSIN_BOB }
reach: { urgent: [{ by: [mail, text] }] }
`;

let folder: string;
let slack: Receiver;
let twilio: Receiver;
let mail: MailServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-drill-'));
  [slack, twilio, mail] = await Promise.all([
    startReceiver('slack'),
    startReceiver('twilio-sms'),
    startMailServer({ startTls: false }),
  ]);
  writeFileSync(join(folder, 'policy.yml'), policy(twilio.url));
});
afterEach(async () => {
  await Promise.all([slack.close(), twilio.close(), mail.close()]);
  rmSync(folder, { recursive: true });
});

const SECRETS = (): Readonly<Record<string, string>> => ({
  TOCSIN_ROOM: `${slack.url}/services/planted-path-secret-of-slack`,
  TOCSIN_SMTP: `smtp://127.0.0.1:${mail.port}`,
  TOCSIN_TOKEN: 'planted-token-of-twilio',
  TOCSIN_BOB: '+441632960988',
});

async function tocsin(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = SECRETS(),
): Promise<Ran> {
  const variables = { PATH: process.env['PATH'] ?? '', TOCSIN_THROTTLE: 'off', ...environment };
  const { code, out, err } = await startProgram('cli/index.js', {
    args,
    environment: variables,
    folder,
    seconds: 'real',
  }).ended;
  return { code: code ?? -1, out, err };
}
const countReceived = (): readonly number[] => [slack.received.length, mail.mails.length, twilio.received.length];

describe('tocsin drill', () => {
  test('tries each way, and says what each service answers', async () => {
    const { out, err, code } = await tocsin(['drill', '--policy', 'policy.yml']);
    expect([out, err, code]).toEqual([
      'alice by mail: sent\nalice by text: sent\nbob by text: sent\nroom: sent\n',
      '',
      0,
    ]);
    expect(countReceived()).toEqual([1, 1, 2]);
    expect(decodeURIComponent(twilio.received[0]?.text ?? '')).toContain('Drill,+no+incident');
  });

  test.each<[string, readonly string[], readonly string[], readonly number[]]>([
    ['one person', ['--person', 'Alice'], ['alice by mail', 'alice by text'], [0, 1, 1]],
    ['one channel', ['--channel', 'text'], ['alice by text', 'bob by text'], [0, 0, 2]],
    ['one way', ['--person', 'bob', '--channel', 'text'], ['bob by text'], [0, 0, 1]],
    ['one place', ['--channel', 'room'], ['room'], [1, 0, 0]],
  ])('goes by the ways of %s', async (_what, args, ways, counts) => {
    const { out } = await tocsin(['drill', 'policy.yml', ...args]);
    expect(out).toBe(ways.map((way) => `${way}: sent\n`).join(''));
    expect(countReceived()).toEqual(counts);
  });

  test.each<[string, readonly string[], RegExp]>([
    [
      'a channel that there is not',
      ['--channel', 'fax'],
      /There is no channel "fax"\. The channels are room, mail, text\./,
    ],
    ['a person without a way', ['--person', 'eve'], /eve has no way: the contacts have no address of theirs\./],
    [
      'a person without that way',
      ['--person', 'bob', '--channel', 'mail'],
      /bob has no address for the channel mail: theirs are text\./,
    ],
    ['a repository that is none', ['--repo', 'acme'], /"acme" is no repository/],
    ['a repository without a token', ['--repo', 'acme/shop'], /There is no token/],
    ['a policy that is not there', ['--policy', 'none.yml'], /none\.yml/],
  ])('sends nothing for %s', async (_what, args, why) => {
    const { err, code } = await tocsin(['drill', ...(args.includes('--policy') ? [] : ['policy.yml']), ...args]);
    expect([code, countReceived()], err).toEqual([2, [0, 0, 0]]);
    expect(err).toMatch(why);
  });

  test('names variables that are not set first, tries the other ways, and shows no secret and no address', async () => {
    const { TOCSIN_ROOM: _room, TOCSIN_BOB: _bob, ...rest } = SECRETS();
    twilio.faults.push('200 with an error body');
    const { out, err, code } = await tocsin(['drill', 'policy.yml'], rest);
    expect(err).toBe(
      'room: url: the variable TOCSIN_ROOM is not set.\n' +
        'bob by text: the variable TOCSIN_BOB, which holds the address, is not set.\n',
    );
    expect(out).toMatch(/^alice by mail: sent\nalice by text: failed \(.*\): .*\nbob by text: failed \(no-address\)/);
    expect(code).toBe(1);
    expect(out + err).not.toMatch(/planted|441632960/);
  });

  test('that is dry sends nothing, and says what it would send', async () => {
    const { out, code } = await tocsin(['drill', 'policy.yml', '--dry-run']);
    expect([code, countReceived()]).toEqual([0, [0, 0, 0]]);
    expect(out).toContain('alice by mail: would be sent\n');
  });

  test('names whom the policy calls and a secret has no address of', async () => {
    const text = policy(twilio.url).replace(/contacts:\n.*\n.*\n/, 'contacts: env:TOCSIN_CONTACTS\n');
    writeFileSync(join(folder, 'policy.yml'), text);
    const environment = { ...SECRETS(), TOCSIN_CONTACTS: 'alice: { mail: planted.alice@acme.example }' };
    const { out, err, code } = await tocsin(['drill', 'policy.yml', '--dry-run'], environment);
    expect([out, err, code]).toEqual([
      'alice by mail: would be sent\nroom: would be sent\n',
      '`bob` is called as `first`, and no channel reaches them: they see it when they look at GitHub.\n',
      0,
    ]);
  });

  test('without any variable names each, says once that the contacts are unknown, and what would fail', async () => {
    const text = policy(twilio.url)
      .replace(/contacts:\n.*\n.*\n/, 'contacts: env:TOCSIN_CONTACTS\n')
      .replace('ACplantedaccount', 'env:TOCSIN_SID');
    writeFileSync(join(folder, 'policy.yml'), text);
    const { out, err, code } = await tocsin(['drill', 'policy.yml', '--dry-run'], {});
    expect([out, err, code]).toEqual([
      'room: would fail (missing-variable): url: the variable TOCSIN_ROOM is not set.\n',
      'The variable TOCSIN_CONTACTS, which holds the contacts, is not set: nobody can be reached by a channel.\n' +
        'drill-obstacle: room: url: the variable TOCSIN_ROOM is not set.\n' +
        'drill-obstacle: mail: server: the variable TOCSIN_SMTP is not set.\n' +
        'drill-obstacle: text: account: the variable TOCSIN_SID is not set. token: the variable TOCSIN_TOKEN is not set.\n',
      1,
    ]);
    const some = {
      TOCSIN_CONTACTS: 'alice: { mail: planted.alice@acme.example }',
      TOCSIN_ROOM: `${slack.url}/services/x`,
    };
    const known = await tocsin(['drill', 'policy.yml', '--dry-run'], some);
    expect(known.out).toBe(
      'alice by mail: would fail (missing-variable): server: the variable TOCSIN_SMTP is not set.\nroom: would be sent\n',
    );
  });

  test('names what stands in the way of each way, also when it is dry, and is red then', async () => {
    const { TOCSIN_SMTP: _server, ...rest } = SECRETS();
    const environment = { ...rest, TOCSIN_ROOM: 'planted no address', TOCSIN_BOB: 'planted.bob@acme.example' };
    const obstacles =
      'room: url does not have the form that a channel of type slack needs.\n' +
      'mail: server: the variable TOCSIN_SMTP is not set.\n' +
      'bob by text: The address is not a number in international form, such as "+441632960001".\n';
    const dry = await tocsin(['drill', 'policy.yml', '--dry-run'], environment);
    expect([dry.code, dry.err.replaceAll('drill-obstacle: ', ''), countReceived()]).toEqual([1, obstacles, [0, 0, 0]]);
    const { code, err, out } = await tocsin(['drill', 'policy.yml'], environment);
    expect([code, err, countReceived()]).toEqual([1, obstacles, [0, 0, 1]]);
    expect(out + err + dry.out).not.toMatch(/planted|441632960987/);
  });

  test('with a repository sends codes, and keeps the issue on which they are confirmed', async () => {
    const sandbox = await startSandbox({ people: { alice: 'write', carol: 'maintain' } });
    const environment = { ...SECRETS(), ...environmentOf(sandbox) };
    const drill = (...args: readonly string[]): Promise<Ran> =>
      tocsin(['drill', 'policy.yml', '--repo', 'acme/shop', ...args], environment);
    try {
      const first = await drill();
      expect(first.out).toMatch(/0 of 4 ways are proved: http:\/\/.*\/acme\/shop\/issues\/1\n$/);
      const code = /drill ([b-z2-9-]{11})/.exec(mail.mails[0]?.text ?? '')?.[1];
      expect(code).toBeDefined();
      sandbox.as('alice').comment(1, `/drill ${code ?? ''}`);
      const second = await drill('--person', 'alice', '--channel', 'text');
      expect(second.out).toMatch(/^alice by text: sent\n1 of 4 ways are proved/);
      expect(sandbox.store.issues.size).toBe(1);
      const dry = await drill('--dry-run');
      expect([dry.code, countReceived()]).toEqual([0, [1, 1, 3]]);
    } finally {
      await sandbox.close();
    }
  });
});

test('both print JSON by their schemas, also where they refuse', async () => {
  const check = (schema: string, out: string): unknown => {
    const text = readFileSync(inRepository(`schemas/${schema}.v1.schema.json`), 'utf8');
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(text) as object);
    return validate(JSON.parse(out)) ? [] : validate.errors;
  };
  const sandbox = await startSandbox({ people: { alice: 'write' } });
  try {
    twilio.faults.push('404');
    const environment = { ...SECRETS(), ...environmentOf(sandbox) };
    for (const args of [[], ['--dry-run'], ['--repo', 'acme/shop'], ['--repo', 'acme/shop', '--person', 'bob']])
      expect(check('drill', (await tocsin(['drill', 'policy.yml', '--json', ...args], environment)).out)).toEqual([]);
  } finally {
    await sandbox.close();
  }
  expect(
    check('hosts', (await tocsin(['hosts', 'policy.yml', '--json'], { TOCSIN_SMTP: 'smtps://a.example' })).out),
  ).toEqual([]);
  expect(check('error', (await tocsin(['drill', 'policy.yml', '--json', '--person', 'eve'])).out)).toEqual([]);
  for (const schema of ['drill', 'hosts']) expect(check(schema, '{}')).not.toEqual([]);
});

describe('tocsin hosts', () => {
  test('prints each host once, and names the variables that hide others', async () => {
    const text = policy('https://api.twilio.com').replaceAll(', insecure: true', '');
    writeFileSync(join(folder, 'policy.yml'), text);
    const environment = { TOCSIN_SMTP: 'smtps://planted:planted-password@smtp.acme.example:465' };
    const { out, err, code } = await tocsin(['hosts', '--policy', 'policy.yml'], environment);
    expect([out, code]).toEqual(['api.twilio.com\nsmtp.acme.example\n', 0]);
    expect(err).toBe('The host of the channel room stands in TOCSIN_ROOM, which is not set here.\n');
  });

  test('prints the hosts of several policies as one list, and says of one without channels that there is none', async () => {
    writeFileSync(join(folder, 'policy.yml'), policy('https://api.twilio.com'));
    writeFileSync(
      join(folder, 'other.yml'),
      policy('https://api.sydney.au1.twilio.com').replace('name: checkout', 'name: other'),
    );
    const environment = {
      ...SECRETS(),
      TOCSIN_ROOM: 'https://hooks.slack.com/services/planted',
      TOCSIN_SMTP: 'smtps://mail.acme.example',
    };
    const { out } = await tocsin(['hosts', 'policy.yml', 'other.yml'], environment);
    expect(out).toBe('api.sydney.au1.twilio.com\napi.twilio.com\nhooks.slack.com\nmail.acme.example\n');
    writeFileSync(
      join(folder, 'none.yml'),
      'version: 1\nname: none\nincident: { label: incident }\nseverities: [{ id: sev1 }]\nroles: { a: { who: ann } }\nlevels: [{ name: A, roles: [a] }]\n',
    );
    expect(await tocsin(['hosts', 'none.yml'])).toEqual({
      out: '',
      err: 'No policy named here has a channel, so GitHub is the only host.\n',
      code: 0,
    });
  });
});
