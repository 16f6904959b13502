import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { type Sandbox, startSandbox } from '#sandbox/index.ts';
import { graphql, inRepository, REPOSITORY, rest } from './request.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ people: { ann: 'admin', wil: 'write', tim: 'triage', zoe: 'read' } });
  sandbox.as('zoe').openIssue({ title: 'Down', labels: ['incident'], assignees: ['wil'] });
});
afterEach(() => sandbox.close());

const id = (): string => sandbox.store.issues.get(1)?.id ?? '';
const say = `mutation ($id: ID!) { addComment(input: { subjectId: $id, body: "Hi" }) { clientMutationId } }`;
const errorsOf = async (query: string, variables: object = {}): Promise<readonly string[]> =>
  ((await graphql(sandbox, query, variables)).errors ?? []).map(({ type, message }) => `${type}: ${message}`);

describe('a locked conversation', () => {
  it('takes no comment of an App or a stranger, and one of whoever may write', async () => {
    sandbox.as('wil').lock(1, 'TOO_HEATED');
    expect(await errorsOf(say, { id: id() })).toEqual(['FORBIDDEN: Unable to create comment because issue is locked.']);
    expect(await rest(sandbox, 'POST', `${REPOSITORY}/issues/1/comments`, { body: 'Hi' })).toMatchObject({
      status: 403,
      body: { message: 'Unable to create comment because issue is locked.' },
    });
    expect(() => sandbox.as('zoe').comment(1, 'Hi')).toThrow('locked');
    expect(sandbox.as('wil').comment(1, 'Hi').by).toBe('wil');
  });

  it('takes no reaction and no edit of an App', async () => {
    const comment = sandbox.as('github-actions[bot]').comment(1, 'Status');
    sandbox.as('wil').lock(1);
    const change = `mutation ($id: ID!) {
      addReaction(input: { subjectId: $id, content: EYES }) { clientMutationId }
      updateIssueComment(input: { id: $id, body: "Other" }) { clientMutationId }
    }`;
    expect(await errorsOf(change, { id: comment.id })).toEqual(
      ['AddReaction', 'UpdateIssueComment'].map(
        (name) => `FORBIDDEN: github-actions does not have the correct permissions to execute \`${name}\``,
      ),
    );
    sandbox.as('wil').minimizeComment(comment.id, 'RESOLVED');
    sandbox.as('wil').unminimizeComment(comment.id);
    expect(comment.minimized).toBe(null);
  });

  it('is labelled, assigned and unlocked by an App all the same', async () => {
    sandbox.as('wil').lock(1, 'TOO_HEATED');
    await rest(sandbox, 'POST', `${REPOSITORY}/issues/1/labels`, { labels: ['sev1'] });
    const fields = '{ locked activeLockReason labels(first: 9) { nodes { name } } }';
    expect(await graphql(sandbox, inRepository(`issue(number: 1) ${fields}`))).toMatchObject({
      data: {
        repository: {
          issue: {
            locked: true,
            activeLockReason: 'TOO_HEATED',
            labels: { nodes: [{ name: 'incident' }, { name: 'sev1' }] },
          },
        },
      },
    });
    const unlock = 'mutation ($id: ID!) { unlockLockable(input: { lockableId: $id }) { clientMutationId } }';
    await graphql(sandbox, unlock, { id: id() });
    expect(await errorsOf(say, { id: id() })).toEqual([]);
    const lock =
      'mutation ($id: ID!) { lockLockable(input: { lockableId: $id, lockReason: SPAM }) { clientMutationId } }';
    await graphql(sandbox, lock, { id: id() });
    expect(await rest(sandbox, 'GET', `${REPOSITORY}/issues/1`)).toMatchObject({
      body: { locked: true, active_lock_reason: 'spam' },
    });
    expect(sandbox.store.issues.get(1)?.timeline.map(({ kind }) => kind)).toContain('unlocked');
  });
});

