import { describe, expect, it } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import { decide, type PersonAct } from '#engine/index.ts';
import { policyOf } from '../../support/policy.ts';
import { play, type Story } from '../../support/story.ts';
import { START } from '../../support/worlds.ts';

const hasLabelRule = (label: string): object => ({ in: [label, { var: 'incident.labels' }] });
const policy = policyOf({
  version: 1,
  name: 'history',
  incident: { label: 'incident' },
  severities: [
    { id: 'sev1', name: 'Critical', when: hasLabelRule('huge') },
    { id: 'sev2', name: 'Major', when: hasLabelRule('big') },
    { id: 'sev3', name: 'Minor' },
  ],
  roles: { responder: { name: 'First responder', does: 'Looks.', who: ['ann'] } },
  levels: [{ name: 'All', roles: ['responder'] }],
  triggers: [{ id: 'acked', reason: 'A.', when: { var: 'incident.acknowledged' }, do: { mention: ['responder'] } }],
});

type Line = readonly [minute: number, act: PersonAct | string];
const severity = (id: string): string => `/severity ${id}`;
const label = (name: string): PersonAct => ({ kind: 'label', labels: [name] });
const unlabel = (name: string): PersonAct => ({ kind: 'unlabel', labels: [name] });

/** The issue after a story of `bob`'s, the engine having run after each line. */
function after(story: readonly Line[]): Story {
  return play(policy).all(story.map(([minute, act]) => [`${minute}m`, 'bob', act]));
}

/** `sev3 0-10`, in minutes. */
function repliesAt(issue: Issue, at: number): readonly string[] {
  const severities = decide(policy, issue, START + at * 60).statusComment?.message?.severities ?? [];
  const minute = (instant: number | null): string => (instant === null ? '' : String((instant - START) / 60));
  return severities.map(({ severity: { id }, from, to }) => `${id} ${minute(from)}-${minute(to)}`);
}

describe('the severities of an incident', () => {
  it.each<readonly [string, readonly Line[], readonly string[]]>([
    ['only one', [], ['sev3 0-']],
    ['a rise', [[10, label('big')]], ['sev3 0-10', 'sev2 10-']],
    [
      'a fall',
      [
        [10, label('big')],
        [20, unlabel('big')],
      ],
      ['sev3 0-10', 'sev2 10-20', 'sev3 20-'],
    ],
    [
      'two falls, neither of which has a comment of its own',
      [
        [10, label('huge')],
        [20, severity('sev2')],
        [30, severity('sev3')],
      ],
      ['sev3 0-10', 'sev1 10-20', 'sev2 20-30', 'sev3 30-'],
    ],
    [
      'a fall and a rise to less than before',
      [
        [10, label('huge')],
        [20, severity('sev3')],
        [30, severity('sev2')],
      ],
      ['sev3 0-10', 'sev1 10-20', 'sev3 20-30', 'sev2 30-'],
    ],
    [
      'down, up and down again',
      [
        [10, label('huge')],
        [20, severity('sev3')],
        [30, severity('sev2')],
        [40, severity('sev3')],
        [50, severity('sev1')],
      ],
      ['sev3 0-10', 'sev1 10-20', 'sev3 20-30', 'sev2 30-40', 'sev3 40-50', 'sev1 50-'],
    ],
    ['a choice of the same', [[10, severity('sev3')]], ['sev3 0-']],
    [
      'nothing after the end',
      [
        [10, label('big')],
        [25, { kind: 'close', reason: 'completed' }],
      ],
      ['sev3 0-10', 'sev2 10-25'],
    ],
    [
      'a reopening starts over with the severity that stays',
      [
        [10, label('big')],
        [25, { kind: 'close', reason: 'completed' }],
        [30, { kind: 'reopen' }],
        [40, severity('sev1')],
      ],
      ['sev2 30-40', 'sev1 40-'],
    ],
  ])('%s', (_what, story, expected) => {
    const { issue } = after(story);
    expect(repliesAt(issue, 60)).toEqual(expected);
    expect(decide(policy, issue, START + 3600).statusComment?.isUpToDate).toBe(true);
  });
});

describe('an episode', () => {
  it('begins with a rise from a severity that only the status comment announced, so triggers fire anew', () => {
    const down = after([
      [5, label('huge')],
      [10, '/ack'],
      [20, severity('sev3')],
    ]);
    expect(down.incident).toMatchObject({ episode: 2 });
    expect(down.incident.fired.get('acked')?.n).toBe(1);
    const { incident, decision } = down.at('30m', 'bob', severity('sev2'));
    expect(decision.record).toMatchObject({ episode: 3, fired: { acked: 1 } });
    expect(incident).toMatchObject({ episode: 3 });
  });

  it('is the same when the fall and the rise come within one second', () => {
    const down = after([
      [5, label('huge')],
      [20, severity('sev3')],
    ]);
    const { incident } = down.at('20m', 'bob', severity('sev2'));
    expect(incident.announced.map((one) => one.severity)).toEqual(['sev3', 'sev1', 'sev3', 'sev2']);
    expect(incident).toMatchObject({ episode: 3 });
  });
});

describe('what an edit of the status comment records in the second of a comment before it', () => {
  const says = policyOf({
    version: 1,
    name: 'same-second',
    incident: { label: 'incident' },
    severities: [{ id: 'sev1', when: hasLabelRule('big') }, { id: 'sev2' }],
    roles: { responder: { who: ['ann'] } },
    levels: [{ name: 'All', roles: ['responder'] }],
    triggers: [
      {
        id: 'later',
        reason: 'Later.',
        when: { '>=': [{ var: 'elapsed.since-declared' }, 8] },
        do: { mention: ['responder'] },
      },
    ],
  });
  const at = START + 8 * 60;

  it('comes after that comment, although what is not counted as seen, such as that words were deleted, stands before both', () => {
    const story = play(says)
      .at('1m', 'ann', label('big'))
      .at('2m', 'ann', '/akc')
      .seenAs((issue) => ({
        ...issue,
        timeline: [
          ...issue.timeline,
          { kind: 'words-deleted', login: 'ann', at, by: { login: 'ann', kind: 'person' } },
        ],
      }))
      .run('8m');
    expect([story.decision.fired.length, story.decision.severity]).toEqual([1, 'sev1']);
    const lowered = story
      .seenAs((issue) => ({
        ...issue,
        timeline: issue.timeline.map((item) =>
          item.kind === 'comment' && item.body === '/akc' ? { ...item, body: '/severity sev2', editedAt: at } : item,
        ),
      }))
      .run('8m');
    expect([lowered.decision.severity, lowered.incident.announced.at(-1)?.severity]).toEqual(['sev2', 'sev2']);
    expect(lowered.run('8m').effects).toEqual([]);
  });
});
