import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '#domain/run-report.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import type { Runs, WatchResult } from '#watch/ports.ts';
import { createHeartbeat } from '#watch/heartbeat.ts';
import { createSuccession } from '#watch/succession.ts';
import { watch } from '#watch/watch.ts';
import type { WatchLimit } from '#watch/watcher.ts';
import { createWorld, type Outage, reportOf, SERVER_START, type World } from './world.ts';

const T = Math.ceil(SERVER_START);
const HOUR: Seconds = 3600;

interface Watched {
  readonly result: WatchResult;
  readonly failures: readonly Problem[];
  readonly sweeps: readonly boolean[];
  /** What whoever listens for the heartbeat heard, by seconds since the start. */
  readonly beats: readonly string[];
}

async function watchIn(
  world: World,
  {
    poll = 10,
    watchFor = HOUR,
    lasts = watchFor,
    succession = null,
  }: Partial<WatchLimit> & { readonly poll?: Seconds; readonly lasts?: Seconds } = {},
  stop: AbortSignal = new AbortController().signal,
): Promise<Watched> {
  const failures: Problem[] = [];
  const sweeps: boolean[] = [];
  const beats: string[] = [];
  const start = world.time.now();
  const send = (url: string): Promise<null> => {
    beats.push(`${Math.round(world.time.now() - start)} ${url.endsWith('/fail') ? 'failed' : 'well'}`);
    return Promise.resolve(null);
  };
  const heartbeat = createHeartbeat('https://hc.example/1', world.time, send, () => expect.unreachable());
  const result = await watch({
    incidents: world.incidents,
    time: world.time,
    poll,
    limit: { watchFor, endsAt: world.time.now() + lasts, succession },
    stop,
    listener: {
      onActed: () => undefined,
      onSwept: (isWhole) => {
        heartbeat.beat(isWhole);
        sweeps.push(isWhole);
      },
      onFailed: (problem) => {
        heartbeat.beat(false);
        failures.push(problem);
      },
    },
  });
  return { result, failures, sweeps, beats };
}

/** Once, as soon as so many seconds have passed. */
function after(world: World, seconds: Seconds, act: () => void): void {
  const { sleep } = world.time;
  let isDone = false;
  world.time.sleep = async (span, stop) => {
    await sleep(span, stop);
    if (isDone || world.server() < SERVER_START + seconds) return;
    isDone = true;
    act();
  };
}

test('what is due is done at its instant, never before it, and the watcher leaves when nothing more is', async () => {
  const world = createWorld({ due: { 1: [T + 300, T + 900], 2: [T + 901] } });
  const { result, sweeps } = await watchIn(world);
  expect(sweeps.length).toBeGreaterThan(80);
  expect(world.firings.map(({ number, due }) => [number, due])).toEqual([
    [1, T + 300],
    [1, T + 900],
    [2, T + 901],
  ]);
  for (const { due, at } of world.firings) {
    expect(at).toBeGreaterThanOrEqual(due);
    expect(at - due).toBeLessThan(1.3);
  }
  expect(result).toMatchObject({ end: 'nothing-due', missed: [], problem: null, isUnwatched: false });
});

test('an incident on which nothing is due within `watch-for` does not keep it', async () => {
  const world = createWorld({ due: { 1: [T + 2 * HOUR] } });
  const { result } = await watchIn(world);
  expect(result).toMatchObject({ end: 'nothing-due', isUnwatched: false });
  expect(world.requests.map(({ kind }) => kind)).toEqual(['poll', 'all', 'poll']);
});

