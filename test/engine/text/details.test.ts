import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/rule.ts';
import { readDetails, unreadableDetails, writeBody } from '#engine/text/details.ts';
import { policyOf } from '../../support/policy.ts';

const detail = (heading: string, type: string): object => ({ heading, type });
const policy = policyOf({
  version: 1,
  name: 'details',
  incident: {
    label: 'incident',
    details: {
      service: detail('Affected service', 'string'),
      users: detail('How many users are affected?', 'number'),
      blocked: detail('Are customers blocked?', 'boolean'),
      'started-at': detail('When did it start?', 'time'),
      consequences: detail('Consequences', 'list'),
      tried: detail('What have you already tried?', 'text'),
    },
  },
  severities: [{ id: 'sev1', name: 'Critical' }],
  roles: { responder: { name: 'First responder', does: 'Looks.', who: ['ann'] } },
  levels: [{ name: 'All', roles: ['responder'] }],
  triggers: [{ id: 't', reason: 'T.', when: { var: 'incident.acknowledged' }, do: { escalate: 1 } }],
});

const HEADINGS: Readonly<Record<string, string>> = Object.fromEntries(
  policy.incident.details.map(({ name, heading }) => [name, heading]),
);
const read = (name: string, answer: string): Json =>
  readDetails(policy, `### ${HEADINGS[name] ?? ''}\n\n${answer}\n\n### Anything else?\n\nsev1`)[name] ?? null;

