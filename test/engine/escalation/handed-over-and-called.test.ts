/** A role that somebody gives away in the very run that calls its level. */
import { expect, test } from 'vitest';
import type { Effect } from '#domain/effect.ts';
import { policyOf } from '../../support/policy.ts';
import { play } from '../../support/story.ts';

const SOURCE = {
  version: 1,
  name: 'p',
  incident: { label: 'incident' },
  severities: [{ id: 'major', name: 'Major' }],
  roles: { first: { name: 'First', does: 'Looks.', who: ['ann', 'bob'] } },
  levels: [{ name: 'First', roles: ['first'] }],
  triggers: [
    { id: 'late', reason: 'Late.', when: { '>=': [{ var: 'elapsed.since-declared' }, 5] }, do: { escalate: 1 } },
  ],
};
const policy = policyOf(SOURCE);

/** Whom the run calls, and who holds the role after it. */
function after(command: string) {
  const { effects, incident } = play(policy).at('6m', 'ann', command);
  const calls = effects.flatMap((one: Effect) => (one.type === 'say' ? (one.comment?.calls ?? []) : []));
  return { calls: calls.map(({ people }) => people), holders: incident.holders.get('first') };
}

test('whoever is called for it anyway is called once', () => {
  expect(after('/role first @bob')).toEqual({ calls: [['ann', 'bob']], holders: ['bob'] });
});

test('whoever else gets it is called as well', () => {
  expect(after('/role first @cyd')).toEqual({ calls: [['ann', 'bob'], ['cyd']], holders: ['cyd'] });
});

test('a role that one trigger calls and whose level another one does is called once', () => {
  const late = { reason: 'Late.', when: { '>=': [{ var: 'elapsed.since-declared' }, 5] } };
  const both = policyOf({
    ...SOURCE,
    triggers: [
      { ...late, id: 'assigns', do: { assign: ['first'] } },
      { ...late, id: 'escalates', do: { escalate: 1 } },
    ],
  });
  expect(
    play(both)
      .run('5m')
      .decision.comment?.calls.map(({ role, people }) => [role.id, people]),
  ).toEqual([['first', ['ann', 'bob']]]);
});

test('the owner, who holds no role, hands over the incident alone: the next run believes what was recorded of it', () => {
  const story = play(policy).at('1m', 'cyd', '/ack').at('2m', 'cyd', '/handoff @dee');
  expect([story.incident.foreignLines, story.issue.assignees]).toEqual([[], expect.arrayContaining(['dee'])]);
  const { owner, holders } = story.at('3m', 'dee', 'I have it.').incident;
  expect([owner, [...holders]]).toEqual(['dee', [['first', ['ann', 'bob']]]]);
});

test('a trigger that only comments does so, and counts how often', () => {
  const reminds = policyOf({
    ...SOURCE,
    triggers: [
      {
        id: 'late',
        reason: 'Late.',
        when: { '>=': [{ var: 'elapsed.since-declared' }, 5] },
        repeat: '5m',
        do: { comment: 'update-due' },
      },
    ],
  });
  const first = play(reminds).run('5m');
  expect([first, first.run('10m')].map(({ decision }) => decision)).toMatchObject([
    { fired: [{ nth: 1 }], comment: { reminders: [{ trigger: 'late' }] } },
    { fired: [{ nth: 2 }], comment: { reminders: [{ trigger: 'late' }] } },
  ]);
});
