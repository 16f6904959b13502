import { describe, expect, test } from 'vitest';
import type { DeliveryOutcome } from '#domain/channel.ts';
import { type WayRecord, wayName } from '#domain/drill.ts';
import {
  type DrillScope,
  dueWays,
  EVERYTHING,
  recordsOf,
  scopeProblem,
  testMessage,
  waysOf,
  withCodes,
  withSendings,
  withOutcomes,
} from '#engine/drill/index.ts';
import { createCode, readCode } from '#engine/drill/codes.ts';
import { POLICY, policyOf } from '../delivery/world.ts';

const NOW = Date.UTC(2026, 10, 28, 9) / 1000;
const policy = policyOf();
const ISSUE = { number: 7, repository: 'acme/shop', url: 'https://github.com/acme/shop/issues/7', title: '' };
/** Not by chance, so that a failure can be read. */
function drawFrom(start: number): (below: number) => number {
  let next = start;
  return (below) => {
    next += 7;
    return next % below;
  };
}

describe('the ways of a policy', () => {
  test('are each address of a person, and each place that something notifies', () => {
    expect(waysOf(policy).map(wayName)).toEqual([
      'alice by mail',
      'alice by text',
      'alice by phone',
      'bob by phone',
      'carol by mail',
      'carol by push',
      'war-room',
      'pager',
      'bus',
    ]);
  });

  test.each<[string, Partial<DrillScope>, RegExp | null]>([
    ['all', {}, null],
    ['a person', { person: 'Alice' }, null],
    ['a person by a channel', { person: 'bob', channel: 'phone' }, null],
    ['a place', { channel: 'war-room' }, null],
    ['a channel that there is not', { channel: 'fax' }, /no channel "fax".*war-room, pager, bus, mail/],
    ['a person without a way', { person: 'eve' }, /eve has no way/],
    [
      'a person without that way',
      { person: 'bob', channel: 'mail' },
      /bob has no address for the channel mail: theirs are phone/,
    ],
  ])('%s can be drilled, or it is said why not', (_what, scope, why) => {
    const problem = scopeProblem([policy], { ...EVERYTHING, ...scope });
    if (why === null) expect(problem).toBeNull();
    else expect(problem).toMatch(why);
  });

  test('keep what is known of them, under an earlier name of the policy as well', () => {
    const before = recordsOf([], [policy], NOW).map((way) => ({ ...way, proved: NOW - 5, sent: NOW - 9 }));
    const renamed = policyOf(POLICY.replace('name: reached', 'name: renamed\nformerly: [reached]'));
    const after = recordsOf(before, [renamed], NOW);
    expect(after.map((way) => [way.policy, way.proved])).toEqual(before.map(() => ['renamed', NOW - 5]));
  });

  test('that are gone are forgotten; those of another policy stay for as long as a proof counts', () => {
    const before = recordsOf([], [policy], NOW).map((way) => ({ ...way, proved: NOW }));
    const without = policyOf(POLICY.replace(/ {2}bob: .*\n/, ''));
    expect(recordsOf(before, [without], NOW).map(wayName)).not.toContain('bob by phone');
    const foreign = before.map((way) => ({ ...way, policy: 'other' }));
    const count = (now: number): number => recordsOf(foreign, [policy], now).length;
    expect([count(NOW), count(NOW + 90 * 86_400)]).toEqual([18, 9]);
  });

  test('of people are kept while the secret that holds the contacts cannot be read', () => {
    const before = recordsOf([], [policy], NOW).map((way) => ({ ...way, proved: NOW }));
    const blind = { ...policy, contacts: { variable: 'TOCSIN_CONTACTS', known: new Map() } };
    expect(recordsOf(before, [blind], NOW).map(wayName).toSorted()).toEqual(before.map(wayName).toSorted());
  });
});

