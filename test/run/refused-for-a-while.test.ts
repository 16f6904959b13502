/** A write that GitHub refuses for a while: what happens during the wait decides what is written then. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { IncidentReport } from '#domain/run-report.ts';
import { run } from '#run/run.ts';
import { type Fault, type Sandbox, startSandbox, type StoredComment } from '#sandbox/index.ts';
import { clientOf } from '../support/client.ts';
import { sweepBy } from '../support/sweep.ts';
import { modelTracker } from '../support/model-tracker.ts';
import { policyOf } from '../support/policy.ts';
import { newIncident, START } from '../support/worlds.ts';

const SOURCE = {
  version: 1,
  name: 'refused',
  incident: { label: 'incident' },
  severities: [{ id: 'sev1', label: 'sev1' }],
  roles: { first: { who: 'alice' } },
  levels: [{ name: 'First', roles: ['first'] }],
};
const POLICY = policyOf(SOURCE);

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ people: { alice: 'write', bob: 'none', zoe: 'read' } });
  sandbox.as('zoe').openIssue({ title: 'Down', labels: ['incident'] });
  sandbox.clock.advance(60);
});
afterEach(() => sandbox.close());

const comments = (): readonly string[] =>
  (sandbox.store.issues.get(1)?.timeline ?? [])
    .filter((entry): entry is StoredComment => entry.kind === 'comment' && entry.by === sandbox.store.viewer)
    .map(({ body }) => body);

/** A run whose waits for GitHub's limits last milliseconds; `meanwhile`: what happens while it waits. */
const sweep = (meanwhile: () => void): Promise<readonly IncidentReport[]> =>
  sweepBy(clientOf(sandbox, { onWait: meanwhile }), POLICY, { run: 'one' });

test('nobody is called who has answered during the wait', async () => {
  sandbox.faults.add({ kind: 'secondary-rate-limit', retryAfter: 30, match: { operation: 'addComment' } });
  const [report] = await sweep(() => sandbox.as('alice').comment(1, '/ack'));
  expect(report?.problems).toEqual([]);
  expect(comments()).toHaveLength(1);
  expect(comments()[0]).toContain('alice (took it)');
  expect(comments()[0]).not.toContain('reply `/ack`');
});

test('nothing is written about an incident that was closed during the wait', async () => {
  sandbox.faults.add({ kind: 'secondary-rate-limit', retryAfter: 30, match: { operation: 'addLabelsToLabelable' } });
  const [report] = await sweep(() => sandbox.as('alice').close(1, 'not-planned'));
  expect(report?.problems).toEqual([]);
  expect(comments()).toEqual([]);
});

test.each<[string, Omit<Fault, 'kind'>, () => void]>([
  ['a label was looked up', { match: { operation: 'label' }, skip: 1 }, () => undefined],
  ['a label that is missing was to be created', { match: { method: 'POST', path: /\/labels$/ } }, () => undefined],
  [
    'somebody was to be assigned, by itself',
    { match: { method: 'POST', path: /\/assignees$/ } },
    () => sandbox.as('alice').label(1, ['sev1']),
  ],
])('nor where %s', async (_, fault, before) => {
  before();
  sandbox.faults.add({ kind: 'secondary-rate-limit', retryAfter: 30, ...fault });
  const [report] = await sweep(() => sandbox.as('alice').close(1, 'not-planned'));
  expect(report).toMatchObject({ problems: [], done: [] });
  expect(sandbox.store.issues.get(1)?.assignees).toEqual([]);
  expect(comments()).toEqual([]);
});

test('nor where GitHub is asked why somebody is not among the assignees', async () => {
  const path = /\/assignees\/bob$/;
  sandbox.faults.add({ kind: 'secondary-rate-limit', retryAfter: 30, match: { method: 'GET', path } });
  const client = clientOf(sandbox, { onWait: () => sandbox.as('alice').comment(1, '/ack') });
  const [report] = await sweepBy(client, policyOf({ ...SOURCE, roles: { first: { who: ['alice', 'bob'] } } }), {
    run: 'one',
  });
  expect(sandbox.log.filter((one) => path.test(one.path)).length).toBeGreaterThan(1);
  expect(report?.problems).toEqual([]);
  expect(comments()).toHaveLength(1);
  expect(comments()[0]).toContain('alice (took it)');
});

