/** The review as an issue of its own: opened once whatever breaks, one that stands, and what closing it or writing in it says. */
import { describe, expect, it, test } from 'vitest';
import type { Issue, SubIssue } from '#domain/issue.ts';
import { parseLedger } from '#domain/ledger-line.ts';
import { summarizeIncident, decide, fold, perform, personDid, plan, runOnce } from '#engine/index.ts';
import { printReviewLine } from '#engine/incident/review-issue.ts';
import { toIssue } from '#github/map.ts';
import type { RawIssue, RawSubIssue } from '#github/raw.ts';
import { policyOf } from '../../support/policy.ts';
import { newIncident, START } from '../../support/worlds.ts';

const policy = policyOf({
  version: 1,
  name: 'reviewed',
  incident: { label: 'incident' },
  severities: [{ id: 'major', name: 'Major' }],
  roles: { responder: { name: 'Responder', does: 'Looks.', who: ['ann'] } },
  levels: [{ name: 'All', roles: ['responder'] }],
  triggers: [
    {
      id: 'actions-overdue',
      phase: 'resolved',
      reason: 'Late.',
      when: { '>': [{ var: 'count.overdue-actions' }, 0] },
      repeat: '1w',
      do: { mention: ['responder'], comment: 'actions-due' },
    },
  ],
  review: { severities: ['major'], due: '5d', as: 'issue' },
});
const DAY = 86_400;
const RESOLVED = START + 600;
const NOW = RESOLVED + 60;

/** Resolved, and no run since. */
const resolved = personDid(
  runOnce(policy, newIncident(''), START).issue,
  'ann',
  { kind: 'comment', body: '/resolved rolled back' },
  RESOLVED,
);
const reviewed = runOnce(policy, resolved, NOW).issue;
const line = printReviewLine({ incident: 1, episode: 1 });

const effects = (issue: Issue, at = NOW): readonly string[] =>
  plan(decide(policy, issue, at), issue).map(({ type }) => type);
const reviews = (issue: Issue): readonly SubIssue[] => issue.subIssues ?? [];
const statusOf = (issue: Issue): string | undefined => fold(policy, issue)?.status;
const withReviewIssue = (issue: Issue, change: Partial<SubIssue>): Issue => ({
  ...issue,
  subIssues: reviews(issue).map((one, index) => (index === 0 ? { ...one, ...change } : one)),
});
const sub = (number: number, change: Partial<SubIssue> = {}): SubIssue => ({
  id: `S_${number}`,
  number,
  url: `https://github.com/o/r/issues/${number}`,
  body: line,
  closedAt: null,
  open: [],
  ...change,
});

describe('it is opened', () => {
  it('once: the performed plan leaves nothing to do', () => {
    expect(reviews(reviewed)).toMatchObject([{ number: 2, closedAt: null }]);
    expect(effects(reviewed)).toEqual([]);
    expect(effects(reviewed, NOW + DAY)).toEqual([]);
  });

  it('before it is announced, and announced with its number', () => {
    const { effects: done, decision } = runOnce(policy, resolved, NOW);
    expect(done.map(({ type }) => type).filter((type) => type !== 'close')).toEqual(['open-review', 'say', 'say']);
    expect(decision.comment?.reviewIssue).toMatchObject({ number: 2 });
  });

  // After each effect of the run in turn the next run starts afresh, at a later instant.
  test.each([0, 1, 2, 3])('once when the run is killed after %i of its effects', (done) => {
    const all = runOnce(policy, resolved, NOW).effects;
    const killed = all.slice(0, done).reduce((issue, effect) => perform(issue, effect, NOW), resolved);
    const after = runOnce(policy, killed, NOW + 300).issue;
    expect(reviews(after)).toHaveLength(1);
    const announced = after.timeline.filter((item) => {
      const line = item.kind === 'comment' ? parseLedger(item.body) : null;
      return line?.kind === 'record' && line.record.review;
    });
    expect(announced).toHaveLength(1);
    expect(effects(after, NOW + 300)).toEqual([]);
  });

  it('as a comment where sub-issues cannot be read', () => {
    const { subIssues: _none, ...unread } = resolved;
    const { decision, effects: done } = runOnce(policy, unread, NOW);
    expect(done.some(({ type }) => type === 'open-review')).toBe(false);
    expect(decision.comment?.review).not.toBe(null);
  });
});

