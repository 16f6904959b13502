/** One incident that GitHub cannot answer with stands alone: the others are read, and the requests it takes are counted. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import type { RawIssue } from '#github/raw.ts';
import {
  byIds,
  idsOf,
  kindOf,
  labelEvent,
  lists,
  names,
  numberOf,
  page,
  rawIssue,
  type Scene,
  scene,
} from './answers.ts';
import type { Answer, ApiRequest } from './loopback.ts';

let current: Scene | null = null;
afterEach(async () => {
  await current?.server.close();
  current = null;
});

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);
const isShort = ({ body }: ApiRequest): boolean => body.query?.includes('last: 20') === true;
const older = { pageInfo: { hasPreviousPage: true, startCursor: 'c1' }, nodes: [labelEvent('new')] };
const long = (number: number): RawIssue => rawIssue(number, { timelineItems: older });

/** A GitHub with open incidents 1 to `count` which gives `failure` whenever it is asked for those in `bad`. */
async function reading(
  count: number,
  bad: (number: number, request: ApiRequest) => boolean,
  failure: Answer,
  issueOf: (number: number) => RawIssue = (number) => rawIssue(number),
) {
  current = await scene((request) => {
    const kind = kindOf(request);
    if (kind === 'SweepList') return lists(names(...range(count)));
    const wanted = kind === 'Sweep' ? range(count) : idsOf(request).map(numberOf);
    if (wanted.some((number) => bad(number, request))) return failure;
    if (kind === 'Sweep') return lists(page(wanted.map(issueOf)));
    if (kind === 'Issues') return byIds(wanted.map(issueOf));
    if (kind !== 'History') return null;
    const ids = Object.entries(request.body.variables ?? {}).filter(([name]) => name.startsWith('id'));
    if (ids.some(([, id]) => bad(numberOf(String(id)), request))) return failure;
    const last = { pageInfo: { hasPreviousPage: false, startCursor: null }, nodes: [labelEvent('old')] };
    return { body: { data: Object.fromEntries(ids.map((_, index) => [`issue${index}`, { timelineItems: last }])) } };
  });
  const { issues, unread } = await current.repository.readIncidents(0);
  return {
    read: issues.map(({ number }) => number),
    unread: unread.map(({ number, code }) => [number, code]),
    kinds: tally(current.requests.map(kindOf)),
  };
}

const tally = (kinds: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...new Set(kinds.map((kind) => kind.replace(/.*permission$/, 'permission')))].map((kind) => [
      kind,
      kinds.filter((one) => one.replace(/.*permission$/, 'permission') === kind).length,
    ]),
  );

const failures: readonly [string, Answer, number][] = [
  ['a bad gateway', { status: 502, body: {} }, 3],
  ['a gateway’s time-out', { status: 504, body: {} }, 3],
  ['a cut connection', { lost: 'inside-answer' }, 3],
  ['“something went wrong”', { body: { data: null, errors: [{ message: 'Something went wrong.' }] } }, 3],
  ['a resource limit', { body: { data: null, errors: [{ message: 'Resource limits for this query exceeded.' }] } }, 3],
  ['a refusal nobody knows', { body: { data: null, errors: [{ message: 'A loose wire.' }] } }, 1],
  [
    'data and an error without a place',
    {
      body: {
        data: {
          viewer: { login: 'x[bot]' },
          repository: { id: 'R', open: page([rawIssue(1)]), closed: page([]) },
          issues: [rawIssue(1)],
        },
        errors: [{ message: 'Partly.' }],
      },
    },
    1,
  ],
  [
    'an error that takes the whole repository with it',
    {
      body: {
        data: { viewer: { login: 'x[bot]' }, repository: null, issues: null },
        errors: [{ message: 'A loose wire.', path: ['repository', 'open'] }],
      },
    },
    1,
  ],
];

describe.each(failures)('%s', (_name, failure, sweeps) => {
  test('for one of fifty leaves that one unread, and named', async () => {
    const { read, unread, kinds } = await reading(50, (number) => number === 23, failure);
    expect(read).toEqual(range(50).filter((number) => number !== 23));
    expect(unread).toEqual([[23, 'incident-unread']]);
    // 25 and 25, 13 and 12, 7 and 6, 4 and 3, 2 and 2, 1 and 1, and the last with a shorter history.
    expect(kinds).toEqual({ Sweep: sweeps, SweepList: 1, Issues: 13, permission: 1 });
  });

  test('for long histories alone is overcome by shorter pages of them', async () => {
    const { read, unread } = await reading(3, (number, request) => number === 2 && !isShort(request), failure);
    expect([read, unread]).toEqual([[1, 2, 3], []]);
  });
});

