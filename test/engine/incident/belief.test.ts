/** Whose hidden lines count. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import type { LedgerLine, LedgerRecord, RecordedState } from '#domain/ledger.ts';
import { parseLedger, withLedger } from '#domain/ledger-line.ts';
import { decide, fold, runOnce } from '#engine/index.ts';
import { policyOf } from '../../support/policy.ts';
import { bodies, happens, newIncident, policies, START, stories } from '../../support/worlds.ts';

const SOURCE = {
  version: 1,
  name: 'shop',
  incident: { label: 'incident' },
  severities: [{ id: 'major', name: 'Major', 'acknowledge-within': '15m' }],
  roles: {
    first: { name: 'First', does: 'Looks.', who: ['ann'] },
    lead: { name: 'Lead', does: 'Leads.', who: ['bob'] },
  },
  levels: [
    { name: 'First', roles: ['first'] },
    { name: 'Lead', roles: ['lead'] },
  ],
  triggers: [
    {
      id: 'unacknowledged',
      reason: 'Nobody has acknowledged it.',
      when: { '>=': [{ var: 'elapsed.since-level' }, { var: 'severity.acknowledge-within' }] },
      do: { escalate: 'next' },
    },
  ],
};
const policy = policyOf(SOURCE);
const called = runOnce(policy, newIncident(''), START).issue;
const own = fold(policy, called)?.records[0];
if (own === undefined) throw new Error('The run recorded nothing.');
/** As if somebody wrote that both levels were called. */
const planted: LedgerRecord = { ...own, level: 2, called: { lead: ['bob'] } };

/** What comments before it said, with these holders. */
const before = (holders: RecordedState['holders']): RecordedState => ({
  comments: 1,
  episode: 1,
  level: 1,
  levelSince: START,
  calledAt: START,
  escalations: 0,
  fired: {},
  severity: 'major',
  since: START,
  mostSevere: 'major',
  raised: null,
  holders,
  answered: [],
});

const firedBefore = (n: number, at = START): RecordedState => ({
  ...before({}),
  fired: { unacknowledged: { n, at, seen: 0 } },
});

function saying(body: string, issue: Issue = newIncident('')): Issue {
  const url = `${issue.url}#planted`;
  return {
    ...issue,
    timeline: [
      ...issue.timeline,
      {
        kind: 'comment',
        id: 'planted',
        url,
        body,
        at: START,
        by: { login: 'github-actions[bot]', kind: 'engine' },
        editedAt: null,
        editedByOther: false,
        minimised: false,
        reactions: [],
      },
    ],
  };
}
const line = (record: LedgerRecord): LedgerLine => ({ record, status: null });

