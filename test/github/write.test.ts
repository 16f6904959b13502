import { afterEach, describe, expect, test } from 'vitest';
import type { Issue } from '#domain/issue.ts';
import { parseInstant } from '#domain/time.ts';
import type { RenderedEffect } from '#domain/tracker.ts';
import type { RepositoryOptions } from '#github/index.ts';
import type { RawComment } from '#github/raw.ts';
import { kindOf, lists, page, rawIssue, type Scene, scene } from './answers.ts';
import type { Answer, ApiRequest } from './loopback.ts';

let current: Scene | null = null;
afterEach(async () => {
  await current?.server.close();
  current = null;
});

const now = parseInstant('2026-11-23T10:00:00Z') ?? 0;
const engine = { login: 'github-actions[bot]', kind: 'engine' } as const;
const SEV1 = { name: 'sev1', color: 'b60205', description: 'Severity: Critical' };

/** A repository with one incident that has been read; `script` answers what is written to it. Only those in `assignable` can be assigned. */
async function writing(
  script: (request: ApiRequest) => Answer | null,
  options: Partial<RepositoryOptions> = {},
  known: object = { label0: { id: 'LA_sev1', name: 'sev1' } },
  assignable: readonly string[] = [],
): Promise<{
  readonly issue: Issue;
  readonly perform: (effect: RenderedEffect) => ReturnType<Scene['repository']['perform']>;
  readonly written: () => readonly ApiRequest[];
}> {
  current = await scene(
    (request) => {
      if (kindOf(request) === 'Sweep') return lists(page([rawIssue(1)]), page([]), [], known);
      if (request.method === 'POST') return script(request);
      const who = /\/shop\/assignees\/(.*)$/.exec(request.url)?.[1];
      return who === undefined ? null : { status: assignable.includes(who) ? 204 : 404, body: {} };
    },
    { managedLabels: [SEV1], ...options },
  );
  const { repository, requests } = current;
  const { issues } = await repository.readIncidents(0);
  const [issue] = issues;
  if (!issue) throw new Error('The incident was not read.');
  const before = requests.length;
  return {
    issue,
    perform: (effect) => repository.perform(issue, effect),
    written: () => requests.slice(before).filter(({ method }) => method === 'POST'),
  };
}

const labelEffect = (add: readonly string[], remove: readonly string[] = []): RenderedEffect => ({
  type: 'label',
  add,
  remove,
  because: [],
});
const labels = (...names: readonly string[]) => ({
  labelable: { labels: { nodes: names.map((name) => ({ id: `LA_${name}`, name })) } },
});

