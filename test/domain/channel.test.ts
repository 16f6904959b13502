/** The same message has the same key in every run, and no other has it. */
import { describe, expect, test } from 'vitest';
import { combinedKey, messageKey, threadKey, type MessageParts } from '#domain/channel.ts';

const PARTS: MessageParts = {
  repository: 'acme/shop',
  issue: 42,
  episode: 0,
  cause: 'level 2',
  occurrence: 1,
  channel: 'text',
  login: 'alice',
};

describe('the key of a message', () => {
  test('is the same however its parts are ordered', () => {
    const { login, ...rest } = PARTS;
    expect(messageKey({ login, ...rest })).toBe(messageKey(PARTS));
  });

  test.each([
    { repository: 'acme/shop2' },
    { issue: 43 },
    { episode: 1 },
    { cause: 'level 3' },
    { occurrence: 2 },
    { channel: 'mail' },
    { login: 'bob' },
    { login: null },
  ])('differs with %j', (change) => {
    expect(messageKey({ ...PARTS, ...change })).not.toBe(messageKey(PARTS));
  });
});

test('the key of several messages does not depend on their order', () => {
  expect(combinedKey(['b', 'a', 'c'])).toBe(combinedKey(['c', 'b', 'a']));
  expect(combinedKey(['ab', 'c'])).not.toBe(combinedKey(['a', 'bc']));
});

test('each incident has a thread of its own', () => {
  expect(threadKey('acme/shop', 42)).not.toBe(threadKey('acme/shop', 4));
  expect(threadKey('acme/shop', 42)).not.toBe(threadKey('acme/web', 42));
});
