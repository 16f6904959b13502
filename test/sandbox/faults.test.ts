import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Fault, type Sandbox, startSandbox } from '#sandbox/index.ts';
import { graphql, inRepository, REPOSITORY, rest } from './request.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ people: { ann: 'write', zoe: 'read' } });
});
afterEach(() => sandbox.close());

const send = (query: string) =>
  rest<{ data?: unknown; errors?: { type?: string; message: string; path?: unknown }[] }>(sandbox, 'POST', '/graphql', {
    query,
  });
const page = (first: number, after = 0, size = 50): string =>
  inRepository(
    `issues(first: ${first}${after > 0 ? `, after: "${Buffer.from(`cursor:${after - 1}`).toString('base64')}"` : ''}) { nodes { number timelineItems(last: ${size}) { totalCount } } }`,
  );

describe('a page of issues that fails because of one of them', () => {
  const WRONG = 'Something went wrong while executing your query.';
  const path = ['repository', 'issues', 'nodes', 2, 'timelineItems'];
  it.each<[Fault['kind'], number, object]>([
    ['502-before', 502, { message: 'Server Error' }],
    ['504', 504, {}],
    ['graphql-unavailable', 200, { data: null, errors: [{ message: WRONG }] }],
    [
      'graphql-partial',
      200,
      {
        data: { repository: { issues: { nodes: [{ number: 1 }, { number: 2 }, null, { number: 4 }] } } },
        errors: [{ message: WRONG, path }],
      },
    ],
    [
      'resource-limit',
      200,
      {
        data: { repository: { issues: { nodes: [{ number: 1 }, { number: 2 }, null, { number: 4 }] } } },
        errors: [{ type: 'RESOURCE_LIMITS_EXCEEDED', path }],
      },
    ],
  ])('%s', async (kind, status, body) => {
    for (const title of ['a', 'b', 'c', 'd']) sandbox.as('zoe').openIssue({ title });
    sandbox.faults.add({ kind, match: { issue: 3 }, times: 2 });
    const answer = await send(page(4));
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject(body);
    expect((await send(page(2))).body).toMatchObject({
      data: { repository: { issues: { nodes: [{ number: 1 }, { number: 2 }] } } },
    });
    expect((await send(page(1, 3))).body).toMatchObject({
      data: { repository: { issues: { nodes: [{ number: 4 }] } } },
    });
    // A query that does not come to the timeline is answered, and uses nothing up.
    expect((await send(inRepository('issues(first: 4) { nodes { number } }'))).body.errors).toBeUndefined();
    expect((await send(page(1, 2))).status === 200).toBe(status === 200);
    expect((await send(page(4))).body.errors).toBeUndefined();
  });

  it('may be cured by a shorter page of its timeline', async () => {
    sandbox.as('zoe').openIssue({ title: 'a' });
    sandbox.faults.add({ kind: '502-before', match: { issue: 1, above: 25 }, times: 9 });
    expect((await send(page(1, 0, 26))).status).toBe(502);
    expect((await send(page(1, 0, 25))).status).toBe(200);
  });

  it('two of them fail each by itself, after as many pages as are to pass', async () => {
    for (const title of ['a', 'b', 'c']) sandbox.as('zoe').openIssue({ title });
    sandbox.faults.add({ kind: 'graphql-partial', match: { issue: 1 }, skip: 1 });
    sandbox.faults.add({ kind: 'graphql-partial', match: { issue: 3 }, times: 2 });
    const errorsOf = async (query: string): Promise<readonly unknown[]> =>
      ((await send(query)).body.errors ?? []).map(({ path }) => (path as readonly unknown[])[3]);
    expect(await errorsOf(page(1, 1))).toEqual([]);
    expect(await errorsOf(page(1, 2))).toEqual([0]);
    expect(await errorsOf(page(3))).toEqual([2]);
    expect(await errorsOf(page(3))).toEqual([0]);
    expect(await errorsOf(page(3))).toEqual([]);
  });

  it('strikes all of a request that it strikes', async () => {
    sandbox.as('zoe').openIssue({ title: 'a' });
    sandbox.faults.add({ kind: 'graphql-partial', match: { issue: 1 } });
    const twice = inRepository(
      ['a', 'b'].map((alias) => `${alias}: issue(number: 1) { timelineItems(last: 9) { totalCount } }`).join(' '),
    );
    expect((await send(twice)).body.errors).toHaveLength(2);
    expect((await send(twice)).body.errors).toBeUndefined();
  });

  it('harms no write, and cuts no connection', async () => {
    const { id } = sandbox.as('zoe').openIssue({ title: 'a' });
    sandbox.faults.add({ kind: '502-before', match: { issue: 1 } });
    sandbox.faults.add({ kind: 'lost-response', match: { issue: 1 } });
    const written = await send(
      `mutation { addComment(input: { subjectId: "${id}", body: "x" }) { subject { ... on Issue { timelineItems(last: 9) { totalCount } } } } }`,
    );
    expect([written.status, written.body.errors]).toEqual([200, undefined]);
    expect((await send(page(1))).status).toBe(502);
    expect((await send(page(1))).status).toBe(200);
  });

  it('fails over REST, too, and not for a number that begins alike', async () => {
    for (let count = 0; count < 11; count += 1) sandbox.as('zoe').openIssue({ title: 'x' });
    sandbox.faults.add({ kind: '504', match: { issue: 1 }, times: 9 });
    for (const [path, status] of [
      ['/issues/1', 504],
      ['/issues/1/comments', 504],
      ['/issues/11', 200],
    ] as const)
      expect((await rest(sandbox, 'GET', `${REPOSITORY}${path}`)).status).toBe(status);
  });
});

