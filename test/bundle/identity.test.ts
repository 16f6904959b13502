/** The shipped bundle with a token that is not the job's own. */
import { describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox, type StoredComment } from '#sandbox/index.ts';
import { DETAILS, MINUTE, PATH, PEOPLE, POLICY } from './night.ts';
import { type ActionResult, runAction } from '../support/action.ts';

test.each([
  ['a person whom the policy calls', 'Dan', ['token-of-a-responder']],
  ['an account that nobody answers with', 'acme-robot', []],
  ['the job', 'github-actions[bot]', []],
])('the token of %s', async (_whose, viewer, warned) => {
  const sandbox = await startSandbox({ people: PEOPLE, viewer });
  sandbox.as('zoe').openIssue({ title: 'Checkout is down', body: '', labels: ['incident'] });
  const result = await runAction({ api: sandbox.url, files: { [PATH]: POLICY } });
  await sandbox.close();
  expect(result).toMatchObject({ code: 0, outputs: { acted: '1' } });
  expect(result.annotations.map(({ properties }) => properties['title'])).toEqual(warned);
  expect(result.summary).toMatch(warned.length > 0 ? /^\*\*Somebody must look/ : /^\*\*Nobody has to look\.\*\*/);
});

describe('an incident goes on under another token', () => {
  const TOCSIN = 'acme-tocsin[bot]';
  const mentions = (sandbox: Sandbox, login: string): number =>
    commentsOf(sandbox).filter(({ body }) => new RegExp(`@${login}\\b`).test(body)).length;
  const commentsOf = ({ store }: Sandbox): readonly StoredComment[] =>
    (store.issues.get(1)?.timeline ?? []).filter((entry) => entry.kind === 'comment');

  test.each([
    ['that the policy names', `${POLICY}trusted-authors: [github-actions]\n`, []],
    ['that nobody named', POLICY, ['unknown-ledger']],
  ])('after one %s, without calling anybody twice', async (_which, policy, problems) => {
    const sandbox = await startSandbox({ people: { ...PEOPLE, [TOCSIN]: 'write' } });
    const sweep = (text: string): Promise<ActionResult> => runAction({ api: sandbox.url, files: { [PATH]: text } });
    sandbox.as('zoe').openIssue({ title: 'Checkout is down', body: DETAILS('checkout', 5000), labels: ['incident'] });
    await sweep(POLICY);
    sandbox.clock.advance(5 * MINUTE);
    await sweep(POLICY);
    const before = commentsOf(sandbox).length;
    expect(mentions(sandbox, 'heidi')).toBe(1);

    sandbox.store.viewer = TOCSIN;
    const codes = [];
    for (let minute = 0; minute < 3; minute += 1) {
      sandbox.clock.advance(MINUTE);
      const { code, outputs, summary } = await sweep(policy);
      codes.push({ code, problems: problemsIn(outputs) });
      // Where something went wrong, with what to do about it, nobody is told not to look.
      expect(summary.startsWith('**Somebody must look')).toBe(summary.includes('### What went wrong'));
    }
    expect(codes).toEqual([
      { code: 0, problems },
      { code: 0, problems: [] },
      { code: 0, problems: [] },
    ]);
    expect(commentsOf(sandbox).length - before).toBe(problems.length);
    // The status comment that called dan was brought up to date since: a mention in it now would call him again.
    expect({ dan: mentions(sandbox, 'dan'), heidi: mentions(sandbox, 'heidi') }).toEqual({ dan: 0, heidi: 1 });

    sandbox.clock.advance(2 * MINUTE);
    await sweep(policy);
    expect(mentions(sandbox, 'carol')).toBe(1);
    expect(sandbox.store.issues.get(1)?.labels).toContain('escalation: 3');
    await sandbox.close();
  });
});

const problemsIn = (outputs: ActionResult['outputs']): readonly string[] =>
  (JSON.parse(outputs['plan'] ?? '{}') as { incidents: { problems: { code: string }[] }[] }).incidents.flatMap(
    (incident) => incident.problems.map(({ code }) => code),
  );
