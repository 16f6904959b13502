import { expect, test } from 'vitest';
import { readTests, runCase } from '#cases/index.ts';
import { checkNames } from '#cases/names.ts';
import { silentLadder } from '#engine/index.ts';
import { POLICY, policyOf } from '../engine/delivery/world.ts';
import { policyOf as policyFrom } from '../support/policy.ts';
import { START } from '../support/worlds.ts';

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

test('what a level and two triggers tell a place in one run is one message, in a policy test as in a simulation', () => {
  const late = { '>=': [{ var: 'elapsed.since-declared' }, 10] };
  const policy = policyFrom({
    version: 1,
    name: 'p',
    incident: { label: 'incident' },
    severities: [{ id: 'major', name: 'Major' }],
    roles: { first: { who: 'alice' }, second: { who: 'bob' } },
    levels: [
      { name: 'First', roles: ['first'], notify: 'room' },
      { name: 'Second', roles: ['second'], notify: 'room' },
    ],
    triggers: [
      { id: 'silent', reason: 'Nobody has it.', when: late, do: { escalate: 2, notify: 'room' } },
      { id: 'late', reason: 'It is late.', when: late, do: { notify: 'room' } },
    ],
    channels: { room: { type: 'slack', url: 'env:TOCSIN_SLACK' } },
  });
  const read = readTests(
    `version: 1
people: { alice: write, bob: write }
cases:
  - name: a place
    declared: 2026-11-28T03:00:00Z
    story:
      - { at: 0m, expect: { sent: [room] } }
      - { at: 10m, expect: { fired: [silent, late], sent: [room] } }
`,
    'p.test.yml',
  );
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  expect(read.value.cases.map((one) => runCase(policy, one).failures)).toEqual([[]]);
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

test('a policy test and a simulation know who stands in for somebody whom no channel reaches', () => {
  const policy = policyFrom({
    version: 1,
    name: 'p',
    incident: { label: 'incident' },
    severities: [{ id: 'major', name: 'Major', reach: 'calm' }],
    roles: { first: { who: 'dan', otherwise: ['frank'] } },
    levels: [{ name: 'First', roles: ['first'] }],
    triggers: [],
    channels: { push: { type: 'ntfy' }, mail: { type: 'email', server: 'env:TOCSIN_SMTP', from: 'a@example.org' } },
    contacts: { dan: { push: 'topic-of-dan' }, frank: { mail: 'frank@example.org' } },
    reach: { calm: [{ by: 'mail' }] },
  });
  const read = readTests(
    `version: 1
people: { dan: write, frank: write }
cases:
  - name: nobody who comes first has a way
    declared: 2026-11-28T03:00:00Z
    story:
      - { at: 0m, expect: { assigned: [dan, frank], mentioned: [dan, frank], sent: [frank by mail] } }
`,
    'p.test.yml',
  );
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  expect(read.value.cases.map((one) => runCase(policy, one).failures)).toEqual([[]]);
  const rungs = policy.severities.flatMap((severity) => silentLadder(policy, severity, START).rungs);
  expect(rungs.map(({ mentions, messages }) => [mentions, messages])).toEqual([
    [['dan', 'frank'], [{ channel: 'mail', to: 'frank' }]],
  ]);
});