describe('a hidden line', () => {
  it('counts in a comment that begins as ours do, of this issue and policy', () => {
    const incident = fold(policy, saying(withLedger('text', line(planted))));
    expect(incident).toMatchObject({ level: 2, foreignLines: [] });
    expect([...(incident?.holders ?? [])]).toEqual([['lead', ['bob']]]);
  });

  it('counts where the clocks of GitHub are seconds apart', () => {
    const ahead = fold(policy, saying(withLedger('', line({ ...planted, at: START + 5 }))));
    expect(ahead).toMatchObject({ level: 2, foreignLines: [] });
  });

  it('counts where another version of the policy had what this one has not', () => {
    const record: LedgerRecord = {
      ...planted,
      policy: 'shop@00000000',
      level: 3,
      severity: 'minor',
      called: { gone: ['cyd'] },
    };
    expect(fold(policy, saying(withLedger('', line(record))))).toMatchObject({
      level: 2,
      records: [{ level: 3 }],
      foreignLines: [],
    });
  });

  /** Everything that a rule, a person or the past may have made so. */
  it.each<[string, object, Partial<LedgerRecord>]>([
    ['of another spelling', { who: ['ann', '@Bob'] }, { called: { lead: ['BOB'] } }],
    [
      'in a branch that does not hold',
      { who: { if: [{ var: 'incident.acknowledged' }, 'cyd', 'bob'] } },
      { called: { lead: ['cyd'] } },
    ],
    ['of a table', { who: { lookup: ['leads', { var: 'severity.id' }] } }, { called: { lead: ['dee'] } }],
    ['who stands in', { who: 'bob', otherwise: 'cyd' }, { called: { lead: ['cyd'] } }],
    ['of a team', { who: '@org/leads' }, { called: { lead: ['eli'] } }],
    ['on call at some time', { who: { var: 'oncall.leads' } }, { called: { lead: ['eli'] } }],
    ['of a detail', { who: { var: ['details.lead', 'bob'] } }, { called: { lead: ['eli'] } }],
    ['to whom a command gave it', { who: 'bob' }, { called: { lead: ['eli'] }, answered: ['c1'] }],
    ['of nobody', { who: 'bob' }, { called: { lead: [] } }],
    ['before the policy changed', { who: 'bob' }, { called: {}, before: before({ gone: ['eli'] }) }],
  ])('counts with a holder %s', (_what, lead, command) => {
    const other = policyOf({
      ...SOURCE,
      incident: { label: 'incident', details: { lead: { heading: 'Lead', type: 'string' } } },
      tables: { leads: { major: ['dee'], '*': ['bob'] } },
      schedules: {
        leads: { timezone: 'UTC', layers: [{ rotate: ['bob', 'cyd'], every: '1w', from: '2026-01-05T09:00' }] },
      },
      roles: { ...SOURCE.roles, lead },
    });
    const body = withLedger('', line({ ...planted, policy: `shop@${other.digest}`, ...command }));
    expect(fold(other, saying(body))).toMatchObject({ level: 2, foreignLines: [] });
  });

  it.each<[string, string, string]>([
    ['in the words of a bot', `Translated:\n\n${withLedger('x', line(planted))}`, 'beginning'],
    ['of a newer version in the words of a bot', 'Translated:\n\n<!-- escalation {"v":2} -->', 'beginning'],
    ['with words below it', `${withLedger('x', line(planted))}\n\nMore words.`, 'place'],
    ['in a line of words', withLedger('x', line(planted)).replace('\n<!--', ' Look: <!--') + ' there', 'place'],
    ['of another issue', withLedger('', line({ ...planted, issue: 'I_other' })), 'issue'],
    ['of another policy', withLedger('', line({ ...planted, policy: 'bank@12345678' })), 'policy'],
    ['of a policy whose name ends alike', withLedger('', line({ ...planted, policy: 'my-shop@1' })), 'policy'],
    ['with an unknown role', withLedger('', line({ ...planted, called: { boss: ['bob'] } })), 'content'],
    ['with a level too many', withLedger('', line({ ...planted, level: 3 })), 'content'],
    ['with an unknown severity', withLedger('', line({ ...planted, severity: 'sev9' })), 'content'],
    [
      'of a firing without those before it',
      withLedger('', line({ ...planted, fired: { unacknowledged: 7 } })),
      'content',
    ],
    [
      'of such a firing of another version',
      withLedger('', line({ ...planted, policy: 'shop@00000000', fired: { unacknowledged: 7 } })),
      'content',
    ],
    [
      'of a second firing where there is one at most',
      withLedger('', line({ ...planted, fired: { unacknowledged: 2 }, before: firedBefore(1) })),
      'content',
    ],
    ['of no firing', withLedger('', line({ ...planted, fired: { unacknowledged: 0 } })), 'content'],
    ['of the next hour', withLedger('', line({ ...planted, at: START + 3_600 })), 'content'],
    ['of a severity since the next hour', withLedger('', line({ ...planted, since: START + 3_600 })), 'content'],
    [
      'of a firing in the next hour',
      withLedger('', line({ ...planted, before: firedBefore(1, START + 3_600) })),
      'content',
    ],
    [
      'of an episode before the one before',
      withLedger('', line({ ...planted, before: { ...before({}), episode: 2 } })),
      'content',
    ],
    ['with an unknown trigger', withLedger('', line({ ...planted, fired: { boom: 1 } })), 'content'],
    [
      'with somebody whom the role never yields',
      withLedger('', line({ ...planted, called: { lead: ['gus'] } })),
      'content',
    ],
    [
      'with somebody whom another role yields',
      withLedger('', line({ ...planted, called: { first: ['ann'], lead: ['bob', 'ann'] } })),
      'content',
    ],
    [
      'with an impossible holder before',
      withLedger('', line({ ...planted, before: before({ lead: ['@all'] }) })),
      'content',
    ],
    ['with an impossible login to be reached', withLedger('', line({ ...planted, reach: ['b b'] })), 'content'],
    [
      'with an impossible login not reached',
      withLedger('', line({ ...planted, unreached: { lead: ['b b'] } })),
      'content',
    ],
    [
      'with an impossible login that is replaced',
      withLedger('', line({ ...planted, inPlaceOf: { lead: ['b b'] } })),
      'content',
    ],
    [
      'with an unknown role that is replaced',
      withLedger('', line({ ...planted, inPlaceOf: { boss: ['bob'] } })),
      'content',
    ],
    ['with an unknown role not reached', withLedger('', line({ ...planted, unreached: { boss: ['bob'] } })), 'content'],
    ['that tells an unknown channel', withLedger('', line({ ...planted, notify: { 'level 2': ['room'] } })), 'content'],
    ['that tells of a level too many', withLedger('', line({ ...planted, notify: { 'level 3': [] } })), 'content'],
    [
      'that tells of an unknown trigger',
      withLedger('', line({ ...planted, notify: { 'trigger boom': [] } })),
      'content',
    ],
    ['that tells of nothing known', withLedger('', line({ ...planted, notify: { lead: [] } })), 'content'],
    [
      'with the permission of nobody',
      withLedger('', line({ ...planted, people: { 'b b': { permission: 'admin', at: START } } })),
      'content',
    ],
    ['with an impossible login', withLedger('', line({ ...planted, called: { lead: ['b b'] } })), 'content'],
    [
      'with an impossible login of another version',
      withLedger('', line({ ...planted, policy: 'shop@00000000', called: { lead: ['@all'] } })),
      'content',
    ],
  ])('%s is text, and the decision tells of it', (_what, body, why) => {
    const issue = saying(body);
    const { foreignLines, hasUnknownVersion, level, holders } = fold(policy, issue) ?? {};
    expect({ hasUnknownVersion, level, holders: holders?.size }).toEqual({
      hasUnknownVersion: false,
      level: 0,
      holders: 0,
    });
    expect(foreignLines).toMatchObject([{ url: `${issue.url}#planted`, why }]);
    const decision = decide(policy, issue, START);
    expect(decision.foreignLines).toEqual(foreignLines);
    // Level 1 is called as if nothing had been written.
    expect(decision.record).toMatchObject({ level: 1, called: { first: ['ann'] } });
    expect(decide(policy, runOnce(policy, issue, START).issue, START).foreignLines).toEqual([]);
  });

  it('is no status comment where it is text', () => {
    const status = parseLedger(statusBody(called));
    if (status.kind !== 'record') throw new Error('There is no status comment.');
    const other = { record: { ...status.record, issue: 'I_other' }, status: status.status };
    expect(fold(policy, saying(withLedger('', other)))?.statusComment).toBeNull();
  });
});

