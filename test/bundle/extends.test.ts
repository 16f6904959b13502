/** Policies that extend files, with the bundle, over HTTP: in a run, in a check, and on the command line. */
import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '#sandbox/index.ts';
import { createLabel } from '#sandbox/store.ts';
import { type ActionResult, runAction } from '../support/action.ts';
import { environmentOf, runTocsin } from '../support/command.ts';
import { inRepository } from '../support/repository.ts';
import { commentsOn, eventOf } from './pull-request.ts';

const PATH = '.github/escalation-policy.yml';
const BASE_PATH = 'escalation.base.yml';
const PINNED = 'c0ffee00'.repeat(5);
const FULL_POLICY = readFileSync(inRepository('policies/small-team.yml'), 'utf8');
const OWN = 'name: shop\n';
const ELSEWHERE = `acme/incidents//policy.yml@${PINNED}`;

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ people: { alice: 'write', bob: 'write', carol: 'maintain', zoe: 'read' } });
  createLabel(sandbox.store, 'incident');
  sandbox.store.elsewhere.set(`acme/incidents@${PINNED}`, new Map([['policy.yml', FULL_POLICY]]));
});
afterEach(() => sandbox.close());

const readsElsewhere = (): number => sandbox.log.filter(({ path }) => path.includes('/acme/incidents/')).length;

