import { afterEach, describe, expect, test } from 'vitest';
import { parseInstant } from '#domain/time.ts';
import type { RepositoryOptions } from '#github/index.ts';
import { byIds, issueAnswer, kindOf, labelEvent, lists, names, page, rawIssue, type Scene, scene } from './answers.ts';
import type { Answer, ApiRequest } from './loopback.ts';

const DAY = 86_400;
let current: Scene | null = null;
afterEach(async () => {
  await current?.server.close();
  current = null;
});

async function set(
  script: (request: ApiRequest, index: number) => Answer | null,
  options: Partial<RepositoryOptions> = {},
): Promise<Scene> {
  current = await scene(script, options);
  return current;
}
const sweeps = ({ requests }: Scene): number => requests.filter((one) => kindOf(one) === 'Sweep').length;

describe('the incidents', () => {
  test('come with GitHub’s clock, in one request for a page', async () => {
    const scene = await set((request) =>
      kindOf(request) === 'Sweep' ? lists(page([rawIssue(1), rawIssue(2)])) : null,
    );
    const { now, issues, unread } = await scene.repository.readIncidents(DAY);
    expect(now).toBe(parseInstant('2026-11-23T10:00:00Z'));
    expect(issues.map(({ number }) => number)).toEqual([1, 2]);
    expect(issues[0]?.people).toEqual({ zoe: { permission: 'write', assignable: null, readAt: now } });
    expect(issues[0]?.updatedAt).toBe(parseInstant('2026-11-23T09:00:00Z'));
    expect(unread).toEqual([]);
    expect(scene.requests.map(kindOf)).toEqual(['Sweep', '/repos/acme/shop/collaborators/zoe/permission']);
    expect(scene.requests[0]?.body.variables).toMatchObject({
      owner: 'acme',
      name: 'shop',
      incident: ['incident'],
      open: true,
      closed: true,
    });
  });

  test('of further pages are asked for, each list only while it lasts', async () => {
    const scene = await set((request) => {
      if (kindOf(request) !== 'Sweep') return null;
      return request.body.variables?.['openAfter'] === 'c1'
        ? lists(page([rawIssue(2)]))
        : lists(page([rawIssue(1)], 'c1'), page([rawIssue(9, { state: 'CLOSED' })]));
    });
    const { issues } = await scene.repository.readIncidents(DAY);
    expect(issues.map(({ number }) => number)).toEqual([1, 9, 2]);
    expect(
      scene.requests.filter((one) => kindOf(one) === 'Sweep').map(({ body }) => body.variables?.['closed']),
    ).toEqual([true, false]);
  });

  test('that were closed long ago end the list of closed ones', async () => {
    const rawIssueAt = (number: number, updatedAt: string) => rawIssue(number, { state: 'CLOSED', updatedAt });
    const closed = page(
      [
        rawIssueAt(5, '2026-11-22T10:00:00Z'),
        rawIssueAt(4, '2026-11-22T09:59:59Z'),
        rawIssueAt(3, '2026-11-01T00:00:00Z'),
      ],
      'more',
    );
    const scene = await set((request) => (kindOf(request) === 'Sweep' ? lists(page([]), closed) : null));
    const { issues, unread } = await scene.repository.readIncidents(DAY);
    expect(issues.map(({ number }) => number)).toEqual([5]);
    expect(unread).toEqual([]);
    expect(sweeps(scene)).toBe(1);
  });

  test('ask for each person’s permission once in a run', async () => {
    const scene = await set((request) =>
      kindOf(request) === 'Sweep' ? lists(page([1, 2, 3].map((number) => rawIssue(number)))) : null,
    );
    await scene.repository.readIncidents(DAY);
    expect(scene.requests).toHaveLength(2);
  });

  test('of a server without issue types are read without them', async () => {
    const unknown = { body: { data: null, errors: [{ message: "Field 'issueType' doesn't exist on type 'Issue'" }] } };
    const scene = await set((request) => {
      if (kindOf(request) !== 'Sweep') return null;
      return request.body.query?.includes('issueType') ? unknown : lists(page([rawIssue(1)]));
    });
    expect((await scene.repository.readIncidents(DAY)).issues).toHaveLength(1);
  });

  test('tell who is in a team, or that the token may not know', async () => {
    const scene = await set(
      (request) => {
        if (kindOf(request) === 'Sweep') return lists(page([rawIssue(1)]));
        if (request.url.startsWith('/orgs/acme/teams/ops/members'))
          return { body: [{ login: 'dan' }, { login: 'eve' }] };
        return request.url.startsWith('/orgs/') ? { status: 404, body: { message: 'Not Found' } } : null;
      },
      { teams: ['acme/ops', 'acme/secret'] },
    );
    expect((await scene.repository.readIncidents(DAY)).issues[0]?.teams).toEqual({
      'acme/ops': ['dan', 'eve'],
      'acme/secret': null,
    });
  });
});

