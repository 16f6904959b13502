import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '#sandbox/index.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ people: { ann: 'write', zoe: 'read' } });
});
afterEach(() => sandbox.close());

interface Answer {
  readonly data?: Record<string, never> | null;
  readonly errors?: readonly { readonly message: string; readonly type?: string; readonly path?: readonly string[] }[];
}
async function graphql(query: string, variables: object = {}): Promise<Answer> {
  const response = await fetch(sandbox.graphqlUrl, {
    method: 'POST',
    headers: { authorization: 'token t' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}
const inRepository = (inner: string): string => `{ repository(owner: "acme", name: "shop") { ${inner} } }`;
/** 101 of the 1,000 points of an hour: requests of 1 + 100 + 100 · 100, by 100. */
const DEAR = inRepository(
  'issues(first: 100) { nodes { labels(first: 100) { nodes { issues(first: 1) { nodes { id } } } } } }',
);

describe('GraphQL answers as GitHub does', () => {
  it.each([
    [
      'a field GitHub does not have',
      inRepository('issues(first: 1) { nodes { nonsense } }'),
      /Cannot query field "nonsense"/,
    ],
    ['a field the sandbox does not model', inRepository('stargazerCount'), /not modelled/],
    ['a connection without a size', inRepository('issues { nodes { id } }'), /first.*last/],
    ['more than 100 at once', inRepository('issues(first: 101) { nodes { id } }'), /limit of 100/],
    [
      'more than 500,000 nodes',
      inRepository(
        'issues(first: 100) { nodes { labels(first: 100) { nodes { id } } timelineItems(first: 100) { nodes { __typename ... on LabeledEvent { label { issues(first: 100) { nodes { id } } } } } } } }',
      ),
      /maximum limit/,
    ],
    [
      'a filter the sandbox does not model',
      inRepository('issues(first: 1, filterBy: { assignee: "ann" }) { nodes { id } }'),
      /not modelled/,
    ],
    ['a repository that is not there', '{ repository(owner: "x", name: "y") { id } }', /Could not resolve/],
    ['no GraphQL at all', '{{', /Parse error/],
  ])('%s is refused', async (_name, query, message) => {
    expect((await graphql(query)).errors?.[0]?.message).toMatch(message);
  });

  it('labels are an OR, pull requests are no issues, and closed ones are told apart', async () => {
    sandbox.as('ann').openIssue({ title: 'a', labels: ['x'] });
    sandbox.as('ann').openIssue({ title: 'b', labels: ['y'] });
    sandbox.as('ann').openIssue({ title: 'c', labels: ['x'], isPullRequest: true });
    sandbox.as('ann').openIssue({ title: 'd', labels: ['x'] });
    sandbox.as('ann').close(4, 'duplicate');
    const { data } = await graphql(
      inRepository(
        'open: issues(first: 9, labels: ["X", "y"], states: [OPEN]) { nodes { number } } closed: issues(first: 9, states: [CLOSED]) { nodes { stateReason withDuplicates: stateReason(enableDuplicate: true) timelineItems(last: 1, itemTypes: [CLOSED_EVENT]) { nodes { ... on ClosedEvent { stateReason } } } } }',
      ),
    );
    expect(data?.['repository']).toEqual({
      open: { nodes: [{ number: 1 }, { number: 2 }] },
      closed: {
        nodes: [
          {
            stateReason: 'NOT_PLANNED',
            withDuplicates: 'DUPLICATE',
            timelineItems: { nodes: [{ stateReason: 'DUPLICATE' }] },
          },
        ],
      },
    });
  });

  it('a timeline is paged backwards', async () => {
    sandbox.as('ann').openIssue({ title: 'a' });
    for (let n = 0; n < 5; n += 1) sandbox.as('ann').comment(1, `c${n}`);
    const page = async (
      before: string | null,
    ): Promise<{ nodes: { body: string }[]; pageInfo: { startCursor: string; hasPreviousPage: boolean } }> => {
      const { data } = await graphql(
        'query($before: String) { repository(owner: "acme", name: "shop") { issue(number: 1) { timelineItems(last: 2, before: $before, itemTypes: [ISSUE_COMMENT]) { nodes { ... on IssueComment { body } } pageInfo { startCursor hasPreviousPage } } } } }',
        { before },
      );
      return (data as never as { repository: { issue: { timelineItems: never } } }).repository.issue.timelineItems;
    };
    const last = await page(null);
    expect(last.nodes.map(({ body }) => body)).toEqual(['c3', 'c4']);
    const first = await page((await page(last.pageInfo.startCursor)).pageInfo.startCursor);
    expect(first.nodes.map(({ body }) => body)).toEqual(['c0']);
    expect(first.pageInfo.hasPreviousPage).toBe(false);
  });

  it('knows its own comments, whose login is without [bot], and who edited them', async () => {
    const issue = sandbox.as('zoe').openIssue({ title: 'a' });
    const { data } = await graphql(
      'mutation($id: ID!) { addComment(input: { subjectId: $id, body: "hi @zoe, `@zoe` and @acme/team" }) { commentEdge { node { id viewerDidAuthor author { login __typename } bodyHTML } } } }',
      { id: issue.id },
    );
    const node = (data as never as { addComment: { commentEdge: { node: { id: string; bodyHTML: string } } } })
      .addComment.commentEdge.node;
    expect(node).toMatchObject({ viewerDidAuthor: true, author: { login: 'github-actions', __typename: 'Bot' } });
    expect(node.bodyHTML.match(/user-mention/g)).toHaveLength(1);
    sandbox.as('ann').editComment(node.id, 'changed');
    const read = await graphql(
      `{ node(id: "${node.id}") { ... on IssueComment { viewerDidAuthor lastEditedAt editor { login } } } }`,
    );
    expect(read.data?.['node']).toEqual({
      viewerDidAuthor: true,
      lastEditedAt: '2026-11-23T10:00:00Z',
      editor: { login: 'ann' },
    });
  });

  it('says of a comment whether it came by e-mail', async () => {
    sandbox.as('zoe').openIssue({ title: 'a' });
    sandbox.as('zoe').comment(1, 'here');
    sandbox.as('zoe').comment(1, 'from afar', 'mail');
    const { data } = await graphql(
      '{ repository(owner: "acme", name: "shop") { issue(number: 1) { comments(first: 9) { nodes { body createdViaEmail } } } } }',
    );
    expect(data?.['repository']).toEqual({
      issue: {
        comments: {
          nodes: [
            { body: 'here', createdViaEmail: false },
            { body: 'from afar', createdViaEmail: true },
          ],
        },
      },
    });
  });

  it('a stranger is somebody, and nobody once the account is deleted', async () => {
    const issue = sandbox.as('Mallory').openIssue({ title: 'a' });
    const { id } = sandbox.as('mallory').comment(1, 'hello');
    sandbox.as('mallory').editComment(id, 'hello again');
    sandbox.as('ann').assign(1, ['ann']);
    const query = inRepository(
      'issue(number: 1) { author { login } assignees(first: 9) { nodes { login } } comments(first: 9) { nodes { body author { login } editor { login } } } }',
    );
    const comments = (login: string | null) => ({
      nodes: [{ body: 'hello again', author: login && { login }, editor: login && { login } }],
    });
    expect((await graphql(query)).data?.['repository']).toEqual({
      issue: { author: { login: 'Mallory' }, assignees: { nodes: [{ login: 'ann' }] }, comments: comments('Mallory') },
    });
    sandbox.deleteActor('mallory');
    sandbox.deleteActor('ann');
    expect((await graphql(query)).data?.['repository']).toEqual({
      issue: { author: null, assignees: { nodes: [] }, comments: comments(null) },
    });
    expect(issue.author).toBeNull();
  });

  it('each alias of a mutation fails alone, the others are done', async () => {
    const issue = sandbox.as('zoe').openIssue({ title: 'a' });
    const { data, errors } = await graphql(
      'mutation($id: ID!) { a: addComment(input: { subjectId: $id, body: "one" }) { clientMutationId } b: addComment(input: { subjectId: "nobody", body: "two" }) { clientMutationId } }',
      { id: issue.id },
    );
    expect(data).toMatchObject({ a: {}, b: null });
    expect(errors?.[0]).toMatchObject({ type: 'NOT_FOUND', path: ['b'] });
    expect(issue.timeline).toHaveLength(1);
  });

  it('content that is created too quickly is refused, field by field', async () => {
    const issue = sandbox.as('zoe').openIssue({ title: 'a' });
    const aliases = Array.from(
      { length: 85 },
      (_, n) => `c${n}: addComment(input: { subjectId: $id, body: "x" }) { clientMutationId }`,
    );
    const { errors } = await graphql(`mutation($id: ID!) { ${aliases.join(' ')} }`, { id: issue.id });
    expect(errors).toHaveLength(5);
    expect(errors?.[0]?.message).toContain('was submitted too quickly');
    expect(issue.timeline).toHaveLength(80);
  });

  it('costs points by the formula, and is refused when they are used up', async () => {
    const query = inRepository(
      'issues(first: 50) { nodes { labels(first: 100) { nodes { id } } timelineItems(last: 100) { nodes { __typename } } } }',
    ).replace('{ repository', '{ rateLimit { cost nodeCount remaining } repository');
    expect((await graphql(query)).data?.['rateLimit']).toEqual({ cost: 1, nodeCount: 10_050, remaining: 999 });
    for (let n = 0; n < 9; n += 1) await graphql(DEAR);
    for (let n = 0; n < 90; n += 1) await graphql('{ viewer { login } }');
    expect((await graphql('{ viewer { login } }')).errors?.[0]?.type).toBe('RATE_LIMITED');
  });

  it.each(['lost-response', 'reset-before'] as const)('%s cuts the connection', async (kind) => {
    const issue = sandbox.as('zoe').openIssue({ title: 'a' });
    sandbox.faults.add({ kind, match: { operation: 'addComment' } });
    await expect(
      graphql('mutation($id: ID!) { addComment(input: { subjectId: $id, body: "x" }) { clientMutationId } }', {
        id: issue.id,
      }),
    ).rejects.toThrow();
    expect(issue.timeline).toHaveLength(kind === 'lost-response' ? 1 : 0);
  });

  it('a partial error names the field that failed and does the others', async () => {
    sandbox.as('zoe').openIssue({ title: 'a' });
    sandbox.faults.add({ kind: 'graphql-partial', match: { operation: 'repository' } });
    const { data, errors } = await graphql('{ viewer { login } repository(owner: "acme", name: "shop") { name } }');
    expect(errors).toHaveLength(1);
    expect(data).toEqual({ viewer: { login: 'github-actions[bot]' }, repository: null });
  });

  it('a partial error strikes a field within, and leaves what is beside it', async () => {
    sandbox.as('zoe').openIssue({ title: 'a' });
    sandbox.faults.add({ kind: 'graphql-partial', match: { operation: 'issue' } });
    const { data, errors } = await graphql(inRepository('name issue(number: 1) { title } isPrivate'));
    expect(errors).toMatchObject([{ path: ['repository', 'issue'] }]);
    expect(data?.['repository']).toEqual({ name: 'shop', issue: null, isPrivate: false });
  });

  it('a partial error strikes an alias and not its brother', async () => {
    const issue = sandbox.as('zoe').openIssue({ title: 'a' });
    sandbox.faults.add({ kind: 'graphql-partial', match: { operation: 'b' } });
    const say = (alias: string) =>
      `${alias}: addComment(input: { subjectId: "${issue.id}", body: "${alias}" }) { clientMutationId }`;
    const { errors } = await graphql(`mutation { ${say('a')} ${say('b')} ${say('c')} }`);
    expect(errors).toMatchObject([{ path: ['b'] }]);
    expect(issue.timeline).toMatchObject([{ body: 'a' }, { body: 'c' }]);
  });

  it.each([
    ['a document without the field', '{ viewer { login } }'],
    ['a document that is refused', inRepository('issues(first: 101) { nodes { title } }')],
    ['a field that is not come to', '{ repository(owner: "x", name: "y") { issues(first: 1) { nodes { title } } } }'],
  ])('a fault is not used up on %s', async (_name, query) => {
    sandbox.faults.add({ kind: 'graphql-partial', match: { operation: 'issues' } });
    await graphql(query);
    await fetch(`${sandbox.url}/repos/acme/shop`, { headers: { authorization: 'token t' } });
    const { errors } = await graphql(inRepository('issues(first: 1) { nodes { title } }'));
    expect(errors).toMatchObject([{ path: ['repository', 'issues'], message: expect.stringContaining('went wrong') }]);
    expect((await graphql(inRepository('issues(first: 1) { nodes { title } }'))).errors).toBeUndefined();
  });

  it('each node that is not there is an error of its own', async () => {
    const { id } = sandbox.as('zoe').openIssue({ title: 'a' });
    const { data, errors } = await graphql('query($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['x', id, 'y'] });
    expect(data?.['nodes']).toEqual([null, { id }, null]);
    expect(errors).toMatchObject([
      { type: 'NOT_FOUND', path: ['nodes', 0] },
      { type: 'NOT_FOUND', path: ['nodes', 2] },
    ]);
  });

  it('a size may be a variable’s default, and a count needs none', async () => {
    for (const title of ['a', 'b']) sandbox.as('zoe').openIssue({ title });
    const query = (first: string) =>
      `query($n: Int = ${first}) ${inRepository('issues(first: $n) { nodes { number } }')}`;
    expect((await graphql(query('1'))).data?.['repository']).toEqual({ issues: { nodes: [{ number: 1 }] } });
    expect((await graphql(query('101'))).errors?.[0]?.message).toMatch(/limit of 100/);
    expect((await graphql(query('1'), { n: null })).errors?.[0]?.message).toMatch(/first.*last/);
    expect((await graphql(inRepository('issues { totalCount }'))).data?.['repository']).toEqual({
      issues: { totalCount: 2 },
    });
  });

  it('a query that costs more than is left leaves nothing', async () => {
    let response: Response;
    do {
      response = await fetch(sandbox.graphqlUrl, {
        method: 'POST',
        headers: { authorization: 'token t' },
        body: JSON.stringify({ query: DEAR }),
      });
    } while (((await response.clone().json()) as Answer).errors === undefined);
    expect(((await response.json()) as Answer).errors?.[0]?.type).toBe('RATE_LIMITED');
    expect(response.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(sandbox.log.map(({ points }) => points)).toEqual([...Array.from({ length: 9 }, () => 101), 0]);
  });

  it.each([
    ['x'.repeat(51), 'ededed'],
    ['x', '#ededed'],
    ['known', 'ededed'],
  ])('a label %s in %s is refused', async (name, color) => {
    const opened = sandbox.as('ann').openIssue({ title: 'a', labels: ['known'] });
    const { errors } = await graphql(
      `mutation { createLabel(input: { repositoryId: "R_1", name: "${name}", color: "${color}" }) { label { name } } }`,
    );
    expect(errors?.[0]?.type).toBe('UNPROCESSABLE');
    expect(opened.labels).toEqual(['known']);
    expect(sandbox.store.labels.size).toBe(1);
  });

  it('a mutation of which nothing was done is no write', async () => {
    const { id } = sandbox.as('ann').openIssue({ title: 'a' });
    const counts: number[] = [];
    sandbox.onWrite = (count) => counts.push(count);
    const say = (answer: string) =>
      `mutation { addComment(input: { subjectId: "${answer}", body: "x" }) { clientMutationId } }`;
    await graphql(say('nobody'));
    await graphql(say(id));
    expect(counts).toEqual([1]);
  });
});
