/** More incidents than GitHub takes content for in an hour: the most severe are called for, the refusal is told once, and the next run goes on. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { IncidentReport } from '#domain/run-report.ts';
import { contentOf, createContentLimit } from '#github/content-limit.ts';
import type { Client } from '#github/index.ts';
import { type Sandbox, startSandbox } from '#sandbox/index.ts';
import { clientOf } from '../support/client.ts';
import { sweepBy } from '../support/sweep.ts';
import { policyOf } from '../support/policy.ts';

const POLICY = policyOf(`version: 1
name: storm
incident: { label: incident }
severities:
  - { id: sev0, label: sev0, when: { in: [big, { var: incident.labels }] } }
  - { id: sev1, label: sev1 }
roles: { first: { who: alice } }
levels: [{ name: First, roles: [first] }]
limits: { comments-per-run: 1000 }
`);
const NUMBERS = Array.from({ length: 240 }, (_, index) => index + 1);
/** The last ones declared are the most severe. */
const SEVERE = NUMBERS.slice(-60);

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ people: { alice: 'write', zoe: 'read' } });
  for (const number of NUMBERS)
    sandbox
      .as('zoe')
      .openIssue({ title: `Down ${number}`, labels: SEVERE.includes(number) ? ['incident', 'big'] : ['incident'] });
  sandbox.clock.advance(60);
});
afterEach(() => sandbox.close());

/** A run with a client of its own, whose writes take a second each on the clock of the sandbox. */
async function sweep(name: string): Promise<readonly IncidentReport[]> {
  const { clock } = sandbox;
  const client = clientOf(sandbox, { onWait: (seconds) => clock.advance(seconds) });
  const limit = createContentLimit(clock.now);
  const paced: Client = {
    ...client,
    untilRoom: limit.untilRoom,
    mutate: (query, ...rest) => {
      limit.note(contentOf('POST /graphql', { query }));
      clock.advance(1);
      return client.mutate(query, ...rest);
    },
  };
  return sweepBy(paced, POLICY, { run: name, pause: async (seconds) => clock.advance(Math.ceil(seconds)) });
}

const isCalled = (number: number): boolean =>
  sandbox.store.issues.get(number)?.timeline.filter(({ kind }) => kind === 'comment').length === 1;

test('the most severe are called for first, the refusal is told once, and the next run does the rest', async () => {
  const first = await sweep('one');
  expect(SEVERE.filter((number) => !isCalled(number))).toEqual([]);
  expect(first.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(['rate-limited']);
  expect(first.filter(({ outcome }) => outcome.kind === 'failed')).toHaveLength(1);
  const left = first.filter(({ outcome }) => outcome.kind !== 'acted').map(({ number }) => number);
  expect(NUMBERS.filter((number) => !isCalled(number))).toEqual(left.toSorted((a, b) => a - b));
  sandbox.clock.advance(3600);
  const second = await sweep('two');
  expect(second.flatMap(({ problems }) => problems)).toEqual([]);
  expect(NUMBERS.filter((number) => !isCalled(number))).toEqual([]);
});
