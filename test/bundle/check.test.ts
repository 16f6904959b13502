/** `mode: check` on a pull request, with the bundle, over HTTP: what a reviewer is shown. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox, type StoredComment } from '#sandbox/index.ts';
import { type ActionResult, runAction } from '../support/action.ts';
import { BASE, CASES, HEAD, PATH, POLICY, SLOWER, TESTS, commentsOn, eventOf } from './pull-request.ts';

let sandbox: Sandbox;
let pull: number;
beforeEach(async () => {
  sandbox = await startSandbox({
    people: { alice: 'write', bob: 'write', carol: 'maintain', dave: 'write', zoe: 'read' },
  });
  sandbox.store.commits.set(BASE, files(POLICY, CASES));
  pull = sandbox.as('alice').openIssue({ title: 'Give people more time', isPullRequest: true }).number;
});
afterEach(() => sandbox.close());

const files = (policy: string | null, tests: string | null): ReadonlyMap<string, string> =>
  new Map([...(policy === null ? [] : [[PATH, policy]]), ...(tests === null ? [] : [[TESTS, tests]])] as [
    string,
    string,
  ][]);

interface Push {
  readonly policy?: string | null;
  readonly tests?: string | null;
  readonly fork?: boolean;
  readonly event?: string;
  /** Other files of the commit, by path. */
  readonly more?: Readonly<Record<string, string>>;
  /** The input `policy`. */
  readonly paths?: string;
  readonly mode?: string;
}

/** The check of one push. Without a checkout the files are read from GitHub, as of the merge commit. */
function push({
  policy = POLICY,
  tests = CASES,
  fork = false,
  event = 'pull_request',
  more = {},
  paths = PATH,
  mode = 'auto',
}: Push): Promise<ActionResult> {
  sandbox.store.commits.set(HEAD, new Map([...files(policy, tests), ...Object.entries(more)]));
  const proposed = eventOf(pull, fork ? 'mallory/shop' : 'acme/shop');
  const payload =
    { merge_group: { merge_group: { base_sha: BASE, head_sha: HEAD } }, push: {}, schedule: {} }[event] ??
    proposed.payload;
  return runAction({
    api: sandbox.url,
    inputs: { policy: paths, mode },
    event: { ...proposed, name: event, payload },
    environment: { GITHUB_SHA: HEAD, TOCSIN_THROTTLE: 'off' },
  });
}

const comments = (): readonly StoredComment[] => commentsOn(sandbox, pull);

test('a change of the policy is told in one comment, which the next push writes over', async () => {
  const first = await push({ policy: SLOWER, tests: null });
  expect(comments()).toHaveLength(1);
  expect(comments()[0]?.body).toMatch(/^<!-- tocsin-check .github\/escalation-policy.yml -->\n\*\*/);
  expect(first.summary).toContain(comments()[0]?.body.split('\n')[1] ?? '?');
  const second = await push({});
  expect(second.code).toBe(0);
  expect(comments().map(({ body }) => body)).toEqual([
    expect.stringContaining('**This pull request no longer changes the policy.**'),
  ]);
});

test('what has happened is played over both policies; the summary and the log say how long that took', async () => {
  sandbox
    .as('alice')
    .openIssue({ title: 'Nobody can log in', body: '### Are customers blocked?\n\nyes', labels: ['incident'] });
  sandbox.clock.advance(2 * 3600);
  const { summary, stdout } = await push({ policy: SLOWER, tests: null });
  const [comment] = comments();
  expect(comment?.body).toContain('The one past incident would have gone differently');
  expect(summary).toContain('The one past incident would have gone differently');
  const line = /^1 past incident was replayed in \d+\.\d s, once read\.$/m;
  expect(summary).toMatch(line);
  expect(stdout).toMatch(line);
  // It would be another with each push.
  expect(comment?.body).not.toContain('was replayed in');
});

test('a role that goes to whom the report names is a warning at its line', async () => {
  const policy = POLICY.replace('who: [alice, bob]', 'who: [{ var: details.service }, alice]');
  const line = policy.split('\n').findIndex((text) => text.includes('var: details.service')) + 1;
  const { annotations } = await push({ policy, tests: null });
  expect(
    annotations.filter(({ message }) => message.includes('goes to whomever `details.service` names')),
  ).toMatchObject([{ level: 'warning', properties: { file: PATH, line: String(line) } }]);
});

