/** Conversations that somebody locked while they are incidents: an App may not comment there, and people are called all the same. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox, type StoredComment, type StoredIssue } from '#sandbox/index.ts';
import { type ActionResult, runAction } from '../support/action.ts';
import { DETAILS, MINUTE, PATH, PEOPLE, POLICY } from './night.ts';

const INCIDENT = { title: 'Checkout is down', body: DETAILS('checkout', 5000), labels: ['incident'] };

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ people: PEOPLE });
});
afterEach(() => sandbox.close());

const open = (): StoredIssue => sandbox.as('zoe').openIssue(INCIDENT);
const sweep = (minutes = 0): Promise<ActionResult> => {
  sandbox.clock.advance(minutes * MINUTE);
  return runAction({ api: sandbox.url, files: { [PATH]: POLICY } });
};
const comments = ({ timeline }: StoredIssue): readonly StoredComment[] =>
  timeline.filter((entry): entry is StoredComment => entry.kind === 'comment');
const callsOf = (issue: StoredIssue, login: string): number =>
  comments(issue).filter(({ body }) => body.includes(`@${login}: reply \`/ack\``)).length;
const messagesOf = ({ annotations }: ActionResult): readonly string[] => annotations.map(({ message }) => message);

test('each level is called once, the answer is taken, and the conversation is locked as before after each run', async () => {
  const issue = open();
  sandbox.as('carol').lock(issue.number, 'TOO_HEATED');
  const runs: (readonly [number | null, string, string | null])[] = [];
  for (const minutes of [0, 1, 5, 5]) {
    const { code, outputs } = await sweep(minutes);
    runs.push([code, outputs['failed'] ?? '', issue.isLocked ? issue.lockReason : 'open']);
  }
  expect(runs).toEqual(Array.from({ length: 4 }, () => [0, '0', 'TOO_HEATED']));
  expect(['heidi', 'carol'].map((login) => callsOf(issue, login))).toEqual([1, 1]);
  expect(issue.labels.at(-1)).toBe('escalation: 3');
  const answer = sandbox.as('carol').comment(issue.number, '/ack');
  await sweep(1);
  expect(answer.reactions).toMatchObject([{ content: '+1' }]);
  expect(comments(issue)[0]?.body).toContain('being worked on by `carol`');
  expect(() => sandbox.as('zoe').comment(issue.number, 'Me too')).toThrow('locked');
});

test('whoever unlocks it is not undone, and a conversation that was never locked stays open', async () => {
  const [locked, other] = [open(), open()];
  sandbox.as('carol').lock(locked.number);
  await sweep();
  sandbox.as('carol').unlock(locked.number);
  await sweep(5);
  expect([locked, other].map((issue) => [issue.isLocked, callsOf(issue, 'heidi')])).toEqual([
    [false, 1],
    [false, 1],
  ]);
  expect(other.timeline.some(({ kind }) => kind === 'locked')).toBe(false);
});

test('one that somebody locks while a run acts on it is locked still, and its people are called by that run', async () => {
  const issue = open();
  const { strike } = sandbox.faults;
  sandbox.faults.strike = (request) => {
    if (request.operations.includes('addComment') && !issue.isLocked) sandbox.as('carol').lock(issue.number, 'SPAM');
    return strike(request);
  };
  const result = await sweep();
  expect([result.code, messagesOf(result)]).toEqual([0, []]);
  expect([comments(issue).length, issue.lockReason]).toEqual([1, 'SPAM']);
});

/** GitHub gives up after it unlocked and commented, and before it locks: the next request finds the conversation open. */
function giveUpBeforeLocking(issue: StoredIssue): void {
  const { strike } = sandbox.faults;
  let requests = 0;
  sandbox.faults.strike = (request) => {
    if (requests > 0 || request.operations.includes('addComment')) requests += 1;
    if (requests === 2) sandbox.as(sandbox.store.viewer).unlock(issue.number);
    return requests === 1 ? { kind: '502-after' } : strike(request);
  };
}

test('where GitHub gives up before it locks it again, the same run does', async () => {
  const issue = open();
  sandbox.as('carol').lock(issue.number, 'TOO_HEATED');
  giveUpBeforeLocking(issue);
  const result = await sweep();
  expect([result.code, messagesOf(result), comments(issue).length]).toEqual([0, [], 1]);
  expect(issue.lockReason).toBe('TOO_HEATED');
});

test('where GitHub refuses to lock it again once, the same run does, with what else failed', async () => {
  const issue = open();
  await sweep();
  sandbox.as('heidi').comment(issue.number, '/ack');
  sandbox.as('carol').lock(issue.number, 'SPAM');
  for (const operation of ['lockLockable', 'updateIssueComment'])
    sandbox.faults.add({ kind: 'graphql-partial', match: { operation } });
  const result = await sweep(1);
  expect([result.code, messagesOf(result), issue.lockReason]).toEqual([0, [], 'SPAM']);
});