describe('a watcher that is about to leave looks once more', () => {
  /** Somebody declares the second incident while the answer that was to be the last is on its way. */
  const declaredLate = (due: Instant, outages: readonly Outage[] = []): World => {
    const world = createWorld({ due: { 1: [T + 300], 2: [due] }, outages });
    const { act } = world.incidents;
    let isDeclared = false;
    world.incidents.act = (reading, at) => {
      const seen = isDeclared ? reading.numbers : reading.numbers.filter((number) => number !== 2);
      if (!isDeclared && at >= T + 300) {
        isDeclared = true;
        world.change([2]);
      }
      return act({ ...reading, numbers: seen }, at);
    };
    return world;
  };

  test('and stays for an incident that was declared since the last poll', async () => {
    const world = declaredLate(T + 600);
    const { result } = await watchIn(world);
    expect(world.firings.map(({ number }) => number)).toEqual([1, 2]);
    expect(result).toMatchObject({ end: 'nothing-due', missed: [] });
  });

  test('and stays until a reading that lags behind has it', async () => {
    const world = declaredLate(T + 600);
    const { act } = world.incidents;
    world.incidents.act = (reading, at) =>
      act(
        { ...reading, numbers: at < T + 315 ? reading.numbers.filter((number) => number !== 2) : reading.numbers },
        at,
      );
    const { result } = await watchIn(world);
    expect(world.firings.map(({ number }) => number)).toEqual([1, 2]);
    expect(result).toMatchObject({ end: 'nothing-due', missed: [] });
  });

  test('again, when GitHub does not answer', async () => {
    const world = declaredLate(T + 600, [{ from: 300.2, to: 420 }]);
    const { result, failures } = await watchIn(world);
    expect(failures.length).toBeGreaterThan(0);
    expect(world.firings.map(({ number }) => number)).toEqual([1, 2]);
    expect(result).toMatchObject({ end: 'nothing-due', problem: null });
  });

  test('at the end of its time too, and says that nobody watches what it finds', async () => {
    const world = declaredLate(T + 600);
    const { result } = await watchIn(world, { watchFor: HOUR, lasts: 300.5 });
    expect(result).toMatchObject({ end: 'time-over', isUnwatched: true });
  });
});

test('a change is acted on within a poll, and read again until it has settled', async () => {
  const world = createWorld({ due: { 1: [T + 1000], 2: [] } });
  after(world, 100, () => world.change([2]));
  await watchIn(world);
  const start = world.requests[0]?.at ?? 0;
  const reads = world.requests
    .filter(({ kind, at }) => kind === 'some' && at - start < 900)
    .map(({ at }) => at - start);
  expect(reads.length).toBeGreaterThanOrEqual(3);
  expect(reads.length).toBeLessThanOrEqual(5);
  expect(Math.max(...reads) - Math.min(...reads)).toBeGreaterThanOrEqual(29);
});

test('polls follow each other by no more than `poll` and a thirtieth, also where it looks for a younger watcher', async () => {
  const world = createWorld({ due: { 1: [T + 1000] } });
  const startedAt = world.time.now();
  const looks: Seconds[] = [];
  const runs: Runs = {
    watchers: () => {
      looks.push(world.time.now() - startedAt);
      return Promise.resolve([]);
    },
    dispatch: () => Promise.resolve({ ok: true, run: null }),
  };
  const succession = createSuccession({ runs, startedAt, endsAt: startedAt + HOUR, poll: 10 });
  await watchIn(world, { succession });
  const seen = world.requests.filter(({ kind }) => kind !== 'some').map(({ at }) => at);
  const gaps = seen.slice(1).map((at, index) => at - (seen[index] ?? 0));
  expect(looks.length).toBeGreaterThanOrEqual(3);
  expect(seen.length).toBeGreaterThan(90);
  expect(Math.max(...gaps)).toBeLessThanOrEqual((10 * 31) / 30 + 0.3);
});

test('an incident that is not there any more keeps no watcher', async () => {
  const world = createWorld({ due: { 1: [T + 120] } });
  const unread = [{ number: 1, code: 'issue-gone', message: 'Issue #1 is not in this repository any more.' }];
  world.incidents.read = () => Promise.resolve({ now: Math.floor(world.server()), numbers: [], unread });
  const { result } = await watchIn(world);
  expect(result).toMatchObject({ end: 'nothing-due', missed: [], problem: null });
});

