import { describe, expect, it } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import { decide, fold } from '#engine/index.ts';
import { renderComment } from '#report/comment/comment.ts';
import { renderStatus } from '#report/comment/status.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { policyOf } from '../../support/policy.ts';
import { instant, type Line, play, type Story } from '../../support/story.ts';
import { newIncident } from '../../support/worlds.ts';

const SOURCE = {
  version: 1,
  name: 'handoff',
  incident: { label: 'incident' },
  severities: [{ id: 'major', name: 'Major', 'update-every': '1h' }],
  roles: {
    responder: { name: 'First responder', does: 'Looks.', who: ['ann'] },
    commander: { name: 'Incident commander', does: 'Leads.', who: ['ann', 'dee'] },
  },
  levels: [{ name: 'All', roles: ['responder', 'commander'] }],
  triggers: [{ id: 'never', reason: 'Never.', when: { '>': [{ var: 'count.reopenings' }, 99] }, do: { escalate: 1 } }],
};
const policy = policyOf(SOURCE);

const after = (...story: readonly Line[]): Story => play(policy).all(story);

describe('/handoff', () => {
  it('passes on every role its author holds, and leaves the others of a role in it', () => {
    const { holders } = after(['5m', 'ann', '/handoff @bob']).incident;
    expect(Object.fromEntries(holders)).toEqual({ responder: ['bob'], commander: ['dee', 'bob'] });
  });

  it('mentions the new holder alone, says what accepts, and assigns them', () => {
    const { decision, issue } = after(['5m', 'ann', '/handoff @bob']);
    expect(decision.comment?.mentions).toEqual(['bob']);
    const text = decision.comment ? renderComment(decision.comment, shippedTemplates) : '';
    expect(text).toContain('`ann` hands over to `bob`, whose `/ack` or comment accepts.');
    expect(issue.assignees).toContain('bob');
  });

  it('announces only the roles that changed hands, not those the new holder had already', () => {
    const { decision } = after(['1m', 'ann', '/role responder @bob'], ['5m', 'ann', '/handoff @bob']);
    expect(decision.comment?.calls.map(({ role }) => role.id)).toEqual(['commander']);
  });

  it('is shown by an example that is not its author, who may be called as the examples are', () => {
    const roles = { ...SOURCE.roles, responder: { who: ['alice'] } };
    const issue = newIncident('');
    const people = { ...issue.people, alice: { permission: 'write' as const, assignable: true } };
    const { decision } = play(policyOf({ ...SOURCE, roles }), { ...issue, people }).at(
      '5m',
      'alice',
      '/handoff @alice',
    );
    expect(decision.comment?.replies).toMatchObject([
      { verdict: { expected: 'somebody else, such as `/handoff @bob`' } },
    ]);
  });

  it('is said once: the next run has nothing to say about it', () => {
    const { issue } = after(['5m', 'ann', '/handoff @bob']);
    expect(decide(policy, issue, instant('5m1s'))).toMatchObject({
      comment: null,
      statusComment: { isUpToDate: true },
    });
  });

  const statusOf = ({ issue }: Story): string => {
    const message = decide(policy, issue, instant('1h')).statusComment?.message;
    return message ? renderStatus(message) : '';
  };

  it('stands in the status comment as not accepted, until it is', () => {
    const handed = after(['5m', 'ann', '/handoff @bob']);
    expect(statusOf(handed)).toContain('to `bob` by `ann` at 10:05 UTC, not yet accepted');
    expect(statusOf(handed.before('10m', 'bob', '/ack'))).not.toContain('not yet accepted');
  });

  it.each<readonly [string, string, boolean]>([
    ['bob', '/ack', true],
    ['bob', 'on it', true],
    ['bob', '/update reading the logs', true],
    ['bob', '/update', true],
    ['bob', '/escalate I am at the dentist', false],
    ['ann', 'thank you, bob', false],
    ['dee', '/ack', false],
    ['eli', 'any news?', false],
  ])('%s and %j: accepted %s', (by, body, accepted) => {
    const { handovers } = after(['5m', 'ann', '/handoff @bob'], ['6m', by, body]).incident;
    expect(handovers).toMatchObject(accepted ? [] : [{ at: instant('5m'), by: 'ann', to: 'bob' }]);
  });

  it.each<readonly [string, readonly Line[]]>([
    ['the new holder is unassigned', [['6m', 'bob', { kind: 'unassign', logins: ['bob'] }]]],
    [
      'somebody else is handed the roles',
      [
        ['6m', 'bob', '/handoff @cyd'],
        ['7m', 'cyd', '/ack'],
      ],
    ],
    [
      'the incident is reopened',
      [
        ['6m', 'ann', { kind: 'close', reason: 'completed' }],
        ['7m', 'ann', { kind: 'reopen' }],
      ],
    ],
  ])('nobody is waited for once %s', (_what, story) => {
    expect(after(['5m', 'ann', '/handoff @bob'], ...story).incident.handovers).toEqual([]);
  });

  it('by somebody else to the same person leaves the earlier one, and who accepts owns what its owner handed over', () => {
    const handed = after(['5m', 'ann', '/handoff @bob'], ['6m', 'dee', '/handoff @bob'], ['7m', 'ann', 'thank you']);
    expect(handed.incident.handovers).toMatchObject([
      { at: instant('5m'), by: 'ann', to: 'bob' },
      { at: instant('6m'), by: 'dee', to: 'bob' },
    ]);
    const { owner, handovers } = handed.at('8m', 'bob', 'got it').incident;
    expect([owner, handovers]).toEqual(['bob', []]);
  });

  it('by the same person to the same one replaces the earlier one', () => {
    const { handovers } = after(
      ['5m', 'ann', '/handoff @bob'],
      ['6m', 'dee', '/role responder @ann'],
      ['7m', 'ann', '/handoff @bob'],
    ).incident;
    expect(handovers).toMatchObject([{ at: instant('7m'), by: 'ann', to: 'bob' }]);
  });
});

