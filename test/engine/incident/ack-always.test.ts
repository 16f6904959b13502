/** Every call asks for `/ack`, whichever ways of acknowledging a policy lists. */
import { describe, expect, it } from 'vitest';
import { policyOf } from '../../support/policy.ts';
import { play } from '../../support/story.ts';

const policyWith = (how: readonly string[], by: string): ReturnType<typeof policyOf> =>
  policyOf({
    version: 1,
    name: 'how',
    incident: { label: 'incident', acknowledge: { how, by } },
    severities: [{ id: 'sev1' }],
    roles: { responder: { who: ['ann'] } },
    levels: [{ name: 'Responders', roles: ['responder'] }],
  });

describe.each([[['assign']], [['comment']], [['comment', 'assign']]])('with how: %j', (how) => {
  it.each(['responders', 'called'])('an /ack acknowledges, by: %s', (by) => {
    const { incident } = play(policyWith(how, by)).at('1m', 'bob', '/ack');
    expect(incident).toMatchObject({ status: 'acknowledged', acknowledged: { by: 'bob' }, owner: 'bob' });
  });
});

it('a comment acknowledges only where it is listed', () => {
  expect(play(policyWith(['assign'], 'responders')).at('1m', 'ann', 'looking').incident.acknowledged).toBeNull();
  expect(play(policyWith(['comment'], 'responders')).at('1m', 'ann', 'looking').incident.acknowledged).not.toBeNull();
});
