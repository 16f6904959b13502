/** What the shipped bundle refuses before it has asked GitHub for anything, and what it asks before it has a policy. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { afterEach, describe, expect, test } from 'vitest';
import { type Answer, type ApiRequest, type Loopback, startLoopback } from '../github/loopback.ts';
import { inRepository } from '../support/repository.ts';
import { runAction, SHA } from '../support/action.ts';

const TOKEN = 'ghs_0123456789abcdef';
const PATH = '.github/escalation-policy.yml';
const VALID = `version: 1
name: small
incident: { label: incident }
severities: [{ id: high, name: High }]
roles: { responder: { name: Responder, does: Acts., who: [carol] } }
levels: [{ name: Responders, roles: [responder] }]
triggers: []
`;
const INVALID = VALID.replace('severities:', 'serverities:').replace('name: small', 'name: Not Kebab');

let server: Loopback | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function github(script: (request: ApiRequest) => Answer = () => ({ status: 500 })): Promise<Loopback> {
  server = await startLoopback(script);
  return server;
}
const call = (api: string) => ({ api, token: TOKEN });
const file = (text: string): Answer => ({
  body: { type: 'file', size: text.length, encoding: 'base64', content: Buffer.from(text).toString('base64') },
});

test('all wrong inputs are one error, and nothing is asked but for the policy', async () => {
  const { url, requests } = await github(() => file(VALID));
  const result = await runAction({ ...call(url), inputs: { mode: 'swep', polcy: 'x.yml', 'dry-run': 'maybe' } });
  expect(result.code).toBe(1);
  expect(result.annotations).toHaveLength(1);
  expect(result.annotations[0]?.message).toMatch(
    /^3 things are wrong[^]*`polcy`[^]*`swep` is no mode. Did you mean `sweep`\?[^]*`dry-run`/,
  );
  expect(result.summary).toContain('Nothing was done');
  expect(requests.map((one) => one.url)).toEqual([
    `/repos/acme/shop/contents/.github/escalation-policy.yml?ref=${SHA}`,
  ]);
});

test.each<readonly [string, Record<string, string>, string, Record<string, string>]>([
  ['a misspelt mode', { mode: 'swep' }, 'sweep', {}],
  ['another wrong input', { mode: 'report', 'dry-run': 'maybe' }, 'report', {}],
  ['no issue', { mode: 'issue' }, 'issue', {}],
  ['an event that cannot be read', { mode: 'report' }, 'report', { GITHUB_EVENT_PATH: inRepository('README.md') }],
])('a run refused for %s has all outputs, as any other', async (_, inputs, mode, environment) => {
  const { url } = await github(() => file(VALID));
  const { outputs, code } = await runAction({ ...call(url), inputs, environment });
  expect(code).toBe(1);
  const { outputs: declared } = parse(readFileSync(inRepository('action.yml'), 'utf8')) as { outputs: object };
  expect(Object.keys(outputs)).toEqual(Object.keys(declared));
  expect(outputs).toMatchObject({ acted: '0', failed: '0', 'next-at': '', lateness: '0' });
  expect(JSON.parse(outputs['plan'] ?? '')).toMatchObject({ version: 1, at: null, mode, incidents: [], policies: [] });
});

test.each([
  ['`swep` is no mode', 'The inputs are wrong', { inputs: { mode: 'swep' } }],
  ['`mode: issue` needs', 'These inputs do not fit this event, or each other', { inputs: { mode: 'issue' } }],
  [
    '`GITHUB_EVENT_PATH` names',
    'The event could not be read',
    { environment: { GITHUB_EVENT_PATH: inRepository('README.md') } },
  ],
])('the summary of a refused run names what is wrong: %s', async (what, heading, over) => {
  const { url } = await github(() => file(VALID));
  const { summary, annotations } = await runAction({ ...call(url), ...over });
  expect(summary).toContain(`**Nothing was done.** ${heading}:\n\n- `);
  expect(summary.replaceAll('\\', '')).toContain(what);
  expect(annotations.at(-1)?.message).toContain(what);
});

test('a run that an unforeseen error ends is red with all outputs, a summary and what to do', async () => {
  const body = { data: { viewer: { login: 'x[bot]' }, repository: { open: { nodes: 5 }, closed: { nodes: 5 } } } };
  const { url } = await github(() => ({ body }));
  const { code, outputs, summary, annotations } = await runAction({ ...call(url), files: { [PATH]: VALID } });
  const { outputs: declared } = parse(readFileSync(inRepository('action.yml'), 'utf8')) as { outputs: object };
  expect(code).toBe(1);
  expect(Object.keys(outputs)).toEqual(Object.keys(declared));
  expect(outputs['failed']).toBe('1');
  expect(summary).toMatch(/^\*\*The run ended by an error\.\*\* TypeError/);
  expect(annotations.at(-1)?.message).toMatch(/^TypeError[^]*the next run goes on from there/);
});

/** What GitHub reads as Markdown. */
const textOutsideCode = (markdown: string): string => markdown.replaceAll(/(`+)[^\n]*?[^`]\1(?!`)/g, '');

describe('beside wrong inputs, what is wrong with the policy is told as well', () => {
  test.each<readonly [string, Record<string, string>, string, readonly string[]]>([
    ['of another mode', { mode: 'swep' }, INVALID, ['swep', `${PATH}:2:7: `, `${PATH}:4:1: `]],
    ['of no issue', { mode: 'issue' }, INVALID, ['`mode: issue` needs', `${PATH}:2:7: `, `${PATH}:4:1: `]],
    [
      'with a file too many',
      { policy: `../p.yml\n${PATH}` },
      INVALID,
      ['leads out of the repository', `${PATH}:2:7: `],
    ],
    ['with a file that is not there', { mode: 'swep', policy: 'gone.yml' }, VALID, ['swep', 'There is no gone.yml']],
  ])('%s', async (_, inputs, text, parts) => {
    const { url, requests } = await github(() => ({ status: 404, body: { message: 'Not Found' } }));
    const result = await runAction({ ...call(url), files: { [PATH]: text }, inputs });
    expect(result.code).toBe(1);
    const message = result.annotations.at(-1)?.message ?? '';
    expect(message).toMatch(/^\d things are wrong with the (inputs|run) and the policy, so nothing was done:\n/);
    for (const part of parts) {
      expect(message).toContain(part);
      expect(result.summary).toContain(part);
    }
    expect(result.annotations.slice(0, -1).every(({ properties }) => properties['file'] !== undefined)).toBe(true);
    expect(requests.every((one) => one.url.includes('/contents/'))).toBe(true);
  });

  test('whatever else is wrong', async () => {
    const { url } = await github();
    const environment = { GITHUB_EVENT_PATH: '/nowhere/event.json' };
    const broken = { ...call(url), environment, files: { [PATH]: INVALID } };
    const message = (await runAction({ ...broken, inputs: { mode: 'swep' } })).annotations.at(-1)?.message;
    expect(message).toMatch(/^\d things are wrong with the inputs and the policy[^]*swep[^]*:2:7: /);
    const { annotations } = await runAction(broken);
    expect(annotations.at(-1)?.message).toContain('The event’s payload could not be read');
  });

  test('as text in which nothing of it is live, and so much of it as can be read', async () => {
    const { url } = await github();
    const keys = Array.from({ length: 150 }, (_, index) => `unknown-${index}: 1\n`).join('');
    const key = 'a` [See](https://evil.example) @acme/all <img src=x> `b';
    const text = `${VALID}${JSON.stringify(key)}: 1\n${keys}`;
    const { annotations, summary } = await runAction({
      ...call(url),
      files: { [PATH]: text },
      inputs: { mode: 'swep' },
    });
    expect(textOutsideCode(summary)).not.toMatch(/(?<!\\)(?:\]\(|<img)|@acme/);
    expect(summary.split('\n- ').length).toBeLessThan(110);
    expect(summary).toMatch(/\n- … and \d+ more\n$/);
    const message = annotations.at(-1)?.message ?? '';
    expect(message.split('\n').length).toBeLessThan(25);
  });

  test('but not where GitHub did not give it, which is no mistake in it', async () => {
    const { url } = await github(() => ({ status: 401, body: { message: 'Bad credentials' } }));
    const { annotations, summary } = await runAction({ ...call(url), inputs: { mode: 'swep' } });
    expect(annotations.map(({ message }) => message)).toEqual([expect.stringContaining('`swep` is no mode')]);
    expect(summary).toContain('The inputs are wrong:');
  });

  test.each([
    ['a fork', { head: { sha: SHA, repo: { full_name: 'mallory/shop' } } }],
    ['nobody knows where', {}],
  ])('but not what a pull request from %s makes of it', async (_, head) => {
    const { url, requests } = await github(() => file('secret: topsecretvalue'));
    const base = { sha: SHA, repo: { full_name: 'acme/shop' } };
    const result = await runAction({
      ...call(url),
      files: { [PATH]: `${VALID}extends: acme/secrets//config.yml@${SHA}\n` },
      inputs: { mode: 'swep' },
      event: { name: 'pull_request_target', payload: { pull_request: { number: 3, base, ...head } } },
    });
    expect(result.annotations.map(({ message }) => message)).toEqual([expect.stringContaining('`swep` is no mode')]);
    expect(requests).toEqual([]);
  });

  test('but for a run without a token, which cannot read it', async () => {
    const { url, requests } = await github();
    const result = await runAction({ ...call(url), token: '', inputs: { token: '', mode: 'swep' } });
    expect(result.annotations.map(({ message }) => message.split(':')[0])).toEqual([
      '2 things are wrong with the inputs, so nothing was done',
    ]);
    expect(requests).toEqual([]);
  });
});

