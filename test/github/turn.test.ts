/** The turn at a comment, on the sandbox over HTTP: of several runs one has it, for a while. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Repository } from '#github/index.ts';
import type { Reply } from '#github/client.ts';
import { type FaultKind, type Sandbox, startSandbox } from '#sandbox/index.ts';
import { clientOf, repositoryOf } from '../support/client.ts';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ people: { ann: 'write', zoe: 'read' } });
  sandbox.as('zoe').openIssue({ title: 'Down', labels: ['incident'] });
});
afterEach(() => sandbox.close());

const repository = (client = clientOf(sandbox)): Repository => repositoryOf(client);

/** Two runs that come to one comment: whether each has the turn there. `before`: what somebody does to the issue before they read it. */
async function begin(before: () => void = () => undefined) {
  const { id } = sandbox.as(sandbox.store.viewer).comment(1, 'The status.');
  before();
  const [one, other] = [repository(), repository()];
  const [issue] = (await one.readIncidents(0)).issues;
  await other.readIncidents(0);
  if (issue === undefined) throw new Error('the incident was not read');
  const take = async (from: Repository): Promise<boolean | undefined> => from.takeTurn?.(issue, id);
  return { id, one, other, take };
}

test('the run that comes later has no turn for 20 seconds, and then has it', async () => {
  const { one, other, take } = await begin();
  expect(await take(one)).toBe(true);
  sandbox.clock.advance(19);
  expect(await take(other)).toBe(false);
  sandbox.clock.advance(1);
  expect(await take(other)).toBe(true);
  expect(await take(one)).toBe(false);
});

test('whoever has it takes it again, and has it for longer', async () => {
  const { one, other, take } = await begin();
  const seen: (boolean | undefined)[][] = [];
  for (let count = 0; count < 3; count += 1) {
    seen.push([await take(one), await take(other)]);
    sandbox.clock.advance(15);
    seen.push([await take(other)]);
  }
  expect(seen).toEqual([[true, false], [false], [true, false], [false], [true, false], [false]]);
});

test.each([0, 60])(
  'of two that take it in the same moment one has it, where the last turn is %i seconds old',
  async (age) => {
    const { one, other, take } = await begin();
    if (age > 0) await take(repository());
    sandbox.clock.advance(age);
    const both = await Promise.all([take(one), take(other)]);
    expect(both.toSorted()).toEqual([false, true]);
  },
);

test('each comment has turns of its own', async () => {
  const [first, second] = [await begin(), await begin()];
  expect([await first.take(first.one), await second.take(second.other)]).toEqual([true, true]);
});

describe('in a locked conversation, where GitHub refuses the reaction of an App', () => {
  const lock = (): void => sandbox.as('ann').lock(1, 'SPAM');
  const lockNow = (): unknown => {
    const issue = sandbox.store.issues.get(1);
    return issue?.isLocked === true ? issue.lockReason : 'open';
  };
  const reactions = (): readonly number[] =>
    sandbox.log.filter(({ path }) => path.endsWith('/reactions')).map(({ status }) => status);

  test.each([0, 60])(
    'one of two has it, where the last turn is %i seconds old, and it is locked as before',
    async (age) => {
      const { one, other, take } = await begin(lock);
      if (age > 0) await take(repository());
      sandbox.clock.advance(age);
      const both = await Promise.all([take(one), take(other)]);
      expect(both.toSorted()).toEqual([false, true]);
      expect(lockNow()).toBe('SPAM');
    },
  );

  test('also where another run locks it again before the first one reacts', async () => {
    const { one, other, take } = await begin(lock);
    const { strike } = sandbox.faults;
    let unlocked = 0;
    sandbox.faults.strike = (request) => {
      if (request.operations.includes('unlockLockable')) unlocked += 1;
      if (request.path.endsWith('/reactions') && unlocked === 1) lock();
      return strike(request);
    };
    expect([await take(one), await take(other)]).toEqual([true, false]);
    expect(reactions()).toEqual([403, 403, 201, 403, 200]);
    expect(lockNow()).toBe('SPAM');
  });

  test.each(['502-after', 'lost-response'] as const)(
    'it is locked also where the answer to the unlocking is lost (%s)',
    async (kind) => {
      const { one, other, take } = await begin(lock);
      sandbox.faults.add({ kind, match: { operation: 'unlockLockable' } });
      expect([await take(one), await take(other)]).toEqual([true, false]);
      expect(lockNow()).toBe('SPAM');
    },
  );

  test('nothing is locked that somebody unlocked since it was read', async () => {
    const { one, take } = await begin(lock);
    sandbox.as('ann').unlock(1);
    expect([await take(one), lockNow()]).toEqual([true, 'open']);
  });

  test('where it may not be unlocked, a run goes on as if it had the turn, and locks nothing', async () => {
    const { one, take } = await begin(lock);
    sandbox.faults.add({ kind: 'graphql-partial', times: 9, match: { operation: 'unlockLockable' } });
    const before = sandbox.log.length;
    expect(await take(one)).toBe(true);
    const sent = sandbox.log.slice(before).flatMap(({ operations }) => operations);
    expect(sent.filter((name) => name === 'lockLockable')).toEqual([]);
    expect(reactions()).toEqual([403, 403, 403]);
    expect(lockNow()).toBe('SPAM');
  });

  test('for a limit a run goes on at once', async () => {
    const { one, take } = await begin(lock);
    sandbox.faults.add({
      kind: 'secondary-rate-limit',
      times: 9,
      retryAfter: 61,
      match: { operation: 'unlockLockable' },
    });
    const before = sandbox.log.length;
    expect(await take(one)).toBe(true);
    expect(sandbox.log.length - before).toBe(2);
  });
});

describe('where GitHub does not answer', () => {
  const fails = (kind: FaultKind, times: number): void =>
    sandbox.faults.add({ kind, times, match: { method: 'POST', path: /\/reactions$/ } });

  test.each(['500', '502-before', 'reset-before'] as const)('after %s a run asks again', async (kind) => {
    const { one, other, take } = await begin();
    fails(kind, 1);
    expect([await take(one), await take(other)]).toEqual([true, false]);
    fails(kind, 1);
    expect(await take(other)).toBe(false);
  });

  test.each(['502-after', 'lost-response'] as const)('after %s nobody has the turn for 20 seconds', async (kind) => {
    const { one, other, take } = await begin();
    fails(kind, 1);
    expect([await take(one), await take(other)]).toEqual([false, false]);
    sandbox.clock.advance(20);
    expect([await take(one), await take(other)]).toEqual([true, false]);
  });

  test('with a reaction, but with something else, a run goes on as if it had the turn', async () => {
    const { take } = await begin();
    const post = <T>(): Promise<Reply<T>> => Promise.resolve({ at: 0, status: 200, data: {} as T });
    expect(await take(repository({ ...clientOf(sandbox), post }))).toBe(true);
  });

  test.each(['secondary-rate-limit', 'primary-rate-limit'] as const)(
    'for %s a run goes on at once, and sends everything else',
    async (kind) => {
      const { one, take } = await begin();
      sandbox.faults.add({ kind, times: 9, retryAfter: 61, match: { method: 'POST', path: /\/reactions$/ } });
      const before = sandbox.log.length;
      expect(await take(one)).toBe(true);
      expect(sandbox.log.length - before).toBe(1);
      expect((await one.readIncidents(0)).issues).toHaveLength(1);
    },
  );

  test('twice a run goes on as if it had the turn', async () => {
    const { one, take } = await begin();
    fails('500', 2);
    expect(await take(one)).toBe(true);
  });
});
