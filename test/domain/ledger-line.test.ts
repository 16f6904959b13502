import fc from 'fast-check';
import { assert, describe, expect, it } from 'vitest';
import { type Issue, PERMISSIONS } from '#domain/issue.ts';
import type { LedgerRecord, StatusRecord } from '#domain/ledger.ts';
import { beginsAsOurs, parseLedger, printLedger, withLedger, withoutWords } from '#domain/ledger-line.ts';
import { ownTextOf } from '#engine/incident/own-text.ts';
import { editComment, postComment } from '#engine/model/issue-model.ts';
import { openIssue } from '#engine/model/open-issue.ts';

const instant = fc.integer({ min: 0, max: 4_102_444_800 });
const count = fc.nat({ max: 1000 });
const key = fc.string({ minLength: 1 }).filter((text) => text !== '__proto__');
const anyRecord: fc.Arbitrary<LedgerRecord> = fc.record({
  v: fc.constant(1 as const),
  issue: fc.string(),
  policy: fc.string(),
  commit: fc.option(fc.string()),
  at: instant,
  episode: count,
  fired: fc.dictionary(key, count),
  level: count,
  severity: fc.string(),
  since: instant,
  raised: fc.option(fc.string()),
  called: fc.dictionary(key, fc.array(fc.string())),
  notAssigned: fc.dictionary(key, fc.array(fc.string())),
  escalated: fc.boolean(),
  answered: fc.array(fc.string()),
  commands: fc.array(fc.string()),
  review: fc.boolean(),
  late: count,
  seen: count,
  people: fc.dictionary(key, fc.record({ permission: fc.constantFrom(...PERMISSIONS), at: instant })),
});
const record = fc.tuple(anyRecord, fc.boolean(), fc.boolean()).map(
  ([{ commands, notAssigned, people, ...rest }, isRefused, hasPeople]): LedgerRecord => ({
    ...rest,
    ...(rest.answered.length > 0 && { commands }),
    ...(isRefused && notAssigned ? { notAssigned } : {}),
    ...(hasPeople && people ? { people } : {}),
  }),
);
const status: fc.Arbitrary<StatusRecord> = fc
  .record({
    shows: fc.string(),
    labelAndAssignCount: count,
    review: fc.option(fc.record({ id: fc.string(), episode: count })),
    quiet: fc.option(
      fc.record({
        at: instant,
        episode: count,
        fired: fc.dictionary(key, fc.record({ n: count, at: instant, seen: count })),
        severity: fc.string(),
        since: instant,
        answered: fc.array(fc.string()),
        seen: count,
        earlier: fc.array(fc.record({ at: instant, severity: fc.string(), since: instant, seen: count })),
      }),
    ),
  })
  .chain((rest) => fc.option(record).map((last) => (last === null ? rest : { ...rest, last })));
/** The data with each of its fields in turn, at any depth, set to `wrong`. */
function wrongWays(data: object, wrong: number, path = ''): readonly (readonly [string, object])[] {
  return Object.entries(data).flatMap(([key, value]) => {
    const here = `${path}/${key}`;
    const set = (one: unknown): object => (Array.isArray(data) ? data.with(Number(key), one) : { ...data, [key]: one });
    const inside = typeof value === 'object' && value !== null ? wrongWays(value as object, wrong, here) : [];
    return [[here, set(wrong)] as const, ...inside.map(([where, changed]) => [where, set(changed)] as const)];
  });
}

const ISSUE: Issue = openIssue({
  at: 0,
  author: 'zoe',
  title: '',
  body: '',
  type: null,
  labels: [],
  assignees: [],
  people: {},
});
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the ledger', () => {
  it('reads back what it printed, whatever stands before it', () => {
    fc.assert(
      fc.property(record, fc.option(status), fc.string(), (written, withStatus, text) => {
        const read = parseLedger(`${text}\n\n${printLedger({ record: written, status: withStatus })}\n`);
        expect(read.kind).toBe('record');
        expect(plain(read)).toEqual(plain({ kind: 'record', record: written, status: withStatus }));
      }),
    );
  });

  it('reads the same of a comment without its words', () => {
    fc.assert(
      fc.property(record, fc.option(status), fc.string(), fc.boolean(), (written, withStatus, text, isOurs) => {
        const complete = withLedger(text, { record: written, status: withStatus });
        const body = isOurs ? complete : complete.slice(1);
        const bare = withoutWords(body);
        expect(plain(parseLedger(bare))).toEqual(plain(parseLedger(body)));
        expect(beginsAsOurs(bare)).toBe(isOurs);
        const isLeft = !isOurs || written.review || withStatus?.last?.review === true;
        expect(bare).toBe(isLeft ? body : withLedger('', { record: written, status: withStatus }));
      }),
    );
  });

  it('reads of a comment on the model what it reads of its text', () => {
    fc.assert(
      fc.property(record, fc.option(status), fc.option(status), (written, posted, edited) => {
        const after = postComment(ISSUE, { id: 'C1', line: { record: written, status: posted }, at: 1 });
        const issues = [after, editComment(after, { id: 'C1', line: { record: written, status: edited }, at: 2 })];
        for (const comment of issues.map(({ timeline }) => timeline[0])) {
          assert(comment?.kind === 'comment');
          const { line, isOurs } = ownTextOf(comment);
          expect(plain(line)).toEqual(plain(parseLedger(comment.body)));
          expect(isOurs).toBe(beginsAsOurs(comment.body));
        }
      }),
    );
  });

  it('cannot be ended early by anything in it', () => {
    fc.assert(
      fc.property(record, (written) => {
        const line = printLedger({ record: written, status: null });
        expect(line.indexOf('-->')).toBe(line.length - 3);
        expect(line).not.toContain('\n');
      }),
    );
  });

  it('believes no line with a field of another type', () => {
    fc.assert(
      fc.property(record, status, (written, withStatus) => {
        const data = JSON.parse(printLedger({ record: written, status: withStatus }).slice(16, -4)) as object;
        const read = (changed: object): string => parseLedger(`<!-- escalation ${JSON.stringify(changed)} -->`).kind;
        expect(read(data)).toBe('record');
        // No text, flag, list, map or count, and no instant.
        const others = wrongWays(data, -1.5);
        expect(others.length).toBeGreaterThan(20);
        for (const [path, changed] of others) expect([path, read(changed)]).toEqual([path, 'unknown']);
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ['no marker', 'hello', 'none'],
    [
      'a marker that is not the last line of a comment of ours',
      '<!-- tocsin -->\n<!-- escalation {"v":1} -->\nhi',
      'misplaced',
    ],
    ['a marker that is not the last line of another comment', '<!-- escalation {"v":1} -->\nhello', 'none'],
    ['a marker in code', 'The line `<!-- escalation {…} -->` is ours', 'none'],
    ['a marker in a fence', 'So:\n\n```\n<!-- escalation {"v":1} -->\n```\nand on', 'none'],
    ['another version', '<!-- escalation {"v":2} -->', 'unknown'],
    ['no JSON', '<!-- escalation {nope} -->', 'unknown'],
    ['a record with a part missing', '<!-- escalation {"v":1,"policy":"p"} -->', 'unknown'],
    ['an empty body', '', 'none'],
  ])('%s is %s', (_name, body, kind) => {
    expect(parseLedger(body).kind).toBe(kind);
  });
});
