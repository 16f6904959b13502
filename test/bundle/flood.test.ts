/** Somebody floods one incident with more text than a run decides at once: people are called for the others first, and then for it too. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '#sandbox/index.ts';
import { runAction } from '../support/action.ts';
import { DETAILS, PATH, PEOPLE, POLICY } from './night.ts';

/** Ten million characters are decided at once. */
const COMMENTS = 170;
const COMMENT = 'Me too. '.repeat(7_500);

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ people: PEOPLE });
});
afterAll(() => sandbox.close());

test('a flood of text keeps nobody waiting, and its own incident is served last', async () => {
  const [flooded, ...others] = ['Flooded', 'First', 'Second'].map(
    (title) => sandbox.as('zoe').openIssue({ title, body: DETAILS('checkout', 5000), labels: ['incident'] }).number,
  );
  for (let count = 0; count < COMMENTS; count += 1) sandbox.as('stranger').comment(flooded ?? 0, COMMENT);
  const isCalled = (number: number): boolean =>
    (sandbox.store.issues.get(number)?.timeline ?? []).some(
      (entry) => entry.kind === 'comment' && entry.by === sandbox.store.viewer,
    );
  const order: number[] = [];
  sandbox.onWrite = () => {
    for (const number of sandbox.store.issues.keys()) {
      if (isCalled(number) && !order.includes(number)) order.push(number);
    }
  };
  const { code } = await runAction({ api: sandbox.url, files: { [PATH]: POLICY } });
  expect(code).toBe(0);
  expect(order.toSorted()).toEqual([flooded, ...others]);
  expect(order.at(-1)).toBe(flooded);
});
