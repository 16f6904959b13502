import { expect, test } from 'vitest';
import { knownPeople } from '#engine/escalation/known-people.ts';
import { personDid, runOnce } from '#engine/index.ts';
import { policyOf } from '../../support/policy.ts';
import { play } from '../../support/story.ts';
import { newIncident, START } from '../../support/worlds.ts';

const policy = (who: unknown, more: object = {}) =>
  policyOf({
    version: 1,
    name: 'shop',
    incident: { label: 'incident', details: { service: { heading: 'Service', type: 'string' } } },
    severities: [{ id: 'major', name: 'Major' }],
    roles: { responder: { name: 'Responder', does: 'Looks.', who } },
    levels: [{ name: 'Responders', roles: ['responder'] }],
    tables: { owners: { web: ['ann', 'bob'], '*': ['cyd'] } },
    triggers: [],
    ...more,
  });

const isWeb = { '==': [{ var: ['details.service', ''] }, 'web'] };

test.each([
  ['a list', ['ann', 'bob'], ['ann', 'bob']],
  ['a rule’s branches', { if: [isWeb, ['ann'], ['bob']] }, ['ann', 'bob']],
  ['a rule without an else', { if: [isWeb, ['ann']] }, ['ann']],
  ['the rows of a table', { lookup: ['owners', { var: ['details.service', ''] }] }, ['ann', 'bob', 'cyd']],
])('%s names people; what a rule compares with names nobody', (_name, who, expected) => {
  expect(knownPeople([policy(who)]).responders(START)).toEqual(expected);
});

test('a permission counts where a policy gives a command to some responders only', () => {
  expect(knownPeople([policy(['ann'])]).ranked).toBe(false);
  expect(knownPeople([policy(['ann'], { commands: { resolved: ['admin'] } })]).ranked).toBe(true);
});

test.each<[string, number | undefined, object | undefined]>([
  ['just now is recorded', START, { ann: { permission: 'write', at: START } }],
  ['long ago is recorded', START - 864_000, { ann: { permission: 'write', at: START - 864_000 } }],
  ['a minute later, on another clock, is recorded', START + 60, { ann: { permission: 'write', at: START + 60 } }],
  ['later, as in a replay, is not', START + 61, undefined],
  ['at no time is not', undefined, undefined],
])('a permission that was looked up %s', (_when, readAt, recorded) => {
  const ann = { permission: 'write', assignable: true, ...(readAt !== undefined && { readAt }) } as const;
  const { decision } = play(policy('ann'), { ...newIncident(''), people: { ann } });
  expect(decision.record?.people).toEqual(recorded);
});

test('a permission is recorded where what somebody writes changes the status comment alone, and the latest counts', () => {
  const known = policy('ann');
  const { issue: called } = play(known, newIncident(''));
  const withPermission = (permission: 'triage' | 'read', at: number) => ({
    ...personDid(called, 'tom', { kind: 'comment', body: '/ack' }, START + 60),
    people: { tom: { permission, assignable: true, readAt: at } },
  });
  const { decision, issue } = runOnce(known, withPermission('triage', START + 90), START + 90);
  expect(decision.comment).toBeNull();
  const { permissions } = knownPeople([known]).recordedPeople(issue);
  expect(permissions['tom']).toEqual({ permission: 'triage', readAt: START + 90 });
});
