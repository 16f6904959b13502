import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/rule.ts';
import { readDetails, unreadableDetails, writeBody } from '#engine/text/details.ts';
import { policyOf } from '../../support/policy.ts';

const SERVICES = ['checkout', 'Login & sign-up', 'None'];
const REGIONS = ['Europe', 'Africa, south', 'Africa'];
const policy = policyOf({
  version: 1,
  name: 'choices',
  incident: {
    label: 'incident',
    details: {
      service: { heading: 'Service', type: 'string', values: SERVICES },
      strict: { heading: 'Strictly', type: 'string', values: ['yes', 'no'], 'on-other': 'absent' },
      regions: { heading: 'Regions', type: 'list', values: REGIONS },
      only: { heading: 'Only', type: 'list', values: REGIONS, 'on-other': 'absent' },
      workaround: { heading: 'Workaround', type: 'string' },
      tags: { heading: 'Tags', type: 'list' },
      free: { heading: 'Free', type: 'string' },
    },
  },
  severities: [{ id: 'sev1', when: { '==': [{ var: 'details.workaround' }, 'None'] } }, { id: 'sev2' }],
  roles: { responder: { who: ['ann'] } },
  levels: [{ name: 'All', roles: ['responder'] }],
  triggers: [
    { id: 't', reason: 'T.', when: { in: ['N/A', { var: 'details.tags' }] }, do: { label: 'x' } },
    { id: 'v', reason: 'V.', when: { in: ['Payments, EU', { var: 'details.tags' }] }, do: { label: 'z' } },
    { id: 'u', reason: 'U.', when: { '!=': [{ var: 'details.free' }, null] }, do: { label: 'y' } },
  ],
});
const headings = new Map(policy.incident.details.map(({ name, heading }) => [name, heading]));
const body = (name: string, answer: string): string => `### ${headings.get(name)}\n\n${answer}`;

describe('an answer that is one of a few', () => {
  it.each<readonly [string, string, Json]>([
    ['service', 'checkout', 'checkout'],
    ['service', 'Checkout', 'checkout'],
    ['service', ' CHECKOUT. ', 'checkout'],
    ['service', 'login  &  Sign-Up!', 'Login & sign-up'],
    ['service', 'search', 'search'],
    ['service', 'check out', 'check out'],
    ['service', 'none', 'None'],
    ['service', 'N/A', null],
    ['service', '_No response_', null],
    ['strict', 'Yes', 'yes'],
    ['strict', 'maybe', null],
    ['regions', 'europe, Africa, South', ['Europe', 'Africa, south']],
    ['regions', 'Africa, south, Africa', ['Africa, south', 'Africa']],
    ['regions', 'Africa, southern part', ['Africa', 'southern part']],
    ['regions', '- [x] africa, south\n- [ ] Europe\n- [X] Moon', ['Africa, south', 'Moon']],
    ['regions', '- Europe\n- EUROPE', ['Europe']],
    ['regions', '-   [x]  Africa\n-   [ ]  Europe', ['Africa']],
    ['regions', '*   Africa\n1)\tEurope', ['Africa', 'Europe']],
    ['only', 'Europe, Moon', ['Europe']],
    ['only', 'Moon', null],
    ['only', '- [x] Moon', null],
  ])('%s: %j is %j', (name, answer, value) => {
    expect(readDetails(policy, body(name, answer))[name]).toEqual(value);
  });

  it.each<readonly [string, string, Json]>([
    ['workaround', 'None', 'None'],
    ['workaround', 'none.', 'None'],
    ['workaround', 'N/A', null],
    ['tags', 'n/a', ['N/A']],
    ['tags', 'N/A, urgent', ['N/A', 'urgent']],
    ['tags', 'none, urgent', ['urgent']],
    ['free', 'None', null],
    ['free', 'N/A', null],
  ])('that says nothing is one where a rule compares with it. %s: %j is %j', (name, answer, value) => {
    expect(readDetails(policy, body(name, answer))[name]).toEqual(value);
  });

  it('with a comma in it is one where a rule compares with it, and else two', () => {
    expect(readDetails(policy, body('tags', 'payments, EU, Logins, UK'))['tags']).toEqual([
      'payments, EU',
      'Logins',
      'UK',
    ]);
  });

  it('that does not count is told as one that cannot be read', () => {
    expect(unreadableDetails(policy, body('strict', 'maybe')).map(({ name }) => name)).toEqual(['strict']);
    expect(unreadableDetails(policy, body('service', 'search'))).toEqual([]);
  });

  it('is read back as it was written', () => {
    const details = { service: 'None', strict: 'yes', regions: ['Africa, south', 'Europe'], workaround: 'None' };
    expect(readDetails(policy, writeBody(policy, details))).toMatchObject(details);
  });
});
