import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { toAnnotations } from '#report/run/annotations.ts';
import { DIAGNOSTICS } from '../../support/samples/diagnostics.ts';

const problem = (n: number, level: Diagnostic['level'] = 'error'): Diagnostic => ({
  code: `code-${n}`,
  level,
  message: 'm',
  help: null,
  place: null,
  path: '',
});
const problems = (count: number, level?: Diagnostic['level']): readonly Diagnostic[] =>
  Array.from({ length: count }, (_, n) => problem(n, level));

describe('annotations', () => {
  test('point at the very characters, the last column included', () => {
    expect(toAnnotations(DIAGNOSTICS)).toEqual([
      {
        level: 'error',
        title: 'unknown-key',
        message: 'There is no key `repaet` here.\nDid you mean `repeat`?',
        file: 'policy.yml',
        startLine: 6,
        endLine: 6,
        startColumn: 5,
        endColumn: 10,
      },
      {
        level: 'error',
        title: 'unknown-fact',
        message: 'There is no fact `elapsed.since-lunch`.\nDid you mean `elapsed.since-level`?',
        file: 'policy.yml',
        startLine: 5,
        endLine: 5,
        startColumn: 27,
        endColumn: 45,
      },
      {
        level: 'warning',
        title: 'no-levels',
        message: 'Nobody is called: there is no level.',
        file: 'policy.yml',
        startLine: 7,
        endLine: 7,
        startColumn: 9,
        endColumn: 10,
      },
      { level: 'notice', title: 'no-tests', message: 'This policy has no tests.\nWrite policy.test.yml beside it.' },
    ]);
  });

  test('over several lines they have no columns, because GitHub refuses those', () => {
    const place = { file: 'f', line: 1, col: 5, endLine: 3, endCol: 2 };
    expect(toAnnotations([{ ...problem(1), place }])).toEqual([
      { level: 'error', title: 'code-1', message: 'm', file: 'f', startLine: 1, endLine: 3 },
    ]);
  });

  test('ten of a level are all shown; of eleven, nine and how many more', () => {
    expect(
      toAnnotations(problems(10))
        .map(({ title }) => title)
        .at(-1),
    ).toBe('code-9');
    expect(toAnnotations(problems(11))).toHaveLength(10);
    expect(toAnnotations(problems(11)).at(-1)?.title).toBe('2 more errors');
    expect(toAnnotations(problems(11, 'advice')).at(-1)?.title).toBe('2 more pieces of advice');
  });

  test('each level is counted by itself', () => {
    expect(toAnnotations([...problems(12), ...problems(12, 'warning')])).toHaveLength(20);
  });

  test('a message is at most 4,096 characters and never half a character', () => {
    const [one] = toAnnotations([{ ...problem(1), message: `${'x'.repeat(4094)}\u{1F6A8}\u{1F6A8}` }]);
    expect(one?.message.length).toBeLessThanOrEqual(4096);
    expect(one?.message.endsWith('x…')).toBe(true);
  });
});
