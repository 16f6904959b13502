/**
 * Requests of one run of the shipped bundle: a sweep of 100 and of 1,000 incidents, none of them due and all of them due, a
 * sweep of one on which 300 strangers comment, and the first call of one.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '#sandbox/index.ts';
import { type ActionCall, type ActionResult, runAction } from '../test/support/action.ts';
import { runBare, startDelay } from './bare.ts';
import type { Measure } from './measure.ts';
import { medianSpent, withMeter, type Spent } from './spent.ts';

const POLICY = `version: 1
name: bench
incident: { label: incident }
severities: [{ id: high, name: High, label: high }]
roles:
  responder: { name: Responder, does: Acts., who: [alice] }
  lead: { name: Lead, does: Decides., who: [bob] }
levels:
  - { name: Responders, roles: [responder], label: 'escalation: 1' }
  - { name: Leads, roles: [lead], label: 'escalation: 2' }
triggers:
  - id: old
    reason: It lasts.
    when: { '>=': [{ var: elapsed.since-declared }, { duration: 60d }] }
    do: { escalate: next }
# Nothing is paced here: no more than GitHub takes within a minute.
limits: { comments-per-run: 15 }
`;
const HOUR = 3600;
const DAY = 24 * HOUR;
const PAGE = 50;
const MOST_WRITES = 3;
/** How often what a bare client takes of the processors and of memory. */
const [MOST_WORK, MOST_MEMORY] = [3, 1.5];

export async function requests(): Promise<readonly Measure[]> {
  return [...(await sweepsOf(100)), ...(await sweepsOf(1000)), ...(await crowd(300)), ...(await call())];
}

/** A run asks about no more people, whoever takes part. */
const MOST_PEOPLE = 20;
const TIMELINE_PAGE = 100;

async function crowd(count: number): Promise<readonly Measure[]> {
  const sandbox = await start();
  try {
    sandbox.as('zoe').openIssue({ title: 'Down', body: null, labels: ['incident'] });
    await sweep(sandbox, SCHEDULE);
    for (let index = 0; index < count; index += 1) sandbox.as(`stranger-${index}`).comment(1, 'For me, too.');
    const { reads, people, again, writes } = await sweep(sandbox, SCHEDULE);
    return [
      {
        what: `Requests, 1 incident, ${count} strangers comment`,
        value: reads + people + again + writes,
        budget: 1 + 1 + Math.ceil(count / TIMELINE_PAGE) + MOST_PEOPLE + MOST_WRITES,
        unit: '',
        note: `of which people looked up: ${people}`,
      },
    ];
  } finally {
    await sandbox.close();
  }
}

async function call(): Promise<readonly Measure[]> {
  const sandbox = await start();
  try {
    sandbox.as('alice').openIssue({ title: 'Not an incident', labels: ['high', 'escalation: 1'] });
    const { number } = sandbox.as('zoe').openIssue({ title: 'Down', body: null, labels: ['incident'] });
    const { reads, people, again, writes } = await sweep(sandbox, { name: 'issues', payload: { issue: { number } } });
    return [
      {
        what: 'Requests, one call',
        value: reads + people + again + writes,
        budget: null,
        unit: '',
        note: `reads: ${reads}, people looked up: ${people}, read again: ${again}, writes: ${writes}`,
      },
    ];
  } finally {
    await sandbox.close();
  }
}

async function start(): Promise<Sandbox> {
  const sandbox = await startSandbox({ people: { alice: 'write', bob: 'write', zoe: 'read' } });
  sandbox.store.files.set('.github/escalation-policy.yml', POLICY);
  return sandbox;
}

async function sweepsOf(count: number): Promise<readonly Measure[]> {
  const sandbox = await start();
  try {
    await openAll(sandbox, count);
    const bare = await timeOf(() => sweep(sandbox, SCHEDULE));
    const paced = await timeOf(() => sweep(sandbox, SCHEDULE, { TOCSIN_THROTTLE: '' }));
    const quiet = await sweep(sandbox, SCHEDULE);
    const against = count < 1000 ? [] : await againstBare(sandbox, count);
    sandbox.clock.advance(60 * DAY);
    const busy = await sweep(sandbox, SCHEDULE);
    if (quiet.acted !== 0 || busy.acted === 0) throw new Error(`Acted on ${quiet.acted} and ${busy.acted} incidents.`);

    const incidents = `${count.toLocaleString('en')} incidents`;
    const measures = (what: string, swept: Swept): readonly Measure[] => [
      {
        what: `Reads, ${incidents}, ${what}`,
        value: swept.reads,
        budget: 1 + Math.ceil(count / PAGE),
        unit: '',
        note: `besides, people looked up: ${swept.people}, incidents read again before acting: ${swept.again}`,
      },
      {
        what: `Writes, ${incidents}, ${what}`,
        value: swept.writes,
        budget: MOST_WRITES * swept.acted,
        unit: '',
        note: `incidents acted on: ${swept.acted}`,
      },
    ];
    const pace: Measure = {
      what: `Time, ${incidents}, none due, paced against unpaced`,
      value: paced / bare,
      budget: 2,
      unit: 'x',
      note: `${Math.round(paced)} ms and ${Math.round(bare)} ms`,
    };
    return [...measures('none due', quiet), pace, ...against, ...measures('all due', busy)];
  } finally {
    await sandbox.close();
  }
}

