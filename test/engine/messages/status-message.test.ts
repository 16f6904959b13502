import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SayEffect } from '#domain/effect.ts';
import type { Issue } from '#domain/issue.ts';
import { parseInstant } from '#domain/time.ts';
import { decide, personDid, plan, runOnce } from '#engine/index.ts';
import { renderStatus } from '#report/comment/status.ts';
import { policyOf } from '../../support/policy.ts';
import { play, type Story } from '../../support/story.ts';
import { newIncident, START } from '../../support/worlds.ts';
import { HELP, UNACKNOWLEDGED } from '../../support/triggers.ts';

const policy = policyOf(readFileSync('test/golden/policies/shift-change/escalation-policy.yml', 'utf8'));
const at = (text: string): number => parseInstant(text) ?? 0;

function declaredOn(instant: string): Issue {
  const issue = newIncident('');
  const shift = at(instant) - START;
  return {
    ...issue,
    labels: ['incident', 'big'],
    people: { dan: { permission: 'write', assignable: true }, eve: { permission: 'write', assignable: true } },
    createdAt: issue.createdAt + shift,
    timeline: [...issue.timeline, { kind: 'labeled' as const, label: 'big', at: START, by: issue.author }].map(
      (item) => ({ ...item, at: item.at + shift }),
    ),
  };
}