const GONE: Answer = { status: 502, body: {} };

test('a GitHub that answers with no incident at all is asked a limited number of times', async () => {
  const { read, unread, kinds } = await reading(50, () => true, GONE);
  expect(read).toEqual([]);
  expect(unread).toHaveLength(50);
  expect(kinds).toEqual({ Sweep: 3, SweepList: 1, Issues: 60 });
});

test('several that cannot be read take no request from those that can', async () => {
  const bad = (number: number): boolean => number <= 10;
  const { read, unread } = await reading(50, bad, GONE);
  expect(read).toEqual(range(50).filter((number) => !bad(number)));
  expect(unread).toHaveLength(10);
});

test('a GitHub that answers with nothing ends the run with a name, after four requests', async () => {
  current = await scene(() => GONE);
  await expect(current.repository.readIncidents(0)).rejects.toMatchObject({ code: 'unavailable' });
  expect(current.requests).toHaveLength(4);
});

test('a limit is no reason to ask for less', async () => {
  const limited = { status: 403, headers: { 'retry-after': '600' }, body: { message: 'secondary rate limit' } };
  current = await scene(() => limited);
  await expect(current.repository.readIncidents(0)).rejects.toMatchObject({ code: 'rate-limited' });
  expect(current.requests).toHaveLength(1);
});

describe('where the page did not come whole, and the issues by their ids', () => {
  const isById = ({ body }: ApiRequest): boolean => body.query?.includes('query Issues') === true;
  const read = async (answer: Answer) => {
    current = await scene((request) => {
      if (kindOf(request) === 'SweepList') return lists(names(...range(8)));
      return isById(request) ? answer : GONE;
    });
    return current.repository.readIncidents(0);
  };

  test('are refused to the token, that ends the run', async () => {
    await expect(read({ status: 401, body: {} })).rejects.toMatchObject({ code: 'unauthorised' });
  });

  test('are refused as such, fewer of them are not asked for', async () => {
    const { issues, unread } = await read({ status: 403, body: { message: 'Resource not accessible' } });
    expect([issues.length, unread.length]).toEqual([0, 8]);
    expect(current?.requests.filter(isById)).toHaveLength(2);
  });
});

describe('older history', () => {
  test('that fails for one of twenty leaves that one unread', async () => {
    const bad = (number: number, request: ApiRequest): boolean => number === 7 && kindOf(request) === 'History';
    const { read, unread } = await reading(20, bad, GONE, long);
    expect(read).toEqual(range(20).filter((number) => number !== 7));
    expect(unread).toEqual([[7, 'history-unread']]);
  });

  test('that is refused to the token ends the run', async () => {
    current = await scene((request) =>
      kindOf(request) === 'History' ? { status: 401, body: {} } : lists(page(range(3).map(long))),
    );
    await expect(current.repository.readIncidents(0)).rejects.toMatchObject({ code: 'unauthorised' });
  });

  test('that comes in short pages alone is read in those', async () => {
    const bad = (number: number, request: ApiRequest): boolean =>
      number === 7 && kindOf(request) === 'History' && !isShort(request);
    const { read, unread } = await reading(20, bad, GONE, long);
    expect([read, unread]).toEqual([range(20), []]);
  });
});

test('an incident that was not mapped stands alone', async () => {
  const brokenIssue = (number: number): RawIssue =>
    number === 2 ? rawIssue(2, { createdAt: 'a while ago', assignees: null as never }) : rawIssue(number);
  const { read, unread } = await reading(3, () => false, GONE, brokenIssue);
  expect(read).toEqual([1, 3]);
  expect(unread).toEqual([[2, 'incident-unread']]);
});

