import { describe, expect, it } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import { decide, fold, personDid, type PersonAct, runOnce } from '#engine/index.ts';
import { renderComment, renderStatus, shippedTemplates } from '#report/index.ts';
import { policyOf } from '../../support/policy.ts';
import { opened, START } from '../../support/worlds.ts';

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

const says = (body: string): PersonAct => ({ kind: 'comment', body });
type Line = readonly [minute: number, by: string, act: PersonAct];

/** The issue after a story, the engine having run after each line of it. */
function after(...story: readonly Line[]): Issue {
  return story.reduce(
    (issue, [minute, by, act]) =>
      runOnce(policy, personDid(issue, by, act, START + minute * 60), START + minute * 60).issue,
    runOnce(policy, opened(''), START).issue,
  );
}

const incidentOf = (issue: Issue): NonNullable<ReturnType<typeof fold>> => {
  const incident = fold(policy, issue);
  if (incident === null) throw new Error('no incident');
  return incident;
};

describe('/handoff', () => {
  it('passes on every role its author holds, and leaves the others of a role in it', () => {
    const { holders } = incidentOf(after([5, 'ann', says('/handoff @bob')]));
    expect(Object.fromEntries(holders)).toEqual({ responder: ['bob'], commander: ['dee', 'bob'] });
  });

  it('mentions the new holder alone, says what accepts, and assigns them', () => {
    const issue = personDid(after(), 'ann', says('/handoff @bob'), START + 300);
    const { decision, issue: then } = runOnce(policy, issue, START + 300);
    expect(decision.comment?.mentions).toEqual(['bob']);
    const text = decision.comment ? renderComment(decision.comment, shippedTemplates) : '';
    expect(text).toContain('`ann` hands over to `bob`, whose `/ack` or comment accepts.');
    expect(then.assignees).toContain('bob');
  });

  it('announces only the roles that changed hands, not those the new holder had already', () => {
    const issue = personDid(after([1, 'ann', says('/role responder @bob')]), 'ann', says('/handoff @bob'), START + 300);
    expect(runOnce(policy, issue, START + 300).decision.comment?.calls.map(({ role }) => role.id)).toEqual([
      'commander',
    ]);
  });

  it('is said once: the next run has nothing to say about it', () => {
    const issue = after([5, 'ann', says('/handoff @bob')]);
    expect(decide(policy, issue, START + 301)).toMatchObject({ comment: null, statusComment: { upToDate: true } });
  });

  const shown = (issue: Issue): string => {
    const message = decide(policy, issue, START + 3600).statusComment?.message;
    return message ? renderStatus(message) : '';
  };

  it('stands in the status comment as not accepted, until it is', () => {
    const handed = after([5, 'ann', says('/handoff @bob')]);
    expect(shown(handed)).toContain('handed to `bob` by `ann` at 10:05 UTC, not yet accepted');
    expect(shown(personDid(handed, 'bob', says('/ack'), START + 600))).not.toContain('not yet accepted');
  });

  it.each<readonly [string, PersonAct, boolean]>([
    ['bob', says('/ack'), true],
    ['bob', says('on it'), true],
    ['bob', says('/update reading the logs'), true],
    ['bob', says('/update'), true],
    ['bob', says('/escalate I am at the dentist'), false],
    ['ann', says('thank you, bob'), false],
    ['dee', says('/ack'), false],
    ['eli', says('any news?'), false],
  ])('%s and %j: accepted %s', (by, act, accepted) => {
    const issue = after([5, 'ann', says('/handoff @bob')], [6, by, act]);
    expect(incidentOf(issue).handovers).toEqual(accepted ? [] : [{ at: START + 300, by: 'ann', to: 'bob' }]);
  });

  it.each<readonly [string, readonly Line[]]>([
    ['the new holder is unassigned', [[6, 'bob', { kind: 'unassign', logins: ['bob'] }]]],
    [
      'somebody else is handed the roles',
      [
        [6, 'bob', says('/handoff @cyd')],
        [7, 'cyd', says('/ack')],
      ],
    ],
    [
      'the incident is reopened',
      [
        [6, 'ann', { kind: 'close', reason: 'completed' }],
        [7, 'ann', { kind: 'reopen' }],
      ],
    ],
  ])('nobody is waited for once %s', (_what, story) => {
    expect(incidentOf(after([5, 'ann', says('/handoff @bob')], ...story)).handovers).toEqual([]);
  });

  it('a later handover to the same person replaces the earlier one', () => {
    const issue = after([5, 'ann', says('/handoff @bob')], [6, 'dee', says('/handoff @bob')]);
    expect(incidentOf(issue).handovers).toEqual([{ at: START + 360, by: 'dee', to: 'bob' }]);
  });
});

