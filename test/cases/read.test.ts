/** A test file is read with every problem told once, in words that mend it, and only with names that its policy has. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkNames, problemsUnder, readTests, runCase } from '#cases/index.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { loadPolicy } from '#policy/index.ts';
import { inRepository } from '../support/repository.ts';

const POLICY = loadPolicy(readFileSync(inRepository('policies/small-team.yml'), 'utf8'), 'p.yml');

const file = (entry: string, more = ''): string => `version: 1
cases:
  - name: one
    declared: 2026-11-23T10:00:00Z
${more}    story:
      - ${entry}
`;

const wordsOf = (found: readonly Diagnostic[]): readonly string[] =>
  found.map(({ code, place, message, help }) => `${place?.line}:${place?.col} ${code}: ${message} ${help}`);

describe('one mistake in a test file is one problem, with its remedy', () => {
  test.each([
    [
      'a moment that is none',
      '{ at: soon, expect: { level: 1 } }',
      '6:15 bad-instant: `soon` is not a moment that exists. Write a duration since `declared` (`15m`)',
    ],
    ['a next that is no moment', '{ at: 5m, expect: { next: soon } }', '6:35 bad-instant: '],
    [
      'a time without its unit',
      '{ at: 30, expect: { level: 1 } }',
      '6:15 bad-instant: `30` is not a moment that exists.',
    ],
    ['a time in words', '{ at: 5 min, expect: { level: 1 } }', '(`2026-11-23T10:00:00Z`). Did you mean `5m`?'],
    [
      'a next without its unit',
      '{ at: 5m, expect: { next: 60 } }',
      '6:35 bad-instant: `60` is not a moment that exists. Write a duration since `declared` (`15m`), or an instant (`2026-11-23T10:00:00Z`). Did you mean `60m`?',
    ],
    [
      'a moment in a year of six digits',
      '{ at: 9999999w, expect: { level: 1 } }',
      '6:15 moment-out-of-time: `9999999w` is too late. Write a shorter duration.',
    ],
    [
      'an instant in a year of five digits',
      '{ at: 9999-11-23T10:00:00Z, expect: { level: 1 } }',
      '6:15 moment-out-of-time: `9999-11-23T10:00:00Z` is too late. Write an instant before 9000-01-01T00:00:00Z.',
    ],
    ['a person who does nothing', '{ at: 5m, by: dan }', '6:9 does-nothing: '],
  ])('%s', (_, entry, words) => {
    const [first, ...more] = wordsOf(readTests(file(entry), 't.yml').diagnostics).filter(
      (one) => !/without-expect/.test(one),
    );
    expect(first).toContain(words);
    expect(more).toEqual([]);
  });

  test('two cases have no name in common', () => {
    const one = '{ at: 5m, expect: { level: 1 } }';
    const again = file(one).split('cases:\n')[1] ?? '';
    const words = (text: string) => wordsOf(readTests(text, 't.yml').diagnostics).join();
    expect(words(file(one))).toBe('');
    expect(words(file(one) + again)).toMatch(/^7:\d+ duplicate-id: The name `.+` is already taken by `cases` number 1/);
    expect(words(file('{ at: 5m, expct: 1 }') + again + again)).toContain(
      '11:11 duplicate-id: The name `one` is already taken by `cases` number 2',
    );
  });

  test('a mistake in the shape of one case hides none in another', () => {
    const text = `${file('{ at: 5m, by: dan, coment: hi }')}${file('{ at: 5m, by: dan }').split('cases:\n')[1]}`;
    expect(wordsOf(readTests(text, 't.yml').diagnostics).map((one) => one.split(':').slice(0, 2).join(':'))).toEqual([
      '6:28 unknown-key',
      '7:5 case-without-expect',
      '10:9 does-nothing',
    ]);
  });

  test('a mistake in the shape hides no login that is none elsewhere', () => {
    const text =
      `${file('{ at: 5m, by: dan, coment: hi }')}${file('{ at: 5m, by: "@@dan", comment: hi, expect: { level: 1 } }').split('cases:\n')[1]}`.replace(
        'version: 1\n',
        'version: 1\npeople: { "a b": read }\n',
      );
    const codes = readTests(text, 't.yml').diagnostics.map(({ code, path }) => `${path} ${code}`);
    expect(codes).toEqual(['/people bad-person', '/cases/0/story/0 unknown-key', '/cases/1/story/0/by bad-person']);
  });

  test('a name of blanks is none', () => {
    const text = file('{ at: 5m, expect: { level: 1 } }').replace(/name: .*/, 'name: "  "');
    const { diagnostics } = readTests(text, 't.yml');
    expect(diagnostics.map(({ code, path }) => `${path} ${code}`)).toEqual(['/cases/0/name empty-value']);
  });

  test('a time without its unit is proposed with minutes', () => {
    const { diagnostics } = readTests(file('{ at: 30, expect: { level: 1 } }'), 't.yml');
    expect(diagnostics.map(({ help }) => help)).toEqual([expect.stringMatching(/ Did you mean `30m`\?$/)]);
  });

  test.each([
    ['9999-11-23T10:00:00Z', 'late', 'an instant before 9000-01-01T00:00:00Z'],
    ['0000-01-01T00:00:00Z', 'early', 'an instant from 0001-01-01T00:00:00Z on'],
  ])('a declaration at %s is one mistake, and hides none besides', (declared, how, instead) => {
    const story =
      '{ at: 1m, by: dan }\n      - { at: 2026-11-23T11:00:00Z, expect: { next: 1h } }\n      - { at: 2h, expect: { level: 1 } }';
    const text = file(story, '    runs: { every: 1m }\n').replace('2026-11-23T10:00:00Z', declared);
    expect(wordsOf(readTests(text, 't.yml').diagnostics)).toEqual([
      `4:15 moment-out-of-time: \`${declared}\` is too ${how}. Write ${instead}.`,
      expect.stringMatching(/^7:9 does-nothing: /),
    ]);
  });

  test('a duration that ends out of time is to be shorter', () => {
    const text = file('{ at: 2d, expect: { level: 1 } }').replace('2026-11-23T10:00:00Z', '8999-12-31');
    expect(wordsOf(readTests(text, 't.yml').diagnostics)).toEqual([
      '6:15 moment-out-of-time: `2d` is too late. Write a shorter duration.',
    ]);
  });

  test('a declaration in words', () => {
    const text = file('{ at: 5m, expect: { level: 1 } }').replace('2026-11-23T10:00:00Z', 'yesterday');
    expect(wordsOf(readTests(text, 't.yml').diagnostics)).toEqual([
      '4:15 bad-time: `yesterday` is no instant that exists. Write it like `2026-11-22` or `2026-11-22T09:00Z`.',
    ]);
  });
});