/** Everything said after a story, and what the last comment of it was reacted with. */
function answersTo(
  story: Story,
  by: string,
  body: string,
): { next: Story; text: string; reactions: readonly string[]; mentions: readonly string[] } {
  const next = story.at('5m', by, body);
  const { decision } = next;
  const text = decision.comment ? renderComment(decision.comment, shippedTemplates).replaceAll('\\', '') : '';
  return {
    next,
    text: text,
    reactions: decision.reactions.map((one) => one.with),
    mentions: decision.comment?.mentions ?? [],
  };
}

/** Nobody has tried yet to assign gus, who has no access: as every run finds it. */
function unknownToAll(issue: Issue): Issue {
  const { gus: _gus, ...people } = issue.people;
  return { ...issue, people };
}

describe('a role given to somebody whom GitHub does not assign', () => {
  it.each<readonly [string, string]>([
    ['/role responder @gus', 'First responder stays with `ann`.'],
    ['/handoff @gus', 'First responder stays with `ann`; Incident commander stays with `ann`, `dee`.'],
  ])('%s stays where it was, and this is said', (body, stays) => {
    const { next, text, reactions, mentions } = answersTo(after().seenAs(unknownToAll), 'ann', body);
    expect(text).toContain(`was not carried out: GitHub does not assign \`gus\` here: ${stays}`);
    expect([mentions, reactions]).toEqual([[], ['confused']]);
    expect(Object.fromEntries(next.incident.holders)).toEqual({ responder: ['ann'], commander: ['ann', 'dee'] });
  });

  it.each(['/role responder @gus', '/handoff @gus'])(
    '%s is said once, by a run that cannot know it as well',
    (body) => {
      const next = answersTo(after().seenAs(unknownToAll), 'ann', body).next.seenAs(unknownToAll);
      const { effects } = next.run('10m');
      const { responder } = Object.fromEntries(next.incident.holders);
      expect([effects, responder, next.incident.handovers]).toEqual([[], ['ann'], []]);
    },
  );

  it('is passed over for who was named before in the same comment', () => {
    const { next, text } = answersTo(after().seenAs(unknownToAll), 'ann', '/role responder @bob\n/role responder @gus');
    expect(text).toContain('First responder stays with `bob`');
    expect([next.incident.holders.get('responder'), next.issue.assignees.includes('bob')]).toEqual([['bob'], true]);
  });

  describe.each(['/role responder @gus', '/handoff @gus', '/handoff @gus I am off'])('by %s', (body) => {
    const afterRefusal = (): Story => play(policy).seenAs(unknownToAll).at('5m', 'ann', body).seenAs(unknownToAll);

    it('acknowledges nothing, is no update and answers no call, in the run that refuses it and later', () => {
      const { decision, incident } = afterRefusal();
      expect(decision.status).toBe('open');
      expect([incident.acknowledged, incident.owner, incident.lastUpdate]).toEqual([null, null, null]);
      expect([incident.reassignments, [...incident.answers.values()].flat()]).toEqual([0, []]);
    });

    it('leaves what else the comment says', () => {
      const { incident } = play(policy).seenAs(unknownToAll).at('5m', 'ann', `/ack\n${body}`).seenAs(unknownToAll);
      expect(incident).toMatchObject({ acknowledged: { by: 'ann' }, owner: 'ann', lastUpdate: null });
    });

    it('leaves the acknowledgement to whoever answers after it', () => {
      const { incident } = afterRefusal().at('6m', 'dee', '/ack');
      expect(incident.acknowledged).toEqual({ by: 'dee', at: instant('6m') });
    });
  });

  it('and to somebody else by the same comment is refused for the one alone', () => {
    const { holders } = answersTo(after().seenAs(unknownToAll), 'ann', '/role responder @gus\n/role commander @bob')
      .next.seenAs(unknownToAll)
      .at('6m', 'bob', '/update on it').incident;
    expect(Object.fromEntries(holders)).toEqual({ responder: ['ann'], commander: ['bob'] });
  });

  it('stays refused although somebody deletes the answer, once another comment repeats it', () => {
    const refused = play(policy).seenAs(unknownToAll).at('5m', 'ann', '/handoff @gus').at('6m', 'ann', '/next soon');
    const answer = refused.issue.timeline.find((item) => item.kind === 'comment' && item.body.includes('not carried'));
    const issue = {
      ...unknownToAll(refused.issue),
      timeline: refused.issue.timeline.filter((item) => item !== answer),
    };
    expect(fold(policy, issue)).toMatchObject({ acknowledged: null, handovers: [] });
  });

  it('stays accepted where GitHub assigned them once, whatever became of them since', () => {
    const gone = after(['5m', 'ann', '/handoff @bob']).seenAs((issue) => ({
      ...issue,
      assignees: [],
      people: { ...issue.people, bob: { permission: 'none', assignable: false } },
    }));
    expect(gone.at('6m', 'dee', '/update').incident.holders.get('responder')).toEqual(['bob']);
  });

  it('does not go back to who was unassigned since', () => {
    const left = after()
      .seenAs(unknownToAll)
      .before('3m20s', 'ann', '/role responder @gus')
      .before('3m21s', 'ann', { kind: 'unassign', logins: ['ann'] });
    const { next, text } = answersTo(left, 'dee', '/ack');
    expect(text).toContain('nobody holds First responder');
    expect(next.incident.holders.get('responder')).toEqual([]);
  });
});

