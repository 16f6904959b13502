/** Changes of a report: GitHub tells the last edit of a body and when it was, and lets its author do it who may do nothing else. */
import { describe, expect, it } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import { fold, type PersonAct } from '#engine/index.ts';
import { policyOf } from '../../support/policy.ts';
import { play } from '../../support/story.ts';
import { newIncident, START } from '../../support/worlds.ts';

const policy = policyOf({
  version: 1,
  name: 'edits',
  incident: { label: 'incident', details: { users: { heading: 'Users', type: 'number' } } },
  severities: [{ id: 'major', name: 'Major' }],
  roles: { responder: { name: 'First responder', does: 'Looks.', who: ['ann'] } },
  levels: [{ name: 'All', roles: ['responder'] }],
  triggers: [
    {
      id: 'many',
      reason: 'Many users.',
      when: { '>=': [{ var: 'details.users' }, 100] },
      repeat: '0m',
      do: { mention: ['responder'] },
    },
  ],
});

const users = (number: number): PersonAct => ({ kind: 'edit', title: null, body: `### Users\n\n${String(number)}` });

/** The same issue as GitHub tells it: without the edits before the last. */
function read(issue: Issue): Issue {
  const last = issue.timeline.findLast(({ kind }) => kind === 'edited');
  return { ...issue, timeline: issue.timeline.filter((item) => item.kind !== 'edited' || item === last) };
}

describe('an edit of the body', () => {
  it.each<readonly [string, readonly (readonly [second: number, users: number])[], number]>([
    ['none', [], 0],
    ['one', [[60, 200]], 1],
    [
      'two, a minute apart',
      [
        [60, 200],
        [120, 300],
      ],
      2,
    ],
    [
      'the second takes back what the first said',
      [
        [60, 200],
        [120, 5],
      ],
      1,
    ],
    [
      'two within one second: one that came after its run cannot be told from one before it',
      [
        [60, 200],
        [60, 300],
      ],
      1,
    ],
  ])('counts as something new that somebody did: %s', (_name, edits, times) => {
    let story = play(policy, newIncident('### Users\n\n5'));
    for (const [second, number] of edits) story = story.at(`${second}s`, 'ann', users(number)).seenAs(read);
    expect(story.run('3m').run('4m').incident.fired.get('many')?.n ?? 0).toBe(times);
  });

  it('is not lost in what a run records: the history with all edits and the one GitHub tells are the same incident', () => {
    const edits = [0, 0, 60, 61, 3600].map((second) => [`${second}s`, 'ann', users(second + 200)] as const);
    const { issue, incident } = play(policy, newIncident('### Users\n\n200')).all(edits);
    expect(issue.timeline.filter(({ kind }) => kind === 'edited')).toHaveLength(5);
    const { seen, fired, lastRunAt } = incident;
    expect(fold(policy, read(issue))).toMatchObject({ seen, fired, lastRunAt });
  });
});

describe('a change of the report', () => {
  const title: PersonAct = { kind: 'edit', title: 'Worse', body: null };

  it.each<readonly [string, string, PersonAct, boolean]>([
    ['a responder’s edit', 'ann', users(300), true],
    ['a responder’s rename', 'ann', title, true],
    ['the reporter’s edit', 'eli', users(300), false],
    ['the reporter’s rename', 'eli', title, false],
    ['a bot’s rename', 'echo[bot]', title, false],
  ])('%s is something new that somebody did, or it is not', (_name, by, act, isNew) => {
    const { incident } = play(policy, newIncident('### Users\n\n200')).at('5m', by, act);
    expect(incident.fired.get('many')?.n).toBe(isNew ? 2 : 1);
    expect(incident.activityAt).toBe(isNew ? START + 300 : START);
  });

  it('by the reporter makes fire what it says for the first time, which was not due before', () => {
    const { decision } = play(policy, newIncident('### Users\n\n5')).at('5m', 'eli', users(200));
    expect(decision.fired).toMatchObject([{ trigger: 'many', due: START + 300 }]);
  });
});