test('where it stays open, somebody must look, and the next run locks it and does nothing else', async () => {
  const issue = open();
  sandbox.as('carol').lock(issue.number, 'SPAM');
  sandbox.faults.add({ kind: 'graphql-partial', match: { operation: 'lockLockable' }, times: 2 });
  const first = await sweep();
  expect([first.code, first.outputs['failed'], issue.isLocked, comments(issue).length]).toEqual([1, '1', false, 1]);
  expect(messagesOf(first).join('\n')).toMatch(/GitHub did not lock it again[\s\S]*Lock the conversation/);
  expect(first.summary).toMatch(/^\*\*Somebody must look/);
  sandbox.log.length = 0;
  const second = await sweep(1);
  expect([second.code, messagesOf(second), issue.lockReason]).toEqual([0, [], 'SPAM']);
  expect(sandbox.log.filter(({ kind }) => kind === 'write').map(({ operations }) => operations)).toEqual([
    ['lockLockable', 'clientMutationId'],
  ]);
});

test('it is locked although the incident ended with what was last written there', async () => {
  const issue = open();
  await sweep();
  sandbox.as('carol').lock(issue.number, 'RESOLVED');
  sandbox.as('heidi').close(issue.number, 'not-planned');
  sandbox.faults.add({ kind: 'graphql-partial', match: { operation: 'lockLockable' }, times: 2 });
  expect([(await sweep(1)).code, issue.isLocked]).toEqual([1, false]);
  expect([(await sweep(1)).code, issue.lockReason]).toEqual([0, 'RESOLVED']);
});

test('whoever unlocks it after an answer was lost is not undone', async () => {
  const issue = open();
  sandbox.as('carol').lock(issue.number);
  sandbox.faults.add({ kind: 'lost-response', match: { operation: 'addComment' } });
  await sweep();
  expect(issue.isLocked).toBe(true);
  sandbox.as('carol').unlock(issue.number);
  const { code } = await sweep(5);
  expect([code, issue.isLocked, callsOf(issue, 'heidi')]).toEqual([0, false, 1]);
});

test('whoever unlocks it after GitHub refused to lock it again is not undone either', async () => {
  const issue = open();
  sandbox.as('carol').lock(issue.number);
  sandbox.faults.add({ kind: 'graphql-partial', match: { operation: 'lockLockable' }, times: 2 });
  await sweep();
  sandbox.as('carol').lock(issue.number);
  sandbox.as('carol').unlock(issue.number);
  await sweep(1);
  expect(issue.isLocked).toBe(false);
});

test('an issue that is no incident stays as open as another workflow with the same token made it', async () => {
  const issue = sandbox.as('zoe').openIssue({ ...INCIDENT, labels: [] });
  sandbox.as('carol').lock(issue.number);
  sandbox.as(sandbox.store.viewer).unlock(issue.number);
  const event = { name: 'issue_comment', payload: { action: 'created', issue: { number: issue.number } } };
  await runAction({ api: sandbox.url, files: { [PATH]: POLICY }, event });
  expect(issue.isLocked).toBe(false);
});

test('one that somebody locks before a run edits and reacts alone is locked still, and the answer is taken', async () => {
  const issue = open();
  await sweep();
  const answer = sandbox.as('heidi').comment(issue.number, '/ack');
  const { strike } = sandbox.faults;
  sandbox.faults.strike = (request) => {
    if (request.operations.includes('addReaction') && !issue.isLocked) sandbox.as('carol').lock(issue.number, 'SPAM');
    return strike(request);
  };
  const result = await sweep(1);
  expect([result.code, messagesOf(result), issue.lockReason]).toEqual([0, [], 'SPAM']);
  expect(answer.reactions).toMatchObject([{ content: '+1' }]);
});

test('the token of a person who may write there anyway unlocks nothing', async () => {
  sandbox.store.viewer = 'carol';
  const issue = open();
  sandbox.as('dan').lock(issue.number, 'SPAM');
  const { code } = await sweep();
  expect([code, comments(issue).length]).toEqual([0, 1]);
  expect(issue.timeline.filter(({ kind }) => /lock/.test(kind)).map(({ by }) => by)).toEqual(['dan']);
});

test('a person whose token Tocsin uses may unlock it for good', async () => {
  sandbox.store.viewer = 'carol';
  const issue = open();
  sandbox.as('dan').lock(issue.number);
  sandbox.as('carol').unlock(issue.number);
  const { code } = await sweep();
  expect([code, issue.isLocked, comments(issue).length]).toEqual([0, false, 1]);
});

test('where the token may not unlock it, the run is red and says what to do', async () => {
  const issue = open();
  sandbox.as('carol').lock(issue.number);
  sandbox.faults.add({ kind: 'graphql-partial', match: { operation: 'unlockLockable' }, times: 100 });
  const result = await sweep();
  expect(result.code).toBe(1);
  expect(messagesOf(result).join('\n')).toContain('Unlock the conversation of the issue');
  expect([issue.assignees, issue.labels.at(-1)]).toEqual([['dan'], 'escalation: 1']);
});

test('where it may not, and would edit and react alone, it says the same', async () => {
  const issue = open();
  await sweep();
  sandbox.as('heidi').comment(issue.number, '/ack');
  sandbox.as('carol').lock(issue.number);
  sandbox.faults.add({ kind: 'graphql-partial', match: { operation: 'unlockLockable' }, times: 100 });
  const result = await sweep(1);
  expect(result.code).toBe(1);
  expect(messagesOf(result).join('\n')).toContain('Unlock the conversation of the issue');
  expect(messagesOf(result).join('\n')).not.toContain('permissions: {');
});