/** Everything said after a story, and what the last comment of it was reacted with. */
function answered(
  issue: Issue,
  by: string,
  body: string,
): { issue: Issue; said: string; reactions: readonly string[]; mentions: readonly string[] } {
  const { issue: then, decision } = runOnce(policy, personDid(issue, by, says(body), START + 300), START + 300);
  const said = decision.comment ? renderComment(decision.comment, shippedTemplates).replaceAll('\\', '') : '';
  return {
    issue: then,
    said,
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
    const { issue, said, reactions, mentions } = answered(unknownToAll(after()), 'ann', body);
    expect(said).toContain(`was not carried out: GitHub does not assign \`gus\` here: ${stays}`);
    expect([mentions, reactions]).toEqual([[], ['confused']]);
    expect(Object.fromEntries(incidentOf(issue).holders)).toEqual({ responder: ['ann'], commander: ['ann', 'dee'] });
  });

  it.each(['/role responder @gus', '/handoff @gus'])(
    '%s is said once, by a run that cannot know it as well',
    (body) => {
      const then = unknownToAll(answered(unknownToAll(after()), 'ann', body).issue);
      const { effects } = runOnce(policy, then, START + 600);
      const { responder } = Object.fromEntries(incidentOf(then).holders);
      expect([effects, responder, incidentOf(then).handovers]).toEqual([[], ['ann'], []]);
    },
  );

  it('is passed over for who was named before in the same comment', () => {
    const { issue, said } = answered(unknownToAll(after()), 'ann', '/role responder @bob\n/role responder @gus');
    expect(said).toContain('First responder stays with `bob`');
    expect([incidentOf(issue).holders.get('responder'), issue.assignees.includes('bob')]).toEqual([['bob'], true]);
  });

  it('does not go back to who was unassigned since', () => {
    const asked = personDid(unknownToAll(after()), 'ann', says('/role responder @gus'), START + 200);
    const left = personDid(asked, 'ann', { kind: 'unassign', logins: ['ann'] }, START + 201);
    const { issue, said } = answered(left, 'dee', '/ack');
    expect(said).toContain('nobody holds First responder');
    expect(incidentOf(issue).holders.get('responder')).toEqual([]);
  });
});

describe('passing the buck', () => {
  it.each<readonly [string, readonly Line[], number]>([
    ['nobody did anything: the engine assigned whom it called', [], 0],
    [
      'a role goes from one person to another, whom the engine then assigns',
      [[1, 'ann', says('/role responder @bob')]],
      1,
    ],
    ['a role goes to who holds it already', [[1, 'ann', says('/role responder @ann')]], 0],
    ['two roles go to somebody with one command', [[1, 'ann', says('/handoff @bob')]], 1],
    [
      'there and back again',
      [
        [1, 'ann', says('/handoff @bob')],
        [2, 'bob', says('/handoff @ann')],
      ],
      2,
    ],
    [
      'a refused handoff',
      [
        [1, 'eli', says('/handoff @bob')],
        [2, 'bob', says('/handoff @cyd')],
      ],
      0,
    ],
    ['an assignment by hand', [[1, 'ann', { kind: 'assign', logins: ['cyd'] }]], 1],
    [
      'a reopening starts the count over',
      [
        [1, 'ann', says('/handoff @bob')],
        [2, 'bob', { kind: 'close', reason: 'completed' }],
        [3, 'bob', { kind: 'reopen' }],
      ],
      0,
    ],
  ])('%s', (_what, story, count) => {
    expect(incidentOf(after(...story)).reassignments).toBe(count);
  });

  it('the first holder of a role that nobody held is no reassignment', () => {
    const nobody = { name: 'First responder', does: 'Looks.', who: [] };
    const lonely = policyOf({ ...SOURCE, roles: { responder: nobody, commander: nobody } });
    const start = runOnce(lonely, opened(''), START).issue;
    const given = personDid(start, 'bob', says('/role responder @cyd'), START + 60);
    expect(fold(lonely, given)?.reassignments).toBe(0);
  });
});
