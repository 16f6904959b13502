/** `tocsin history` and `tocsin plan`, as they ship, against a GitHub over HTTP. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { latestOf } from '#history/index.ts';
import { readHistory } from '../support/read-history.ts';
import { type Sandbox, startSandbox } from '#sandbox/index.ts';
import { inRepository } from '../support/repository.ts';
import { runAction } from '../support/action.ts';
import { type Ran, environmentOf, runTocsin } from '../support/command.ts';

const POLICY = readFileSync(inRepository('test/golden/policies/checkout/escalation-policy.yml'), 'utf8');
const BODY =
  '### Affected service\n\ncheckout\n\n### How many users are affected?\n\n5000\n\n### What have you already tried?\n\nRestarted the pods';
const ENGINE = 'github-actions[bot]';
const MINIMAL = `version: 1
name: checkout
incident: { label: incident }
severities: [{ id: high, name: High, label: high }]
roles: { responder: { name: Responder, does: Acts., who: [alice] } }
levels: [{ name: Responders, roles: [responder] }]
triggers: []
`;

let folder = '';
let sandbox: Sandbox;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-history-'));
  writeFileSync(join(folder, 'policy.yml'), POLICY);
  sandbox = await startSandbox({
    people: {
      alice: 'write',
      dan: 'write',
      eve: 'write',
      bob: 'maintain',
      heidi: 'maintain',
      carol: 'admin',
      zoe: 'read',
    },
  });
  sandbox.store.files.set('.github/escalation-policy.yml', POLICY);
});
afterEach(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

const at = (name: string): string => join(folder, name);
const tocsin = (...args: readonly string[]): Promise<Ran> =>
  runTocsin([...args, '--policy', 'policy.yml'], environmentOf(sandbox), folder);
const history = (...args: readonly string[]): Promise<Ran> => tocsin('history', '--repo', 'acme/shop', ...args);
const sweep = () => runAction({ api: sandbox.url, event: { name: 'schedule' } });
const open = (title = 'Checkout is down'): number =>
  sandbox.as('zoe').openIssue({ title, body: BODY, labels: ['incident'] }).number;
const numbers = (text: string): readonly number[] => readHistory(text).readings.map(({ issue }) => issue.number);
const points = (): number => sandbox.log.reduce((sum, one) => sum + one.points, 0);

/** As many incidents, of two minutes each, every other one closed. */
function openMany(count: number): void {
  for (let index = 0; index < count; index += 1) {
    const number = open(`Ausfall Nr. ${index}: Zahlungen prüfen – 支払い`);
    sandbox.clock.advance(60);
    if (index % 2 === 0) sandbox.as('alice').close(number, 'completed');
    sandbox.clock.advance(60);
  }
}