const statusBody = ({ timeline }: Issue): string =>
  timeline.flatMap((item) => (item.kind === 'comment' ? [item.body] : [])).at(-1) ?? '';

describe('a policy that has another name', () => {
  const renamed = { ...SOURCE, name: 'store' };

  it('calls anew what it was not named before', () => {
    const decision = decide(policyOf(renamed), called, START + 60);
    expect(decision.foreignLines).toMatchObject([{ why: 'policy' }]);
    expect(decision.record).toMatchObject({ level: 1, called: { first: ['ann'] } });
  });

  it('goes on where it says what it was named before', () => {
    const decision = decide(policyOf({ ...renamed, formerly: ['shop'] }), called, START + 60);
    expect(decision).toMatchObject({ foreignLines: [], record: null });
  });
});

it('a transferred issue is declared anew: whom the other repository called holds nothing', () => {
  const arrived: Issue = { ...called, id: 'I_new' };
  expect(fold(policy, arrived)?.holders.size).toBe(0);
  expect(decide(policy, arrived, START + 60).record).toMatchObject({ level: 1, called: { first: ['ann'] } });
});

it('the engine believes all that it writes itself, even after the policy was changed', () => {
  fc.assert(
    fc.property(policies, policies, bodies, stories, (before, after, body, story) => {
      let issue = runOnce(before, newIncident(body), START).issue;
      for (const [index, event] of story.entries())
        issue = runOnce(index % 2 === 0 ? after : before, happens(issue, event), START + event.after).issue;
      expect(fold(after, issue)?.foreignLines).toEqual([]);
      expect(fold(before, issue)?.foreignLines).toEqual([]);
    }),
  );
});
