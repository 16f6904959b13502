import { get } from 'node:http';
import { Octokit } from 'octokit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '#sandbox/index.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ people: { ann: 'write', tim: 'triage', zoe: 'read', mal: 'none' } });
});
afterEach(() => sandbox.close());

const repo = '/repos/acme/shop';
async function rest(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: unknown; headers: Headers }> {
  const response = await fetch(`${sandbox.url}${path}`, {
    method,
    headers: { authorization: 'token t' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? null : (JSON.parse(text) as unknown),
    headers: response.headers,
  };
}

describe('REST answers as GitHub does', () => {
  it('whoever cannot be assigned is silently left out', async () => {
    sandbox.as('zoe').openIssue({ title: 'x' });
    const { status, body } = await rest('POST', `${repo}/issues/1/assignees`, { assignees: ['ann', 'mal', 'nobody'] });
    expect(status).toBe(201);
    expect(body).toMatchObject({ assignees: [{ login: 'ann' }] });
  });

  it('no more than ten people are assigned', async () => {
    const many = await startSandbox({
      people: Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`p${n}`, 'write' as const])),
    });
    many.as('p0').openIssue({ title: 'x' });
    many.as('p0').assign(
      1,
      Array.from({ length: 12 }, (_, n) => `p${n}`),
    );
    expect(many.store.issues.get(1)?.assignees).toHaveLength(10);
    await many.close();
  });

  it('a reaction of the same account is there once, and says when it was not created', async () => {
    sandbox.as('zoe').openIssue({ title: 'x' });
    const id = Number(sandbox.as('zoe').comment(1, 'hi').id.replaceAll(/\D/g, ''));
    const reactions = `${repo}/issues/comments/${id}/reactions`;
    const first = await rest('POST', reactions, { content: 'eyes' });
    sandbox.clock.advance(60);
    const second = await rest('POST', reactions, { content: 'eyes' });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toEqual(first.body);
    const one = `${reactions}/${(first.body as { readonly id: number }).id}`;
    expect([(await rest('DELETE', one)).status, (await rest('DELETE', one)).status]).toEqual([204, 404]);
    expect((await rest('POST', reactions, { content: 'eyes' })).status).toBe(201);
    expect((await rest('POST', reactions, { content: 'nothing' })).status).toBe(422);
  });

  it.each([
    ['an unassignable person at opening', 'POST', '/issues', { title: 'x', assignees: ['mal'] }, 422],
    ['an empty title', 'POST', '/issues', { title: '' }, 422],
    ['a title over 256', 'POST', '/issues', { title: 'x'.repeat(257) }, 422],
    ['a comment over 65,536', 'POST', '/issues/1/comments', { body: 'x'.repeat(65_537) }, 422],
    ['a blank comment', 'POST', '/issues/1/comments', { body: ' ' }, 422],
    ['an issue that is not there', 'GET', '/issues/99', undefined, 404],
    ['a label that is not on the issue', 'DELETE', '/issues/1/labels/none', undefined, 404],
    ['101 labels', 'POST', '/issues/1/labels', { labels: Array.from({ length: 101 }, (_, n) => `l${n}`) }, 422],
    ['a label name over 50', 'POST', '/labels', { name: 'x'.repeat(51) }, 422],
    ['a new label over 50 on an issue', 'POST', '/issues/1/labels', { labels: ['x'.repeat(51)] }, 422],
    ['a colour with #', 'POST', '/labels', { name: 'x', color: '#ff0000' }, 422],
    ['a new title over 256', 'PATCH', '/issues/1', { title: 'x'.repeat(257) }, 422],
    ['an unknown branch', 'GET', '/contents/policy.yml?ref=nope', undefined, 404],
    ['a commit of an unknown branch', 'GET', '/commits/nope', undefined, 422],
    ['a comparison with an unknown branch', 'GET', '/compare/main...nope', undefined, 404],
    ['a comment that is not there', 'GET', '/issues/comments/99', undefined, 404],
    ['a filter the sandbox does not know', 'GET', '/issues?milestone=1', undefined, 501],
    ['a sorting the sandbox does not know', 'GET', '/issues?sort=comments', undefined, 501],
    ['a field the sandbox does not know', 'PATCH', '/issues/1', { milestone: 1 }, 501],
    ['a since that is no time', 'GET', '/issues?since=yesterday', undefined, 422],
    ['a label that exists', 'POST', '/labels', { name: 'Known' }, 422],
    ['a person GitHub does not know', 'GET', '/collaborators/nobody/permission', undefined, 404],
    ['a file that is not there', 'GET', '/contents/none.yml', undefined, 404],
    ['a route GitHub has and the sandbox does not', 'GET', '/milestones', undefined, 501],
  ])('%s', async (_name, method, path, body, status) => {
    sandbox.as('ann').openIssue({ title: 'x', labels: ['known'] });
    expect((await rest(method, `${repo}${path}`, body)).status).toBe(status);
  });

  it.each([
    ['ann', 'write', 'write'],
    ['tim', 'read', 'triage'],
    ['zoe', 'read', 'read'],
    ['mal', 'read', 'read'],
  ])('%s has permission %s and role %s', async (login, permission, role) => {
    expect((await rest('GET', `${repo}/collaborators/${login}/permission`)).body).toMatchObject({
      permission,
      role_name: role,
    });
  });

  it('a stranger may read, and keeps the account when given more', async () => {
    sandbox.as('mallory').openIssue({ title: 'x' });
    expect((await rest('GET', `${repo}/collaborators/mallory/permission`)).body).toMatchObject({ permission: 'read' });
    const before = sandbox.store.actors.get('mallory')?.id;
    await rest('POST', '/_sandbox/people', { mallory: 'admin' });
    expect(sandbox.store.actors.get('mallory')).toMatchObject({ id: before, permission: 'admin' });
    await rest('DELETE', '/_sandbox/people/mallory');
    expect((await rest('GET', `${repo}/collaborators/mallory/permission`)).status).toBe(404);
    expect((await rest('GET', `${repo}/issues/1`)).body).toMatchObject({ user: null });
  });

  it('labels are matched without regard to case and created when missing', async () => {
    sandbox.as('ann').openIssue({ title: 'x', labels: ['Incident'] });
    await rest('POST', `${repo}/issues/1/labels`, { labels: ['incident', 'new'] });
    expect(sandbox.store.issues.get(1)?.labels).toEqual(['Incident', 'new']);
  });

  it('pages with links, and says the time and what is left', async () => {
    for (let n = 0; n < 5; n += 1) sandbox.as('ann').openIssue({ title: `x${n}` });
    const { headers, body } = await rest('GET', `${repo}/issues?per_page=2&page=2`);
    expect(body).toHaveLength(2);
    expect(headers.get('link')).toContain('rel="next"');
    expect(headers.get('date')).toBe('Mon, 23 Nov 2026 10:00:00 GMT');
    expect(Number(headers.get('x-ratelimit-remaining'))).toBe(999);
  });

  it('a page leads on with the filters it was asked with', async () => {
    for (let n = 0; n < 3; n += 1) sandbox.as('ann').openIssue({ title: `x${n}`, labels: [n === 1 ? 'b' : 'a'] });
    const { headers } = await rest('GET', `${repo}/issues?labels=a&per_page=1`);
    const next = /<([^>]*)>; rel="next"/.exec(headers.get('link') ?? '')?.[1] ?? '';
    expect((await rest('GET', next.replace(sandbox.url, ''))).body).toMatchObject([{ number: 1 }]);
  });

  it('since leaves out what was not touched', async () => {
    for (const title of ['a', 'b']) sandbox.as('ann').openIssue({ title });
    sandbox.as('ann').comment(1, 'early');
    sandbox.clock.advance(60);
    sandbox.as('ann').comment(1, 'late');
    const since = '2026-11-23T10:01:00Z';
    expect((await rest('GET', `${repo}/issues?since=${since}`)).body).toMatchObject([{ number: 1 }]);
    expect((await rest('GET', `${repo}/issues/1/comments?since=${since}`)).body).toMatchObject([{ body: 'late' }]);
    expect((await rest('GET', `${repo}/issues?sort=updated&direction=asc`)).body).toMatchObject([
      { number: 2 },
      { number: 1 },
    ]);
  });

  it('PATCH replaces labels and assignees', async () => {
    const issue = sandbox.as('ann').openIssue({ title: 'x', labels: ['a', 'B'], assignees: ['ann'] });
    const { body } = await rest('PATCH', `${repo}/issues/1`, { labels: ['b', 'c'], assignees: ['zoe'] });
    expect(body).toMatchObject({ labels: [{ name: 'B' }, { name: 'c' }], assignees: [{ login: 'zoe' }] });
    expect(issue.timeline.slice(3).map(({ kind }) => kind)).toEqual(['unlabeled', 'labeled', 'unassigned', 'assigned']);
  });

  it('a comment is read alone and deleted, and the labels of an issue are listed', async () => {
    const issue = sandbox.as('ann').openIssue({ title: 'x', labels: ['a'] });
    const { id } = (await rest('POST', `${repo}/issues/1/comments`, { body: 'hi' })).body as { id: number };
    expect((await rest('GET', `${repo}/issues/comments/${id}`)).body).toMatchObject({ id, body: 'hi' });
    expect((await rest('DELETE', `${repo}/issues/comments/${id}`)).status).toBe(204);
    expect((await rest('GET', `${repo}/issues/comments/${id}`)).status).toBe(404);
    expect(issue.timeline.filter(({ kind }) => kind === 'comment')).toEqual([]);
    expect((await rest('GET', `${repo}/issues/1/labels`)).body).toMatchObject([{ name: 'a' }]);
  });

  it('100 labels are as many as an issue has, those sent again included', async () => {
    sandbox.as('ann').openIssue({ title: 'x', labels: Array.from({ length: 99 }, (_, n) => `l${n}`) });
    expect((await rest('POST', `${repo}/issues/1/labels`, { labels: ['l0', 'new'] })).status).toBe(422);
    expect((await rest('POST', `${repo}/issues/1/labels`, { labels: ['new'] })).status).toBe(200);
  });

  it('a file is read at main and at any commit, which answers with itself', async () => {
    sandbox.store.files.set('p.yml', 'x');
    const sha = 'ab'.repeat(20);
    for (const ref of ['main', sha]) expect((await rest('GET', `${repo}/contents/p.yml?ref=${ref}`)).status).toBe(200);
    expect((await rest('GET', `${repo}/commits/${sha}`)).body).toMatchObject({ sha });
  });

  it('a comparison names the files that differ, 300 at most', async () => {
    const [base, head, large] = ['ab'.repeat(20), 'cd'.repeat(20), 'ef'.repeat(20)];
    const commits = sandbox.store.commits;
    commits.set(
      base,
      new Map([
        ['gone', 'x'],
        ['same', 'x'],
        ['touched', 'x'],
      ]),
    );
    commits.set(
      head,
      new Map([
        ['same', 'x'],
        ['touched', 'y'],
        ['new', 'x'],
      ]),
    );
    commits.set(large, new Map(Array.from({ length: 301 }, (_, n) => [`f${n}`, 'x'])));
    const files = async (basehead: string) =>
      (
        (await rest('GET', `${repo}/compare/${basehead}?per_page=1`)).body as {
          files: { filename: string; status: string }[];
        }
      ).files;
    expect((await files(`${base}...${head}`)).map(({ filename, status }) => `${status} ${filename}`)).toEqual([
      'removed gone',
      'added new',
      'modified touched',
    ]);
    expect(await files(`main...${large}`)).toHaveLength(300);
  });

  it('a folder lists its files', async () => {
    sandbox.store.files.set('d/p.yml', 'é').set('deep/a/b.yml', 'x');
    expect((await rest('GET', `${repo}/contents/d`)).body).toMatchObject([{ name: 'p.yml', path: 'd/p.yml', size: 2 }]);
    expect((await rest('GET', `${repo}/contents/deep`)).status).toBe(501);
  });

  it('what an author reopens was closed by the author', async () => {
    sandbox.as('zoe').openIssue({ title: 'x' });
    sandbox.as('ann').close(1, 'completed');
    expect(() => sandbox.as('zoe').reopen(1)).toThrow(/may not reopen/);
    await rest('PATCH', `${repo}/issues/1`, { state: 'open' });
    sandbox.as('zoe').close(1, 'completed');
    sandbox.as('zoe').reopen(1);
    expect((await rest('GET', `${repo}/issues/1`)).body).toMatchObject({ state: 'open', state_reason: 'reopened' });
  });

  it.each([
    ['REST', '/repos/acme/shop', 'GET'],
    ['GraphQL', '/graphql', 'POST'],
  ])('%s without a token is 401', async (_name, path, method) => {
    const body = method === 'POST' ? { body: '{"query":"{viewer{login}}"}' } : {};
    expect((await fetch(`${sandbox.url}${path}`, { method, ...body })).status).toBe(401);
    expect(sandbox.log).toEqual([]);
  });

  it.each(['{', '[]', '"x"'])('%s as a body is 400', async (body) => {
    const headers = { authorization: 'token t' };
    for (const path of [`${repo}/issues`, '/graphql', '/_sandbox/people'])
      expect((await fetch(`${sandbox.url}${path}`, { method: 'POST', headers, body })).status).toBe(400);
  });

  it('content that is created too quickly meets the secondary rate limit', async () => {
    sandbox.as('ann').openIssue({ title: 'x' });
    for (let n = 0; n < 80; n += 1) await rest('POST', `${repo}/issues/1/comments`, { body: 'x' });
    const { status, body, headers } = await rest('POST', `${repo}/issues/1/comments`, { body: 'x' });
    expect(status).toBe(403);
    expect(body).toMatchObject({ message: expect.stringContaining('You have exceeded a secondary rate limit') });
    expect(headers.get('retry-after')).toBe('60');
    sandbox.clock.advance(60);
    expect((await rest('POST', `${repo}/issues/1/comments`, { body: 'x' })).status).toBe(201);
  });

  it.each([
    ['issues/1/labels', { labels: ['x'] }],
    ['issues/1/assignees', { assignees: ['ann'] }],
    ['labels', { name: 'y', color: 'ffffff' }],
  ])('so does what may count as content: %s', async (path, body) => {
    sandbox.as('ann').openIssue({ title: 'x' });
    for (let n = 0; n < 80; n += 1) await rest('POST', `${repo}/issues/1/comments`, { body: 'x' });
    expect((await rest('POST', `${repo}/${path}`, body)).status).toBe(403);
    sandbox.clock.advance(60);
    expect((await rest('POST', `${repo}/${path}`, body)).status).toBeLessThan(300);
  });

  it('answers 403 when the hour is used up, and lets on again in the next', async () => {
    for (let n = 0; n < 1000; n += 1) await rest('GET', repo);
    const refused = await rest('GET', repo);
    expect(refused.status).toBe(403);
    expect(refused.headers.get('x-ratelimit-remaining')).toBe('0');
    sandbox.clock.advance(3600);
    expect((await rest('GET', repo)).status).toBe(200);
  });

  it('octokit talks to it', async () => {
    sandbox.as('ann').openIssue({ title: 'Down' });
    const octokit = new Octokit({ auth: 't', baseUrl: sandbox.url });
    const { data } = await octokit.rest.issues.createComment({
      owner: 'acme',
      repo: 'shop',
      issue_number: 1,
      body: 'hi @ann `@ann`',
    });
    expect(data.user?.login).toBe('github-actions[bot]');
  });
});

