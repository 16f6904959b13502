/** GitHub assigns few people and drops the rest without a word; whoever finds no place is called all the same, level after level. */
import { expect, test } from 'vitest';
import { type Sandbox, type StoredComment, startSandbox } from '#sandbox/index.ts';
import { type ActionResult, runAction } from '../support/action.ts';

const PATH = '.github/escalation-policy.yml';
const TWELVE = Array.from({ length: 12 }, (_, index) => `p${index}`);
const policyFor = (team: readonly string[]): string => `version: 1
name: shop
incident: { label: incident }
severities: [{ id: sev1, name: Critical }]
roles:
  team: { name: Team, does: Looks., who: [${team.join(', ')}] }
  lead: { name: Lead, does: Leads., who: [heidi] }
  boss: { name: Boss, does: Decides., who: [carol] }
levels:
  - { name: Team, roles: [team] }
  - { name: Leads, roles: [lead] }
  - { name: Bosses, roles: [boss] }
triggers:
  - id: unacknowledged
    reason: Nobody has acknowledged this incident in time.
    when: { and: [{ '!': { var: incident.acknowledged } }, { '>=': [{ var: elapsed.since-level }, { duration: 5m }] }] }
    repeat: 5m
    limit: 2
    do: { escalate: next }
`;
const people = Object.fromEntries([...TWELVE, 'heidi', 'carol', 'zoe'].map((login) => [login, 'write'] as const));

/** What each of these runs said first about an incident that nobody answers, five minutes apart. */
async function night(
  options: Parameters<typeof startSandbox>[0],
  team: readonly string[],
  runs: number,
): Promise<{
  readonly results: readonly ActionResult[];
  readonly comments: readonly string[];
  readonly assignees: readonly string[];
}> {
  const sandbox: Sandbox = await startSandbox({ people, ...options });
  try {
    const { number } = sandbox.as('zoe').openIssue({ title: 'Down', body: '', labels: ['incident'] });
    const own = (): readonly StoredComment[] =>
      (sandbox.store.issues.get(number)?.timeline ?? [])
        .filter((entry) => entry.kind === 'comment')
        .filter(({ by }) => by === sandbox.store.viewer);
    const results: ActionResult[] = [];
    const comments: string[] = [];
    for (let turn = 0; turn < runs; turn += 1) {
      const before = own().length;
      results.push(await runAction({ api: sandbox.url, files: { [PATH]: policyFor(team) } }));
      comments.push(own()[before]?.body ?? '');
      sandbox.clock.advance(300);
    }
    return { results, comments: comments, assignees: sandbox.store.issues.get(number)?.assignees ?? [] };
  } finally {
    await sandbox.close();
  }
}

test.each([
  ['a public repository has ten places', {}, TWELVE, 'at most 10'],
  ['a private one on a free plan has one', { isPrivate: true, plan: 'free' as const }, ['p0', 'p1'], 'only one person'],
])('%s: all of a role, and each later level, are mentioned', async (_which, options, team, places) => {
  const { results, comments, assignees } = await night(options, team, 3);
  expect(results.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(assignees).toEqual(team.slice(0, team === TWELVE ? 10 : 1));
  for (const login of team) expect(comments[0]).toContain(`@${login}`);
  expect(comments[0]).toContain(`called but not assigned: GitHub assigns ${places}`);
  expect(comments[1]).toContain('@heidi');
  expect(comments[2]).toContain('@carol');
});

test('a call that reaches nobody at all is red, and named with what to do', async () => {
  const { results, comments } = await night({ people: { zoe: 'write' } }, ['ghost', 'gone'], 1);
  expect(results[0]?.code).toBe(1);
  expect(comments[0]).toContain('ghost');
  const errors = (results[0]?.annotations ?? []).filter(({ level }) => level === 'error');
  expect(errors.map(({ message }) => message).join('\n')).toMatch(
    /nobody at all could be: Team .*Look after this incident yourself/,
  );
});
