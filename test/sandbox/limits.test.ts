import { afterEach, describe, expect, it } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '#sandbox/index.ts';
import { graphql, inRepository, REPOSITORY, rest } from './request.ts';

let sandbox: Sandbox;
afterEach(() => sandbox.close());

const start = async (options: SandboxOptions = {}): Promise<void> => {
  sandbox = await startSandbox({ people: { ann: 'write', zoe: 'read' }, ...options });
};
const CREW = Array.from({ length: 12 }, (_, index) => `p${index}`);
const people = Object.fromEntries(CREW.map((login) => [login, 'write' as const]));

describe('who is assigned beyond the limit is silently left out', () => {
  it.each<[string, SandboxOptions, number]>([
    ['a public repository', {}, 10],
    ['a private repository of a paid plan', { isPrivate: true }, 10],
    ['a public repository of a free plan', { plan: 'free' }, 10],
    ['a private repository of a free plan', { isPrivate: true, plan: 'free' }, 1],
  ])('%s', async (_name, options, most) => {
    await start({ ...options, people });
    const byRest = sandbox.as('p0').openIssue({ title: 'by REST' });
    const byGraphql = sandbox.as('p0').openIssue({ title: 'by GraphQL' });
    const answer = await rest<{ assignees: object[] }>(sandbox, 'POST', `${REPOSITORY}/issues/1/assignees`, {
      assignees: CREW,
    });
    expect(answer.status).toBe(201);
    expect(answer.body.assignees).toHaveLength(most);
    const { errors } = await graphql(
      sandbox,
      'mutation($on: ID!, $ids: [ID!]!) { addAssigneesToAssignable(input: { assignableId: $on, assigneeIds: $ids }) { clientMutationId } }',
      { on: byGraphql.id, ids: CREW.map((login) => sandbox.store.actors.get(login)?.id) },
    );
    expect(errors).toBeUndefined();
    for (const issue of [byRest, byGraphql]) expect(issue.assignees).toEqual(CREW.slice(0, most));
  });

  it.each([
    ['p0', 204],
    ['nobody', 404],
    ['github-actions[bot]', 404],
  ])('whether %s could be is %i, however full the issue', async (login, status) => {
    await start({ isPrivate: true, plan: 'free', people });
    sandbox.as('p0').openIssue({ title: 'x', assignees: ['p1'] });
    expect((await rest(sandbox, 'GET', `${REPOSITORY}/assignees/${encodeURIComponent(login)}`)).status).toBe(status);
  });
});

describe('reads that lag behind writes', () => {
  const read = async () => {
    const { data } = await graphql(
      sandbox,
      inRepository(
        'issue(number: 1) { labels(first: 9) { nodes { name } } assignees(first: 9) { nodes { login } } comments(first: 9) { nodes { body lastEditedAt } } timelineItems(first: 9) { totalCount } }',
      ),
    );
    return (data as { repository: { issue: unknown } }).repository.issue;
  };

  it('labels and assignments show at once, the timeline later', async () => {
    await start({ lag: 5 });
    sandbox.as('zoe').openIssue({ title: 'x' });
    sandbox.clock.advance(60);
    sandbox.as('ann').label(1, ['incident']);
    sandbox.as('ann').assign(1, ['ann']);
    const { id } = sandbox.as('ann').comment(1, 'on it');
    const early = {
      labels: { nodes: [{ name: 'incident' }] },
      assignees: { nodes: [{ login: 'ann' }] },
      comments: { nodes: [] },
      timelineItems: { totalCount: 0 },
    };
    const late = {
      ...early,
      comments: { nodes: [{ body: 'on it', lastEditedAt: null }] },
      timelineItems: { totalCount: 3 },
    };
    const number = Number(id.replaceAll(/\D/g, ''));
    for (const [seconds, remaining, status, count] of [
      [0, early, 404, 0],
      [4, early, 404, 0],
      [1, late, 200, 1],
    ] as const) {
      sandbox.clock.advance(seconds);
      expect(await read()).toEqual(remaining);
      expect((await rest(sandbox, 'GET', `${REPOSITORY}/issues/comments/${number}`)).status).toBe(status);
      expect((await rest(sandbox, 'GET', `${REPOSITORY}/issues/1/comments`)).body).toHaveLength(count);
      const node = await graphql(sandbox, `{ node(id: "${id}") { id } }`);
      expect(node.data?.['node']).toEqual(status === 200 ? { id } : null);
    }
  });

  it('a comment that was edited reads as before for a while', async () => {
    await start({ lag: 5 });
    sandbox.as('zoe').openIssue({ title: 'x' });
    const { id } = sandbox.as('ann').comment(1, 'one');
    sandbox.clock.advance(10);
    sandbox.as('ann').editComment(id, 'two');
    sandbox.clock.advance(3);
    sandbox.as('ann').editComment(id, 'three');
    const limitsNow = async (): Promise<unknown> =>
      ((await read()) as { comments: { nodes: unknown[] } }).comments.nodes[0];
    expect(await limitsNow()).toEqual({ body: 'one', lastEditedAt: null });
    sandbox.clock.advance(2);
    expect(await limitsNow()).toEqual({ body: 'two', lastEditedAt: '2026-11-23T10:00:10Z' });
    sandbox.clock.advance(3);
    expect(await limitsNow()).toEqual({ body: 'three', lastEditedAt: '2026-11-23T10:00:13Z' });
  });

  it('what was written is in the answer to the write', async () => {
    await start({ lag: 5 });
    sandbox.as('zoe').openIssue({ title: 'x' });
    expect((await rest(sandbox, 'POST', `${REPOSITORY}/issues/1/comments`, { body: 'mine' })).body).toMatchObject({
      body: 'mine',
    });
  });

  it('events of one second keep their order', async () => {
    await start();
    const acts = sandbox.as('ann');
    acts.openIssue({ title: 'x' });
    acts.label(1, ['a']);
    acts.comment(1, 'b');
    acts.unlabel(1, ['a']);
    acts.close(1, 'completed');
    acts.reopen(1);
    const { data } = await graphql(
      sandbox,
      inRepository('issue(number: 1) { timelineItems(last: 9) { nodes { __typename } } }'),
    );
    expect(data?.['repository']).toEqual({
      issue: {
        timelineItems: {
          nodes: ['LabeledEvent', 'IssueComment', 'UnlabeledEvent', 'ClosedEvent', 'ReopenedEvent'].map((name) => ({
            __typename: name,
          })),
        },
      },
    });
  });
});