describe('passing the buck', () => {
  it.each<readonly [string, readonly Line[], number]>([
    ['nobody did anything: the engine assigned whom it called', [], 0],
    [
      'a role goes from one person to another, whom the engine then assigns',
      [['1m', 'ann', '/role responder @bob']],
      1,
    ],
    ['a role goes to who holds it already', [['1m', 'ann', '/role responder @ann']], 0],
    ['two roles go to somebody with one command', [['1m', 'ann', '/handoff @bob']], 1],
    [
      'there and back again',
      [
        ['1m', 'ann', '/handoff @bob'],
        ['2m', 'bob', '/handoff @ann'],
      ],
      2,
    ],
    [
      'a refused handoff',
      [
        ['1m', 'eli', '/handoff @bob'],
        ['2m', 'bob', '/handoff @cyd'],
      ],
      0,
    ],
    ['an assignment by hand', [['1m', 'ann', { kind: 'assign', logins: ['cyd'] }]], 1],
    [
      'a reopening starts the count over',
      [
        ['1m', 'ann', '/handoff @bob'],
        ['2m', 'bob', { kind: 'close', reason: 'completed' }],
        ['3m', 'bob', { kind: 'reopen' }],
      ],
      0,
    ],
  ])('%s', (_what, story, count) => {
    expect(after(...story).incident.reassignments).toBe(count);
  });

  it('the first holder of a role that nobody held is no reassignment', () => {
    const nobody = { name: 'First responder', does: 'Looks.', who: [] };
    const lonely = policyOf({ ...SOURCE, roles: { responder: nobody, commander: nobody } });
    const story = play(lonely).before('1m', 'bob', '/role responder @cyd');
    expect(story.incident.reassignments).toBe(0);
  });
});

describe('an owner who holds no role', () => {
  const handed = play(policy).at('5m', 'bob', '/ack').at('6m', 'bob', '/handoff @cyd');

  it('hands the incident over: the other one is called, and owns it once they accept', () => {
    expect(handed.decision.comment).toMatchObject({
      mentions: ['cyd'],
      handovers: [{ by: 'bob', to: 'cyd', toAccept: true }],
    });
    expect(handed.incident.owner).toBe('bob');
    expect(handed.issue.assignees).toContain('cyd');
    expect(handed.at('7m', 'cyd', '/ack').incident.owner).toBe('cyd');
  });

  it('keeps it where GitHub does not assign the other one', () => {
    const { decision, incident, issue } = play(policy).at('5m', 'bob', '/ack').at('6m', 'bob', '/handoff @gus');
    expect(decision.comment?.replies).toMatchObject([
      { verdict: { kind: 'not-assigned', to: 'gus', by: 'bob', roles: [] } },
    ]);
    expect(incident.owner).toBe('bob');
    // The run that refused it does not say afterwards that it was obeyed.
    const command = issue.timeline.findLast((item) => item.kind === 'comment' && item.body === '/handoff @gus');
    expect(command).toMatchObject({ reactions: ['confused'] });
  });
});
