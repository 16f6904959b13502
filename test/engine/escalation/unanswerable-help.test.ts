/** `/escalate` is answered also where the policy calls nobody for it. */
import { expect, test } from 'vitest';
import { replySection } from '#report/comment/reply.ts';
import { policyOf } from '../../support/policy.ts';
import { play, type Story } from '../../support/story.ts';

const HELP = { '>': [{ var: 'count.help-requests' }, 0] };
const policy = (...triggers: readonly object[]) =>
  policyOf({
    version: 1,
    name: 'p',
    incident: { label: 'incident' },
    severities: [{ id: 'sev1' }],
    roles: { first: { who: ['ann'] }, lead: { who: ['cyd'] } },
    levels: [
      { name: 'First', roles: ['first'] },
      { name: 'Lead', roles: ['lead'] },
    ],
    triggers,
  });
const trigger = (more: object): object => ({
  id: 'help',
  reason: 'Help.',
  when: HELP,
  do: { escalate: 'next' },
  ...more,
});
const answer = ({ decision }: Story): string =>
  (decision.comment ? replySection(decision.comment) : []).join('\n').replaceAll('\\', '');
const NOBODY = 'was not carried out: this policy calls nobody more for it; write to people yourself.';

test.each<readonly [string, readonly object[], readonly string[]]>([
  ['no trigger that answers it', [], [NOBODY, NOBODY]],
  ['one that calls once', [trigger({})], ['', NOBODY]],
  ['one that calls once at most, again and again', [trigger({ repeat: '0m', limit: 1 })], ['', NOBODY]],
  ['one that goes on', [trigger({ repeat: '0m' })], ['', '']],
  [
    'one that calls later',
    [trigger({ when: { and: [HELP, { '>=': [{ var: 'elapsed.since-declared' }, 60] }] } })],
    ['', ''],
  ],
])('%s', (_, triggers, expected) => {
  const first = play(policy(...triggers)).at('1m', 'ann', '/escalate I have no access');
  const second = first.at('2m', 'ann', '/escalate again');
  expect([first, second].map(answer)).toEqual(
    expected.map((text) => (text === '' ? '' : expect.stringContaining(text))),
  );
  // The answer comes once.
  expect(second.run('3m').decision.comment).toBeNull();
});
