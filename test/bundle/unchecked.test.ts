/** `mode: check` with the bundle: a green check of one policy says which others the pull request touches. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '#sandbox/index.ts';
import { type ActionResult, runAction } from '../support/action.ts';
import { BASE, CASES, PATH, POLICY, eventOf } from './pull-request.ts';

const OTHER = '.github/escalation-policy-payments.yml';
const SIMILAR = '.github/escalation-policy-test.yml';
/** Of a fork it alone is sure to be in this repository. */
const MERGE = 'beef'.repeat(10);
const BROKEN = 'version: 1\nseverities: [\nlevels: []\n';

let sandbox: Sandbox;
let pull: number;
beforeEach(async () => {
  sandbox = await startSandbox({ people: { alice: 'write' } });
  pull = sandbox.as('alice').openIssue({ title: 'Call sooner', isPullRequest: true }).number;
});
afterEach(() => sandbox.close());

type Files = Readonly<Record<string, string | null>>;

const filesOf = (files: Files): ReadonlyMap<string, string> =>
  new Map(
    Object.entries({ [PATH]: POLICY, ...files }).flatMap(([path, text]) => (text === null ? [] : [[path, text]])),
  );

/** The check of a pull request that makes `after` of `before`, beside a policy that it leaves alone. */
function runCheck(before: Files, after: Files, fork = false): Promise<ActionResult> {
  sandbox.store.commits.set(BASE, filesOf(before));
  sandbox.store.commits.set(MERGE, filesOf(after));
  return runAction({
    api: sandbox.url,
    event: eventOf(pull, fork ? 'mallory/shop' : 'acme/shop'),
    environment: { GITHUB_SHA: MERGE },
  });
}

const filesNamed = ({ annotations }: ActionResult): readonly (string | undefined)[] =>
  annotations
    .filter(({ properties }) => properties['title'] === 'policy-not-checked')
    .map(({ properties }) => properties['file']);

test.each<readonly [string, Files, Files, readonly string[]]>([
  ['a policy that it breaks', { [OTHER]: POLICY }, { [OTHER]: BROKEN }, [OTHER]],
  ['a policy that it adds under any name', {}, { 'ops/night.yml': POLICY }, ['ops/night.yml']],
  ['one that cannot be read as YAML', {}, { 'ops/night.yml': BROKEN }, ['ops/night.yml']],
  ['a policy that it takes away', { [OTHER]: POLICY }, {}, [OTHER]],
  ['one of any name that it takes away', { 'ops/night.yml': POLICY }, {}, ['ops/night.yml']],
  ['one that is called as tests are', { [SIMILAR]: POLICY }, {}, [SIMILAR]],
  ['no tests that it takes away', { [SIMILAR]: 'version: 1\ncases: []\n' }, {}, []],
  ['nothing, when it touches none', { [OTHER]: POLICY }, { [OTHER]: POLICY }, []],
  [
    'no tests, forms, workflows or other files',
    {},
    {
      '.github/escalation-policy-payments.test.yml': 'version: 1\n',
      '.github/escalation-policy.form.yml': 'name: Incident\n',
      '.github/workflows/roles.yml': 'roles: 1\nlevels: 1\n',
      'compose.yml': 'services: {}\n',
    },
    [],
  ],
])('it names %s', async (_, before, after, expected) => {
  const result = await runCheck(before, after);
  expect(result.code).toBe(0);
  expect(filesNamed(result)).toEqual(expected);
  for (const path of expected) expect(result.summary).toContain(`\`${path}:1:1\` **warning** \`policy-not-checked\``);
});

test('a policy that is not valid, beside one that was not checked, has one verdict', async () => {
  const { code, summary } = await runCheck({ [OTHER]: POLICY }, { [PATH]: BROKEN, [OTHER]: BROKEN });
  expect(code).toBe(1);
  expect(summary).toMatch(/^\*\*Do not merge: /);
  expect(summary).toContain('`policy-not-checked`');
  expect(summary).not.toContain('is valid');
});

