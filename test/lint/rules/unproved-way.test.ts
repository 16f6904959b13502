import { expect, it } from 'vitest';
import { describeRule, findings } from '../rule.ts';
import { MAIL_AND_TEXT, withWays } from '../ways.ts';

const SINCE = 'Nobody confirmed a test message for 90 days';
const NOTHING = { workflows: [], pathOf: () => null, forms: [], incidentLabels: [], people: null };
const NOTIFIED =
  'levels:\n  - { name: Responders, roles: [responder], notify: room }\n  - { name: Leads, roles: [lead] }';

describeRule('unproved-way', {
  finds: [
    [
      'a way that was proved 90 days ago, and one that never was',
      withWays(`\n  ann: ${MAIL_AND_TEXT}\n  Bob: ${MAIL_AND_TEXT}`),
      [`9:3 ${SINCE}: \`bob\` by \`mail\` (last on 2026-08-25), \`text\` (never).`],
    ],
    [
      'people whom the issue knows from a secret, in one place',
      withWays(' env:TOCSIN_CONTACTS'),
      [`7:11 ${SINCE}: \`bob\` by \`mail\` (last on 2026-08-25).`],
    ],
    [
      'a place that nobody answered from',
      withWays(`\n  ann: ${MAIL_AND_TEXT}`, NOTIFIED.replace('room', 'pager')).replace(
        'contacts:',
        '  pager: { type: slack, url: env:TOCSIN_PAGER }\ncontacts:',
      ),
      [`7:3 ${SINCE}: \`pager\` (never).`],
    ],
  ],
  leaves: [
    ['what was confirmed of late', withWays(`\n  ann: ${MAIL_AND_TEXT}`, NOTIFIED)],
    ['a policy without channels', 'name: base'],
  ],
});

it('says nothing where GitHub was not asked', () => {
  expect(
    findings('unproved-way', withWays(' { bob: { mail: b@acme.example } }'), { ...NOTHING, drills: null }),
  ).toEqual([]);
});

it('says once that no drill was ever held', () => {
  const around = { ...NOTHING, drills: { repository: 'acme/shop', ways: null } };
  expect(findings('unproved-way', withWays(`\n  ann: ${MAIL_AND_TEXT}`), around)).toEqual([
    '1:1 No drill was ever held in acme/shop: nobody knows whether any message arrives.',
  ]);
});
