import { expect, it } from 'vitest';
import { createClock } from '#sandbox/clock.ts';

const START = 1_795_428_000;

it('what is due on the way begins at its own instant, in order, those of one instant as they were made', () => {
  const clock = createClock(START);
  const seen: [string, number][] = [];
  const note = (name: string) => () => void seen.push([name, clock.now() - START]);
  clock.schedule(START + 60, note('late'));
  clock.schedule(START + 30, note('first'));
  clock.schedule(START + 30, note('second'));
  clock.schedule(START + 61, note('never'))();
  clock.schedule(START + 121, note('later'));
  clock.advance(29);
  expect(seen).toEqual([]);
  clock.advance(91);
  expect(seen).toEqual([
    ['first', 30],
    ['second', 30],
    ['late', 60],
  ]);
  expect(clock.now()).toBe(START + 120);
});

it('what a job makes on the way is kept, too', () => {
  const clock = createClock(START);
  const seen: number[] = [];
  const again = (): void => {
    seen.push(clock.now() - START);
    clock.schedule(clock.now() + 10, again);
  };
  clock.schedule(START + 10, again);
  clock.advance(35);
  expect(seen).toEqual([10, 20, 30]);
});

it('what is due at once begins when the caller is done', async () => {
  const clock = createClock(START);
  const seen: string[] = [];
  clock.schedule(START, () => void seen.push('job'));
  seen.push('caller');
  await Promise.resolve();
  expect(seen).toEqual(['caller', 'job']);
});

it('time that passes waits for what begins in it', async () => {
  const clock = createClock(START);
  const seen: [string, number][] = [];
  const slow = (name: string) => async () => {
    seen.push([`${name} begins`, clock.now() - START]);
    await new Promise((done) => setTimeout(done, 5));
    seen.push([`${name} ends`, clock.now() - START]);
  };
  clock.schedule(START + 10, slow('a'));
  clock.schedule(START + 20, slow('b'));
  await clock.pass(60);
  expect(seen).toEqual([
    ['a begins', 10],
    ['a ends', 10],
    ['b begins', 20],
    ['b ends', 20],
  ]);
  expect(clock.now()).toBe(START + 60);
});

it('what is due at once while time passes is waited for as well, after what made it', async () => {
  const clock = createClock(START);
  const seen: string[] = [];
  const slow = (name: string, then?: () => void) => async () => {
    seen.push(`${name} begins`);
    then?.();
    await new Promise((done) => setTimeout(done, 5));
    seen.push(`${name} ends`);
  };
  clock.schedule(
    START + 10,
    slow('a', () => void clock.schedule(clock.now(), slow('b'))),
  );
  await clock.pass(10);
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

it('with a pace it runs by itself and wakes for what is due', async () => {
  const clock = createClock(START, 1000);
  const woken = new Promise<number>((done) => clock.schedule(START + 60, () => done(clock.now())));
  expect(await woken).toBeGreaterThanOrEqual(START + 60);
  clock.stop();
});

it('once stopped it calls nobody', () => {
  const clock = createClock(START);
  clock.schedule(START + 1, () => expect.unreachable());
  clock.stop();
  clock.advance(2);
});
