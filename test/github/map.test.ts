import { describe, expect, test } from 'vitest';
import { parseInstant } from '#domain/time.ts';
import { ownSubIssues, toActor, toComment, toIssue, toItem, toPullRequest } from '#github/map.ts';
import type { RawComment, RawIssue, RawItem } from '#github/raw.ts';

const reader = { repository: 'acme/shop', viewer: 'github-actions[bot]', engine: null };
const user = (login: string) => ({ __typename: 'User', login });
const bot = (login: string) => ({ __typename: 'Bot', login });
const at = '2026-11-23T10:00:00Z';
const instant = parseInstant(at);

describe('who did something', () => {
  test.each([
    ['a person', user('Alice'), { login: 'Alice', kind: 'person' }],
    ['a bot, whose login GraphQL shortens', bot('dependabot'), { login: 'dependabot[bot]', kind: 'bot' }],
    ['a bot, whose login is whole already', bot('dependabot[bot]'), { login: 'dependabot[bot]', kind: 'bot' }],
    ['the token itself', bot('github-actions'), { login: 'github-actions[bot]', kind: 'engine' }],
    ['a person with the name of the token’s bot', user('github-actions'), { login: 'github-actions', kind: 'person' }],
    ['an imported user', { __typename: 'Mannequin', login: 'old' }, { login: 'old', kind: 'person' }],
  ])('%s', (_name, raw, expected) => {
    expect(toActor(raw, reader)).toEqual(expected);
  });

  test('a deleted user is nobody', () => expect(toActor(null, reader)).toBeNull());

  test('the owner of a personal token is the engine', () => {
    expect(toActor(user('Alice'), { ...reader, viewer: 'alice' })).toEqual({ login: 'Alice', kind: 'engine' });
  });

  test('a viewer named without [bot] is still recognised in a bot', () => {
    expect(toActor(bot('tocsin'), { ...reader, viewer: 'tocsin' })?.kind).toBe('engine');
  });
});

const comment = (over: Partial<RawComment> = {}): RawComment => ({
  id: 'IC_1',
  url: 'https://x/1',
  body: 'hello',
  createdAt: at,
  createdViaEmail: false,
  viewerDidAuthor: false,
  lastEditedAt: null,
  isMinimized: false,
  author: user('alice'),
  editor: null,
  reactionGroups: [],
  ...over,
});

describe('with a token that is not the engine’s', () => {
  const other = { ...reader, viewer: 'alice', engine: 'github-actions[bot]' };

  test.each([
    ['the engine’s bot', bot('github-actions'), 'engine'],
    ['the owner of the token', user('alice'), 'person'],
    ['somebody with the name of the bot', user('github-actions'), 'person'],
    ['another bot', bot('dependabot'), 'bot'],
  ])('%s is known', (_name, raw, kind) => {
    expect(toActor(raw, other)?.kind).toBe(kind);
    expect(toComment(comment({ author: raw, viewerDidAuthor: raw.login === 'alice' }), other).by?.kind).toBe(kind);
  });

  test('every comment up to what the engine said last counts as answered', () => {
    const item = (
      id: string,
      author: RawComment['author'],
      createdAt: string,
      over: Partial<RawComment> = {},
    ): RawItem => ({
      __typename: 'IssueComment',
      ...comment({ id, author, createdAt, ...over }),
    });
    const engine = bot('github-actions');
    const items = [
      item('status', engine, at, { lastEditedAt: '2026-11-23T10:05:00Z', editor: engine }),
      item('before', user('bob'), '2026-11-23T10:05:00Z'),
      item('after', user('bob'), '2026-11-23T10:05:01Z'),
    ];
    const reactions = (as: typeof reader | typeof other) =>
      toIssue(issue(), items, as).timeline.map((one) => (one.kind === 'comment' ? [one.id, one.reactions.length] : []));
    expect(reactions(other)).toEqual([
      ['status', 3],
      ['before', 3],
      ['after', 0],
    ]);
    expect(reactions(reader)).toEqual([
      ['status', 0],
      ['before', 0],
      ['after', 0],
    ]);
    expect(toIssue(issue(), items.slice(1), other).timeline).toMatchObject([{ reactions: [] }, { reactions: [] }]);
  });
});

