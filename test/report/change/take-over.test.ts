/** Who is on call now and would not be at once: a rotation with one more person has other turns from its start on. */
import { describe, expect, test } from 'vitest';
import { comparePolicies } from '#compare/index.ts';
import { parseInstant } from '#domain/time.ts';
import { verdictOf } from '#report/change/diff.ts';
import { renderDiff } from '#report/change/markdown.ts';
import { policyOf } from '../../support/policy.ts';

const layer = (rotate: readonly string[], from = '2026-01-05T09:00') => ({ rotate, every: '1w', from });
const policy = (layers: readonly object[], overrides: readonly object[] = []) =>
  policyOf({
    version: 1,
    name: 'turns',
    incident: { label: 'incident' },
    severities: [{ id: 's1' }],
    schedules: { primary: { timezone: 'Europe/Berlin', layers, overrides } },
    roles: { first: { who: { var: 'oncall.primary' } } },
    levels: [{ name: 'First', roles: ['first'] }],
  });
const OLD = layer(['ann', 'ben', 'cat']);
const NEW = ['ann', 'ben', 'cat', 'gus'];
const diff = (after: ReturnType<typeof policy>, at: string) =>
  comparePolicies(policy([OLD]), after, parseInstant(at) ?? 0);
const REMEDY = 'To keep the turns that there are in `primary`, leave the layer as it was';

describe('somebody who joins a rotation', () => {
  const joined = policy([layer(NEW)]);

  test('may take over in the middle of a turn: it is said from whom, and once how the turns are kept', () => {
    const found = diff(joined, '2026-12-02T10:00:00Z');
    expect(verdictOf(found).sentence).toContain(
      'At the merge gus takes over from cat in primary, in the middle of a turn.',
    );
    expect(renderDiff(found).split(REMEDY)).toHaveLength(2);
  });

  test('takes over from nobody at a hand-over', () => {
    const found = diff(joined, '2026-11-30T08:00:00Z');
    expect(verdictOf(found).sentence).not.toContain('takes over');
    expect(renderDiff(found)).not.toContain(REMEDY);
  });

  test('leaves all turns as they were by a layer of their own from the next hand-over on', () => {
    const found = diff(policy([OLD, layer(NEW, '2026-12-07T09:00')]), '2026-12-02T10:00:00Z');
    expect(verdictOf(found).sentence).not.toContain('takes over');
    const [roster] = found.rosters;
    expect(roster?.spans.map(({ before, after }) => [before, after])).toEqual([[['ann'], ['gus']]]);
    expect(roster?.spans[0]?.start).toBe(parseInstant('2026-12-28T08:00:00Z'));
    expect(renderDiff(found)).not.toContain(REMEDY);
  });
});

test('a swap that begins at once is told, and nothing is to be kept', () => {
  const swap = { from: '2026-12-02T09:00', to: '2026-12-03T09:00', who: ['gus'] };
  const found = diff(policy([OLD], [swap]), '2026-12-02T10:00:00Z');
  expect(verdictOf(found).sentence).toContain('At the merge gus takes over from cat in primary');
  expect(renderDiff(found)).not.toContain(REMEDY);
});

test('the spans of a role are in the time of the schedule that it reads', () => {
  const role = (zones: readonly string[]) =>
    policyOf({
      version: 1,
      name: 'zones',
      incident: { label: 'incident' },
      severities: [{ id: 's1' }],
      schedules: Object.fromEntries(
        zones.map((timezone, n) => [`s${n}`, { timezone, layers: [layer([`p${n}`, 'q'])] }]),
      ),
      roles: { first: { who: zones.map((_, n) => ({ var: `oncall.s${n}` })) } },
      levels: [{ name: 'First', roles: ['first'] }],
    });
  const zoneOf = (...zones: readonly string[]): string | undefined =>
    comparePolicies(policy([OLD]), role(zones), 1_795_428_000).rosters.find(({ kind }) => kind === 'role')?.timezone;
  expect(zoneOf('Europe/Berlin')).toBe('Europe/Berlin');
  expect(zoneOf('Europe/Berlin', 'Asia/Tokyo')).toBe('UTC');
});
