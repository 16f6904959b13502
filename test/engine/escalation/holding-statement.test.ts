import { describe, expect, it } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import type { HoldingStatement } from '#domain/message.ts';
import { decide, fold, snapshotAt, perform, personDid, type PersonAct, plan, runOnce } from '#engine/index.ts';
import { renderComment, shippedTemplates } from '#report/index.ts';
import { liveMentions } from '../../support/live.ts';
import { policyOf } from '../../support/policy.ts';
import { opened, START } from '../../support/worlds.ts';

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
    {
      id: 'help',
      reason: 'Help.',
      when: { '>': [{ var: 'count.help-requests' }, 0] },
      repeat: '0m',
      do: { escalate: 'next' },
    },
  ],
});

const minute = (n: number): number => START + n * 60;
const says = (body: string): PersonAct => ({ kind: 'comment', body });
const called = (): Issue => runOnce(policy, opened(''), START).issue;
const did = (issue: Issue, at: number, by: string, act: PersonAct): Issue =>
  runOnce(policy, personDid(issue, by, act, minute(at)), minute(at)).issue;

/** What the run right after a comment tells readers. */
function statementAfter(issue: Issue, at: number, by: string, body: string): HoldingStatement | null {
  return runOnce(policy, personDid(issue, by, says(body), minute(at)), minute(at)).decision.comment?.holding ?? null;
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
    expect(statementAfter(called(), 5, by, body) !== null).toBe(posted);
  });

  it('counts as an update, and the next one is due from it', () => {
    const issue = did(called(), 20, 'ann', says('/update'));
    expect(fold(policy, issue)).toMatchObject({
      updates: [{ at: minute(20) }],
      lastUpdate: { by: 'ann', at: minute(20) },
    });
    expect(snapshotAt(policy, issue, minute(20)).next).toMatchObject({ at: minute(80), trigger: 'update-overdue' });
    expect(statementAfter(called(), 20, 'ann', '/update')?.nextUpdate).toBe(minute(80));
  });

  it('tells what /next beside it promises', () => {
    expect(statementAfter(called(), 20, 'ann', '/update\n/next 2h')?.nextUpdate).toBe(minute(140));
  });

  it('gives the last words, not itself, as the last update', () => {
    const issue = did(did(called(), 5, 'ann', says('The pool is full.')), 10, 'ann', says('/update'));
    expect(statementAfter(issue, 30, 'ann', '/update')?.lastWords).toMatchObject({ by: 'ann', at: minute(5) });
    expect(statementAfter(called(), 30, 'ann', '/update')?.lastWords).toBe(null);
  });

  it('names who leads: the roles of the highest level that has somebody', () => {
    const helped = did(called(), 5, 'ann', says('/escalate'));
    const leads = (issue: Issue): readonly string[] =>
      statementAfter(issue, 6, 'ann', '/update')?.leads.flatMap(({ people }) => people) ?? [];
    expect(leads(called())).toEqual(['ann']);
    expect(leads(helped)).toEqual(['dee']);
    expect(leads(did(helped, 5, 'dee', { kind: 'unassign', logins: ['dee'] }))).toEqual(['ann']);
  });

  it('is answered once, whoever runs, and however often', () => {
    const asked = personDid(called(), 'ann', says('/update'), minute(5));
    const once = runOnce(policy, asked, minute(5)).issue;
    expect(plan(decide(policy, once, minute(5)), once)).toEqual([]);
    expect(decide(policy, once, minute(30)).comment).toBe(null);
    // A second run that decided on the same reading posts its double after it, and the next hides that.
    const effects = plan(decide(policy, asked, minute(5)), asked);
    const beside = effects.reduce((issue, effect) => perform(issue, effect, minute(5)), once);
    const healed = runOnce(policy, beside, minute(6)).issue;
    const inSight = healed.timeline.filter(
      (item) => item.kind === 'comment' && item.by?.kind === 'engine' && !item.minimised,
    );
    expect(inSight).toHaveLength(2);
  });

  it('asked for twice before a run is one statement for both', () => {
    const asked = personDid(called(), 'dee', says('/update'), minute(4));
    expect(statementAfter(asked, 5, 'ann', '/update')?.by).toEqual(['dee', 'ann']);
  });

  it('is not posted on what is over', () => {
    const over = personDid(called(), 'ann', says('/update'), minute(5));
    const closed = personDid(over, 'ann', { kind: 'close', reason: 'not-planned' }, minute(5));
    expect(runOnce(policy, closed, minute(6)).decision.comment).toBe(null);
  });

  it.each<readonly [string, readonly PersonAct[], string]>([
    ['acknowledged', [says('/ack')], '**Still investigating.**'],
    ['mitigated', [says('/mitigated')], '**The impact is over; the cause is still being worked on.**'],
    ['resolved', [{ kind: 'close', reason: 'completed' }], '**This incident is resolved.**'],
  ])('says of what is %s that it is, and mentions nobody', (_status, acts, first) => {
    const issue = acts.reduce((one, act) => did(one, 5, 'ann', act), called());
    const asked = personDid(issue, 'ann', says('/update'), minute(6));
    const message = runOnce(policy, asked, minute(6)).decision.comment;
    const text = message ? renderComment(message, shippedTemplates) : '';
    expect(text.split(' There is')[0]).toBe(first);
    expect(liveMentions(text)).toEqual([]);
  });
});
