/** Another account's records before the engine's own: whom it called is not called again, and nothing else of it counts. */
import { describe, expect, it } from 'vitest';
import type { Actor, Issue, TimelineItem } from '#domain/issue.ts';
import { decide, fold, runOnce } from '#engine/index.ts';
import { policyOf } from '../../support/policy.ts';
import { happens, newIncident, START } from '../../support/worlds.ts';
import { UNACKNOWLEDGED } from '../../support/triggers.ts';

const policy = policyOf({
  version: 1,
  name: 'shop',
  incident: { label: 'incident' },
  severities: [{ id: 'major', label: 'major', 'acknowledge-within': '15m' }],
  roles: { first: { who: ['ann'] }, lead: { who: ['bob'] }, boss: { who: ['cyd'] } },
  levels: [
    { name: 'First', roles: ['first'] },
    { name: 'Lead', roles: ['lead'] },
    { name: 'Boss', roles: ['boss'] },
  ],
  triggers: [UNACKNOWLEDGED],
});

const FORMER: Actor = { login: 'former[bot]', kind: 'bot' };
/** As the token of another account sees it: each comment of the engine's is by `former`, and calls people in its text. */
const by = (former: Actor, issue: Issue, text = 'Calling **@ann** and @bob, then @cyd.'): Issue => ({
  ...issue,
  timeline: issue.timeline.map((item): TimelineItem => {
    if (item.by?.kind !== 'engine') return item;
    if (item.kind !== 'comment') return { ...item, by: former };
    return { ...item, by: former, body: item.body.replace('\n\n\n', `\n${text}\n\n`) };
  }),
});
const unassign = (issue: Issue): Issue => ({
  ...issue,
  assignees: [],
  timeline: issue.timeline.filter(({ kind }) => kind !== 'assigned'),
});

const first = runOnce(policy, newIncident(''), START).issue;
const second = runOnce(policy, first, START + 900).issue;

describe('a record of another account', () => {
  it('tells which levels were called and since when, once, and makes nobody a holder', () => {
    const issue = by(FORMER, second);
    const incident = fold(policy, issue);
    expect(incident).toMatchObject({
      level: 2,
      levelSince: START + 900,
      acknowledged: null,
      records: [],
    });
    expect(incident?.holders.size).toBe(0);
    const decision = decide(policy, issue, START + 960);
    expect(decision.foreignLines.map(({ why }) => why)).toContain('author');
    expect(decision.record).toMatchObject({ level: 2, called: {} });
    expect(decision.assignees).toEqual([]);
    const own = runOnce(policy, issue, START + 960).issue;
    expect(fold(policy, own)).toMatchObject({ level: 2, levelSince: START + 900, foreignLines: [] });
    expect(decide(policy, own, START + 1020).record).toBeNull();
    expect(decide(policy, own, START + 1800).record).toMatchObject({ level: 3, called: { boss: ['cyd'] } });
  });

  it('counts where people were mentioned, assigned or not', () => {
    expect(fold(policy, by(FORMER, unassign(first)))?.level).toBe(1);
  });

  it.each<[string, string]>([
    ['without a mention', 'Calling ann.'],
    ['in code', 'Calling `@ann`.'],
    ['in code with backticks', 'Calling ``a ` @ann``.'],
    ['in a block of code', 'Calling:\n```\n@ann\n```'],
    ['in a quote', '> Calling @ann.'],
    ['in what nobody sees', 'Calling <!-- @ann -->.'],
    ['by a longer name', 'Calling @ann-b.'],
    ['as the name of a team', 'Calling @ann/team.'],
    ['in an address', 'Calling x@ann.'],
  ])('calls nobody whom it names %s alone', (_where, text) => {
    const issue = by(FORMER, unassign(first), text);
    expect(fold(policy, issue)?.level).toBe(0);
    expect(decide(policy, issue, START + 60).record).toMatchObject({ called: { first: ['ann'] } });
  });

  it('calls nobody whom it may have named in a later edit alone', () => {
    const issue = by(FORMER, unassign(first));
    const timeline = issue.timeline.map((item) => (item.kind === 'comment' ? { ...item, editedAt: START + 1 } : item));
    expect(fold(policy, { ...issue, timeline })?.level).toBe(0);
    expect(fold(policy, issue)?.level).toBe(1);
  });

  it('counts no level above one whose people it did not reach', () => {
    expect(fold(policy, by(FORMER, unassign(second), 'Calling @bob.'))?.level).toBe(0);
  });

  it.each<[string, Actor, number]>([
    ['a bot', FORMER, 1],
    ['a person with triage permission', { login: 'dee', kind: 'person' }, 1],
    ['a person who may only read', { login: 'eli', kind: 'person' }, 0],
    ['a stranger', { login: 'gus', kind: 'person' }, 0],
  ])('of %s', (_who, former, level) => {
    const issue = by(former, first);
    const incident = fold(policy, issue);
    expect(incident).toMatchObject({ level, acknowledged: null, lastUpdate: null });
    expect(incident?.foreignLines.length).toBe(level === 0 ? 0 : commentsOf(issue));
  });

  it('is nothing once the engine has recorded something itself', () => {
    const own = runOnce(policy, newIncident(''), START).issue;
    const issue = { ...own, timeline: [...own.timeline, ...by(FORMER, second).timeline] };
    expect(fold(policy, issue)).toMatchObject({ level: 1, foreignLines: [] });
  });

  it('answers the commands that its calls answered', () => {
    const after = happens(first, { after: 60, by: 'bob', act: { kind: 'comment', body: '/handoff @cyd' } });
    const handed = by(FORMER, runOnce(policy, after, START + 60).issue);
    expect(decide(policy, handed, START + 120).record?.called).toEqual({});
  });
});

const commentsOf = ({ timeline }: Issue): number => timeline.filter(({ kind }) => kind === 'comment').length;