describe('people act under their permissions', () => {
  it.each<[string, (s: Sandbox) => void, boolean]>([
    ['a reader labels', (s) => s.as('zoe').label(1, ['x']), false],
    ['a triager labels', (s) => s.as('tim').label(1, ['x']), true],
    ['a reader assigns', (s) => s.as('zoe').assign(1, ['ann']), false],
    ['a reader closes what is not theirs', (s) => s.as('zoe').close(1, 'completed'), false],
    ['the author closes', (s) => s.as('ann').close(1, 'completed'), true],
    ['a reader comments', (s) => s.as('zoe').comment(1, 'hi') && undefined, true],
    [
      'a form labels for anybody',
      (s) => s.as('mal').openIssue({ title: 'y', labels: ['incident'] }) && undefined,
      true,
    ],
  ])('%s: %s', (_name, run, allowed) => {
    sandbox.as('ann').openIssue({ title: 'x' });
    if (allowed) expect(() => run(sandbox)).not.toThrow();
    else expect(() => run(sandbox)).toThrow(/may not/);
  });

  it('the clock does not turn back', () => {
    sandbox.clock.advance(60);
    expect(() => sandbox.clock.set(sandbox.clock.now() - 1)).toThrow(/does not turn back/);
    for (const at of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => sandbox.clock.set(at)).toThrow(/is no time/);
      expect(() => sandbox.clock.advance(at)).toThrow(/is no time/);
    }
  });
});

