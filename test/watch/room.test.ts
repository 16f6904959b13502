/** A watcher over more incidents than GitHub has room for in a minute. */
import { expect, test } from 'vitest';
import type { Seconds } from '#domain/time.ts';
import { createHeartbeat } from '#watch/heartbeat.ts';
import { watch } from '#watch/watch.ts';
import { createWorld, reportOf, type World } from './world.ts';

const NUMBERS = Array.from({ length: 60 }, (_, index) => index + 1);
const A_MINUTE = 20;

/** Something is due on each incident from the start; GitHub takes so many a minute. */
function crowdedWorld(most = A_MINUTE): World {
  const world = createWorld({ due: Object.fromEntries(NUMBERS.map((number) => [number, []])) });
  const { time, incidents } = world;
  const done = new Set<number>();
  let written: readonly Seconds[] = [];
  const untilRoom = (): Seconds => {
    written = written.filter((at) => time.now() - at < 60);
    return written.length < most ? 0 : Math.max(0, (written[0] ?? 0) + 60 - time.now());
  };
  incidents.untilRoom = untilRoom;
  incidents.act = (reading) =>
    Promise.resolve(
      reading.numbers.map((number) => {
        if (done.has(number)) return reportOf(number, null, { kind: 'nothing-due' });
        if (untilRoom() > 0 || most === 0) return reportOf(number, null, { kind: 'deferred' });
        done.add(number);
        written = [...written, time.now()];
        return reportOf(number, null);
      }),
    );
  return world;
}

/** What it comes to, and what whoever listens for the heartbeat heard, by seconds since the start. */
async function watchIn({ incidents, time }: World, { lasts = 3600, isFollowed = false } = {}) {
  const start = time.now();
  const beats: string[] = [];
  const send = (url: string): Promise<null> => {
    beats.push(`${Math.round(time.now() - start)} ${url.endsWith('/fail') ? 'failed' : 'well'}`);
    return Promise.resolve(null);
  };
  const heartbeat = createHeartbeat('https://hc.example/1', time, send, () => expect.unreachable());
  const endsAt = start + lasts;
  const succession = {
    tend: (now: Seconds) => Promise.resolve(isFollowed && now > start + 5),
    nextAt: () => time.now() + 5,
    refusal: () => null,
  };
  const result = await watch({
    incidents,
    time,
    poll: 10,
    limit: { watchFor: 86_400, endsAt, succession },
    stop: new AbortController().signal,
    listener: {
      onActed: () => undefined,
      onSwept: (isWhole) => heartbeat.beat(isWhole),
      onFailed: () => expect.unreachable(),
    },
  });
  return { result, beats };
}

test('all is done as there is room, and is read again only then', async () => {
  const world = crowdedWorld();
  const { result } = await watchIn(world);
  expect(result).toMatchObject({ end: 'nothing-due', missed: [] });
  expect(world.requests.filter(({ kind }) => kind === 'some')).toHaveLength(NUMBERS.length / A_MINUTE - 1);
});

test('whoever listens for the heartbeat hears that all is well once it is done, and nothing before', async () => {
  expect((await watchIn(crowdedWorld())).beats).toEqual([expect.stringMatching(/^1[23]\d well$/)]);
});

test('what stays undone for more than five minutes is a failure', async () => {
  const { result, beats } = await watchIn(crowdedWorld(0), { lasts: 600 });
  expect(beats[0]).toMatch(/^3[01]\d failed$/);
  expect(result).toMatchObject({ end: 'time-over', missed: NUMBERS });
});

test('a watcher that ends misses what it left, unless a younger one does it', async () => {
  const ends = async (isFollowed: boolean) => {
    const { end, missed } = (await watchIn(crowdedWorld(), { lasts: 30, isFollowed })).result;
    return [end, missed.length];
  };
  expect(await ends(false)).toEqual(['time-over', NUMBERS.length - A_MINUTE]);
  expect(await ends(true)).toEqual(['younger-watcher', 0]);
});