test.each([
  ['sweep', 'schedule', {}],
  ['issue', 'issues', { issue: { number: 1 } }],
])(
  'an invalid policy is annotated at its lines, all of it at once, and nothing is done (%s)',
  async (_mode, name, payload) => {
    const { url, requests } = await github();
    const result = await runAction({ ...call(url), files: { [PATH]: INVALID }, event: { name, payload } });
    expect(result.code).toBe(1);
    const annotations = result.annotations.filter(({ properties }) => properties['file'] === PATH);
    expect(annotations.map(({ properties }) => properties['line'])).toEqual(expect.arrayContaining(['2', '4']));
    expect(result.outputs).toMatchObject({ acted: '0', 'next-at': '' });
    expect(requests).toEqual([]);
  },
);

describe('a check', () => {
  const event = {
    name: 'pull_request',
    payload: { pull_request: { number: 3, head: { repo: { fork: true } } } },
    ref: 'refs/pull/3/merge',
  };

  test('of a valid policy is green, and asks nothing', async () => {
    const { url, requests } = await github();
    const result = await runAction({ ...call(url), files: { [PATH]: VALID }, event });
    expect(result).toMatchObject({ code: 0, annotations: [] });
    expect(result.summary).toContain('valid');
    expect(requests).toEqual([]);
  });

  test('of a valid policy that is checked out asks nothing after a push either', async () => {
    const { url, requests } = await github();
    const pushed = { ...call(url), files: { [PATH]: VALID }, inputs: { mode: 'check' }, event: { name: 'push' } };
    expect(await runAction(pushed)).toMatchObject({ code: 0, annotations: [] });
    expect(requests).toEqual([]);
  });

  test('of an invalid one is red, at the lines', async () => {
    const { url } = await github();
    const result = await runAction({ ...call(url), files: { [PATH]: INVALID }, event });
    expect(result.code).toBe(1);
    expect(result.annotations.some(({ properties }) => properties['file'] === PATH && properties['line'] === '4')).toBe(
      true,
    );
  });

  test('without a checkout reads the pull request’s own policy', async () => {
    const { url, requests } = await github(() => file(VALID));
    expect((await runAction({ ...call(url), event })).code).toBe(0);
    expect(requests.map((one) => one.url)).toEqual([
      `/repos/acme/shop/contents/.github/escalation-policy.yml?ref=${SHA}`,
    ]);
  });
});

