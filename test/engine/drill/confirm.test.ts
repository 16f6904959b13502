import { describe, expect, test } from 'vitest';
import { CODE_LIFE, type WayRecord } from '#domain/drill.ts';
import { confirm, type DrillComment, type DrillVerdict } from '#engine/drill/index.ts';
import { createCode, digestOfCode, readCode } from '#engine/drill/codes.ts';

const SENT = Date.UTC(2026, 10, 28, 9) / 1000;
const REPOSITORY = 'acme/shop';
const codeOf = (seed: number): string => createCode((below) => seed % below);
const [ALICE, BOB, ROOM] = [codeOf(3), codeOf(4), codeOf(5)];

const way = (channel: string, to: string | null, code: string): WayRecord => ({
  policy: 'checkout',
  channel,
  to,
  sent: SENT,
  state: 'sent',
  reason: null,
  proved: null,
  codes: [{ digest: digestOfCode(REPOSITORY, readCode(code) ?? ''), at: SENT, isVoid: false }],
});
const WAYS = [way('text', 'alice', ALICE), way('mail', 'bob', BOB), way('war-room', null, ROOM)];

const comment = (by: string | null, body: string, change: Partial<DrillComment> = {}): DrillComment => ({
  id: `c${SENT}`,
  at: SENT + 60,
  by,
  isBot: false,
  body,
  editedByOther: false,
  ...change,
});
const verdicts = (...comments: readonly DrillComment[]): readonly DrillVerdict['kind'][] =>
  confirm(WAYS, comments, REPOSITORY).answers.map(({ verdict }) => verdict.kind);
const codesProved = (...comments: readonly DrillComment[]): readonly string[] =>
  confirm(WAYS, comments, REPOSITORY).ways.flatMap(({ channel, proved: at }) => (at === null ? [] : [channel]));

describe('a code', () => {
  test.each<[string, string, string, readonly DrillVerdict['kind'][], readonly string[]]>([
    ['of the person who comments it', 'alice', `/drill ${ALICE}`, ['confirmed'], ['text']],
    ['under a login in other letters', 'Alice', `/drill ${ALICE}`, ['confirmed'], ['text']],
    [
      'in capitals and without a hyphen',
      'alice',
      `/Drill ${ALICE.replace('-', '').toUpperCase()}`,
      ['confirmed'],
      ['text'],
    ],
    ['with blanks, as telephones write it', 'alice', `/drill ${ALICE.replace('-', ' ')}`, ['confirmed'], ['text']],
    ['before a full stop', 'alice', `/drill ${ALICE}.`, ['confirmed'], ['text']],
    ['before a colon', 'alice', `/drill ${ALICE}:`, ['confirmed'], ['text']],
    ['before an exclamation mark', 'alice', `/drill ${ALICE}!`, ['confirmed'], ['text']],
    ['between back quotes', 'alice', `/drill \`${ALICE}\``, ['confirmed'], ['text']],
    ['in bold letters', 'alice', `/drill **${ALICE}**`, ['confirmed'], ['text']],
    [
      'in a mail, above what it quotes',
      'alice',
      `/drill ${ALICE}\n\nOn Mon, Tocsin wrote:\n> /drill ${BOB}`,
      ['confirmed'],
      ['text'],
    ],
    ['of a place, from whoever reads it there', 'carol', `/drill ${ROOM}`, ['confirmed'], ['war-room']],
    ['of somebody else', 'bob', `/drill ${ALICE}`, ['of-somebody-else'], []],
    ['that no drill sent', 'alice', '/drill zzzzz-zzzzz', ['unknown'], []],
    ['that is none', 'alice', '/drill', ['unknown'], []],
    [
      'beside another of the same person',
      'bob',
      `/drill ${BOB}, ${ROOM}`,
      ['confirmed', 'confirmed'],
      ['mail', 'war-room'],
    ],
    ['before a word as long as a code', 'alice', `/drill ${ALICE} everything`, ['confirmed'], ['text']],
    ['in code', 'alice', `\`\`\`\n/drill ${ALICE}\n\`\`\``, [], []],
    ['that is only spoken of', 'alice', `I got ${ALICE}.`, [], []],
  ])('%s', (_what, by, body, expected, confirmed) => {
    expect(verdicts(comment(by, body))).toEqual(expected);
    expect(codesProved(comment(by, body))).toEqual(confirmed);
  });

  test('proves its way at the instant of the comment, until it expires', () => {
    const at = (seconds: number): WayRecord['proved'] | undefined =>
      confirm(WAYS, [comment('alice', `/drill ${ALICE}`, { at: SENT + seconds })], REPOSITORY).ways[0]?.proved;
    expect([at(0), at(CODE_LIFE), at(CODE_LIFE + 1)]).toEqual([SENT, SENT + CODE_LIFE, null]);
    expect(verdicts(comment('alice', `/drill ${ALICE}`, { at: SENT + CODE_LIFE + 1 }))).toEqual(['expired']);
  });

  test('that somebody else showed is void from then on, and not before', () => {
    const [own, other] = [comment('alice', `/drill ${ALICE}`), comment('bob', `/drill ${ALICE}`)];
    expect([verdicts(other, own), codesProved(other, own)]).toEqual([['of-somebody-else', 'void'], []]);
    expect([verdicts(own, other), codesProved(own, other)]).toEqual([['confirmed', 'of-somebody-else'], ['text']]);
  });

  test('means nothing in another repository', () => {
    expect(confirm(WAYS, [comment('alice', `/drill ${ALICE}`)], 'acme/other').answers[0]?.verdict.kind).toBe('unknown');
  });

  test('counts for nothing from a bot, from nobody, or in a comment that somebody else edited', () => {
    for (const change of [{ isBot: true }, { by: null }, { editedByOther: true }])
      expect(verdicts(comment('alice', `/drill ${ALICE}`, change)), JSON.stringify(change)).toEqual([]);
  });
});

test('the same comments read again change nothing', () => {
  const comments = [
    comment('bob', `/drill ${ALICE}`),
    comment('alice', `/drill ${ALICE}`),
    comment('carol', `/drill ${ROOM}`),
  ];
  const once = confirm(WAYS, comments, REPOSITORY).ways;
  expect(confirm(once, comments, REPOSITORY).ways).toEqual(once);
});

test('a comment with thousands of codes costs no more than twenty', () => {
  const many = comment('alice', Array.from({ length: 5_000 }, () => '/drill zzzzz-zzzzz').join('\n'));
  expect(verdicts(many)).toHaveLength(20);
});