describe('tocsin history', () => {
  test('has every incident, open and closed, with its whole timeline, and nothing else', async () => {
    openMany(60);
    sandbox.as('zoe').openIssue({ title: 'A question', labels: ['question'] });
    const long = open('A long night');
    for (let index = 0; index < 230; index += 1) sandbox.as('eve').comment(long, `still looking (${index})`);
    sandbox.clock.advance(60);

    const { code, out, err } = await history();
    expect([code, err]).toEqual([0, expect.stringContaining('acme/shop: 61 read')]);
    const { readings, bad } = readHistory(out);
    expect(bad).toEqual([]);
    expect(numbers(out).toSorted((a, b) => a - b)).toEqual([
      ...Array.from({ length: 60 }, (_, index) => index + 1),
      long,
    ]);
    const longIssue = readings.find(({ issue }) => issue.number === long)?.issue;
    expect(longIssue?.timeline.filter(({ kind }) => kind === 'comment')).toHaveLength(230);
    expect(longIssue?.people).toMatchObject({ eve: { permission: 'write' }, zoe: { permission: 'read' } });
    expect(readings[0]?.issue.timeline.map(({ kind }) => kind)).toEqual(['labeled', 'closed']);
    expect(sandbox.log.filter(({ kind }) => kind === 'write')).toEqual([]);
  });

  test.each([
    ['in the middle of a character', (text: Buffer) => text.subarray(0, text.lastIndexOf('支') + 1)],
    ['in the first words of a line', (text: Buffer) => text.subarray(0, text.lastIndexOf('{"format"') + 4)],
    ['before the end of a whole line', (text: Buffer) => text.subarray(0, -1)],
    ['after a whole line', (text: Buffer) => text.subarray(0, text.lastIndexOf('{"format"'))],
    ['before anything was written', () => Buffer.of()],
  ])('goes on with a file that was cut %s, and ends as if it never was', async (_name, cut) => {
    openMany(12);
    const file = (await history()).out;
    writeFileSync(at('cut.ndjson'), cut(Buffer.from(file)));
    const { code, out } = await history('--resume', 'cut.ndjson');
    expect([code, out]).toEqual([0, '']);
    const resumed = readFileSync(at('cut.ndjson'), 'utf8');
    const timeless = (text: string) => text.replaceAll(/"at":"[^"]*"/g, '');
    expect(timeless(resumed)).toBe(timeless(file));
  });

  test('has the review that is an issue of its own, as a run would see it', async () => {
    const policy = `${MINIMAL}review: { severities: [high], as: issue, label: post-incident review, due: 5d }\n`;
    sandbox.store.files.set('.github/escalation-policy.yml', policy);
    writeFileSync(at('policy.yml'), policy);
    const incident = open();
    sandbox.clock.advance(60);
    await sweep();
    sandbox.as('alice').close(incident, 'completed');
    sandbox.clock.advance(60);
    await sweep();
    const { readings } = readHistory((await history()).out);
    const { subIssues } = readings.find(({ issue }) => issue.number === incident)?.issue ?? {};
    expect(subIssues).toMatchObject([{ number: incident + 1, closedAt: null }]);
  });

  test('does not read again what it has', async () => {
    openMany(120);
    await history('--resume', 'all.ndjson');
    const before = [points(), sandbox.log.length] as const;
    const { err } = await history('--resume', 'all.ndjson');
    expect(err).toContain('acme/shop: 0 read, 1 known already, 1 request.');
    expect([points() - before[0], sandbox.log.length - before[1]]).toEqual([2, 1]);
    expect(numbers(readFileSync(at('all.ndjson'), 'utf8'))).toHaveLength(120);
  });

  test('reads what has changed since, and the latest reading holds', async () => {
    openMany(3);
    await history('--resume', 'all.ndjson');
    sandbox.clock.advance(600);
    sandbox.as('alice').comment(2, '/ack');
    sandbox.clock.advance(600);
    await history('--resume', 'all.ndjson');
    const text = readFileSync(at('all.ndjson'), 'utf8');
    expect(numbers(text)).toEqual([1, 2, 3, 2]);
    const [now] = latestOf(readHistory(text).readings).filter(({ issue }) => issue.number === 2);
    expect(now?.issue.timeline.at(-1)).toMatchObject({ kind: 'comment', body: '/ack' });
  });

  test('names an incident that could not be read whole, does not write it, and the next reading gets it', async () => {
    openMany(2);
    const long = open('A long night');
    for (let index = 0; index < 150; index += 1) sandbox.as('eve').comment(long, `still looking (${index})`);
    sandbox.clock.advance(60);
    openMany(1);
    sandbox.faults.add({ kind: 'graphql-partial', match: { operation: 'issue0' }, times: 3 });
    const { code, err } = await history('--resume', 'all.ndjson');
    expect(code).toBe(2);
    expect(err).toContain(`acme/shop: The history of #${long} could not be read whole.`);
    expect(err.match(/^Every incident that was read is complete.*--resume/gm)).toHaveLength(1);
    expect(numbers(readFileSync(at('all.ndjson'), 'utf8'))).toEqual([1, 2, 4]);
    expect((await history('--resume', 'all.ndjson')).code).toBe(0);
    const { readings } = readHistory(readFileSync(at('all.ndjson'), 'utf8'));
    const latest = latestOf(readings);
    expect(latest.map(({ issue }) => issue.number).toSorted()).toEqual([1, 2, long, 4]);
    expect(latest.find(({ issue }) => issue.number === long)?.issue.timeline).toHaveLength(151);
  });

  test('waits where GitHub asks it to', async () => {
    openMany(2);
    sandbox.faults.add({ kind: 'secondary-rate-limit', match: { operation: 'past' } });
    const { code, out } = await history();
    expect([code, numbers(out)]).toEqual([0, [1, 2]]);
  });

  test('looks only at what was changed since', async () => {
    openMany(3);
    const { out } = await history('--since', '2026-11-23T10:03:00Z');
    expect(numbers(out)).toEqual([3]);
  });

  test.each<[string, readonly string[], string]>([
    ['a name that is none', ['--repo', 'shop'], '"shop" is no repository. Write it as owner/name.'],
    [
      'a repository that is not there',
      ['--repo', 'acme/other'],
      "Could not resolve to a Repository with the name 'acme/other'",
    ],
    ['an instant that is none', ['--repo', 'acme/shop', '--since', 'monday'], '"monday" is no instant'],
    [
      'to write on a file of something else',
      ['--repo', 'acme/shop', '--resume', 'policy.yml'],
      'policy.yml:1: expected a JSON object',
    ],
  ])('refuses %s', async (_name, args, words) => {
    const { code, out, err } = await tocsin('history', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(err).not.toContain('Every incident that was read is complete');
    expect(readFileSync(at('policy.yml'), 'utf8')).toBe(POLICY);
  });

  test('says where a token comes from', async () => {
    const { code, err } = await runTocsin(['history', '--repo', 'a/b', '--policy', 'policy.yml'], {}, folder);
    expect([code, err]).toEqual([2, expect.stringContaining('Set GITHUB_TOKEN or GH_TOKEN')]);
  });
});

describe('with a person’s token', () => {
  /** From now on the API takes its caller for this person. */
  const callAs = (login: string): void => void Object.assign(sandbox.store, { viewer: login });

  test('the engine’s comments are known for its own, and the person for a person', async () => {
    const number = open();
    await sweep();
    sandbox.clock.advance(60);
    sandbox.as('alice').comment(number, '/ack looking');
    await sweep();
    sandbox.clock.advance(60);
    callAs('alice');
    const [reading] = readHistory((await history()).out).readings;
    const comments = reading?.issue.timeline.filter(({ kind }) => kind === 'comment');
    expect(comments?.map(({ by }) => by)).toEqual([
      { login: ENGINE, kind: 'engine' },
      { login: 'alice', kind: 'person' },
    ]);
    const other = readHistory((await history('--engine', 'tocsin[bot]')).out).readings[0];
    expect(other?.issue.timeline.find(({ kind }) => kind === 'comment')?.by).toEqual({ login: ENGINE, kind: 'bot' });
  });

  test('a plan after a run is empty, as the engine’s own would be', async () => {
    const number = open();
    await sweep();
    sandbox.clock.advance(60);
    sandbox.as('alice').comment(number, '/ack looking');
    await sweep();
    callAs('bob');
    const { code, out } = await tocsin('plan', '--repo', 'acme/shop');
    expect(out).toContain('acme/shop at 2026-11-23T10:01:00Z: nothing is due on 1 incident.');
    expect(code).toBe(0);
  });
});

describe('tocsin plan', () => {
  test('says what a run would do, and the run then does just that', async () => {
    const number = open('Checkout \u001B[31mis down');
    const { code, out } = await tocsin('plan', '--repo', 'acme/shop');
    expect(code).toBe(1);
    expect(out.split('\n').map((line) => line.replace(sandbox.url, ''))).toEqual([
      'acme/shop at 2026-11-23T10:00:00Z: something is due on 1 of 1 incident.',
      '',
      '#1 Checkout ·[31mis down',
      '  Critical · level 1 of 3, Responders · open',
      '  would have  called level 1, Responders: dan; changed labels +sev1 +escalation: 1',
      '  next        level 2, 10:05 UTC (unacknowledged)',
      '  /acme/shop/issues/1',
      '',
    ]);
    expect(sandbox.log.filter(({ kind }) => kind === 'write')).toEqual([]);
    const planned = JSON.parse((await tocsin('plan', '--repo', 'acme/shop', '--json')).out);
    const { outputs } = await sweep();
    const done = JSON.parse(outputs['plan'] ?? '');
    expect(planned.incidents[0].effects).toEqual(done.incidents[0].effects);
    expect(sandbox.store.issues.get(number)?.labels).toContain('sev1');
    expect((await tocsin('plan', '--repo', 'acme/shop')).code).toBe(0);
  });

  test('takes the policy of the repository where there is none here, and so does a history', async () => {
    open();
    const elsewhere = mkdtempSync(at('elsewhere-'));
    const run = (...args: readonly string[]): Promise<Ran> => runTocsin(args, environmentOf(sandbox), elsewhere);
    const planned = await run('plan', '--repo', 'acme/shop', '--json');
    expect(planned.err).toBe('There is no .github/escalation-policy.yml here: this is that of acme/shop.\n');
    const { incidents, policies } = JSON.parse(planned.out);
    expect(incidents).toEqual(JSON.parse((await tocsin('plan', '--repo', 'acme/shop', '--json')).out).incidents);
    expect(policies).toMatchObject([{ file: '.github/escalation-policy.yml' }]);
    expect(numbers((await run('history', '--repo', 'acme/shop')).out)).toEqual([1]);
    sandbox.store.files.delete('.github/escalation-policy.yml');
    for (const command of ['plan', 'history']) {
      const { code, err } = await run(command, '--repo', 'acme/shop');
      expect(code).toBe(2);
      expect(err).toMatch(/^There is no \S+policy.yml here. Name a policy.*\nThere is no \S+policy.yml in acme\/shop/);
    }
  });

  test('prints JSON by its published schema', async () => {
    open();
    const { out } = await tocsin('plan', '--repo', 'acme/shop', '--json');
    const schema = JSON.parse(readFileSync(inRepository('schemas/plan.v1.schema.json'), 'utf8')) as object;
    const valid = new Ajv({ allErrors: true }).compile(schema);
    expect([valid(JSON.parse(out)), valid.errors]).toEqual([true, null]);
    expect(JSON.parse(out)).toMatchObject({
      mode: 'plan',
      'dry-run': true,
      incidents: [{ number: 1, severity: 'sev1' }],
    });
  });

  test('of a file looks at it when it was read, or when asked', async () => {
    open();
    await sweep();
    sandbox.clock.advance(60);
    await history('--resume', 'all.ndjson');
    const then = await tocsin('plan', '--history', 'all.ndjson');
    expect([then.code, then.out.split('\n')[0]]).toEqual([
      0,
      'acme/shop at 2026-11-23T10:01:00Z: nothing is due on 1 incident.',
    ]);
    const later = await tocsin('plan', '--history', 'all.ndjson', '--at', '2026-11-23T10:05:00Z');
    expect([later.code, later.out.split('\n')[0]]).toEqual([
      1,
      'acme/shop at 2026-11-23T10:05:00Z: something is due on 1 of 1 incident.',
    ]);
  });

  test('with an incident that could not be read says so, and exits with 2', async () => {
    open();
    sandbox.faults.add({ kind: '500', match: { path: /collaborators\/zoe/ }, times: 3 });
    const { code, out } = await tocsin('plan', '--repo', 'acme/shop');
    expect(code).toBe(2);
    expect(out).toContain('people-unread: What zoe may do');
  });

  test.each<[readonly string[], string]>([
    [[], 'Say whose incidents'],
    [['--repo', 'acme/shop', '--history', 'a.ndjson'], 'Say whose incidents'],
    [['--repo', 'acme/shop', '--at', '2026-11-23'], '--at is for --history'],
    [['--history', 'missing.ndjson'], 'missing.ndjson: there is no such file'],
  ])('refuses %j', async (args, words) => {
    const { code, out, err } = await tocsin('plan', ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });
});
