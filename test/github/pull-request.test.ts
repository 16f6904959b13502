/** The comment that a check keeps on a pull request, over HTTP against the local GitHub. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Client, keepComment } from '#github/index.ts';
import { type Sandbox, startSandbox, type StoredComment } from '#sandbox/index.ts';
import { clientOf } from '../support/client.ts';

const MARKER = '<!-- tocsin-check .github/escalation-policy.yml -->';
let sandbox: Sandbox;
let client: Client;
let pull: number;

beforeEach(async () => {
  sandbox = await startSandbox({ people: { ann: 'write', mal: 'read' } });
  pull = sandbox.as('ann').openIssue({ title: 'Call the leads sooner', isPullRequest: true }).number;
  client = clientOf(sandbox);
});
afterEach(() => sandbox.close());

const comments = (): readonly StoredComment[] =>
  (sandbox.store.issues.get(pull)?.timeline ?? []).filter((entry) => entry.kind === 'comment');
const keep = (text: string, onlyOver = false): ReturnType<typeof keepComment> =>
  keepComment(client, pull, { marker: MARKER, body: `${MARKER}\n${text}`, onlyOver });

test('the first check writes a comment, the next ones write over it, and one with nothing new writes nothing', async () => {
  expect(await keep('one')).toBe('created');
  expect(await keep('two')).toBe('updated');
  const writes = sandbox.log.filter(({ kind }) => kind === 'write').length;
  expect(await keep('two')).toBe('unchanged');
  expect(sandbox.log.filter(({ kind }) => kind === 'write')).toHaveLength(writes);
  expect(comments().map(({ body }) => body)).toEqual([`${MARKER}\ntwo`]);
});

test('a comment of somebody else that begins with the marker is let be', async () => {
  sandbox.as('mal').comment(pull, `${MARKER}\nThis change is safe.`);
  expect(await keep('one')).toBe('created');
  expect(await keep('two')).toBe('updated');
  expect(comments().map(({ by, body }) => [by, body.split('\n')[1]])).toEqual([
    ['mal', 'This change is safe.'],
    ['github-actions[bot]', 'two'],
  ]);
});

test('another comment of the same account is let be, such as one of another workflow', async () => {
  await keep('one');
  sandbox.as(sandbox.store.viewer).comment(pull, `The build is green.\n${MARKER}`);
  expect(await keep('two')).toBe('updated');
  expect(comments().map(({ body }) => body.split('\n')[0])).toEqual([MARKER, 'The build is green.']);
});

test('what GitHub hands back with other line ends is no change', async () => {
  sandbox.as(sandbox.store.viewer).comment(pull, `${MARKER}\r\none\r\n`);
  expect(await keep('one\n')).toBe('unchanged');
});

test('it is found again behind more comments than one page holds', async () => {
  await keep('one');
  for (let index = 0; index < 205; index += 1) sandbox.as('ann').comment(pull, `remark ${index}`);
  expect(await keep('two')).toBe('updated');
  expect(comments()).toHaveLength(206);
});

test('what is only to be written over is not written anew', async () => {
  expect(await keep('nothing changed', true)).toBe('unchanged');
  expect(comments()).toEqual([]);
  await keep('one');
  expect(await keep('nothing changed', true)).toBe('updated');
});

test('a token that may only read is refused by name', async () => {
  sandbox.tokens.permissions.issues = 'read';
  await expect(keep('one')).rejects.toMatchObject({ code: 'forbidden' });
  expect(comments()).toEqual([]);
});

test('an issue is no pull request', async () => {
  const { number } = sandbox.as('ann').openIssue({ title: 'An issue' });
  await expect(keepComment(client, number, { marker: MARKER, body: MARKER })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a pull request that GitHub failed to read is not taken for one that the token may not see', async () => {
  sandbox.faults.add({ kind: 'graphql-partial', match: { operation: 'pullRequest' } });
  await expect(keep('one')).rejects.toMatchObject({ code: 'unavailable' });
});
