/** Who keeps time for a repository, in virtual time: what each run says of it, and what people read on the incident. */
import { afterEach, describe, expect, test } from 'vitest';
import type { RunReport } from '#domain/run-report.ts';
import type { RunHeartbeat } from '#watch/heartbeat.ts';
import { isWatcher, type Night, type NightOptions, startNight } from '../support/night.ts';

const MINUTE = 60;
const HOUR = 3600;

const policyOf = (minutes: number, lead = 'bob'): string => `version: 1
name: night
incident: { label: incident }
severities: [{ id: high, name: High, label: high }]
roles:
  responder: { name: Responder, does: Acts., who: [alice] }
  lead: { name: Lead, does: Decides., who: [${lead}] }
levels:
  - { name: Responders, roles: [responder] }
  - { name: Leads, roles: [lead] }
triggers:
  - id: unacknowledged
    reason: Nobody has acknowledged this.
    when: { '>=': [{ var: elapsed.since-declared }, { duration: ${minutes}m }] }
    do: { escalate: next }
`;

let night: Night;
const warnings: string[] = [];
afterEach(async () => {
  warnings.splice(0);
  await night.close();
});

async function begin(minutes: number, options: Partial<NightOptions> = {}): Promise<number> {
  night = await startNight({
    policy: policyOf(minutes),
    people: { alice: 'write', bob: 'write', carol: 'write', zoe: 'triage' },
    watchFor: 2 * HOUR,
    poll: 60,
    startDelay: 0,
    seed: 1,
    warn: (message) => void warnings.push(message),
    ...options,
  });
  return night.sandbox.as('zoe').openIssue({ title: 'Down', body: null, labels: ['incident'] }).number;
}

const pass = (minutes: number): Promise<void> => night.pass(minutes * MINUTE, () => undefined);
const commentsOn = (number: number): readonly string[] =>
  (night.sandbox.store.issues.get(number)?.timeline ?? []).flatMap((entry) =>
    entry.kind === 'comment' && entry.by === night.sandbox.store.viewer ? [entry.body] : [],
  );
const keepers = (): readonly RunReport['timekeeping'][] => night.reports.map(({ timekeeping }) => timekeeping);

