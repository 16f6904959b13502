/** One night over HTTP with what people write: values, tables and a cadence that is a rule. The bundle decides, GitHub shows it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '#sandbox/index.ts';
import { type ActionResult, runAction } from '../support/action.ts';
import { PATH } from './night.ts';

const POLICY = `version: 1
name: several-teams
incident:
  label: incident
  details:
    service: { heading: Affected service, type: string, values: [api, checkout], required: true }
    users: { heading: Users affected, type: number, required: true }
tables:
  responders: { checkout: [alice, bob], '*': [judy] }
  critical-from: { checkout: 100, '*': 10000 }
severities:
  - id: critical
    name: Critical
    label: critical
    when: { '>=': [{ var: [details.users, 0] }, { lookup: [critical-from, { var: details.service }] }] }
    acknowledge-within: 15m
    update-every: { if: [{ '==': [{ var: incident.status }, mitigated] }, { duration: 4h }, { duration: 30m }] }
  - { id: normal, name: Normal, label: normal, acknowledge-within: 2h, update-every: 1d }
roles:
  responder: { name: Responder, does: Looks at it., who: { lookup: [responders, { var: details.service }] } }
levels:
  - { name: Team, roles: [responder] }
triggers:
  - id: update-overdue
    reason: The promised update is overdue.
    when: { and: [{ var: incident.acknowledged }, { '>=': [{ var: elapsed.since-update }, { var: severity.update-every }] }] }
    repeat: { var: severity.update-every }
    do: { mention: owner, comment: update-due }
`;
const PEOPLE = { alice: 'write', bob: 'write', judy: 'write', zoe: 'read' } as const;
const MINUTE = 60;

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ people: PEOPLE });
});
afterAll(() => sandbox.close());

const open = (service: string, users: string): number =>
  sandbox.as('zoe').openIssue({
    title: 'Slow',
    body: `### Affected service\n\n${service}\n\n### Users affected\n\n${users}\n`,
    labels: ['incident'],
  }).number;
const sweep = async (minutes: number): Promise<ActionResult> => {
  sandbox.clock.set(sandbox.clock.now() + minutes * MINUTE);
  return runAction({ api: sandbox.url, files: { [PATH]: POLICY } });
};
const calls = (number: number): readonly string[] =>
  (sandbox.store.issues.get(number)?.timeline ?? []).flatMap((entry) =>
    entry.kind === 'comment' && entry.by === sandbox.store.viewer ? [entry.body] : [],
  );

test('“Checkout.” and “about 5,000” are the row of the table, and mitigation stretches the cadence to the minute', async () => {
  const checkout = open('Checkout.', 'about 5,000');
  const other = open('Search', '5k');
  const first = await sweep(0);
  expect([first.code, first.outputs.acted]).toEqual([0, '2']);
  const resultOf = (number: number) => {
    const { labels, assignees } = sandbox.store.issues.get(number) ?? {};
    return { labels, assignees };
  };
  expect(resultOf(checkout)).toEqual({ labels: ['incident', 'critical'], assignees: ['alice', 'bob'] });
  expect(resultOf(other)).toEqual({ labels: ['incident', 'normal'], assignees: ['judy'] });
  sandbox.as('judy').close(other, 'completed');

  sandbox.as('alice').comment(checkout, '/ack');
  expect((await sweep(0)).outputs['next-at']).toBe('2026-11-23T10:30:00Z');
  expect((await sweep(29)).outputs.acted).toBe('0');
  await sweep(1);
  expect(calls(checkout)).toHaveLength(2);
  expect(calls(checkout)[1]).toContain('@alice');

  sandbox.as('alice').comment(checkout, '/mitigated\n\nThe old release is back.');
  expect((await sweep(0)).outputs['next-at']).toBe('2026-11-23T14:30:00Z');
  expect((await sweep(239)).outputs.acted).toBe('0');
  await sweep(1);
  expect(calls(checkout)).toHaveLength(3);
});
