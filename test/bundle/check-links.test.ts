/** `mode: check` with the bundle: links of a pull request out of the workspace show nothing, and never keep it busy. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox, type StoredComment } from '#sandbox/index.ts';
import { type ActionCall, type ActionResult, runAction } from '../support/action.ts';
import { BASE, CASES, HEAD, PATH, POLICY, SLOWER, TESTS, commentsOn, eventOf } from './pull-request.ts';

let sandbox: Sandbox;
let pull: number;
let folder: string;
beforeEach(async () => {
  sandbox = await startSandbox({ people: { alice: 'write' } });
  sandbox.store.commits.set(
    BASE,
    new Map([
      [PATH, POLICY],
      [TESTS, CASES],
    ]),
  );
  pull = sandbox.as('alice').openIssue({ title: 'Give people more time', isPullRequest: true }).number;
  folder = mkdtempSync(join(tmpdir(), 'tocsin-links-'));
  execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'pipe')]);
  writeFileSync(join(folder, 'secret.yml'), 'name: hush\n');
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await sandbox.close();
});

const comments = (): readonly StoredComment[] => commentsOn(sandbox, pull);
const at = (target: string): string => (target.startsWith('/') ? target : join(folder, target));

const runCheck = (call: Pick<ActionCall, 'files' | 'links'>): Promise<ActionResult> =>
  runAction({
    api: sandbox.url,
    event: eventOf(pull),
    environment: { SECRET_OF_THE_JOB: 'hush', GITHUB_SHA: HEAD },
    ...call,
  });
const text = ({ stdout, summary }: ActionResult): string =>
  [stdout, summary, ...comments().map(({ body }) => body)].join('\n');

test.each(['/proc/self/environ', '/dev/zero', 'pipe', '.'])(
  'a link that is the policy is not followed to %s',
  async (target) => {
    const result = await runCheck({ links: { [PATH]: at(target) } });
    expect(result.code).toBe(1);
    expect(result.summary).toContain('policy-outside');
    expect(text(result)).not.toContain('hush');
  },
);

test.each(['/proc/self/environ', 'pipe'])('a link that is its tests is not followed to %s', async (target) => {
  const result = await runCheck({ files: { [PATH]: SLOWER }, links: { [TESTS]: at(target) } });
  expect(result.code).toBe(1);
  expect(text(result)).toContain('is no regular file inside the workspace');
  expect(text(result)).not.toContain('hush');
});

test.each(['/dev/zero', '.'])('a link that is what it extends is not followed to %s', async (target) => {
  const result = await runCheck({
    files: { [PATH]: `extends: common.yml\n${POLICY}` },
    links: { 'common.yml': at(target) },
  });
  expect(result.code).toBe(1);
  expect(text(result)).toContain('is no regular file inside the workspace');
  expect(text(result)).not.toContain('hush');
});

test.each<[string, Readonly<Record<string, string>>]>([
  ['an issue form', { '.github/ISSUE_TEMPLATE/incident.yml': '/dev/zero' }],
  ['the folder of the issue forms', { '.github/ISSUE_TEMPLATE': '.' }],
  ['a workflow', { '.github/workflows/any.yml': '/proc/self/environ' }],
  ['the folder of the workflows', { '.github/workflows': '.' }],
])('a link that is %s is not followed', async (_what, links) => {
  const leading = Object.fromEntries(Object.entries(links).map(([name, target]) => [name, at(target)]));
  const result = await runCheck({ files: { [PATH]: SLOWER, [TESTS]: CASES }, links: leading });
  expect(comments()).toHaveLength(1);
  expect(text(result)).not.toMatch(/hush|secret/);
});

test('a workflow of any name that passes too little is named', async () => {
  const files = {
    [PATH]: `${SLOWER}
channels: { room: { type: slack, url: env:TOCSIN_ROOM } }
`,
    '.github/workflows/any.yml':
      'on: issues\njobs: { run: { steps: [{ uses: acme/copy@v1, with: { watch-for: 5h } }] } }\n',
  };
  await runCheck({ files });
  expect(comments().map(({ body }) => body)).toEqual([
    expect.stringMatching(/workflows\/any\.yml:2.* does not pass `TOCSIN_ROOM`/),
  ]);
});
