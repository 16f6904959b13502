/** A policy that has fewer levels than were called, or shows them by other labels. */
import { describe, expect, test } from 'vitest';
import { policyOf } from '../../support/policy.ts';
import { play, type Story } from '../../support/story.ts';

const level = (role: string, label: string) => ({ name: role, roles: [role], label });
const LEVELS = [level('first', 'level 1'), level('second', 'level 2'), level('third', 'level 3')];

const ladder = (levels: readonly object[], triggers: readonly object[] = []) =>
  policyOf({
    version: 1,
    name: 'ladder',
    incident: { label: 'incident' },
    severities: [{ id: 'major', label: 'major' }],
    roles: { first: { who: ['ann'] }, second: { who: ['bob'] }, third: { who: ['cyd'] } },
    levels,
    triggers: [
      {
        id: 'silent',
        reason: 'Nobody acknowledges it.',
        when: { '>=': [{ var: 'elapsed.since-level' }, 5] },
        repeat: '5m',
        do: { escalate: 'next', label: ['paged'] },
      },
      ...triggers,
    ],
  });

/** The story goes on under another version of the policy. */
const under = (levels: readonly object[], { issue }: Story): Story => play(ladder(levels), issue);

const AT_TWO = play(ladder(LEVELS)).run('5m');

describe('a policy cut to the first level while the second is engaged', () => {
  const cut = under(LEVELS.slice(0, 1), AT_TWO).run('6m');

  test('is at its last level, and calls nobody for that', () => {
    expect(cut.decision).toMatchObject({ level: 1, comment: null, facts: { level: 1 } });
    expect(cut.incident.level).toBe(1);
  });

  test('and the issue carries the label of that level alone, beside what triggers and people set', () => {
    expect(AT_TWO.issue.labels.toSorted()).toEqual(['incident', 'level 2', 'major', 'paged']);
    expect(cut.issue.labels.toSorted()).toEqual(['incident', 'level 1', 'major', 'paged']);
    const byPerson = AT_TWO.at('5m10s', 'ann', { kind: 'unlabel', labels: ['level 2'] });
    const after = under(LEVELS.slice(0, 1), byPerson.before('5m20s', 'ann', { kind: 'label', labels: ['level 2'] }));
    expect(after.run('6m').issue.labels).toContain('level 2');
  });

  test('goes on calling it when that is due', () => {
    expect(cut.run('10m').decision.comment?.calls).toMatchObject([{ people: ['ann'] }]);
    expect(cut.run('10m').issue.labels).toContain('level 1');
  });

  test('and where the levels are there again, the incident is where it was', () => {
    const again = under(LEVELS, cut).run('7m');
    expect(again.decision).toMatchObject({ level: 2, comment: null });
    expect(again.issue.labels.toSorted()).toEqual(['incident', 'level 2', 'major', 'paged']);
  });
});

test('a level that is shown by another label has that one alone', () => {
  const renamed = [...LEVELS.slice(0, 1), level('second', 'leads'), ...LEVELS.slice(2)];
  const labels = under(renamed, AT_TWO).run('6m').issue.labels.toSorted();
  expect(labels).toEqual(['incident', 'leads', 'major', 'paged']);
});
