/** A drill over a client whose answers lag, are lost or overlap: one issue, and no code that was sent without being recorded. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DeliveryOutcome } from '#domain/channel.ts';
import type { DrillReport } from '#domain/drill.ts';
import type { Messenger, OutgoingMessage } from '#domain/messenger.ts';
import { EVERYTHING } from '#engine/drill/index.ts';
import type { Client } from '#github/index.ts';
import { type FaultKind, type Sandbox, startSandbox, type StoredIssue } from '#sandbox/index.ts';
import { drill } from '#runner/drill.ts';
import { confirmDrills, knownDrills } from '#runner/drill-issue.ts';
import { clientOf } from '../support/client.ts';
import { policyOf } from '../support/policy.ts';

const policy = policyOf(`version: 1
name: checkout
incident: { label: incident }
severities: [{ id: sev1, reach: urgent }]
roles: { first: { who: [alice, bob] } }
levels: [{ name: First, roles: [first] }]
channels: { push: { type: ntfy, token: env:TOCSIN_KEY } }
contacts: { alice: { push: topic-of-alice }, bob: { push: topic-of-bob } }
reach: { urgent: [{ by: push }] }
`);

let sandbox: Sandbox;
let sent: OutgoingMessage[];
beforeEach(async () => {
  sandbox = await startSandbox({ people: { alice: 'write', bob: 'write' }, at: '2026-11-28T09:00:00Z' });
  sent = [];
});
afterEach(() => sandbox.close());

const messenger = (): Messenger => ({
  deliver: (messages) => {
    sent.push(...messages);
    const taken: DeliveryOutcome = { kind: 'sent', reference: null };
    return Promise.resolve(new Map(messages.map(({ id }) => [id, taken])));
  },
  inquire: () => Promise.resolve({ kind: 'absent' }),
  cancel: () => Promise.resolve({ kind: 'sent', reference: null }),
});

const hold = (client = clientOf(sandbox)): Promise<DrillReport> =>
  drill(client, {
    policies: [policy],
    messenger,
    environment: { TOCSIN_KEY: 'a-key' },
    scope: EVERYTHING,
    dryRun: false,
    warn: () => undefined,
  });
const issues = (): readonly StoredIssue[] => [...sandbox.store.issues.values()];
const codeTo = (login: string): string => sent.findLast(({ to }) => to === login)?.content.code ?? '';

/** A client whose first readings of the issue are those of an earlier instant. */
function lagging(behind: number): Client {
  const client = clientOf(sandbox);
  let first: unknown;
  let reads = 0;
  return {
    ...client,
    query: async <T>(...request: Parameters<Client['query']>) => {
      const reply = await client.query<T>(...request);
      reads += 1;
      first ??= reply;
      return reads <= behind ? (first as typeof reply) : reply;
    },
  };
}

describe('a drill', () => {
  test('whose new issue is not in the list yet opens no second one', async () => {
    const { issue, ways } = await hold(lagging(9));
    expect(issues().map(({ number }) => number)).toEqual([issue?.number]);
    expect(ways.map(({ state }) => state)).toEqual(['sent', 'sent']);
    sandbox.as('alice').comment(1, `/drill ${codeTo('alice')}`);
    await confirmDrills(clientOf(sandbox), { comment: null, pause: undefined });
    expect(issues()[0]?.body).toMatch(/^\| alice \| push \| 28\u00A0Nov \| 28\u00A0Nov \|$/m);
  });

  test('that is the very first beside another takes the label which that one has just created', async () => {
    const client = clientOf(sandbox);
    const label = { name: 'tocsin-drill', color: 'ededed', description: '' };
    const second: Client = {
      ...client,
      post: (...request) => {
        if (sandbox.store.labels.size === 0) sandbox.as('github-actions[bot]').createLabel(label);
        return client.post(...request);
      },
    };
    const { issue, ways } = await hold(second);
    expect(issue?.number).toBe(1);
    expect(ways.map(({ state }) => state)).toEqual(['sent', 'sent']);
  });

  test('whose reading is older than what it has just recorded keeps its codes', async () => {
    await hold();
    sandbox.clock.advance(86_400);
    await hold(lagging(9));
    sandbox.as('bob').comment(1, `/drill ${codeTo('bob')}`);
    await confirmDrills(clientOf(sandbox), { comment: null, pause: undefined });
    expect(issues()[0]?.body).toMatch(/^\| bob \| push \| 29\u00A0Nov \| 29\u00A0Nov \|$/m);
  });

  test('closes a second issue that a run which overlapped it has opened', async () => {
    await hold();
    sandbox.as('github-actions[bot]').openIssue({
      title: 'Drills: do our messages arrive?',
      body: issues()[0]?.body ?? '',
      labels: ['tocsin-drill'],
    });
    await hold();
    expect(issues().map(({ state, reason }) => [state, reason])).toEqual([
      ['OPEN', null],
      ['CLOSED', 'duplicate'],
    ]);
  });

  test('beside another that opened an issue of its own leaves both codes good, wherever they are commented', async () => {
    // So that the label is there.
    await hold();
    sandbox.store.issues.clear();
    const blind = lagging(99);
    await knownDrills(blind);
    await hold();
    const first = codeTo('alice');
    await hold(blind);
    expect(issues().map(({ state }) => state)).toEqual(['OPEN', 'OPEN']);
    sandbox.as('alice').comment(issues()[1]?.number ?? 0, `/drill ${codeTo('alice')}`);
    sandbox.as('bob').comment(issues()[0]?.number ?? 0, `/drill ${codeTo('bob')}`);
    await confirmDrills(clientOf(sandbox), { comment: null, pause: undefined });
    expect(issues().map(({ state, reason }) => [state, reason])).toEqual([
      ['OPEN', null],
      ['CLOSED', 'duplicate'],
    ]);
    const proved = /^\| alice \| push \| 28\u00A0Nov .*\n\| bob \| push \| 28\u00A0Nov /m;
    expect(issues()[0]?.body).toMatch(proved);
    sandbox.clock.advance(86_400);
    sandbox.as('alice').comment(issues()[1]?.number ?? 0, `/drill ${first}`);
    await confirmDrills(clientOf(sandbox), { comment: null, pause: undefined });
    await confirmDrills(clientOf(sandbox), { comment: null, pause: undefined });
    expect(issues()[0]?.body).toMatch(/^\| alice \| push \| 29\u00A0Nov /m);
    expect(issues()).toHaveLength(2);
  });

  test('is confirmed by a comment before the newest hundreds of them', async () => {
    await hold();
    sandbox.as('alice').comment(1, `/drill ${codeTo('alice')}`);
    for (let n = 0; n < 230; n += 1) sandbox.as('bob').comment(1, 'Did yours arrive?');
    const client = clientOf(sandbox);
    await confirmDrills(client, { comment: null, pause: undefined });
    expect(issues()[0]?.body).toMatch(/^\| alice \| push \| 28\u00A0Nov /m);
    // Two pages before the newest, and what is written.
    expect(client.requests()).toBe(4);
  });

  test('takes no issue for its own that a stranger wrote', async () => {
    await hold();
    const body = issues()[0]?.body ?? '';
    sandbox.store.issues.clear();
    sandbox.as('eve').openIssue({ title: 'Drills', body, labels: ['tocsin-drill'] });
    const { issue } = await hold();
    expect(issue?.number).not.toBe(issues()[0]?.number);
    expect(issues()).toHaveLength(2);
  });

  test('names a record that cannot be read, and begins anew', async () => {
    await hold();
    const [issue] = issues();
    Object.assign(issue ?? {}, { body: (issue?.body ?? '').replace('{"v":1', '{"v":9') });
    const { problems } = await hold();
    expect(problems.map(({ code }) => code)).toEqual(['drill-record-unreadable']);
    expect(issues()[0]?.body).toContain('{"v":1');
  });
});

