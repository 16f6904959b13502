/** `mode: check` where a policy calls a team: its members are read as a run reads them. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '#sandbox/index.ts';
import { type ActionResult, runAction } from '../support/action.ts';
import { BASE, HEAD, PATH, POLICY, commentsOn, eventOf } from './pull-request.ts';

const TEAM = POLICY.replace('who: [alice, bob]', 'who: "@acme/platform"');

let sandbox: Sandbox;
let pull: number;
beforeEach(async () => {
  sandbox = await startSandbox({ people: { alice: 'write', bob: 'write', carol: 'maintain', zoe: 'read' } });
  sandbox.as('zoe').openIssue({ title: 'Nobody can log in', labels: ['incident'] });
  sandbox.clock.advance(2 * 3600);
  pull = sandbox.as('alice').openIssue({ title: 'Call somebody else', isPullRequest: true }).number;
});
afterEach(() => sandbox.close());

async function check(before: string, after: string): Promise<ActionResult & { readonly comment: string }> {
  sandbox.store.commits.set(BASE, new Map([[PATH, before]]));
  sandbox.store.commits.set(HEAD, new Map([[PATH, after]]));
  const result = await runAction({
    api: sandbox.url,
    inputs: { mode: 'check' },
    event: eventOf(pull),
    environment: { GITHUB_SHA: HEAD, TOCSIN_THROTTLE: 'off' },
  });
  return { ...result, comment: commentsOn(sandbox, pull)[0]?.body ?? '' };
}

const questions = (): number => sandbox.log.filter(({ path }) => path.includes('/teams/platform/members')).length;

test('one of several members in the place of a team is not safe to merge, and one request asks who they are', async () => {
  sandbox.store.teams.set('acme/platform', ['alice', 'bob']);
  const { code, comment } = await check(TEAM, TEAM.replace('"@acme/platform"', 'alice'));
  expect(code).toBe(0);
  expect(comment).toContain('**Look before you merge.** Calls people later: urgent reaches a second person at');
  expect(comment).toContain('at 0m `alice` is called instead of `alice` and `bob`');
  expect(comment).toContain('called: `alice` (before: `alice`, `bob`)');
  expect(questions()).toBe(1);
});

test('a team whose members may not be read stands for itself in ladders and past incidents', async () => {
  const { code, comment } = await check(TEAM, TEAM.replace('"@acme/platform"', 'alice'));
  expect(code).toBe(0);
  expect(comment).toContain('at 0m `alice` is called instead of `@acme/platform`');
  expect(comment).toContain('`@acme/platform` stands for its members, who are not known here.');
  expect(comment).toContain('(before: `@acme/platform`)');
  expect(questions()).toBe(1);
});

test('a team that the change names first, and whose members may not be read, is an error: a run would call nobody', async () => {
  const { code, comment } = await check(POLICY, TEAM);
  expect(code).toBe(1);
  expect(comment).toContain('**Do not merge yet: lint has 1 error.**');
  expect(comment).toContain('The members of `@acme/platform` cannot be read with this token');
});
