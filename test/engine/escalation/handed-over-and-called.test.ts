/** A role that somebody gives away in the very run that calls its level. */
import { describe, expect, test } from 'vitest';
import type { Effect } from '#domain/effect.ts';
import { renderComment } from '#report/comment/comment.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
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

describe('roles that people give away before one run', () => {
  const roles = {
    first: { name: 'First', does: 'Looks.', who: ['ann', 'bob'] },
    second: { name: 'Second', does: 'Leads.', who: ['dee'] },
  };
  const levels = [{ name: 'All', roles: ['first', 'second'] }];
  const start = play(policyOf({ ...SOURCE, roles, levels, triggers: [] }));

  function words(...says: readonly (readonly [login: string, body: string])[]): string {
    const all = says.reduce((story, [login, body]) => story.before('2m', login, body), start.at('1m', 'cyd', '/ack'));
    const { comment } = all.run('3m').decision;
    return comment === null ? '' : renderComment(comment, shippedTemplates);
  }

  test('two who hold the same one, each to somebody else: both of those are called', () => {
    const story = start.before('2m', 'ann', '/handoff @cyd').before('2m', 'bob', '/handoff @eli').run('3m');
    expect(story.decision.comment).toMatchObject({
      mentions: ['cyd', 'eli'],
      handovers: [{ to: 'cyd' }, { to: 'eli' }],
    });
    expect([story.incident.holders.get('first'), story.incident.handovers.length]).toEqual([['cyd', 'eli'], 2]);
  });

  test('two to one person: both are named, by one sentence', () => {
    const text = words(['cyd', '/role second @bob\n/role first @bob']);
    expect(text).toContain('@bob: please take these roles, and reply here.');
    expect(text.match(/`cyd` gives .*/g)).toEqual(['`cyd` gives the roles Second and First to `bob`.']);
  });

  test('the incident, to somebody who has not taken it yet: it is what they are called for', () => {
    const text = words(['cyd', '/handoff @eli']);
    expect(text).toContain('@eli: reply `/ack` or comment to take over.');
    expect(text).toContain('You are called as **Owner**: takes the incident over.');
  });

  test('one to somebody, and the incident to another: only that one is asked to take it over', () => {
    const text = words(['cyd', '/role second @bob\n/handoff @eli']);
    expect(text).toContain('@bob and @eli: please take these roles, and reply here.');
    expect(text).toContain(
      '`cyd` gives the role Second to `bob`. `cyd` hands over to `eli`, whose `/ack` or comment accepts.',
    );
  });
});
