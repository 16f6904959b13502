/** A run that a comment starts says how late it is for what was due before. */
import { describe, expect, test } from 'vitest';
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
