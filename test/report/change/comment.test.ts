/** The comment on a pull request: its first line decides, and nothing of a policy is live in it. */
import { describe, expect, test } from 'vitest';
import type { CaseResult } from '#domain/results/case-result.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { type PolicyChange, headlineOf, markerOf, renderChange } from '#report/change/comment.ts';

const FILE = '.github/escalation-policy.yml';
const place = { file: FILE, line: 7, col: 3, endLine: 7, endCol: 9 };
const problem = (level: Diagnostic['level']): Diagnostic => ({
  code: 'never-true',
  level,
  message: 'This rule of `@everyone` never holds.',
  help: null,
  place,
  path: '/triggers/0',
});
const caseResult = (passed: boolean): CaseResult => ({
  name: 'nobody answers @heidi',
  place: { ...place, file: 'p.test.yml' },
  passed,
  failures: passed ? [] : [{ at: 0, offset: 0, place, what: 'level', expected: 2, actual: 1, rules: [] }],
  absent: [],
  leftAlone: null,
  refusals: [],
});
const tests = (...passed: readonly boolean[]) => ({ file: 'p.test.yml', cases: passed.map(caseResult), broken: [] });
const parts = (over: Partial<PolicyChange> = {}): PolicyChange => ({
  file: FILE,
  kind: 'changed',
  diagnostics: [],
  lint: [],
  tests: tests(true, true),
  testsGone: false,
  verdict: { safe: true, sentence: 'Nothing changes: every rule is proved equal.' },
  sections: [],
  ...over,
});
const later = { safe: false, sentence: 'sev1 reaches Leads 10m later.' };

test('a test that fails for want of somebody says who is absent from its people', () => {
  const one = { ...caseResult(false), absent: ['user31'] };
  expect(renderChange(parts({ tests: { file: 'p.test.yml', cases: [one], broken: [] } }))).toContain(
    '- `level` is `1`, expected `2` (`user31` is absent from `people:` of this file, and so can neither be assigned nor acknowledge): `p.test.yml:7`',
  );
});

describe('the first line', () => {
  test.each<[string, Partial<PolicyChange>, string]>([
    ['no change of meaning', {}, 'Safe to merge. Nothing changes: every rule is proved equal.'],
    ['a change', { verdict: later }, 'Look before you merge. sev1 reaches Leads 10m later.'],
    [
      'a warning',
      { lint: [problem('warning')] },
      'Look before you merge. Lint has 1 warning. Nothing changes: every rule is proved equal.',
    ],
    [
      'tests that are taken away',
      { tests: null, testsGone: true },
      'Look before you merge. The policy’s tests are taken away. Nothing changes: every rule is proved equal.',
    ],
    [
      'some tests that are taken away',
      { testsFewer: 24 },
      'Look before you merge. 24 policy tests are taken away. Nothing changes: every rule is proved equal.',
    ],
    [
      'a past incident that would be none',
      { replayed: { incidents: 3, incidentsUnder: { before: 3, after: 2 }, seconds: 1 } },
      'Look before you merge. 1 of 3 past incidents would be none. Nothing changes: every rule is proved equal.',
    ],
    [
      'past incidents of which none would be one',
      { replayed: { incidents: 3, incidentsUnder: { before: 3, after: 0 }, seconds: 1 } },
      'Look before you merge. All 3 past incidents would be none. Nothing changes: every rule is proved equal.',
    ],
    ['advice alone', { lint: [problem('advice')] }, 'Safe to merge. Nothing changes: every rule is proved equal.'],
    [
      'an invalid policy',
      { diagnostics: [problem('error')], verdict: null },
      `Do not merge: \`${FILE}\` is not valid (1 error), and no run would do anything.`,
    ],
    [
      'an error that lint finds in a valid policy',
      { lint: [problem('error')], verdict: later },
      'Do not merge yet: lint has 1 error. sev1 reaches Leads 10m later.',
    ],
    [
      'one failing test',
      { tests: tests(true, false), verdict: later },
      'Do not merge yet: 1 of 2 policy tests fails. sev1 reaches Leads 10m later.',
    ],
    ['failing tests', { tests: tests(false, false), verdict: null }, 'Do not merge yet: 2 of 2 policy tests fail.'],
    [
      'tests that cannot be run',
      { tests: { file: 'p.test.yml', cases: [], broken: [problem('error')] } },
      'Do not merge yet: the tests in `p.test.yml` cannot be run. Nothing changes: every rule is proved equal.',
    ],
    [
      'a new policy',
      { kind: 'new', verdict: null },
      `A new policy: from the merge on, incidents are escalated by \`${FILE}\`.`,
    ],
    [
      'a policy taken away',
      { kind: 'gone', verdict: null, tests: null },
      `Look before you merge: \`${FILE}\` is taken away. Nothing escalates any more.`,
    ],
    [
      'a policy that was invalid before',
      { kind: 'unreadable', verdict: null },
      'Look before you merge. The policy before this change is not valid, so nothing could be compared.',
    ],
    [
      'a policy of which it is not known what it was',
      { kind: 'unread', verdict: null },
      'Look before you merge. The policy before this change could not be read, so nothing could be compared.',
    ],
    ['nothing worked out', { verdict: null }, 'Look before you merge. What this change does could not be worked out.'],
  ])('%s', (_what, over, line) => {
    expect(headlineOf(parts(over)).replaceAll(/[\u200B\\]|\*\*/g, '')).toBe(line);
    expect(renderChange(parts(over)).startsWith('**')).toBe(true);
  });
});