describe('conditional requests', () => {
  const LIST = `${REPOSITORY}/issues?labels=incident&state=all&sort=updated&per_page=1`;
  const ask = (etag: string, path = LIST) => rest(sandbox, 'GET', path, undefined, { 'if-none-match': etag });
  const tagOf = async (path = LIST): Promise<string> => (await rest(sandbox, 'GET', path)).headers.get('etag') ?? '';

  it('a tag that still holds is 304 and takes nothing of the hour', async () => {
    await start();
    sandbox.as('ann').openIssue({ title: 'x', labels: ['incident'] });
    const etag = await tagOf();
    for (let count = 0; count < 3; count += 1) {
      const { status, body, headers } = await ask(etag);
      expect([status, body, headers.get('x-ratelimit-remaining'), headers.get('etag')]).toEqual([
        304,
        null,
        '999',
        etag,
      ]);
    }
    expect(sandbox.log.map(({ status }) => status)).toEqual([200, 304, 304, 304]);
  });

  it.each<[string, (s: Sandbox) => unknown, number]>([
    ['nothing', () => undefined, 304],
    ['time', (s) => s.clock.advance(60), 304],
    ['another issue’s comment', (s) => (s.clock.advance(60), s.as('zoe').comment(2, 'x')), 304],
    ['a comment', (s) => s.as('zoe').comment(1, 'x'), 200],
    ['a label', (s) => s.as('ann').label(1, ['sev1']), 200],
    ['a closing', (s) => s.as('ann').close(1, 'completed'), 200],
    ['another incident', (s) => s.as('zoe').openIssue({ title: 'z', labels: ['incident'] }), 200],
  ])('after %s', async (_name, happen, status) => {
    await start();
    sandbox.as('ann').openIssue({ title: 'x', labels: ['incident'] });
    sandbox.as('ann').openIssue({ title: 'y', labels: ['question'] });
    sandbox.clock.advance(60);
    const etag = await tagOf();
    happen(sandbox);
    expect((await ask(etag)).status).toBe(status);
  });

  it('the tag of one address does not fit another', async () => {
    await start();
    sandbox.as('ann').openIssue({ title: 'x', labels: ['incident'] });
    expect((await ask(await tagOf(), `${REPOSITORY}/issues/1`)).status).toBe(200);
    expect((await ask(`"other", ${await tagOf()}`)).status).toBe(304);
  });

  it('when the hour is used up, not even a tag that holds is answered', async () => {
    await start();
    const etag = await tagOf();
    for (let count = 1; count < 1000; count += 1) await rest(sandbox, 'GET', REPOSITORY);
    expect((await ask(etag)).status).toBe(403);
  });
});

describe('tokens', () => {
  it('one that has lived its time is refused everywhere', async () => {
    await start({ tokenLifetime: 3600 });
    expect((await rest(sandbox, 'GET', REPOSITORY)).status).toBe(200);
    sandbox.clock.advance(3599);
    expect((await rest(sandbox, 'GET', REPOSITORY)).status).toBe(200);
    sandbox.clock.advance(1);
    const late = await rest(sandbox, 'GET', REPOSITORY);
    expect([late.status, late.body]).toMatchObject([401, { message: 'Bad credentials' }]);
    expect((await rest(sandbox, 'POST', '/graphql', { query: '{ viewer { login } }' })).status).toBe(401);
    expect((await rest(sandbox, 'GET', REPOSITORY, undefined, { authorization: 'Bearer fresh' })).status).toBe(200);
    expect(sandbox.log.map(({ status }) => status)).toEqual([200, 200, 401, 401, 200]);
  });

  it.each([
    ['read', 'GET', '/issues', 200],
    ['read', 'POST', '/issues', 403],
    ['write', 'POST', '/issues', 201],
  ] as const)('issues: %s, %s %s is %i', async (issues, method, path, status) => {
    await start();
    sandbox.tokens.permissions.issues = issues;
    const body = method === 'POST' ? { title: 'x' } : undefined;
    expect((await rest(sandbox, method, `${REPOSITORY}${path}`, body)).status).toBe(status);
  });
});