test('an incident that could not be read is read again after 1, 2, 4 … seconds', async () => {
  const world = createWorld({ due: { 1: [T + 120] } });
  const { read } = world.incidents;
  const failures: Instant[] = [];
  const unread = [{ number: 1, code: 'people-unread', message: 'What alice may do could not be read.' }];
  world.incidents.read = async (numbers) => {
    const answer = await read(numbers);
    return failures.push(answer.now) > 3 ? answer : { ...answer, numbers: [], unread };
  };
  const { result } = await watchIn(world);
  expect(failures).toHaveLength(4);
  expect((world.firings[0]?.at ?? 0) - (T + 120)).toBeLessThan(1 + 2 + 4 + 1.3);
  expect(result).toMatchObject({ end: 'nothing-due', missed: [] });
});

test.each([
  ['lost its label, as somebody may have renamed that', { number: null, code: 'label-lost', message: '' }],
  ['is not found, as it may be gone for good', { number: 2, code: 'not-found', message: '' }],
])('where an incident %s, all are read again within a poll', async (_, unread) => {
  const world = createWorld({ due: { 1: [T + 300], 2: [] } });
  after(world, 100, () => world.change([2]));
  const { read } = world.incidents;
  let isOdd = true;
  world.incidents.read = async (numbers) => {
    const answer = await read(numbers);
    if (!isOdd) return answer;
    isOdd = false;
    return { ...answer, numbers: [], unread: [unread] };
  };
  const { result } = await watchIn(world);
  const [first = 0, second = 0, ...others] = world.requests.filter(({ kind }) => kind === 'all').map(({ at }) => at);
  expect(second - first).toBeGreaterThan(100);
  expect(second - first).toBeLessThan(100 + 2 * 11);
  expect(others).toEqual([]);
  expect(result).toMatchObject({ end: 'nothing-due', missed: [] });
});

describe('a page of incidents that was not read', () => {
  /** It has the only incident; the first `times` sweeps lack it. */
  const lacking = (times: number): World => {
    const world = createWorld({ due: { 1: [T + 120] } });
    const { readAll } = world.incidents;
    let sweeps = 0;
    const unread = [{ number: null, code: 'page-unread', message: 'A page of incidents could not be read.' }];
    world.incidents.readAll = async () => {
      const answer = await readAll();
      sweeps += 1;
      return sweeps > times ? answer : { ...answer, numbers: [], unread };
    };
    return world;
  };

  test('is read again within a poll, and until then nobody hears that all is well, or that it is not', async () => {
    const world = lacking(1);
    const { result, beats } = await watchIn(world);
    expect(world.requests.filter(({ kind }) => kind === 'all').map(({ at }) => Math.round(at - 1000.25))).toEqual([
      0, 10,
    ]);
    expect((world.firings[0]?.at ?? 0) - (T + 120)).toBeLessThan(1.3);
    expect(beats).toEqual(['10 well']);
    expect(result).toMatchObject({ end: 'nothing-due', missed: [] });
  });

  test('twice in a row is a failure, and whoever heard of it hears as soon as it is over', async () => {
    const { beats } = await watchIn(lacking(2));
    expect(beats).toEqual(['10 failed', '20 well']);
  });

  test('is no secret while something due is not done', async () => {
    const world = lacking(1);
    world.incidents.act = () => Promise.resolve([reportOf(1, T + 60, { kind: 'failed' })]);
    expect((await watchIn(world)).sweeps[0]).toBe(false);
  });

  test('ever more rarely; a watcher that ends without it says that nobody watches', async () => {
    const world = lacking(Number.POSITIVE_INFINITY);
    const { result, sweeps } = await watchIn(world);
    const [, ...all] = world.requests.filter(({ kind }) => kind === 'all').map(({ at }) => at);
    const pauses = all.slice(1).map((at, index) => Math.round(at - (all[index] ?? 0)));
    expect(pauses.slice(0, 8)).toEqual([10, 10, 10, 16, 32, 64, 128, 256]);
    expect(new Set(pauses.slice(8))).toEqual(new Set([300]));
    expect(sweeps).not.toContain(true);
    expect(result).toMatchObject({ end: 'time-over', isUnwatched: true });
  });
});

