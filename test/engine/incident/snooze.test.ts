import { describe, expect, it } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import { fold, personDid, runOnce } from '#engine/index.ts';
import { policyOf } from '../../support/policy.ts';
import { opened, START } from '../../support/worlds.ts';

describe('/snooze on a resolved incident', () => {
  it('is obeyed where the policy reminds of the review, which it pauses', () => {
    const reminds = policyOf({
      version: 1,
      name: 'reminds',
      incident: { label: 'incident' },
      severities: [{ id: 'sev1', name: 'Critical' }],
      roles: { responder: { name: 'First responder', does: 'Looks.', who: ['holly'] } },
      levels: [{ name: 'Responders', roles: ['responder'] }],
      triggers: [
        {
          id: 'review',
          phase: 'resolved',
          reason: 'The review is due.',
          when: { '>=': [{ var: 'elapsed.since-resolved' }, { duration: '10m' }] },
          do: { mention: ['responder'], comment: 'review-due' },
        },
      ],
    });
    const start = runOnce(reminds, opened(''), START).issue;
    const over = personDid(start, 'ann', { kind: 'comment', body: '/resolved' }, START + 60);
    const paused = personDid(over, 'ann', { kind: 'comment', body: '/snooze 1h the author is away' }, START + 120);
    const firedAt = (issue: Issue): readonly string[] =>
      runOnce(reminds, issue, START + 900).decision.fired.map(({ trigger }) => trigger);
    expect([firedAt(over), firedAt(paused)]).toEqual([['review'], []]);
    expect(fold(reminds, paused)?.commands.map(({ verdict }) => verdict.kind)).toEqual(['accepted', 'accepted']);
  });
});