describe('a comment', () => {
  test('is the engine’s own only where GitHub says that the viewer wrote it', () => {
    expect(toComment(comment({ viewerDidAuthor: true, author: bot('github-actions') }), reader).by).toEqual({
      login: 'github-actions[bot]',
      kind: 'engine',
    });
    expect(toComment(comment({ viewerDidAuthor: false, author: bot('github-actions') }), reader).by?.kind).toBe('bot');
    expect(toComment(comment(), reader).by).toEqual({ login: 'alice', kind: 'person' });
  });

  test.each([
    ['never edited', {}, false],
    ['edited by its author', { lastEditedAt: at, editor: user('Alice') }, false],
    ['edited by somebody else', { lastEditedAt: at, editor: user('mallory') }, true],
    ['edited by a deleted user', { lastEditedAt: at, editor: null }, true],
    ['of a deleted user, edited', { lastEditedAt: at, author: null, editor: user('x') }, true],
    [
      'of the engine, edited by the engine',
      { viewerDidAuthor: true, author: bot('github-actions'), lastEditedAt: at, editor: bot('github-actions') },
      false,
    ],
    [
      'of the engine, edited by a maintainer',
      { viewerDidAuthor: true, author: bot('github-actions'), lastEditedAt: at, editor: user('bob') },
      true,
    ],
  ])('%s', (_name, over, expected) => {
    expect(toComment(comment(over), reader).editedByOther).toBe(expected);
  });

  test('of an answer by e-mail, the letter below it is nobody’s words', () => {
    const body = 'I look into it.\n\nOn Mon, 23 Nov 2026, bot ***@***.***> wrote:\n\n/escalate';
    expect(toComment(comment({ body, createdViaEmail: true }), reader).body.trim()).toBe('I look into it.');
    expect(toComment(comment({ body }), reader).body).toBe(body);
  });

  test('that a mail programme sends for somebody who is away is no person’s', () => {
    const body = 'I am out of the office until Monday.';
    expect(toComment(comment({ body }), reader)).toMatchObject({ by: { kind: 'person' }, body });
    // A bot's line of the ledger counts for more than that of a stranger, who can write so, too.
    for (const text of [body, `<!-- tocsin -->\n${body}\n<!-- escalation {"v":1} -->`])
      expect(toComment(comment({ body: text, createdViaEmail: true }), reader)).toMatchObject({
        by: { kind: 'bot' },
        body: '',
      });
  });

  test('keeps the engine’s own reactions only, and those it knows', () => {
    const group = (content: string, viewerHasReacted: boolean) => ({ content, viewerHasReacted });
    const reactionGroups = [
      group('THUMBS_UP', true),
      group('CONFUSED', false),
      group('EYES', true),
      group('HEART', true),
    ];
    expect(toComment(comment({ reactionGroups }), reader).reactions).toEqual(['+1', 'eyes']);
  });

  const LINE = '<!-- escalation {"v":1,"review":false} -->';
  const own = { viewerDidAuthor: true, author: bot('github-actions') };
  const review = LINE.replace('false', 'true');

  test.each<[string, Partial<RawComment>, string]>([
    ['the engine’s own', own, `<!-- tocsin -->\n\n\n${LINE}`],
    ['a review in a comment', { ...own, body: `<!-- tocsin -->\n- [ ] an alert\n\n${review}` }, 'an alert'],
    ['one edited by a person', { ...own, lastEditedAt: at, editor: user('bob') }, 'Words'],
    ['somebody else’s', {}, 'Words'],
    ['the token’s, but none of ours', { ...own, body: `Words.\n${LINE}` }, 'Words'],
    ['the token’s, without a line', { ...own, body: '<!-- tocsin -->\nWords.' }, 'Words'],
  ])('the words of %s', (_name, over, expected) => {
    const { body } = toComment(comment({ body: `<!-- tocsin -->\nWords.\n\n${LINE}`, ...over }), reader);
    expect(body).toContain(expected);
    expect(expected.startsWith('<!--') && body.includes('Words')).toBe(false);
  });

  test('a null body is an empty one', () => expect(toComment(comment({ body: null }), reader).body).toBe(''));
});

