/** `tocsin sandbox`: the real Action on a local GitHub, played by lines, in a child process as somebody starts it. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { sandboxCommand } from '#cli/commands/sandbox.ts';
import { Refusal } from '#cli/io.ts';
import { type Line, readLine } from '#cli/sandbox-shell/line.ts';
import { type Ran, runCommand } from '../../support/command.ts';
import { NODE } from '../../support/program.ts';
import { inRepository } from '../../support/repository.ts';

const POLICY = 'policies/small-team.yml';
const AT = ['--at', '2026-11-23T10:00:00Z'];

/** Its tests stand side by side: they wait for a child. */
function play(args: readonly string[], lines: readonly string[]): Promise<Ran> {
  const cli = inRepository('dist/cli/index.js');
  const child = spawn(NODE, [cli, 'sandbox', ...args], { cwd: inRepository('.') });
  const ran = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (ran.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (ran.err += chunk.toString()));
  child.stdin.end(lines.map((line) => `${line}\n`).join(''));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => done({ ...ran, code: code ?? 1 }));
  });
}

test.concurrent('an interruption is an end as well: with --json all issues are printed', async () => {
  const child = spawn(NODE, [inRepository('dist/cli/index.js'), 'sandbox', POLICY, ...AT, '--json'], {
    cwd: inRepository('.'),
  });
  const ran = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (ran.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    if (!ran.err.includes('reports #1') && `${ran.err}${chunk.toString()}`.includes('reports #1')) child.kill('SIGINT');
    ran.err += chunk.toString();
  });
  const code = await new Promise((done, failed) => child.on('error', failed).on('close', done));
  expect(code).toBe(0);
  expect(JSON.parse(ran.out)).toMatchObject({ issues: [{ number: 1 }] });
});

test.concurrent('whoever has an override that begins later today can be called then', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tocsin-'));
  const file = join(folder, 'policy.yml');
  await writeFile(file, OVERRIDDEN);
  const { out, code } = await play([file, ...AT, '--for', '10m', '--json'], []);
  await rm(folder, { recursive: true });
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ issues: [{ assignees: ['alice', 'zoe'] }] });
});

test.concurrent('a run that fails shows its log as GitHub does: without what is masked, and without a word on the sandbox’s own channels', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tocsin-'));
  const file = join(folder, 'policy.yml');
  await writeFile(file, NOBODY);
  const { err, code } = await play([file, ...AT, '--for', '1m'], []);
  await rm(folder, { recursive: true });
  expect(code).toBe(1);
  expect(err).toContain('nobody-reached');
  expect(err).not.toMatch(/add-mask|secret-in-policy/);
});

const NOBODY = `version: 1
name: nobody
incident: { label: incident }
severities: [{ id: sev1, label: sev1, acknowledge-within: 5m }]
roles: { team: { name: Team, does: Helps., who: { if: [{ ">": [{ var: count.updates }, 99] }, [alice], []] } } }
channels: { chat: { type: slack, url: "env:TOCSIN_SLACK" } }
levels: [{ name: All, roles: [team] }]
triggers: [{ id: told, reason: Told., when: { "!": { var: incident.acknowledged } }, do: { notify: [chat] } }]
`;

const OVERRIDDEN = `version: 1
name: overridden
incident: { label: incident }
severities: [{ id: sev1, acknowledge-within: 5m }]
roles: { first: { who: { var: oncall.main } } }
levels: [{ name: First, roles: [first] }]
triggers:
  - id: unacknowledged
    reason: Nobody has acknowledged this.
    when: { '>=': [{ var: elapsed.since-called }, { var: severity.acknowledge-within }] }
    do: { escalate: next }
schedules:
  main:
    timezone: UTC
    layers: [{ rotate: [alice], every: 1w, from: 2026-11-16T00:00 }]
    overrides: [{ from: 2026-11-23T10:04, to: 2026-11-23T18:00, who: [zoe] }]
`;

const REACHED = `version: 1
name: reached
incident: { label: incident }
severities: [{ id: sev1, reach: urgent }]
roles: { first: { who: alice } }
levels: [{ name: First, roles: [first], notify: room }]
channels:
  room: { type: teams, url: env:TOCSIN_ROOM }
  mail: { type: email, server: env:TOCSIN_SMTP, from: incidents@acme.example }
  push: { type: pushover, token: env:TOCSIN_TOKEN }
contacts: env:TOCSIN_CONTACTS
reach: { urgent: [{ by: mail }, { after: 5m, by: push }] }
`;