describe('the policy of a run without a checkout', () => {
  test('is read at the default branch’s commit', async () => {
    const { url, requests } = await github((one) => (one.url.includes('/contents/') ? file(INVALID) : { status: 500 }));
    expect((await runAction(call(url))).code).toBe(1);
    expect(requests.map((one) => one.url)).toEqual([
      `/repos/acme/shop/contents/.github/escalation-policy.yml?ref=${SHA}`,
    ]);
  });

  test('is never a branch’s, even if that is checked out', async () => {
    const { url, requests } = await github((one) => (one.url.includes('/contents/') ? file(INVALID) : { status: 500 }));
    const payload = { repository: { default_branch: 'main' } };
    const event = { name: 'workflow_dispatch', payload, ref: 'refs/heads/feature' };
    expect((await runAction({ ...call(url), event, files: { [PATH]: VALID } })).code).toBe(1);
    expect(requests.map((one) => one.url)).toEqual(['/repos/acme/shop/contents/.github/escalation-policy.yml']);
  });

  test('that does not exist is told with what to do', async () => {
    const { url } = await github(() => ({ status: 404, body: { message: 'Not Found' } }));
    const result = await runAction(call(url));
    expect(result.code).toBe(1);
    expect(result.annotations[0]?.message).toMatch(
      /There is no .github\/escalation-policy.yml in acme\/shop[^]*contents: read/,
    );
  });
});

