import { describe, expect, test } from 'vitest';
import type { Issue, TimelineItem } from '#domain/issue.ts';
import { toPermission } from '#github/people.ts';
import { inTurn, questionsOf } from '#github/questions.ts';

test.each([
  [{ permission: 'admin', role_name: 'admin' }, 'admin'],
  [{ permission: 'write', role_name: 'maintain' }, 'maintain'],
  [{ permission: 'read', role_name: 'triage' }, 'triage'],
  [{ permission: 'write', role_name: 'release-captain' }, 'write'],
  [{ permission: 'read' }, 'read'],
  [{ permission: 'none', role_name: '' }, 'none'],
  [{ permission: 'something-new' }, 'none'],
])('%j means %s', (answer, expected) => {
  expect(toPermission(answer)).toBe(expected);
});

const loginsOf = (issue: Issue, ranked = false): readonly string[] =>
  questionsOf(issue, { incidentLabels: ['incident'], ranked }).map(({ login }) => login);

describe('whose permission matters', () => {
  const person = (login: string) => ({ login, kind: 'person' }) as const;
  const comment = (by: TimelineItem['by'], body = ''): TimelineItem => ({
    at: 0,
    by,
    kind: 'comment',
    id: 'c',
    url: '',
    body,
    editedAt: null,
    editedByOther: false,
    minimised: false,
    reactions: [],
  });
  const base: Issue = {
    id: 'I',
    number: 1,
    repository: 'o/r',
    url: '',
    title: '',
    body: '',
    author: person('Zoe'),
    createdAt: 0,
    type: null,
    state: 'open',
    isPullRequest: false,
    labels: ['INCIDENT'],
    assignees: [],
    timeline: [],
    people: {},
    teams: {},
  };
  test.each<[string, readonly TimelineItem[], readonly string[]]>([
    ['the reporter alone', [], ['zoe']],
    ['a commenter, once', [comment(person('Dan')), comment(person('dan'))], ['zoe', 'dan']],
    [
      'no bot, engine or deleted user',
      [comment({ login: 'x[bot]', kind: 'bot' }), comment({ login: 'e', kind: 'engine' }), comment(null)],
      ['zoe'],
    ],
    ['who set an incident label', [{ at: 0, by: person('eve'), kind: 'labeled', label: 'Incident' }], ['eve', 'zoe']],
    ['not who set another label', [{ at: 0, by: person('eve'), kind: 'labeled', label: 'docs' }], ['zoe']],
    ['who assigned themselves', [{ at: 0, by: person('eve'), kind: 'assigned', login: 'Eve' }], ['zoe', 'eve']],
    ['not who assigned somebody else', [{ at: 0, by: person('eve'), kind: 'assigned', login: 'dan' }], ['zoe']],
  ])('%s', (_name, timeline, expected) => {
    expect(loginsOf({ ...base, timeline })).toEqual(expected);
  });

  test('of an issue that never was an incident nobody, of one that was everybody', () => {
    const timeline = [comment(person('dan'))];
    const once: TimelineItem = { at: 0, by: person('eve'), kind: 'labeled', label: 'incident' };
    expect(loginsOf({ ...base, labels: ['docs'], timeline })).toEqual([]);
    expect(loginsOf({ ...base, labels: [], timeline: [once, ...timeline] })).toEqual(['eve', 'zoe', 'dan']);
  });

  const assignment = (login: string, kind: 'assigned' | 'unassigned' = 'assigned'): TimelineItem => ({
    at: 0,
    by: person('boss'),
    kind,
    login,
  });
  test.each<[string, readonly TimelineItem[], readonly string[]]>([
    ['who writes a command', [comment(person('ann')), comment(person('bob'), 'Hm.\n  /ack')], ['bob', 'zoe', 'ann']],
    ['the latest first', [comment(person('ann'), '/ack'), comment(person('bob'), '/ack')], ['bob', 'ann', 'zoe']],
    ['a path in a sentence is none', [comment(person('ann'), 'see /ack')], ['zoe', 'ann']],
    ['not who is assigned', [assignment('Ann'), comment(person('ann'), '/ack')], ['zoe']],
    ['who is assigned only later', [comment(person('ann')), assignment('Ann')], ['zoe', 'ann']],
    [
      'who is no longer assigned',
      [assignment('Ann'), assignment('ann', 'unassigned'), comment(person('ann'))],
      ['zoe', 'ann'],
    ],
  ])('first %s', (_name, timeline, expected) => {
    expect(loginsOf({ ...base, timeline })).toEqual(expected);
  });

  test('where a permission counts for a command, of who is assigned too, for a command alone', () => {
    const timeline = ['Ann', 'Bob'].map((login) => assignment(login));
    const issue = { ...base, timeline: [...timeline, comment(person('ann'), '/ack'), comment(person('bob'), 'On it')] };
    expect(loginsOf(issue, true)).toEqual(['ann', 'zoe']);
  });

  test.each([
    '/ack',
    '- /ack',
    '1. **/ack**',
    '- [ ] /ack',
    '\u200B/ack',
    '\uFF0F\uFF41\uFF43\uFF4B',
    'On it\r\n* /ack',
  ])('whoever wrote %j comes before those who wrote words, however late these came', (body) => {
    const timeline = [
      comment(person('ann'), body),
      comment(person('bob'), 'see /ack'),
      comment(person('cy'), '> /ack'),
    ];
    expect(loginsOf({ ...base, timeline })).toEqual(['ann', 'zoe', 'cy', 'bob']);
  });

  test('of several issues one of each in turn, whatever the flood on one of them', () => {
    const options = { incidentLabels: ['incident'], ranked: false };
    const timeline = ['a', 'b', 'c'].map((one) => comment(person(one), '/ack'));
    const flood = questionsOf({ ...base, timeline }, options);
    const quiet = questionsOf({ ...base, author: null, timeline: [comment(person('dan'), '/ack')] }, options);
    expect(inTurn([flood, quiet]).map(({ login }) => login)).toEqual(['c', 'dan', 'a', 'b', 'zoe']);
  });
});
