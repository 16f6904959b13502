/** `tocsin plan` and a review that is an issue: the engine opened it, and somebody else asks. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startSandbox } from '#sandbox/index.ts';
import { inRepository } from '../support/repository.ts';
import { PATH, PEOPLE } from './night.ts';
import { runAction } from '../support/action.ts';
import { type Ran, environmentOf, runTocsin } from '../support/command.ts';

const POLICY = readFileSync(inRepository('test/golden/policies/checkout/escalation-policy.yml'), 'utf8').replace(
  '  as: comment ',
  '  as: issue ',
);

test('it is opened once, whoever asks', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-plan-'));
  writeFileSync(join(folder, 'policy.yml'), POLICY);
  const sandbox = await startSandbox({ people: PEOPLE });
  const engine = sandbox.store.viewer;
  const callAs = (login: string): void => void Object.assign(sandbox.store, { viewer: login });
  const sweep = async (): Promise<number | null> => {
    callAs(engine);
    const files = { [PATH]: POLICY };
    return (await runAction({ api: sandbox.url, files })).code;
  };
  const plan = (): Promise<Ran> => {
    callAs('heidi');
    return runTocsin(['plan', '--repo', 'acme/shop', '--policy', 'policy.yml'], environmentOf(sandbox), folder);
  };
  const body = '### Affected service\n\ncheckout\n\n### How many users are affected?\n\n5000';
  const { number } = sandbox.as('zoe').openIssue({ title: 'Checkout is down', body, labels: ['incident'] });
  expect(await sweep()).toBe(0);
  sandbox.clock.advance(60);
  sandbox.as('dan').comment(number, '/resolved rolled back');
  expect((await plan()).out).toContain('opened the post-incident review as an issue');
  expect(await sweep()).toBe(0);
  expect(await plan()).toMatchObject({ code: 0 });
  await sandbox.close();
  rmSync(folder, { recursive: true });
});