test('a policy that GitHub does not hand out is not called invalid', async () => {
  const { url } = await github(() => ({ status: 403, body: { message: 'Resource not accessible by integration' } }));
  const result = await runAction(call(url));
  expect(result.code).toBe(1);
  expect(result.annotations.at(-1)?.message).toBe('The policy could not be read. Nothing was done.');
  expect(result.annotations[0]?.message).toMatch(/Resource not accessible[^]*`contents: read`/);
});

test('a GitHub that cannot be read makes the run red, by name', async () => {
  const { url } = await github(() => ({ status: 401, body: { message: 'Bad credentials' } }));
  const result = await runAction({ ...call(url), files: { [PATH]: VALID } });
  expect(result.code).toBe(1);
  expect(result.annotations.at(-1)?.message).toContain('unauthorised');
  expect(result.summary).toMatch(/^\*\*Somebody must look\.\*\* 1 problem stood in the way\. Nothing was done\./);
  expect(result.outputs['failed']).toBe('1');
});

test('a token without `issues: write` is told so, with what to do', async () => {
  const path = ['repository', 'open'];
  const errors = [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration', path }];
  const body = { data: { viewer: { login: 'x[bot]' }, repository: { open: null, closed: null } }, errors };
  const { url } = await github(() => ({ body }));
  const result = await runAction({ ...call(url), files: { [PATH]: VALID } });
  expect(result).toMatchObject({ code: 1, outputs: { failed: '1' } });
  expect(result.annotations.at(-1)?.message).toBe(
    'forbidden: Issues could not be read. Resource not accessible by integration. Give the job `permissions: { issues: write, contents: read }`.',
  );
});

test('the token appears nowhere but in the command that masks it', async () => {
  const { url, requests } = await github(() => ({ status: 401, body: { message: 'Bad credentials' } }));
  const result = await runAction({ ...call(url), files: { [PATH]: VALID }, environment: { RUNNER_DEBUG: '1' } });
  expect(requests[0]?.headers.authorization).toContain(TOKEN);
  expect(result.stdout.split(TOKEN)).toHaveLength(2);
  expect(result.stdout).toContain(`::add-mask::${TOKEN}`);
  expect(JSON.stringify([result.stderr, result.summary, result.outputs])).not.toContain(TOKEN);
});

test.each([
  ['', '/graphql'],
  ['/', '/graphql'],
  ['/api/v3', '/api/graphql'],
])(
  'a server whose GraphQL has no variable of its own (%j) is asked, and no other gets the token',
  async (base, path) => {
    const { url, requests } = await github(() => ({ status: 401, body: { message: 'Bad credentials' } }));
    const environment = { GITHUB_API_URL: `${url}${base}`, GITHUB_GRAPHQL_URL: '' };
    const result = await runAction({ ...call(url), environment, files: { [PATH]: VALID } });
    expect(requests.map((one) => one.url)).toEqual([path]);
    expect(result.annotations[0]?.message).toContain('unauthorised');
  },
);

test('a summary that cannot be written is a warning beside what went wrong', async () => {
  const { url } = await github(() => ({ status: 401, body: { message: 'Bad credentials' } }));
  const environment = { GITHUB_STEP_SUMMARY: '/nowhere/summary' };
  const { code, annotations, outputs } = await runAction({ ...call(url), environment, files: { [PATH]: VALID } });
  expect(code).toBe(1);
  expect(outputs).toMatchObject({ failed: '1' });
  expect(annotations.map(({ level, message }) => `${level}: ${message}`)).toEqual([
    expect.stringMatching(/^warning: The job summary could not be written/),
    expect.stringMatching(/^error: unauthorised/),
  ]);
});
