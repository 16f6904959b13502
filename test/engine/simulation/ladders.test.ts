/** The ladders of one severity: one for each way in which reports of it differ, whether in who is called, or in what is done. */
import { describe, expect, test } from 'vitest';
import type { Policy } from '#domain/policy.ts';
import { parseInstant } from '#domain/time.ts';
import { LONGEST_LADDER, silentLadders } from '#engine/index.ts';
import type { Details, Report } from '#engine/model/sample-body.ts';
import { policyOf } from '../../support/policy.ts';

const AT = parseInstant('2026-11-24T10:00:00Z') ?? 0;

const policy = policyOf({
  version: 1,
  name: 'starts',
  incident: {
    label: 'incident',
    details: { service: { heading: 'Service', type: 'string' }, users: { heading: 'Users', type: 'number' } },
  },
  conditions: { shop: { '==': [{ var: 'details.service' }, 'shop'] } },
  severities: [{ id: 'sev1', when: { '>=': [{ var: 'details.users' }, 10] } }, { id: 'sev2' }],
  roles: {
    one: { who: { if: [{ var: 'is.shop' }, 'ann', 'bob'] } },
    two: { who: { if: [{ in: [{ var: 'details.service' }, ['api', 'web']] }, 'carol', 'dan'] } },
  },
  levels: [{ name: 'All', roles: ['one', 'two'] }],
});

function variantsOf(
  { severities, ...others }: Policy,
  {
    severity = severities[0]?.id,
    answers = {},
  }: { readonly severity?: string | undefined; readonly answers?: Details } = {},
): readonly Details[] {
  const chosen = severities.find(({ id }) => id === severity);
  if (chosen === undefined) throw new Error(severity);
  const report = { details: answers, labels: [] };
  const { ladders } = silentLadders({ severities, ...others }, chosen, AT, { within: LONGEST_LADDER, report });
  return ladders.map(({ details }) => details);
}

test('there is one report for each way in which who is called differs, and none for answers that change nothing', () => {
  expect(variantsOf(policy)).toEqual([{}, { service: 'shop' }, { service: 'api' }]);
  expect(variantsOf(policy, { answers: { service: 'web' } })).toEqual([{ service: 'web' }]);
});

test('each row of a table that a role looks up is a report of its own, where it calls somebody else', () => {
  const teams = policyOf({
    version: 1,
    name: 'teams',
    incident: {
      label: 'incident',
      details: { service: { heading: 'Service', type: 'string' }, floor: { heading: 'Floor', type: 'number' } },
    },
    tables: { owners: { api: 'ann', web: 'bob', shop: 'bob', '*': 'cyd' }, wardens: { 5: 'eve', '*': 'dan' } },
    severities: [{ id: 'sev1' }],
    roles: {
      team: { who: [{ lookup: ['owners', { var: ['details.service', 'none'] }] }] },
      warden: { who: { lookup: ['wardens', { var: 'details.floor' }] } },
    },
    levels: [{ name: 'All', roles: ['team', 'warden'] }],
  });
  expect(variantsOf(teams)).toEqual([
    {},
    { service: 'api' },
    { floor: 5 },
    { service: 'web' },
    { service: 'api', floor: 5 },
    { service: 'web', floor: 5 },
  ]);
});

