/** Since when the severity in force is in force, whichever runs came late. */
import { expect, test } from 'vitest';
import { renderStatus } from '#report/comment/status.ts';
import { personDid } from '#engine/index.ts';
import { policyOf } from '../../support/policy.ts';
import { instant, type Line, play, type Story } from '../../support/story.ts';
import { newIncident } from '../../support/worlds.ts';

const users = (least: number) => ({ '>=': [{ var: ['details.users', 0] }, least] });
const LATER = { '>=': [{ var: 'elapsed.since-declared' }, 15] };
const RAISE = { id: 'raise', reason: 'Too long.', when: LATER, do: { 'raise-severity': 'sev1' } };

const SOURCE = {
  version: 1,
  name: 'p',
  incident: { label: 'incident', details: { users: { heading: 'Users', type: 'number' } } },
  severities: [
    { id: 'sev1', name: 'Critical', label: 'sev1', when: users(1000) },
    { id: 'sev2', name: 'Major', label: 'sev2', when: users(100) },
    { id: 'sev3', name: 'Minor', label: 'sev3' },
  ],
  roles: { first: { who: ['ann'] }, second: { who: ['bob'] } },
  levels: [
    { name: 'First', roles: ['first'] },
    { name: 'Second', roles: ['second'] },
  ],
  triggers: [
    {
      id: 'long',
      reason: 'It is grave for long.',
      when: { and: [{ '<=': [{ var: 'severity.rank' }, 2] }, { '>=': [{ var: 'elapsed.since-severity' }, 20] }] },
      do: { escalate: 2 },
    },
  ],
};
const policy = policyOf(SOURCE);
const raising = policyOf({ ...SOURCE, triggers: [...SOURCE.triggers, RAISE] });
const [CRITICAL, ...LESSER] = SOURCE.severities;
const turning = policyOf({ ...SOURCE, severities: [{ ...CRITICAL, when: { or: [users(1000), LATER] } }, ...LESSER] });

const label = (name: string) => ({ kind: 'label', labels: [name] }) as const;
const reportOf = (count: number) => ({ kind: 'edit', title: null, body: `### Users\n\n${count}` }) as const;

/** The first run comes after all of this. */
function late(first: string, lines: readonly Line[] = [], by = policy, count = 5): Story {
  const issue = lines.reduce(
    (one, [after, login, what]) =>
      personDid(one, login, typeof what === 'string' ? { kind: 'comment', body: what } : what, instant(after)),
    newIncident(`### Users\n\n${count}`),
  );
  return play(by, issue, first);
}

/** The severity in force, since how many minutes after the declaration, and what the timeline of the status says of it. */
function severityIn({ incident, decision }: Story): readonly unknown[] {
  const last = incident.announced.at(-1);
  const message = decision.statusComment?.message;
  const line = message ? /- Severity: .*/.exec(renderStatus(message))?.[0] : undefined;
  return [last?.severity, ((last?.since ?? 0) - instant('0m')) / 60, line?.replace('- Severity: ', '') ?? null];
}

test('one that a trigger raises in the first run counts from that run', () => {
  const story = late('30m', [], raising);
  expect(severityIn(story)).toEqual(['sev1', 30, 'Critical since 10:30 UTC.']);
  expect(story.decision.next).toMatchObject({ trigger: 'long', at: instant('50m') });
  expect(severityIn(play(raising).run('30m')).slice(0, 2)).toEqual(['sev1', 30]);
});

test('so does one that a trigger raises in the first run of another life', () => {
  const close = { kind: 'close', reason: 'completed' } as const;
  const lines: readonly Line[] = [
    ['3m', 'ann', close],
    ['60m', 'ann', { kind: 'reopen' }],
  ];
  expect(severityIn(late('60m', lines, raising))).toEqual(['sev1', 60, null]);
});

test('and one that the rules give with time alone', () => {
  expect(severityIn(late('30m', [], turning))).toEqual(['sev1', 30, 'Critical since 10:30 UTC.']);
});

test('what the rules give at the declaration counts from there, although somebody chooses it as well', () => {
  const chosen: Line = ['10m', 'ann', label('sev3')];
  expect(severityIn(late('30m'))).toEqual(['sev3', 0, null]);
  expect(severityIn(late('30m', [chosen]))).toEqual(['sev3', 0, null]);
  expect(severityIn(play(policy).at(...chosen)).slice(0, 2)).toEqual(['sev3', 0]);
});

test('one that a person chose counts from the choice, however late a run reads it', () => {
  expect(severityIn(late('30m', [['10m', 'ann', '/severity sev1']]))).toEqual([
    'sev1',
    10,
    'Critical since 10:10 UTC.',
  ]);
  expect(severityIn(play(policy).before('10m', 'ann', '/severity sev1').run('30m'))).toEqual([
    'sev1',
    10,
    'Minor for 10 minutes from 10:00 UTC, then Critical since 10:10 UTC.',
  ]);
});

test('one that people chose twice counts from the first time', () => {
  const first: Line = ['10m', 'ann', label('sev1')];
  const again: Line = ['20m', 'bob', '/severity sev1'];
  const once = play(policy).before(...first);
  const stories = [late('30m', [first, again]), once.before(...again).run('30m'), once.run('15m').at(...again)];
  expect(stories.map((story) => severityIn(story).slice(0, 2).join(' '))).toEqual(['sev1 10', 'sev1 10', 'sev1 10']);
});

test('a fall back to what somebody had chosen, and which did not stand until then, counts from the fall', () => {
  const overruled = late('2m', [['1m', 'ann', label('sev2')]], policy, 5000);
  expect(severityIn(overruled)).toEqual(['sev1', 0, null]);
  const fallen = overruled.at('60m', 'eli', reportOf(5));
  expect(fallen.decision.fired).toEqual([]);
  expect(severityIn(fallen)).toEqual(['sev2', 60, 'Critical for 1 hour from 10:00 UTC, then Major since 11:00 UTC.']);
  expect(fallen.decision.next).toMatchObject({ trigger: 'long', at: instant('80m') });
});