describe('a policy that is merged while a watcher keeps time', () => {
  test('is in force within half an hour', async () => {
    const number = await begin(50);
    await pass(5);
    night.merge(policyOf(50, 'carol'));
    await pass(46);
    expect(commentsOn(number).at(-1)).toContain('@carol');
    expect(commentsOn(number).join('\n')).not.toContain('@bob');
    // What is due sooner by it is done once it is read.
    expect(night.sandbox.actions.runs.filter(isWatcher)).toHaveLength(1);
    expect(warnings).toEqual([]);
  });

  test('calls at once whom it would have called before', async () => {
    const number = await begin(50);
    await pass(5);
    night.merge(policyOf(10));
    await pass(24);
    expect(commentsOn(number)).toHaveLength(1);
    await pass(3);
    expect(commentsOn(number).at(-1)).toContain('@bob');
  });

  test('mends nothing of what its problems cost before: the watcher still tells of them at its end, and is red', async () => {
    const deaf =
      'channels: { mail: { type: email, server: env:TOCSIN_SMTP, from: a@b.example } }\ncontacts: env:TOCSIN_CONTACTS\n';
    await begin(50, { policy: `${policyOf(50)}${deaf}` });
    await pass(5);
    night.merge(policyOf(50));
    await pass(50);
    const watcher = night.sandbox.actions.runs.find(isWatcher);
    expect(watcher?.conclusion).toBe('failure');
    expect(night.reports.at(-1)?.problems.map(({ code }) => code)).toEqual(['bad-contacts']);
    expect(warnings).toHaveLength(1);
  });

  test('and that is none leaves the one before in force, and is warned of once', async () => {
    const number = await begin(50);
    await pass(5);
    night.merge('version: 1\nname: night\n');
    await pass(46);
    expect(commentsOn(number).at(-1)).toContain('@bob');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^The policies stay as they were\. .*`/);
  });
});

test('without `actions: write` the run stays itself, is green, and says why', async () => {
  const number = await begin(30, { workflow: { permissions: { actions: 'read' } } });
  await pass(40);
  expect(commentsOn(number).at(-1)).toContain('@bob');
  const [run, ...others] = night.sandbox.actions.runs;
  expect([run?.conclusion, others]).toEqual(['success', []]);
  expect(keepers()).toMatchObject([{ keeper: 'unneeded', watch: { isStandIn: true, end: 'nothing-due' } }]);
});

test('a run that stays tells at its end what it found before it stayed', async () => {
  await begin(30, {
    policy: policyOf(30).replace('label: incident', 'label: [incident, outage]'),
    workflow: { permissions: { actions: 'read' } },
  });
  await pass(40);
  expect(night.reports.map(({ mode }) => mode)).toEqual(['watch']);
  expect(night.reports[0]?.diagnostics.map(({ message }) => message)).toEqual([
    expect.stringContaining('no label "outage"'),
  ]);
});

test('a run that may not even see other runs stays as well', async () => {
  const number = await begin(30, { workflow: { permissions: { actions: 'none' } } });
  await pass(40);
  expect(commentsOn(number).at(-1)).toContain('@bob');
  expect(keepers()).toMatchObject([{ keeper: 'unneeded', watch: { isStandIn: true } }]);
});

describe('a dispatch that GitHub refuses', () => {
  test('for a workflow that takes none: the run is red, says what to add, and the incident says that nobody keeps time', async () => {
    const number = await begin(30, { workflow: { on: { issues: ['labeled'], issue_comment: ['created'] } } });
    await pass(1);
    const [run] = night.sandbox.actions.runs;
    expect(run?.conclusion).toBe('failure');
    expect(keepers()).toMatchObject([{ keeper: 'nobody', watch: null }]);
    const [problem] = night.reports[0]?.problems ?? [];
    expect(problem?.code).toBe('nobody-keeps-time');
    expect(problem?.message).toContain('workflow_dispatch: { inputs: { watch: { type: boolean, default: false } } }');
    expect(commentsOn(number)[0]).toMatch(/\*\*Nobody keeps time after \d\d:\d\d UTC\.\*\*/);
  });

  test('in a locked conversation, it is locked again although GitHub did not do it at once', async () => {
    const number = await begin(30, { workflow: { on: { issues: ['labeled'], issue_comment: ['created'] } } });
    night.sandbox.as('carol').lock(number, 'SPAM');
    night.sandbox.faults.add({ kind: 'graphql-partial', match: { operation: 'lockLockable' }, skip: 1 });
    await pass(1);
    expect(commentsOn(number)[0]).toContain('Nobody keeps time after');
    expect(night.sandbox.store.issues.get(number)?.lockReason).toBe('SPAM');
  });

  test('twice, because GitHub is away: the third attempt starts the watcher', async () => {
    const refusals = { kind: '502-before', match: { method: 'POST', path: /\/dispatches$/ }, times: 2 } as const;
    await begin(30);
    night.sandbox.faults.add(refusals);
    await pass(1);
    expect(keepers()).toMatchObject([{ keeper: 'new-watcher', refusal: null }]);
  });

  test('three times: nobody keeps time, and the next run starts a watcher and takes the line away', async () => {
    const number = await begin(30);
    night.sandbox.faults.add({ kind: '502-before', match: { method: 'POST', path: /\/dispatches$/ }, times: 3 });
    await pass(1);
    expect(keepers()).toMatchObject([{ keeper: 'nobody' }]);
    expect(commentsOn(number)[0]).toContain('Nobody keeps time after');
    night.sandbox.as('zoe').comment(number, 'Anybody?');
    await pass(1);
    expect(keepers()[1]).toMatchObject({ keeper: 'new-watcher' });
    expect(commentsOn(number)[0]).not.toContain('Nobody keeps time after');
  });

  test('of a successor, to the end: time is kept until then, and the run is red', async () => {
    const number = await begin(15, { watchFor: 20 * MINUTE });
    await pass(1);
    night.sandbox.faults.add({ kind: '502-before', match: { method: 'POST', path: /\/dispatches$/ }, times: 100 });
    night.sandbox.as('zoe').comment(number, 'Still down.');
    // A second incident, on which something is due beyond the watcher's end.
    await pass(11);
    night.sandbox.as('zoe').openIssue({ title: 'Slow', body: null, labels: ['incident'] });
    await pass(10);
    expect(commentsOn(number).at(-1)).toContain('@bob');
    const watcher = night.sandbox.actions.runs.find(isWatcher);
    expect(watcher?.conclusion).toBe('failure');
    expect(keepers().at(-1)).toMatchObject({ keeper: 'nobody', watch: { end: 'time-over' } });
  });
});

test('an older server that refuses `return_run_details` starts watchers all the same', async () => {
  await begin(30, { runDetails: 422 });
  await pass(1);
  expect(keepers()).toMatchObject([{ keeper: 'new-watcher' }]);
  expect(night.sandbox.actions.runs.filter(isWatcher)).toHaveLength(1);
});

test('an hour in which nothing changes takes at most 370 requests, of which 95 % learn just that', async () => {
  await begin(110, { poll: 10 });
  await pass(5);
  const before = night.sandbox.log.length;
  await pass(60);
  const log = night.sandbox.log.slice(before);
  expect(log.length).toBeGreaterThan(340);
  expect(log.length).toBeLessThanOrEqual(370);
  expect(log.filter(({ status }) => status === 304).length / log.length).toBeGreaterThanOrEqual(0.95);
});

test('what a watcher wrote itself it reads twice more, however short its polls', async () => {
  await begin(10, { poll: 2 });
  await pass(13);
  const { log } = night.sandbox;
  const isPost = ({ operations }: (typeof log)[number]): boolean => operations.includes('addComment');
  const called = log.findLastIndex(isPost);
  expect(log.filter(isPost)).toHaveLength(2);
  const since = log.slice(called + 1).filter(({ operations }) => operations.includes('nodes'));
  expect(since).toHaveLength(2);
});

const NO_HEARTBEAT: RunHeartbeat = {
  beat: () => undefined,
  lose: () => undefined,
  end: () => undefined,
  idle: () => Promise.resolve(),
};

test('a watcher that lost a message is red although somebody answers later, and whoever listens for it hears so', async () => {
  const heard: string[] = [];
  const number = await begin(10, {
    policy: `${policyOf(10).replace('roles: [lead]', 'roles: [lead], notify: [bus]')}channels: { bus: { type: webhook, url: env:TOCSIN_NONE, secret: env:TOCSIN_NONE } }\n`,
    heartbeat: { ...NO_HEARTBEAT, lose: () => void heard.push('lost') },
  });
  await pass(12);
  night.sandbox.as('bob').comment(number, '/ack');
  await pass(200);
  const [watcher] = night.sandbox.actions.runs.filter(isWatcher);
  expect(watcher?.conclusion).toBe('failure');
  const [incident] = night.reports.find(({ mode }) => mode === 'watch')?.incidents ?? [];
  expect(incident?.problems.map(({ code }) => code)).toEqual(['message-failed']);
  expect(heard).toEqual(['lost']);
});

test('while GitHub does not answer, the heartbeat of a watcher fails', async () => {
  const beats: boolean[] = [];
  const beat = (isWhole: boolean): void => void beats.push(isWhole);
  await begin(50, { heartbeat: { ...NO_HEARTBEAT, beat } });
  await pass(5);
  expect(new Set(beats)).toEqual(new Set([true]));
  night.sandbox.faults.add({ kind: '502-before', times: 1000 });
  await pass(5);
  expect(beats.at(-1)).toBe(false);
  night.sandbox.faults.clear();
  await pass(2);
  expect(beats.at(-1)).toBe(true);
});

test('told to stop while GitHub does not answer, it reports at once, and asks nothing more', async () => {
  await begin(30);
  await pass(5);
  night.sandbox.faults.add({ kind: '502-before', times: 1000 });
  await pass(2);
  const before = night.sandbox.log.length;
  const watcher = night.sandbox.actions.runs.find(isWatcher);
  if (watcher !== undefined) night.sandbox.actions.cancel(watcher);
  await pass(1);
  expect(keepers().at(-1)).toMatchObject({ keeper: 'nobody', watch: { end: 'stopped' } });
  expect(night.sandbox.log).toHaveLength(before);
});
