import { describe, expect, it } from 'vitest';
import type { IncidentReport } from '#domain/run-report.ts';
import { type Sandbox, startSandbox } from '#sandbox/index.ts';
import { commentsOf } from '#sandbox/store.ts';
import { clientOf } from '../support/client.ts';
import { sweepBy } from '../support/sweep.ts';
import { policyOf } from '../support/policy.ts';

const TWELVE = Array.from({ length: 12 }, (_, index) => `p${index}`);
const policy = policyOf({
  version: 1,
  name: 'large',
  incident: { label: 'incident' },
  severities: [{ id: 'major', name: 'Major', 'acknowledge-within': '5m' }],
  roles: { team: { name: 'Team', does: 'Looks.', who: ['ghost', ...TWELVE], otherwise: ['boss'] } },
  levels: [{ name: 'Team', roles: ['team'] }],
});

async function inSandbox(
  options: { readonly isPrivate: boolean; readonly plan?: 'free' },
  use: (sandbox: Sandbox, sweep: () => Promise<readonly IncidentReport[]>) => Promise<void>,
): Promise<void> {
  const people = Object.fromEntries(['boss', 'zoe', ...TWELVE].map((login) => [login, 'write'] as const));
  const sandbox = await startSandbox({ people, at: '2026-11-23T10:00:00Z', ...options });
  const sweep = (): Promise<readonly IncidentReport[]> => sweepBy(clientOf(sandbox), policy);
  try {
    await use(sandbox, sweep);
  } finally {
    await sandbox.close();
  }
}

describe('on GitHub, everybody who is called is mentioned', () => {
  it.each([
    ['in a public repository', { isPrivate: false }, 10, 'GitHub assigns at most 10.'],
    [
      'in a private one on a free plan',
      { isPrivate: true, plan: 'free' as const },
      1,
      'GitHub assigns only one person in this repository.',
    ],
  ])('%s, and assigned as far as there is room', async (_where, options, limit, sentence) => {
    await inSandbox(options, async (sandbox, sweep) => {
      const issue = sandbox.as('zoe').openIssue({ title: 'Down', body: '', labels: ['incident'] });
      expect(await sweep()).toMatchObject([{ problems: [], outcome: { kind: 'acted' } }]);
      expect(issue.assignees).toEqual(TWELVE.slice(0, limit));
      const [comment] = commentsOf(issue);
      for (const login of TWELVE) expect(comment?.body).toContain(`@${login}`);
      expect(comment?.body).toContain(sentence);
      expect(comment?.body).toContain('`ghost` cannot be assigned');
      expect(comment?.body).not.toContain('boss');
      expect(await sweep()).toMatchObject([{ done: [], problems: [], outcome: { kind: 'nothing-due' } }]);
    });
  });
});