describe('who is called', () => {
  const calledBy = (who: object, service: object = { type: 'string' }): Policy =>
    policyOf({
      version: 1,
      name: 'one-role',
      incident: {
        label: 'incident',
        details: {
          service: { heading: 'Service', ...service },
          users: { heading: 'Users', type: 'number' },
          paying: { heading: 'Paying', type: 'boolean' },
          kinds: { heading: 'Kinds', type: 'list' },
        },
      },
      severities: [{ id: 'sev1', when: { '==': [{ var: 'incident.author' }, 'nobody'] } }, { id: 'sev2' }],
      roles: { one: { who } },
      levels: [{ name: 'All', roles: ['one'] }],
    });
  const choice = (when: object): object => ({ if: [when, 'ann', 'bob'] });

  test.each<[what: string, when: object, other: Details]>([
    ['a yes', { var: ['details.paying', false] }, { paying: true }],
    ['no answer', { '!': { var: ['details.paying', false] } }, { paying: true }],
    ['more than a number', { '>': [{ var: ['details.users', 0] }, 100] }, { users: 101 }],
    ['less than a number', { '<': [{ var: ['details.users', 1000] }, 100] }, { users: 99 }],
    ['any answer', { '!=': [{ var: ['details.service', ''] }, ''] }, { service: 'something' }],
    ['an element', { some: [{ var: ['details.kinds', []] }, { '==': [{ var: '' }, 'fire'] }] }, { kinds: ['fire'] }],
  ])('may depend on %s', (_, when, other) => {
    expect(variantsOf(calledBy(choice(when)))).toEqual([{}, other]);
  });

  test('may depend on one of the values that no rule names', () => {
    const service = { type: 'string', required: true, values: ['web', 'api'], 'on-other': 'absent' };
    const role = choice({ '==': [{ var: 'details.service' }, 'api'] });
    expect(variantsOf(calledBy(role, service))).toEqual([{ service: 'api' }, { service: 'web' }]);
  });

  test('may depend on an answer in one severity alone', () => {
    const both = { and: [{ '==': [{ var: 'severity.id' }, 'sev1'] }, { '==': [{ var: 'details.service' }, 'api'] }] };
    const policy = calledBy(choice(both));
    expect(variantsOf(policy, { severity: 'sev1' })).toEqual([{}, { service: 'api' }]);
    expect(variantsOf(policy, { severity: 'sev2' })).toEqual([{}]);
  });

  test('by one answer is looked at before what two decide together', () => {
    const services = Array.from({ length: 200 }, (_, index) => `service-${index}`);
    const rule = {
      if: [{ in: [{ var: 'details.service' }, services] }, 'ann', { var: ['details.paying', false] }, 'cyd', 'bob'],
    };
    expect(variantsOf(calledBy(rule))).toEqual([{}, { service: 'service-0' }, { paying: true }]);
  });
});

