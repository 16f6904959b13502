/**
 * Who keeps time: how late 200 calls of the shipped `tocsin watch` are, with GitHub as far away as from a runner, and what it takes
 * while it sleeps; then what a quiet hour of the Action costs, and what 10,000 polls leave in memory, both in virtual time.
 */
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { watchRepository } from '#cli/watch/repository.ts';
import { parseInstant } from '#domain/time.ts';
import { createClient } from '#github/index.ts';
import { loadPolicy } from '#policy/index.ts';
import { type Sandbox, startSandbox } from '#sandbox/index.ts';
import { startNight } from '../test/support/night.ts';
import { startAlone } from '../test/support/program.ts';
import { startDelay } from './bare.ts';
import type { Measure } from './measure.ts';

/** Repositories side by side, as one takes no more than a write a second. */
const REPOSITORIES = 8;
const FIRINGS = 25;
/** Seconds: the watcher has started, and has called the first level, before the first of them is due. */
const FIRST = 40;
const EVERY = 4;
const [READ, WRITE] = [80, 150];
const PEOPLE = { alice: 'write', bob: 'write', zoe: 'triage' } as const;
const START = '2026-11-23T10:00:00Z';

const policyOf = (after: string, every: string, limit: number): string => `version: 1
name: bench
incident: { label: incident }
severities: [{ id: high, name: High, label: high }]
roles:
  responder: { name: Responder, does: Acts., who: [alice] }
  lead: { name: Lead, does: Decides., who: [bob] }
levels:
  - { name: Responders, roles: [responder] }
  - { name: Leads, roles: [lead] }
triggers:
  - id: unacknowledged
    reason: Nobody has acknowledged this.
    when: { '>=': [{ var: elapsed.since-declared }, { duration: ${after} }] }
    repeat: { duration: ${every} }
    limit: ${limit}
    do: { escalate: next }
`;

export async function watching(): Promise<readonly Measure[]> {
  // First, as whatever ran before is on the heap as well.
  const memoryAfter = await memory();
  const [late, asleep] = await Promise.all([lateness(), cpuAsleep()]);
  return [...late, ...asleep, ...(await quietHour()), ...memoryAfter];
}

async function lateness(): Promise<readonly Measure[]> {
  const late = (await Promise.all(Array.from({ length: REPOSITORIES }, calls))).flat().toSorted((a, b) => a - b);
  const at = (share: number): number => Math.round(late[Math.ceil(late.length * share) - 1] ?? Number.NaN);
  const what = `of ${late.length} calls, ${READ}/${WRITE} ms`;
  return [
    { what: `Lateness, p50 ${what}`, value: at(0.5), budget: null, unit: 'ms', note: '' },
    { what: `Lateness, p99 ${what}`, value: at(0.99), budget: 2000, unit: 'ms', note: `at most ${at(1)} ms` },
  ];
}

interface Acted {
  readonly event: string;
  readonly at: string;
  readonly fired: readonly string[];
  readonly 'late-seconds': number;
}

/** How many milliseconds after its due instant each call has arrived, on GitHub's clock. */
async function calls(): Promise<readonly number[]> {
  const began = performance.now();
  const sandbox = await startSandbox({ people: PEOPLE, at: START, pace: 1 });
  sandbox.store.files.set('.github/escalation-policy.yml', policyOf(`${FIRST}s`, `${EVERY}s`, FIRINGS));
  const slow = await startDelay(sandbox.url, READ, WRITE);
  const comments: number[] = [];
  const issue = sandbox.as('zoe').openIssue({ title: 'Down', body: null, labels: ['incident'] });
  let count = 0;
  sandbox.onWrite = () => {
    const now = issue.timeline.filter(({ kind, by }) => kind === 'comment' && by === sandbox.store.viewer).length;
    if (now > count) comments.push((parseInstant(START) ?? 0) * 1000 + performance.now() - began);
    count = now;
  };
  try {
    const running = watcher({ url: slow.url, graphqlUrl: `${slow.url}/graphql` });
    const most = performance.now() + (FIRST + (FIRINGS + 5) * EVERY) * 1000;
    const isOver = (): boolean => count > FIRINGS || performance.now() > most;
    while (!isOver()) await sleep(100);
    running.signal('SIGTERM');
    const { out, err } = await running.ended;
    const acted = eventsOf(out).filter(({ event, fired }) => event === 'acted' && fired.length > 0);
    // The very first call is one of the sweep at the start.
    const arrived = comments.slice(comments.length - acted.length);
    if (acted.length !== FIRINGS)
      throw new Error(`${acted.length} calls and ${comments.length} comments.\n${err}${out}`);
    return acted.map((one, index) => {
      const due = (parseInstant(one.at) ?? 0) - one['late-seconds'];
      return (arrived[index] ?? Number.NaN) - due * 1000;
    });
  } finally {
    await slow.close();
    await sandbox.close();
  }
}

const eventsOf = (out: string): readonly Acted[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Acted);

/** Tells what its process has used whenever it gets the signal. */
const TELL = `process.on('SIGUSR2',()=>{const{user,system}=process.cpuUsage();console.error('used',(user+system)/1000,performance.now())})`;