test('one limit that questions about four people meet at once is one refusal: everybody is called after the wait', async () => {
  const names = ['b1', 'b2', 'b3', 'b4'];
  const crowd = await startSandbox({
    people: { alice: 'write', ...Object.fromEntries(names.map((one) => [one, 'none'])) },
  });
  for (const title of ['A', 'B', 'C']) crowd.as('alice').openIssue({ title, labels: ['incident'] });
  const match = { method: 'GET', path: /\/assignees\/b\d$/ };
  crowd.faults.add({ kind: 'secondary-rate-limit', retryAfter: 5, times: names.length, match });
  const policy = policyOf({ ...SOURCE, roles: { first: { who: ['alice', ...names] } } });
  const reports = await sweepBy(clientOf(crowd), policy, { run: 'one' });
  expect(reports.map(({ number, problems, outcome }) => [number, problems, outcome.kind])).toEqual(
    [1, 2, 3].map((number) => [number, [], 'acted']),
  );
  await crowd.close();
});

test('without any answer the call goes out after the wait, once', async () => {
  for (const operation of ['addLabelsToLabelable', 'addComment'])
    sandbox.faults.add({ kind: 'secondary-rate-limit', retryAfter: 10, match: { operation } });
  const [report] = await sweep(() => undefined);
  expect(report).toMatchObject({ problems: [], outcome: { kind: 'acted' } });
  expect(comments()).toHaveLength(1);
  expect(comments()[0]).toContain('@alice: reply `/ack`');
});

test('a limit that lasts is named, and no request follows its third refusal', async () => {
  sandbox.faults.add({ kind: 'secondary-rate-limit', retryAfter: 1, times: 100, match: { operation: 'addComment' } });
  const [report] = await sweep(() => undefined);
  expect(report).toMatchObject({ outcome: { kind: 'failed' }, problems: [{ code: 'rate-limited' }] });
  expect(sandbox.log.filter(({ operations }) => operations.includes('addComment'))).toHaveLength(3);
  expect(sandbox.log.at(-1)?.operations).toContain('addComment');
});

/** As often as a run tries a write. */
const MOST_TRIES = 3;

/** A run of which every write is refused by a limit; `then`: what comes of the first reading after the last refusal. */
async function runInVain(then: { readonly code: string; readonly message: string }) {
  const issue = newIncident('');
  const { tracker, render } = modelTracker(new Map([[issue.number, issue]]), START + 60);
  let refusals = 0;
  const [report] = await run(
    [POLICY],
    [issue],
    START + 60,
    {
      ...tracker,
      reread: (some) =>
        refusals < MOST_TRIES
          ? tracker.reread(some)
          : Promise.resolve(some.map(() => Object.assign(new Error(then.message), then))),
      perform: () => {
        refusals += 1;
        return Promise.resolve({ done: false, code: 'rate-limited', message: 'GitHub takes no more for now.' });
      },
    },
    { render },
  );
  return report;
}

test('an issue that is gone by then has nothing left to do', async () => {
  const report = await runInVain({ code: 'issue-gone', message: 'There is no such issue.' });
  expect(report).toMatchObject({ outcome: { kind: 'nothing-due' }, next: null });
});

test('a token that GitHub takes no more is named beside the limit, and the same limit once', async () => {
  const codesAfter = async (code: string) =>
    (await runInVain({ code, message: 'No.' }))?.problems.map((one) => one.code);
  expect(await codesAfter('unauthorised')).toEqual(['rate-limited', 'unauthorised']);
  expect(await codesAfter('rate-limited')).toEqual(['rate-limited']);
});