describe('a run that a comment started', () => {
  test('waits until it sees the comment, and not for long', async () => {
    await hold();
    sandbox.as('alice').comment(1, `/drill ${codeTo('alice')}`);
    const comment = issues()[0]?.timeline.findLast((entry) => entry.kind === 'comment')?.id ?? '';
    const pauses: number[] = [];
    const pause = (seconds: number): Promise<void> => {
      pauses.push(seconds);
      sandbox.clock.advance(seconds);
      return Promise.resolve();
    };
    Object.assign(sandbox.store, { lag: 2 });
    await confirmDrills(clientOf(sandbox), { comment, pause });
    expect(pauses).toEqual([2]);
    expect(issues()[0]?.body).toMatch(/^\| alice \| push \| 28\u00A0Nov /m);
    await confirmDrills(clientOf(sandbox), { comment: 'IC_none', pause });
    expect(pauses).toEqual([2, 2, 4]);
  });
});

const FAULTS: readonly FaultKind[] = ['reset-before', 'lost-response', '502-after', 'graphql-partial', '500'];

/** Each write of a drill, and of the answers to it, fails once in each way: the next run makes it good. */
describe.each(FAULTS)('with the fault %s', (kind) => {
  test.each([0, 1, 2, 3])('at write %i a drill and what is confirmed come right in the next run', async (skip) => {
    let failures = 0;
    const quietly = async (run: () => Promise<unknown>): Promise<void> => {
      try {
        await run();
      } catch (error) {
        failures += 1;
        expect((error as Error).name).toBe('GithubError');
      }
    };
    const strike = sandbox.faults.strike;
    let writes = -1;
    sandbox.faults.strike = (request) => {
      if (request.kind === 'write') writes += 1;
      const operation = request.operations[0] ?? 'none';
      return request.kind === 'write' && writes === skip ? { kind, match: { operation } } : strike(request);
    };
    let problems = 0;
    await quietly(async () => {
      problems = (await hold()).problems.length;
    });
    for (const { to, content } of sent) if (to === 'alice') sandbox.as('alice').comment(1, `/drill ${content.code}`);
    await quietly(() => confirmDrills(clientOf(sandbox), { comment: null, pause: undefined }));
    // The first write creates the label, and is none of GraphQL.
    expect(failures + problems > 0, 'the fault was met').toBe(kind !== 'graphql-partial' || skip > 0);
    sandbox.faults.strike = strike;
    sandbox.clock.advance(3_600);
    await hold();
    sandbox.as('bob').comment(issues()[0]?.number ?? 0, `/drill ${codeTo('bob')}`);
    await confirmDrills(clientOf(sandbox), { comment: null, pause: undefined });
    expect(issues().filter(({ state }) => state === 'OPEN')).toHaveLength(1);
    const body = issues()[0]?.body ?? '';
    expect(body).toMatch(/^\| bob \| push \| 28\u00A0Nov \| 28\u00A0Nov \|$/m);
    // A code that was sent is good, whatever happened to the run that sent it.
    const wasSentFirst = sent.filter(({ to }) => to === 'alice').length > 1;
    expect(body).toMatch(
      wasSentFirst ? /^\| alice \| push \| 28\u00A0Nov \|/m : /^\| alice \| push \| \*\*never\*\* \|/m,
    );
  });
});