async function playPolicy(text: string, args: readonly string[], lines: readonly string[]): Promise<Ran> {
  const folder = await mkdtemp(join(tmpdir(), 'tocsin-channels-'));
  const file = join(folder, 'policy.yml');
  await writeFile(file, text);
  const ran = await play([file, ...args], lines);
  await rm(folder, { recursive: true });
  return ran;
}

test.concurrent('an incident escalates while its clock is turned, until somebody answers', async () => {
  const { out, err, code } = await play(
    [POLICY, ...AT, '--severity', 'urgent', '--every', '30m'],
    ['+30m', 'alice: /ack on it', 'alice label something', '#1', '+2h', 'bob close', 'show', 'quit', 'run'],
  );
  expect(err).toMatch(/^A local GitHub at http:\/\/127\.0\.0\.1:\d+/);
  expect(code).toBe(0);
  expect(out).toContain('2026-11-23 10:00 UTC    #1 urgent, level 1, open: writes to alice and bob\n');
  expect(out).toContain('2026-11-23 10:30 UTC    #1 urgent, level 2, open: writes to carol (unacknowledged)\n');
  expect(out).toContain('2026-11-23 10:30 UTC  alice on #1: /ack on it\n');
  expect(out).toContain('2026-11-23 10:30 UTC  alice label something on #1\n');
  expect(out).toContain('2026-11-23 12:30 UTC  bob close completed on #1\n');
  expect(out).toContain('2026-11-23 12:30 UTC    #1 urgent, level 2, acknowledged: writes to alice (update-overdue)');
  expect(out).toContain('Closed as completed');
  expect(out.trimEnd().split('\n').at(-1)).toContain('closed this as completed');
});

test.concurrent('with a span it plays by itself, shows the thread, and ends', async () => {
  const { out, code } = await play(
    [POLICY, ...AT, '--for', '4h', '--every', '1h', '--title', 'The export is slow'],
    [],
  );
  expect(code).toBe(0);
  expect(out).toContain('2026-11-23 14:00 UTC    #1 normal, level 2, open: writes to carol (unacknowledged)');
  expect(out).toContain('#1 The export is slow\nOpen · incident, severity: normal, escalation: lead');
});

test.concurrent('as JSON it prints all issues and messages by its schema, and beside it what happens on the way', async () => {
  const args = [...AT, '--json', '--title', '<b>'];
  const { out, err, code } = await playPolicy(REACHED, args, ['+10m', 'alice: /ack', 'open Another']);
  expect(code).toBe(0);
  expect(err).toContain('reporter reports #1 <b>\n');
  const schema = JSON.parse(readFileSync(inRepository('schemas/sandbox.v1.schema.json'), 'utf8')) as object;
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
  const printed = JSON.parse(out) as { readonly issues: readonly { readonly timeline: readonly object[] }[] };
  expect(validate(printed), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({})).toBe(false);
  expect(printed).toMatchObject({
    at: '2026-11-23T10:10:00Z',
    issues: [{ number: 1, title: '<b>', state: 'open' }, { number: 2 }],
    messages: [
      { type: 'teams', channel: 'room', to: null },
      { type: 'email', to: 'alice', title: 'sev1: <b>' },
      { at: '2026-11-23T10:05:00Z', type: 'pushover', channel: 'push', to: 'alice' },
      { type: 'teams' },
      { type: 'email' },
    ],
  });
  expect(printed.issues[0]?.timeline).toContainEqual(
    expect.objectContaining({ by: 'alice', kind: 'comment', text: '/ack', hidden: false }),
  );
});

test.concurrent.each([
  [[], '10:05'],
  [['--every', '3m'], '10:07'],
])('time that passes in steps makes nothing late, with %j: a step of a reach comes at %s', async (args, time) => {
  const { out } = await playPolicy(REACHED, [...AT, ...args], ['+4m', '+4m', 'show']);
  expect(out).toContain(`2026-11-23 ${time} UTC    pushover to alice: `);
  if (args.length === 0) expect(out).not.toMatch(/\blate\b/);
});

