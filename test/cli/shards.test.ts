/** Which job a repository belongs to. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planShardsCommand } from '#cli/commands/plan-shards.ts';
import { dealOut, type Shard } from '#cli/shards.ts';
import { inRepository } from '../support/repository.ts';
import { runCommand } from '../support/command.ts';

const name = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}\/[a-z0-9._-]{1,12}$/);
const names = fc.uniqueArray(name, { maxLength: 60 });
const count = fc.integer({ min: 1, max: 32 });

const places = (dealt: readonly Shard[]): ReadonlyMap<string, number> =>
  new Map(dealt.flatMap(({ shard, repositories }) => repositories.map((one) => [one, shard] as const)));

describe('shards', () => {
  test('hold every repository exactly once, and none is empty', () => {
    fc.assert(
      fc.property(names, count, (all, shards) => {
        const dealt = dealOut(all, shards);
        expect(dealt.flatMap(({ repositories }) => repositories).toSorted()).toEqual(all.toSorted());
        expect(dealt.filter(({ repositories }) => repositories.length === 0)).toEqual([]);
        const numbers = dealt.map(({ shard }) => shard);
        expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
        expect(numbers.every((shard) => shard >= 1 && shard <= shards)).toBe(true);
      }),
    );
  });

  test('one that comes or goes moves no other', () => {
    fc.assert(
      fc.property(names, name, count, (all, one, shards) => {
        const without = all.filter((other) => other !== one);
        const before = places(dealOut(without, shards));
        const after = places(dealOut([...without, one], shards));
        for (const [repository, shard] of before) expect(after.get(repository)).toBe(shard);
      }),
    );
  });

  test('with one shard more, who moves, moves to the new one', () => {
    fc.assert(
      fc.property(names, count, (all, shards) => {
        const before = places(dealOut(all, shards));
        for (const [repository, shard] of places(dealOut(all, shards + 1)))
          if (shard !== before.get(repository)) expect(shard).toBe(shards + 1);
      }),
    );
  });

  test('do not depend on the order of the list, nor on how a name is written', () => {
    fc.assert(
      fc.property(names, count, (all, shards) => {
        expect(dealOut(all.toReversed(), shards)).toEqual(dealOut(all, shards));
        const shouted = all.map((one) => one.toUpperCase());
        const lower = dealOut([...all, ...shouted], shards).map(({ shard, repositories }) => ({
          shard,
          repositories: repositories.map((one) => one.toLowerCase()),
        }));
        expect(lower).toEqual(dealOut(all, shards));
      }),
    );
  });

  test('are of about the same size', () => {
    const all = Array.from({ length: 5000 }, (_, index) => `acme/service-${index}`);
    const sizes = dealOut(all, 20).map(({ repositories }) => repositories.length);
    expect(sizes).toHaveLength(20);
    expect(Math.min(...sizes)).toBeGreaterThan(200);
    expect(Math.max(...sizes)).toBeLessThan(300);
  });

  test('are where they have always been: a job finds its file of yesterday', () => {
    const all = ['acme/shop', 'acme/web', 'acme/api', 'acme/docs'];
    expect(Object.fromEntries(places(dealOut(all, 20)))).toEqual({
      'acme/api': 13,
      'acme/docs': 5,
      'acme/shop': 5,
      'acme/web': 3,
    });
  });
});

describe('tocsin plan-shards', () => {
  test('prints the matrix of a list on one line', async () => {
    const { out, code } = await runCommand(planShardsCommand, 'acme/shop', 'acme/web', 'acme/shop', '--shards', '1');
    expect([out, code]).toEqual(['{"include":[{"shard":1,"repositories":["acme/shop","acme/web"]}]}\n', 0]);
  });

  test('prints it by its published schema', async () => {
    const schema = JSON.parse(readFileSync(inRepository('schemas/plan-shards.v1.schema.json'), 'utf8')) as object;
    const { out } = await runCommand(planShardsCommand, 'acme/shop', 'acme/web', 'acme/api', '--shards', '9', '--json');
    const valid = new Ajv({ allErrors: true }).compile(schema);
    expect([valid(JSON.parse(out)), valid.errors]).toEqual([true, null]);
    expect(valid({ include: [{ shard: 1, repositories: [] }] })).toBe(false);
  });

  test.each<[readonly string[], string]>([
    [[], 'Say which repositories'],
    [['shop'], '"shop" is no repository. Write it as owner/name.'],
    [['acme/$(id)'], '"acme/$(id)" is no repository'],
    [['acme/shop', '--shards', '0'], 'a whole number from 1 to 256'],
    [['acme/shop', '--shards', '257'], 'a whole number from 1 to 256'],
    [['acme/shop', '--shards', 'many'], '--shards is "many"'],
    [['--file', 'missing.txt'], 'missing.txt: there is no such file'],
  ])('refuses %j', async (args, words) => {
    const { out, err, code } = await runCommand(planShardsCommand, ...args);
    expect([out, code]).toEqual(['', 2]);
    expect(err).toContain(words);
  });
});
