/** What strangers write does not make a run dearer. */
import { afterEach, describe, expect, test } from 'vitest';
import { parseInstant } from '#domain/time.ts';
import type { RepositoryOptions } from '#github/index.ts';
import type { RawIssue, RawItem } from '#github/raw.ts';
import { kindOf, labelEvent, lists, page, rawIssue, type Scene, scene } from './answers.ts';

let current: Scene | null = null;
afterEach(async () => {
  await current?.server.close();
  current = null;
});

const now = parseInstant('2026-11-23T10:00:00Z') ?? 0;
const comment = (login: string, body: string): RawItem => ({
  __typename: 'IssueComment',
  id: `IC_${login}`,
  url: 'https://x/c',
  body,
  createdAt: '2026-11-23T09:30:00Z',
  createdViaEmail: false,
  viewerDidAuthor: false,
  lastEditedAt: null,
  isMinimized: false,
  author: { __typename: 'User', login },
  editor: null,
  reactionGroups: [],
});
const reactedTo = (item: RawItem, content: 'CONFUSED' | 'THUMBS_UP'): RawItem =>
  item.__typename === 'IssueComment' ? { ...item, reactionGroups: [{ content, viewerHasReacted: true }] } : item;
const crowd = (count: number, body = 'me too'): readonly RawItem[] =>
  Array.from({ length: count }, (_, index) => comment(`stranger-${index}`, body));

async function reading(items: readonly RawItem[], options: Partial<RepositoryOptions> = {}) {
  const newest = items.slice(-100);
  const rest = items.slice(0, -100);
  const pageOf = (nodes: readonly RawItem[], before: number): RawIssue['timelineItems'] => ({
    pageInfo: { hasPreviousPage: before > 0, startCursor: before > 0 ? String(before) : null },
    nodes,
  });
  current = await scene((request) => {
    if (kindOf(request) === 'Sweep')
      return lists(page([rawIssue(1, { timelineItems: pageOf(newest, rest.length) }), rawIssue(2)]));
    if (kindOf(request) !== 'History') return null;
    const before = Number(request.body.variables?.['before0']);
    const from = Math.max(0, before - 100);
    return { body: { data: { issue0: { timelineItems: pageOf(rest.slice(from, before), from) } } } };
  }, options);
  const { issues, unread } = await current.repository.readIncidents(0);
  const logins = current.requests.flatMap(({ url }) => /collaborators\/([^/]+)\/permission/.exec(url)?.[1] ?? []);
  return {
    issue: issues[0],
    unread,
    logins,
    requests: current.requests.length,
    unasked: current.repository.unaskedLogins(),
  };
}

describe('a crowd of strangers', () => {
  test.each([
    [0, 1 + 1, 0],
    [19, 1 + 20, 0],
    [20, 1 + 20, 1],
    [300, 1 + 3 + 20, 281],
    [1000, 1 + 10 + 20, 981],
  ])('%i of them: %i requests, %i not asked about', async (count, requests, unasked) => {
    const read = await reading([labelEvent('zoe'), ...crowd(count)]);
    expect([read.requests, read.unasked.length, read.unread]).toEqual([requests, unasked, []]);
    expect(read.issue?.timeline).toHaveLength(count + 1);
  });

  test('leaves those whose answer matters to be asked about first', async () => {
    const { logins, issue } = await reading([
      labelEvent('zoe'),
      ...crowd(300),
      comment('dan', 'On it.\n/ack'),
      ...crowd(40),
    ]);
    expect(logins.slice(0, 2)).toEqual(['dan', 'zoe']);
    expect(issue?.people['dan']).toMatchObject({ permission: 'write' });
    // Who is not asked about counts as a stranger.
    expect(issue?.people['stranger-100']).toEqual({ permission: null, assignable: null });
  });

  test('keeps nobody out for ever: whose command waits longest is asked about as well as who wrote last', async () => {
    const { logins } = await reading([labelEvent('zoe'), comment('dan', '/ack'), ...crowd(300, '/ack')]);
    expect(logins).toHaveLength(20);
    expect(logins).toEqual(expect.arrayContaining(['dan', 'stranger-8', 'stranger-299', 'stranger-290']));
  });

  test('is asked about once: a command that was refused lets others go first, and one that was obeyed goes before all', async () => {
    const flood = crowd(100, '/ack').map((item, index) =>
      index < 10 || index >= 90 ? reactedTo(item, 'CONFUSED') : item,
    );
    const { logins } = await reading([labelEvent('zoe'), reactedTo(comment('dan', '/ack'), 'THUMBS_UP'), ...flood]);
    expect(logins[0]).toBe('dan');
    expect(logins.slice(1, 5)).toEqual(['stranger-89', 'stranger-10', 'stranger-88', 'stranger-11']);
  });

  test('of commands that everybody may use, each obeyed, hides nobody’s command', async () => {
    const flood = crowd(100, '/help').map((item) => reactedTo(item, 'THUMBS_UP'));
    const { logins } = await reading([labelEvent('zoe'), comment('dan', '/ack'), ...flood]);
    expect(logins).toContain('dan');
  });

  test('cannot hide a command that an edit put into what was refused', async () => {
    const refused = reactedTo(comment('dan', '/ack'), 'CONFUSED');
    const edited: RawItem =
      refused.__typename === 'IssueComment' ? { ...refused, lastEditedAt: '2026-11-23T09:40:00Z' } : refused;
    const { logins } = await reading([labelEvent('zoe'), edited, ...crowd(100, '/ack')]);
    expect(logins).toContain('dan');
  });
});

