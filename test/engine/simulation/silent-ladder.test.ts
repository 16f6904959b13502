import { describe, expect, test } from 'vitest';
import type { Policy } from '#domain/policy.ts';
import { formatInstant, parseInstant } from '#domain/time.ts';
import { roleVariants, typicalStart } from '#engine/index.ts';
import type { Details } from '#engine/model/sample-body.ts';
import { policyOf } from '../../support/policy.ts';

const at = (text: string): number => parseInstant(text) ?? 0;

const policy = policyOf({
  version: 1,
  name: 'starts',
  incident: {
    label: 'incident',
    details: { service: { heading: 'Service', type: 'string' }, users: { heading: 'Users', type: 'number' } },
  },
  conditions: { shop: { '==': [{ var: 'details.service' }, 'shop'] } },
  severities: [
    { id: 'always', name: 'Always', when: { '>=': [{ var: 'details.users' }, 10] } },
    { id: 'office', name: 'Office', clock: 'office' },
  ],
  calendars: {
    office: {
      timezone: 'America/New_York',
      days: ['mon', 'tue', 'wed'],
      from: '09:00',
      to: '17:00',
      holidays: ['2026-11-24'],
    },
  },
  roles: {
    one: { who: { if: [{ var: 'is.shop' }, 'ann', 'bob'] } },
    two: { who: { if: [{ in: [{ var: 'details.service' }, ['api', 'web']] }, 'carol', 'dan'] } },
  },
  levels: [{ name: 'All', roles: ['one', 'two'] }],
});

test.each([
  // 23 November is a Monday; Tuesday is a holiday of the office, which opens on Wednesday at 9 in New York.
  ['always', '2026-11-23T03:00:00Z', '2026-11-24T10:00:00Z'],
  ['always', '2026-11-24T10:00:00Z', '2026-11-24T10:00:00Z'],
  ['always', '2026-11-24T10:00:01Z', '2026-12-01T10:00:00Z'],
  ['always', '2026-11-28T23:00:00Z', '2026-12-01T10:00:00Z'],
  ['office', '2026-11-23T03:00:00Z', '2026-11-25T14:00:00Z'],
  ['office', '2026-11-28T23:00:00Z', '2026-12-01T14:00:00Z'],
])('an incident of `%s` that is looked at from %s on is declared at %s', (id, from, expected) => {
  const severity = policy.severities.find((one) => one.id === id);
  if (severity === undefined) throw new Error(id);
  expect(formatInstant(typicalStart(policy, severity, at(from)))).toBe(expected);
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
  return roleVariants({ severities, ...others }, chosen, at('2026-11-24T10:00:00Z'), answers).reports;
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
    expect(variantsOf(calledBy(role, service))).toEqual([{}, { service: 'web' }]);
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