describe('a run', () => {
  const run = (
    files: Readonly<Record<string, string>>,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<ActionResult> =>
    runAction({
      api: sandbox.url,
      files,
      event: { name: 'schedule', ref: 'refs/heads/main' },
      environment: { TOCSIN_THROTTLE: 'off', TOCSIN_PAUSE: 'off' },
      ...more,
    });

  test('calls whom the whole policy calls, and reads the file of a commit once for all policies', async () => {
    createLabel(sandbox.store, 'other');
    const body = '### Are customers blocked?\n\nYes\n';
    const { number } = sandbox.as('zoe').openIssue({ title: 'Down', labels: ['incident'], body });
    const second = '.github/second.yml';
    const result = await run(
      {
        [PATH]: `extends: ${ELSEWHERE}\n${OWN}`,
        [second]: `extends: ${ELSEWHERE}\nname: second\nincident: { label: other }\n`,
      },
      { inputs: { policy: `${PATH}\n${second}` } },
    );
    expect(result.annotations.filter(({ level }) => level === 'error')).toEqual([]);
    expect(result.code).toBe(0);
    expect(sandbox.store.issues.get(number)?.assignees.length).toBeGreaterThan(0);
    expect(readsElsewhere()).toBe(1);
    // What decides stands there, and the status comment leads to it.
    const timeline = JSON.stringify(sandbox.store.issues.get(number)?.timeline);
    expect(timeline).toContain(`/acme/incidents/blob/${PINNED}/policy.yml#L30`);
  });

  test.each<readonly [string, string, RegExp]>([
    ['a branch', 'acme/incidents//policy.yml@main', /pinned to a commit by its full sha; found `main`/],
    [
      'a commit that is not there',
      `acme/incidents//policy.yml@${'b'.repeat(40)}`,
      /is missing: There is no policy\.yml in acme\/incidents/,
    ],
    ['a file that is not there', 'nowhere.yml', /is missing: .*nowhere\.yml/],
    ['a file out of the workspace', 'out.yml', /no regular file inside the workspace/],
  ])('with %s does nothing, and says so at its line', async (_, named, message) => {
    sandbox.as('zoe').openIssue({ title: 'Down', labels: ['incident'] });
    const { code, annotations } = await run(
      { [PATH]: `${OWN}extends: ${named}\n` },
      { links: { 'out.yml': '/etc/passwd' } },
    );
    expect(code).toBe(1);
    expect(annotations).toContainEqual({
      level: 'error',
      message: expect.stringMatching(message),
      properties: expect.objectContaining({ file: PATH, line: '2' }),
    });
    expect(sandbox.log.filter(({ kind }) => kind === 'write')).toEqual([]);
  });

  test('an error there is annotated where it is named here, with its place there', async () => {
    sandbox.store.elsewhere.set(
      `acme/incidents@${PINNED}`,
      new Map([['policy.yml', FULL_POLICY.replace('levels:', 'lvels:')]]),
    );
    const { annotations } = await run({ [PATH]: `extends: ${ELSEWHERE}\n${OWN}` });
    const errors = annotations.filter(({ level }) => level === 'error');
    expect(errors).toContainEqual({
      level: 'error',
      message: expect.stringContaining(`${ELSEWHERE}:`),
      properties: expect.objectContaining({ title: 'extends-error', file: PATH, line: '1' }),
    });
    expect(errors).toContainEqual({
      level: 'error',
      message: expect.stringMatching(/^acme\/incidents\/\/policy\.yml@\w{40}:\d+:1: Unknown key `lvels`/),
      properties: { title: 'unknown-key' },
    });
  });
});

describe('a check', () => {
  const [FROM, TO] = ['ba5e'.repeat(10), 'dead'.repeat(10)];
  /** What the check says of a pull request from these files to those; null where it has nothing to say. */
  async function review(
    before: Readonly<Record<string, string>>,
    after: Readonly<Record<string, string>>,
  ): Promise<string | null> {
    return (await runReview(before, after, 'pull_request', 'acme/shop')).comment;
  }
  async function runReview(
    before: Readonly<Record<string, string>>,
    after: Readonly<Record<string, string>>,
    name: string,
    from: string,
  ): Promise<ActionResult & { readonly comment: string | null }> {
    const { number } = sandbox.as('alice').openIssue({ title: 'Change', isPullRequest: true });
    sandbox.store.commits.set(FROM, new Map(Object.entries(before)));
    sandbox.store.commits.set(TO, new Map(Object.entries(after)));
    const result = await runAction({
      api: sandbox.url,
      event: { ...eventOf(number, from, FROM, TO), name },
      environment: { GITHUB_SHA: TO, TOCSIN_THROTTLE: 'off' },
    });
    return { ...result, comment: commentsOn(sandbox, number)[0]?.body ?? null };
  }
  const SLOWER = FULL_POLICY.replace('acknowledge-within: 30m', 'acknowledge-within: 45m');
  const here = { [PATH]: `extends: ${BASE_PATH}\n${OWN}` };

  test('a change of the file that a policy extends is a change of the policy', async () => {
    const found = await review({ ...here, [BASE_PATH]: FULL_POLICY }, { ...here, [BASE_PATH]: SLOWER });
    expect(found).toContain('30m');
    expect(found).toContain('45m');
  });

  test('so is another pin, compared as two whole policies', async () => {
    const other = 'f00d'.repeat(10);
    sandbox.store.elsewhere.set(`acme/incidents@${other}`, new Map([['policy.yml', SLOWER]]));
    const found = await review(
      { [PATH]: `extends: ${ELSEWHERE}\n${OWN}` },
      { [PATH]: `extends: ${ELSEWHERE.replace(PINNED, other)}\n${OWN}` },
    );
    expect(found).toContain('45m');
  });

  test('a pull request from a fork has no file read that no policy extends', async () => {
    const secret = `acme/secret//conf.yml@${PINNED}`;
    sandbox.store.elsewhere.set(`acme/secret@${PINNED}`, new Map([['conf.yml', 'mode: hunter2\n']]));
    const before = { [PATH]: `extends: ${ELSEWHERE}\n${OWN}` };
    const check = (text: string) => runReview(before, { [PATH]: text }, 'pull_request_target', 'eve/shop');
    const { code, annotations, summary } = await check(`extends: ${secret}\n${OWN}`);
    expect(code).toBe(1);
    expect(JSON.stringify(annotations)).toContain('acme/secret//conf.yml is not read for a pull request from a fork');
    expect(JSON.stringify(annotations) + summary).not.toContain('hunter2');
    expect(sandbox.log.filter(({ path }) => path.includes('/acme/secret/'))).toEqual([]);
    expect(await check(`extends: ${ELSEWHERE}\n${OWN}mode: evaluate\n`)).toMatchObject({ code: 0 });
  });

  test('a policy that is split in two and means the same is said to', async () => {
    const full = FULL_POLICY.replace('name: small-team', 'name: shop');
    const found = await review({ [PATH]: full }, { ...here, [BASE_PATH]: FULL_POLICY });
    expect(found).toMatch(/Nothing changes: every rule is proved equal/);
  });

  test('a file elsewhere that nobody extends is none of its business', async () => {
    expect(
      await review(
        { ...here, [BASE_PATH]: FULL_POLICY, 'x.yml': 'a' },
        { ...here, [BASE_PATH]: FULL_POLICY, 'x.yml': 'b' },
      ),
    ).toBeNull();
  });
});

describe('the command line', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tocsin-extends-'));
    await mkdir(join(folder, '.git'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function put(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(files)) {
      // One folder after the other.
      // oxlint-disable-next-line no-await-in-loop
      await mkdir(dirname(join(folder, name)), { recursive: true });
      // oxlint-disable-next-line no-await-in-loop
      await writeFile(join(folder, name), text);
    }
  }
  const tocsin = (...args: readonly string[]) => runTocsin(args, environmentOf(sandbox), folder);

  test('prints the whole, with where each part comes from, and the whole means the same', async () => {
    await put({
      [PATH]: `extends: ${BASE_PATH}\n${OWN}roles:\n  responder: { who: [carol] }\n`,
      [BASE_PATH]: FULL_POLICY,
    });
    const { out, code, err } = await tocsin('validate', '--effective');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`# ${PATH}, ${BASE_PATH}\nroles:\n`);
    expect(out).toContain(`# ${BASE_PATH}\nlevels:\n`);
    await put({ 'whole.yml': out });
    const diff = await tocsin('diff', PATH, 'whole.yml');
    expect(diff).toMatchObject({ code: 0, err: '' });
    expect((await tocsin('validate')).out).toBe(`${PATH}: valid\n`);
  });

  test('every command that reads a policy reads the whole', async () => {
    await put({
      [PATH]: `extends: ${ELSEWHERE}\nname: small-team\n`,
      '.github/escalation-policy.test.yml': readFileSync(inRepository('policies/small-team.test.yml'), 'utf8'),
    });
    const ran = await Promise.all([
      tocsin('test', '--coverage'),
      tocsin('lint'),
      tocsin('simulate', '--at', '2026-11-23T10:00:00Z'),
      tocsin('hosts'),
      tocsin('explain', '--case', 'nobody answers an urgent incident'),
    ]);
    const messages = ['', '', '', 'No policy named here has a channel, so GitHub is the only host.\n', ''];
    expect(ran.map(({ code, err }) => [code, err])).toEqual(messages.map((err) => [0, err]));
  });

  test('says which file it cannot have, and without a token that there is none', async () => {
    await put({ [PATH]: `extends: ${ELSEWHERE}\n` });
    const lonely = await runTocsin(['validate'], {}, folder);
    expect(lonely.code).toBe(1);
    expect(lonely.out).toContain('error[extends-unread]');
    expect(lonely.out).toContain('There is no token.');
    expect(lonely.out).toContain(`${PATH}:1:10`);
    await put({
      'p.yml': `extends: base.yml\n`,
      'base.yml': `extends: ${ELSEWHERE}\n`,
      'p.test.yml':
        'version: 1\ncases:\n  - { name: a, declared: 2026-11-23, story: [{ at: 0m, expect: { level: 1 } }] }\n',
    });
    const ofTests = await runTocsin(['validate', 'p.test.yml'], {}, folder);
    expect(ofTests.code).toBe(1);
    expect(ofTests.out).toContain('There is no token. Set GITHUB_TOKEN');
    expect(ofTests.out).toContain('base.yml:1:10');
    expect(ofTests.out).toContain(`1 | extends: ${ELSEWHERE}`);
    expect(ofTests.out).not.toContain('policy-of-tests-invalid');
    const beside = await runTocsin(['validate', 'p.yml', 'p.test.yml'], {}, folder);
    expect(beside.out.split('error[extends-unread]')).toHaveLength(2);
    await put({ 'p.yml': `extends: base.yml\nnaem: x\n` });
    expect((await runTocsin(['validate', 'p.test.yml'], {}, folder)).out).toContain('policy-of-tests-invalid');
    await symlink('/etc/passwd', join(folder, 'out.yml'));
    await put({ [PATH]: 'extends: out.yml\n' });
    expect((await tocsin('validate')).out).toContain('no regular file inside the repository');
  });

  test('a part for policies to extend is no policy of its folder', async () => {
    await put({ 'p/mine.yml': `extends: p/all.base.yml\n${OWN}`, 'p/all.base.yml': FULL_POLICY });
    expect((await tocsin('validate', 'p')).out).toBe('p/mine.yml: valid\n');
  });

  test('an error in it is shown at both places, each with its line', async () => {
    await put({ [PATH]: `extends: ${BASE_PATH}\n`, [BASE_PATH]: FULL_POLICY.replace('levels:', 'lvels:') });
    const { out, code } = await tocsin('validate');
    expect(code).toBe(1);
    expect(out).toContain(`extends: ${BASE_PATH}`);
    expect(out).toMatch(/\d+ \| lvels:/);
    await put({ [BASE_PATH]: `name: 1\n\nextends: ${BASE_PATH}\n` });
    const circle = await tocsin('validate');
    expect(circle.out).toContain(`3 | extends: ${BASE_PATH}`);
    expect(circle.out).toContain('1 | name: 1');
    expect(circle.out).toContain(`in a circle: \`${BASE_PATH}\` → \`${BASE_PATH}\`.`);
  });
});