test('problems and failed tests stand right below it, and mention nobody', () => {
  const text = renderChange(parts({ diagnostics: [problem('error')], tests: tests(false) }));
  expect(text).toContain('`.github/escalation-policy.yml:7:3` **error** `never-true`');
  expect(text).toContain('`level` is `1`, expected `2`');
  expect(text.replaceAll(/`[^`]*`/g, '')).not.toMatch(/@[\w]/);
});

test('why tests cannot be run is told with its line', () => {
  const text = renderChange(parts({ tests: { file: 'p.test.yml', cases: [], broken: [problem('error')] } }));
  expect(text).toContain('`.github/escalation-policy.yml:7:3` **error** `never-true`');
  expect(text).toContain('its tests could not be run');
});

test('what is too long is left out from the end, by name, and the comment stays below the limit of GitHub', () => {
  const sections = ['The ladder', 'Past incidents', 'Coverage'].map((title) => ({
    title,
    lines: ['x'.repeat(25_000)],
  }));
  const text = renderChange(parts({ sections }));
  expect(text).toContain('### Past incidents');
  expect(text).not.toContain('### Coverage');
  expect(text).toContain('Too long to show here: Coverage. The job summary has it.');
  expect(text.length).toBeLessThan(65_536);
  expect(renderChange(parts({ sections }), 1_000_000)).toContain('### Coverage');
});

test('long lists of problems and failed tests leave it below the limit of GitHub, and say how many there are', () => {
  const long = '$|[`_'.repeat(200);
  const lint = Array.from({ length: 40 }, () => ({ ...problem('warning'), message: long, help: long }));
  const failed = Array.from({ length: 200 }, (_, index) => {
    const one = caseResult(false);
    const failures = one.failures.map((failure) => ({ ...failure, actual: `${index % 40}${long}`, expected: long }));
    return { ...one, name: long, failures };
  });
  const comment = renderChange(parts({ lint, tests: { file: 'p.test.yml', cases: failed, broken: [] } }));
  expect(comment.length).toBeLessThan(65_536);
  expect(comment.match(/^- … and \d+ more$/gm)).toHaveLength(2);
  expect(comment).toContain(' 200 of 200 policy tests fail.');
});

test('a marker is one for each file, and no file name ends it', () => {
  expect(markerOf(FILE)).toBe('<!-- tocsin-check .github/escalation-policy.yml -->');
  expect(markerOf('a --> b.yml')).toBe('<!-- tocsin-check a_--__b.yml -->');
});

test('findings of lint from before the change are folded below all else', () => {
  const text = renderChange(parts({ oldFindings: [problem('warning'), problem('advice')] }));
  expect(text.split('\n')[0]).toBe('**Safe to merge.** Nothing changes: every rule is proved equal.');
  expect(text).toMatch(
    /<details><summary>2 findings from before this change<\/summary>\n\n- [^]*never holds[^]*<\/details>/,
  );
});
