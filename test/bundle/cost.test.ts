/** What a run costs in requests, whatever is in the issues. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { call, DETAILS, MINUTE, PATH, PEOPLE, POLICY } from './night.ts';
import { runAction } from '../support/action.ts';
import { type Stage, startStage } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await startStage(PEOPLE);
});
afterEach(() => stage.stop());

const FILES = { [PATH]: `${POLICY}limits: { comments-per-run: 100 }\n` };

async function sweep() {
  const [writes, reads] = [stage.writes.length, stage.reads];
  const result = await runAction(call(stage, { files: FILES }));
  return { ...result, wrote: stage.writes.slice(writes), read: stage.reads - reads };
}

test('twenty due incidents take one page, one permission, one re-reading and two writes each', async () => {
  const numbers = Array.from({ length: 20 }, () => stage.open({ body: DETAILS('checkout', 5000) }));
  const { wrote, read, code } = await sweep();
  expect(code).toBe(0);
  const [page, permission, again] = [1, 1, 1];
  expect(read).toBe(page + permission + again);
  // The repository's labels are created once.
  expect(wrote.filter((name) => name !== 'create label')).toHaveLength(20 * 2);
  expect(numbers.every((number) => stage.commentsOn(number).length === 1)).toBe(true);
});

test('of twenty-one the last is read again by a request of its own', async () => {
  for (let count = 0; count < 21; count += 1) stage.open({ body: DETAILS('checkout', 5000) });
  expect((await sweep()).read).toBe(1 + 1 + 2);
});

test('the ids of people come with the re-reading, so that a later level costs no other request', async () => {
  stage.open({ body: DETAILS('checkout', 5000) });
  await sweep();
  stage.now += 5 * MINUTE;
  const { read } = await sweep();
  const [page, again, dropped] = [1, 1, 1];
  expect(read).toBe(page + again + dropped);
});

test('a document has twenty reactions at most, those to obeyed commands first; the next run gives the rest', async () => {
  const number = stage.open({ body: DETAILS('checkout', 5000) });
  await sweep();
  for (let count = 0; count < 30; count += 1) stage.comment(number, 'stranger', '/snooze 1h');
  stage.comment(number, 'dan', '/ack');
  const countReactions = (): number => stage.comments(number).filter(({ reactions }) => reactions.length > 0).length;
  const { wrote } = await sweep();
  expect(wrote).toEqual(['say']);
  expect(countReactions()).toBe(20);
  expect(stage.comments(number).at(-2)?.reactions).toMatchObject([{ content: '+1' }]);
  await sweep();
  expect(countReactions()).toBe(31);
  expect((await sweep()).wrote).toEqual([]);
});

describe('who was looked up', () => {
  const permissionsRead = async (): Promise<number> => (await sweep()).read - 1;

  test('is remembered for a day by the comment that was posted then', async () => {
    stage.open({ body: DETAILS('checkout', 5000) });
    await sweep();
    expect(stage.commentsOn(1)[0]?.body).toContain(
      '"people":{"zoe":{"permission":"read","at":"2026-11-23T10:00:00Z"}}',
    );
    stage.now += MINUTE;
    expect(await permissionsRead()).toBe(0);
  });

  test('is not believed where anybody else says so', async () => {
    const number = stage.open({ body: DETAILS('checkout', 5000) });
    await sweep();
    const line = (stage.commentsOn(number)[0]?.body ?? '')
      .replaceAll('"zoe"', '"stranger"')
      .replaceAll('"read"', '"admin"');
    stage.comment(number, 'stranger', line);
    stage.comment(number, 'stranger', '/resolved');
    await sweep();
    const order = stage.comments(number).find(({ body }) => body === '/resolved');
    expect(order?.reactions).toMatchObject([{ content: 'confused' }]);
  });
});

test('a responder whom the policy names needs no look-up', async () => {
  const number = stage.open({ body: DETAILS('checkout', 5000) });
  await sweep();
  stage.comment(number, 'carol', '/ack');
  const { read } = await sweep();
  const [page, again] = [1, 1];
  expect(read).toBe(page + again);
  expect(stage.commentsOn(number)[0]?.body).toMatch(/acknowledged/i);
});