describe('the status comment', () => {
  it('says who was on call when something was last done, where somebody else holds the role; a shift alone edits nothing', () => {
    const called = runOnce(policy, declaredOn('2026-11-24T10:25:00Z'), at('2026-11-24T10:25:00Z')).issue;
    const acked = runOnce(
      policy,
      personDid(called, 'dan', { kind: 'comment', body: '/ack' }, at('2026-11-24T10:26:00Z')),
      at('2026-11-24T10:26:00Z'),
    ).issue;
    const before = decide(policy, acked, at('2026-11-24T10:29:59Z'));
    expect(before.statusComment).toMatchObject({ isUpToDate: true });
    expect(before.statusComment?.message?.holders).toMatchObject([{ people: ['dan'], onCall: null }]);
    const shift = at('2026-11-24T10:30:00Z');
    expect(plan(decide(policy, acked, shift), acked)).toEqual([]);
    const after = runOnce(
      policy,
      personDid(acked, 'dan', { kind: 'comment', body: 'Nearly there.' }, shift + 60),
      shift + 60,
    );
    expect(after.effects).toMatchObject([
      {
        type: 'say',
        comment: null,
        status: { message: { holders: [{ people: ['dan'], onCall: { people: ['eve'], at: shift + 60 } }] } },
      },
    ]);
    expect(plan(decide(policy, after.issue, shift + 1800), after.issue)).toEqual([]);
  });

  it('says of a bare `/update` when the words were written that it quotes, and by whom', () => {
    const opened = runOnce(policy, declaredOn('2026-11-24T10:00:00Z'), at('2026-11-24T10:00:00Z')).issue;
    const says = (issue: Issue, by: string, body: string, when: string): Issue =>
      runOnce(policy, personDid(issue, by, { kind: 'comment', body }, at(when)), at(when)).issue;
    const lastUpdateOf = (issue: Issue): unknown =>
      decide(policy, issue, at('2026-11-24T10:09:00Z')).statusComment?.message?.lastUpdate;
    const words = says(opened, 'dan', '/ack It is the cache', '2026-11-24T10:02:00Z');
    expect(lastUpdateOf(words)).toEqual({ by: 'dan', at: at('2026-11-24T10:02:00Z'), words: 'It is the cache' });
    expect(lastUpdateOf(says(words, 'eve', '/update', '2026-11-24T10:05:00Z'))).toEqual({
      by: 'eve',
      at: at('2026-11-24T10:05:00Z'),
      words: 'It is the cache',
      wordsOf: { by: 'dan', at: at('2026-11-24T10:02:00Z') },
    });
  });

  it('no longer says who is on call once nobody will be called', () => {
    const called = runOnce(policy, declaredOn('2026-11-24T10:25:00Z'), at('2026-11-24T10:25:00Z')).issue;
    const instant = at('2026-11-24T10:26:00Z');
    const over = runOnce(
      policy,
      personDid(called, 'dan', { kind: 'close', reason: 'completed' }, instant),
      instant,
    ).issue;
    const after = decide(policy, over, at('2026-11-24T10:30:00Z'));
    expect(after.statusComment).toMatchObject({ isUpToDate: true, message: { holders: [{ onCall: null }] } });
  });

  it('asks for what the report lacks until it is over', () => {
    const details = { users: { heading: 'Users', type: 'number', required: true } };
    const asking = policyOf({
      version: 1,
      name: 'asking',
      incident: { label: 'incident', details },
      severities: [{ id: 'sev1' }],
      roles: { first: { who: ['ann'] } },
      levels: [{ name: 'First', roles: ['first'] }],
    });
    const missing = ({ decision }: Story): unknown => decision.statusComment?.message?.missing;
    const open = play(asking).at('1m', 'ann', '/ack');
    const resolved = open.at('2m', 'ann', '/resolved');
    const reopened = resolved.at('3m', 'ann', { kind: 'reopen' });
    const closed = open.at('2m', 'ann', { kind: 'close', reason: 'not-planned' });
    expect([open, resolved, reopened, closed].map(missing)).toEqual([['Users'], [], ['Users'], []]);
  });

  const steady = policyOf({
    version: 1,
    name: 'steady',
    incident: { label: 'incident' },
    severities: [{ id: 'major', name: 'Major', 'update-every': '1h' }],
    roles: { responder: { name: 'First responder', does: 'Looks.', who: ['ann'] } },
    levels: [{ name: 'All', roles: ['responder'] }],
    triggers: [
      {
        id: 'overdue',
        reason: 'Overdue.',
        when: { '>=': [{ var: 'elapsed.since-update' }, { var: 'severity.update-every' }] },
        repeat: '1h',
        do: { mention: ['responder'] },
      },
    ],
  });
  const withComment = (minute: number, body: string): Issue => {
    const start = runOnce(steady, newIncident(''), START).issue;
    const by = personDid(start, 'ann', { kind: 'comment', body }, START + minute * 60);
    return runOnce(steady, by, START + minute * 60).issue;
  };
  const statusAt = (issue: Issue, minute: number) =>
    decide(steady, issue, START + minute * 60).statusComment?.message ?? null;

  it.each([
    ['/ack', 60],
    ['/ack looking into it', 70],
    ['/next 2h', 130],
    ['/resolved', null],
  ])('says by when the next update is due: after %j at 10:10, minute %s', (body, minute) => {
    expect(statusAt(withComment(10, body), 11)?.updateDue).toBe(minute === null ? null : START + minute * 60);
  });

  it('waits for no update of what is closed as a duplicate', () => {
    const at10 = START + 600;
    const issue = runOnce(steady, newIncident(''), START).issue;
    const closed = runOnce(steady, personDid(issue, 'ann', { kind: 'close', reason: 'duplicate' }, at10), at10).issue;
    expect(statusAt(closed, 11)).toMatchObject({ status: 'reviewed', updateDue: null, needsReview: false });
  });

  it('says when it was reopened, and so does the call', () => {
    const resolved = withComment(10, '/resolved');
    const again = personDid(resolved, 'ann', { kind: 'reopen' }, START + 1200);
    const { comment, statusComment } = decide(steady, again, START + 1260);
    expect([comment?.reopenedAt, statusComment?.message?.reopenedAt]).toEqual([START + 1200, START + 1200]);
    expect(statusAt(resolved, 11)?.reopenedAt).toBeNull();
  });

  it('shows a pause until its end', () => {
    const paused = withComment(10, '/snooze 20m vendor');
    expect(statusAt(paused, 11)?.snoozed).toMatchObject({ until: START + 1800, by: 'ann', why: 'vendor' });
    expect(decide(steady, paused, START + 1799).statusComment).toMatchObject({ isUpToDate: true });
    expect(statusAt(paused, 30)?.snoozed).toBeNull();
  });

  describe('that is not believed any more', () => {
    type Comment = Extract<Issue['timeline'][number], { kind: 'comment' }>;
    /** Called at 10:00 and reminded at 11:00; then the first comment is changed, or gone. */
    const withComments = (change: (comment: Comment) => readonly Comment[]): Issue => {
      const called = runOnce(steady, newIncident(''), START).issue;
      const reminded = runOnce(steady, called, START + 3600).issue;
      const first = reminded.timeline.findIndex(({ kind }) => kind === 'comment');
      const timeline = reminded.timeline.flatMap((item, index): readonly Issue['timeline'][number][] =>
        index === first && item.kind === 'comment' ? change(item) : [item],
      );
      return { ...reminded, timeline };
    };
    const edited = withComments((comment) => [{ ...comment, editedByOther: true }]);
    const deleted = withComments(() => []);
    const says = (issue: Issue, after: number): readonly SayEffect[] =>
      runOnce(steady, issue, START + after).effects.filter((effect) => effect.type === 'say');
    const idOf = (issue: Issue): string => issue.timeline.find((item) => item.kind === 'comment')?.id ?? '';

    it.each([
      ['edited by somebody', edited, [idOf(edited)]],
      ['deleted', deleted, []],
    ])('(%s) is followed by the next new comment, and by nothing before it', (_how, issue, folded) => {
      expect(says(issue, 3660)).toEqual([]);
      const acknowledged = personDid(issue, 'ann', { kind: 'comment', body: '/ack' }, START + 3700);
      expect(says(acknowledged, 3700)).toMatchObject([{ comment: null, status: null, minimise: [] }]);
      const { issue: after, effects } = runOnce(steady, acknowledged, START + 7300);
      expect(effects).toMatchObject([{ type: 'say', status: { id: null } }]);
      expect(effects.flatMap((effect) => (effect.type === 'say' ? effect.minimise : []))).toEqual(
        expect.arrayContaining(folded.map((comment) => ({ comment, as: 'outdated' }))),
      );
      expect(says(after, 7300)).toEqual([]);
      const status = after.timeline.findLast((item) => item.kind === 'comment');
      const updated = personDid(after, 'ann', { kind: 'comment', body: '/next 3h' }, START + 7400);
      expect(says(updated, 7400)).toMatchObject([{ comment: null, status: { id: status?.id } }]);
    });

    it('stays open once somebody has unfolded it, and is never folded where it is the review that people edit', () => {
      const after = runOnce(steady, edited, START + 7300).issue;
      const unfolded: Issue = {
        ...after,
        timeline: after.timeline.map((item) =>
          item.kind === 'comment' && item.id === idOf(edited) ? { ...item, minimised: false } : item,
        ),
      };
      expect(says(unfolded, 7301)).toEqual([]);
      expect(says(unfolded, 2 * 7300)).not.toMatchObject([{ minimise: [{ comment: idOf(edited) }] }]);
      const review = withComments((comment) => [
        { ...comment, editedByOther: true, body: comment.body.replace('"review":false', '"review":true') },
      ]);
      expect(says(review, 7300).flatMap(({ minimise }) => minimise.map(({ comment }) => comment))).not.toContain(
        idOf(review),
      );
    });
  });
});

