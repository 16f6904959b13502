/** More incidents at once than GitHub takes content in a minute: a run waits for room, and knows what happened meanwhile. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { escalate } from '#action/escalate.ts';
import { failures } from '#action/failures.ts';
import type { OutgoingMessage } from '#domain/messenger.ts';
import type { Policy } from '#domain/policy.ts';
import type { IncidentReport } from '#domain/run-report.ts';
import type { Seconds } from '#domain/time.ts';
import { contentOf, createContentLimit } from '#github/content-limit.ts';
import type { Client } from '#github/index.ts';
import { run } from '#run/run.ts';
import { type Sandbox, startSandbox } from '#sandbox/index.ts';
import { clientOf, repositoryOf } from '../support/client.ts';
import { render } from '../support/sweep.ts';
import { policyOf } from '../support/policy.ts';

const POLICY = `version: 1
name: storm
incident: { label: incident }
severities: [{ id: sev1, label: sev1 }]
roles: { first: { who: alice } }
levels: [{ name: First, roles: [first] }]
`;
const BY_COMMENT = policyOf(POLICY);
const BY_MAIL = policyOf(
  `${POLICY.replace('label: sev1', 'label: sev1, reach: once')}
channels: { mail: { type: email, server: env:TOCSIN_A, from: i@acme.example } }
contacts: { alice: { mail: alice@acme.example } }
reach: { once: [{ by: mail }] }
limits: { messages-per-person: 90 in 1m, comments-per-run: 90 }
`,
);
const COUNT = 30;
const NUMBERS = Array.from({ length: COUNT }, (_, index) => index + 1);

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ people: { alice: 'write', zoe: 'read' } });
  for (const number of NUMBERS) sandbox.as('zoe').openIssue({ title: `Down ${number}`, labels: ['incident'] });
  sandbox.clock.advance(60);
  created = [];
});
afterEach(() => sandbox.close());

/** What clients with a pace have created, and when. */
let created: { readonly at: number; readonly count: number }[] = [];
const mostInAMinute = (): number =>
  Math.max(
    ...created.map(({ at: from }) =>
      created.filter(({ at }) => at >= from && at < from + 60).reduce((sum, { count }) => sum + count, 0),
    ),
  );

/** A client whose writes take a second each, on the clock of the sandbox, as those of one with a pace. */
function pacedClient(): Client {
  const { clock } = sandbox;
  const client = clientOf(sandbox, { patience: 0 });
  const limit = createContentLimit(clock.now);
  const note = (route: string, parameters: Readonly<Record<string, unknown>>): void => {
    const count = contentOf(route, parameters);
    limit.note(count);
    created.push({ at: clock.now(), count });
    clock.advance(1);
  };
  return {
    ...client,
    untilRoom: limit.untilRoom,
    mutate: (query, variables) => {
      note('POST /graphql', { query });
      return client.mutate(query, variables);
    },
    post: (route, parameters, how) => {
      note(`POST ${route}`, parameters);
      return client.post(route, parameters, how);
    },
  };
}

const passing = async (seconds: Seconds): Promise<void> => sandbox.clock.advance(Math.ceil(seconds));

/** How many comments of the engine's are on an issue that have these words. */
const commentsOn = (number: number, words = ''): number =>
  (sandbox.store.issues.get(number)?.timeline ?? []).filter(
    (entry) => entry.kind === 'comment' && entry.by === sandbox.store.viewer && entry.body.includes(words),
  ).length;

test('a run over thirty new incidents waits, says so, goes on by itself, and is green', async () => {
  const lines: string[] = [];
  const client = pacedClient();
  const report = await escalate({
    job: { kind: 'sweep' },
    paths: ['policy.yml'],
    source: {
      workspace: null,
      commit: null,
      fetch: () => Promise.resolve({ ok: true, text: POLICY }),
      fetchPinned: () => Promise.reject(new Error('nothing is extended')),
      list: () => Promise.resolve([]),
    },
    repository: 'acme/shop',
    dryRun: false,
    environment: {},
    connect: () => Promise.resolve(client),
    warn: (message) => lines.push(message),
    say: (message) => lines.push(message),
    debug: (message) => lines.push(message),
    mask: () => undefined,
    pause: passing,
  });
  expect(failures(report)).toEqual([]);
  expect(NUMBERS.map((number) => commentsOn(number))).toEqual(NUMBERS.map(() => 1));
  const declaredAt = sandbox.store.issues.get(1)?.createdAt ?? 0;
  const commentedAt = (number: number): number =>
    sandbox.store.issues.get(number)?.timeline.find(({ kind }) => kind === 'comment')?.at ?? 0;
  const lateness = NUMBERS.map((number) => commentedAt(number) - declaredAt);
  expect(Math.max(...lateness)).toBeGreaterThan(120);
  expect(report.incidents.map(({ number, late }) => [number, late])).toEqual(
    expect.arrayContaining(NUMBERS.map((number, index) => [number, lateness[index]])),
  );
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^Waiting \d\d s: GitHub takes 80 new comments, labels and assignments a minute\.$/);
});

