/** Incidents that were not opened here, read from the local GitHub. */
import { expect, test } from 'vitest';
import { decide } from '#engine/index.ts';
import { startSandbox } from '#sandbox/index.ts';
import { clientOf, repositoryOf } from '../support/client.ts';
import { policyOf } from '../support/policy.ts';

const policy = policyOf({
  version: 1,
  name: 'shop',
  incident: { label: 'incident' },
  severities: [{ id: 'major', name: 'Major' }],
  roles: { first: { name: 'First', does: 'Looks.', who: ['ann'] } },
  levels: [{ name: 'First', roles: ['first'] }],
});
const AT = 1_795_428_000;

test.each([
  ['completed', 'resolved'],
  ['not-planned', 'reviewed'],
  ['duplicate', 'reviewed'],
] as const)('one that was closed as %s before it came is %s', async (reason, status) => {
  const sandbox = await startSandbox({ people: { ann: 'write' }, at: '2026-11-23T10:00:00Z' });
  try {
    const createdAt = AT - 7200;
    sandbox.importIssue({ title: 'Old', labels: ['incident'], createdAt, closed: { reason, at: AT - 3600 } });
    const { issue, now } = await repositoryOf(clientOf(sandbox)).readIssue(1);
    expect(decide(policy, issue, now).status).toBe(status);
  } finally {
    await sandbox.close();
  }
});
