/** The shipped bundle with a token that is not the job's own. */
import { expect, test } from 'vitest';
import { startSandbox } from '#sandbox/index.ts';
import { PATH, PEOPLE, POLICY } from './night.ts';
import { runAction } from '../support/action.ts';

test.each([
  ['a person whom the policy calls', 'Dan', ['token-of-a-responder']],
  ['an account that nobody answers with', 'acme-robot', []],
  ['the job', 'github-actions[bot]', []],
])('the token of %s', async (_whose, viewer, warned) => {
  const sandbox = await startSandbox({ people: PEOPLE, viewer });
  sandbox.as('zoe').openIssue({ title: 'Checkout is down', body: '', labels: ['incident'] });
  const result = await runAction({ api: sandbox.url, repository: 'acme/shop', files: { [PATH]: POLICY } });
  await sandbox.close();
  expect(result).toMatchObject({ code: 0, outputs: { acted: '1' } });
  expect(result.annotations.map(({ properties }) => properties['title'])).toEqual(warned);
});
