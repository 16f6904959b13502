/** What those who look back see of messages: the review, and the account of an incident. */
import { expect, test } from 'vitest';
import { decide, foldIssue, summarizeIncident } from '#engine/index.ts';
import { messagesSince } from '#engine/delivery/message-history.ts';
import { renderComment } from '#report/comment/comment.ts';
import { shippedTemplates } from '#report/comment/templates.ts';
import { ARRIVES, POLICY, policyOf, START, World } from './world.ts';

const REVIEWED = policyOf(`${POLICY}review: { severities: [sev1], due: 7d }\n`);

/** Alice has no phone that answers, and Slack may have taken what it was sent. */
function night(): World {
  const world = new World(REVIEWED);
  world.answer = (sending, at) => {
    if (sending.includes('phone')) return { kind: 'failed', code: '21211', message: 'No.' };
    return sending.includes('war-room') ? { kind: 'doubt', why: 'Reset.' } : ARRIVES(sending, at);
  };
  world.runUntil(6);
  world.says(7, 'carol', '/ack');
  world.run(7);
  world.says(20, 'carol', '/resolved');
  return world;
}

test('the review says who was reached by what, when, and what did not arrive', () => {
  const world = night();
  const { comment } = decide(REVIEWED, world.issue, START + 20 * 60);
  if (comment === null) throw new Error('there is no review');
  const text = renderComment(comment, shippedTemplates);
  expect(text.slice(text.indexOf('### Who was reached'), text.indexOf('### What happened')).trim()).toBe(
    [
      '### Who was reached by what, times in UTC',
      '',
      '| Who or where | When | What became of it |',
      '| :--- | :--- | :--- |',
      '| `war-room` | 03:00 | **may never have arrived** |',
      '| `alice` | `mail` 03:00; `text` 03:00 | sent, 2 messages |',
      '| `alice` | `phone` 03:02 | **failed (`21211`)**, 2 messages |',
      '| `carol` | `mail` 03:02; `push` 03:04 | sent, 2 messages |',
    ].join('\n'),
  );
});

test('a place that a late run tells of two levels at once had one message', () => {
  const world = new World(REVIEWED);
  world.run(10);
  world.says(11, 'alice', '/resolved');
  world.run(11);
  const { incident } = foldIssue(REVIEWED, world.issue);
  const messages = incident === null ? [] : messagesSince(incident, START).filter(({ to }) => to === null);
  expect(messages.map(({ channel, at }) => `${(at - START) / 60} ${channel}`)).toEqual([
    '10 war-room',
    '10 pager',
    '11 war-room',
    '11 pager',
  ]);
});

test('the account of the incident has the same', () => {
  const world = night();
  const summary = summarizeIncident([REVIEWED], world.issue, START + 30 * 60);
  if ('why' in summary) throw new Error(summary.why);
  const { incident } = foldIssue(REVIEWED, world.issue);
  if (incident === null) throw new Error('no incident');
  expect(summary.messages).toEqual(messagesSince(incident, START));
  expect(summary.messages.map(({ channel, state }) => `${channel} ${state}`)).toContain('phone failed');
});
