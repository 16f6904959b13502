/** A run that a comment starts says how late it is for what was due before. */
import { describe, expect, test } from 'vitest';
import type { Actor, Issue, TimelineItem } from '#domain/issue.ts';
import { policyOf } from '../../support/policy.ts';
import { instant, type Line, play, type Story } from '../../support/story.ts';

const TAGGED = {
  version: 1,
  name: 'late',
  incident: { label: 'incident' },
  severities: [{ id: 'sev1' }],
  roles: { first: { who: ['ann'] } },
  levels: [{ name: 'First', roles: ['first'] }],
};

const SOON = {
  id: 'soon',
  reason: 'Nobody acknowledges it.',
  when: { and: [{ '!': { var: 'incident.acknowledged' } }, { '>=': [{ var: 'elapsed.since-declared' }, 5] }] },
  do: { mention: ['first'] },
};

const policy = policyOf({
  version: 1,
  name: 'late',
  incident: { label: 'incident' },
  severities: [{ id: 'sev1', 'update-every': '30m' }],
  roles: { first: { who: ['ann'] }, second: { who: ['bob'] } },
  levels: [
    { name: 'First', roles: ['first'] },
    { name: 'Second', roles: ['second'] },
  ],
  triggers: [
    {
      id: 'unanswered',
      reason: 'Nobody answers.',
      when: { and: [{ '!': { var: 'incident.acknowledged' } }, { '>=': [{ var: 'elapsed.since-level' }, 5] }] },
      do: { escalate: 2 },
    },
    {
      id: 'overdue',
      reason: 'No update.',
      when: { '>=': [{ var: 'elapsed.since-update' }, { var: 'severity.update-every' }] },
      do: { mention: ['first'], comment: 'update-due' },
    },
    {
      id: 'help',
      reason: 'Somebody asks for help.',
      when: { '>': [{ var: 'count.help-requests' }, 0] },
      repeat: '0m',
      do: { escalate: 2 },
    },
    {
      id: 'customers',
      reason: 'Customers see it.',
      when: { in: ['customer', { var: 'incident.labels' }] },
      do: { mention: ['second'], comment: 'update-due' },
    },
  ],
});

/** Minutes after the declaration since when each has been due that the run at the last line fires. */
function dues(story: Story): Readonly<Record<string, number>> {
  return Object.fromEntries(story.decision.fired.map(({ trigger, due }) => [trigger, (due - instant('0m')) / 60]));
}

const between = (lines: readonly Line[]): Story => lines.reduce((story, line) => story.before(...line), play(policy));

describe('what was due before a comment', () => {
  test('has been due since then, and what the comment requests since the comment', () => {
    const story = between([['40m', 'eli', '/escalate']]).run('41m');
    expect(dues(story)).toEqual({ unanswered: 5, overdue: 30, help: 40 });
    expect(story.decision.late).toBe(36 * 60);
  });

  test('several comments ago, too', () => {
    const lines: readonly Line[] = [
      ['20m', 'eli', '/escalate'],
      ['35m', 'eli', '/escalate'],
      ['40m', 'eli', '/escalate'],
    ];
    expect(dues(between(lines).run('40m'))).toEqual({ unanswered: 5, overdue: 30, help: 20 });
  });

  test('but not before the last run, which found it not due', () => {
    const story = between([['3m', 'eli', '/escalate']])
      .run('4m')
      .before('50m', 'eli', '/escalate')
      .run('51m');
    expect(dues(story)).toEqual({ overdue: 30, help: 50, unanswered: 9 });
  });

  test('nor while it was paused', () => {
    const paused = play(policy).at('1m', 'ann', '/snooze 2h vendor');
    expect(dues(paused.before('50m', 'ann', '/unsnooze').run('51m'))).toEqual({ overdue: 50 });
  });
});

test.each<[string, Line, Readonly<Record<string, number>>]>([
  ['a label', ['40m', 'bob', { kind: 'label', labels: ['customer'] }], { unanswered: 40, overdue: 40, customers: 40 }],
  ['an edit', ['40m', 'bob', { kind: 'edit', title: null, body: 'Worse.' }], { unanswered: 40, overdue: 40 }],
])('before %s nobody knows what was so', (_what, line, expected) => {
  expect(dues(between([line]).run('41m'))).toEqual(expected);
});