describe('labels', () => {
  test('are added and removed in one request, and read back', async () => {
    const { perform, written } = await writing(() => ({
      body: { data: { added: labels('incident', 'sev1'), removed: labels('sev1') } },
    }));
    const outcome = await perform(labelEffect(['sev1'], ['incident']));
    expect(outcome).toMatchObject({ done: true, issue: { labels: ['sev1'] } });
    expect(outcome.done && outcome.issue.timeline.slice(1)).toEqual([
      { at: now, by: engine, kind: 'labeled', label: 'sev1' },
      { at: now, by: engine, kind: 'unlabeled', label: 'incident' },
    ]);
    expect(written()).toHaveLength(1);
    expect(written()[0]?.body.variables).toEqual({ issue: 'I_1', add: ['LA_sev1'], remove: ['LA_incident'] });
  });

  test.each([
    [['sev1'], [], ['added']],
    [[], ['incident'], ['removed']],
  ])('%j to add and %j to remove are one document, which asks for nothing else', async (add, remove, parts) => {
    const { perform, written } = await writing(() => ({ body: { data: { added: labels(), removed: labels() } } }));
    await perform(labelEffect(add, remove));
    const fields = (written()[0]?.body.query ?? '').matchAll(/(\w+): \w+\(input/g);
    expect([...fields].map(([, name]) => name)).toEqual(parts);
  });

  test('that the repository lacks are created first, with colour and description', async () => {
    const { perform, written } = await writing(
      (request) =>
        request.url.endsWith('/labels')
          ? { status: 201, body: { node_id: 'LA_new' } }
          : { body: { data: { added: labels('incident', 'sev1') } } },
      {},
      { label0: null },
    );
    expect(await perform(labelEffect(['sev1']))).toMatchObject({ done: true });
    expect(written()[0]).toMatchObject({ method: 'POST', url: '/repos/acme/shop/labels', body: SEV1 });
    expect(written()[1]?.body.variables).toMatchObject({ add: ['LA_new'] });
  });

  test('that somebody created meanwhile are looked up', async () => {
    const { perform, written } = await writing(
      (request) => {
        if (request.url.endsWith('/labels'))
          return { status: 422, body: { message: 'Validation Failed', errors: [{ code: 'already_exists' }] } };
        if (request.body.query?.includes('query Label'))
          return { body: { data: { repository: { label: { id: 'LA_theirs', name: 'sev1' } } } } };
        return { body: { data: { added: labels('incident', 'sev1') } } };
      },
      {},
      { label0: null },
    );
    expect(await perform(labelEffect(['sev1']))).toMatchObject({ done: true });
    expect(written().at(-1)?.body.variables).toMatchObject({ add: ['LA_theirs'] });
  });

  test('whose removal alone is due, and which the repository lacks, are gone already', async () => {
    const { perform, written } = await writing(() => ({ body: { data: { repository: { label: null } } } }));
    expect(await perform(labelEffect([], ['old']))).toMatchObject({ done: true });
    expect(written()).toHaveLength(1);
  });

  test('of which a part was refused are not taken for done, and looked up anew: somebody may have deleted one', async () => {
    const { perform, written } = await writing((request) =>
      kindOf(request) === 'Label'
        ? { body: { data: { repository: { label: { id: 'LA_anew', name: 'any' } } } } }
        : {
            body: {
              data: { added: labels('incident', 'sev1'), removed: null },
              errors: [{ message: 'Could not resolve', path: ['removed'] }],
            },
          },
    );
    const effect = labelEffect(['sev1'], ['incident']);
    expect(await perform(effect)).toMatchObject({ done: false, code: 'partly-written' });
    await perform(effect);
    expect(written().map(kindOf)).toEqual(['Change', 'Label', 'Label', 'Change']);
    expect(written().at(-1)?.body.variables).toMatchObject({ add: ['LA_anew'], remove: ['LA_anew'] });
  });

  test.each<[string, Answer, Answer, string, readonly string[]]>([
    [
      'that cannot be looked up are not created a second time',
      { body: { data: { repository: null }, errors: [{ message: 'no' }] } },
      { status: 201, body: { node_id: 'LA_new' } },
      'unavailable',
      ['Label'],
    ],
    [
      'that GitHub does not create are not set',
      { body: { data: { repository: { label: null } } } },
      { status: 422, body: { message: 'Validation Failed' } },
      'refused',
      ['Label', '/repos/acme/shop/labels', 'Label'],
    ],
  ])('%s', async (_name, found, created, code, kinds) => {
    const { perform, written } = await writing((request) => (kindOf(request) === 'Label' ? found : created));
    expect(await perform(labelEffect(['new']))).toMatchObject({ done: false, code });
    expect(written().map(kindOf)).toEqual(kinds);
  });
});

describe('assignments', () => {
  const assign = (...logins: readonly string[]): RenderedEffect => ({ type: 'assign', logins, because: [] });
  const assignees = (...logins: readonly string[]): Answer => ({
    status: 201,
    body: { assignees: logins.map((login) => ({ login })) },
  });

  test('that GitHub drops without a word are known from then on', async () => {
    const { perform, written } = await writing(() => assignees('Dan'));
    const outcome = await perform(assign('dan', 'mallory'));
    expect(outcome).toMatchObject({
      done: true,
      issue: {
        assignees: ['Dan'],
        assigneeLimit: 10,
        people: { dan: { assignable: true }, mallory: { permission: null, assignable: false } },
      },
    });
    expect(outcome.done && outcome.issue.timeline.at(-1)).toEqual({
      at: now,
      by: engine,
      kind: 'assigned',
      login: 'Dan',
    });
    expect(written()[0]).toMatchObject({
      url: '/repos/acme/shop/issues/1/assignees',
      body: { assignees: ['dan', 'mallory'] },
    });
  });

  test('refused aloud for one of several reach the others', async () => {
    const { perform } = await writing(({ body }) =>
      (body['assignees'] as string[]).includes('mallory')
        ? { status: 422, body: { message: 'Validation Failed' } }
        : assignees('dan'),
    );
    expect(await perform(assign('mallory', 'dan'))).toMatchObject({
      done: true,
      issue: { assignees: ['dan'], people: { mallory: { assignable: false }, dan: { assignable: true } } },
    });
  });

  test('of which one then gets no answer have to be read again', async () => {
    const { perform } = await writing(({ body }) => {
      const logins = body['assignees'] as string[];
      if (logins.length > 1) return { status: 422, body: { message: 'Validation Failed' } };
      return logins[0] === 'dan' ? { lost: 'before-answer' } : assignees('eve');
    });
    expect(await perform(assign('dan', 'eve'))).toMatchObject({ done: false, code: 'maybe-written' });
  });

  test('that raced with somebody else’s have to be read again', async () => {
    const { perform } = await writing(() => ({ status: 422, body: { message: 'Assignee has already been taken' } }));
    expect(await perform(assign('dan'))).toMatchObject({ done: false, code: 'maybe-written' });
  });
});

describe('labels and assignees', () => {
  const assign = (...logins: readonly string[]) => ({ type: 'assign', logins, because: [] }) as const;
  const label = (...add: readonly string[]) => ({ type: 'label', add, remove: [], because: [] }) as const;
  const users = (...ids: readonly (string | null)[]): Answer => ({
    body: {
      data: Object.fromEntries(ids.map((id, index) => [`user${index}`, id === null ? null : { id }])),
      errors: ids.flatMap((id, index) =>
        id === null ? [{ type: 'NOT_FOUND', message: 'no', path: [`user${index}`] }] : [],
      ),
    },
  });
  const people = (...logins: readonly string[]) => ({
    assignable: { assignees: { nodes: logins.map((login) => ({ login })) } },
  });
  const both = async (script: (request: ApiRequest) => Answer | null, ...logins: readonly string[]) => {
    const { issue, written } = await writing(script);
    const change = () => current?.repository.labelAndAssign?.(issue, label('sev1'), assign(...logins));
    return { outcome: await change(), change, kinds: () => written().map(kindOf), last: () => written().at(-1) };
  };

  test('are one write, and those whose ids are known need no other request', async () => {
    const { outcome, change, kinds, last } = await both(
      (request) =>
        kindOf(request) === 'Users'
          ? users('U_dan', 'U_eve')
          : { body: { data: { added: labels('incident', 'sev1'), assigned: people('Dan') } } },
      'dan',
      'eve',
    );
    expect(outcome).toMatchObject({
      done: true,
      issue: {
        labels: ['incident', 'sev1'],
        assignees: ['Dan'],
        people: { dan: { assignable: true }, eve: { assignable: false } },
      },
    });
    expect(outcome?.done && outcome.issue.timeline.slice(1)).toEqual([
      { at: now, by: engine, kind: 'labeled', label: 'sev1' },
      { at: now, by: engine, kind: 'assigned', login: 'Dan' },
    ]);
    expect(last()?.body.variables).toEqual({ issue: 'I_1', add: ['LA_sev1'], remove: [], assign: ['U_dan', 'U_eve'] });
    await change();
    expect(kinds()).toEqual(['Users', 'Change', 'Change']);
  });

  test('are labels alone where nobody has that login', async () => {
    const { outcome, last } = await both(
      (request) => (kindOf(request) === 'Users' ? users(null) : { body: { data: { added: labels('sev1') } } }),
      'nobody',
    );
    expect(outcome).toMatchObject({ done: true, issue: { people: { nobody: { assignable: false } } } });
    expect(last()?.body.query).not.toContain('addAssigneesToAssignable');
  });

  test.each<[string, Answer, readonly string[]]>([
    ['one person alone', users('U_dan'), ['Label', 'Users', 'Change']],
    ['nothing at all', users(null), ['Label', 'Users']],
  ])('are %s where the label that is to go is not there', async (_what, found, requests) => {
    const { issue, written } = await writing((request) => {
      if (kindOf(request) === 'Label') return { body: { data: { repository: { label: null } } } };
      return kindOf(request) === 'Users' ? found : { body: { data: { assigned: people('dan') } } };
    });
    const old = { type: 'label', add: [], remove: ['old'], because: [] } as const;
    const outcome = await current?.repository.labelAndAssign?.(issue, old, assign('dan'));
    const assignable = requests.includes('Change');
    expect(outcome).toMatchObject({ done: true, issue: { labels: ['incident'], people: { dan: { assignable } } } });
    expect(written().map(kindOf)).toEqual(requests);
    expect(written().at(-1)?.body.query).not.toMatch(/added:|removed:/);
  });

  test('wait while nobody knows whether there is such a person', async () => {
    const errors = [{ message: 'Something went wrong', path: ['user0'] }];
    const { outcome, kinds } = await both(() => ({ body: { data: { user0: null }, errors } }), 'dan');
    expect(outcome).toMatchObject({ done: false, code: 'unavailable' });
    expect(kinds()).toEqual(['Users']);
  });

  test('refused for one person reach the others as they do one by one', async () => {
    const { outcome, kinds } = await both(
      (request) => {
        if (kindOf(request) === 'Users') return users('U_dan', 'U_eve');
        if (request.url.endsWith('/assignees')) return { status: 201, body: { assignees: [{ login: 'dan' }] } };
        const errors = [{ message: 'Could not assign', path: ['assigned'] }];
        return { body: { data: { added: labels('sev1'), assigned: null }, errors } };
      },
      'dan',
      'eve',
    );
    expect(outcome).toMatchObject({ done: true, issue: { labels: ['sev1'], assignees: ['dan'] } });
    expect(kinds()).toEqual(['Users', 'Change', '/repos/acme/shop/issues/1/assignees']);
  });

  test.each<[string, Answer, string]>([
    [
      'a label that was refused',
      { body: { data: { added: null, assigned: people('dan') }, errors: [{ message: 'no', path: ['added'] }] } },
      'partly-written',
    ],
    ['no permission', { body: { data: null, errors: [{ type: 'FORBIDDEN', message: 'no' }] } }, 'forbidden'],
    [
      'no permission to assign',
      {
        body: {
          data: { added: labels('sev1'), assigned: null },
          errors: [{ type: 'FORBIDDEN', message: 'no', path: ['assigned'] }],
        },
      },
      'forbidden',
    ],
    [
      'a limit that the assignment met',
      {
        body: {
          data: { added: labels('sev1'), assigned: null },
          errors: [{ type: 'RATE_LIMITED', message: 'no', path: ['assigned'] }],
        },
      },
      'rate-limited',
    ],
    ['a lost answer', { lost: 'before-answer' }, 'maybe-written'],
  ])('%s is told, and never sent twice', async (_name, answer, code) => {
    const { outcome, kinds } = await both((request) => (kindOf(request) === 'Users' ? users('U_dan') : answer), 'dan');
    expect(outcome).toMatchObject({ done: false, code });
    expect(kinds()).toEqual(['Users', 'Change']);
  });
});

test('people whom GitHub leaves out although they can be assigned find no place: fewer are asked for from then on', async () => {
  const { issue, perform, written } = await writing(
    () => ({ status: 201, body: { assignees: [{ login: 'dan' }] } }),
    {},
    {},
    ['eve'],
  );
  const assign = (...logins: readonly string[]) => ({ type: 'assign', logins, because: [] }) as const;
  const outcome = await perform(assign('dan', 'eve', 'ivan'));
  expect(outcome).toMatchObject({ done: true, issue: { assignees: ['dan'], assigneeLimit: 1 } });
  expect(outcome.done && outcome.issue.people['eve']).toBeUndefined();
  expect(outcome.done && outcome.issue.people['ivan']).toMatchObject({ assignable: false });
  await current?.repository.perform({ ...issue, number: 2 }, assign('eve', 'ivan'));
  expect(written().map(({ body }) => body['assignees'])).toEqual([['dan', 'eve', 'ivan'], ['eve']]);
});

describe('ten assignees are the most', () => {
  const nine = Array.from({ length: 9 }, (_, index) => `p${index}`);
  test.each([
    [nine, ['dan', 'eve'], ['dan']],
    [nine.slice(1), ['dan', 'eve'], ['dan', 'eve']],
    [[...nine, 'p9'], ['dan'], null],
    [[...nine, 'p9', 'p10'], ['dan', 'eve'], null],
  ])('%j and %j', async (there, wanted, calls) => {
    const { issue, written } = await writing(({ body }) => ({
      status: 201,
      body: { assignees: [...there, ...(body['assignees'] as string[])].map((login) => ({ login })) },
    }));
    const outcome = await current?.repository.perform(
      { ...issue, assignees: there },
      { type: 'assign', logins: wanted, because: [] },
    );
    expect(written().map(({ body }) => body['assignees'])).toEqual(calls === null ? [] : [calls]);
    expect(outcome).toMatchObject({ done: true, issue: { assigneeLimit: 10 } });
    const events = outcome?.done ? outcome.issue.timeline.filter(({ kind }) => kind === 'assigned') : [];
    expect(events).toMatchObject((calls ?? []).map((login) => ({ login })));
    for (const beyond of wanted.filter((login) => !calls?.includes(login)))
      expect(outcome?.done && outcome.issue.people[beyond]).toBeUndefined();
  });
});

const rawComment = (bodyHTML: string): RawComment & { readonly bodyHTML: string } => ({
  id: 'IC_new',
  url: 'https://x/c',
  body: 'text',
  createdAt: '2026-11-23T10:00:00Z',
  createdViaEmail: false,
  viewerDidAuthor: true,
  lastEditedAt: null,
  isMinimized: false,
  author: { __typename: 'Bot', login: 'github-actions' },
  editor: null,
  reactionGroups: [],
  bodyHTML,
});
const say = (over: Partial<Extract<RenderedEffect, { type: 'say' }>> = {}): RenderedEffect => ({
  type: 'say',
  comment: 'text',
  mentions: [],
  status: null,
  react: [],
  minimise: [],
  because: [],
  ...over,
});
const link = '<a class="user-mention notranslate" href="x">@dan</a>';

describe('what is said', () => {
  test('is one request, and the comment comes back as a reading would tell it', async () => {
    const { perform, written } = await writing(() => ({
      body: { data: { comment: { commentEdge: { node: rawComment(link) } } } },
    }));
    const outcome = await perform(
      say({
        mentions: ['dan'],
        react: [{ comment: 'IC_x', with: 'confused' }],
        minimise: [{ comment: 'IC_y', as: 'duplicate' }],
      }),
    );
    expect(outcome.done && outcome.warnings).toBeUndefined();
    expect(outcome.done && outcome.issue.timeline.at(-1)).toMatchObject({
      kind: 'comment',
      id: 'IC_new',
      at: now,
      by: engine,
      body: 'text',
    });
    expect(written()).toHaveLength(1);
    expect(written()[0]?.body.variables).toEqual({
      issue: 'I_1',
      body: 'text',
      to0: 'IC_x',
      with0: 'CONFUSED',
      hide0: 'IC_y',
      as0: 'DUPLICATE',
    });
  });

  test('and reactions and folded comments are those of the comments they are for', async () => {
    const { issue } = await writing(() => ({ body: { data: {} } }));
    const at = (id: string): Issue['timeline'][number] => ({
      at: now,
      by: null,
      kind: 'comment',
      id,
      url: `https://x/${id}`,
      body: 'text',
      editedAt: null,
      editedByOther: false,
      minimised: false,
      reactions: [],
    });
    const effect = say({
      comment: null,
      react: [{ comment: 'IC_1', with: '+1' }],
      minimise: [{ comment: 'IC_2', as: 'outdated' }],
    });
    const timeline = ['IC_1', 'IC_2', 'IC_3'].map(at);
    const outcome = await current?.repository.perform({ ...issue, timeline }, effect);
    expect(outcome?.done && outcome.issue.timeline).toMatchObject([
      { id: 'IC_1', reactions: ['+1'], minimised: false },
      { id: 'IC_2', reactions: [], minimised: true },
      { id: 'IC_3', reactions: [], minimised: false },
    ]);
  });

  test('warns of a mention that links nobody', async () => {
    const { perform } = await writing(() => ({
      body: { data: { comment: { commentEdge: { node: rawComment(`${link} @eve`) } } } },
    }));
    const outcome = await perform(say({ mentions: ['dan', 'eve'] }));
    expect(outcome.done && outcome.warnings).toEqual([
      'GitHub did not turn the mention of eve into a link, so they were not notified by it.',
    ]);
  });

  test('in a conversation that could not be locked again, nothing is unlocked from then on, and it can be locked alone', async () => {
    let sent = 0;
    const { issue, written } = await writing(() => {
      sent += 1;
      const comment = { commentEdge: { node: rawComment('') } };
      const locked = sent < 3 ? null : {};
      const errors = locked === null ? [{ message: 'Something went wrong', path: ['locked'] }] : [];
      return { body: { data: { unlocked: {}, comment, locked }, errors } };
    });
    const perform = async (one: Issue): Promise<Issue> => {
      const outcome = await current?.repository.perform(one, say());
      if (!outcome?.done) throw new Error('It was not said.');
      return outcome.issue;
    };
    const first = await perform({ ...issue, lock: { reason: 'SPAM', isOpen: false } });
    const second = await perform(first);
    expect([first.lock, second.lock]).toEqual([
      { reason: 'SPAM', isOpen: true },
      { reason: 'SPAM', isOpen: true },
    ]);
    expect(await current?.repository.lockAgain?.(second)).toMatchObject({
      done: true,
      issue: { lock: { reason: 'SPAM', isOpen: false } },
    });
    expect(written().map(({ body }) => [/unlockLockable/.test(String(body.query)), body.variables])).toEqual([
      [true, { issue: 'I_1', body: 'text', lockReason: 'SPAM' }],
      [false, { issue: 'I_1', body: 'text', lockReason: 'SPAM' }],
      [false, { issue: 'I_1', lockReason: 'SPAM' }],
    ]);
  });

  test('an error that names no part is one of what was to be written', async () => {
    const { issue } = await writing(() => ({
      body: { data: { unlocked: {}, comment: null, locked: null }, errors: [{ message: 'Something went wrong' }] },
    }));
    const locked: Issue = { ...issue, lock: { reason: null, isOpen: false } };
    expect(await current?.repository.perform(locked, say())).toMatchObject({ done: false, code: 'partly-written' });
  });

  test.each<[string, Answer, string]>([
    ['no answer', { lost: 'before-answer' }, 'maybe-written'],
    ['half an answer', { lost: 'inside-answer' }, 'maybe-written'],
    ['a bad gateway', { status: 502, body: {} }, 'maybe-written'],
    ['a refusal', { status: 403, body: { message: 'Resource not accessible by integration' } }, 'forbidden'],
    ['no permission', { body: { data: null, errors: [{ type: 'FORBIDDEN', message: 'no' }] } }, 'forbidden'],
    [
      'no permission for its one part',
      { body: { data: { comment: null }, errors: [{ type: 'FORBIDDEN', message: 'no', path: ['comment'] }] } },
      'forbidden',
    ],
    [
      'no permission for one of two parts that failed',
      {
        body: {
          data: { comment: null, status: null },
          errors: [
            { type: 'FORBIDDEN', message: 'no', path: ['comment'] },
            { message: 'no', path: ['status'] },
          ],
        },
      },
      'partly-written',
    ],
    [
      'a part that failed',
      {
        body: {
          data: { comment: { commentEdge: { node: rawComment('') } }, status: null },
          errors: [{ message: 'no', path: ['status'] }],
        },
      },
      'partly-written',
    ],
    [
      'content created too quickly',
      {
        body: {
          data: { comment: null },
          errors: [{ type: 'FORBIDDEN', message: 'was submitted too quickly (createComment)', path: ['comment'] }],
        },
      },
      'rate-limited',
    ],
    [
      'a comment without an error or an answer',
      { body: { data: { comment: { commentEdge: null } } } },
      'partly-written',
    ],
  ])('%s is told and never sent twice', async (_name, answer, code) => {
    const { perform, written } = await writing(() => answer);
    expect(await perform(say({ status: { id: 'IC_s', body: 's' } }))).toMatchObject({ done: false, code });
    expect(written()).toHaveLength(1);
  });
});

test('closing is told as completed', async () => {
  const { perform } = await writing(() => ({ body: { data: { close: { issue: { state: 'CLOSED' } } } } }));
  const outcome = await perform({ type: 'close', reason: 'completed', because: [] });
  expect(outcome).toMatchObject({ done: true, issue: { state: 'closed' } });
  expect(outcome.done && outcome.issue.timeline.at(-1)).toEqual({
    at: now,
    by: engine,
    kind: 'closed',
    reason: 'completed',
  });
});

test('closing that GitHub refuses is no closing', async () => {
  const errors = [{ type: 'FORBIDDEN', message: 'no', path: ['close'] }];
  const { perform } = await writing(() => ({ body: { data: { close: null }, errors } }));
  expect(await perform({ type: 'close', reason: 'completed', because: [] })).toMatchObject({
    done: false,
    code: 'forbidden',
  });
});