describe('during the wait', () => {
  const mails: OutgoingMessage[] = [];
  beforeEach(() => void mails.splice(0));

  interface Sweep {
    readonly client?: Client;
    readonly only?: readonly number[];
    readonly by?: Policy;
    readonly meanwhile?: () => unknown;
    /** A watcher's sweep. */
    readonly isWatched?: boolean;
  }

  /** A run over these incidents with a client of its own; `meanwhile`: what happens while it waits for room, once. */
  async function sweep(
    name: string,
    { client = pacedClient(), only = NUMBERS, by = BY_MAIL, meanwhile, isWatched = false }: Sweep = {},
  ) {
    const repository = repositoryOf(client);
    const { now, issues } = await repository.readIncidents(0);
    let waits = 0;
    let messengers = 0;
    const reports = await run(
      [by],
      issues.filter(({ number }) => only.includes(number)),
      now,
      repository,
      {
        run: name,
        watchedSince: isWatched ? now : undefined,
        render,
        onWait: () => void (waits += 1),
        pause: async (seconds) => {
          await passing(seconds);
          if (waits === 1) {
            waits += 1;
            await meanwhile?.();
          }
        },
        messenger: () => {
          messengers += 1;
          return {
            deliver: (messages) => {
              mails.push(...messages);
              return Promise.resolve(new Map(messages.map(({ id }) => [id, { kind: 'sent', reference: null }])));
            },
            inquire: () => Promise.reject(new Error('nobody can ask for a mail')),
            cancel: () => Promise.reject(new Error('a mail cannot be taken back')),
          };
        },
      },
    );
    return { waits, messengers, reports };
  }
  const problemsOf = (reports: readonly IncidentReport[]) => reports.flatMap(({ problems }) => problems);
  const mailNumbers = (): readonly (number | null)[] =>
    mails
      .flatMap(({ content }) => content.incidents.map(({ issue }) => issue.number))
      .toSorted((a, b) => (a ?? 0) - (b ?? 0));

  test('another run does the rest: each incident is called for once, and each message sent once', async () => {
    let second: Awaited<ReturnType<typeof sweep>> | null = null;
    const first = await sweep('one', {
      meanwhile: async () => {
        sandbox.clock.advance(60);
        second = await sweep('two');
      },
    });
    expect(first.waits).toBeGreaterThan(0);
    expect(second).not.toBeNull();
    expect(problemsOf(first.reports)).toEqual([]);
    expect(NUMBERS.map((number) => commentsOn(number))).toEqual(NUMBERS.map(() => 1));
    expect(mailNumbers()).toEqual(NUMBERS);
  });

  test('an /ack is obeyed: of the others alone one is asked for', async () => {
    const answered: number[] = [];
    const acknowledge = (): void => {
      for (const number of NUMBERS.filter((one) => commentsOn(one) === 0)) {
        answered.push(number);
        sandbox.as('alice').comment(number, '/ack');
      }
    };
    const { reports } = await sweep('one', { by: BY_COMMENT, meanwhile: acknowledge });
    expect(answered.length).toBeGreaterThan(0);
    expect(problemsOf(reports)).toEqual([]);
    expect(NUMBERS.filter((number) => commentsOn(number, 'alice (took it)') === 1)).toEqual(answered);
    expect(NUMBERS.filter((number) => commentsOn(number, '@alice: reply `/ack`') === 0)).toEqual(answered);
  });

  test('two that share a client wait side by side, and both end', async () => {
    const client = pacedClient();
    const both = await Promise.all([
      sweep('one', { client, only: NUMBERS.slice(0, 15) }),
      sweep('two', { client, only: NUMBERS.slice(15) }),
    ]);
    expect(both.flatMap(({ reports }) => problemsOf(reports))).toEqual([]);
    expect(NUMBERS.map((number) => commentsOn(number))).toEqual(NUMBERS.map(() => 1));
  });

  test('whoever was called has had the message', async () => {
    let before: readonly (number | null)[] = [];
    const { waits } = await sweep('one', { meanwhile: () => (before = mailNumbers()) });
    expect(waits).toBeGreaterThan(0);
    expect(before.length).toBeGreaterThan(0);
    expect(before.length).toBeLessThan(COUNT);
    expect(mailNumbers()).toEqual(NUMBERS);
  });

  test('however often it waits, nobody has more than two messages, and a dead channel costs its time-out once', async () => {
    const all = Array.from({ length: 50 }, (_, index) => index + 1);
    for (const number of all.slice(COUNT))
      sandbox.as('zoe').openIssue({ title: `Down ${number}`, labels: ['incident'] });
    const { waits, messengers, reports } = await sweep('one', { only: all });
    expect(waits).toBeGreaterThan(2);
    expect(problemsOf(reports)).toEqual([]);
    expect(all.map((number) => commentsOn(number))).toEqual(all.map(() => 1));
    expect(mailNumbers()).toEqual(all);
    expect(mails).toHaveLength(2);
    expect(reports.flatMap(({ messages }) => (messages ?? []).map(({ state }) => state))).toEqual(
      all.map(() => 'sent'),
    );
    // What is known of a dead channel is known by what sends: one for the whole run.
    expect(messengers).toBe(1);
    expect(mostInAMinute()).toBeLessThanOrEqual(80);
  });

  test('a watcher leaves the rest for when it comes again, and does what is more severe first then', async () => {
    const client = pacedClient();
    const by = policyOf(
      POLICY.replace(
        'severities: [',
        'severities: [{ id: sev0, label: sev0, when: { in: [big, { var: incident.labels }] } }, ',
      ),
    );
    const first = await sweep('one', { client, by, isWatched: true });
    const left = first.reports.filter(({ outcome }) => outcome.kind === 'deferred').map(({ number }) => number);
    expect(first.waits).toBe(0);
    expect(left.length).toBeGreaterThan(0);
    expect(problemsOf(first.reports)).toEqual([]);
    const worst = sandbox.as('alice').openIssue({ title: 'All is down', labels: ['incident', 'big'] }).number;
    sandbox.clock.advance(62);
    const second = await sweep('one', { client, by, only: [...left, worst], isWatched: true });
    expect(second.reports.map(({ number, outcome }) => [number, outcome.kind])).toEqual(
      [worst, ...left].map((number) => [number, 'acted']),
    );
    expect(NUMBERS.map((number) => commentsOn(number))).toEqual(NUMBERS.map(() => 1));
  });
});