const watcher = ({ url, graphqlUrl }: Pick<Sandbox, 'url' | 'graphqlUrl'>) =>
  startAlone('cli/index.js', {
    args: ['watch', '--repo', 'acme/shop', '--json'],
    folder: tmpdir(),
    environment: {
      PATH: process.env['PATH'] ?? '',
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(TELL)}`,
      GITHUB_TOKEN: 't',
      GITHUB_API_URL: url,
      GITHUB_GRAPHQL_URL: graphqlUrl,
    },
  });

async function cpuAsleep(): Promise<readonly Measure[]> {
  const sandbox = await startSandbox({ people: PEOPLE, pace: 1 });
  sandbox.store.files.set('.github/escalation-policy.yml', policyOf('9h', '1h', 1));
  sandbox.as('zoe').openIssue({ title: 'Down', body: null, labels: ['incident'] });
  try {
    const running = watcher(sandbox);
    // Until then it reads its own change once more.
    await sleep(45_000);
    running.signal('SIGUSR2');
    await sleep(40_000);
    running.signal('SIGUSR2');
    await sleep(500);
    running.signal('SIGTERM');
    const { err } = await running.ended;
    const counts = [...err.matchAll(/used (\S+) (\S+)/g)].map(([, used, at]) => [Number(used), Number(at)] as const);
    const [[before, from] = [0, 0], [after, to] = [Number.NaN, Number.NaN]] = counts;
    const percent = ((after - before) / (to - from)) * 100;
    const note = `${Math.round(after - before)} ms in ${Math.round((to - from) / 1000)} s, with its polls`;
    return [{ what: 'CPU asleep', value: Number(percent.toFixed(2)), budget: 1, unit: '%', note }];
  } finally {
    await sandbox.close();
  }
}

const HOUR = 3600;

async function quietHour(): Promise<readonly Measure[]> {
  const night = await startNight({
    policy: policyOf('110m', '1h', 1),
    people: PEOPLE,
    watchFor: 2 * HOUR,
    poll: 10,
    startDelay: 0,
    seed: 1,
  });
  const { sandbox } = night;
  try {
    sandbox.as('zoe').openIssue({ title: 'Down', body: null, labels: ['incident'] });
    await night.pass(300, () => undefined);
    const before = sandbox.log.length;
    await night.pass(HOUR, () => undefined);
    const log = sandbox.log.slice(before);
    const others = log.filter(({ status }) => status !== 304);
    const points = others.reduce((sum, one) => sum + one.points, 0);
    const share = Number(((others.length / log.length) * 100).toFixed(1));
    const what = 'A quiet hour';
    return [
      { what: `${what}, requests`, value: log.length, budget: 370, unit: '', note: 'with poll: 10s' },
      { what: `${what}, answered otherwise than by 304`, value: share, budget: 5, unit: '%', note: `${others.length}` },
      { what: `${what}, GraphQL points`, value: points, budget: null, unit: '', note: '' },
    ];
  } finally {
    await night.close();
  }
}

const [FEW, MANY] = [100, 10_000];
/** What a collection leaves to a later turn of the event loop is free by the next one. */
const COLLECTED_EVERY = 1_000;

async function memory(): Promise<readonly Measure[]> {
  // What V8 compiles of a loop stays in memory for good: it is compiled before.
  await heapsOf(COLLECTED_EVERY);
  const heaps = await heapsOf(MANY);
  const [few = Number.NaN, many = Number.NaN] = [heaps.at(0), heaps.at(-1)];
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  return [
    {
      what: `Memory after ${MANY.toLocaleString('en')} polls against after ${FEW}`,
      value: many / few,
      budget: 1.1,
      unit: 'x',
      note: `${megabytes(many)} and ${megabytes(few)}`,
    },
  ];
}

/** The heap after 100 polls, and after each thousand up to `most`, of the loop of `tocsin watch`, whose sleep takes no time; it holds the sandbox as well. */
async function heapsOf(most: number): Promise<readonly number[]> {
  const sandbox = await startSandbox({ people: PEOPLE });
  const policy = loadPolicy(policyOf('90d', '1h', 1), 'bench.yml');
  if (!policy.ok) throw new Error(JSON.stringify(policy.diagnostics));
  sandbox.as('zoe').openIssue({ title: 'Down', body: null, labels: ['incident'] });
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const heaps: number[] = [];
  const stop = new AbortController();
  let now = 0;
  let polls = 0;
  const memoryUsed = (): number => {
    // What the first one sets free may hold more.
    collect();
    collect();
    return process.memoryUsage().heapUsed;
  };
  const { url: apiUrl, graphqlUrl } = sandbox;
  const client = { token: 't', owner: 'acme', name: 'shop', apiUrl, graphqlUrl, paced: false, patience: 0 };
  try {
    await watchRepository(
      {
        repository: 'acme/shop',
        poll: 10,
        time: {
          now: () => now,
          sleep: (seconds) => {
            now += Math.ceil(seconds);
            sandbox.clock.advance(Math.ceil(seconds));
            return Promise.resolve();
          },
        },
        stop: stop.signal,
        heartbeat: null,
        connect: () => Promise.resolve(createClient(client)),
        readPolicies: () => Promise.resolve({ ok: true, value: [policy.value] }),
        pause: undefined,
        tell: () => undefined,
        onSwept: () => {
          polls += 1;
          sandbox.log.length = 0;
          if (polls === FEW || polls % COLLECTED_EVERY === 0) heaps.push(memoryUsed());
          if (polls >= most) stop.abort();
        },
      },
      [policy.value],
    );
  } finally {
    await sandbox.close();
  }
  return heaps;
}
