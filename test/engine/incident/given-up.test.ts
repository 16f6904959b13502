/** An incident older than the policy's `max-age`: nobody is called for it, but people who still write to it are answered. */
import { describe, expect, it } from 'vitest';
import { replySection } from '#report/comment/reply.ts';
import { renderStatus } from '#report/comment/status.ts';
import type { Issue } from '#domain/issue.ts';
import { decide, foldIssue, nextRunAfter, perform, personDid, plan, runOnce } from '#engine/index.ts';
import { POLICY, policyOf as loaded, START, World } from '../delivery/world.ts';
import { policyOf } from '../../support/policy.ts';
import { instant, type Line, play } from '../../support/story.ts';
import { HELP } from '../../support/triggers.ts';
import { isOwn } from '../../support/tamper.ts';

const SOURCE = {
  version: 1,
  name: 'old',
  incident: { label: 'incident', 'max-age': '1d' },
  severities: [{ id: 'major', name: 'Major' }],
  roles: { responder: { name: 'First responder', does: 'Looks.', who: ['ann'] } },
  levels: [{ name: 'All', roles: ['responder'] }],
  triggers: [HELP],
};
const policy = policyOf(SOURCE);

function replyTo(body: string, after: string) {
  const story = play(policy).at(after, 'ann', body);
  const { issue, decision } = story;
  const { mentions = [] } = decision.comment ?? {};
  const reply = (decision.comment ? replySection(decision.comment) : []).join('').replaceAll('\\', '');
  return { story, issue, decision, mentions, reply, reactions: decision.reactions.map((reaction) => reaction.with) };
}

