/** Reads lag behind writes: two runs a moment apart mention nobody twice. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '#sandbox/index.ts';
import { runAction } from '../support/action.ts';
import { DETAILS, PATH, PEOPLE, POLICY } from './night.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ people: PEOPLE, lag: 3 });
});
afterEach(() => sandbox.close());

/** Milliseconds that a second of a pause lasts. */
const SECOND = 50;

const open = (): number =>
  sandbox.as('zoe').openIssue({ title: 'Down', body: DETAILS('checkout', 5000), labels: ['incident'] }).number;
const run = (TOCSIN_PAUSE: string) =>
  runAction({ api: sandbox.url, files: { [PATH]: POLICY }, environment: { TOCSIN_PAUSE } });
const mentions = (number: number): number =>
  (sandbox.store.issues.get(number)?.timeline ?? []).filter(
    (entry) => entry.kind === 'comment' && entry.by === sandbox.store.viewer && entry.body.includes('@dan'),
  ).length;

/** The clock of the sandbox goes on while the run waits. */
function passWhileItWaits(): void {
  const { strike } = sandbox.faults;
  let last: number | null = null;
  sandbox.faults.strike = (facts) => {
    const seconds = last === null ? 0 : Math.round((performance.now() - last) / SECOND);
    if (seconds >= 4) sandbox.clock.advance(seconds);
    last = performance.now();
    return strike(facts);
  };
}

test('a second run three seconds later waits until it sees the comment of the first', async () => {
  const number = open();
  sandbox.clock.advance(60);
  expect((await run('off')).code).toBe(0);
  sandbox.clock.advance(2);
  passWhileItWaits();
  const before = sandbox.clock.now();
  expect(await run(String(SECOND))).toMatchObject({ code: 0, outputs: { acted: '0' } });
  expect(sandbox.clock.now()).toBeGreaterThan(before);
  expect(mentions(number)).toBe(1);
});

test('without a pause it would call twice', async () => {
  const number = open();
  sandbox.clock.advance(60);
  await run('off');
  sandbox.clock.advance(2);
  await run('off');
  expect(mentions(number)).toBe(2);
});