describe('the answer of a section', () => {
  it.each<readonly [string, string, Json]>([
    ['service', 'checkout', 'checkout'],
    ['service', '\n\ncheckout\nand more', 'checkout'],
    ['service', '```shell\ncheckout\n```', 'checkout'],
    ['service', '> checkout', null],
    ['service', '> search?\n\ncheckout', 'checkout'],
    ['service', '<!-- checkout or search --> search', 'search'],
    ['service', '_No response_', null],
    ['service', '*No response*', null],
    ['service', '—', null],
    ['service', '…', null],
    ['service', 'n.a.', null],
    ['service', 'N/A', null],
    ['service', 'none.', null],
    ['service', '\u200B', null],
    ['service', 'nothing', 'nothing'],
    ['service', '<YOUR SYSTEM>', null],
    ['service', '{{ INSERT SERVICE }}', null],
    ['service', '<a service>', null],
    ['service', '<https://status.example.org>', '<https://status.example.org>'],
    ['service', '<ops@example.org>', '<ops@example.org>'],
    [
      'service',
      '<img width="1" src="https://github.com/user-attachments/assets/1" />',
      '<img width="1" src="https://github.com/user-attachments/assets/1" />',
    ],
    [
      'service',
      '![image](https://github.com/user-attachments/assets/1)',
      '![image](https://github.com/user-attachments/assets/1)',
    ],
    [
      'tried',
      '<img src="https://github.com/user-attachments/assets/1">',
      '<img src="https://github.com/user-attachments/assets/1">',
    ],
    ['service', 'Überweisung 💸', 'Überweisung 💸'],
    ['users', '5000', 5000],
    ['users', ' 5,000 ', 5000],
    ['users', '5 000', 5000],
    ['users', '5\u202F000', 5000],
    ['users', '5\u00A0000', 5000],
    ['users', "5'000", 5000],
    ['users', '1,234,567', 1_234_567],
    ['users', '0.5', 0.5],
    ['users', '12.5', 12.5],
    ['users', '0.500', 0.5],
    ['users', '5.000', null],
    ['users', '5,00', null],
    ['users', 'about 50', 50],
    ['users', 'about 5,000 users', 5000],
    ['users', '~30', 30],
    ['users', '5000+', 5000],
    ['users', '> 500', 500],
    ['users', '>= 1,000 users', 1000],
    ['users', '>2k', 2000],
    ['users', '> 500\n> 600', null],
    ['users', '> 500\n\nI do not know', null],
    ['users', '> how many?', null],
    ['users', 'over 500 (maybe more)', 500],
    ['users', '2k', 2000],
    ['users', '2.5 K', 2500],
    ['users', '2 kilometres', 2],
    ['users', '3 million', 3_000_000],
    ['users', 'about 1.5 Million users', 1_500_000],
    ['users', '2 hundreds', 200],
    ['users', '3 dozen', 36],
    ['users', '2 millionaires', 2],
    ['users', '2M', null],
    ['users', '2 M', null],
    ['users', '2 to 3 million', null],
    ['users', '\u22125', -5],
    ['users', '25 %', 25],
    ['users', '-5', -5],
    ['users', '10-20', null],
    ['users', '5000, as of 10:00', null],
    ['users', 'v2', null],
    ['users', '30min', null],
    ['users', '1h30m', null],
    ['users', 'IPv4', null],
    ['users', '€500', 500],
    ['users', 'none', null],
    ['users', `${'x '.repeat(100)}5`, null],
    ['users', '50 to 100', null],
    ['users', '1e9', null],
    ['users', '0x10', null],
    ['users', '٥٠', null],
    ['users', '```\n5000\n```', 5000],
    ['blocked', 'Yes', true],
    ['blocked', 'No', false],
    ['blocked', 'YES.', true],
    ['blocked', 'no!', false],
    ['blocked', '- [x] Yes\n- [ ] No', null],
    ['blocked', 'No response', null],
    ['blocked', '- [X] Customers are blocked', true],
    ['blocked', '- [ ] Customers are blocked', false],
    ['blocked', 'maybe', null],
    ['started-at', '2026-11-23 10:00 UTC', '2026-11-23T10:00:00Z'],
    ['started-at', '2026-11-23T10:00+02:00', '2026-11-23T08:00:00Z'],
    ['started-at', '2026-11-23', '2026-11-23T00:00:00Z'],
    ['started-at', '`2026-11-23T10:00Z`', '2026-11-23T10:00:00Z'],
    ['started-at', '2026-11-23 at 10:00 (UTC).', '2026-11-23T10:00:00Z'],
    ['started-at', '2026-11-23, 10:00 UTC', '2026-11-23T10:00:00Z'],
    ['started-at', '2026-11-23 at 10:00 CET', null],
    ['started-at', '2026-02-30 10:00', null],
    ['started-at', 'this morning', null],
    ['consequences', '- [X] data loss\n- [ ] legal\n- [x] reputation', ['data loss', 'reputation']],
    ['consequences', '- [ ] data loss\n- [ ] legal', null],
    ['consequences', '1. data loss\n2. legal', ['data loss', 'legal']],
    ['consequences', '1) data loss\n10) legal', ['data loss', 'legal']],
    ['consequences', '1. [x] data loss\n2. [ ] legal', ['data loss']],
    ['consequences', '1.5 hours lost, legal', ['1.5 hours lost', 'legal']],
    ['consequences', '* data loss\n* legal', ['data loss', 'legal']],
    ['consequences', 'data loss, legal', ['data loss', 'legal']],
    ['consequences', '- [X] pérdida de datos', ['pérdida de datos']],
    ['consequences', '> - [X] data loss\n\n- [ ] data loss', null],
    ['tried', 'Restarted:\n\n```\nok\n```', 'Restarted:\n\n```\nok\n```'],
    ['tried', '> Have you restarted it?', null],
    ['tried', '> Have you restarted it?\n\nYes.', '> Have you restarted it?\n\nYes.'],
    ['tried', '```\nlog <!-- not a comment\n```', '```\nlog <!-- not a comment\n```'],
    ['tried', '#### Step 1\n\nRestarted.', '#### Step 1\n\nRestarted.'],
    ['tried', '<!-- tell us everything -->', null],
    ['tried', 'TBD', null],
  ])('%s: %j reads as %j', (name, answer, expected) => {
    expect(read(name, answer)).toEqual(expected);
  });

  it.each<readonly [string, string, boolean]>([
    ['users', '50 to 100', true],
    ['users', '5.000', true],
    ['users', '50', false],
    ['users', '_No response_', false],
    ['users', 'TBD', false],
    ['users', '> how many?', false],
    ['users', '<!-- digits only -->', false],
    ['blocked', 'maybe', true],
    ['started-at', 'this morning', true],
    ['consequences', '- [ ] data loss', true],
    ['service', 'anything', false],
  ])('%s: %j is answered, but not readable: %s', (name, answer, unreadable) => {
    const found = unreadableDetails(policy, `### ${HEADINGS[name] ?? ''}\n\n${answer}`);
    expect(found.map((detail) => detail.name)).toEqual(unreadable ? [name] : []);
  });

  it('reads back what a story of a policy test wrote', () => {
    const details = {
      service: 'checkout',
      users: 5000,
      blocked: true,
      'started-at': '2026-11-23T10:00:00Z',
      consequences: ['data loss'],
      tried: 'Restarted.',
    };
    expect({ ...readDetails(policy, writeBody(policy, details)) }).toEqual(details);
  });
});
