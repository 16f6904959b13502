/** An incident older than the policy's `max-age`: nobody is called for it, but people who still write to it are answered. */
import { describe, expect, it } from 'vitest';
import { personDid, runOnce } from '#engine/index.ts';
import { replySection } from '#report/comment/reply.ts';
import { policyOf } from '../../support/policy.ts';
import { opened, START } from '../../support/worlds.ts';

const DAY = 86_400;
const policy = policyOf({
  version: 1,
  name: 'old',
  incident: { label: 'incident', 'max-age': '1d' },
  severities: [{ id: 'major', name: 'Major' }],
  roles: { responder: { name: 'First responder', does: 'Looks.', who: ['ann'] } },
  levels: [{ name: 'All', roles: ['responder'] }],
  triggers: [
    {
      id: 'help',
      reason: 'Help.',
      when: { '>': [{ var: 'count.help-requests' }, 0] },
      repeat: '0m',
      do: { escalate: 'next' },
    },
  ],
});

function replied(body: string, second: number) {
  const start = runOnce(policy, opened(''), START).issue;
  const asked = personDid(start, 'ann', { kind: 'comment', body }, START + second);
  const { issue, decision } = runOnce(policy, asked, START + second);
  const { replies = [], mentions = [] } = decision.comment ?? {};
  const said = replySection(replies).join('').replaceAll('\\', '');
  return { issue, decision, mentions, said, reactions: decision.reactions.map((reaction) => reaction.with) };
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
    const { said, mentions, reactions, decision, issue } = replied(body, DAY);
    expect(said).toContain(words);
    expect([mentions, reactions, decision.leftAlone]).toEqual([[], [reaction], 'abandoned']);
    const again = runOnce(policy, issue, START + DAY + 60);
    expect([again.effects, again.issue === issue]).toEqual([[], true]);
  });

  it('calls for help a second before', () => {
    expect(replied('/escalate', DAY - 1).decision.fired.map(({ trigger }) => trigger)).toEqual(['help']);
  });

  it('ends with /resolved as ever', () => expect(replied('/resolved', DAY).issue.state).toBe('closed'));
});