describe('a drill', () => {
  const all = recordsOf([], [policy], NOW);
  const roundWithLimits = (limits: string): string[] => {
    const one = policyOf(POLICY.replace('limits: { messages-per-person: 4 in 15m }', limits));
    return dueWays(recordsOf([], [one], NOW), () => true, [one], NOW).map(wayName);
  };

  test('goes by each way, and no further than the limits of the policy', () => {
    expect(dueWays(all, () => true, [policy], NOW)).toHaveLength(9);
    expect(roundWithLimits('limits: { messages-per-person: 2 in 15m }')).not.toContain('alice by phone');
    expect(roundWithLimits('limits: { messages-per-person: 1 in 15m }')).toEqual([
      'alice by mail',
      'bob by phone',
      'carol by mail',
      'war-room',
      'pager',
      'bus',
    ]);
    expect(roundWithLimits('limits: { messages-per-run: 3 }')).toHaveLength(3);
  });

  test('counts what a person was sent just before', () => {
    const sent = all.map((way): WayRecord => ({ ...way, sent: NOW - 60 }));
    const one = policyOf(POLICY.replace('messages-per-person: 4 in 15m', 'messages-per-person: 3 in 15m'));
    const alice = (now: number): number => dueWays(sent, ({ to }) => to === 'alice', [one], now).length;
    expect([alice(NOW), alice(NOW + 13 * 60), alice(NOW + 14 * 60)]).toEqual([0, 0, 3]);
  });

  test('begins with what was proved longest ago', () => {
    const known = all.map((way, index): WayRecord => ({ ...way, proved: NOW - index }));
    expect(dueWays(known, () => true, [policy], NOW).map(wayName)[0]).toBe('bus');
  });

  test('leaves codes that can be confirmed before anything is sent, and says afterwards what became of it', () => {
    const sendings = withCodes(all.slice(0, 4), 'acme/shop', drawFrom(1));
    const intended = withSendings(all, sendings, NOW);
    expect(intended.slice(0, 5).map(({ state, codes }) => [state, codes.length])).toEqual([
      ['intended', 1],
      ['intended', 1],
      ['intended', 1],
      ['intended', 1],
      [null, 0],
    ]);
    const outcomes: readonly DeliveryOutcome[] = [
      { kind: 'sent', reference: null },
      { kind: 'failed', code: 'http-404', message: 'No.' },
      { kind: 'not-taken', retryAfter: null },
      { kind: 'doubt', why: 'It broke off.' },
    ];
    const known = new Map(
      sendings.map((one, index) => [testMessage(one, ISSUE).id, outcomes[index] as DeliveryOutcome]),
    );
    const after = withOutcomes(intended, sendings, NOW, known);
    expect(after.slice(0, 4).map(({ state, reason, codes }) => [state, reason, codes.length])).toEqual([
      ['sent', null, 1],
      ['failed', 'http-404', 1],
      ['waiting', null, 1],
      ['doubt', null, 1],
    ]);
    expect(withOutcomes(after, sendings, NOW, known), 'twice').toEqual(after);
    expect(withOutcomes(all, sendings, NOW, known), 'where another run wrote over the intents').toEqual(after);
  });

  test('does not write over what a later run recorded, and keeps the last codes', () => {
    const [way] = all;
    const send = (ways: readonly WayRecord[], at: number, seed: number): readonly WayRecord[] =>
      withSendings(ways, withCodes(all.slice(0, 1), 'acme/shop', drawFrom(seed)), at);
    const later = send(way === undefined ? [] : [way], NOW + 60, 1);
    const both = send(later, NOW, 2);
    expect([both[0]?.sent, both[0]?.codes.length]).toEqual([NOW + 60, 2]);
    const four = [3, 4, 5].reduce((ways, seed) => send(ways, NOW + 60 * seed, seed), both);
    expect(four[0]?.codes).toHaveLength(3);
  });

  test('sends a code that is read back, and that stands nowhere in the records', () => {
    const sendings = withCodes(all, 'acme/shop', drawFrom(3));
    const records = JSON.stringify(withSendings(all, sendings, NOW));
    expect(sendings).toHaveLength(all.length);
    for (const { code } of sendings) {
      expect(code).toMatch(/^[bcdfghjkmnpqrstvwxz2-9]{5}-[bcdfghjkmnpqrstvwxz2-9]{5}$/);
      expect(records).not.toContain(readCode(code ?? ''));
      expect(records).not.toContain(code);
    }
    expect(new Set(sendings.map((one) => testMessage(one, ISSUE).id)).size).toBe(sendings.length);
  });
});

test('codes use each sign, so that there are as many as there can be', () => {
  let next = 0;
  const signs = new Set(Array.from({ length: 10 }, () => createCode((below) => next++ % below)).join(''));
  expect(signs.size, 'with the hyphen').toBe(28);
});
