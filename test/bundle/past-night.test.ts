/** A night that the bundle lived through on the sandbox, read and replayed as it ships: under the same policy it goes as it went. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '#sandbox/index.ts';
import { runAction } from '../support/action.ts';
import { environmentOf, type Ran, runTocsin } from '../support/command.ts';
import { DETAILS, PATH, PEOPLE, POLICY } from './night.ts';

const REVIEWED = `${POLICY}review: { severities: [sev1], due: 5d }\n`;

let sandbox: Sandbox;
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-past-night-'));
  sandbox = await startSandbox({ people: PEOPLE });
  writeFileSync(join(folder, 'policy.yml'), REVIEWED);
  writeFileSync(join(folder, 'later.yml'), REVIEWED.replace('acknowledge-within: 5m', 'acknowledge-within: 10m'));
  await liveThrough();
  sandbox.clock.advance(86_400);
  const { out } = await tocsin('history', '--repo', 'acme/shop', '--policy', 'policy.yml');
  writeFileSync(join(folder, 'history.ndjson'), out);
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true });
});

const tocsin = (...args: readonly string[]): Promise<Ran> => runTocsin(args, environmentOf(sandbox), folder);
const replay = (...policies: readonly string[]): Promise<Ran> =>
  tocsin('replay', '--history', 'history.ndjson', ...policies, '--json');

/** Runs come when something is due, and a moment after people did something. */
async function liveThrough(): Promise<void> {
  const after = async (minutes: number, act: () => unknown = () => null): Promise<void> => {
    sandbox.clock.advance(minutes * 60);
    act();
    const { code, annotations } = await runAction({ api: sandbox.url, files: { [PATH]: REVIEWED } });
    expect([code, annotations]).toEqual([0, []]);
  };
  let number = 0;
  await after(0, () => {
    ({ number } = sandbox
      .as('zoe')
      .openIssue({ title: 'Down', body: DETAILS('checkout', 5000), labels: ['incident'] }));
  });
  // Who writes commands is looked up.
  await after(2, () => sandbox.as('stranger').comment(number, '/ack'));
  await after(3);
  await after(5);
  await after(2, () => sandbox.as('heidi').comment(number, '/ack'));
  await after(30);
  await after(4, () => sandbox.as('heidi').comment(number, '/update a disk is full'));
  await after(9, () => sandbox.as('heidi').comment(number, '/resolved'));
}

const ownComments = (): readonly string[] =>
  (sandbox.store.issues.get(1)?.timeline ?? []).flatMap((entry) =>
    entry.kind === 'comment' && entry.by === sandbox.store.viewer ? [entry.body] : [],
  );

/** How many comments of the thread mention this person. */
const mentionsOf = (login: string): number =>
  ownComments().filter((body) => new RegExp(`(?<![\\w\`])@${login}\\b`).test(body)).length;

test('under the policy that was in force it goes as it went', async () => {
  const { code, out } = await replay('policy.yml', 'policy.yml');
  const { changed, noise, people } = JSON.parse(out);
  expect([code, changed]).toEqual([0, []]);
  expect(noise.after.comments).toBe(ownComments().length);
  for (const login of ['dan', 'heidi', 'carol']) {
    const { calls } = people.find((one: { readonly login: string }) => one.login === login);
    expect([login, calls.after]).toEqual([login, mentionsOf(login)]);
  }
});

test('under another one it tells what would have come later', async () => {
  const { code, out } = await replay('policy.yml', 'later.yml');
  const [{ changes }] = JSON.parse(out).changed;
  expect(code).toBe(1);
  expect(changes).toContainEqual({
    kind: 'call',
    login: 'heidi',
    at: { before: '2026-11-23T10:05:00Z', after: '2026-11-23T10:10:00Z' },
  });
});
