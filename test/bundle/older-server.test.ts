/** The shipped bundle on a server that does not know what GitHub learnt later: everything but that works, and nothing is red. */
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { startSandbox } from '#sandbox/index.ts';
import { call, DETAILS, MINUTE, PATH, PEOPLE, POLICY } from './night.ts';
import { type ActionResult, runAction } from '../support/action.ts';
import { startReceiver } from '../channels/receiver.ts';
import { type Stage, startStage } from './stage.ts';

const NO_TYPES = ['Issue.issueType'];
const NO_SUB_ISSUES = ['Issue.subIssues', 'Issue.subIssuesSummary', 'CreateIssueInput.parentIssueId'];
const NO_DUPLICATES = ['CloseIssueInput.duplicateIssueId', 'IssueClosedStateReason.DUPLICATE'];
/**
 * All that GitHub's schema lacked of what Tocsin's documents name before sub-issues came in December 2024: the documents were validated
 * against @octokit/graphql-schema 13.5.0 to 15.25.0, which GitHub's schema of those days is in. That in 15.26.0 lacks issue types alone.
 */
const OLD = [...NO_TYPES, ...NO_SUB_ISSUES, ...NO_DUPLICATES];

const servers = [
  ['without issue types', NO_TYPES],
  ['without sub-issues', NO_SUB_ISSUES],
  ['of November 2024', OLD],
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
  expect(here.commentsOn(number).at(-1)?.body).toContain('## Post-incident review');
});

test.each([
  ['of today', [], 'duplicate'],
  ['of November 2024', OLD, 'not-planned'],
] as const)('on a server %s a drill closes the younger of two issues that it finds', async (_what, lacks, reason) => {
  const [sandbox, slack] = await Promise.all([startSandbox({ lacks }), startReceiver('slack')]);
  onTestFinished(() => Promise.all([sandbox.close(), slack.close()]).then(() => {}));
  const room = 'channels: { room: { type: slack, url: env:TOCSIN_ROOM, insecure: true } }\n';
  const notified = POLICY.replace('levels:\n  - { ', 'levels:\n  - { notify: room, ');
  sandbox.store.files.set(PATH, `${notified}${room}`);
  const drill = (): Promise<ActionResult> =>
    runAction({
      api: sandbox.url,
      event: { name: 'schedule' },
      inputs: { mode: 'drill' },
      environment: { TOCSIN_ROOM: `${slack.url}/services/planted` },
    });
  const first = await drill();
  expect(first.code, first.stdout).toBe(0);
  const [{ title, body, labels } = { title: '', body: '', labels: [] }] = sandbox.store.issues.values();
  const { number } = sandbox.as(sandbox.store.viewer).openIssue({ title, body, labels });
  const second = await drill();
  expect(second.code, second.stdout).toBe(0);
  expect(sandbox.store.issues.get(number)).toMatchObject({ state: 'CLOSED', reason });
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