describe('of two, of two runs at once', () => {
  test.each([
    ['the younger is read last', [sub(2), sub(5)]],
    ['the younger is read first', [sub(5), sub(2)]],
  ])('the oldest stands, the other is closed as its duplicate: %s', (_name, subIssues) => {
    const { issue, effects: done } = runOnce(policy, { ...resolved, subIssues }, NOW);
    expect(done.filter(({ type }) => type === 'close-duplicate')).toMatchObject([
      { review: { number: 5 }, of: { number: 2 } },
    ]);
    expect(fold(policy, issue)?.reviewIssue?.number).toBe(2);
    expect(statusOf(issue)).toBe('resolved');
    expect(effects(issue)).toEqual([]);
  });

  it('one that is closed already is let be', () => {
    const { effects: done } = runOnce(policy, { ...resolved, subIssues: [sub(2), sub(5, { closedAt: NOW })] }, NOW);
    expect(done.some(({ type }) => type === 'close-duplicate')).toBe(false);
  });
});

describe('a sub-issue with its hidden line', () => {
  const raw = (number: number, viewerDidAuthor: boolean): RawSubIssue => ({
    id: `S_${number}`,
    number,
    url: `https://github.com/o/r/issues/${number}`,
    body: line,
    closedAt: null,
    viewerDidAuthor,
    author: null,
    subIssuesSummary: { total: 0, completed: 0 },
  });
  const read = (...nodes: readonly RawSubIssue[]): readonly SubIssue[] =>
    toIssue(
      {
        __typename: 'Issue',
        id: 'I_1',
        number: 1,
        url: 'https://github.com/o/r/issues/1',
        title: 'Down',
        body: '',
        createdAt: '2026-11-23T10:00:00Z',
        updatedAt: '2026-11-23T10:00:00Z',
        lastEditedAt: null,
        state: 'OPEN',
        stateReason: null,
        closedAt: null,
        locked: false,
        activeLockReason: null,
        editor: null,
        author: null,
        labels: null,
        assignees: { nodes: [] },
        timelineItems: { pageInfo: { hasPreviousPage: false, startCursor: null }, nodes: [] },
        subIssues: { nodes },
      } satisfies RawIssue,
      [],
      { repository: 'o/r', viewer: 'github-actions[bot]', engine: null },
    ).subIssues ?? [];

  it('is no review when a stranger opened it, though it is the oldest', () => {
    const { issue, effects: done } = runOnce(policy, { ...resolved, subIssues: read(raw(2, false)) }, NOW);
    expect(done.filter(({ type }) => type === 'open-review')).toHaveLength(1);
    expect(done.some(({ type }) => type === 'close-duplicate')).toBe(false);
    expect(statusOf(issue)).toBe('resolved');
  });

  it('is the review when the engine did', () => {
    const { effects: done } = runOnce(policy, { ...resolved, subIssues: read(raw(2, false), raw(3, true)) }, NOW);
    expect(done.some(({ type }) => type === 'open-review')).toBe(false);
  });
});

