/** A role that somebody gives away in the very run that calls its level. */
import { describe, expect, test } from 'vitest';
import type { Effect } from '#domain/effect.ts';
import { renderComment } from '#report/comment/comment.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { policyOf } from '../../support/policy.ts';
import { instant, type Line, play, type Story } from '../../support/story.ts';
import { HELP } from '../../support/triggers.ts';

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

test.each(['bob', 'cyd'])(
  '%s, who got it after the call fell due, is called in the place of those whom its rule yields',
  (login) => {
    expect(after(`/role first @${login}`)).toEqual({ calls: [[login]], holders: [login] });
  },
);

test('what its owner hands over before a call that overtakes it is the incident alone', () => {
  const { decision, incident } = play(policy).at('1m', 'ann', '/ack').before('4m', 'ann', '/handoff @cyd').run('5m');
  const calls = decision.comment?.calls.map(({ role, people }) => [role.id, people]);
  expect(calls).toEqual([
    ['first', ['ann', 'bob']],
    ['owner', ['cyd']],
  ]);
  expect([incident.holders.get('first'), incident.handovers.map(({ to }) => to)]).toEqual([['ann', 'bob'], ['cyd']]);
});

describe('a role that is given away before its level is called, or after', () => {
  const open = { '!': { var: 'incident.acknowledged' } };
  const lead = policyOf({
    ...SOURCE,
    incident: { label: 'incident', acknowledge: { how: ['ack'] } },
    roles: { first: { name: 'First', who: 'ann' }, lead: { name: 'Lead', who: 'bob' } },
    levels: [
      { name: 'First', roles: ['first'] },
      { name: 'Leads', roles: ['lead'] },
    ],
    channels: { mail: { type: 'email', server: 'env:TOCSIN_SMTP', from: 'a@example.org' } },
    contacts: { bob: { mail: 'bob@example.org' }, dee: { mail: 'dee@example.org' } },
    reach: { all: [{ by: ['mail'] }] },
    severities: [{ id: 'major', name: 'Major', reach: 'all' }],
    triggers: [
      {
        id: 'unread',
        reason: 'Nobody.',
        when: { and: [open, { '>=': [{ var: 'elapsed.since-level' }, 10] }] },
        do: { escalate: 2 },
      },
      {
        id: 'open',
        reason: 'Open.',
        when: { '>=': [{ var: 'elapsed.since-declared' }, 30] },
        do: { mention: 'lead', comment: 'update-due' },
      },
    ],
  });
  const opened = play(lead);

  /** The call of the level, who is sent a message, who holds it then, what is answered, and who is reminded. */
  function course(story: Story): unknown {
    const { decision, incident } = story;
    const reminded = story.run('30m').decision.comment?.mentions;
    return {
      calls: decision.comment?.calls.map(({ role, level, people }) => [role.id, level, people]),
      replies: decision.comment?.replies.map(({ verdict }) => verdict),
      record: decision.record?.called,
      reach: decision.record?.reach,
      lead: incident.holders.get('lead'),
      answered: incident.answers.get('lead') ?? [],
      isAssigned: story.issue.assignees.includes('dee'),
      reminded,
    };
  }

  test('before: the call overtakes it, as it does where a run comes in between', () => {
    const handedOver = opened.before('5m', 'ann', '/role lead @dee').before('6m', 'dee', 'Here.');
    const late = course(handedOver.run('10m'));
    const reason = 'Lead is with `bob` by now';
    const expected = {
      calls: [['lead', 2, ['bob']]],
      record: { lead: ['bob'] },
      reach: ['bob'],
      lead: ['bob'],
      answered: [],
      reminded: ['bob'],
    };
    expect(late).toEqual({ ...expected, replies: [{ kind: 'not-now', reason }], isAssigned: false });
    expect(course(handedOver.run('6m').run('10m'))).toEqual({ ...expected, replies: [], isAssigned: true });
  });

  test('after: whoever got it is the one who is called for it, and what they said since then is their answer', () => {
    const late = opened.before('12m', 'ann', '/role lead @dee').before('13m', 'dee', 'Here.').run('15m');
    expect(course(late)).toEqual({
      calls: [['lead', 2, ['dee']]],
      replies: [],
      record: { lead: ['dee'] },
      reach: ['dee'],
      lead: ['dee'],
      answered: ['dee'],
      isAssigned: true,
      reminded: ['dee'],
    });
    expect(late.decision.comment?.handovers).toMatchObject([{ by: 'ann', to: 'dee', roles: ['Lead'] }]);
  });

  test('counts as called since then, whether a run comes in between or not', () => {
    const handedOver = opened.run('10m').before('12m', 'ann', '/role lead @dee');
    expect([handedOver, handedOver.run('12m')].map((story) => story.run('15m').incident.calledAt)).toEqual([
      instant('12m'),
      instant('12m'),
    ]);
  });
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

describe('a role that somebody takes who asks for help in the same run', () => {
  const calling = policyOf({
    ...SOURCE,
    roles: { first: { name: 'First', who: 'ann' }, lead: { name: 'Lead', who: ['bob', 'cyd'] } },
    levels: [
      { name: 'First', roles: ['first'] },
      { name: 'Leads', roles: ['lead'] },
    ],
    triggers: [HELP],
  });
  const acknowledged = play(calling).at('1m', 'ann', '/ack');

  const later: readonly Line[] = [
    ['2m', 'ann', '/escalate nobody here knows it'],
    ['2m10s', 'ann', '/role lead @ann'],
  ];
  test.each<readonly [string, readonly Line[]]>([
    ['after that', later],
    ['with that', [['2m', 'ann', '/escalate nobody here knows it\n/role lead @ann']]],
    ['with that, and first', [['2m', 'ann', '/role lead @ann\n/escalate nobody here knows it']]],
  ])('%s, is that of whom the call for help names, who are called', (_, lines) => {
    const help = lines.reduce((story, line) => story.before(...line), acknowledged);
    const { decision, incident } = help.run('3m');
    expect(decision.comment?.mentions).toEqual(['bob', 'cyd']);
    expect(decision.comment?.replies.map(({ verdict }) => verdict)).toEqual([
      { kind: 'not-now', reason: 'Lead is with `bob` and `cyd` by now' },
    ]);
    expect([incident.level, incident.holders.get('lead'), incident.helpRequests]).toEqual([2, ['bob', 'cyd'], []]);
  });

  test('goes to whoever got it, where that is somebody else', () => {
    const help = acknowledged
      .before('2m', 'ann', '/escalate nobody here knows it')
      .before('2m10s', 'ann', '/role lead @dee');
    expect(help.run('3m').decision.comment?.mentions).toEqual(['dee']);
  });
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

  test('one that a newer command has overtaken is answered before what strangers may not do, however many they are', () => {
    const strangers = Array.from({ length: 14 }, (_, index) => `s${index}`);
    const flooded = start.at('1m', 'cyd', '/ack').seenAs((issue) => ({
      ...issue,
      people: {
        ...issue.people,
        ...Object.fromEntries(strangers.map((login) => [login, { permission: 'read', assignable: false } as const])),
      },
    }));
    const handed = flooded.before('2m', 'ann', '/role second @bob').before('2m', 'cyd', '/role second @eli');
    const story = strangers.reduce((one, login) => one.before('2m', login, '/ack'), handed).run('3m');
    expect(story.decision.comment?.replies[0]).toMatchObject({ by: 'ann', verdict: { kind: 'not-now' } });
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
