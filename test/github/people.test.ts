import { describe, expect, test } from 'vitest';
import type { Issue, TimelineItem } from '#domain/issue.ts';
import { loginsThatMatter, toPermission } from '#github/people.ts';

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

describe('whose permission matters', () => {
  const person = (login: string) => ({ login, kind: 'person' }) as const;
  const comment = (by: TimelineItem['by']): TimelineItem => ({
    at: 0,
    by,
    kind: 'comment',
    id: 'c',
    url: '',
    body: '',
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
    ['who set an incident label', [{ at: 0, by: person('eve'), kind: 'labeled', label: 'Incident' }], ['zoe', 'eve']],
    ['not who set another label', [{ at: 0, by: person('eve'), kind: 'labeled', label: 'docs' }], ['zoe']],
    ['who assigned themselves', [{ at: 0, by: person('eve'), kind: 'assigned', login: 'Eve' }], ['zoe', 'eve']],
    ['not who assigned somebody else', [{ at: 0, by: person('eve'), kind: 'assigned', login: 'dan' }], ['zoe']],
  ])('%s', (_name, timeline, expected) => {
    expect(loginsThatMatter({ ...base, timeline }, ['incident'])).toEqual(expected);
  });

  test('of an issue that never was an incident nobody, of one that was everybody', () => {
    const timeline = [comment(person('dan'))];
    const once: TimelineItem = { at: 0, by: person('eve'), kind: 'labeled', label: 'incident' };
    expect(loginsThatMatter({ ...base, labels: ['docs'], timeline }, ['incident'])).toEqual([]);
    expect(loginsThatMatter({ ...base, labels: [], timeline: [once, ...timeline] }, ['incident'])).toEqual([
      'zoe',
      'eve',
      'dan',
    ]);
  });
});
