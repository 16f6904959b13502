import { describe, expect, it } from 'vitest';
import { policyOf } from '../../support/policy.ts';
import { play, type Story } from '../../support/story.ts';

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
    const over = play(reminds).before('1m', 'ann', '/resolved');
    const paused = over.before('2m', 'ann', '/snooze 1h the author is away');
    const firedAt = (story: Story): readonly string[] => story.run('15m').decision.fired.map(({ trigger }) => trigger);
    expect([firedAt(over), firedAt(paused)]).toEqual([['review'], []]);
    expect(paused.incident.commands.map(({ verdict }) => verdict.kind)).toEqual(['accepted', 'accepted']);
  });
});