const event = { createdAt: at, actor: user('alice') };
const by = { login: 'alice', kind: 'person' };
test.each<[RawItem, object]>([
  [
    { __typename: 'LabeledEvent', ...event, label: { name: 'incident' } },
    { at: instant, by, kind: 'labeled', label: 'incident' },
  ],
  [
    { __typename: 'UnlabeledEvent', ...event, label: { name: 'incident' } },
    { at: instant, by, kind: 'unlabeled', label: 'incident' },
  ],
  [
    { __typename: 'AssignedEvent', ...event, assignee: user('dan') },
    { at: instant, by, kind: 'assigned', login: 'dan' },
  ],
  [
    { __typename: 'AssignedEvent', ...event, assignee: null },
    { at: instant, by, kind: 'assigned', login: 'ghost' },
  ],
  [
    { __typename: 'UnassignedEvent', ...event, assignee: bot('copilot') },
    { at: instant, by, kind: 'unassigned', login: 'copilot[bot]' },
  ],
  [
    { __typename: 'ClosedEvent', ...event, stateReason: 'COMPLETED' },
    { at: instant, by, kind: 'closed', reason: 'completed' },
  ],
  [
    { __typename: 'ClosedEvent', ...event, stateReason: null },
    { at: instant, by, kind: 'closed', reason: 'completed' },
  ],
  [
    { __typename: 'ClosedEvent', ...event, stateReason: 'NOT_PLANNED' },
    { at: instant, by, kind: 'closed', reason: 'not-planned' },
  ],
  [
    { __typename: 'ClosedEvent', ...event, stateReason: 'DUPLICATE' },
    { at: instant, by, kind: 'closed', reason: 'duplicate' },
  ],
  [
    { __typename: 'ReopenedEvent', ...event },
    { at: instant, by, kind: 'reopened' },
  ],
  [
    { __typename: 'RenamedTitleEvent', ...event, currentTitle: 'new' },
    { at: instant, by, kind: 'renamed', title: 'new' },
  ],
  [
    { __typename: 'CommentDeletedEvent', ...event, deletedCommentAuthor: user('x') },
    { at: instant, by, kind: 'words-deleted', login: 'x' },
  ],
  [
    { __typename: 'ReopenedEvent', createdAt: at, actor: null },
    { at: instant, by: null, kind: 'reopened' },
  ],
  [
    { __typename: 'LabeledEvent', createdAt: at, actor: null, label: { name: 'incident' } },
    { at: instant, by: null, kind: 'labeled', label: 'incident' },
  ],
  [
    { __typename: 'ClosedEvent', ...event, stateReason: 'SOMETHING_NEW' },
    { at: instant, by, kind: 'closed', reason: 'completed' },
  ],
  [
    { __typename: 'UnassignedEvent', ...event, assignee: {} as never },
    { at: instant, by, kind: 'unassigned', login: 'ghost' },
  ],
])('a history item %j', (raw, expected) => {
  expect(toItem(raw, reader)).toEqual(expected);
});

test.each<[string, RawItem]>([
  ['of a label since deleted', { __typename: 'LabeledEvent', ...event, label: null }],
  ['of a label since deleted, taken off', { __typename: 'UnlabeledEvent', ...event, label: null }],
  [
    'of a bot’s comment that was deleted',
    { __typename: 'CommentDeletedEvent', ...event, deletedCommentAuthor: bot('x') },
  ],
  ['of a kind that nobody asked for', { __typename: 'PinnedEvent', ...event } as never],
])('an event %s tells nothing, and leaves the others', (_name, raw) => {
  const reopened: RawItem = { __typename: 'ReopenedEvent', ...event };
  expect(toItem(raw, reader)).toBeNull();
  expect(toIssue(issue(), [raw, reopened], reader).timeline).toEqual([{ at: instant, by, kind: 'reopened' }]);
});

const issue = (over: Partial<RawIssue> = {}): RawIssue => ({
  __typename: 'Issue',
  id: 'I_1',
  number: 7,
  url: 'https://x/7',
  title: 'Down',
  body: 'text',
  createdAt: at,
  updatedAt: at,
  lastEditedAt: null,
  state: 'OPEN',
  stateReason: null,
  closedAt: null,
  locked: false,
  activeLockReason: null,
  editor: null,
  author: user('zoe'),
  issueType: { name: 'Bug' },
  labels: { pageInfo: { hasNextPage: false }, nodes: [{ id: 'LA_1', name: 'incident' }, null] },
  assignees: { nodes: [{ login: 'dan' }, null] },
  timelineItems: { pageInfo: { hasPreviousPage: false, startCursor: null }, nodes: [] },
  ...over,
});