describe('details beside a body, which would be ignored, are refused', () => {
  const EXPECT = '{ at: 5m, expect: { level: 1 } }';
  const BOTH = '{ details: { service: login }, body: Nothing works. }';

  test.each([
    [
      'of the incident',
      file(EXPECT, `    incident: ${BOTH}\n`),
      '5:46 details-and-body: Both `details` and `body` are given',
    ],
    ['of an edit', file(`{ at: 4m, by: dan, edit: ${BOTH} }\n      - ${EXPECT}`), '6:65 details-and-body: '],
  ])('%s', (_, text, words) => {
    expect(wordsOf(readTests(text, 't.yml').diagnostics)).toEqual([expect.stringContaining(words)]);
  });

  test.each(['{ details: { service: login } }', '{ body: Nothing works. }', '{ body: null }'])(
    '%s is fine',
    (incident) => {
      expect(readTests(file(EXPECT, `    incident: ${incident}\n`), 't.yml').diagnostics).toEqual([]);
    },
  );
});

describe('a login in a test file', () => {
  const POLICY_TEXT = readFileSync(inRepository('policies/small-team.yml'), 'utf8');
  const STORY = `version: 1
people: { "@Alice": write, bob: write, "@carol": maintain, zoe: read }
cases:
  - name: one
    declared: 2026-11-23T10:00:00Z
    incident: { author: "@zoe", assignees: ["@bob"] }
    story:
      - { at: 0m, expect: { assigned: ["@alice", "@BOB"], mentioned: ["@alice", bob, "@Zoe"], holders: { first-responder: ["@alice", bob] } } }
      - { at: 5m, by: "@Carol", comment: /ack }
      - { at: 6m, by: "@alice", unassign: "@bob" }
      - { at: 7m, by: "@alice", assign: ["@CAROL"] }
      - { at: 8m, expect: { status: acknowledged, assigned: [alice, "@carol"] } }
`;

  test('is the same person with or without `@`, and in capitals or not', () => {
    const policy = loadPolicy(POLICY_TEXT, 'p.yml');
    const tests = readTests(STORY, 't.yml');
    expect(tests.diagnostics).toEqual([]);
    if (!policy.ok || !tests.ok) throw new Error('One of them is invalid.');
    expect(tests.value.cases.flatMap((one) => runCase(policy.value, one).failures)).toEqual([]);
  });

  test('that is none is told wherever it stands, and nobody is given two permissions', () => {
    const text = STORY.replace('zoe: read', '"a b": read, ALICE: none')
      .replace('by: "@Carol"', 'by: "@@carol"')
      .replace('mentioned: ["@alice"', 'mentioned: ["@acme/leads"');
    const found = readTests(text, 't.yml').diagnostics.map(({ code, message, path }) => `${path} ${code} ${message}`);
    expect(found).toEqual([
      '/people bad-person `a b` is not the login of a person.',
      '/people duplicate-person `ALICE` is the same person as `@Alice`; GitHub does not tell logins apart by case.',
      '/cases/0/story/0/expect/mentioned/0 bad-person `@acme/leads` is not the login of a person.',
      '/cases/0/story/1/by bad-person `@@carol` is not the login of a person.',
    ]);
  });

  test('of a bot is one', () => {
    const text = file('{ at: 5m, by: "dependabot[bot]", comment: Hello, expect: { level: 1 } }');
    expect(readTests(text, 't.yml').diagnostics).toEqual([]);
  });
});

