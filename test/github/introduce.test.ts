/** What a run that only plans is told of the people whom it would call. */
import { afterEach, expect, test } from 'vitest';
import { parseInstant } from '#domain/time.ts';
import { runOnce } from '#engine/index.ts';
import { policyOf } from '../support/policy.ts';
import { kindOf, lists, page, rawIssue, type Scene, scene } from './answers.ts';
import type { ApiRequest } from './loopback.ts';

let current: Scene | null = null;
afterEach(async () => {
  await current?.server.close();
  current = null;
});

const now = parseInstant('2026-11-23T10:00:00Z') ?? 0;
const policy = policyOf({
  version: 1,
  name: 'plans',
  incident: { label: 'incident' },
  severities: [{ id: 'major', name: 'Major' }],
  roles: { responder: { name: 'Responder', does: 'Looks.', who: ['stranger', 'dan'] } },
  levels: [{ name: 'Responders', roles: ['responder'] }],
  triggers: [],
});

/** Of two incidents, that of zoe and that of the stranger, whose permission both are asked for as reporters. */
async function introduce(assignable: (request: ApiRequest) => number) {
  current = await scene((request) => {
    if (kindOf(request) === 'Sweep') {
      const author = { __typename: 'User', login: 'Stranger' } as const;
      return lists(page([rawIssue(1), rawIssue(2, { author })]));
    }
    // A stranger may read a public repository, and cannot be assigned in it.
    if (request.url.endsWith('/collaborators/stranger/permission')) return { body: { permission: 'read' } };
    return request.url.includes('/assignees/') ? { status: assignable(request), body: {} } : null;
  });
  const { repository, requests } = current;
  const { issues } = await repository.readIncidents(0);
  const before = requests.length;
  const introducedIssues = await repository.introduce(issues, ['stranger', 'dan', 'Dan']);
  const called = introducedIssues.map((issue) => runOnce(policy, issue, now).issue.assignees);
  return { issues: introducedIssues, called, requests: requests.slice(before).map(({ url }) => url) };
}

test('whom GitHub will not assign is not said to be called; one request a person tells it', async () => {
  const { issues, called, requests } = await introduce(({ url }) => (url.endsWith('/stranger') ? 404 : 204));
  expect(called).toEqual([['dan'], ['dan']]);
  expect(issues[1]?.people).toMatchObject({
    stranger: { permission: 'read', assignable: false },
    dan: { permission: null, assignable: true },
  });
  expect(requests.toSorted()).toEqual(['/repos/acme/shop/assignees/dan', '/repos/acme/shop/assignees/stranger']);
});

test('of whom it cannot be found out nothing is claimed', async () => {
  const { issues } = await introduce(() => 403);
  expect(issues[1]?.people['stranger']).toMatchObject({ permission: 'read', assignable: null });
});
