/** What of a policy holds for an issue before anything is done: whether it is an incident, how severe, and what would fire. */
import { expect, test } from 'vitest';
import { snapshotAt } from '#engine/index.ts';
import { renderStatus } from '#report/comment/status.ts';
import { policyOf } from '../../support/policy.ts';
import { instant, play } from '../../support/story.ts';
import { newIncident } from '../../support/worlds.ts';

const SOURCE = {
  version: 1,
  name: 'p',
  incident: { label: 'incident' },
  severities: [{ id: 'major', name: 'Major' }],
  roles: { first: { who: ['ann'] } },
  levels: [{ name: 'First', roles: ['first'] }],
};

test('one of several labels makes an issue an incident', () => {
  const policy = policyOf({ ...SOURCE, incident: { label: ['incident', 'outage'] } });
  expect(play(policy).decision).toMatchObject({ leftAlone: null, comment: { calls: [{ people: ['ann'] }] } });
});

test('the last severity is in force where no other is, whatever its own rule says', () => {
  const rule = { in: ['urgent', { var: 'incident.labels' }] };
  const severities = [
    { id: 'critical', name: 'Critical', when: rule },
    { id: 'major', name: 'Major', when: rule },
  ];
  expect(play(policyOf({ ...SOURCE, severities })).decision.severity).toBe('major');
});

test('a trigger that is only evaluated tells what it would do beside those that do it', () => {
  const late = { reason: 'Late.', when: { '>=': [{ var: 'elapsed.since-declared' }, 5] }, do: { escalate: 1 } };
  const triggers = [
    { ...late, id: 'done' },
    { ...late, id: 'tried', mode: 'evaluate' },
  ];
  const { fired, wouldFire } = play(policyOf({ ...SOURCE, triggers })).run('5m').decision;
  expect([fired, wouldFire]).toMatchObject([[{ trigger: 'done' }], [{ trigger: 'tried' }]]);
});

test('a fact of what has not happened is absent', () => {
  const { facts } = snapshotAt(policyOf(SOURCE), newIncident(''), instant('1h'));
  expect(facts?.['elapsed']).not.toHaveProperty('since-acknowledged');
});

test('the status of an incident that a rule takes back promises no call, says so once, and goes on when the rule holds again', () => {
  const policy = policyOf({
    ...SOURCE,
    incident: { label: 'incident', when: { '!': { in: ['tracking', { var: 'incident.labels' }] } } },
    triggers: [
      {
        id: 'late',
        reason: 'Late.',
        when: { '>=': [{ var: 'elapsed.since-declared' }, 5] },
        do: { escalate: 1 },
      },
    ],
  });
  const called = play(policy);
  const none = called.at('1m', 'ann', { kind: 'label', labels: ['tracking'] });
  expect(none.effects).toMatchObject([{ type: 'say', comment: null }]);
  expect(none.decision).toMatchObject({ leftAlone: 'not-an-incident', next: null, record: null });
  const { message } = none.decision.statusComment ?? {};
  const words = message ? renderStatus(message) : '';
  expect(words).toMatch(/ · no incident by `incident\.when`\n/);
  expect(words).toContain('**Next:** By this policy nobody is called unless `incident.when` holds again.');
  expect(words).not.toContain('**Do:**');
  expect(none.run('10m').effects).toEqual([]);
  expect(none.at('11m', 'ann', 'It is only followed up.').effects).toEqual([]);
  const again = none.at('12m', 'ann', { kind: 'unlabel', labels: ['tracking'] });
  expect(again.decision.fired).toMatchObject([{ trigger: 'late' }]);
  expect(again.decision.statusComment?.message).not.toHaveProperty('lost');
});

test('so does that of one that is to be confirmed again', () => {
  const when = { or: [{ var: 'incident.trusted' }, { in: ['shop', { var: 'incident.labels' }] }] };
  const policy = policyOf({ ...SOURCE, incident: { label: 'incident', when } });
  const called = play(policy).at('1m', 'eli', { kind: 'label', labels: ['shop'] });
  const off = called.at('2m', 'eli', { kind: 'unlabel', labels: ['shop'] });
  expect(off.decision).toMatchObject({ leftAlone: 'unconfirmed', statusComment: { message: { lost: 'no-incident' } } });
  expect(off.effects).toMatchObject([{ type: 'say', comment: null }]);
  expect(off.run('10m').effects).toEqual([]);
});
