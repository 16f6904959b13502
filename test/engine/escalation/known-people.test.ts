import { expect, test } from 'vitest';
import { knownPeople } from '#engine/escalation/known-people.ts';
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
  ['within a day is recorded', START - 86_399, { ann: { permission: 'write', at: START - 86_399 } }],
  ['a day ago is not', START - 86_400, undefined],
  ['a minute later, on another clock, is recorded', START + 60, { ann: { permission: 'write', at: START + 60 } }],
  ['later, as in a replay, is not', START + 61, undefined],
  ['at no time is not', undefined, undefined],
])('a permission that was looked up %s', (_when, readAt, recorded) => {
  const ann = { permission: 'write', assignable: true, ...(readAt !== undefined && { readAt }) } as const;
  const { decision } = play(policy('ann'), { ...newIncident(''), people: { ann } });
  expect(decision.record?.people).toEqual(recorded);
});
