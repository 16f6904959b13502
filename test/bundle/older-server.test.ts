/** The shipped bundle on a server that does not know what GitHub learnt later: everything but that works, and nothing is red. */
import { afterEach, expect, test, vi } from 'vitest';
import { startSandbox } from '#sandbox/index.ts';
import { call, DETAILS, MINUTE, PATH, PEOPLE, POLICY } from './night.ts';
import { type ActionResult, runAction } from '../support/action.ts';
import { type Stage, startStage } from './stage.ts';

vi.setConfig({ testTimeout: 60_000 });

const NO_TYPES = ['Issue.issueType'];
const NO_SUB_ISSUES = ['Issue.subIssues', 'Issue.subIssuesSummary', 'CreateIssueInput.parentIssueId'];

const servers = [
  ['without issue types', NO_TYPES],
  ['without sub-issues', NO_SUB_ISSUES],
  ['without either', [...NO_TYPES, ...NO_SUB_ISSUES]],
] as const;

let stage: Stage | null = null;
afterEach(async () => {
  await stage?.stop();
  stage = null;
});

test.each(servers)('on a server %s people are called, answer, and the incident ends', async (_what, lacks) => {
  const here = await startStage(PEOPLE, lacks);
  stage = here;
  const start = here.now;
  const number = here.open({ body: DETAILS('checkout', 5000) });
  const sweep = async (minutes: number): Promise<ActionResult> => {
    here.now = start + minutes * MINUTE;
    const result = await runAction(call(here));
    expect([result.code, result.outputs['failed'], minutes]).toEqual([0, '0', minutes]);
    return result;
  };
  await sweep(0);
  await sweep(5);
  expect(here.thread(number)[1]).toBe('assignees: dan, heidi');
  here.comment(number, 'dan', '/ack rolling back');
  await sweep(6);
  expect(here.thread(number)[0]).toContain('escalation: 2');
  here.now += MINUTE;
  here.comment(number, 'dan', '/resolved');
  await sweep(8);
  const before = here.writes.length;
  await sweep(9);
  expect(here.writes.length).toBe(before);
});

test('on a server without sub-issues people are called, and the review that should be an issue is a comment', async () => {
  const here = await startStage(PEOPLE, NO_SUB_ISSUES);
  stage = here;
  const number = here.open({ body: DETAILS('checkout', 5000) });
  const policy = `${POLICY}review: { severities: [sev1], due: 5d, as: issue }\n`;
  const result = await runAction(call(here, { files: { [PATH]: policy } }));
  expect(result.code).toBe(0);
  expect(here.thread(number)[1]).toBe('assignees: dan');
  here.now += MINUTE;
  here.comment(number, 'dan', '/resolved');
  const after = await runAction(call(here, { files: { [PATH]: policy } }));
  expect([after.code, after.outputs['failed']]).toEqual([0, '0']);
  expect(here.subIssues(number)).toEqual([]);
  expect(here.said(number).at(-1)?.body).toContain('## Post-incident review');
});

test.each([
  ['knows it', [], undefined],
  ['lacks it', NO_TYPES, [{ message: 'Cannot query field "issueType" on type "Issue".' }]],
])('a server that %s says so', async (_what, lacks, errors) => {
  const sandbox = await startSandbox({ lacks });
  const answer = await fetch(sandbox.graphqlUrl, {
    method: 'POST',
    headers: { authorization: 'bearer x', 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ node(id: "I_1") { ... on Issue { issueType { name } } } }' }),
  });
  const { errors: found } = (await answer.json()) as { readonly errors?: readonly { readonly message: string }[] };
  await sandbox.close();
  const named = found?.filter(({ message }) => message.includes('issueType'));
  expect(named?.length ? named : undefined).toEqual(errors && [expect.objectContaining(errors[0] ?? {})]);
});
