import { describe, expect, test } from 'vitest';
import type { CaseResult, Failure } from '#domain/results/case-result.ts';
import { printTested } from '#report/cases.ts';
import { DIAGNOSTICS, POLICY_TEXT } from '../support/samples/diagnostics.ts';
import { minutes } from '../support/samples/incident.ts';

/** What is printed of cases below the name of their file. */
function printCases(cases: readonly CaseResult[], options: { readonly color: boolean }): string {
  const text = printTested([{ file: 'p.test.yml', cases, diagnostics: [], unread: null }], new Map(), options);
  return text.slice(text.indexOf('\n') + 1);
}

const place = (file: string, line: number) => ({ file, line, col: 5, endLine: line, endCol: 9 });
const passed: CaseResult = {
  name: 'somebody answers',
  place: place('policy.test.yml', 4),
  passed: true,
  failures: [],
  absent: [],
  leftAlone: null,
  refusals: [],
};
const failure: Failure = {
  at: minutes(5),
  offset: 300,
  place: place('policy.test.yml', 20),
  what: 'fired',
  expected: ['unacknowledged'],
  actual: [],
  rules: [
    {
      name: 'trigger unacknowledged',
      place: place('policy.yml', 5),
      trace: {
        path: '',
        operator: '!',
        rule: { '!': { var: 'incident.acknowledged' } },
        value: false,
        parts: [{ path: '/!', operator: 'var', rule: { var: 'incident.acknowledged' }, value: true, parts: [] }],
      },
    },
  ],
};
const failed: CaseResult = {
  name: 'nobody answers',
  place: place('policy.test.yml', 12),
  passed: false,
  absent: [],
  leftAlone: null,
  refusals: [],
  failures: [
    failure,
    { ...failure, what: 'holders', expected: { leads: ['heidi'] }, actual: { leads: null }, rules: [] },
  ],
};

describe('policy tests on a terminal', () => {
  test('print which command was not carried out, and why', () => {
    const answer = { kind: 'not-authorised', roles: [{ name: 'Lead', holders: [] }], permission: 'admin' } as const;
    const refusals = [{ offset: 540, by: 'dana', command: '/severity sev2', answer }];
    expect(printCases([{ ...failed, refusals }], { color: false })).toContain(
      '  ✗ nobody answers  policy.test.yml:12\n      /severity sev2 of dana at 9m was not carried out: only these may use it: Lead (nobody now) and admins.\n      fired at 5m',
    );
  });

  test('print the difference, the rule that decided, and the counts last', () => {
    expect(printCases([passed, failed], { color: false })).toMatchInlineSnapshot(`
      "  ✓ somebody answers
        ✗ nobody answers  policy.test.yml:12
            fired at 5m (2026-11-23T10:05:00Z), line 20
              expected  [unacknowledged]
              actual    []
              decided by trigger unacknowledged, policy.yml:5
                not incident.acknowledged → false (incident.acknowledged = true)
            holders at 5m (2026-11-23T10:05:00Z), line 20
              expected  { leads: [heidi] }
              actual    { leads: null }

      1 passed, 1 failed
      "
    `);
  });

  test('what follows from an earlier failure has one line, and who is absent from people: is named first', () => {
    const later = {
      ...failure,
      offset: 900,
      place: place('policy.test.yml', 22),
      expected: [],
      actual: ['unacknowledged'],
    };
    const one = { ...failed, failures: [failure, later], absent: ['erin'] };
    expect(printCases([one], { color: false })).toMatchInlineSnapshot(`
      "  ✗ nobody answers  policy.test.yml:12
            erin is absent from \`people:\` of this file, and so can neither be assigned nor acknowledge
            fired at 5m (2026-11-23T10:05:00Z), line 20
              expected  [unacknowledged]
              actual    []
              decided by trigger unacknowledged, policy.yml:5
                not incident.acknowledged → false (incident.acknowledged = true)
            fired at 15m, line 22, follows: expected [], actual [unacknowledged]

      0 passed, 1 failed
      "
    `);
  });

  test('of an issue that is left alone, why stands first, and all but the first failure has one line', () => {
    const later = { ...failure, what: 'level', offset: 900, expected: 2, actual: null, rules: [] };
    const one: CaseResult = { ...failed, failures: [{ ...failure, rules: [] }, later], leftAlone: 'not-an-incident' };
    expect(printCases([one], { color: false })).toBe(
      [
        '  ✗ nobody answers  policy.test.yml:12',
        '      the issue is no incident of the policy here: look at its labels, and at `incident` of the policy',
        '      fired at 5m (2026-11-23T10:05:00Z), line 20',
        '        expected  [unacknowledged]',
        '        actual    []',
        '      level at 15m, line 20, follows: expected 2, actual null',
        '',
        '0 passed, 1 failed',
        '',
      ].join('\n'),
    );
  });

  test('files that could not be read or are not valid say why', () => {
    const sources = new Map([['policy.yml', POLICY_TEXT]]);
    const tested = [
      { file: 'a.test.yml', cases: [passed], diagnostics: [], unread: null },
      { file: 'b.test.yml', cases: [], diagnostics: DIAGNOSTICS.slice(0, 1), unread: null },
      { file: 'c.test.yml', cases: [], diagnostics: [], unread: 'c.test.yml: there is no such file' },
    ];
    expect(printTested(tested, sources, { color: false })).toMatchInlineSnapshot(`
      "a.test.yml
        ✓ somebody answers

      b.test.yml
      error[unknown-key] There is no key \`repaet\` here.
        --> policy.yml:6:5
        |
      6 |     repaet: 5m
        |     ^^^^^^
        = help: Did you mean \`repeat\`?

      1 error

      c.test.yml
        could not be read: c.test.yml: there is no such file

      1 passed, 0 failed
      "
    `);
  });

  test('the last line is the count, in colour or not', () => {
    for (const color of [false, true]) {
      expect(printCases([passed, failed], { color }).trimEnd().split('\n').at(-1)).toContain('1 passed, 1 failed');
      expect(printCases([passed], { color }).trimEnd().split('\n').at(-1)).toContain('1 passed, 0 failed');
    }
  });
});