describe('a name that the policy does not have', () => {
  const names = (entry: string, more = ''): readonly string[] => {
    if (!POLICY.ok) throw new Error('The policy is invalid.');
    const tests = readTests(file(entry, more), 't.yml');
    expect(tests.diagnostics).toEqual([]);
    if (!tests.ok) throw new Error('The tests are invalid.');
    return wordsOf(checkNames(tests.value.yaml, POLICY.value));
  };

  test.each([
    ['{ at: 5m, expect: { holders: { leed: [] } } }', 'Did you mean `lead`?'],
    ['{ at: 5m, expect: { fired: [unacknowleged] } }', 'Did you mean `unacknowledged`?'],
    ['{ at: 5m, expect: { severity: sev9 } }', 'The policy has no severity `sev9`.'],
    ['{ at: 5m, by: dan, edit: { details: { servce: login } }, expect: { level: 1 } }', 'Did you mean `service`?'],
  ])('is told in %s', (entry, words) => {
    expect(names(entry)).toEqual([expect.stringContaining(words)]);
  });

  test.each([
    ['{ at: 5m, expect: { labels: [sev-0], not-labels: [other], level: 9 } }', ['label', 'label', 'level']],
    ['{ at: 5m, by: dan, unlabel: [other, incident], expect: { level: 1 } }', ['label']],
    ['{ at: 5m, by: dan, label: Other, expect: { labels: [other, INCIDENT] } }', []],
    ['{ at: 5m, by: dan, unlabel: other, expect: { not-labels: [other] } }', [], '    incident: { labels: [other] }\n'],
  ])('is told in %s as %j', (entry, kinds, more = '') => {
    expect(names(entry, more)).toEqual(kinds.map((kind) => expect.stringContaining(`The policy has no ${kind} `)));
  });

  test('is told of what the incident says, and each other name of the policy is fine', () => {
    const incident = '    incident: { details: { servce: login, impact: Everybody } }\n';
    expect(names('{ at: 5m, expect: { severity: null, fired: [], holders: { lead: [] } } }', incident)).toEqual([
      expect.stringContaining('5:28 unknown-name: The policy has no detail `servce`.'),
    ]);
  });
});