describe('what a label of the run itself makes true', () => {
  const tagging = policyOf({
    ...TAGGED,
    triggers: [
      { id: 'old', reason: 'Old.', when: { '>=': [{ var: 'elapsed.since-level' }, 5] }, do: { label: ['old'] } },
      {
        id: 'tagged',
        reason: 'Tagged.',
        when: { in: ['old', { var: 'incident.labels' }] },
        do: { mention: ['first'], comment: 'update-due' },
      },
    ],
  });

  test.each<readonly [string, readonly Line[]]>([
    ['when nothing happens', []],
    ['when a passer-by writes', [['9m', 'zoe', 'Me too.']]],
  ])('is due in the second after that run, %s', (_, lines) => {
    const story = lines.reduce((one, line) => one.before(...line), play(tagging).run('6m')).run('10m');
    expect(dues(story)).toEqual({ tagged: 6 + 1 / 60 });
    expect(story.decision.late).toBe(4 * 60 - 1);
  });
});

describe('what was not due until somebody changed what was there before', () => {
  const ENGINE = { login: 'github-actions[bot]', kind: 'engine' } as const;
  const isBy = (login: string) => (item: TimelineItem) => item.kind === 'comment' && item.by?.login === login;
  const ack = play(policy).at('1m', 'ann', '/ack');

  /** All that somebody wrote is deleted: by the token of another workflow, if nobody else is named. */
  const withoutWordsOf =
    (login: string, at: string, by: Actor = ENGINE) =>
    (issue: Issue): Issue => ({
      ...issue,
      timeline: [
        ...issue.timeline.filter((item) => !isBy(login)(item)),
        { kind: 'words-deleted', login, at: instant(at), by },
      ],
    });

  test('has been due since a responder’s words were deleted', () => {
    const story = ack.seenAs(withoutWordsOf('ann', '20m')).run('21m');
    expect(dues(story)).toEqual({ unanswered: 20 });
    expect(story.decision.late).toBe(60);
  });

  test('and what passers-by wrote changes nothing', () => {
    const story = play(policy).before('1m', 'passer', 'me too').seenAs(withoutWordsOf('passer', '20m'));
    expect(dues(story.run('21m'))).toEqual({ unanswered: 5 });
  });

  test('nor does it hide what was due before words were deleted', () => {
    const story = between([
      ['6m', 'passer', 'me too'],
      ['7m', 'eli', '/escalate'],
    ]).seenAs(withoutWordsOf('passer', '20m', { login: 'passer', kind: 'person' }));
    expect(dues(story.run('21m'))).toMatchObject({ unanswered: 5, help: 7 });
  });

  test('has been due since a command that was obeyed was edited away', () => {
    const byCommand = policyOf({
      ...TAGGED,
      incident: { label: 'incident', acknowledge: { how: ['ack'] } },
      triggers: [SOON],
    });
    const takenBack = (issue: Issue): Issue => ({
      ...issue,
      timeline: issue.timeline.map((item) =>
        item.kind === 'comment' && isBy('ann')(item) ? { ...item, body: 'not me', editedAt: instant('20m') } : item,
      ),
    });
    const story = play(byCommand).at('1m', 'ann', '/ack').seenAs(takenBack).run('21m');
    expect(dues(story)).toEqual({ soon: 20 });
    // An edit of a comment that no run obeyed took nothing back.
    const other = play(byCommand).at('1m', 'ann', 'looking').seenAs(takenBack).run('21m');
    expect(dues(other)).toEqual({ soon: 5 });
  });

  test('has been due since the title made it an incident, whoever changed that', () => {
    const titled = policyOf({
      ...TAGGED,
      incident: { label: 'incident', when: { '!=': [{ var: 'incident.title' }, 'tracking'] } },
      triggers: [SOON],
    });
    const withTitle =
      (title: string, at: string) =>
      (issue: Issue): Issue => ({
        ...issue,
        title,
        timeline: [...issue.timeline, { kind: 'renamed', title, at: instant(at), by: ENGINE }],
      });
    const tracking = play(titled).seenAs(withTitle('tracking', '1m')).run('2m');
    expect(tracking.decision.leftAlone).toBe('not-an-incident');
    const story = tracking.seenAs(withTitle('It is down', '6m')).run('7m');
    expect(dues(story)).toEqual({ soon: 6 });
  });
});
