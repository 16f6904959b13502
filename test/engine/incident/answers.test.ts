/** Who has answered since their role was called. */
import { expect, test } from 'vitest';
import { snapshotAt } from '#engine/index.ts';
import { policyOf } from '../../support/policy.ts';
import { instant, type Line, play, type Story } from '../../support/story.ts';

/** Level 1 are ann and bob, level 2 is cyd; every `/escalate` engages level 2, anew when it is engaged. */
const POLICY = policyOf({
  version: 1,
  name: 'p',
  incident: { label: 'incident' },
  severities: [{ id: 'sev1', name: 'Critical' }],
  roles: {
    first: { name: 'First', does: 'Looks.', who: ['ann', 'bob'] },
    lead: { name: 'Lead', does: 'Leads.', who: ['cyd'] },
  },
  levels: [
    { name: 'First', roles: ['first'] },
    { name: 'Lead', roles: ['lead'] },
  ],
  triggers: [
    {
      id: 'help',
      reason: 'Somebody asked for help.',
      when: { '>': [{ var: 'count.help-requests' }, 0] },
      repeat: '0m',
      do: { escalate: 'next' },
    },
  ],
});

const answersIn = (story: Story): unknown => snapshotAt(POLICY, story.issue, instant('1h')).facts?.['answered'];
const after = (...lines: readonly Line[]): unknown => answersIn(play(POLICY).all(lines));

test.each<[string, readonly Line[], { readonly first: boolean; readonly lead: boolean }]>([
  ['nobody, while nobody does anything', [], { first: false, lead: false }],
  ['one of two holders who writes', [['1m', 'bob', 'Looking.']], { first: true, lead: false }],
  ['a holder who asks for help', [['1m', 'ann', '/escalate']], { first: true, lead: false }],
  ['nobody, when a passer-by writes', [['1m', 'dee', 'Seen it too.']], { first: false, lead: false }],
  ['nobody, when a holder misspells a command', [['1m', 'ann', '/akc']], { first: false, lead: false }],
  ['nobody, when the comment of a holder was refused', [['1m', 'ann', '/unsnooze']], { first: false, lead: false }],
  [
    'nobody of a level that was called again since',
    [
      ['1m', 'ann', '/escalate'],
      ['2m', 'cyd', 'Here.'],
      ['3m', 'ann', '/escalate Where are you?'],
    ],
    { first: true, lead: false },
  ],
  [
    'nobody of a role that was given to somebody else since',
    [
      ['1m', 'ann', '/escalate'],
      ['2m', 'cyd', 'Here.'],
      ['3m', 'cyd', '/handoff @dee'],
    ],
    { first: true, lead: false },
  ],
  [
    'the holder who stays when another one hands over',
    [
      ['1m', 'ann', 'Here.'],
      ['2m', 'bob', '/handoff @dee'],
    ],
    { first: true, lead: false },
  ],
  [
    'nobody in the next life',
    [
      ['1m', 'ann', 'Here.'],
      ['2m', 'ann', { kind: 'close', reason: 'completed' }],
      ['3m', 'dee', { kind: 'reopen' }],
    ],
    { first: false, lead: false },
  ],
])('has answered: %s', (_, lines, expected) => {
  expect(after(...lines)).toEqual(expected);
});

test('who assigns themselves, or writes, before the run that announces their role has answered', () => {
  const story = play(POLICY).before('1m', 'ann', '/role lead @dee');
  const assigned = story.before('1m', 'dee', { kind: 'assign', logins: ['dee'] }).run('2m');
  const wrote = story.before('1m', 'dee', 'Taken over.').run('2m');
  expect([assigned, wrote].map(answersIn)).toEqual([
    { first: true, lead: true },
    { first: true, lead: true },
  ]);
  expect(assigned.incident.records.at(-1)?.called).toEqual({ lead: ['dee'] });
});

test('whoever is assigned by somebody else has not answered', () => {
  const story = play(POLICY).before('1m', 'ann', '/role lead @dee');
  expect(answersIn(story.before('1m', 'ann', { kind: 'assign', logins: ['dee'] }).run('2m'))).toEqual({
    first: true,
    lead: false,
  });
});

test.each(['\u200B', '\u3164\u202E', '/ack \u200B', '\uFE0F\n\u2060'])(
  'characters that nobody sees are no update: %j',
  (body) => {
    const { incident } = play(POLICY).at('1m', 'ann', body);
    expect(incident).toMatchObject({ lastUpdate: null, lastWords: null, updates: [] });
    expect(play(POLICY).at('1m', 'ann', `${body} fixed`).incident.lastWords).not.toBeNull();
  },
);
