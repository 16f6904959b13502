/** What starts a run is a tick for every incident: the event's issue first, then all others. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { call, DETAILS, MINUTE, PATH, PEOPLE, POLICY } from './night.ts';
import { runAction } from '../support/action.ts';
import { type Stage, startStage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await startStage(PEOPLE);
});
afterEach(() => stage.stop());

interface EventOf {
  readonly name?: string;
  readonly label?: string;
  readonly mode?: string;
  readonly files?: Readonly<Record<string, string>>;
}

/** A run that an event about this issue started; what it read and on which issues it commented, in order. */
async function event(number: number, { name = 'issues', label, mode = 'auto', files }: EventOf = {}) {
  const before = stage.reads;
  const payload = { action: 'labeled', issue: { number }, ...(label === undefined ? {} : { label: { name: label } }) };
  const result = await runAction(
    call(stage, { event: { name, payload }, inputs: { mode }, ...(files === undefined ? {} : { files }) }),
  );
  return { ...result, read: stage.reads - before };
}
const open = (): number => stage.open({ body: DETAILS('checkout', 5000) });
const issuesWithComment = (...numbers: readonly number[]): readonly number[] =>
  numbers.map((number) => stage.commentsOn(number).length);

test('it decides about its own issue first, then about all others', async () => {
  const [first, second, third] = [open(), open(), open()];
  const result = await event(second);
  expect(result).toMatchObject({ code: 0, outputs: { acted: '3' } });
  const firstOf = (number: number): number => Number((stage.commentsOn(number)[0]?.id ?? '').replace(/\D/g, ''));
  const order = [first, second, third].toSorted((a, b) => firstOf(a) - firstOf(b));
  expect(order[0]).toBe(second);
});

test('`mode: issue` decides about its issue alone', async () => {
  const [first, second] = [open(), open()];
  expect(await event(second, { mode: 'issue' })).toMatchObject({ code: 0, outputs: { acted: '1' } });
  expect(issuesWithComment(first, second)).toEqual([0, 1]);
});

test.each([
  ['is no incident of the policy', { labels: [] }],
  ['is a pull request', { pullRequest: true }],
])('`mode: issue` says of one that it leaves alone that it %s', async (why, over) => {
  open();
  const number = stage.open({ title: 'How do I log in?', ...over });
  const { summary } = await event(number, { mode: 'issue' });
  expect(summary.split('\n')).toContainEqual(
    expect.stringMatching(new RegExp(`^\\*\\*Left alone:\\*\\* .*/issues/${number}\\) How do I log in\\? ${why}\\.$`)),
  );
  expect((await event(number)).summary).not.toContain('Left alone');
});

test('the run that takes the place of a cancelled one does its work', async () => {
  const [first, second] = [open(), open()];
  await event(first);
  stage.now += MINUTE;
  // The run of this comment was cancelled for that of the next event.
  stage.comment(first, 'dan', '/ack');
  await event(second);
  expect(stage.commentsOn(first)[0]?.body).toMatch(/acknowledged at/);
});

test('it leaves the same as a sweep would', async () => {
  const [first, second] = [open(), open()];
  await event(first);
  const lastComment = (number: number): string =>
    stage
      .thread(number)
      .join('\n')
      .replaceAll(`issues/${number}`, 'issues/n')
      .replaceAll(/\\"(?:shows|issue)\\":\\"[^"]*\\"|#\d/g, '');
  expect(lastComment(second)).toBe(lastComment(first));
});

test('the budget of comments is one for the event’s issue and the others', async () => {
  const [first, second] = [open(), open()];
  const files = { [PATH]: `${POLICY}limits: { comments-per-run: 1 }\n` };
  expect(await event(second, { files })).toMatchObject({ code: 0, outputs: { acted: '1' } });
  expect(issuesWithComment(first, second)).toEqual([0, 1]);
});

test.each([
  ['issues', 'no incident', { labels: ['question'] }],
  ['issue_comment', 'a pull request', { labels: [], pullRequest: true }],
])('an event (%s) about %s costs one read where no incident is open', async (name, _what, issue) => {
  const number = stage.open(issue);
  expect(await event(number, { name })).toMatchObject({ code: 0, read: 1, outputs: { acted: '0' } });
  expect(stage.writes).toEqual([]);
});

test.each([
  ['no incident', { labels: ['question'] }],
  ['a pull request that carries the label', { pullRequest: true }],
])('an event about %s is a tick for the others', async (_what, issue) => {
  const [incident, number] = [open(), stage.open(issue)];
  expect(await event(number)).toMatchObject({ code: 0, outputs: { acted: '1' } });
  expect(issuesWithComment(incident, number)).toEqual([1, 0]);
});

test('an event that took the incident label off is a tick for closed ones too', async () => {
  const number = stage.open({ labels: ['question'] });
  const [own, share, sweep] = [1, 1, 1];
  expect((await event(number, { label: 'Incident' })).read).toBe(own + share + sweep);
});

test('an event about an issue that is gone is no failure, and a tick for the others', async () => {
  const incident = open();
  expect(await event(99)).toMatchObject({ code: 0, outputs: { acted: '1', failed: '0' } });
  expect(issuesWithComment(incident)).toEqual([1]);
});

test('an issue that cannot be read is named once, and the others are served', async () => {
  const [broken, incident] = [open(), open()];
  stage.breaks({ kind: '502-before', match: { issue: broken }, times: 1000 });
  const result = await event(broken);
  expect(result).toMatchObject({ code: 1, outputs: { acted: '1' } });
  expect(result.annotations.at(-1)?.message.match(new RegExp(`#${broken}`, 'g'))).toHaveLength(1);
  expect(issuesWithComment(incident)).toEqual([1]);
});

/** Takes this many from the hour's 1,000, as other workflows with the same token do. */
async function use(resource: 'requests' | 'points', count: number): Promise<void> {
  const headers = { authorization: 'token of the job', 'content-type': 'application/json' };
  const body = JSON.stringify({ query: '{ viewer { login } }' });
  for (let done = 0; done < count; done += 1) {
    const answer =
      resource === 'points'
        ? fetch(`${stage.url}/graphql`, { method: 'POST', headers, body })
        : fetch(`${stage.url}/repos/acme/shop`, { headers });
    await (await answer).arrayBuffer();
  }
}

test.each(['requests', 'points'] as const)(
  'with less than a third of the hour’s %s left it decides about its issue alone, and says so',
  async (resource) => {
    const [first, second] = [open(), open()];
    await use(resource, 670);
    const result = await event(second);
    expect(result).toMatchObject({ code: 0, outputs: { acted: '1' } });
    expect(issuesWithComment(first, second)).toEqual([0, 1]);
    expect(result.summary).toMatch(/### The run: 1 warning\n\n[^\n]*`little-budget-left`/);
    expect(result.summary).toMatch(/^\*\*Only the issue of this event was looked at\.\*\* /);
    expect(result.summary).not.toContain('### The policy');
    expect(result.summary).toContain('mode issue');
    stage.now += 60 * MINUTE;
    await event(second);
    expect(issuesWithComment(first)).toEqual([1]);
  },
);
