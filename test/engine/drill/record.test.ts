import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WayRecord } from '#domain/drill.ts';
import { printDrillRecord, readDrillRecord } from '#engine/drill/index.ts';

const instant = fc.option(fc.integer({ min: 0, max: 4_000_000_000 }));
const WAY: fc.Arbitrary<WayRecord> = fc.record({
  policy: fc.string(),
  channel: fc.string(),
  to: fc.option(fc.string()),
  sent: instant,
  state: fc.constantFrom('intended', 'sent', 'doubt', 'waiting', 'failed', null),
  reason: fc.option(fc.string()),
  proved: instant,
  codes: fc.array(fc.record({ digest: fc.string(), at: fc.nat(), isVoid: fc.boolean() }), { maxLength: 3 }),
});

test('what is printed is read back, whatever stands above it, and ends no HTML comment', () => {
  fc.assert(
    fc.property(fc.array(WAY), fc.string(), (ways, before) => {
      const line = printDrillRecord(ways);
      expect(readDrillRecord(`${before}\n${line}\n`)).toEqual({ kind: 'record', ways });
      expect(line.indexOf('-->')).toBe(line.length - 3);
    }),
  );
});

const LINE = (json: string): string => `text\n<!-- tocsin-drill ${json} -->`;

test.each<[string, string, 'none' | 'unreadable']>([
  ['an issue of somebody', 'Something is wrong with the tocsin-drill.', 'none'],
  ['a line that is not the last', `${LINE('{"v":1,"ways":[]}')}\nmore`, 'none'],
  ['a later version', LINE('{"v":2,"ways":[]}'), 'unreadable'],
  ['a line that was cut', LINE('{"v":1,"ways":[}'), 'unreadable'],
  ['a row without codes', LINE('{"v":1,"ways":[["p","c",null,null,null,null,null]]}'), 'unreadable'],
  ['a state that there is not', LINE('{"v":1,"ways":[["p","c",null,1,9,null,null,[]]]}'), 'unreadable'],
  ['a code that is none', LINE('{"v":1,"ways":[["p","c",null,null,null,null,null,[["d"]]]]}'), 'unreadable'],
  ['no rows', LINE('{"v":1}'), 'unreadable'],
])('%s is told apart', (_what, body, kind) => {
  expect(readDrillRecord(body).kind).toBe(kind);
});

test('GitHub may hand line ends back as a browser writes them', () => {
  expect(readDrillRecord(`a\r\n${printDrillRecord([])}\r\n`)).toEqual({ kind: 'record', ways: [] });
});