describe('of a login that the change names for the first time GitHub is asked', () => {
  const withLogin = (login: string): string => POLICY.replace('who: [alice, bob]', `who: [alice, ${login}]`);

  test('whether it can be assigned: one that is misspelt is an error at its line', async () => {
    const { code, annotations, summary } = await push({ policy: withLogin('bbo'), tests: null });
    expect(code).toBe(1);
    expect(summary).toContain('Do not merge yet: lint has 1 error.');
    const message = '`bbo` cannot be assigned to an issue of acme/shop: nobody of this name has access.';
    expect(annotations.map((one) => one.message.split('\n')[0])).toContainEqual(expect.stringContaining(message));
  });

  test('and nothing is found of somebody with access, nor of anybody whom the policy named before', async () => {
    sandbox.store.commits.set(BASE, files(POLICY.replace('who: carol', 'who: ghost'), CASES));
    const policy = withLogin('dave').replace('who: carol', 'who: ghost');
    const { annotations } = await push({ policy, tests: null });
    expect(annotations.map(({ message }) => message).join('\n')).not.toContain('cannot be assigned');
  });

  test.each(['primary-rate-limit', 'secondary-rate-limit'] as const)(
    'and a %s that the questions meet takes nothing but their answers: the check says of how many',
    async (kind) => {
      const limit = { kind, match: { path: /\/assignees\// }, times: 9 };
      sandbox.faults.add({ ...limit, retryAfter: 3600 });
      const { code, annotations } = await push({ policy: withLogin('dave, bbo'), tests: null });
      expect(code).toBe(0);
      expect(comments()).toHaveLength(1);
      expect(annotations.map(({ message }) => message)).toContainEqual(
        expect.stringContaining('2 logins that the change adds were not looked up'),
      );
    },
  );

  test('and what it answered before a limit counts: a login that is misspelt is an error, one was not looked up', async () => {
    const limit = { kind: 'primary-rate-limit', match: { path: /\/assignees\/fff/ }, times: 9 } as const;
    sandbox.faults.add({ ...limit, retryAfter: 3600 });
    const { code, summary } = await push({ policy: withLogin('bbo, dave, carol, zoe, aaa, fff'), tests: null });
    expect(code).toBe(1);
    expect(summary).toContain('`bbo` cannot be assigned');
    expect(summary).toContain('1 login that the change adds was not looked up.');
  });

  test('and where it does not answer, the comment says so and why', async () => {
    sandbox.faults.add({ kind: '500', match: { path: /\/assignees\// }, times: 99 });
    const { code } = await push({ policy: withLogin('dave'), tests: null });
    const [comment] = comments();
    expect(code).toBe(0);
    expect(comment?.body).toContain('Lint has 1 warning.**');
    expect(comment?.body).toMatch(/1 login that the change adds was not looked up\. .*500/);
  });
});

test('a failing test makes the check red, and is told by name and line', async () => {
  const { code, summary, annotations } = await push({ policy: SLOWER });
  expect(code).toBe(1);
  expect(comments()[0]?.body).toMatch(/^\*\*Do not merge yet: \d+ of \d+ policy tests fails?\./m);
  expect(summary).toContain('nobody answers an urgent incident');
  expect(annotations.filter(({ level }) => level === 'error').map(({ message }) => message)).toContainEqual(
    expect.stringContaining('policy tests in .github/escalation-policy.test.yml failed'),
  );
  expect(annotations).toContainEqual({
    level: 'error',
    message: '"nobody answers an urgent incident": next is 45m, expected 30m.',
    properties: expect.objectContaining({ title: 'failing-test', file: TESTS, line: '13' }),
  });
});

test('tests that cannot be run are told with the reason and its line', async () => {
  const { code, annotations } = await push({ tests: CASES.replace('at: 0m', 'att: 0m') });
  expect(code).toBe(1);
  expect(comments()[0]?.body).toMatch(/^\*\*Do not merge yet: the tests in .* cannot be run\./m);
  expect(comments()[0]?.body).toContain('`att`');
  expect(annotations).toContainEqual(
    expect.objectContaining({
      level: 'error',
      properties: expect.objectContaining({ title: 'unknown-key', file: TESTS }),
    }),
  );
});

describe('tests that name a policy', () => {
  const naming = (policy: string): string => CASES.replace('version: 1', `version: 1\npolicy: ${policy}`);

  test('which is the one they lie beside are its tests', async () => {
    const { summary } = await push({ tests: naming('../.github/escalation-policy.yml') });
    expect(summary).toMatch(/ policy tests passed/);
    expect(summary).toContain('### Coverage of the tests');
  });

  test('which is another of the repository are run on that, as `tocsin test` does', async () => {
    const { code, summary } = await push({
      tests: naming('slow/policy.yml'),
      more: { '.github/slow/policy.yml': SLOWER },
    });
    expect(code).toBe(1);
    expect(summary).toMatch(/^\*\*Do not merge yet: \d+ of \d+ policy tests fails?\./m);
    expect(summary).not.toContain('### Coverage of the tests');
  });

  test.each([
    ['which is not there', 'gone.yml', 'does not exist: there is no .github/gone.yml.'],
    ['which lies outside the repository', '../../escalation-policy.yml', 'is not a file of this repository.'],
    ['by where it lies on somebody’s disk', '/home/zoe/policy.yml', 'is not a file of this repository.'],
  ])('%s cannot be run', async (_, policy, why) => {
    const { code, annotations } = await push({ tests: naming(policy) });
    expect(code).toBe(1);
    expect(annotations).toContainEqual({
      level: 'error',
      message: expect.stringContaining(`The policy of these tests, \`${policy}\`, ${why}`),
      properties: expect.objectContaining({ title: 'no-such-policy', file: TESTS, line: expect.any(String) }),
    });
  });
});

test('tests that are taken away are counted, and what happened and would be no incident: neither is safe to merge', async () => {
  const [head = '', ...cases] = CASES.split(/^(?= {2}- name: )/m);
  await push({ tests: [head, cases[0]].join('') });
  expect(comments()[0]?.body).toContain(
    `**Look before you merge. ${cases.length - 1} policy tests are taken away.** Nothing changes: `,
  );
  sandbox.as('alice').openIssue({ title: 'Nobody can log in', labels: ['incident'] });
  sandbox.clock.advance(2 * 3600);
  await push({ policy: POLICY.replace('label: incident', 'label: outage'), tests: null });
  expect(comments()[0]?.body).toMatch(/^\*\*Look before you merge\. .*The one past incident would be none\./m);
});

test('an error that lint finds is not told as an invalid policy', async () => {
  const rule = '{ and: [{ var: incident.acknowledged }, { "!": { var: incident.acknowledged } }] }';
  const trigger = `  - { id: idle, reason: Idle., when: ${rule}, do: { escalate: next } }`;
  const { code, annotations, stdout } = await push({ policy: POLICY.replace('triggers:', `triggers:\n${trigger}`) });
  expect(code).toBe(1);
  expect(comments()[0]?.body).toMatch(/^\*\*Do not merge yet: lint has 1 error\.\*\* /m);
  expect(annotations.map(({ message }) => message)).toEqual([
    expect.stringContaining('can never be true'),
    'Lint has 1 error in .github/escalation-policy.yml.',
  ]);
  expect(stdout).not.toContain('not valid');
});

test('a policy that could not be read is neither new nor gone', async () => {
  const huge = '#'.repeat(2_100_000);
  sandbox.store.commits.set(BASE, files(huge, CASES));
  await push({});
  expect(comments()[0]?.body).toMatch(/^\*\*Look before you merge\. The policy before this change could not be read,/m);
  sandbox.store.commits.set(BASE, files(POLICY, CASES));
  expect((await push({ policy: huge })).code).toBe(1);
  expect(comments()[0]?.body).toMatch(/^\*\*Do not merge: /m);
  expect(comments()[0]?.body).toContain('a policy has at most');
});

test('tests that cannot be run are red with their lines, in the comment too', async () => {
  const { code, annotations } = await push({ policy: SLOWER, tests: CASES.replace('expect:', 'exepct:') });
  expect(code).toBe(1);
  expect(annotations).toContainEqual(
    expect.objectContaining({ level: 'error', properties: expect.objectContaining({ file: TESTS }) }),
  );
  expect(annotations.map(({ message }) => message)).not.toContainEqual(expect.stringContaining('policy is invalid'));
  expect(comments()[0]?.body).toMatch(/^\*\*Do not merge yet: the tests in [^\n]+ cannot be run/m);
  expect(comments()[0]?.body).toMatch(/unknown-key.*Did you mean .{0,3}expect.*its tests could not be run/s);
});

test('an invalid policy is red with its lines, and the comment says not to merge', async () => {
  const { code, annotations } = await push({ policy: POLICY.replace('limit: 2', 'limt: 2') });
  expect(code).toBe(1);
  expect(annotations).toContainEqual(
    expect.objectContaining({ level: 'error', properties: expect.objectContaining({ file: PATH }) }),
  );
  expect(comments()[0]?.body).toMatch(/^\*\*Do not merge: /m);
});

test('a pull request that does not touch the policy gets no comment', async () => {
  const { code } = await push({});
  expect(code).toBe(0);
  expect(comments()).toEqual([]);
  expect(sandbox.log.filter(({ kind }) => kind === 'write')).toEqual([]);
});

test('from a fork the same is told in the summary, and nothing is written', async () => {
  sandbox.tokens.permissions.issues = 'read';
  const { code, summary } = await push({ policy: SLOWER, tests: null, fork: true });
  expect(code).toBe(0);
  expect(summary).toMatch(/^\*\*Look before you merge/);
  // Once as of each side.
  expect(sandbox.log.filter(({ path }) => path.endsWith(`/contents/${PATH}`))).toHaveLength(2);
  expect(sandbox.log.filter(({ kind }) => kind === 'write')).toEqual([]);
});

test('a token that may not comment is a warning, not a failure: the summary has it all', async () => {
  sandbox.tokens.permissions.issues = 'read';
  const { code, summary, annotations } = await push({ policy: SLOWER, tests: null });
  expect(code).toBe(0);
  expect(summary).toMatch(/^\*\*Look before you merge/);
  expect(annotations).toContainEqual(
    expect.objectContaining({ level: 'warning', message: expect.stringContaining('pull-requests: write') }),
  );
});

test('a locked pull request is a warning that names the lock, and no permission that the token has', async () => {
  sandbox.as('carol').lock(pull);
  const { code, annotations } = await push({ policy: SLOWER, tests: null });
  expect(code).toBe(0);
  const messages = annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
  expect(messages).toContainEqual(
    expect.stringMatching(/comment on the pull request could not be written[^]*is locked\. Unlock/),
  );
  expect(messages.join(' ')).not.toContain('pull-requests: write');
});

test('where the pull request is locked after the first comment, the warning names the lock as well', async () => {
  await push({ policy: SLOWER, tests: null });
  sandbox.as('carol').lock(pull);
  const { code, annotations } = await push({ policy: SLOWER.replace('45m', '50m'), tests: null });
  expect(code).toBe(0);
  expect(annotations.map(({ message }) => message)).toContainEqual(
    expect.stringMatching(/comment on the pull request could not be written[^]* not locked\.$/),
  );
});

test('where issues are switched off, the check says so, and names no permission that the token has', async () => {
  sandbox.store.hasIssues = false;
  await push({ policy: SLOWER, tests: null });
  const [comment] = comments();
  expect(comment?.body).toContain(
    'Past incidents could not be read. Issues are switched off in acme/shop: no incident can be seen. Switch issues on',
  );
  expect(comment?.body).not.toContain('issues: read');
});

test('a first policy is told as new, and one that is taken away as gone', async () => {
  sandbox.store.commits.set(BASE, files(null, null));
  await push({});
  expect(comments()[0]?.body).toMatch(/^\*\*A new policy: /m);
  sandbox.store.commits.set(BASE, files(POLICY, CASES));
  await push({ policy: null, tests: null });
  expect(comments()).toHaveLength(1);
  expect(comments()[0]?.body).toMatch(
    /^\*\*Look before you merge: .* is taken away\. Nothing escalates any more\.\*\*/m,
  );
});

test('with `pull_request_target` the change is read as data: the files of the base are not mistaken for it', async () => {
  await push({ policy: SLOWER, event: 'pull_request_target' });
  expect(comments()[0]?.body).toMatch(/^\*\*Do not merge yet: \d+ of \d+ policy tests fails?\./m);
});

describe('in a merge queue', () => {
  test('the same is told in the summary, as there is no thread to comment in', async () => {
    const { code, summary, outputs, annotations } = await push({ policy: SLOWER, event: 'merge_group' });
    expect(code).toBe(1);
    expect(summary).toMatch(/^\*\*Do not merge yet: \d+ of \d+ policy tests fail/);
    expect(JSON.parse(outputs['plan'] ?? '')).toMatchObject({ mode: 'check' });
    expect(annotations.map(({ properties }) => properties['title'])).toContain('failing-test');
    expect(comments()).toEqual([]);
  });

  test('what does not touch the policy is green, and no incident is looked at', async () => {
    sandbox.as('alice').openIssue({ title: 'Nobody can log in', labels: ['incident'] });
    const { code, annotations, outputs } = await push({ event: 'merge_group' });
    expect([code, annotations, outputs['acted']]).toEqual([0, [], '0']);
  });
});

describe.each(['push', 'schedule'])('at the event %s', (event) => {
  const checkOf = (over: Push): Promise<ActionResult> => push({ ...over, event, mode: 'check' });

  test('the policy is valid, and its tests are counted', async () => {
    const { code, summary, annotations } = await checkOf({});
    expect([code, annotations]).toEqual([0, []]);
    expect(summary).toMatch(
      /^\*\*`.github\/escalation-policy.yml` is valid\.\*\*\n\n<sub>.* · 13 of 13 policy tests passed<\/sub>\n$/,
    );
  });

  test('tests under a name by which nothing runs them are a warning, and those that name the policy are run', async () => {
    const wrong = '.github/escalation-policy.spec.yml';
    const stray = await checkOf({ tests: null, more: { [wrong]: CASES } });
    expect(stray.code).toBe(0);
    expect(stray.summary).toContain('no tests beside it');
    expect(stray.annotations.map(({ level, properties }) => [level, properties['title'], properties['file']])).toEqual([
      ['warning', 'misnamed-tests', wrong],
    ]);
    const own = await checkOf({ tests: null, more: { [wrong]: `policy: escalation-policy.yml\n${CASES}` } });
    expect([own.code, own.annotations]).toEqual([0, []]);
    expect(own.summary).toContain('13 of 13 policy tests passed');
  });

  test('files under names like that of the tests that nobody looked into are named', async () => {
    const names = ['-spec', '-test', '-tests', '.cases', '.spec'].map((end) => `.github/escalation-policy${end}.yml`);
    const more = Object.fromEntries(names.map((name) => [name, 'notes: none\n']));
    const { code, annotations } = await checkOf({ tests: null, more });
    expect(code).toBe(0);
    expect(annotations.map(({ properties }) => [properties['title'], properties['file']])).toEqual([
      ['misnamed-tests', names[3]],
    ]);
    expect(annotations[0]?.message).toContain('or `escalation-policy.spec.yml`, holds the tests');
  });

  test('a failing test makes the check red, and is told by name and line', async () => {
    const { code, summary, annotations, stdout } = await checkOf({ policy: SLOWER });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^The policy is valid, but: \d+ of 13 policy tests in .* failed\.$/m);
    expect(stdout).not.toContain('The policy is valid.');
    expect(summary).toMatch(/^\*\*`.github\/escalation-policy.yml` is valid, but \d+ of 13 policy tests fail/);
    expect(summary).toContain('nobody answers an urgent incident');
    expect(annotations.map(({ properties }) => properties['title'])).toContain('failing-test');
  });

  test('an invalid policy comes first, and leaves the others to be looked at', async () => {
    const [other, otherTests] = ['other.yml', 'other.test.yml'];
    const never = '{ and: [{ var: incident.acknowledged }, { "!": { var: incident.acknowledged } }] }';
    const trigger = `  - { id: idle, reason: Idle., when: ${never}, do: { escalate: next } }`;
    const { code, summary, annotations } = await checkOf({
      policy: POLICY.replace('label: incident', 'lable: incident'),
      more: { [other]: POLICY.replace('triggers:', `triggers:\n${trigger}`), [otherTests]: CASES },
      paths: `${other}\n${PATH}`,
    });
    expect(code).toBe(1);
    expect(summary).toMatch(/^\*\*The policy is not valid: 1 error/);
    expect(summary).toContain('**`other.yml` is valid, but lint has 1 error.**');
    expect(annotations.at(-1)?.message).toContain('Lint has 1 error in other.yml.');
  });
});

test('taking the tests away is never safe', async () => {
  const { code } = await push({ tests: null });
  expect(code).toBe(0);
  expect(comments()[0]?.body).toContain('**Look before you merge. The policy’s tests are taken away.**');
});

describe('a policy that is moved, when the input names only where it is', () => {
  const MOVED = '.github/checkout-policy.yml';
  const renamedPolicy = (formerly: string): string =>
    SLOWER.replace(/^name: (.*)$/m, (_, name: string) => `name: checkout\nformerly: [${formerly || name}]`);
  const move = (policy: string) => push({ policy: null, tests: null, paths: MOVED, more: { [MOVED]: policy } });

  test.each([
    ['under its name', SLOWER, '45m'],
    ['and renamed', renamedPolicy(''), '45m'],
  ])('%s is compared with the file that it was', async (_how, policy, message) => {
    const { code, summary } = await move(policy);
    expect(code).toBe(0);
    expect(comments().map(({ body }) => body.split('\n')[1])).toEqual([
      expect.stringContaining(`It lay at \`${PATH}\`.`),
    ]);
    expect(summary).toContain(message);
    expect(summary).toContain('The policy’s tests are taken away.');
  });

  test('and not otherwise changed, is looked at all the same', async () => {
    await move(POLICY);
    expect(comments()[0]?.body).toContain(`It lay at \`${PATH}\`.`);
  });

  test('and renamed without the old name in `formerly`, is a new one', async () => {
    await move(renamedPolicy('another'));
    expect(comments()[0]?.body).toMatch(/^\*\*A new policy: /m);
  });
});

describe('of several policies', () => {
  const OTHER = '.github/other-policy.yml';
  const other = POLICY.replace(/^name: .*$/m, 'name: other');
  const otherSlower = other.replace('acknowledge-within: 30m', 'acknowledge-within: 45m');
  const paths = `${PATH}\n${OTHER}`;
  beforeEach(() => sandbox.store.commits.set(BASE, new Map([...files(POLICY, CASES), [OTHER, other]])));
  const markers = (): readonly string[] => comments().map(({ body }) => body.split('\n')[0] ?? '');

  test('each that the pull request touches is told in a comment of its own, the others are not', async () => {
    const one = await push({ paths, more: { [OTHER]: otherSlower } });
    expect(one.code).toBe(0);
    expect(markers()).toEqual([`<!-- tocsin-check ${OTHER} -->`]);
    const both = await push({ paths, policy: SLOWER, more: { [OTHER]: otherSlower } });
    expect(both.code).toBe(1);
    expect(markers().toSorted()).toEqual(
      [`<!-- tocsin-check ${PATH} -->`, `<!-- tocsin-check ${OTHER} -->`].toSorted(),
    );
    expect(both.summary.match(/45m/g)?.length).toBeGreaterThan(1);
  });

  test('one that is taken away is told as gone, and the check is red while the input names it', async () => {
    const { code } = await push({ paths });
    expect(code).toBe(1);
    expect(markers()).toEqual([`<!-- tocsin-check ${OTHER} -->`]);
    expect(comments()[0]?.body).toContain('is taken away');
  });

  test('one that is moved is told as gone where it was, and as new where it is', async () => {
    const moved = '.github/moved-policy.yml';
    await push({ paths: `${PATH}\n${OTHER}\n${moved}`, more: { [moved]: other } });
    expect(comments().map(({ body }) => body.split('\n')[1])).toEqual([
      expect.stringContaining('is taken away'),
      expect.stringMatching(/^\*\*A new policy: /),
    ]);
  });
});

describe('an issue form', () => {
  const FORM = '.github/ISSUE_TEMPLATE/incident.yml';
  const form = (label: string): string =>
    `name: Incident\ndescription: d\nlabels: [incident]\nbody:\n  - { type: input, id: a, attributes: { label: ${label} } }\n`;

  test.each([
    ['changed', { [FORM]: form('Users') }, { [FORM]: form('People') }],
    ['new', {}, { [FORM]: form('Users') }],
    ['deleted', { [FORM]: form('Users') }, {}],
  ])('that is %s has the policy looked at, though its own text stays', async (_what, before, after) => {
    sandbox.store.commits.set(
      BASE,
      new Map([...files(POLICY, CASES), ...Object.entries(before)] as [string, string][]),
    );
    await push({ more: after });
    expect(comments()).toHaveLength(1);
    expect(comments()[0]?.body).not.toContain('no longer changes');
  });

  test('that stays as it is does not', async () => {
    sandbox.store.commits.set(BASE, new Map([...files(POLICY, CASES), [FORM, form('Users')]]));
    await push({ more: { [FORM]: form('Users') } });
    expect(comments()).toEqual([]);
  });
});
