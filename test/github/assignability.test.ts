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

test('of whom GitHub does not say it is not known, and the others are', async () => {
  const { assignable } = await ask({ status: 502 });
  expect(assignable).toEqual(
    new Map([
      ['ann', true],
      ['gone', false],
    ]),
  );
});

test.each([
  ['a token that is refused', { status: 401 }, 'unauthorised'],
  ['a limit', { status: 429, headers: { 'retry-after': '600' } }, 'rate-limited'],
])('%s ends it', async (_what, answer, code) => {
  await expect(ask(answer)).rejects.toMatchObject({ code });
});
