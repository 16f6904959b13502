import { expect, test } from 'vitest';
import { readTests, runCase } from '#cases/index.ts';
import { checkNames } from '#cases/names.ts';
import { POLICY, policyOf } from '../engine/delivery/world.ts';

const CASE = (first: string): string => `version: 1
people: { alice: write, bob: write, carol: write, dora: write, rita: write }
cases:
  - name: reaches the first responder step by step
    declared: 2026-11-28T03:00:00Z
    incident: { author: rita, labels: [incident, urgent] }
    story:
      - { at: 1m, expect: { sent: [${first}] } }
      - { at: 5m, expect: { sent: [alice by phone, alice by phone] } }
      - { at: 6m, by: alice, comment: /ack }
      - { at: 30m, expect: { sent: [] } }
`;

test('a policy test says what is sent since the expectation before', () => {
  const results = ['war-room, alice by mail, alice by text', 'war-room, alice by mail'].map((first) => {
    const read = readTests(CASE(first), 'p.test.yml');
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
    const [one] = read.value.cases;
    if (one === undefined) throw new Error('no case');
    return runCase(policyOf(), one).failures.map(({ what, actual }) => ({ what, actual }));
  });
  expect(results).toEqual([[], [{ what: 'sent', actual: ['war-room', 'alice by mail', 'alice by text'] }]]);
});

test('a channel that the policy does not have is named', () => {
  const read = readTests(CASE('warroom, alice by txt'), 'p.test.yml');
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  expect(
    checkNames(read.value.yaml, policyOf(POLICY)).map(({ message, help }) => `${message} ${help?.split(' It')[0]}`),
  ).toEqual([
    'The policy has no channel `warroom`. Did you mean `war-room`?',
    'The policy has no channel `txt`. Did you mean `text`?',
  ]);
});