test('a known responder needs no question, nor does who was assigned when they wrote', async () => {
  const assigned: RawItem = {
    __typename: 'AssignedEvent',
    createdAt: '2026-11-23T09:10:00Z',
    actor: { __typename: 'User', login: 'zoe' },
    assignee: { __typename: 'User', login: 'Eve' },
  };
  const items = [labelEvent('zoe'), comment('Carol', '/ack'), assigned, comment('eve', '/update 10m')];
  const { logins, issue } = await reading(items, { responders: () => ['carol'] });
  expect(logins).toEqual(['zoe']);
  expect(issue?.people['carol']).toEqual({ permission: 'triage', assignable: null });
});

test('who holds a role by a record needs no question', async () => {
  const noRecords = () => ({ holders: ['Bob'], permissions: {} });
  const { logins, issue } = await reading([labelEvent('zoe'), comment('bob', 'Here.')], { recordedPeople: noRecords });
  expect(logins).toEqual(['zoe']);
  expect(issue?.people['bob']).toEqual({ permission: 'triage', assignable: null });
});

test('where a permission counts for a command, GitHub is asked about a responder who wrote one', async () => {
  const items = [labelEvent('zoe'), comment('carol', '/resolved'), comment('dave', 'Looking.')];
  const { logins, issue } = await reading(items, { responders: () => ['carol', 'dave'], ranked: true });
  expect(logins).toEqual(['carol', 'zoe']);
  expect(issue?.people).toMatchObject({ carol: { permission: 'write' }, dave: { permission: 'triage' } });
});

describe('who was asked about', () => {
  const rememberedPerson = (readAt: number) => ({
    recordedPeople: () => ({ holders: [], permissions: { zoe: { permission: 'admin', readAt } as const } }),
  });

  const written = parseInstant('2026-11-23T09:30:00Z') ?? 0;

  test('is remembered for what they write within a day, however long ago that is', async () => {
    const { logins, issue } = await reading([comment('zoe', '/ack')], rememberedPerson(written - 86_399));
    expect(logins).toEqual([]);
    expect(issue?.people).toEqual({ zoe: { permission: 'admin', assignable: null, readAt: written - 86_399 } });
  });

  test('is asked about again for what they write after it', async () => {
    const { logins, issue } = await reading([comment('zoe', '/ack')], rememberedPerson(written - 86_400));
    expect(logins).toEqual(['zoe']);
    expect(issue?.people).toEqual({ zoe: { permission: 'write', assignable: null, readAt: now } });
  });

  test('does not count as a responder for what they wrote before they had a role', async () => {
    const recordedPeople = () => ({
      holders: ['zoe'],
      permissions: { zoe: { permission: 'read', readAt: written - 86_400 } as const },
    });
    const { logins, issue } = await reading([comment('zoe', '/resolved')], { recordedPeople });
    expect([logins, issue?.people['zoe']?.permission]).toEqual([[], 'read']);
  });

  test.each([
    ['triage', 'triage'],
    ['read', null],
  ] as const)('keeps %s where there is no room to ask again: %s', async (permission, expected) => {
    const recordedPeople = () => ({ holders: [], permissions: { zoe: { permission, readAt: written - 86_400 } } });
    const { logins, issue } = await reading([comment('zoe', 'On it.'), ...crowd(25, '/ack')], { recordedPeople });
    expect([logins.includes('zoe'), issue?.people['zoe']?.permission]).toEqual([false, expected]);
  });

  test('takes nothing from those who are asked about in this run', async () => {
    const known = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [
        `stranger-${index}`,
        { permission: 'read', readAt: now - 60 } as const,
      ]),
    );
    const { logins, unasked } = await reading([labelEvent('zoe'), ...crowd(110)], {
      recordedPeople: () => ({ holders: [], permissions: known }),
    });
    expect(logins).toHaveLength(11);
    expect(unasked).toEqual([]);
  });
});

/** Texts that take a pattern that looks back a long time. */
const HOSTILE: readonly [string, string][] = [
  ['a long line of blanks', ' '.repeat(60_000)],
  ['blank lines', '\n'.repeat(60_000)],
  ['lines that begin like a command', '   /'.repeat(15_000)],
  ['nested quotes', '>'.repeat(60_000)],
  ['nested lists', '- '.repeat(30_000)],
  ['open links', '['.repeat(60_000)],
  ['half a comment of the engine', '<!-- '.repeat(12_000)],
  ['wide characters', '😀'.repeat(30_000)],
];
// A busy machine may take longer once, for a reason that lies not in the text.
test.each(HOSTILE)('%s, thirty times: read within the time of any other', { retry: 5 }, async (_name, body) => {
  const plain = await timeOf('x'.repeat(body.length));
  const hostile = await timeOf(body);
  expect(hostile).toBeLessThan(4 * plain + 500);
});

async function timeOf(body: string): Promise<number> {
  const start = performance.now();
  const { issue } = await reading([labelEvent('zoe'), ...crowd(30, body)]);
  expect(issue?.timeline).toHaveLength(31);
  const took = performance.now() - start;
  await current?.server.close();
  return took;
}