describe('when GitHub is away', () => {
  test('it goes on, and everything is done once GitHub answers', async () => {
    const world = createWorld({ due: { 1: [T + 120] }, outages: [{ from: 100, to: 400 }] });
    const { result, failures, beats } = await watchIn(world);
    expect(world.firings).toHaveLength(1);
    expect(world.firings[0]?.at).toBeLessThan(T + 412);
    expect(beats).toEqual(['0 well', expect.stringMatching(/^30\d failed$/), expect.stringMatching(/^4\d\d well$/)]);
    expect(result).toMatchObject({ end: 'nothing-due', missed: [], problem: null });
    expect(failures.length).toBeGreaterThan(20);
    // 1, 2, 4, 8 seconds, then one request in ten.
    expect(failures.length).toBeLessThan(40);
  });

  test('a pause never lasts beyond the next due instant', async () => {
    const world = createWorld({ due: { 1: [T + 116] }, outages: [{ from: 95, to: 113 }] });
    await watchIn(world, { poll: 60 });
    expect((world.firings[0]?.at ?? 0) - (T + 116)).toBeLessThan(1.3);
  });

  test('until its own end, it ends with what it missed, and says that nobody watches', async () => {
    const world = createWorld({ due: { 1: [T + 120] }, outages: [{ from: 100, to: 99_999 }] });
    const { result, sweeps } = await watchIn(world);
    expect(result).toMatchObject({ end: 'time-over', missed: [1], isUnwatched: true });
    expect(result.problem?.code).toBe('unavailable');
    expect(sweeps.every(Boolean)).toBe(true);
  });

  test.each([
    ['40 seconds: it sends nothing for so long', 40, 40],
    ['an hour: it asks again once a minute', 3600, 60],
    ['no second: it backs off by itself', 0, 1],
  ])('beyond a limit GitHub asks to wait %s', async (_, wait, pause) => {
    const world = createWorld({
      due: { 1: [T + 900] },
      outages: [{ from: 100, to: 250, code: 'rate-limited', after: wait }],
    });
    await watchIn(world);
    const start = world.requests[0]?.at ?? 0;
    const refused = world.requests.map(({ at }) => at - start).filter((at) => at >= 100 && at < 250);
    const pauses = refused.slice(1).map((at, index) => at - (refused[index] ?? 0));
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(pause);
    expect(Math.min(...pauses)).toBeLessThan(pause + 1);
    expect(world.firings[0]?.at).toBeLessThan(T + 901);
  });

  test('where only polls are refused for an hour, all is read once a minute, and polls go on by and by', async () => {
    const world = createWorld({ due: { 1: [T + 4500] } });
    const { poll } = world.incidents;
    const refusal = Object.assign(new Error('Nothing is left of the hour.'), { code: 'rate-limited', after: 3000 });
    const isRefused = (): boolean => world.server() >= T + 100 && world.server() < T + 3700;
    world.incidents.poll = () => (isRefused() ? Promise.reject(refusal) : poll());
    await watchIn(world, { watchFor: 2 * HOUR, lasts: 5400 });
    const start = world.requests[0]?.at ?? 0;
    const sweeps = world.requests.filter(({ kind }) => kind === 'all').map(({ at }) => at - start);
    const during = sweeps.filter((at) => at >= 100 && at < 3700);
    const pauses = during.slice(1).map((at, index) => at - (during[index] ?? 0));
    expect(Math.max(...pauses)).toBeLessThan(75);
    expect(during.length).toBeLessThan(61);
    expect(world.requests.filter(({ kind, at }) => kind === 'poll' && at - start > 3800).length).toBeGreaterThan(50);
    expect(sweeps.filter((at) => at > 3800).length).toBeLessThan(3);
  });

  test('nor does such a pause last beyond the next due instant', async () => {
    const world = createWorld({
      due: { 1: [T + 130] },
      outages: [{ from: 100, to: 125, code: 'rate-limited', after: 60 }],
    });
    await watchIn(world);
    expect((world.firings[0]?.at ?? 0) - (T + 130)).toBeLessThan(1.3);
  });

  test('a token that has ended is not used on and on', async () => {
    const world = createWorld({ due: { 1: [T + 500] }, outages: [{ from: 100, to: 99_999, code: 'unauthorised' }] });
    const { result, failures } = await watchIn(world);
    expect(result).toMatchObject({ end: 'unauthorised', isUnwatched: true });
    expect(failures).toHaveLength(3);
  });

  test('from the very start, too', async () => {
    const world = createWorld({ due: { 1: [T + 120] }, outages: [{ from: 0, to: 60 }] });
    const { result } = await watchIn(world);
    expect(world.firings).toHaveLength(1);
    expect(result.end).toBe('nothing-due');
  });
});

