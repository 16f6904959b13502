/** A test file is read with every problem told once, in words that mend it, and only with names that its policy has. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkNames, readTests } from '../../src/cases/index.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { loadPolicy } from '../../src/policy/index.ts';
import { inRepository } from '../repo/repository.ts';

const POLICY = loadPolicy(readFileSync(inRepository('policies/small-team.yml'), 'utf8'), 'p.yml');

const file = (entry: string, more = ''): string => `version: 1
cases:
  - name: one
    declared: 2026-11-23T10:00:00Z
${more}    story:
      - ${entry}
`;

const told = (found: readonly Diagnostic[]): readonly string[] =>
  found.map(({ code, place, message, help }) => `${place?.line}:${place?.col} ${code}: ${message} ${help}`);

describe('one mistake in a test file is one problem, with its remedy', () => {
  test.each([
    [
      'a moment that is none',
      '{ at: soon, expect: { level: 1 } }',
      '6:15 bad-instant: `soon` is not a moment that exists. Write a duration since `declared` (`15m`)',
    ],
    ['a next that is no moment', '{ at: 5m, expect: { next: soon } }', '6:35 bad-instant: '],
    ['a person who does nothing', '{ at: 5m, by: dan }', '6:9 does-nothing: '],
  ])('%s', (_, entry, words) => {
    const [first, ...more] = told(readTests(file(entry), 't.yml').diagnostics).filter(
      (one) => !/without-expect/.test(one),
    );
    expect(first).toContain(words);
    expect(more).toEqual([]);
  });

  test('a declaration in words', () => {
    const text = file('{ at: 5m, expect: { level: 1 } }').replace('2026-11-23T10:00:00Z', 'yesterday');
    expect(told(readTests(text, 't.yml').diagnostics)).toEqual([
      '4:15 bad-time: `yesterday` is no instant that exists. Write it like `2026-11-22` or `2026-11-22T09:00Z`.',
    ]);
  });
});

describe('a name that the policy does not have', () => {
  const names = (entry: string, more = ''): readonly string[] => {
    if (!POLICY.ok) throw new Error('The policy is invalid.');
    const text = file(entry, more);
    expect(readTests(text, 't.yml').diagnostics).toEqual([]);
    return told(checkNames(text, 't.yml', POLICY.value));
  };

  test.each([
    ['{ at: 5m, expect: { holders: { leed: [] } } }', 'Did you mean `lead`?'],
    ['{ at: 5m, expect: { fired: [unacknowleged] } }', 'Did you mean `unacknowledged`?'],
    ['{ at: 5m, expect: { severity: sev9 } }', 'The policy has no severity `sev9`.'],
    ['{ at: 5m, by: dan, edit: { details: { servce: login } }, expect: { level: 1 } }', 'Did you mean `service`?'],
  ])('is told in %s', (entry, words) => {
    expect(names(entry)).toEqual([expect.stringContaining(words)]);
  });

  test('is told of what the incident says, and each other name of the policy is fine', () => {
    const incident = '    incident: { details: { servce: login, impact: Everybody } }\n';
    expect(names('{ at: 5m, expect: { severity: null, fired: [], holders: { lead: [] } } }', incident)).toEqual([
      expect.stringContaining('5:28 unknown-name: The policy has no detail `servce`.'),
    ]);
  });
});
