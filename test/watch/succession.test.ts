import { expect, test } from 'vitest';
import type { Dispatch, WatcherRun } from '#watch/ports.ts';
import { createSuccession } from '#watch/succession.ts';

const ACCEPTED: Dispatch = { ok: true, run: null };

interface Script {
  readonly watchers?: (now: number) => readonly WatcherRun[] | null;
  readonly dispatch?: (now: number) => Dispatch;
  readonly isNeeded?: (now: number) => boolean;
}

/** When the local clock began, nobody knows. */
const START = 50_000;

/** A watcher of an hour, or longer, that looks when it is time to; what it did at which second. */
async function hour({
  watchers = () => [],
  dispatch = () => ACCEPTED,
  isNeeded = () => true,
  lasts = 3600,
}: Script & { readonly lasts?: number }) {
  let now = 0;
  const looks: number[] = [];
  const dispatches: number[] = [];
  const runs = {
    watchers: () => {
      looks.push(now);
      return Promise.resolve(watchers(now));
    },
    dispatch: () => {
      dispatches.push(now);
      return Promise.resolve(dispatch(now));
    },
  };
  const succession = createSuccession({ runs, startedAt: START, endsAt: START + lasts, poll: 10 });
  let leftAt: number | null = null;
  while (now < lasts && leftAt === null) {
    if (await succession.tend(START + now, isNeeded(now))) leftAt = now;
    const next = Math.ceil(succession.nextAt() - START);
    if (leftAt === null) expect(next).toBeGreaterThan(now);
    now = next;
  }
  return { looks, dispatches, leftAt };
}

const run = (over: Partial<WatcherRun> = {}): WatcherRun => ({ isRunning: true, isYounger: true, ...over });

test('it starts its successor a tenth before its end, again every two minutes, and looks at every poll from then on', async () => {
  const { looks, dispatches, leftAt } = await hour({});
  expect(dispatches).toEqual([3240, 3360, 3480]);
  expect(looks.filter((at) => at < 3240)).toEqual([
    0, 10, 20, 40, 80, 160, 320, 620, 920, 1220, 1520, 1820, 2120, 2420, 2720, 3020,
  ]);
  expect(looks.filter((at) => at > 3240).length).toBeGreaterThan(30);
  expect(leftAt).toBeNull();
});

test('a watcher of many hours starts its successor ten minutes before its end', async () => {
  expect((await hour({ lasts: 5 * 3600 })).dispatches[0]).toBe(5 * 3600 - 600);
});

test('it leaves as soon as the successor runs, not while that waits', async () => {
  const { leftAt } = await hour({
    watchers: (now) => (now <= 3240 ? [] : [run({ isRunning: now >= 3300 })]),
  });
  expect(leftAt).toBe(3300);
});

test('of two, the older one leaves', async () => {
  expect((await hour({ watchers: () => [run()] })).leftAt).toBe(0);
  expect((await hour({ watchers: () => [run({ isYounger: false })] })).leftAt).toBeNull();
});

test('of two that were started at once the older one leaves soon after the younger one is there', async () => {
  const leftAt = async (there: number) => (await hour({ watchers: (now) => (now < there ? [] : [run()]) })).leftAt;
  expect(await leftAt(5)).toBe(10);
  expect(await leftAt(25)).toBe(40);
  expect(await leftAt(100)).toBe(160);
});

test('nobody is started while nothing is due, but as soon as something is', async () => {
  expect((await hour({ isNeeded: () => false })).dispatches).toEqual([]);
  expect((await hour({ isNeeded: (now) => now >= 3400 })).dispatches[0]).toBe(3400);
});

test('what the token may not do is not tried again; any other refusal is', async () => {
  const forbidden = await hour({ dispatch: () => ({ ok: false, code: 'forbidden', message: 'No.' }) });
  expect(forbidden.dispatches).toEqual([3240]);
  const refused = await hour({
    dispatch: (now) => (now < 3400 ? { ok: false, code: 'refused', message: 'Full.' } : ACCEPTED),
  });
  expect(refused.dispatches).toEqual([3240, 3360, 3480]);
});

test('when GitHub does not say who runs, it stays', async () => {
  expect((await hour({ watchers: () => null })).leftAt).toBeNull();
});