describe('closing it', () => {
  // A sub-issue tells when it was closed and not as what: completed and not planned both say that nothing is left to do.
  it('ends the review, and opening it again takes that back', () => {
    expect(statusOf(reviewed)).toBe('resolved');
    const closed = withReviewIssue(reviewed, { closedAt: NOW + DAY });
    expect(fold(policy, closed)).toMatchObject({ status: 'reviewed', reviewedAt: NOW + DAY, endedAt: NOW + DAY });
    expect(statusOf(withReviewIssue(closed, { closedAt: null }))).toBe('resolved');
  });

  it('ends it with the hidden line gone as well', () => {
    expect(statusOf(withReviewIssue(reviewed, { body: 'All in our wiki.', closedAt: NOW + DAY }))).toBe('reviewed');
  });

  it('settles: the status comment says so, and nothing more is done', () => {
    const closed = runOnce(policy, withReviewIssue(reviewed, { closedAt: NOW + DAY }), NOW + DAY).issue;
    expect(effects(closed, NOW + 30 * DAY)).toEqual([]);
  });

  it('says nothing about the life after a reopening, which has a review of its own', () => {
    const closed = withReviewIssue(reviewed, { closedAt: NOW + DAY });
    const again = personDid(closed, 'ann', { kind: 'reopen' }, NOW + 2 * DAY);
    expect(statusOf(again)).toBe('open');
    const run = runOnce(policy, again, NOW + 2 * DAY).issue;
    const over = personDid(run, 'ann', { kind: 'comment', body: '/resolved' }, NOW + 2 * DAY + 600);
    const then = runOnce(policy, over, NOW + 2 * DAY + 660).issue;
    expect(reviews(then).map(({ closedAt }) => closedAt)).toEqual([NOW + DAY, null]);
    expect(statusOf(then)).toBe('resolved');
  });
});

describe('action items', () => {
  const DUE = Date.UTC(2026, 11, 2) / 1000;
  test.each<readonly [string, Partial<SubIssue>, readonly object[]]>([
    [
      'an open box, with its owner and its day',
      { body: `- [ ] rotate the key @dee 2026-12-01\n${line}` },
      [{ text: 'rotate the key @dee 2026-12-01', owner: 'dee', dueBy: DUE }],
    ],
    [
      'an owner and a day within a sentence',
      { body: `1. [ ] Rotate the key (@dee_acme), by 2026-12-01.\n${line}` },
      [{ owner: 'dee_acme', dueBy: DUE }],
    ],
    [
      'no day in an address, and no box in code or a quote',
      { body: `- [ ] see logs/2026-12-01/app\n~~~\n- [ ] a\n~~~\n> - [ ] b\n${line}` },
      [{ text: 'see logs/2026-12-01/app', dueBy: null }],
    ],
    ['a ticked box', { body: `- [x] rotate the key @dee 2026-12-01\n${line}` }, []],
    [
      'an owner whose account an enterprise manages',
      { body: `- [ ] rotate the key @dee_corp\n${line}` },
      [{ text: 'rotate the key @dee_corp', owner: 'dee_corp', dueBy: null }],
    ],
    ['a box without owner or day', { body: `- [ ] think\n${line}` }, [{ text: 'think', owner: null, dueBy: null }]],
    [
      'an open sub-issue, whose assignee owns it',
      { open: [{ title: 'Alert on the queue 2026-12-01', owner: 'bob' }] },
      [{ text: 'Alert on the queue 2026-12-01', owner: 'bob', dueBy: DUE }],
    ],
    [
      'an open sub-issue with nobody assigned: the one its title names',
      { open: [{ title: 'Alert @cyd', owner: null }] },
      [{ text: 'Alert @cyd', owner: 'cyd', dueBy: null }],
    ],
    [
      'the assignee rather than the name in the title',
      { open: [{ title: 'Alert @cyd', owner: 'bob' }] },
      [{ owner: 'bob' }],
    ],
    ['both', { body: `- [ ] a\n${line}`, open: [{ title: 'b', owner: null }] }, [{ text: 'a' }, { text: 'b' }]],
    ['a day that is none', { body: `- [ ] a 2026-13-45\n${line}` }, [{ dueBy: null }]],
  ])('%s', (_name, change, items) => {
    expect(summarizeIncident([policy], withReviewIssue(reviewed, change), NOW)).toMatchObject({ actions: items });
  });

  test.each([
    [DUE - 1, 0],
    [DUE, 1],
  ])('are overdue from the end of their day on: at %i, %i is', (at, overdue) => {
    const issue = withReviewIssue(reviewed, { open: [{ title: 'Alert 2026-12-01', owner: 'bob' }] });
    expect(decide(policy, issue, at)).toMatchObject({ facts: { count: { 'overdue-actions': overdue } } });
    expect(decide(policy, issue, at).fired).toHaveLength(overdue);
  });
});
