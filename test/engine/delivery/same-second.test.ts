/** Two runs within one second, each with a comment of its own: each sends what is due with its own. */
import { expect, test } from 'vitest';
import { POLICY_WITH_HELP, policyOf, World } from './world.ts';

test.each([
  ['/escalate', ['3 level by war-room', '3 level by pager', '3 bob by phone']],
  ['/role second @carol', ['3 carol by mail']],
])('what is due with the second comment is sent at once, and is no repetition: %s', (asks, sent) => {
  const world = new World(policyOf(POLICY_WITH_HELP));
  world.hasNames = true;
  world.run(0);
  world.says(1, 'alice', '/ack');
  world.run(1);
  world.says(3, 'rita', '/help');
  world.run(3);
  world.says(3, 'alice', asks);
  world.run(3);
  expect(world.sent.filter((line) => line.startsWith('3 '))).toEqual(sent);
  expect(world.status?.deliveries?.every((one) => one.state === 'sent' && !one.unrecorded)).toBe(true);
});
