/** The ladders of two policies: all of the two weeks is compared, and where something comes due too often for that, it is said. */
import { describe, expect, test } from 'vitest';
import { comparePolicies } from '#compare/index.ts';
import type { PolicyDiff } from '#domain/results/policy-diff.ts';
import { verdictOf } from '#report/change/diff.ts';
import { renderDiff } from '#report/change/markdown.ts';
import { printDiff } from '#report/change/terminal.ts';
import { policyOf } from '../support/policy.ts';
import { AT } from './edits.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

interface Edit {
  readonly every?: string;
  readonly limit?: number;
  /** When level 3 is called; null for never. */
  readonly late?: string | null;
  readonly than?: '>=' | '>';
}

const policy = ({ every = '1h', limit, late = '9d', than = '>=' }: Edit) =>
  policyOf({
    version: 1,
    name: 'reminders',
    incident: { label: 'incident' },
    severities: [{ id: 's1', label: 's1', 'acknowledge-within': '15m', 'update-every': every }],
    roles: { r: { who: 'dan' }, l: { who: 'heidi' }, x: { who: 'carol' } },
    levels: [
      { name: 'A', roles: ['r'] },
      { name: 'B', roles: ['l'] },
      { name: 'C', roles: ['x'] },
    ],
    triggers: [
      {
        id: 'unack',
        reason: 'Nobody answers.',
        when: { [than]: [{ var: 'elapsed.since-declared' }, { var: 'severity.acknowledge-within' }] },
        do: { escalate: 2 },
      },
      {
        id: 'update',
        reason: 'The update is overdue.',
        when: { '>=': [{ var: 'elapsed.since-update' }, { var: 'severity.update-every' }] },
        repeat: { var: 'severity.update-every' },
        ...(limit === undefined ? {} : { limit }),
        do: { mention: ['r'] },
      },
      ...(late === null
        ? []
        : [
            {
              id: 'late',
              reason: 'It is late.',
              when: { '>=': [{ var: 'elapsed.since-declared' }, { duration: late }] },
              do: { escalate: 3 },
            },
          ]),
    ],
  });

const diffOf = (before: Edit, after: Edit): PolicyDiff => comparePolicies(policy(before), policy(after), AT);

const severityOf = ({ ladders }: PolicyDiff) => {
  const [ladder] = ladders;
  if (ladder === undefined) throw new Error('There is no severity.');
  return ladder;
};

describe('reminders without a limit cut nothing', () => {
  test.each(['1h', '30m', '15m'])('before a call after nine days, every %s', (every) => {
    const ladder = severityOf(diffOf({ every }, { every, late: null }));
    expect(ladder).toMatchObject({
      changed: true,
      within: null,
      people: [{ person: 'carol', before: 1, after: 0 }],
    });
    expect(ladder.levels).toContainEqual({ level: 'C', before: 9 * DAY, after: null });
  });

  test.each([
    [150, 120],
    [150, 90],
    [300, 299],
  ])('of a limit that goes from %i to %i', (before, after) => {
    // The declaration calls once more.
    const { people } = severityOf(diffOf({ limit: before }, { limit: after }));
    expect(people).toEqual([{ person: 'dan', before: before + 1, after: after + 1 }]);
  });
});

describe('where something comes due every minute', () => {
  const diff = diffOf({ every: '1m', late: '1d' }, { every: '1m', late: '9d' });
  const { after, within, levels } = severityOf(diff);

  test('both are compared up to the same instant', () => {
    const end = after?.cut ?? { at: 0, every: null };
    expect(end.every).toBe(60);
    expect(within).toEqual({ seconds: end.at - (after?.declaredAt ?? 0), every: 60 });
    expect(end.at - (after?.declaredAt ?? 0)).toBeGreaterThan(DAY);
    expect(levels).toContainEqual({ level: 'C', before: DAY, after: null });
  });

  test.each([
    ['a terminal', printDiff(diff, { color: false })],
    ['GitHub', renderDiff(diff).replaceAll('`', '')],
  ])('%s says how far, and claims nothing of what comes later', (_where, text) => {
    expect(text).toContain('No longer calls people within 1d11h: C for s1.');
    expect(text).toContain('Of s1 only the first 1d11h are compared: something comes due about every 1m.');
    expect(text).toContain('carol is no longer called (once before) for s1 within 1d11h');
    expect(text).not.toContain('14 days:');
  });

  test('a change of which the rest is not known is not called safe', () => {
    const [ladder] = diff.ladders;
    if (ladder === undefined) throw new Error('There is no severity.');
    const same = {
      ...diff,
      rules: [],
      settings: [],
      ladders: [{ ...ladder, changed: false, levels: [], people: [], first: null }],
    };
    expect(verdictOf(same)).toEqual({
      safe: false,
      same: false,
      sentence: 'Only the first 1d11h of s1 could be compared: something comes due too often.',
    });
    expect(printDiff(same, { color: false })).toContain('only the first 1d11h are compared');
    expect(verdictOf({ ...same, ladders: same.ladders.map((one) => ({ ...one, within: null })) }).same).toBe(true);
  });
}, 120_000);

test('times that differ never read the same', () => {
  const diff = diffOf({ than: '>' }, { than: '>=' });
  expect(severityOf(diff).levels).toContainEqual({ level: 'B', before: 901, after: 900 });
  expect(verdictOf(diff).sentence).toContain('s1 reaches B at 15m instead of 15m1s');
  expect(printDiff(diff, { color: false })).toMatch(/B +15m1s +15m\n/);
  expect(renderDiff(diff)).toContain('15m1s → **15m**');
});
