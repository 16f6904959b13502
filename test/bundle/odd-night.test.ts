/** One night with an odd incident of each kind beside a healthy one: each is served or named, and none costs the others anything. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '#sandbox/index.ts';
import { type ActionResult, runAction } from '../support/action.ts';
import { DETAILS, PATH, PEOPLE, POLICY } from './night.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ people: PEOPLE });
});
afterAll(() => sandbox.close());

const open = (title: string): number =>
  sandbox.as('zoe').openIssue({ title, body: DETAILS('checkout', 5000), labels: ['incident'] }).number;
const isCalled = (number: number): boolean =>
  (sandbox.store.issues.get(number)?.timeline ?? []).some((one) => one.kind === 'comment' && one.body.includes('@dan'));

let first: ActionResult;
let healthy: number;
let sick: number;
let odd: number;

beforeAll(async () => {
  [healthy, sick, odd] = [open('Healthy'), open('Sick'), open('Odd')];
  sandbox.as('dan').label(odd, ['passing']);
  sandbox.as('dan').unlabel(odd, ['passing']);
  sandbox.store.labels.delete('passing');
  sandbox.faults.add({ kind: 'graphql-unavailable', match: { issue: sick }, times: 1000 });
  first = await runAction({ api: sandbox.url, files: { [PATH]: POLICY } });
  sandbox.faults.clear();
});

test('a page that GitHub answers with “Something went wrong” costs only the incident that causes it, which is named in red', () => {
  expect(first).toMatchObject({ code: 1, outputs: { acted: '2', failed: '1' } });
  const errors = first.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
  expect(errors.join('\n')).toContain(`#${sick}`);
  expect(errors.join('\n')).not.toContain(`#${healthy}`);
  expect(isCalled(healthy)).toBe(true);
});

test('an event whose label is deleted is left out, and its incident is served', () => {
  expect(isCalled(odd)).toBe(true);
});
