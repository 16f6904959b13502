import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortNames } from '#report/text/short-names.ts';

test.each<[readonly string[], number, readonly string[]]>([
  [['platform-alerts-apac1', 'platform-alerts-apac2'], 10, ['pa-apac1', 'pa-apac2']],
  [['pa-apac1', 'pa-apac2'], 10, ['pa-apac1', 'pa-apac2']],
  [['averyveryverylonglogin1', 'averyveryverylonglogin2'], 8, ['…glogin1', '…glogin2']],
  [['dan'], 3, ['dan']],
  // Their initials and their ends are the same, so both stay whole.
  [['alpha-one-team', 'apple-one-team'], 8, ['alpha-one-team', 'apple-one-team']],
])('%j in %i characters are %j', (logins, room, expected) => {
  expect([...shortNames(logins, room).values()]).toEqual(expected);
});

test('no two people read the same', () => {
  const login = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
  fc.assert(
    fc.property(fc.uniqueArray(login, { maxLength: 8 }), fc.integer({ min: 2, max: 12 }), (logins, room) => {
      const names = [...shortNames(logins, room).values()];
      expect(new Set(names).size).toBe(logins.length);
    }),
  );
});