describe('unknown is not none', () => {
  const history = (login: string, before: string | null) => ({
    pageInfo: { hasPreviousPage: before !== null, startCursor: before },
    nodes: [labelEvent(login)],
  });

  test('a long history is read to its beginning, oldest first', async () => {
    const scene = await set((request) => {
      if (kindOf(request) === 'Sweep') return lists(page([rawIssue(1, { timelineItems: history('new', 'c2') })]));
      if (kindOf(request) !== 'History') return null;
      const older = request.body.variables?.['before0'] === 'c2' ? history('middle', 'c1') : history('old', null);
      return { body: { data: { issue0: { timelineItems: older } } } };
    });
    const { issues } = await scene.repository.readIncidents(DAY);
    expect(issues[0]?.timeline.map(({ by }) => by?.login)).toEqual(['old', 'middle', 'new']);
  });

  test.each<[string, Answer]>([
    ['fails', { status: 502, body: {} }],
    ['lacks an older page', { body: { data: { issue0: null }, errors: [{ message: 'timeout', path: ['issue0'] }] } }],
    [
      'holds an entry that could not be resolved',
      { body: { data: { issue0: { timelineItems: { ...history('old', null), nodes: [null] } } }, errors: [] } },
    ],
    [
      'has an error inside an entry',
      {
        body: {
          data: { issue0: { timelineItems: history('old', null) } },
          errors: [{ message: 'x', path: ['issue0', 'timelineItems', 'nodes', 0, 'actor'] }],
        },
      },
    ],
  ])('an incident whose history %s is unread; the others are read', async (_name, answer) => {
    const scene = await set((request) => {
      if (kindOf(request) === 'Sweep')
        return lists(page([rawIssue(1, { timelineItems: history('new', 'c1') }), rawIssue(2)]));
      return kindOf(request) === 'History' ? answer : null;
    });
    const { issues, unread } = await scene.repository.readIncidents(DAY);
    expect(issues.map(({ number }) => number)).toEqual([2]);
    expect(unread).toMatchObject([{ number: 1, code: 'history-unread' }]);
  });

  test('an incident that an error touches is unread, though it looks whole', async () => {
    const errors = [{ message: 'Timeout', path: ['repository', 'open', 'nodes', 0, 'author'] }];
    const scene = await set((request) => {
      if (kindOf(request) === 'SweepList') return lists(names(1, 2, null));
      if (kindOf(request) === 'Issues')
        return byIds([rawIssue(1, { author: null })], [{ message: 'Timeout', path: ['issues', 0, 'author'] }]);
      return kindOf(request) === 'Sweep'
        ? lists(page([rawIssue(1, { author: null }), rawIssue(2), null]), page([]), errors)
        : null;
    });
    const { issues, unread } = await scene.repository.readIncidents(DAY);
    expect(issues.map(({ number }) => number)).toEqual([2]);
    expect(unread).toMatchObject([
      { number: null, code: 'incident-unread' },
      { number: 1, code: 'incident-unread' },
    ]);
  });

  test('that the token may not read are none of which a page is missing', async () => {
    const errors = ['open', 'closed'].map((list) => ({
      type: 'FORBIDDEN',
      message: 'Resource not accessible by integration',
      path: ['repository', list],
    }));
    const body = { data: { viewer: { login: 'x[bot]' }, repository: { open: null, closed: null } }, errors };
    const scene = await set(() => ({ body }));
    await expect(scene.repository.readIncidents(DAY)).rejects.toMatchObject({ name: 'GithubError', code: 'forbidden' });
  });

  test('a further page that fails is told; what was read is used', async () => {
    const scene = await set((request) => {
      if (kindOf(request) !== 'Sweep') return null;
      return request.body.variables?.['openAfter'] === null
        ? lists(page([rawIssue(1)], 'c1'))
        : { status: 502, body: {} };
    });
    const { issues, unread } = await scene.repository.readIncidents(DAY);
    expect(issues).toHaveLength(1);
    expect(unread).toMatchObject([{ number: null, code: 'page-unread' }]);
  });

  test('who may do what is unknown: the incident is unread', async () => {
    const scene = await set((request) =>
      kindOf(request) === 'Sweep'
        ? lists(page([rawIssue(1)]))
        : { status: 403, body: { message: 'Resource not accessible' } },
    );
    const { issues, unread } = await scene.repository.readIncidents(DAY);
    expect(issues).toEqual([]);
    expect(unread).toMatchObject([{ number: 1, code: 'people-unread' }]);
  });

  test('a person whom GitHub does not know may do nothing', async () => {
    const scene = await set((request) =>
      kindOf(request) === 'Sweep' ? lists(page([rawIssue(1)])) : { status: 404, body: { message: 'Not Found' } },
    );
    expect((await scene.repository.readIncidents(DAY)).issues[0]?.people).toEqual({
      zoe: { permission: 'none', assignable: null },
    });
  });

  test.each([
    ['more labels than fit', { labels: { pageInfo: { hasNextPage: true }, nodes: [] } }],
    ['no labels at all in the answer', { labels: null }],
  ])('%s: the incident is unread', async (_name, over) => {
    const scene = await set((request) => (kindOf(request) === 'Sweep' ? lists(page([rawIssue(1, over)])) : null));
    expect((await scene.repository.readIncidents(DAY)).unread).toMatchObject([{ number: 1, code: 'labels-unread' }]);
  });

  test('whose token this is is unknown: nothing is read', async () => {
    const scene = await set(() => ({
      body: {
        data: { viewer: null, repository: { open: page([]), closed: page([]) } },
        errors: [{ message: 'x', path: ['viewer'] }],
      },
    }));
    await expect(scene.repository.readIncidents(DAY)).rejects.toMatchObject({ code: 'unavailable' });
  });

  test('of a repository that is not in the answer, although nothing went wrong, it is said that GitHub gave no reason', async () => {
    const scene = await set(() => ({ body: { data: { viewer: { login: 'x' } } } }));
    await expect(scene.repository.readIncidents(DAY)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringMatching(/could not be read\. GitHub gave no reason\.$/),
    });
  });

  test('a repository that the token may not see ends the run with a name', async () => {
    const scene = await set(() => ({
      body: {
        data: { viewer: { login: 'x' }, repository: null },
        errors: [{ type: 'NOT_FOUND', message: 'Could not resolve to a Repository', path: ['repository'] }],
      },
    }));
    await expect(scene.repository.readIncidents(DAY)).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringMatching(
        /could not be read\. Could not resolve to a Repository It has another name, or this token may not read it\.$/,
      ),
    });
  });
});

