/** What a browser is shown of the sandbox: every link that a comment has leads to a page. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '#sandbox/index.ts';

const PATH = '.github/escalation-policy (1).yml';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ people: { ann: 'write', zoe: 'read' } });
  sandbox.store.files.set(PATH, 'version: 1\nname: <b>shop</b>\n');
  sandbox.as('zoe').openIssue({ title: 'Checkout is down', body: 'x', labels: ['incident'] });
});
afterEach(() => sandbox.close());

const ask = (path: string, accept = 'text/html,*/*;q=0.8'): Promise<Response> =>
  fetch(`${sandbox.url}${path}`, { headers: { accept } });

test('a file is shown line by line, each under the address by which comments name it', async () => {
  const page = await ask(`/acme/shop/blob/1f3a9c2e/${PATH.split('/').map(encodeURIComponent).join('/')}`);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await page.text()).toContain('<li id="L2">name: &lt;b&gt;shop&lt;/b&gt;</li>');
});

test('a file of another commit is that commit’s', async () => {
  sandbox.store.commits.set('abc', new Map([['a.yml', 'of abc']]));
  expect(await (await ask('/acme/shop/blob/abc/a.yml')).text()).toContain('of abc');
  expect((await ask('/acme/shop/blob/def/a.yml')).status).toBe(404);
});

test('a comment has the anchor that its address names', async () => {
  const { id } = sandbox.as('ann').comment(1, '/ack');
  const url = `/repos/acme/shop/issues/comments/${id.replace(/\D+/g, '')}`;
  const answer = await fetch(`${sandbox.url}${url}`, { headers: { authorization: 'Bearer a-token' } });
  const { html_url: address } = (await answer.json()) as { html_url: string };
  const [place = '', anchor = ''] = address.split('#');
  expect(await (await fetch(place)).text()).toContain(`id="${anchor}"`);
});

test.each(['/ann', '/acme/shop/issues/99', '/acme/shop/blob/abc/%E0%A4%A', '/nothing'])(
  'where nothing is a browser is told so, with a way back: %s',
  async (path) => {
    const page = await ask(path);
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('<a href="/">Issues</a>');
    // A program is told in its own way.
    expect((await ask(path, '*/*')).status).toBe(401);
  },
);