describe('what is done', () => {
  /** Calls Leads each five minutes where `when` holds. */
  const calling = (when: object, rest: object = {}): Policy =>
    policyOf({
      version: 1,
      name: 'one-trigger',
      incident: {
        label: ['incident', 'outage'],
        details: {
          service: { heading: 'Service', type: 'string', values: ['api', 'web'] },
          users: { heading: 'Users', type: 'number' },
          noticed: { heading: 'Noticed', type: 'time' },
        },
      },
      conditions: { shop: { '==': [{ var: 'details.service' }, 'web'] } },
      severities: [
        { id: 'sev1', label: 'sev1', when: { '>=': [{ var: ['details.users', 0] }, 1000] } },
        { id: 'sev2' },
      ],
      roles: { one: { who: ['ann'] }, two: { who: ['bob'] } },
      levels: [
        { name: 'One', roles: ['one'] },
        { name: 'Two', roles: ['two'] },
      ],
      triggers: [{ id: 'silent', reason: 'Silence.', when, limit: 3, do: { escalate: 'next' }, ...rest }],
    });
  const silence = { '>=': [{ var: 'elapsed.since-level' }, 5] };
  const shop = { '==': [{ var: 'details.service' }, 'web'] };
  const reportsOf = (policy: Policy, id = 'sev2'): readonly Report[] => {
    const severity = policy.severities.find((one) => one.id === id);
    if (severity === undefined) throw new Error(id);
    const { ladders } = silentLadders(policy, severity, AT, { within: LONGEST_LADDER });
    return ladders.map(({ details, labels }) => ({ details, labels }));
  };
  const plain: Report = { details: {}, labels: [] };

  test.each<[what: string, when: object, others: readonly Report[]]>([
    ['a detail', { and: [shop, silence] }, [{ ...plain, details: { service: 'web' } }]],
    ['a detail that is asked last', { and: [silence, shop] }, [{ ...plain, details: { service: 'web' } }]],
    ['a condition', { and: [{ var: 'is.shop' }, silence] }, [{ ...plain, details: { service: 'web' } }]],
    ['a detail in a choice', { if: [shop, silence, false] }, [{ ...plain, details: { service: 'web' } }]],
    ['a label', { and: [{ in: ['vip', { var: 'incident.labels' }] }, silence] }, [{ ...plain, labels: ['vip'] }]],
    [
      'one label of several',
      { and: [{ some: [{ var: 'incident.labels' }, { in: [{ var: '' }, ['vip', 'gold']] }] }, silence] },
      [{ ...plain, labels: ['vip'] }],
    ],
    [
      'both',
      { and: [{ in: ['vip', { var: 'incident.labels' }] }, shop, silence] },
      [{ details: { service: 'web' }, labels: ['vip'] }],
    ],
    [
      'the second label of the policy',
      { and: [{ in: ['outage', { var: 'incident.labels' }] }, silence] },
      [{ ...plain, labels: ['outage'] }],
    ],
  ])('where %s opens it', (_, when, others) => {
    expect(reportsOf(calling(when))).toEqual([plain, ...others]);
  });

  test.each<[what: string, when: object, rest?: object]>([
    ['what nobody can say before somebody answers', { and: [{ var: 'incident.acknowledged' }, shop, silence] }],
    ['a label that shows the severity', { and: [{ in: ['sev1', { var: 'incident.labels' }] }, silence] }],
    [
      'what is asked once it is over',
      { and: [shop, { var: 'incident.acknowledged' }] },
      { phase: 'resolved', do: { mention: ['two'] } },
    ],
    ['what makes it another severity', { and: [{ '>=': [{ var: ['details.users', 0] }, 1000] }, silence] }],
  ])('not where %s opens it', (_, when, rest) => {
    expect(reportsOf(calling(when, rest))).toEqual([plain]);
  });

  test('by how long ago it was noticed, of which there are more ways than anybody shows', () => {
    const policy = calling({
      and: [{ '!!': [{ var: 'details.noticed' }] }, { '>=': [{ var: 'elapsed.since-detail.noticed' }, 60] }],
    });
    const [, severity] = policy.severities;
    if (severity === undefined) throw new Error('There is one.');
    const { ladders, isWhole } = silentLadders(policy, severity, AT, { within: LONGEST_LADDER });
    expect(ladders.map(({ details }) => details)).toEqual([{}, { noticed: '2026-11-24T10:00:00Z' }]);
    expect(isWhole).toBe(false);
  });

  test('by a rise of the severity that a detail opens', () => {
    const rising = calling(
      { and: [{ '==': [{ var: 'details.service' }, 'api'] }, silence] },
      { do: { 'raise-severity': 'sev1' } },
    );
    expect(reportsOf(rising)).toEqual([plain, { ...plain, details: { service: 'api' } }]);
  });

  test.each([
    ['sev1', {}, true],
    ['sev2', {}, false],
    ['sev1', { users: 1000 }, false],
    // The rules give another than was asked for.
    ['sev2', { users: 1000 }, false],
  ])('a person set %s with %j: %j', (id, details, expected) => {
    const policy = calling(silence);
    const severity = policy.severities.find((one) => one.id === id);
    if (severity === undefined) throw new Error(id);
    const report = { details, labels: [] };
    expect(silentLadders(policy, severity, AT, { within: LONGEST_LADDER, report }).ladders[0]?.chosen).toBe(expected);
  });
});

test('of reports of which each is answered every minute only some are shown, and it is said', () => {
  const policy = policyOf({
    version: 1,
    name: 'restless',
    incident: { label: 'incident', details: { service: { heading: 'Service', type: 'string' } } },
    severities: [{ id: 'sev1', 'update-every': '1m' }],
    roles: { one: { who: { lookup: ['owners', { var: 'details.service' }] } } },
    tables: { owners: { a: 'ann', b: 'bob', c: 'cyd', d: 'dan', '*': 'eve' } },
    levels: [{ name: 'One', roles: ['one'] }],
    triggers: [
      {
        id: 'overdue',
        reason: 'Overdue.',
        when: { '>=': [{ var: 'elapsed.since-update' }, { var: 'severity.update-every' }] },
        repeat: { var: 'severity.update-every' },
        do: { mention: ['one'] },
      },
    ],
  });
  const { ladders, isWhole } = silentLadders(policy, policy.severities[0], AT, { within: LONGEST_LADDER });
  expect(ladders.map(({ details }) => details)).toEqual([{}, { service: 'a' }]);
  expect(isWhole).toBe(false);
}, 60_000);