test('a fork is told the same', async () => {
  expect(filesNamed(await runCheck({}, { [OTHER]: BROKEN }, true))).toEqual([OTHER]);
  expect(sandbox.log.map(({ path }) => path)).toContain(`/repos/acme/shop/compare/${BASE}...${MERGE}`);
});

test('a policy that moved, what a policy extends and a policy that is checked are no others', async () => {
  const faster = POLICY.replace('acknowledge-within: 30m', 'acknowledge-within: 20m');
  const moved = await runCheck({ [PATH]: null, '.github/escalation-policy-old.yml': POLICY }, { [PATH]: faster });
  expect(filesNamed(moved)).toEqual([]);
  expect(moved.summary).toContain('escalation-policy-old.yml');
  const parts = POLICY.slice(POLICY.indexOf('severities:'));
  const own = `extends: ops/night.yml\n${POLICY.slice(0, POLICY.indexOf('severities:'))}`;
  const extended = await runCheck(
    { [PATH]: own, 'ops/night.yml': parts },
    { [PATH]: own, 'ops/night.yml': `${parts}\n` },
  );
  expect(filesNamed(extended)).toEqual([]);
});

test('where GitHub does not say which files differ, the check says so and goes on', async () => {
  sandbox.faults.add({ kind: '500', match: { path: /compare/ }, times: 9 });
  const result = await runCheck({}, { [OTHER]: BROKEN });
  expect(result.code).toBe(0);
  expect(result.annotations.map(({ message }) => message)).toEqual([
    expect.stringContaining('Which other policies this change touches could not be read'),
  ]);
});

test('where more files differ than GitHub names, the check says that there may be others', async () => {
  const many = Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`docs/${index}.md`, 'text']));
  const result = await runCheck({}, many);
  expect(result.annotations.map(({ message }) => message)).toEqual([
    expect.stringContaining('This change touches many files'),
  ]);
});

test('tests under a name by which nothing runs them are a warning with the right name, and no policy that the check left out', async () => {
  const result = await runCheck({}, { [SIMILAR]: CASES });
  expect(result.code).toBe(0);
  expect(filesNamed(result)).toEqual([]);
  expect(result.summary).toContain('**Look before you merge. Lint has 1 warning.**');
  expect(result.summary).toContain('no tests beside it');
  expect(result.summary).toContain('Name it `escalation-policy.test.yml`, or say in it of which `policy` it is.');
  expect(result.annotations.map(({ properties }) => [properties['title'], properties['file']])).toContainEqual([
    'misnamed-tests',
    SIMILAR,
  ]);
});

test.each<readonly [string, Files]>([
  ['with the tests in their place', { '.github/escalation-policy.test.yml': CASES, [SIMILAR]: CASES }],
  ['where it holds no tests', { [SIMILAR]: POLICY }],
  ['where its tests are of another policy', { [SIMILAR]: `policy: other.yml\n${CASES}` }],
])('a similar name is left alone %s', async (_, after) => {
  const { code, annotations } = await runCheck({}, after);
  expect(code).toBe(0);
  expect(annotations.filter(({ properties }) => properties['title'] === 'misnamed-tests')).toEqual([]);
});

test('tests that name the policy are run under a similar name', async () => {
  const text = `policy: escalation-policy.yml\n${CASES}`;
  const passed = await runCheck({}, { [SIMILAR]: text });
  expect(passed.code).toBe(0);
  expect(passed.summary).toMatch(/(\d+) of \1 policy tests passed/);
  const renamed = await runCheck({ [SIMILAR]: text }, { '.github/escalation-policy.spec.yml': text });
  expect(renamed.summary).not.toContain('taken away');
  expect(renamed.summary).toMatch(/(\d+) of \1 policy tests passed/);
  const failed = await runCheck({ [SIMILAR]: text }, { [SIMILAR]: text.replaceAll('next: 30m', 'next: 31m') });
  expect(failed.code).toBe(1);
  expect(failed.annotations.map(({ properties }) => properties['file'])).toContain(SIMILAR);
});
