/** Who can be assigned, asked before anybody is called: what GitHub does not say, and what ends the asking. */
import { afterEach, expect, test } from 'vitest';
import { readAssignability } from '#github/index.ts';
import { clientOf } from '../support/client.ts';
import { type Answer, type Loopback, startLoopback } from './loopback.ts';

let server: Loopback | null = null;
afterEach(() => server?.close());

/** GitHub, which says `answer` of bob. */
async function ask(answer: Answer): ReturnType<typeof readAssignability> {
  server = await startLoopback(({ url }) => {
    const who = /\/assignees\/(\w+)$/.exec(url)?.[1];
    if (who === 'bob') return answer;
    return who === 'gone' ? { status: 404 } : { status: 204 };
  });
  return readAssignability(clientOf(server), ['Ann', 'bob', 'gone'], []);
}

test.each([
  ['a server that fails', { status: 502 }, 'unavailable'],
  ['a permission that is missing', { status: 403 }, 'forbidden'],
  ['a limit', { status: 429, headers: { 'retry-after': '600' } }, 'rate-limited'],
])('of whom GitHub does not say it is not known, and why; the others are: %s', async (_what, answer, code) => {
  const { assignable, refusal } = await ask(answer);
  expect(assignable).toEqual(
    new Map([
      ['ann', true],
      ['gone', false],
    ]),
  );
  expect(refusal).toMatchObject({ code });
});

test('a token that is refused ends it', async () => {
  await expect(ask({ status: 401 })).rejects.toMatchObject({ code: 'unauthorised' });
});
