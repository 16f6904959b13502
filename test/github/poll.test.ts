/** What changed among the incidents, by conditional requests: on the sandbox, which tags its answers. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPoll } from '#github/poll.ts';
import { type Sandbox, startSandbox } from '#sandbox/index.ts';
import { clientOf } from '../support/client.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ people: { alice: 'write', zoe: 'triage' } });
});
afterEach(() => sandbox.close());

const pollOf = (...labels: readonly string[]): ReturnType<typeof createPoll> =>
  createPoll(() => Promise.resolve(clientOf(sandbox)), labels);

const open = (...labels: readonly string[]): number =>
  sandbox.as('zoe').openIssue({ title: 'Down', body: null, labels }).number;
const statuses = (): readonly number[] => sandbox.log.splice(0).map(({ status }) => status);

test('the first poll learns what there is; while nothing changes, GitHub says no more than that', async () => {
  open('incident');
  const poll = pollOf('incident');
  expect(await poll()).toEqual({ at: sandbox.clock.now(), numbers: [] });
  sandbox.clock.advance(10);
  expect(await poll()).toEqual({ at: sandbox.clock.now(), numbers: [] });
  expect(await poll()).toEqual({ at: sandbox.clock.now(), numbers: [] });
  expect(statuses()).toEqual([200, 304, 304]);
});

test.each<[string, (number: number) => void]>([
  ['a comment', (number) => void sandbox.as('zoe').comment(number, 'Still down.')],
  ['a label', (number) => sandbox.as('alice').label(number, ['sev1'])],
  ['the end', (number) => sandbox.as('alice').close(number, 'completed')],
  ['an assignment', (number) => sandbox.as('alice').assign(number, ['alice'])],
])('%s is a change, also within the second of the one before', async (_, act) => {
  const number = open('incident');
  open('incident');
  const poll = pollOf('incident');
  await poll();
  act(number);
  expect((await poll()).numbers).toEqual([number]);
  expect((await poll()).numbers).toEqual([]);
});

test('a new incident is one, another issue is none', async () => {
  const poll = pollOf('incident');
  await poll();
  open('bug');
  const number = open('incident');
  expect((await poll()).numbers).toEqual([number]);
});

test('each label of an incident is asked for, and an issue with both is there once', async () => {
  const poll = pollOf('incident', 'outage');
  await poll();
  const first = open('outage');
  const both = open('incident', 'outage');
  expect((await poll()).numbers?.toSorted()).toEqual([first, both]);
  statuses();
  await poll();
  expect(statuses()).toEqual([304, 304]);
});

test('so many changes that some may not be in the answer: nobody can tell which', async () => {
  const poll = pollOf('incident');
  await poll();
  for (let count = 0; count < 9; count += 1) open('incident');
  expect((await poll()).numbers).toHaveLength(9);
  for (let count = 0; count < 10; count += 1) open('incident');
  expect((await poll()).numbers).toBeNull();
  expect((await poll()).numbers).toEqual([]);
});

test('what GitHub does not answer is thrown, and nothing is lost by it', async () => {
  const poll = pollOf('incident');
  await poll();
  const number = open('incident');
  sandbox.faults.add({ kind: '502-before', times: 1 });
  await expect(poll()).rejects.toMatchObject({ code: 'unavailable' });
  expect((await poll()).numbers).toEqual([number]);
});

test('what the answer for one label showed is named in the next poll, where that for another label did not come', async () => {
  const poll = pollOf('incident', 'outage');
  await poll();
  const number = open('incident');
  sandbox.faults.add({ kind: '502-before', skip: 1, times: 10 });
  await expect(poll()).rejects.toMatchObject({ code: 'unavailable' });
  sandbox.faults.clear();
  expect((await poll()).numbers).toEqual([number]);
  expect((await poll()).numbers).toEqual([]);
});