describe('a name that the policy does not have, where something else is wrong', () => {
  const problems = (text: string): readonly string[] => {
    if (!POLICY.ok) throw new Error('The policy is invalid.');
    return problemsUnder(POLICY.value, readTests(text, 't.yml'), { text, file: 't.yml' }).map(({ code }) => code);
  };

  test.each([
    ['the shape of the same entry', '{ at: 5m, expcet: {}, expect: { severity: sev9, fired: [unacknowleged, 3] } }', 2],
    ['the shape of its map', '{ at: 5m, edit: { details: { servce: login } }, expect: { holders: [leed] } }', 1],
    ['a moment', '{ at: soon, expect: { holders: { leed: [] }, severity: sev9 } }', 2],
    ['nothing that is a map', '{ at: 5m, edit: hello, expect: [] }', 0],
    ['a story that is none', '5', 0],
  ])('is told beside %s', (_, entry, names) => {
    const codes = problems(file(entry));
    expect(codes.filter((code) => code === 'unknown-name')).toHaveLength(names);
    expect(codes.length).toBeGreaterThan(names);
  });

  test('is not looked for in what is no YAML', () => {
    expect(problems('version: 1\ncases: [')).not.toContain('unknown-name');
  });
});

describe('a case runs at most 2,000 times', () => {
  const lasting = (every: string, until: string): readonly Diagnostic[] =>
    readTests(file(`{ at: ${until}, expect: { level: 1 } }`, `    runs: { every: ${every} }\n`), 't.yml').diagnostics;

  test.each([
    ['1s', '8760h', 'too-many-runs: This case would run 31536001 times; a case runs at most 2000 times.'],
    ['1m', '2000m', 'too-many-runs: This case would run 2001 times'],
  ])('every %s until %s is refused, at its line', (every, until, expected) => {
    const [first = '', ...more] = wordsOf(lasting(every, until));
    expect(first).toMatch(/^5:\d+ /);
    expect(first).toContain(expected);
    expect(more).toEqual([]);
  });

  test('every minute until 1999m is not', () => {
    expect(lasting('1m', '1999m')).toEqual([]);
  });

  test('a story in which something is due more often fails, at the line that is not reached', () => {
    const often = loadPolicy(
      readFileSync(inRepository('policies/small-team.yml'), 'utf8').replace(
        /^triggers:$/m,
        `triggers:
  - id: always
    reason: It is always due.
    when: { ">=": [{ var: elapsed.since-declared }, 0] }
    repeat: 1m
    do: { mention: [owner], comment: update-due }`,
      ),
      'p.yml',
    );
    const read = readTests(file('{ at: 100d, expect: { level: 1 } }'), 't.yml');
    if (!often.ok || !read.ok) throw new Error(JSON.stringify([often.diagnostics, read.diagnostics]));
    const [one] = read.value.cases;
    if (!one) throw new Error('There is no case.');
    expect(runCase(often.value, one)).toMatchObject({
      passed: false,
      failures: [{ what: 'number of runs', expected: 'less than 2000', place: { line: 6 } }],
    });
  });
});
