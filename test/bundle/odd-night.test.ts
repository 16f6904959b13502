/** One night with an odd incident of each kind beside a healthy one: each is served or named, and none costs the others anything. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LoggedRequest, type Sandbox, startSandbox, type StoredComment } from '#sandbox/index.ts';
import { type ActionResult, runAction } from '../support/action.ts';
import { DETAILS, MINUTE, PATH, PEOPLE, POLICY } from './night.ts';

const LIMIT = 2;
const POLICY_WITH_HELP = `${POLICY}  - id: help-requested
    reason: Somebody asked for help.
    when: { '>': [{ var: count.help-requests }, 0] }
    repeat: 0m
    limit: ${LIMIT}
    do: { mention: [commander] }
limits: { comments-per-run: 100 }
`;

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ people: PEOPLE });
});
afterAll(() => sandbox.close());

const open = (title: string): number =>
  sandbox.as('zoe').openIssue({ title, body: DETAILS('checkout', 5000), labels: ['incident'] }).number;
const comments = (number: number): readonly StoredComment[] =>
  (sandbox.store.issues.get(number)?.timeline ?? []).filter((entry) => entry.kind === 'comment');
const commentsOn = (number: number): readonly string[] =>
  comments(number)
    .filter(({ by }) => by === sandbox.store.viewer)
    .map(({ body }) => body);
const firings = (number: number): number =>
  commentsOn(number).filter((body) => body.includes('@heidi: please look at this.** Somebody asked for help.')).length;
const reactions = (number: number): number => comments(number).reduce((sum, one) => sum + one.reactions.length, 0);
const sweep = (): Promise<ActionResult> => runAction({ api: sandbox.url, files: { [PATH]: POLICY_WITH_HELP } });

describe('an odd night', () => {
  let first: ActionResult;
  let healthy: number;
  let sick: number;
  let odd: number;
  let helped: number;
  let passed: number;
  let flooded: number;
  /** The status while the hand-off waits for its answer. */
  let offered: string;
  const reactionsPerDocument: number[] = [];

  beforeAll(async () => {
    [healthy, sick, odd, helped, passed, flooded] = [
      open('Healthy'),
      open('Sick'),
      open('Odd'),
      open('Helped'),
      open('Passed on'),
      open('Flooded'),
    ];
    sandbox.as('dan').label(odd, ['passing']);
    sandbox.as('dan').unlabel(odd, ['passing']);
    sandbox.store.labels.delete('passing');
    sandbox.as('dan').comment(passed, '/ack');
    sandbox.faults.add({ kind: 'graphql-unavailable', match: { issue: sick }, times: 1000 });
    first = await sweep();
    sandbox.faults.clear();

    sandbox.as('dan').comment(passed, '/handoff @carol my shift ends');
    for (let count = 0; count < 300; count += 1) sandbox.as('stranger').comment(flooded, '/snooze 1h');
    let before = 0;
    sandbox.onWrite = () => {
      const after = reactions(flooded);
      reactionsPerDocument.push(after - before);
      before = after;
    };
    for (let request = 0; request < LIMIT + 2; request += 1) {
      sandbox.as('zoe').comment(helped, '/escalate');
      sandbox.clock.set(sandbox.clock.now() + MINUTE);
      await sweep();
      if (request === 0) {
        offered = commentsOn(passed)[0] ?? '';
        sandbox.as('carol').comment(passed, 'On it.');
      }
    }
    sandbox.onWrite = null;
  });

  test('a page that GitHub answers with “Something went wrong” costs only the incident that causes it, which is named in red', () => {
    expect(first).toMatchObject({ code: 1, outputs: { acted: '5', failed: '1' } });
    const errors = first.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
    expect(errors.join('\n')).toContain(`#${sick}`);
    expect(errors.join('\n')).not.toContain(`#${healthy}`);
    expect(commentsOn(healthy)[0]).toContain('@dan');
  });

  test('an event whose label is deleted is left out, and its incident is served', () => {
    expect(commentsOn(odd)[0]).toContain('@dan');
  });

  test('the reporter gets help as often as the limit allows, and not once more', () => {
    expect(comments(helped).filter(({ body }) => body === '/escalate')).toHaveLength(LIMIT + 2);
    expect(firings(helped)).toBe(LIMIT);
  });

  test('the owner hands off, and whoever was called owns the incident by answering', () => {
    expect(commentsOn(passed).join('\n')).toContain('@carol: reply `/ack` or comment to take over.');
    expect(offered).toContain('being worked on by `dan`');
    expect(offered).toContain('to `carol` by `dan` at 10:00 UTC, not yet accepted');
    expect(commentsOn(passed)[0]).toContain('being worked on by `carol`');
    expect(commentsOn(passed)[0]).not.toContain('not yet accepted');
  });

  test('300 commands get twenty reactions in a document at most', () => {
    expect(Math.max(...reactionsPerDocument)).toBe(20);
    expect(reactions(flooded)).toBe((LIMIT + 2) * 20);
  });
});

test.each(['primary-rate-limit', 'secondary-rate-limit'] as const)(
  'a %s that was lifted by the runner’s clock is repeated three times at most',
  async (kind) => {
    sandbox.faults.add({ kind, match: { operation: 'issues' }, times: 1000, retryAfter: -60 });
    const { length } = sandbox.log;
    const { code } = await sweep();
    sandbox.faults.clear();
    const requests: readonly LoggedRequest[] = sandbox.log.slice(length);
    expect(code).toBe(1);
    expect(requests.filter(({ operations }) => operations.includes('issues'))).toHaveLength(3);
  },
);
