/** An answer is many times as large as what is made of it: while the next page is on its way, nothing holds the one before. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Client, Repository } from '#github/index.ts';
import { clientOf, repositoryOf } from '../support/client.ts';
import { lists, page, rawIssue } from './answers.ts';
import { type Answer, startLoopback } from './loopback.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** It, and all that it consists of. */
const partsOf = (value: unknown): readonly object[] =>
  typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(partsOf)] : [];

/** Of each answer whose page was followed by another request: whether something held a part of it then. */
async function answersHeld(
  answerTo: (variables: Readonly<Record<string, unknown>>) => Answer,
  read: (repository: Repository) => Promise<unknown>,
): Promise<readonly boolean[]> {
  const server = await startLoopback(({ body }) => answerTo(body.variables ?? {}));
  const client = clientOf(server);
  const held: boolean[] = [];
  let before: readonly WeakRef<object>[] = [];
  const query: Client['query'] = async <T>(...[document, variables, options]: Parameters<Client['query']>) => {
    // What a job has looked at is held until its end.
    await turn();
    collectGarbage();
    if (before.length > 0) held.push(before.some((part) => part.deref() !== undefined));
    const reply = await client.query<T>(document, variables, options);
    before = partsOf(reply.data).map((part) => new WeakRef(part));
    return reply;
  };
  try {
    await read(repositoryOf({ ...client, query }, { responders: () => ['zoe'] }));
  } finally {
    await server.close();
  }
  return held;
}

const PAGES = 4;
/** The page behind a cursor, which is the number of the page before. */
const pageAfter = (cursor: unknown) => {
  const number = Number(cursor ?? 0) + 1;
  return page([rawIssue(number)], number < PAGES ? String(number) : null);
};

test('of a sweep', async () => {
  const held = await answersHeld(
    ({ openAfter }) => lists(pageAfter(openAfter)),
    (repository) => repository.readIncidents(0),
  );
  expect(held).toEqual([false, false, false]);
});

test('of a reading of all incidents there ever were', async () => {
  const held = await answersHeld(
    ({ after }) => ({
      body: {
        data: {
          viewer: { login: 'github-actions[bot]' },
          repository: { past: { totalCount: 4, ...pageAfter(after) } },
        },
      },
    }),
    async (repository) => {
      for await (const one of repository.readPast({ since: null, has: () => false }))
        expect(one.incidents).toHaveLength(1);
    },
  );
  expect(held).toEqual([false, false, false]);
});