describe('when a clock jumps', () => {
  test.each([
    ['forward, as after a sleep of this machine: what fell due meanwhile is done within a poll', 3000, T + 2000],
    ['forward by less than until the next due instant: it is done at its instant', 300, T + 900],
    ['back: nothing is done before its instant by GitHub’s clock', -600, T + 300],
  ])('%s', async (_, seconds, due) => {
    const world = createWorld({ due: { 1: [due] } });
    after(world, 100, () => world.jump(seconds));
    await watchIn(world, { watchFor: 3 * HOUR });
    const [firing, ...others] = world.firings;
    expect(others).toEqual([]);
    const seen = Math.max(due, SERVER_START + 100 + seconds);
    expect(firing?.at).toBeGreaterThanOrEqual(due);
    expect((firing?.at ?? 0) - seen).toBeLessThanOrEqual(12);
  });
});

test('stopped, it leaves at once', async () => {
  const world = createWorld({ due: { 1: [T + 300] } });
  const stop = new AbortController();
  after(world, 50, () => stop.abort());
  const { result } = await watchIn(world, {}, stop.signal);
  expect(result).toMatchObject({ end: 'stopped', isUnwatched: true, missed: [] });
});

test('stopped while it reads, it blames nobody for the answer that it did not wait for', async () => {
  const world = createWorld({ due: { 1: [T + 300] } });
  const stop = new AbortController();
  const { poll } = world.incidents;
  world.incidents.poll = () => {
    if (world.server() < SERVER_START + 50) return poll();
    stop.abort();
    return Promise.reject(Object.assign(new Error('The run was told to stop.'), { code: 'unavailable' }));
  };
  const { result, failures } = await watchIn(world, {}, stop.signal);
  expect(result).toMatchObject({ end: 'stopped', problem: null, missed: [] });
  expect(failures).toEqual([]);
});

test('when so much changed that a poll cannot tell what, everything is read', async () => {
  const world = createWorld({ due: { 1: [T + 300] } });
  after(world, 100, () => world.change(null));
  await watchIn(world);
  expect(world.requests.filter(({ kind }) => kind === 'all')).toHaveLength(2);
});

test('over any instants, latencies and outages: nothing early, nothing twice, nothing later than the bound', async () => {
  const instants = fc.uniqueArray(fc.integer({ min: 1, max: 3000 }), { maxLength: 6 });
  const outage = fc
    .tuple(fc.integer({ min: 0, max: 2500 }), fc.integer({ min: 1, max: 400 }))
    .map(([from, length]) => ({ from, to: from + length }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(instants, { minLength: 1, maxLength: 4 }),
      fc.double({ min: 0.01, max: 3, noNaN: true }),
      fc.array(outage, { maxLength: 3 }),
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      async (all, latency, outages, poll, phase) => {
        const due = Object.fromEntries(
          all.map((some, index) => [index + 1, some.toSorted((a, b) => a - b).map((one) => T + one)]),
        );
        const world = createWorld({ due, latency, outages, serverStart: SERVER_START + phase });
        const { result } = await watchIn(world, { poll, watchFor: 2 * HOUR });
        expect(result).toMatchObject({ end: 'nothing-due', missed: [] });
        expect(world.firings.map((one) => one.due).toSorted()).toEqual(Object.values(due).flat().toSorted());
        const server = SERVER_START + phase;
        for (const { due: instant, at } of world.firings) {
          expect(at).toBeGreaterThanOrEqual(instant);
          // An outage that touches the instant may hold it up until a pause after its end.
          const held = outages
            .filter(({ from, to }) => server + from <= instant + 10 * latency + 400 && server + to > instant - poll)
            .map(({ to }) => server + to + poll);
          expect(at).toBeLessThanOrEqual(Math.max(instant, ...held) + 1.01 + 10 * latency);
        }
      },
    ),
    { numRuns: 200 },
  );
});
