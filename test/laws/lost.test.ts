/** Law: nobody is called again because somebody edited or deleted a comment of the engine's. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Issue, TimelineItem } from '#domain/issue.ts';
import { fold, runOnce } from '#engine/index.ts';
import { policyOf } from '../support/policy.ts';
import { lawRuns } from '../support/seed.ts';
import { bodies, type Event, happens, newIncident, policies, START, stories } from '../support/worlds.ts';

const RUNS = lawRuns();

const isOwn = (item: TimelineItem): boolean => item.kind === 'comment' && item.by?.kind === 'engine';

/** The issue after somebody edited this comment of the engine's, or deleted it. */
function tamper(issue: Issue, comment: TimelineItem, how: 'edit' | 'delete', at: number): Issue {
  if (how === 'edit')
    return {
      ...issue,
      timeline: issue.timeline.map((item) =>
        item === comment && item.kind === 'comment' ? { ...item, editedByOther: true, editedAt: at } : item,
      ),
    };
  const rest = issue.timeline.filter((item) => item !== comment);
  return {
    ...issue,
    timeline: [...rest, { kind: 'comment-deleted', at, by: { login: 'cyd', kind: 'person' } }],
  };
}

const world = fc.record({
  policy: policies,
  body: bodies,
  // What a report said before it was edited, nobody knows: labels and assignments alone tell of it.
  story: stories.map((events) => events.filter(({ act }) => act.kind !== 'edit')),
  times: fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 4 }),
  which: fc.nat(),
  how: fc.constantFrom('edit' as const, 'delete' as const),
  more: fc.boolean(),
});

type World = typeof world extends fc.Arbitrary<infer One> ? One : never;

const SOME = { if: [{ '==': [{ var: 'severity.id' }, 'sev1'] }, ['dee'], ['bob', 'gus']] };
const UPDATES_MISSED = { '>=': [{ var: 'count.missed-updates' }, 2] };
const HAS_CUSTOMER = { in: ['customer', { var: 'incident.labels' }] };
const NEVER = { '>': [{ var: 'count.reopenings' }, 9] };

/** A world in which a comment is deleted: who the roles are, what triggers do, and what happens. */
function deletion(
  [first, second]: readonly [unknown, unknown],
  triggers: readonly object[],
  story: readonly Event[],
  { body = '', times = [], which = 0, more = false }: Partial<World> = {},
  review?: object,
): World {
  const severity = (id: string, when?: object): object => ({
    id,
    name: id,
    label: id,
    ...(when ? { when } : {}),
    'acknowledge-within': '90s',
    'update-every': '90s',
  });
  const users = (least: number): object => ({ '>=': [{ var: 'details.users' }, least] });
  const policy = policyOf({
    version: 1,
    name: 'small',
    incident: { label: 'incident', details: { users: { heading: 'Users', type: 'number' } } },
    severities: [severity('sev1', users(1000)), severity('sev2', users(100)), severity('sev3')],
    roles: {
      first: { name: 'First', does: 'Looks.', who: first },
      second: { name: 'Second', does: 'Leads.', who: second },
    },
    levels: ['first', 'second'].map((role, index) => ({ name: role, roles: [role], label: `level ${index + 1}` })),
    triggers: triggers.map((one, index) => ({ id: `t${index}`, reason: 'Due.', ...one })),
    review,
  });
  return { policy, body, story: [...story], times: [...times], which, how: 'delete', more };
}

const says = (by: string, body: string, after = 0): Event => ({ after, by, act: { kind: 'comment', body } });