describe('one issue', () => {
  test.each([
    ['by another number', rawIssue(3)],
    ['by the same number', rawIssue(7, { url: 'https://github.test/acme/other/issues/7' })],
    ['in a repository whose name begins alike', rawIssue(7, { url: 'https://github.test/acme/shop-2/issues/7' })],
  ])('that was transferred is not there, though GitHub has it elsewhere %s', async (_where, raw) => {
    const scene = await set((request) => (kindOf(request) === 'Issue' ? issueAnswer(raw) : null));
    await expect(scene.repository.readIssue(7)).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('#7 is not in this repository any more'),
    });
  });

  test('is read by its number', async () => {
    const scene = await set((request) => (kindOf(request) === 'Issue' ? issueAnswer(rawIssue(7)) : null));
    expect((await scene.repository.readIssue(7)).issue).toMatchObject({
      number: 7,
      people: { zoe: { permission: 'write' } },
    });
  });

  test('may turn out to be a pull request', async () => {
    const raw = {
      __typename: 'PullRequest',
      id: 'PR_8',
      number: 8,
      url: 'https://github.test/acme/shop/pull/8',
      title: 't',
      createdAt: '2026-11-23T09:00:00Z',
      author: null,
    };
    const scene = await set(() => issueAnswer(raw));
    expect((await scene.repository.readIssue(8)).issue).toMatchObject({ number: 8, isPullRequest: true });
  });

  test.each([
    ['does not exist', { type: 'NOT_FOUND', message: 'Could not resolve to an issue' }, 'not-found'],
    ['the token may not read', { type: 'FORBIDDEN', message: 'Resource not accessible by integration' }, 'forbidden'],
    ['GitHub failed to read', { message: 'Something went wrong' }, 'incident-unread'],
  ])('that %s is told so', async (_why, error, code) => {
    const scene = await set(() => issueAnswer(null, [{ ...error, path: ['repository', 'issueOrPullRequest'] }]));
    const thrown = await scene.repository.readIssue(9).catch((caught: unknown) => caught as Error);
    expect(thrown).toMatchObject({ code, message: expect.stringMatching(/^Issue #9 .*could not be read/) as string });
  });

  test.each([
    ['Something went wrong while executing your query.', undefined, 'unavailable'],
    ['Resource limits for this query exceeded.', undefined, 'unavailable'],
    ['A loose wire.', undefined, 'refused'],
    ['Resource not accessible by integration', 'FORBIDDEN', 'forbidden'],
  ])('is not called gone where an error takes the whole repository with it: %s', async (message, type, code) => {
    const errors = [{ message, ...(type && { type }), path: ['repository', 'issueOrPullRequest'] }];
    const scene = await set(() => ({ body: { data: { viewer: { login: 'x' }, repository: null }, errors } }));
    await expect(scene.repository.readIssue(9)).rejects.toMatchObject({ code });
  });

  test('that was not read whole is unread', async () => {
    const partial = await set(() =>
      issueAnswer(rawIssue(9), [{ message: 'Timeout', path: ['repository', 'issueOrPullRequest', 'author'] }]),
    );
    await expect(partial.repository.readIssue(9)).rejects.toMatchObject({ code: 'incident-unread' });
  });

  test('read again keeps whom GitHub would not let be assigned', async () => {
    const scene = await set((request) => {
      if (kindOf(request) === 'Issues') return byIds([rawIssue(7)]);
      return kindOf(request) === 'Issue' ? issueAnswer(rawIssue(7)) : null;
    });
    const { issue } = await scene.repository.readIssue(7);
    const people = { ...issue.people, dan: { permission: 'read', assignable: false } } as const;
    const [fresh] = await scene.repository.reread([{ ...issue, people }]);
    expect(fresh).toHaveProperty('people', {
      zoe: { permission: 'write', assignable: null, readAt: parseInstant('2026-11-23T10:00:00Z') },
      dan: { permission: 'read', assignable: false },
    });
  });
});