describe('limits', () => {
  const now = '2026-11-23T10:00:00Z';
  it.each<[string, Partial<Fault>, Record<string, string | null>]>([
    ['secondary', { kind: 'secondary-rate-limit' }, { 'retry-after': '1', 'x-ratelimit-remaining': '1000' }],
    ['secondary, for a minute', { kind: 'secondary-rate-limit', retryAfter: 60 }, { 'retry-after': '60' }],
    ['secondary, for who knows how long', { kind: 'secondary-rate-limit', retryAfter: null }, { 'retry-after': null }],
    [
      'primary',
      { kind: 'primary-rate-limit', retryAfter: 60 },
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Date.parse(now) / 1000 + 60) },
    ],
    [
      'primary, lifted in the past',
      { kind: 'primary-rate-limit', retryAfter: -5 },
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Date.parse(now) / 1000 - 5) },
    ],
  ])('%s', async (_name, fault, headers) => {
    sandbox.faults.add({ kind: 'slow', ...fault });
    const answer = await rest(sandbox, 'GET', REPOSITORY);
    expect(answer.status).toBe(403);
    for (const [name, value] of Object.entries(headers))
      expect([name, answer.headers.get(name)]).toEqual([name, value]);
    expect((await rest(sandbox, 'GET', REPOSITORY)).status).toBe(200);
  });

  it('GraphQL tells of its hour under 200', async () => {
    sandbox.faults.add({ kind: 'primary-rate-limit' });
    const { status, body, headers } = await send('{ viewer { login } }');
    expect([status, body.errors?.[0]?.type, headers.get('x-ratelimit-remaining')]).toEqual([200, 'RATE_LIMITED', '0']);
  });

  it('a sandbox whose clock stands behind has its dates in the past', async () => {
    const behind = await startSandbox({ at: '2020-01-01T00:00:00Z' });
    const { headers } = await rest(behind, 'GET', REPOSITORY);
    expect(headers.get('date')).toBe('Wed, 01 Jan 2020 00:00:00 GMT');
    expect(Number(headers.get('x-ratelimit-reset')) * 1000).toBeLessThan(Date.now());
    await behind.close();
  });
});

it('events of a label that was deleted are there without it, and the label is off everywhere', async () => {
  const issue = sandbox.as('ann').openIssue({ title: 'x', labels: ['incident', 'other'] });
  expect((await rest(sandbox, 'DELETE', `${REPOSITORY}/labels/Incident`)).status).toBe(204);
  expect((await rest(sandbox, 'DELETE', `${REPOSITORY}/labels/incident`)).status).toBe(404);
  expect(issue.labels).toEqual(['other']);
  const { data, errors } = await graphql(
    sandbox,
    inRepository(
      'issue(number: 1) { timelineItems(first: 9) { nodes { __typename ... on LabeledEvent { label { name } } ... on UnlabeledEvent { label { name } } } } }',
    ),
  );
  expect(errors).toBeUndefined();
  expect(data?.['repository']).toEqual({
    issue: {
      timelineItems: {
        nodes: [
          { __typename: 'LabeledEvent', label: null },
          { __typename: 'LabeledEvent', label: { name: 'other' } },
          { __typename: 'UnlabeledEvent', label: null },
        ],
      },
    },
  });
});

describe('issues that come from elsewhere', () => {
  const query = inRepository(
    'nameWithOwner issue(number: 1) { id state closedAt stateReason labels(first: 9) { nodes { name } } timelineItems(first: 9) { nodes { __typename ... on IssueComment { body createdAt viewerDidAuthor } ... on TransferredEvent { fromRepository { nameWithOwner } } } } }',
  );

  it('an imported one is closed without an event that says so', async () => {
    const at = sandbox.clock.now() - 3600;
    sandbox.importIssue({ title: 'old', labels: ['incident'], closed: { reason: 'not-planned', at } });
    const { data } = await graphql(sandbox, query);
    expect(data?.['repository']).toMatchObject({
      issue: {
        state: 'CLOSED',
        closedAt: '2026-11-23T09:00:00Z',
        stateReason: 'NOT_PLANNED',
        labels: { nodes: [{ name: 'incident' }] },
        timelineItems: { nodes: [] },
      },
    });
  });

  it('a transferred one has another id here, and our comments from there', async () => {
    const there = await startSandbox({ name: 'legacy', people: { ann: 'write', zoe: 'read' } });
    const issue = there.as('ann').openIssue({ title: 'x', labels: ['incident'], assignees: ['ann'] });
    there.as('github-actions[bot]').comment(1, `ledger of ${issue.id} in acme/legacy`);
    sandbox.clock.advance(60);
    const here = sandbox.transferIssue(issue, { from: 'acme/legacy', by: 'ann' });
    await there.close();
    expect(here).toMatchObject({ labels: ['incident'], assignees: ['ann'], createdAt: issue.createdAt });
    expect(here.id).not.toBe(issue.id);
    const { data } = await graphql(sandbox, query);
    expect(data?.['repository']).toMatchObject({
      nameWithOwner: 'acme/shop',
      issue: {
        state: 'OPEN',
        timelineItems: {
          nodes: [
            {
              __typename: 'IssueComment',
              body: `ledger of ${issue.id} in acme/legacy`,
              createdAt: '2026-11-23T10:00:00Z',
              viewerDidAuthor: true,
            },
            { __typename: 'TransferredEvent', fromRepository: { nameWithOwner: 'acme/legacy' } },
          ],
        },
      },
    });
  });
});