test.concurrent('a month passes with a run where something is due, not with one every five minutes', async () => {
  const { out, code } = await play([POLICY, ...AT, '--severity', 'urgent', '--for', '31d'], []);
  expect(code).toBe(0);
  expect(out.split('\n').filter((line) => line.includes('writes'))).toEqual([
    '2026-11-23 10:00 UTC    #1 urgent, level 1, open: writes to alice and bob',
    '2026-11-23 10:30 UTC    #1 urgent, level 2, open: writes to carol (unacknowledged)',
    '2026-11-23 11:00 UTC    #1 urgent, level 2, open: writes to carol (unacknowledged)',
    '2026-11-23 11:30 UTC    #1 urgent, level 2, open: writes to carol (unacknowledged)',
  ]);
});

test.concurrent('what nobody may do, and what nobody understands, is said; the play goes on', async () => {
  const { out, err, code } = await play(
    [POLICY, ...AT],
    ['mallory label sev1', 'dance', '#7', 'open Another one', 'show'],
  );
  expect(code).toBe(1);
  expect(err).toContain('mallory may not');
  expect(err).toContain('"dance" is not understood. Write help for what is.');
  expect(err).toContain('There is no issue #7.');
  expect(out).toContain('#2 Another one');
});

describe('a line', () => {
  test.each<[string, Line]>([
    ['', { kind: 'nothing' }],
    ['// a remark', { kind: 'nothing' }],
    ['+1h30m', { kind: 'wait', for: 5400 }],
    ['run', { kind: 'run' }],
    ['#12', { kind: 'take', issue: 12 }],
    ['open It is down', { kind: 'open', title: 'It is down' }],
    ['alice: /ack', { kind: 'comment', by: 'alice', body: '/ack' }],
    [String.raw`alice: /ack\n/next 45m`, { kind: 'comment', by: 'alice', body: '/ack\n/next 45m' }],
    ['alice label severity: urgent', { kind: 'label', by: 'alice', value: 'severity: urgent' }],
    ['alice close', { kind: 'close', by: 'alice', reason: 'completed' }],
    ['alice close duplicate', { kind: 'close', by: 'alice', reason: 'duplicate' }],
    ['alice reopen', { kind: 'reopen', by: 'alice' }],
  ])('%j', (text, expected) => {
    expect(readLine(text)).toEqual(expected);
  });

  test.each([
    ['+0m', '"0m" is no duration. Write it as +5m, +1h30m or +2d.'],
    ['+soon', '"soon" is no duration. Write it as +5m, +1h30m or +2d.'],
    ['+91d', '"91d" is too long. Write 90d or less, such as +5m, +1h30m or +2d.'],
    ['alice assign', 'What does alice assign?'],
    ['alice close it', 'Close as completed, not-planned, duplicate.'],
  ])('%j is refused', (text, why) => {
    expect(() => readLine(text)).toThrow(new Refusal(why));
  });
});

test.each([
  [[inRepository(POLICY), '--at', 'noon'], '"noon" is no instant'],
  [[inRepository(POLICY), '--every', '0m'], '"0m" is no duration'],
  [[inRepository(POLICY), '--for', 'x'], '"x" is no duration'],
  [[inRepository(POLICY), '--for', '9999w'], '"9999w" is too long. Write 90d or less, such as 2h or 1h30m.'],
  [[inRepository(POLICY), '--severity', 'sev9'], 'There is no severity "sev9". There are: urgent, normal.'],
  [['nowhere.yml'], 'nowhere.yml: there is no such file'],
])('%j is refused before anything starts', async (args, message) => {
  const { err, code } = await runCommand(sandboxCommand, ...args);
  expect(code).toBe(2);
  expect(err).toContain(message);
});

test.concurrent('messages of the policy’s channels arrive in the sandbox, and leave the machine nowhere', async () => {
  const { out, err, code } = await playPolicy(REACHED, [...AT, '--for', '10m', '--title', 'Checkout is down'], []);
  expect(code, err).toBe(0);
  expect(err).toMatch(/arrive at http:\/\/127\.0\.0\.1:\d+\/mailbox and /);
  expect(out.split('\n').filter((line) => / to (?:room|alice): /.test(line))).toEqual([
    '2026-11-23 10:00 UTC    teams to room: sev1: Checkout is down',
    '2026-11-23 10:00 UTC    mail to alice: sev1: Checkout is down',
    '2026-11-23 10:05 UTC    pushover to alice: sev1: Checkout is down',
  ]);
  expect(out).toContain('`alice`: `mail` 10:00 UTC, `push` 10:05 UTC');
});
