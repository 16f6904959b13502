import type { Repository, RepositoryOptions } from '#github/index.ts';
import type { RawIssue, RawItem } from '#github/raw.ts';
import { clientOf, repositoryOf } from '../support/client.ts';
import { type Answer, type ApiRequest, type Loopback, startLoopback } from './loopback.ts';

/** A raw issue as GitHub would give it: open, declared by zoe, with one page of history. */
export function rawIssue(number: number, over: Partial<RawIssue> = {}): RawIssue {
  return {
    __typename: 'Issue',
    id: `I_${number}`,
    number,
    url: `https://github.test/acme/shop/issues/${number}`,
    title: `Incident ${number}`,
    body: '',
    createdAt: '2026-11-23T09:00:00Z',
    updatedAt: '2026-11-23T09:00:00Z',
    lastEditedAt: null,
    state: 'OPEN',
    stateReason: null,
    closedAt: null,
    locked: false,
    activeLockReason: null,
    editor: null,
    author: { __typename: 'User', login: 'zoe' },
    issueType: null,
    labels: { pageInfo: { hasNextPage: false }, nodes: [{ id: 'LA_incident', name: 'incident' }] },
    assignees: { nodes: [] },
    timelineItems: { pageInfo: { hasPreviousPage: false, startCursor: null }, nodes: [labelEvent('zoe')] },
    ...over,
  };
}

export const labelEvent = (login: string, name = 'incident'): RawItem => ({
  __typename: 'LabeledEvent',
  createdAt: '2026-11-23T09:00:00Z',
  actor: { __typename: 'User', login },
  label: { name },
});

export const page = (nodes: readonly (RawIssue | null)[], endCursor: string | null = null) => ({
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
  nodes,
});

/** The answer to a reading of lists. */
export const lists = (
  open: object,
  closed: object = page([]),
  errors: readonly object[] = [],
  labels: object = {},
): Answer => ({
  body: {
    data: { viewer: { login: 'github-actions[bot]' }, repository: { open, closed, ...labels } },
    ...(errors.length > 0 ? { errors } : {}),
  },
});

/** The answer to a reading of one issue. */
export const issueAnswer = (issue: object | null, errors: readonly object[] = []): Answer => ({
  body: {
    data: {
      viewer: { login: 'github-actions[bot]' },
      repository: { url: 'https://github.test/acme/shop', issueOrPullRequest: issue },
    },
    ...(errors.length > 0 ? { errors } : {}),
  },
});

/** The names on a page, as they are asked for when it did not come whole. */
export const names = (...numbers: readonly (number | null)[]) =>
  page(numbers.map((number) => (number === null ? null : (rawName(number) as RawIssue))));
const rawName = (number: number): Pick<RawIssue, 'id' | 'number' | 'updatedAt'> => {
  const { id, updatedAt } = rawIssue(number);
  return { id, number, updatedAt };
};

/** The answer to a reading by node ids. */
export const byIds = (issues: readonly (object | null)[], errors: readonly object[] = []): Answer => ({
  body: {
    data: { viewer: { login: 'github-actions[bot]' }, repository: { id: 'R_1' }, issues },
    ...(errors.length > 0 ? { errors } : {}),
  },
});
export const idsOf = ({ body }: ApiRequest): readonly string[] => (body.variables?.['ids'] ?? []) as readonly string[];
export const numberOf = (id: string): number => Number(id.replace('I_', ''));

export interface Scene {
  readonly repository: Repository;
  readonly requests: readonly ApiRequest[];
  readonly server: Loopback;
}

/** What kind of request it is: the name of the GraphQL operation, or the path. */
export const kindOf = ({ url, body }: ApiRequest): string =>
  /^\s*(?:query|mutation)\s+(\w+)/.exec(body.query ?? '')?.[1] ?? url;

const PERMISSION = /^\/repos\/acme\/shop\/collaborators\/([^/]+)\/permission$/;

/** A repository behind a loopback server. Everybody has write permission unless the script says otherwise (it answers null). */
export async function scene(
  script: (request: ApiRequest, index: number) => Answer | null,
  options: Partial<RepositoryOptions> = {},
): Promise<Scene> {
  const server = await startLoopback((request, index) => {
    const answer = script(request, index);
    if (answer) return answer;
    if (PERMISSION.test(request.url)) return { body: { permission: 'write', role_name: 'write' } };
    throw new Error(`The script has no answer to ${kindOf(request)}.`);
  });
  return {
    server,
    requests: server.requests,
    repository: repositoryOf(clientOf(server), options),
  };
}
