/** `mode: report` of the Action that ships. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '#sandbox/index.ts';
import { inRepository } from '../support/repository.ts';
import { type ActionResult, runAction } from '../support/action.ts';

const POLICY = readFileSync(inRepository('test/golden/policies/checkout/escalation-policy.yml'), 'utf8').replace(
  /^effective-from: .*\n/m,
  '',
);
const PATH = '.github/escalation-policy.yml';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ people: { dan: 'write', zoe: 'read' }, at: '2026-09-01T10:00:00Z' });
  sandbox.store.files.set(PATH, POLICY);
});
afterEach(() => sandbox.close());

const report = (): Promise<ActionResult> =>
  runAction({
    api: sandbox.url,
    event: { name: 'schedule' },
    inputs: { mode: 'report' },
  });
const writes = (): number => sandbox.log.filter(({ kind }) => kind === 'write').length;

/** Declared, acknowledged after so many minutes, and resolved an hour later. */
function incident(title: string, minutes: number): number {
  const { number } = sandbox.as('zoe').openIssue({ title, labels: ['incident'] });
  sandbox.clock.advance(minutes * 60);
  sandbox.as('dan').assign(number, ['dan']);
  sandbox.as('dan').comment(number, '/ack');
  sandbox.clock.advance(3600);
  sandbox.as('dan').close(number, 'completed');
  return number;
}

test('tells in the job summary what happened in the last thirty days, and writes nothing', async () => {
  incident('Long ago', 50);
  sandbox.clock.advance(31 * 86_400);
  incident('Of late', 7);
  sandbox.as('zoe').openIssue({ title: 'Still **open** @dan', labels: ['incident'] });
  sandbox.clock.advance(3600);
  const { code, summary, stdout, outputs } = await report();
  expect([code, writes()], stdout).toEqual([0, 0]);
  expect(summary).toMatch(/^# Incident report\n\nacme\/shop, 2026-09-02 13:57 to 2026-10-02 13:57, /);
  expect(summary).toContain('2 incidents');
  expect(summary).toContain('7m');
  expect(summary).not.toMatch(/Long ago|@dan/);
  expect(outputs).toMatchObject({ failed: '0', acted: '0' });
  expect(JSON.parse(outputs['plan'] ?? '')).toMatchObject({ mode: 'report', incidents: [] });
});

test('is red when an incident could not be read, names it, and reports on the others', async () => {
  incident('Of late', 7);
  sandbox.as('eve').openIssue({ title: 'Not to be read', labels: ['incident'] });
  sandbox.faults.add({ kind: '500', match: { path: /collaborators\/eve/ }, times: 3 });
  const { code, summary, annotations, outputs } = await report();
  expect([code, outputs['failed']]).toEqual([1, '1']);
  expect(summary).toMatch(/^\*\*Not all incidents could be read: 1 problem stood in the way\.\*\*/);
  expect(summary).toContain('# Incident report');
  expect(summary).toContain('1 incident');
  expect(annotations.map(({ message }) => message).join()).toContain('people-unread: What eve may do');
});

test('is red when nothing could be read', async () => {
  sandbox.faults.add({ kind: '500', match: { path: /graphql/ }, times: 9 });
  const { code, summary } = await report();
  expect(code).toBe(1);
  expect(summary).not.toContain('# Incident report');
  expect(summary).toContain('unavailable');
});

test('with a policy that is invalid is red and says where', async () => {
  sandbox.store.files.set(PATH, POLICY.replace('version: 1', 'version: 9'));
  const { code, annotations } = await report();
  expect(code).toBe(1);
  expect(annotations[0]).toMatchObject({ level: 'error', properties: { file: PATH } });
});
