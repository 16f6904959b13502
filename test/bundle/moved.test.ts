/** An issue that comes from another repository, or goes away while a run acts on it; and a repository whose issues are all away. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox, type StoredComment } from '#sandbox/index.ts';
import { type ActionResult, runAction } from '../support/action.ts';
import { DETAILS, MINUTE, PATH, PEOPLE, POLICY } from './night.ts';

const WEEK = 604_800;
const INCIDENT = { title: 'Checkout is down', body: DETAILS('checkout', 5000), labels: ['incident'] };
const WITH_AGE = POLICY.replace('label: incident', 'label: incident\n  max-age: 7d');

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ people: PEOPLE });
});
afterEach(() => sandbox.close());

const sweep = (policy = POLICY): Promise<ActionResult> => runAction({ api: sandbox.url, files: { [PATH]: policy } });

/** The last comment of the engine's. */
const lastComment = (number: number): string =>
  (sandbox.store.issues.get(number)?.timeline ?? []).findLast(
    (entry): entry is StoredComment => entry.kind === 'comment' && entry.by === sandbox.store.viewer,
  )?.body ?? '';

test.each([
  ['without its history', false],
  ['with its history', true],
])(
  'an old incident transferred %s is declared when it comes: level 1 is called, and then level 2',
  async (_which, isWhole) => {
    const there = await startSandbox({ name: 'legacy', people: PEOPLE });
    const old = there.as('zoe').openIssue({ ...INCIDENT, assignees: ['dan'] });
    there.as('dan').comment(old.number, '/ack');
    await there.close();
    sandbox.clock.advance(3 * WEEK);
    const issue = sandbox.transferIssue(old, { from: 'acme/legacy', by: 'heidi' });
    if (isWhole) issue.timeline.unshift(...old.timeline);
    expect(await sweep(WITH_AGE)).toMatchObject({ code: 0, outputs: { acted: '1', lateness: '0' } });
    expect(issue.labels).toEqual(['incident', 'sev1', 'escalation: 1']);
    expect(lastComment(issue.number)).toContain('@dan');
    sandbox.clock.advance(5 * MINUTE);
    await sweep(WITH_AGE);
    expect([issue.labels.at(-1), issue.assignees]).toEqual(['escalation: 2', ['dan', 'heidi']]);
  },
);

test('a reminder of somebody who has another name by now is red, once, and says what to do', async () => {
  const { number } = sandbox.as('zoe').openIssue(INCIDENT);
  await sweep();
  sandbox.as('dan').comment(number, '/ack');
  // Nobody has the name any more, and nobody is assigned by it.
  sandbox.deleteActor('dan');
  sandbox.as('carol').comment(number, '/ack');
  const codes = [];
  for (const minutes of [1, 31, 1]) {
    sandbox.clock.advance(minutes * MINUTE);
    const { code, annotations } = await sweep();
    codes.push([
      code,
      annotations.some(({ level, message }) => level === 'error' && /other names on GitHub/.test(message)),
    ]);
  }
  expect(codes).toEqual([
    [0, false],
    [1, true],
    [0, false],
  ]);
});

test.each([
  ['the policy has the new name', POLICY.replace('who: [dan]', 'who: [daniel]'), '@daniel: post an update'],
  [
    'the policy has somebody else then',
    POLICY.replace('who: [dan]', 'who: [dan], otherwise: [carol]'),
    '@carol: post an update',
  ],
])(
  'a reminder of somebody who has another name by now goes to whom the role goes to, where %s',
  async (_where, policy, words) => {
    const { number } = sandbox.as('zoe').openIssue(INCIDENT);
    await sweep();
    sandbox.as('dan').comment(number, '/ack');
    await sweep();
    sandbox.renameActor('dan', 'daniel');
    sandbox.clock.advance(31 * MINUTE);
    expect(await sweep(policy)).toMatchObject({ code: 0, annotations: [] });
    expect(lastComment(number)).toContain(words);
  },
);

test.each<[string, (remove: () => void) => void]>([
  [
    'before the run writes to it',
    (remove) => {
      const { strike } = sandbox.faults;
      sandbox.faults.strike = (request) => {
        if (request.operations.includes('nodes')) remove();
        return strike(request);
      };
    },
  ],
  [
    'between two writes',
    (remove) => {
      sandbox.onWrite = (_count, { operations }) => {
        if (operations.includes('addLabelsToLabelable')) remove();
      };
    },
  ],
])('an incident deleted %s is no failure, and the other is called', async (_when, arrange) => {
  const gone = sandbox.as('zoe').openIssue(INCIDENT);
  const other = sandbox.as('zoe').openIssue(INCIDENT);
  arrange(() => void sandbox.store.issues.delete(gone.number));
  const { code, outputs, annotations } = await sweep();
  expect({ code, failed: outputs['failed'], annotations }).toEqual({ code: 0, failed: '0', annotations: [] });
  expect(sandbox.store.issues.has(gone.number)).toBe(false);
  expect(lastComment(other.number)).toContain('@dan');
});

test('where issues are switched off, each run is red and says so; incidents go on once they are back', async () => {
  const { number } = sandbox.as('zoe').openIssue(INCIDENT);
  await sweep();
  sandbox.as('carol').switchIssues(false);
  const payload = { action: 'labeled', issue: { number } };
  for (const event of [{ name: 'schedule' }, { name: 'issues', payload }]) {
    const result = await runAction({ api: sandbox.url, files: { [PATH]: POLICY }, event });
    expect(result.code).toBe(1);
    expect(result.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/Issues are switched off in acme\/shop[^]*Switch issues on in the settings/),
    ]);
  }
  sandbox.as('carol').switchIssues(true);
  sandbox.clock.advance(5 * MINUTE);
  expect((await sweep()).code).toBe(0);
  expect(lastComment(number)).toContain('@heidi');
});
