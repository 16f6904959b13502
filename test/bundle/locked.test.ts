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
  return runAction({ api: sandbox.url, repository: 'acme/shop', files: { [PATH]: POLICY } });
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

test('where GitHub does not lock it again, the run says so, once', async () => {
  const issue = open();
  sandbox.as('carol').lock(issue.number);
  sandbox.faults.add({ kind: 'graphql-partial', match: { operation: 'lockLockable' } });
  const first = await sweep();
  expect(messagesOf(first)).toEqual([expect.stringContaining('refused to lock it again')]);
  expect(first.code).toBe(0);
  expect(comments(issue)).toHaveLength(1);
  expect(messagesOf(await sweep(1))).toEqual([]);
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
