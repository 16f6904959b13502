/** A token of another account: what the account before recorded goes on where the policy names it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor, Issue, TimelineItem } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import { asTrusted } from '#engine/incident/trusted.ts';
import { advance, decide, fold, foldIssue, runOnce } from '#engine/index.ts';
import { policyOf } from '../../support/policy.ts';
import { bodies, happens, newIncident, policies, START, stories } from '../../support/worlds.ts';

const SOURCE = {
  version: 1,
  name: 'shop',
  incident: { label: 'incident' },
  severities: [{ id: 'major', label: 'major', 'acknowledge-within': '15m' }],
  roles: { first: { who: ['ann'] }, lead: { who: ['bob'] } },
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
const policy = policyOf({ ...SOURCE, 'trusted-authors': ['github-actions'] });
const trusting = (one: Policy): Policy => ({ ...one, trustedAuthors: ['github-actions'] });

const FORMER: Actor = { login: 'github-actions[bot]', kind: 'bot' };

/** As GitHub tells it to the token of another account: nothing is its own, and no reaction is. */
function disown(issue: Issue, former: Actor = FORMER): Issue {
  const timeline = issue.timeline.map((item): TimelineItem => {
    const by = item.by?.kind === 'engine' ? former : item.by;
    return item.kind === 'comment' ? { ...item, by, reactions: [] } : { ...item, by };
  });
  return { ...issue, timeline };
}

const called = runOnce(policy, newIncident(''), START).issue;

describe('an account under trusted-authors', () => {
  it('has called whom it called, and its incident goes on', () => {
    const issue = disown(called);
    expect(fold(policy, issue)).toEqual(fold(policy, called));
    expect(decide(policy, issue, START + 60).record).toBeNull();
    expect(decide(policy, issue, START + 900).record).toMatchObject({ level: 2, called: { lead: ['bob'] } });
  });

  it.each<[string, Actor, string]>([
    ['a bot of another name', { login: 'triage[bot]', kind: 'bot' }, 'github-actions'],
    [
      'a person with the name of the bot, who has no say here',
      { login: 'github-actions', kind: 'person' },
      'github-actions',
    ],
    ['a person whose login only begins alike', { login: 'ann-b', kind: 'person' }, 'ann'],
    ['an account that is gone', { login: 'eli', kind: 'person' }, 'eli'],
  ])('%s is none', (_what, former, name) => {
    const issue = disown(called, former);
    expect(asTrusted({ ...policy, trustedAuthors: [name] }, issue)).toBe(issue);
  });

  it.each(['cyd', 'Cyd', 'ANN'])('%s is one, as a person with triage permission', (login) => {
    const issue = disown(called, { login, kind: 'person' });
    expect(fold({ ...policy, trustedAuthors: ['ann', 'cyd'] }, issue)?.level).toBe(1);
  });

  it('is believed in a comment that the account of now keeps up to date, and in none that somebody else edited', () => {
    const editedBy = (editor?: Actor): Issue => ({
      ...disown(called),
      timeline: disown(called).timeline.map((item) =>
        item.kind === 'comment'
          ? { ...item, editedAt: START + 60, editedByOther: true, ...(editor ? { editor } : {}) }
          : item,
      ),
    });
    const statusOf = (issue: Issue): string | undefined => fold(policy, issue)?.statusComment?.id;
    expect(statusOf(editedBy({ login: 'tocsin[bot]', kind: 'engine' }))).toBe(fold(policy, called)?.statusComment?.id);
    expect(statusOf(editedBy({ login: 'dee', kind: 'person' }))).toBeUndefined();
    expect(statusOf(editedBy())).toBeUndefined();
  });

  it('had answered the commands before its last record, and none after it', () => {
    const after = happens(called, { after: 60, by: 'bob', act: { kind: 'comment', body: '/ack' } });
    const answered = runOnce(policy, after, START + 70).issue;
    const later = happens(answered, { after: 80, by: 'bob', act: { kind: 'comment', body: '/update still looking' } });
    expect(fold(policy, disown(later))?.commands.map((one) => [one.name, one.answered])).toEqual([
      ['ack', true],
      ['update', false],
    ]);
  });
});

it('whoever folds on gets what whoever folds anew gets', () => {
  const later = { ...disown(called), timeline: [...disown(called).timeline] };
  const after = happens(later, { after: 60, by: 'bob', act: { kind: 'comment', body: '/ack' } });
  const before = foldIssue(policy, later);
  expect(advance(before, after).incident).toEqual(foldIssue(policy, after).incident);
});

it('a night under two tokens is the night under one', () => {
  fc.assert(
    fc.property(policies, bodies, stories, fc.nat({ max: 8 }), (random, body, story, change) => {
      const after = trusting(random);
      const night = (hasChange: boolean): readonly unknown[] => {
        let issue = runOnce(after, newIncident(body), START).issue;
        for (const [index, event] of story.entries()) {
          if (hasChange && index === change) issue = disown(issue);
          issue = runOnce(after, happens(issue, event), START + event.after).issue;
        }
        const comments = asTrusted(after, issue).timeline.flatMap((item) =>
          item.kind === 'comment' && item.by?.kind === 'engine' ? [item.body] : [],
        );
        return [comments, issue.labels, issue.assignees];
      };
      expect(night(true)).toEqual(night(false));
    }),
    { numRuns: 15 },
  );
});