/** How long a sweep of so many incidents takes, none of them due. */
export async function quietSweep(count: number): Promise<number> {
  const sandbox = await start();
  try {
    await openAll(sandbox, count);
    return await timeOf(() => sweep(sandbox, SCHEDULE));
  } finally {
    await sandbox.close();
  }
}

/** So many incidents, all called. */
async function openAll(sandbox: Sandbox, count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1)
    sandbox.as('zoe').openIssue({ title: `Incident ${number}`, body: null, labels: ['incident'] });
  // A label is created once for good, when it is first needed.
  sandbox.as('alice').openIssue({ title: 'Not an incident', labels: ['escalation: 2'] });
  await answerAll(sandbox);
}

/**
 * Milliseconds that each read and each write takes longer than on this machine: none, and as to GitHub from a runner. `most`:
 * how often the time of a bare client.
 */
const LATENCIES = [
  { read: 0, write: 0, most: 2.7 },
  { read: 80, write: 150, most: 2 },
];

const ROUNDS = 5;

/** The same pages by a client of a few lines, both processes of their own. */
async function againstBare(sandbox: Sandbox, count: number): Promise<readonly Measure[]> {
  const measures: Measure[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-bench-'));
  for (const { read, write, most } of LATENCIES) {
    const slow = await startDelay(sandbox.url, read, write);
    const at = { ...sandbox, url: slow.url, graphqlUrl: `${slow.url}/graphql` };
    const quiet = (): Promise<Spent> => {
      // GitHub answers so many an hour.
      sandbox.clock.advance(HOUR);
      return withMeter((environment) => sweep(at, SCHEDULE, environment));
    };
    try {
      await quiet();
      const bodies = [...slow.bodies];
      const [own, bare] = await medianSpent(ROUNDS, [quiet, () => runBare(slow.url, bodies, folder)]);
      if (own === undefined || bare === undefined) throw new Error('Nothing was measured.');
      const what = `${count.toLocaleString('en')} incidents, none due, against bare requests`;
      const against = (name: string, by: keyof Spent, budget: number, unit: string): Measure => ({
        what: `${name}, ${what}`,
        value: own[by] / bare[by],
        budget,
        unit: 'x',
        note: `${Math.round(own[by])} ${unit} and ${Math.round(bare[by])} ${unit}; requests: ${bodies.length}`,
      });
      // What a run works and keeps does not hang on how long GitHub takes.
      if (read === 0)
        measures.push(against('CPU', 'work', MOST_WORK, 'ms'), against('Memory', 'memory', MOST_MEMORY, 'MB'));
      const time = against('Time', 'time', most, 'ms');
      measures.push({ ...time, what: `${time.what}, ${read}/${write} ms` });
    } finally {
      await slow.close();
    }
  }
  rmSync(folder, { recursive: true });
  return measures;
}

/** The first incident is called by the Action; what it did there is done to the others by hand, as a thousand calls take hours. */
async function answerAll(sandbox: Sandbox): Promise<void> {
  await sweep(sandbox, SCHEDULE, {}, { mode: 'issue', 'issue-number': '1' });
  const incidents = [...sandbox.store.issues.values()].filter(({ labels }) => labels.includes('incident'));
  const [first, ...others] = incidents;
  const token = sandbox.as(sandbox.store.viewer);
  for (const { id, number } of others) {
    for (const entry of first?.timeline ?? []) {
      if (entry.by !== sandbox.store.viewer) continue;
      if (entry.kind === 'labeled') token.label(number, [entry.label]);
      if (entry.kind === 'assigned') token.assign(number, [entry.login]);
      // A comment names its issue in what it records.
      if (entry.kind === 'comment') token.comment(number, entry.body.replaceAll(first?.id ?? '', id));
    }
  }
}

type Event = NonNullable<ActionCall['event']>;
const SCHEDULE: Event = { name: 'schedule' };

interface Swept {
  readonly acted: number;
  /** The policy and the pages of incidents. */
  readonly reads: number;
  readonly people: number;
  readonly again: number;
  readonly writes: number;
}

async function timeOf(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}

async function sweep(
  sandbox: Sandbox,
  event: Event,
  environment: NonNullable<ActionCall['environment']> = {},
  inputs: ActionCall['inputs'] = {},
): Promise<Swept> {
  const before = sandbox.log.length;
  const result = await runAction({
    api: sandbox.url,
    graphql: sandbox.graphqlUrl,
    repository: 'acme/shop',
    event,
    environment,
    inputs,
    // What is measured is a process of its own.
    isAlone: 'NODE_OPTIONS' in environment,
  });
  if (result.code !== 0) throw new Error(`The Action ended with ${result.code}.\n${tail(result)}`);
  const log = sandbox.log.slice(before);
  const people = log.filter(({ path }) => path.endsWith('/permission')).length;
  const again = log.filter(({ operations }) => operations.includes('nodes')).length;
  return {
    acted: Number(result.outputs['acted']),
    reads: log.filter(({ kind }) => kind === 'read').length - people - again,
    people,
    again,
    writes: log.filter(({ kind }) => kind === 'write').length,
  };
}

const tail = ({ stdout, stderr }: ActionResult): string => `${stdout}${stderr}`.slice(-2000);
