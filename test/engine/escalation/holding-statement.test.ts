import { describe, expect, it } from 'vitest';
import type { HoldingStatement } from '#domain/message.ts';
import { decide, perform, type PersonAct, plan, snapshotAt } from '#engine/index.ts';
import { renderComment } from '#report/comment/comment.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { liveMentions } from '../../support/live.ts';
import { policyOf } from '../../support/policy.ts';
import { instant, play, type Story } from '../../support/story.ts';
import { HELP } from '../../support/triggers.ts';

const policy = policyOf({
  version: 1,
  name: 'holding',
  incident: { label: 'incident' },
  severities: [{ id: 'major', name: 'Major', 'update-every': '1h' }],
  roles: {
    responder: { name: 'First responder', does: 'Looks.', who: ['ann'] },
    commander: { name: 'Incident commander', does: 'Leads.', who: ['dee'] },
  },
  levels: [
    { name: 'Responders', roles: ['responder'] },
    { name: 'Leads', roles: ['commander'] },
  ],
  triggers: [
    {
      id: 'update-overdue',
      reason: 'The promised update is overdue.',
      when: { '>=': [{ var: 'elapsed.since-update' }, { var: 'severity.update-every' }] },
      repeat: { var: 'severity.update-every' },
      do: { mention: ['responder'], comment: 'update-due' },
    },
    HELP,
  ],
});

const called = play(policy);

/** What the run right after a comment tells readers. */
function statementAfter(story: Story, after: string, by: string, body: string): HoldingStatement | null {
  return story.at(after, by, body).decision.comment?.holding ?? null;
}

describe('a bare /update', () => {
  it.each<readonly [string, string, boolean]>([
    ['ann', '/update', true],
    ['ann', '/update\n/next 2h', true],
    ['ann', '> what is the state?\n\n/update', true],
    ['ann', '/update we see errors in the pool', false],
    ['ann', '/update\n\nWe see errors in the pool.', false],
    ['ann', 'We see errors in the pool.', false],
    ['eli', '/update', true],
    ['gus', '/update', false],
  ])('%s: %j posts a holding statement: %s', (by, body, posted) => {
    expect(statementAfter(called, '5m', by, body) !== null).toBe(posted);
  });

  it('counts as an update, and the next one is due from it', () => {
    const { incident, issue } = called.at('20m', 'ann', '/update');
    expect(incident).toMatchObject({
      updates: [{ at: instant('20m') }],
      lastUpdate: { by: 'ann', at: instant('20m') },
    });
    expect(snapshotAt(policy, issue, instant('20m')).next).toMatchObject({
      at: instant('80m'),
      trigger: 'update-overdue',
    });
    expect(statementAfter(called, '20m', 'ann', '/update')?.nextUpdate).toBe(instant('80m'));
  });

  it('tells what /next beside it promises', () => {
    expect(statementAfter(called, '20m', 'ann', '/update\n/next 2h')?.nextUpdate).toBe(instant('140m'));
  });

  it('gives the last words, not itself, as the last update', () => {
    const story = called.at('5m', 'ann', 'The pool is full.').at('10m', 'ann', '/update');
    expect(statementAfter(story, '30m', 'ann', '/update')?.lastWords).toMatchObject({ by: 'ann', at: instant('5m') });
    expect(statementAfter(called, '30m', 'ann', '/update')?.lastWords).toBe(null);
  });

  const leads = (story: Story, by: string): readonly string[] =>
    statementAfter(story, '9m', by, '/update')?.leads.map(({ role, people }) => `${people.join(', ')}: ${role.id}`) ??
    [];
  const helped = called.at('5m', 'ann', '/escalate');

  it.each<readonly [string, string, Story, readonly string[]]>([
    ['the first responder, who asks', 'ann', called, ['ann: responder']],
    ['nobody, where the reporter asks', 'eli', called, []],
    ['nobody who was called and has not answered', 'ann', helped, ['ann: responder']],
    ['a lead once they answer, and who took it', 'ann', helped.at('6m', 'dee', 'Looking.'), ['dee: commander']],
    [
      'the owner, and the lead who answers',
      'ann',
      helped.at('6m', 'ann', '/ack').at('7m', 'dee', 'Looking.'),
      ['ann: owner', 'dee: commander'],
    ],
    [
      'the first responder, once the lead goes',
      'ann',
      helped.at('6m', 'dee', 'Looking.').at('7m', 'dee', { kind: 'unassign', logins: ['dee'] }),
      ['ann: responder'],
    ],
  ])('names as leading %s', (_, by, story, expected) => {
    expect(leads(story, by)).toEqual(expected);
  });

  it('is answered once, whoever runs, and however often', () => {
    const story = called.before('5m', 'ann', '/update');
    const once = story.run('5m');
    expect(plan(decide(policy, once.issue, instant('5m')), once.issue)).toEqual([]);
    expect(decide(policy, once.issue, instant('30m')).comment).toBe(null);
    // A second run that decided on the same reading posts its double after it, and the next hides that.
    const effects = plan(decide(policy, story.issue, instant('5m')), story.issue);
    const beside = once.seenAs((issue) => effects.reduce((one, effect) => perform(one, effect, instant('5m')), issue));
    const inSight = beside
      .run('6m')
      .issue.timeline.filter((item) => item.kind === 'comment' && item.by?.kind === 'engine' && !item.minimised);
    expect(inSight).toHaveLength(2);
  });

  it('asked for twice before a run is one statement for both', () => {
    const story = called.before('4m', 'dee', '/update');
    expect(statementAfter(story, '5m', 'ann', '/update')?.by).toEqual(['dee', 'ann']);
  });

  it('is not posted on what is over', () => {
    const closed = called.before('5m', 'ann', '/update').before('5m', 'ann', { kind: 'close', reason: 'not-planned' });
    expect(closed.run('6m').decision.comment).toBe(null);
  });

  it.each<readonly [string, PersonAct | string, string]>([
    ['acknowledged', '/ack', '**Still investigating.**'],
    ['mitigated', '/mitigated', '**The impact is over; the cause is still being worked on.**'],
    ['resolved', { kind: 'close', reason: 'completed' }, '**This incident is resolved.**'],
  ])('says of what is %s that it is, and mentions nobody', (_status, act, first) => {
    const message = called.at('5m', 'ann', act).at('6m', 'ann', '/update').decision.comment;
    const text = message ? renderComment(message, shippedTemplates) : '';
    expect(text.split(' There is')[0]).toBe(first);
    expect(liveMentions(text)).toEqual([]);
  });
});
