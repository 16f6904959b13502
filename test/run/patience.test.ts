/** A service on loopback that takes nothing for long: its patience ends, and whoever stands in is called. */
import { afterEach, describe, expect, test } from 'vitest';
import { openMessenger } from '#channels/index.ts';
import type { Issue } from '#domain/issue.ts';
import { openIssue, personDid } from '#engine/index.ts';
import { run } from '#run/run.ts';
import { type Fault, type Receiver, startReceiver } from '../channels/receiver.ts';
import { modelTracker } from '../support/model-tracker.ts';
import { policyOf } from '../support/policy.ts';

const START = Date.UTC(2026, 10, 28, 3) / 1000;
const policy = (url: string, otherwise = ', otherwise: carol'): ReturnType<typeof policyOf> =>
  policyOf(`version: 1
name: patient
incident: { label: incident }
severities: [{ id: sev1, reach: urgent }]
roles: { first: { who: alice${otherwise} } }
levels: [{ name: First, roles: [first] }]
channels: { push: { type: ntfy, url: "${url}", insecure: true }, mail: { type: email, server: env:TOCSIN_SMTP, from: a@acme.example } }
contacts: { alice: { push: topic-of-alice }, carol: { push: topic-of-carol } }
reach: { urgent: [{ by: push }] }
`);

let receiver: Receiver;
afterEach(() => receiver.close());

/** Runs at these minutes against a service with these faults: what it got, and the problems of each run. */
async function play(
  fault: Fault,
  times: number,
  minutes: readonly number[],
  otherwise?: string,
  meanwhile: (issue: Issue) => Issue = (issue) => issue,
) {
  receiver = await startReceiver('ntfy');
  receiver.faults.push(...Array.from({ length: times }, () => fault));
  const own = policy(receiver.url, otherwise);
  const configs = new Map([...own.channels].map(([name, { config }]) => [name, config]));
  const opened = openIssue({
    at: START,
    author: 'rita',
    title: 'Checkout is down',
    body: '',
    type: null,
    labels: ['incident'],
    assignees: [],
    people: Object.fromEntries(['alice', 'carol'].map((login) => [login, { permission: 'write', assignable: true }])),
  });
  const issues = new Map<number, Issue>([[opened.number, opened]]);
  const current = (): Issue => issues.get(opened.number) as Issue;
  const waits: number[] = [];
  const runs: { readonly topics: readonly string[]; readonly problems: readonly string[] }[] = [];
  const due: (number | null)[] = [];
  let status = '';
  for (const minute of minutes) {
    const now = START + minute * 60;
    const { tracker, render } = modelTracker(issues, now);
    const before = receiver.received.length;
    const [report] = await run([own], [current()], now, tracker, {
      render: (by, effect) => {
        const made = render(by, effect);
        if (made.type === 'say') status = made.status?.body ?? made.comment ?? status;
        return made;
      },
      messenger: () =>
        openMessenger(configs, own.contacts.known ?? new Map(), {
          environment: {},
          wait: (milliseconds) => {
            waits.push(milliseconds);
            issues.set(opened.number, meanwhile(current()));
            return Promise.resolve();
          },
        }),
    });
    due.push(report?.next ? (report.next.at - START) / 60 : null);
    runs.push({
      topics: receiver.received.slice(before).map(({ text }) => (JSON.parse(text) as { topic: string }).topic),
      problems: report?.problems.map(({ code }) => code) ?? [],
    });
  }
  return { runs, waits, due, status };
}

describe('a call by a service that takes nothing', () => {
  test('for a day is given up at once, and whoever stands in is called in the same run', async () => {
    const { runs, waits } = await play('429 for a day', 1, [0, 1]);
    expect(runs).toEqual([
      { topics: ['topic-of-alice', 'topic-of-carol'], problems: ['message-failed'] },
      { topics: [], problems: [] },
    ]);
    expect(waits).toEqual([]);
  });

  test('for an hour waits until then, and whoever stands in is called at once', async () => {
    const { runs, waits, status } = await play('429 for an hour', 1, [0, 60]);
    expect(runs).toEqual([
      { topics: ['topic-of-alice', 'topic-of-carol'], problems: ['message-delayed'] },
      { topics: [], problems: [] },
    ]);
    expect(waits).toEqual([]);
    expect(status).toContain('`alice`: `push` not needed any more');
  });

  test('for a moment is not repeated where somebody answered meanwhile', async () => {
    const { runs, waits, status } = await play('429 with Retry-After', 1, [0], '', (issue) =>
      personDid(issue, 'alice', { kind: 'comment', body: '/ack' }, START + 3),
    );
    expect(runs).toEqual([{ topics: ['topic-of-alice'], problems: [] }]);
    expect(waits).toEqual([7000]);
    expect(status).toContain('`alice`: `push` not needed any more');
  });

  test('for an hour is on the issue with the instant', async () => {
    const { status } = await play('429 for an hour', 1, [0]);
    expect(status).toContain('`alice`: `push` not taken before 04:00 UTC');
  });

  test('for an hour comes then, where nobody else is to be called and nobody has answered', async () => {
    const { runs, due, status } = await play('429 for an hour', 1, [0, 59, 60], '');
    expect(runs).toEqual([
      { topics: ['topic-of-alice'], problems: ['message-delayed'] },
      { topics: [], problems: [] },
      { topics: ['topic-of-alice'], problems: [] },
    ]);
    expect(due).toEqual([60, 60, null]);
    expect(status).toContain('`alice`: `push` 04:00');
  });

  test('and asks for a moment each time is looked at again a minute later: each look writes into the issue', async () => {
    const { due, waits } = await play('429 with Retry-After', 4, [0, 1]);
    expect(waits).toEqual([7000, 7000]);
    expect(due).toEqual([1, 2]);
  });

  test.each<[string, Fault, number]>([
    ['without saying for how long', '429 without Retry-After', 1],
    ['and asks for a moment each time', '429 with Retry-After', 2],
  ])('%s is given up after a quarter of an hour', async (_how, fault, requests) => {
    const { runs } = await play(fault, 4 * requests, [0, 5, 14, 16, 17]);
    const tried = Array.from({ length: requests }, () => 'topic-of-alice');
    expect(runs).toEqual([
      { topics: tried, problems: [] },
      { topics: tried, problems: [] },
      { topics: tried, problems: [] },
      { topics: [...tried, 'topic-of-carol'], problems: ['message-failed'] },
      { topics: [], problems: [] },
    ]);
  });
});