describe('an issue', () => {
  test('comes with what was told of it', () => {
    expect(toIssue(issue(), [], reader)).toEqual({
      id: 'I_1',
      number: 7,
      repository: 'acme/shop',
      url: 'https://x/7',
      title: 'Down',
      body: 'text',
      author: { login: 'zoe', kind: 'person' },
      createdAt: instant,
      updatedAt: instant,
      type: 'Bug',
      state: 'open',
      isPullRequest: false,
      labels: ['incident'],
      assignees: ['dan'],
      timeline: [],
      people: {},
      teams: {},
    });
  });

  test('without body, author or type is still one', () => {
    const mappedIssue = toIssue(issue({ body: null, author: null, issueType: null, state: 'CLOSED' }), [], reader);
    expect(mappedIssue).toMatchObject({ body: '', author: null, type: null, state: 'closed' });
  });

  test('has its last edit in its place in the history', () => {
    const item = (createdAt: string): RawItem => ({ __typename: 'ReopenedEvent', createdAt, actor: null });
    const items = [item('2026-11-23T10:00:00Z'), item('2026-11-23T10:05:00Z')];
    const kinds = (lastEditedAt: string) =>
      toIssue(issue({ lastEditedAt, editor: user('zoe') }), items, reader).timeline.map(({ kind }) => kind);
    expect(kinds('2026-11-23T10:00:00Z')).toEqual(['reopened', 'edited', 'reopened']);
    expect(kinds('2026-11-23T10:09:00Z')).toEqual(['reopened', 'reopened', 'edited']);
    expect(kinds('2026-11-23T09:00:00Z')).toEqual(['edited', 'reopened', 'reopened']);
  });
});

describe('the state of an issue', () => {
  const minute = (number: number): string => `2026-11-23T10:0${number}:00Z`;
  const closing = (createdAt: string): RawItem => ({
    __typename: 'ClosedEvent',
    createdAt,
    actor: null,
    stateReason: null,
  });
  const reopening = (createdAt: string): RawItem => ({ __typename: 'ReopenedEvent', createdAt, actor: null });
  const renaming = (createdAt: string): RawItem => ({
    __typename: 'RenamedTitleEvent',
    createdAt,
    actor: null,
    currentTitle: 'x',
  });
  const mapWith = (over: Partial<RawIssue>, ...items: readonly RawItem[]) =>
    toIssue(issue(over), items, reader).timeline.map((item) => [
      item.kind,
      item.at - (instant ?? 0),
      ...(item.kind === 'closed' ? [item.reason] : []),
    ]);
  const closed = { state: 'CLOSED', closedAt: minute(5) };

  test.each([
    ['COMPLETED', 'completed'],
    ['NOT_PLANNED', 'not-planned'],
    ['DUPLICATE', 'duplicate'],
    [null, 'completed'],
  ])('closed as %s without an event is closed as %s, where it belongs', (stateReason, reason) => {
    expect(mapWith({ ...closed, stateReason }, renaming(minute(4)), renaming(minute(6)))).toEqual([
      ['renamed', 240],
      ['closed', 300, reason],
      ['renamed', 360],
    ]);
  });

  test.each<[string, Partial<RawIssue>, readonly RawItem[], string]>([
    ['closed, as its event says', closed, [closing(minute(5))], 'closed'],
    ['open, as its event says', {}, [closing(minute(5)), reopening(minute(6))], 'closed reopened'],
    ['open without an event', {}, [closing(minute(5))], 'closed reopened'],
    ['closed again without an event', closed, [closing(minute(1)), reopening(minute(2))], 'closed reopened closed'],
    [
      'closed at the second of its reopening',
      { ...closed, closedAt: minute(2) },
      [reopening(minute(2))],
      'reopened closed',
    ],
  ])('is %s', (_what, over, items, kinds) => {
    expect(
      mapWith(over, ...items)
        .map(([kind]) => kind)
        .join(' '),
    ).toBe(kinds);
  });
});

test('a pull request is marked as one', () => {
  const raw = {
    __typename: 'PullRequest',
    id: 'PR_1',
    number: 8,
    url: 'https://x/8',
    title: 'fix',
    createdAt: at,
    author: user('zoe'),
  } as const;
  expect(toPullRequest(raw, reader)).toMatchObject({ number: 8, isPullRequest: true });
});

test.each([
  ['the token itself', true, bot('tocsin'), true],
  ['an App that the policy trusts', false, bot('github-actions'), true],
  ['an App that it does not name', false, bot('triage'), false],
  ['a person with the name of that App', false, user('github-actions'), false],
  ['an account that is gone', false, null, false],
])('a sub-issue by %s', (_whose, viewerDidAuthor, author, isOwn) => {
  const subIssue = { id: 'I_2', number: 2, url: 'https://x/2', body: '', closedAt: null, viewerDidAuthor, author };
  const raw = {
    subIssues: { nodes: [{ ...subIssue, subIssuesSummary: { total: 0, completed: 0 } }] },
  } as unknown as RawIssue;
  const trusting = { ...reader, viewer: 'tocsin[bot]', trusted: ['github-actions'] };
  expect(ownSubIssues(raw, trusting)).toHaveLength(isOwn ? 1 : 0);
});
