/** The check of a pull request with so many past incidents that threads replay them: it says what one thread would. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { repositoryNeeds } from '#engine/escalation/needs.ts';
import { mergeReplays, replayer } from '#replay/index.ts';
import { renderReplay } from '#report/change/replay.ts';
import { threadsFor } from '#runner/replay/pool.ts';
import { type Sandbox, startSandbox } from '#sandbox/index.ts';
import { runAction } from '../support/action.ts';
import { clientOf, repositoryOf } from '../support/client.ts';
import { policyOf } from '../support/policy.ts';
import { BASE, HEAD, PATH, POLICY, commentsOn, eventOf } from './pull-request.ts';

/** For two threads on a machine with two cores. */
const INCIDENTS = 210;

/** While the office is open, the incidents below are acknowledged later than that. */
const FASTER = POLICY.replaceAll(/acknowledge-within: \w+/g, 'acknowledge-within: 10m');

let sandbox: Sandbox;
let pull: number;
beforeEach(async () => {
  sandbox = await startSandbox({ people: { alice: 'write', bob: 'write', zoe: 'read' } });
  sandbox.store.commits.set(BASE, new Map([[PATH, POLICY]]));
  sandbox.store.commits.set(HEAD, new Map([[PATH, FASTER]]));
  for (let index = 0; index < INCIDENTS; index += 1) {
    const { number } = sandbox
      .as('zoe')
      .openIssue({ title: `Checkout fails in region ${index}`, labels: ['incident'] });
    sandbox.clock.advance(60 * (20 + (index % 30)));
    sandbox.as(index % 2 === 0 ? 'alice' : 'bob').comment(number, '/ack');
    sandbox.clock.advance(60);
    sandbox.as('alice').comment(number, '/resolved It is back.');
  }
  pull = sandbox.as('alice').openIssue({ title: 'Call people sooner', isPullRequest: true }).number;
});
afterEach(() => sandbox.close());

/** What one thread comes to, on what GitHub answers now. */
async function inOneThread(): Promise<readonly string[]> {
  const policies = [policyOf(POLICY), policyOf(FASTER)] as const;
  const repository = repositoryOf(clientOf(sandbox), repositoryNeeds(policies));
  const { now, issues } = await repository.readIncidents(90 * 86_400);
  expect(issues).toHaveLength(INCIDENTS);
  const { nothing, one } = replayer(...policies);
  return renderReplay(
    mergeReplays(
      nothing,
      issues.map((issue) => one(issue, now)),
    ),
  );
}

test('threads say what one would', async () => {
  expect(threadsFor(INCIDENTS, 2)).toBe(2);
  const expected = await inOneThread();
  const { code, stdout } = await runAction({
    api: sandbox.url,
    inputs: { policy: PATH },
    event: eventOf(pull),
    environment: { GITHUB_SHA: HEAD, TOCSIN_THROTTLE: 'off' },
  });
  expect(code, stdout).toBe(0);
  expect(stdout).toContain(`${INCIDENTS} past incidents were replayed in`);
  const body = commentsOn(sandbox, pull)[0]?.body ?? '';
  expect(expected.length).toBeGreaterThan(2);
  for (const part of expected) expect(body).toContain(part);
});