test('an event of a label since deleted is left out, and the incident read with the rest of its history', async () => {
  const nodes = [labelEvent('zoe'), null];
  const history = { pageInfo: { hasPreviousPage: false, startCursor: null }, nodes };
  const path = ['repository', 'open', 'nodes', 0, 'timelineItems', 'nodes', 1, 'label'];
  const message = 'Cannot return null for non-nullable field LabeledEvent.label';
  const raw = rawIssue(1, { timelineItems: history });
  current = await scene((request) =>
    kindOf(request) === 'Sweep' ? lists(page([raw]), page([]), [{ message, path }]) : null,
  );
  const { issues, unread } = await current.repository.readIncidents(0);
  expect(issues[0]?.timeline).toHaveLength(1);
  expect(unread).toEqual([]);
  expect(current.requests.map(kindOf)).toEqual(['Sweep', '/repos/acme/shop/collaborators/zoe/permission']);
});

describe('several incidents read again', () => {
  const issuesOf = async (script: (request: ApiRequest) => Answer | null): Promise<readonly Issue[]> => {
    current = await scene((request) =>
      kindOf(request) === 'Sweep' ? lists(page(range(20).map((number) => rawIssue(number)))) : script(request),
    );
    return (await current.repository.readIncidents(0)).issues;
  };
  const reread = async (issues: readonly Issue[]): Promise<readonly (Issue | Error)[]> =>
    (await current?.repository.reread(issues)) ?? [];

  test('take one request', async () => {
    const issues = await issuesOf((request) =>
      kindOf(request) === 'Issues'
        ? byIds(idsOf(request).map((id) => rawIssue(numberOf(id), { title: 'As it is now' })))
        : null,
    );
    const before = current?.requests.length ?? 0;
    const refused = issues.map((issue) => ({ ...issue, people: { dan: { permission: null, assignable: false } } }));
    const fresh = await reread(refused);
    expect(fresh).toMatchObject(range(20).map((number) => ({ number, title: 'As it is now' })));
    expect(fresh[0]).toMatchObject({ people: { zoe: { permission: 'write' }, dan: { assignable: false } } });
    expect(current?.requests.slice(before).map(kindOf)).toEqual(['Issues']);
  });

  test('tell of whom no account is called so, not of whom GitHub does not say', async () => {
    const users = { user0: { id: 'U_dan' }, user1: null, user2: null };
    const issues = await issuesOf((request) => {
      if (kindOf(request) !== 'Issues') return null;
      const answer = byIds(idsOf(request).map((id) => rawIssue(numberOf(id)))).body as { readonly data: object };
      const errors = [
        { type: 'NOT_FOUND', message: 'no', path: ['user1'] },
        { message: 'Something went wrong', path: ['user2'] },
      ];
      return { body: { data: { ...answer.data, ...users }, errors } };
    });
    const [fresh] = (await current?.repository.reread(issues.slice(0, 2), ['dan', 'Gone', 'eve'])) ?? [];
    if (fresh === undefined || fresh instanceof Error) throw new Error('It was not read.');
    expect(fresh.people['gone']).toEqual({ permission: 'none', assignable: false, isNobody: true });
    expect(Object.keys(fresh.people)).toEqual(['zoe', 'gone']);
  });

  test('of which GitHub has one in another repository are the others, and an error in its place', async () => {
    const url = 'https://github.com/acme/other/issues/2';
    const issues = await issuesOf((request) =>
      kindOf(request) === 'Issues'
        ? byIds(idsOf(request).map((id) => rawIssue(numberOf(id), id === 'I_2' ? { url } : {})))
        : null,
    );
    expect(await reread(issues.slice(0, 3))).toMatchObject([{ number: 1 }, { code: 'issue-gone' }, { number: 3 }]);
  });

  test('of which one is gone are the others, and an error in its place', async () => {
    const issues = await issuesOf((request) => {
      if (kindOf(request) !== 'Issues') return null;
      const nodes = idsOf(request).map((id) => (id === 'I_2' ? null : rawIssue(numberOf(id))));
      const index = idsOf(request).indexOf('I_2');
      return byIds(nodes, index < 0 ? [] : [{ type: 'NOT_FOUND', message: 'Gone.', path: ['issues', index] }]);
    });
    const fresh = await reread(issues.slice(0, 3));
    expect(fresh.map((one) => (one instanceof Error ? one.message : one.number))).toEqual([
      1,
      'Issue #2 is not in this repository any more: it was deleted, transferred or made a discussion.',
      3,
    ]);
    expect(fresh[1]).toMatchObject({ code: 'issue-gone' });
  });
});
