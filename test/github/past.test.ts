import { afterEach, expect, test } from 'vitest';
import { parseInstant } from '#domain/time.ts';
import type { PastPage } from '#github/index.ts';
import type { RawIssue } from '#github/raw.ts';
import { byIds, idsOf, kindOf, numberOf, rawIssue, type Scene, scene } from './answers.ts';
import type { Answer, ApiRequest } from './loopback.ts';

let current: Scene | null = null;
afterEach(async () => {
  await current?.server.close();
  current = null;
});

const past = (
  nodes: readonly (RawIssue | null)[],
  endCursor: string | null = null,
  errors: readonly object[] = [],
): Answer => ({
  body: {
    data: {
      viewer: { login: 'github-actions[bot]' },
      repository: { past: { totalCount: 9, pageInfo: { hasNextPage: endCursor !== null, endCursor }, nodes } },
    },
    ...(errors.length > 0 ? { errors } : {}),
  },
});

async function read(
  script: (request: ApiRequest, index: number) => Answer | null,
  selection: { since?: number | null; has?: (id: string, at: number) => boolean } = {},
): Promise<readonly PastPage[]> {
  current = await scene(script);
  const pages: PastPage[] = [];
  for await (const page of current.repository.readPast({ since: null, has: () => false, ...selection }))
    pages.push(page);
  return pages;
}
const numbers = (pages: readonly PastPage[]) =>
  pages.map(({ incidents }) => incidents.map(({ issue }) => issue.number));
const variables = () =>
  (current?.requests ?? []).filter((one) => kindOf(one) === 'Past').map(({ body }) => body.variables);

test('comes page by page, with the time of each last change', async () => {
  const pages = await read((request) => {
    if (kindOf(request) !== 'Past') return null;
    return request.body.variables?.['after'] === 'c1' ? past([rawIssue(2)]) : past([rawIssue(1)], 'c1');
  });
  expect(numbers(pages)).toEqual([[1], [2]]);
  expect(pages[0]).toMatchObject({ at: parseInstant('2026-11-23T10:00:00Z'), total: 9, seen: 1, unread: [] });
  expect(pages[0]?.incidents[0]?.updatedAt).toBe(parseInstant('2026-11-23T09:00:00Z'));
  expect(variables()).toMatchObject([{ incident: ['incident'], after: null }, { after: 'c1' }]);
  expect(variables()[0]).not.toHaveProperty('filter');
});

test('goes on from an instant, and asks nothing more about what is known as it is', async () => {
  const at = parseInstant('2026-11-23T09:00:00Z') ?? 0;
  const pages = await read((request) => (kindOf(request) === 'Past' ? past([rawIssue(1), rawIssue(2)]) : null), {
    since: at,
    has: (id, updatedAt) => id === 'I_1' && updatedAt === at,
  });
  expect([numbers(pages), pages[0]?.seen]).toEqual([[[2]], 2]);
  expect(variables()).toMatchObject([{ filter: { since: '2026-11-23T09:00:00Z' } }]);
});

test('names what an error touched, and has the others', async () => {
  const error = { message: 'Something is wrong with it.', path: ['repository', 'past', 'nodes', 1, 'author'] };
  const pages = await read((request) => {
    if (kindOf(request) === 'PastList') return past([rawIssue(1), rawIssue(2), null]);
    if (kindOf(request) === 'Issues') return byIds([null], [{ message: 'Something is wrong with it.' }]);
    return kindOf(request) === 'Past' ? past([rawIssue(1), rawIssue(2, { author: null }), null], null, [error]) : null;
  });
  expect(numbers(pages)).toEqual([[1]]);
  expect(pages[0]?.unread.map(({ number, code }) => [number, code])).toEqual([
    [null, 'incident-unread'],
    [2, 'incident-unread'],
  ]);
});

test('of a page that takes GitHub too long the names are asked for, and then less at once', async () => {
  const pages = await read((request) => {
    if (kindOf(request) === 'Past') return { status: 502, body: {} };
    if (kindOf(request) === 'PastList') return past([rawIssue(1), rawIssue(2)]);
    return kindOf(request) === 'Issues' ? byIds(idsOf(request).map((id) => rawIssue(numberOf(id)))) : null;
  });
  expect(numbers(pages)).toEqual([[1, 2]]);
});

test('ends with an error where GitHub refuses, and what was read before stays read', async () => {
  current = await scene((request) => {
    if (kindOf(request) !== 'Past') return null;
    return request.body.variables?.['after'] === 'c1' ? { status: 401, body: {} } : past([rawIssue(1)], 'c1');
  });
  const pages: PastPage[] = [];
  const reading = async (): Promise<void> => {
    const all = current?.repository.readPast({ since: null, has: () => false });
    for await (const page of all ?? []) pages.push(page);
  };
  await expect(reading()).rejects.toMatchObject({ code: 'unauthorised' });
  expect(numbers(pages)).toEqual([[1]]);
});