test.each([
  ['deleted', (): void => sandbox.as('ann').deleteIssue(1), 410],
  ['made a discussion', (): void => sandbox.as('wil').convertToDiscussion(1), 410],
  // It leads to a repository that the token cannot read.
  ['transferred', (): void => void sandbox.as('wil').transferAway(1, 'acme/other'), 404],
])('an issue that was %s is not there, and nobody gets its number', async (_how, act, status) => {
  const before = id();
  expect(() => sandbox.as('tim').deleteIssue(1)).toThrow('admin');
  act();
  expect((await rest(sandbox, 'GET', `${REPOSITORY}/issues/1`)).status).toBe(status);
  expect(await errorsOf(inRepository('issue(number: 1) { id }'))).toEqual([expect.stringMatching(/^NOT_FOUND/)]);
  expect(await errorsOf(say, { id: before })).toEqual([expect.stringMatching(/^NOT_FOUND/)]);
  expect(sandbox.as('zoe').openIssue({ title: 'Next' }).number).toBe(2);
});

test('an archived repository is read, and takes no write', async () => {
  sandbox.as('ann').archive();
  expect(await errorsOf(say, { id: id() })).toEqual(['FORBIDDEN: Repository was archived so is read-only.']);
  expect((await rest(sandbox, 'POST', `${REPOSITORY}/labels`, { name: 'new' })).status).toBe(403);
  expect((await rest(sandbox, 'GET', `${REPOSITORY}/issues/1`)).status).toBe(200);
  sandbox.as('ann').unarchive();
  expect(await errorsOf(say, { id: id() })).toEqual([]);
});

test('where issues are switched off, there is none', async () => {
  const list = inRepository('hasIssuesEnabled issues(first: 9) { nodes { number } }');
  sandbox.as('ann').switchIssues(false);
  expect(await graphql(sandbox, list)).toEqual({
    data: { repository: { hasIssuesEnabled: false, issues: { nodes: [] } } },
  });
  expect((await rest(sandbox, 'GET', `${REPOSITORY}/issues`)).status).toBe(410);
  expect(await errorsOf(inRepository('issue(number: 1) { id }'))).toEqual([expect.stringMatching(/^NOT_FOUND/)]);
  sandbox.as('ann').switchIssues(true);
  expect(await graphql(sandbox, list)).toMatchObject({ data: { repository: { issues: { nodes: [{ number: 1 }] } } } });
});

test('where issues are switched off, people comment on pull requests, and open no issue', async () => {
  const { number } = sandbox.as('wil').openIssue({ title: 'A change', isPullRequest: true });
  sandbox.as('ann').switchIssues(false);
  expect(sandbox.as('zoe').comment(number, 'Looks good').body).toBe('Looks good');
  expect((await rest(sandbox, 'POST', `${REPOSITORY}/issues/${number}/comments`, { body: 'Tested' })).status).toBe(201);
  expect(sandbox.store.issues.get(number)?.timeline).toHaveLength(2);
  const off = 'Issues has been disabled in this repository.';
  expect(() => sandbox.as('zoe').comment(1, 'And this?')).toThrow(off);
  expect(() => sandbox.as('zoe').openIssue({ title: 'Next' })).toThrow(off);
});

test('a label and an account keep what they had under another name', () => {
  sandbox.as('wil').comment(1, 'On it');
  sandbox.as('wil').renameLabel('incident', 'outage');
  sandbox.renameActor('wil', 'wilma');
  const issue = sandbox.store.issues.get(1);
  expect(issue).toMatchObject({ labels: ['outage'], assignees: ['wilma'] });
  expect(issue?.timeline).toMatchObject([
    { kind: 'labeled', label: 'outage' },
    { kind: 'assigned', login: 'wilma' },
    { kind: 'comment', by: 'wilma' },
  ]);
  expect(() => sandbox.as('wilma').renameLabel('incident', 'other')).toThrow('Not Found');
  expect(() => sandbox.renameActor('wil', 'again')).toThrow('There is no account wil.');
});