/** Worlds in which this law failed once: what nothing else tells of a deleted comment. */
const failures: readonly World[] = [
  // When it was posted: its run was late.
  deletion(
    [SOME, ['ann']],
    [
      { when: UPDATES_MISSED, do: { assign: ['second'] }, repeat: '90s' },
      { when: { '!': { var: 'incident.acknowledged' } }, do: { escalate: 'next' } },
    ],
    [],
    { times: [269] },
  ),
  // Which command it refused.
  deletion(
    [['ann'], []],
    [{ when: NEVER, do: { assign: ['second'] } }],
    [{ after: 0, by: 'ann', act: { kind: 'label', labels: ['level 2'] } }, says('ann', '/role first @gus')],
  ),
  // That it called beside a label which a person had removed.
  deletion(
    [[], ['ann']],
    [{ when: { '==': [{ var: 'severity.id' }, 'sev1'] }, do: { assign: ['second'] } }],
    [{ after: 0, by: 'ann', act: { kind: 'unlabel', labels: ['sev2'] } }, says('ann', '/severity sev1')],
    { body: '### Users\n\n200' },
  ),
  // That it passed the incident on.
  deletion(
    [[], SOME],
    [{ when: HAS_CUSTOMER, do: { assign: ['second'] } }],
    [
      { after: 0, by: 'ann', act: { kind: 'assign', logins: ['gus'] } },
      says('dee', '/ack'),
      says('dee', '/handoff @gus'),
    ],
  ),
  // That it came before the incident was declared anew.
  deletion(
    [[], SOME],
    [{ when: NEVER, do: { mention: ['first'] } }],
    [
      says('ann', '/severity nope'),
      { after: 0, by: 'ann', act: { kind: 'close', reason: 'completed' } },
      { after: 0, by: 'ann', act: { kind: 'unlabel', labels: ['incident'] } },
      { after: 0, by: 'ann', act: { kind: 'label', labels: ['incident'] } },
    ],
  ),
  // Whom it called beside the review, which somebody edited.
  {
    ...deletion(
      [SOME, ['ann']],
      [
        {
          when: { '>=': [{ var: 'elapsed.since-declared' }, { duration: '90s' }] },
          do: { assign: ['second'] },
          phase: 'resolved',
        },
      ],
      [says('ann', '/ack', 81), { after: 88, by: 'ann', act: { kind: 'close', reason: 'completed' } }],
      {},
      { severities: ['sev3'], due: '2d' },
    ),
    how: 'edit',
  },
  // Over what a person had chosen the severity.
  deletion(
    [SOME, ['ann']],
    [
      { when: UPDATES_MISSED, do: { assign: ['second'] } },
      { when: HAS_CUSTOMER, do: { mention: ['first'] } },
    ],
    [{ after: 0, by: 'ann', act: { kind: 'label', labels: ['sev3'] } }],
    { body: '### Users\n\n200', times: [180], more: true },
  ),
  // The status comment, whose edit alone recorded which severity was in force when other comments stayed.
  deletion(
    [{ if: [{ '>': [{ var: 'count.reopenings' }, 0] }, 'cyd', 'ann'] }, []],
    [{ when: NEVER, do: { mention: ['first'] } }],
    [
      { after: 0, by: 'ann', act: { kind: 'close', reason: 'not-planned' } },
      says('eli', '/ack'),
      { after: 0, by: 'gus', act: { kind: 'label', labels: ['sev1'] } },
      says('bob', '/severity sev1'),
      { after: 0, by: 'gus', act: { kind: 'reopen' } },
    ],
    { more: true },
  ),
  // The status comment, the only record of whom it called: who of them had answered.
  deletion(
    [['bob'], ['ann']],
    [{ when: { '!': { var: 'answered.second' } }, do: { escalate: 2 }, repeat: '0m' }],
    [
      says('ann', '/severity sev1'),
      says('cyd', '/severity nope'),
      { after: 60, by: 'dee', act: { kind: 'assign', logins: ['cyd'] } },
    ],
    { more: true },
  ),
];

test('nobody is called again', { timeout: 300_000 + RUNS * 200 }, () => {
  let tried = 0;
  fc.assert(
    fc.property(world, ({ policy, body, story, times, which, how, more }) => {
      let issue = runOnce(policy, newIncident(body), START).issue;
      const moments = [
        // What happens within one second leaves no trace of its order.
        ...story.map((event, index) => ({
          at: event.after + index + 1,
          event: { ...event, after: event.after + index + 1 },
        })),
        ...times.map((at) => ({ at, event: null })),
      ];
      for (const { at, event } of moments.toSorted((a, b) => a.at - b.at)) {
        if (event) issue = happens(issue, event);
        issue = runOnce(policy, issue, START + at).issue;
      }
      const end = START + Math.max(0, ...moments.map(({ at }) => at)) + 1;
      const folded = fold(policy, issue);
      const own = issue.timeline.filter(isOwn);
      const candidates = more ? own : own.slice(-1);
      const comment = candidates[which % candidates.length];
      if (folded === null || comment === undefined || folded.endedAt !== null) return;
      tried += 1;
      const after = tamper(issue, comment, how, end);
      const incident = fold(policy, after);
      expect({ level: incident?.level, holders: [...(incident?.holders ?? [])].toSorted() }).toEqual({
        level: folded.level,
        holders: [...folded.holders].toSorted(),
      });
      // What is due now is due all the same.
      const calls = (one: Issue): unknown => runOnce(policy, one, end).decision.comment?.calls ?? [];
      expect(calls(after)).toEqual(calls(issue));
    }),
    { numRuns: RUNS + failures.length, examples: failures.map((one) => [one]) },
  );
  expect(tried).toBeGreaterThan(RUNS / 4);
});