describe('under /_sandbox/ a script drives it', () => {
  it('turns the clock, acts as people, arms faults, tells the log', async () => {
    await rest('POST', '/_sandbox/clock', { advance: 300 });
    expect((await rest('GET', '/_sandbox/clock')).body).toEqual({ now: '2026-11-23T10:05:00Z' });
    await rest('POST', '/_sandbox/as/zoe/openIssue', { arguments: [{ title: 'Down', labels: ['incident'] }] });
    expect(sandbox.store.issues.get(1)?.author).toBe('zoe');
    expect((await rest('POST', '/_sandbox/as/zoe/label', { arguments: [1, ['x']] })).status).toBe(403);
    await rest('POST', '/_sandbox/faults', { kind: '502-before', match: { path: '/issues' } });
    expect((await rest('GET', `${repo}/issues`)).status).toBe(502);
    expect((await rest('GET', `${repo}/issues`)).status).toBe(200);
    expect((await rest('GET', '/_sandbox/requests')).body).toHaveLength(2);
    expect((await rest('GET', '/_sandbox/nonsense')).status).toBe(400);
  });

  it('changes the plan, the lag and what the token may do', async () => {
    const settings = { plan: 'paid', lag: 0, permissions: { issues: 'write', actions: 'write' } };
    expect((await rest('GET', '/_sandbox/settings')).body).toEqual(settings);
    const changed = { plan: 'free', lag: 5, permissions: { issues: 'read', actions: 'write' } };
    const answer = await rest('POST', '/_sandbox/settings', { plan: 'free', lag: 5, permissions: { issues: 'read' } });
    expect([answer.status, answer.body]).toEqual([200, changed]);
    expect((await rest('POST', `${repo}/issues`, { title: 'x' })).status).toBe(403);
    for (const wrong of [{ plan: 'pro' }, { lag: -1 }, { lag: '5' }, { permissions: { actions: 'admin' } }])
      expect((await rest('POST', '/_sandbox/settings', wrong)).status).toBe(400);
    expect((await rest('GET', '/_sandbox/settings')).body).toEqual(changed);
  });

  it('adds workflows, lists their runs, ends and kills them', async () => {
    const workflow = {
      file: 'escalation.yml',
      on: { issue_comment: ['created'] },
      concurrency: { group: 'escalation' },
      permissions: { actions: 'none' },
    };
    expect((await rest('POST', '/_sandbox/workflows', workflow)).body).toEqual({ workflows: ['escalation.yml'] });
    await rest('POST', '/_sandbox/as/zoe/openIssue', { arguments: [{ title: 'Down' }] });
    for (const body of ['/ack', 'hello']) await rest('POST', '/_sandbox/as/zoe/comment', { arguments: [1, body] });
    const runs = async () => (await rest('GET', '/_sandbox/runs')).body as { id: number; status: string }[];
    const [first, second] = await runs();
    expect([first, second]).toMatchObject([
      { workflow: 'escalation.yml', event: 'issue_comment', status: 'in_progress', started: '2026-11-23T10:00:00Z' },
      { status: 'pending', started: null },
    ]);
    const done = await rest('POST', `/_sandbox/runs/${first?.id}/complete`, { conclusion: 'failure' });
    expect(done.body).toMatchObject({ status: 'completed', conclusion: 'failure', completed: '2026-11-23T10:00:00Z' });
    expect((await runs())[1]?.status).toBe('in_progress');
    expect((await rest('POST', `/_sandbox/runs/${second?.id}/kill`)).status).toBe(200);
    await rest('POST', '/_sandbox/clock', { advance: 600 });
    expect((await runs())[1]).toMatchObject({ status: 'completed', conclusion: 'failure' });
  });

  it.each([
    ['POST', '/_sandbox/runs/1/kill', undefined],
    ['POST', '/_sandbox/workflows', { file: 'x.yml' }],
    ['POST', '/_sandbox/workflows', { file: 'x.yml', on: { schedule: ['hourly'] } }],
  ])('%s %s with %j is refused, and the routes are named', async (method, path, body) => {
    expect(await rest(method, path, body)).toMatchObject({ status: 400, body: { routes: expect.any(Array) } });
    expect(sandbox.actions.workflows).toEqual([]);
  });

  it.each<[string, Record<string, string>]>([
    ['a page of another site', { origin: 'https://evil.example' }],
    ['a page without a site', { origin: 'null' }],
    ['a link that is clicked', { accept: 'text/html,*/*' }],
  ])('refuses %s', async (_name, headers) => {
    const { url, clock } = sandbox;
    const before = clock.now();
    const answer = await fetch(`${url}/_sandbox/clock`, { method: 'POST', headers, body: '{"advance": 60}' });
    expect(answer.status).toBe(403);
    expect(clock.now()).toBe(before);
  });

  it('refuses a name that merely leads to this machine', async () => {
    const { port } = new URL(sandbox.url);
    const status = await new Promise((resolve) => {
      get({ port, path: '/_sandbox/requests', headers: { host: `evil.example:${port}` } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
    });
    expect(status).toBe(403);
  });

  it.each([
    'users: 7 <img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '<sub onclick="alert(1)">x</sub>',
    '<svg/onload=alert(1)>',
    '<!-- a --> <img src=x onerror=alert(1)>',
    '> <div\n> <img src=x onerror=alert(1)>',
    '![<sub> @ann onerror=alert(1) x](https://a.example/b.png)',
  ])('nothing of a stranger runs on a page: %s', async (body) => {
    sandbox.as('zoe').openIssue({ title: 'x', body });
    const answer = await fetch(`${sandbox.url}/acme/shop/issues/1`);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const page = (await answer.text()).replace(/<style>[\s\S]*?<\/style>/, '');
    const tags = page.match(/<[^>]*>/g) ?? [];
    const names = tags.map((tag) => tag.replaceAll(/(?<!href=)"[^"]*"/g, ''));
    expect(names.filter((tag) => /\bon\w+=|javascript:|<svg|<div (?!class)|user-mention/i.test(tag))).toEqual([]);
    expect(page.match(/<img/g)?.length ?? 0).toBe(body.startsWith('!') ? 1 : 0);
  });

  it('GitHub’s harmless tags work, and what is left open ends with its comment', async () => {
    sandbox.as('zoe').openIssue({
      title: 'x',
      body: '<sub>small</sub> `<sub>` </details>\n\n<details><summary>More</summary>\n\n**bold**\n\n`<!-- shown -->` <!-- hid\nden -->',
    });
    const page = await (await fetch(`${sandbox.url}/acme/shop/issues/1`)).text();
    expect(page).toContain('<sub>small</sub> <code>&lt;sub&gt;</code>');
    expect(page).toContain('<details><summary>More</summary>');
    expect(page).toContain('<strong>bold</strong>');
    expect(page).toContain('<code>&lt;!-- shown --&gt;</code>');
    expect(page).not.toMatch(/hid\nden/);
    expect(page.match(/<details/g)).toHaveLength(1);
    expect(page.match(/<\/details>/g)).toHaveLength(1);
  });

  it('shows an issue as a page, without markers and with mentions as links', async () => {
    sandbox.as('zoe').openIssue({ title: '<b>Down</b>', body: 'see @ann <!-- secret --> <script>x</script>' });
    const page = await (await fetch(`${sandbox.url}/acme/shop/issues/1`)).text();
    expect(page).toContain('&lt;b&gt;Down');
    expect(page).toContain('class="user-mention notranslate" href="/ann"');
    expect(page).not.toContain('secret');
    expect(page).not.toContain('<script>x');
    expect(await (await fetch(sandbox.url)).text()).toContain('#1');
  });
});