describe('an incident that was given up', () => {
  it.each<[string, string, string]>([
    ['/escalate', 'older than `1d`, so nobody is called for it any more; close and reopen the issue', 'confused'],
    ['/handoff @bob', 'older than `1d`', 'confused'],
    ['/role responder @bob', 'older than `1d`', 'confused'],
    ['/snooze', 'it needs a duration and a reason', 'confused'],
    ['/help', 'Commands, one to a line', '+1'],
    ['/ack', '', '+1'],
  ])('answers %j once, and calls nobody', (body, words, reaction) => {
    const { reply, mentions, reactions, decision, issue, story } = replyTo(body, '1d');
    expect(reply).toContain(words);
    expect([mentions, reactions, decision.leftAlone]).toEqual([[], [reaction], 'abandoned']);
    const again = story.run('1d1m');
    expect([again.effects, again.issue === issue]).toEqual([[], true]);
  });

  it('calls for help a second before', () => {
    expect(replyTo('/escalate', '23h59m59s').decision.fired.map(({ trigger }) => trigger)).toEqual(['help']);
  });

  it('waits for no trigger', () => {
    const old = { reason: 'Old.', when: { '>=': [{ var: 'elapsed.since-declared' }, { duration: '25h' }] } };
    const late = policyOf({ ...SOURCE, triggers: [{ ...old, id: 'old', do: { escalate: 1 } }] });
    const folded = foldIssue(late, play(late).issue);
    expect(nextRunAfter(folded, instant('1h'), instant('2d'))).toBeNull();
  });

  it('waits for no message that is not sent any more', () => {
    const text = POLICY.replace('incident: { label: incident }', 'incident: { label: incident, max-age: 1d }');
    const world = new World(loaded(text));
    world.answer = () => ({ kind: 'doubt', why: 'Reset.' });
    world.run(0);
    const next = (at: number): number | null => nextRunAfter(foldIssue(world.policy, world.issue), at, at + 86_400);
    expect([next(START + 86_398), next(START + 86_399), next(START + 86_400)]).toEqual([START + 86_399, null, null]);
  });

  it('announces nothing that would come after its end, and says when that is', () => {
    const world = new World(
      loaded(POLICY.replace('incident: { label: incident }', 'incident: { label: incident, max-age: 11m }')),
    );
    world.run(0);
    world.run(10);
    // The second step of those who were called would be due a minute after the end.
    const { next, statusComment } = decide(world.policy, world.issue, START + 600);
    expect(next).toBeNull();
    const words = statusComment?.message ? renderStatus(statusComment.message) : '';
    expect(words).toContain('From 03:11 UTC on nobody is called at all (`max-age`)');
  });

  it('shows in its status who took it all the same, and is not touched again', () => {
    const { story, decision } = replyTo('/ack', '1d');
    expect(decision.statusComment?.message).toMatchObject({ status: 'acknowledged', owner: 'ann', next: null });
    expect(story.run('1d1m').effects).toEqual([]);
  });

  const severities = [
    { id: 'major', name: 'Major', label: 'major', when: { '!': { in: ['small', { var: 'incident.labels' }] } } },
    { id: 'minor', name: 'Minor', label: 'minor' },
  ];

  it('has who took it assigned and the labels of the severity that somebody chose, once, as its status says', () => {
    const issue = play(policyOf({ ...SOURCE, severities }))
      .at('1d', 'bob', '/ack')
      .at('25h', 'ann', '/severity minor');
    expect(issue.issue.assignees).toEqual(['ann', 'bob']);
    expect(issue.issue.labels).toEqual(['incident', 'minor']);
    expect(issue.decision.statusComment?.message).toMatchObject({ owner: 'bob', severity: { id: 'minor' } });
    expect(issue.run('26h').effects).toEqual([]);
  });

  it.each<readonly [string, readonly [string, string, Line[2]]]>([
    ['somebody chose before the end, where no run came until after it', ['23h', 'ann', '/severity minor']],
    ['somebody set by its label then', ['23h', 'ann', { kind: 'label', labels: ['minor'] }]],
    ['a label brings about after the end', ['25h', 'ann', { kind: 'label', labels: ['small'] }]],
  ])('has the label of the severity that %s, and no other, as its status says', (_what, [when, by, act]) => {
    const story = play(policyOf({ ...SOURCE, severities }))
      .before(when, by, act)
      .run('26h');
    expect(story.decision.statusComment?.message).toMatchObject({ severity: { id: 'minor' } });
    expect(story.issue.labels.filter((label) => label !== 'small')).toEqual(['incident', 'minor']);
    expect(story.run('27h').effects).toEqual([]);
  });

  it('hides the second of two answers that runs at once gave', () => {
    const before = play(policy).before('25h', 'ann', '/escalate').issue;
    const now = instant('26h');
    const doubled = plan(decide(policy, before, now), before).reduce(
      (issue, effect) => perform(issue, effect, now),
      runOnce(policy, before, now).issue,
    );
    const visibleComments = (issue: Issue): number =>
      issue.timeline.filter((item) => isOwn(item) && !item.minimised).length;
    const healed = runOnce(policy, doubled, now).issue;
    expect([before, doubled, healed].map(visibleComments)).toEqual([1, 3, 2]);
    expect(runOnce(policy, healed, instant('27h')).effects).toEqual([]);
  });

  it('keeps the labels and people that it had where nobody did anything', () => {
    const story = play(policy).run('0m');
    const unassigned = personDid(story.issue, 'ann', { kind: 'unassign', logins: ['ann'] }, instant('2d'));
    expect(decide(policy, unassigned, instant('2d'))).toMatchObject({
      assignees: [],
      labels: { present: [], absent: [], because: [] },
    });
  });

  it('that is closed as not planned is over, and no longer given up', () => {
    const story = play(policy).run('0m');
    const closed = personDid(story.issue, 'ann', { kind: 'close', reason: 'not-planned' }, instant('2d'));
    expect(decide(policy, closed, instant('2d'))).toMatchObject({ leftAlone: 'ended', status: 'reviewed' });
  });

  it('ends with /resolved as ever', () => expect(replyTo('/resolved', '1d').issue.state).toBe('closed'));
});