describe('who has not answered', () => {
  const helped = policyOf({
    version: 1,
    name: 'helped',
    incident: { label: 'incident' },
    severities: [{ id: 'major', name: 'Major' }],
    roles: {
      responder: { name: 'First responder', does: 'Looks.', who: ['ann', 'bob'] },
      lead: { name: 'Lead', does: 'Leads.', who: ['cyd'] },
    },
    levels: [
      { name: 'All', roles: ['responder'] },
      { name: 'Leads', roles: ['lead'] },
    ],
    triggers: [HELP],
  });
  const titleOf = (story: Story): string => {
    const message = decide(helped, story.issue, START + 3600).statusComment?.message ?? null;
    return /Who is in it: [^<]*/.exec(message === null ? '' : renderStatus(message))?.[0] ?? '';
  };
  const called = play(helped);
  const taken = called.at('5m', 'ann', '/ack').at('10m', 'ann', '/escalate');

  it.each<[string, Story, string]>([
    ['nobody yet', called, 'ann (no answer yet), bob (no answer yet)'],
    ['who was called after somebody took it', taken, 'ann (took it), bob (did not answer), cyd (no answer yet)'],
    [
      'who did not, once it is over',
      taken.at('20m', 'ann', '/resolved'),
      'ann (took it), bob (did not answer), cyd (did not answer)',
    ],
    ['not who wrote', taken.at('15m', 'cyd', 'Here.'), 'ann (took it), bob (did not answer), cyd'],
  ])('%s', (_what, story, names) => {
    expect(titleOf(story)).toBe(`Who is in it: ${names}`);
  });

  it('says by when it is to be acknowledged on the clock of its severity', () => {
    const office = policyOf({
      version: 1,
      name: 'office',
      incident: { label: 'incident' },
      severities: [{ id: 'minor', name: 'Minor', 'acknowledge-within': '4h', clock: 'office' }],
      roles: { responder: { who: ['dan'] } },
      levels: [{ name: 'One', roles: ['responder'] }],
      triggers: [],
      calendars: {
        office: { timezone: 'UTC', days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:30' },
      },
    });
    const friday = at('2026-11-27T16:30:00Z');
    const { decision } = runOnce(office, declaredOn('2026-11-27T16:30:00Z'), friday);
    const { message } = decision.statusComment ?? {};
    expect(message ? renderStatus(message) : '').toContain(
      'declared at 16:30 UTC, to be acknowledged by Mon 30 Nov, 12:00 UTC.',
    );
  });

  it('says since when an acknowledgement is overdue, once a run has come after that', () => {
    const called = play(
      policyOf({
        version: 1,
        name: 'late',
        incident: { label: 'incident' },
        severities: [{ id: 'major', name: 'Major', 'acknowledge-within': '15m' }],
        roles: { responder: { who: ['ann'] }, lead: { who: ['cyd'] } },
        levels: [
          { name: 'All', roles: ['responder'] },
          { name: 'Leads', roles: ['lead'] },
        ],
        triggers: [UNACKNOWLEDGED],
      }),
    );
    const nowOf = ({ decision: { statusComment } }: Story): string => {
      const message = statusComment?.message ?? null;
      return /\*\*Now:\*\* (.*)/.exec(message === null ? '' : renderStatus(message))?.[1] ?? '';
    };
    expect(nowOf(called)).toBe('declared at 10:00 UTC, to be acknowledged by 10:15 UTC.');
    const late = called.run('15m');
    expect(nowOf(late)).toBe('declared at 10:00 UTC, acknowledgement overdue since 10:15 UTC.');
    expect(nowOf(late.at('20m', 'cyd', '/ack'))).toContain('acknowledged at 10:20 UTC');
  });
});
