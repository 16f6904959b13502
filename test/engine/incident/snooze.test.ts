import { describe, expect, it } from 'vitest';
import { policyOf } from '../../support/policy.ts';
import { instant, play, type Story } from '../../support/story.ts';

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

describe('the end of a pause', () => {
  const promises = policyOf({
    version: 1,
    name: 'promises',
    incident: { label: 'incident' },
    severities: [{ id: 'sev1', name: 'Critical', 'update-every': '1h' }],
    roles: { responder: { name: 'First responder', does: 'Looks.', who: ['holly'] } },
    levels: [{ name: 'Responders', roles: ['responder'] }],
    triggers: [
      {
        id: 'overdue',
        reason: 'An update is due.',
        when: { '>=': [{ var: 'elapsed.since-update' }, { var: 'severity.update-every' }] },
        do: { mention: ['responder'], comment: 'update-due' },
      },
    ],
  });
  const pauseOf = ({ decision: { statusComment } }: Story): unknown => statusComment?.message?.snoozed?.until ?? null;

  it('is what comes next for a run, which takes the pause off the status, and once', () => {
    const paused = play(promises).at('2m', 'ann', '/snooze 30m rebooting');
    expect([pauseOf(paused), paused.decision.next]).toMatchObject([
      instant('32m'),
      { at: instant('32m'), turns: 'pause' },
    ]);
    expect(paused.run('31m').effects).toEqual([]);
    const over = paused.run('32m');
    expect([pauseOf(over), over.effects.map(({ type }) => type), over.decision.next?.trigger]).toEqual([
      null,
      ['say'],
      'overdue',
    ]);
    expect(over.run('33m').effects).toEqual([]);
  });

  it('is told in the comment of what comes due then, and by no edit besides', () => {
    const paused = play(promises).at('2m', 'ann', '/snooze 60m rebooting');
    expect(paused.decision.next).toMatchObject({ at: instant('62m'), trigger: 'overdue' });
    const over = paused.run('62m');
    expect([pauseOf(over), over.decision.fired.length, over.effects.length]).toEqual([null, 1, 1]);
  });

  it('is nothing to come back for once the incident is over', () => {
    const closed = play(promises).at('2m', 'ann', '/snooze 30m rebooting').at('3m', 'ann', {
      kind: 'close',
      reason: 'not-planned',
    });
    expect([pauseOf(closed), closed.decision.next]).toEqual([null, null]);
  });
});

describe('/snooze on an open incident', () => {
  const calls = policyOf({
    version: 1,
    name: 'calls',
    incident: { label: 'incident' },
    severities: [
      { id: 'sev1', name: 'Critical', when: { in: ['outage', { var: 'incident.labels' }] } },
      { id: 'sev2', name: 'Minor' },
    ],
    roles: { responder: { name: 'First responder', does: 'Looks.', who: ['holly'] } },
    levels: [{ name: 'Responders', roles: ['responder'] }],
    triggers: [
      {
        id: 'late',
        reason: 'It is five minutes old.',
        when: { '>=': [{ var: 'elapsed.since-declared' }, 5] },
        do: { escalate: 1 },
      },
    ],
  });

  it('pauses what the policy does until its severity rises: in that run it does what is due', () => {
    const paused = play(calls).at('1m', 'ann', '/snooze 1h a test');
    const firedIn = ({ decision: { fired } }: Story): readonly string[] => fired.map(({ trigger }) => trigger);
    expect(firedIn(paused.run('6m'))).toEqual([]);
    expect(firedIn(paused.at('6m', 'ann', '/severity sev1'))).toEqual(['late']);
  });
});
