import { describe, expect, it, test } from 'vitest';
import { loadPolicy } from '#policy/index.ts';
import { BASE, CALENDAR, replaceIn, SCHEDULE, withLines } from './base.ts';

describe('a value that is no text is to be quoted only where the quotes mend it', () => {
  const help = (text: string): readonly (string | null)[] =>
    loadPolicy(text, 'p.yml').diagnostics.map((one) => one.help);
  it.each([
    ['a name', replaceIn('name: small', 'name: 12'), 'Quote it: "12".'],
    ['a number for one of a few words', withLines('mode: 300\n'), 'Write text here.'],
    ['a word in a list', withLines('mode: [evaluate]\n'), 'Write it without brackets and `- `: `evaluate`.'],
    ['a name in a list', replaceIn('name: small', 'name: [small]'), 'Write it without brackets and `- `: `small`.'],
    [
      'a limit in a list',
      replaceIn('repeat: 10m', 'repeat: 10m\n    limit: [3]'),
      'Write it without brackets and `- `: `3`.',
    ],
    [
      'a duration in a list',
      replaceIn('within: 5m', 'within: [5m]'),
      'Write units from large to small without spaces: `90s`, `15m`, `1h30m`, `2d`, `1w`. Did you mean `5m`?',
    ],
    [
      'who acknowledges, in a list',
      replaceIn('  label: incident\n', '  label: incident\n  acknowledge: { by: [called] }\n'),
      'Write it without brackets and `- `: `called`.',
    ],
    ['a truth in quotes', replaceIn('required: true', 'required: "true"'), 'Write `true`, without quotes.'],
    ['a truth of old YAML', replaceIn('required: true', 'required: no'), 'Write `false`, without quotes.'],
    [
      'a rule in a list',
      replaceIn('    when: { var: is.big }', '    when: [{ var: is.big }]'),
      'Write it without brackets or `- ` around it.',
    ],
    [
      'rules in a list',
      replaceIn('    when: { var: is.big }', '    when: [{ var: is.big }, { var: incident.acknowledged }]'),
      'Write `and:` before the list where all are to hold, or `or:` where one is enough.',
    ],
    [
      'a row that is a map of something else, beside texts',
      withLines('tables: { leads: { api: x, web: { duration: 5 } } }\n'),
      'Write units from large to small without spaces: `90s`, `15m`, `1h30m`, `2d`, `1w`. Did you mean `5m`?',
    ],
    [
      'a severity whose id is no text, and that is reviewed',
      withLines('review: { severities: [sev1], due: 3d }\n').replace('id: sev1', 'id: [sev1]'),
      'Write it without brackets and `- `: `sev1`.',
    ],
    [
      'a detail in capitals among those of the headline',
      replaceIn('  label: incident\n', '  label: incident\n  headline: [USERS]\n'),
      'Did you mean `users`? The details are `service` and `users`.',
    ],
    [
      'a level between two',
      replaceIn('escalate: next', 'escalate: 1.5'),
      '`next`, or the number of a level. At the top, and for a level at or below the engaged one, the engaged level is called again.',
    ],
    ['a limit as text', replaceIn('repeat: 10m', 'repeat: 10m\n    limit: "6"'), 'Take the quotes off: 6.'],
    [
      'a level as text',
      replaceIn('escalate: next', 'escalate: "2"'),
      'Take the quotes off: 2. The values here are `next` and the numbers of the levels.',
    ],
    ['a turn', withLines(SCHEDULE.replace('1w', '7')), 'One whole number of one unit: `12h`, `1d`, `1w`, `1mo`.'],
    ['a limit with a mark in it', withLines('limits: { comments-per-run: 1_000 }\n'), 'Write `1000`.'],
    ['a word for a policy', 'hello\n', 'Start from one of the ready policies, as `tocsin init` does.'],
    ['an operator in quotes of typography', replaceIn('"!"', '“!”'), 'Write straight quotes around it: `"!"`.'],
    ['an hour', withLines(CALENDAR.replace('"09:00"', '9')), 'Write it like `"09:00"`.'],
    ['a year', withLines('effective-from: 2026\n'), 'Write it like `2026-11-22` or `2026-11-22T09:00Z`.'],
  ])('%s', (_, text, remedy) => expect(help(text)).toEqual([remedy]));
});

test('who is on call is a rule, and holidays of a schedule are overrides', () => {
  const [login] = loadPolicy(replaceIn('who: carol', 'who: oncall.backup'), 'p.yml').diagnostics;
  expect(login?.help).toMatch(/Did you mean `\{ var: oncall\.backup \}`\?$/);
  const schedule = withLines(SCHEDULE.replace('layers:', 'holidays: [2026-12-25]\n    layers:'));
  expect(loadPolicy(schedule, 'p.yml').diagnostics[0]?.help).toMatch(/^Did you mean `overrides`\?/);
});

test('words are no list of logins', () => {
  const { diagnostics } = loadPolicy(replaceIn('who: carol', 'who: the shop team'), 'p.yml');
  expect(diagnostics[0]?.help).toBe('Write a login (`alice`), or a team in quotes (`"@org/team"`).');
});

describe('what nobody sees in a key is named, and mends it as the remedy says', () => {
  const problems = (text: string) => loadPolicy(text, 'p.yml').diagnostics;
  const spaces = (text: string): string => text.replaceAll(/[\u00A0\u2003\u3000]/g, ' ');
  const withoutUnseen = (text: string): string => text.replaceAll(/[\u00A0\u200B\u200E\u2060\uFEFF]/g, '');

  test.each([
    ['a role', '  lead: {', '\u00A0 lead: {'],
    ['a role by a wide blank', '  lead: {', '\u2003 lead: {'],
    ['a time', '    acknowledge-within: 1h', '\u3000   acknowledge-within: 1h'],
    [
      'a key that the outer map has already',
      '  lead: { who: carol, otherwise: "@org/leads" }',
      '  lead:\n    who: carol\n\u00A0\u00A0\u00A0\u00A0name: Lead',
    ],
  ])('blanks of another kind that indent %s become spaces', (_, from, to) => {
    const text = replaceIn(from, to);
    expect(problems(text)[0]?.help).toMatch(/^What stands before it looks like spaces and is none/);
    expect(problems(spaces(text))).toEqual([]);
  });

  test.each([
    ['a role', '  lead: {', '\u00A0 lead: {'],
    ['a detail that a rule reads', '    users: {', '  \u00A0\u00A0users: {'],
    ['a condition alone in its section', '  big:', '\u00A0\u00A0big:'],
    [
      'a key of a role',
      '  lead: { who: carol, otherwise: "@org/leads" }',
      '  lead:\n  \u00A0\u00A0who: carol\n  \u00A0\u00A0otherwise: dan',
    ],
  ])('what follows from blanks of another kind before %s is no further mistake', (_, from, to) => {
    const text = replaceIn(from, to);
    expect(new Set(problems(text).map(({ help }) => help?.slice(0, 33)))).toEqual(
      new Set(['What stands before it looks like ']),
    );
    expect(problems(spaces(text))).toEqual([]);
  });

  test('a name with such a blank in its own map is to lose it', () => {
    const text = replaceIn('  big:', '  \u00A0big:');
    expect(problems(text).map(({ code, help }) => `${code}: ${help}`)).toEqual([
      'bad-name: Take out U+00A0, which nobody sees. Write `big`.',
    ]);
    expect(problems(withoutUnseen(text))).toEqual([]);
  });

  test('quotes of typography around a login are no part of it', () => {
    const [found] = problems(replaceIn('"@bob"', '“@bob”'));
    expect(found?.help).toContain('Did you mean `"@bob"`?');
    expect(problems(replaceIn('who: carol', 'who: ‘carol’'))[0]?.help).toContain('Did you mean `carol`?');
  });

  test.each([
    ['roles:', '\u200Broles:', 'Did you mean `roles`? Take out U+200B, which nobody sees. '],
    ['roles:', '\uFEFFroles:', 'Did you mean `roles`? Take out U+FEFF, which nobody sees. '],
    ['roles:', '\u200Eroles:', 'Did you mean `roles`? Take out U+200E, which nobody sees. '],
    ['roles:', '\u200B\u200B\u200B\u200Broles:', 'Did you mean `roles`? Take out U+200B, which nobody sees. '],
    ['roles:', 'ro\u200Bles\u2060:', 'Did you mean `roles`? Take out U+200B and U+2060, which nobody sees. '],
    ['roles:', 'roles\u00A0:', 'Did you mean `roles`? Take out U+00A0, which nobody sees. '],
    ['  label: incident', '  \u200Blabel: incident', 'Did you mean `label`? Take out U+200B, which nobody sees. '],
    ['  label: incident', '  \u00A0label: incident', 'Did you mean `label`? Take out U+00A0, which nobody sees. '],
    [
      '    acknowledge-within: 1h',
      '\u200B    acknowledge-within: 1h',
      /^Take out U\+200B, which nobody sees\. The keys/,
    ],
    ['name: small', '"\u00A0name": small', 'Did you mean `name`? Take out U+00A0, which nobody sees. '],
    [
      '{ escalate: next }',
      '{ escalate: next,\u00A0label: x }',
      'Did you mean `label`? Take out U+00A0, which nobody sees. ',
    ],
  ])('%s as %j', (from, to, help) => {
    const text = from === 'roles:' ? BASE.replace('\nroles:', `\n${to}`) : replaceIn(from, to);
    const unknown = problems(text).find(({ code }) => code === 'unknown-key');
    expect(unknown?.help).toMatch(help);
    expect(unknown?.help).not.toContain('write spaces');
    expect(problems(withoutUnseen(text))).toEqual([]);
  });
});

test.each([
  ['{ if: [{ var: incident.acknowledged }, 4h, 30m] }', ['4h', '30m']],
  ['{ if: [{ var: incident.acknowledged }, 4h, { duration: 30m }] }', ['4h']],
  ['{ if: [{ var: incident.acknowledged }, { duration: 4h }, 30m] }', ['30m']],
])('a duration that lost its operator gets it back: %s', (rule, texts) => {
  const { diagnostics } = loadPolicy(replaceIn('acknowledge-within: 5m', `acknowledge-within: ${rule}`), 'p.yml');
  expect(diagnostics.map(({ help }) => help)).toEqual(
    texts.map((text) => `Write \`{duration: ${text}}\`, which is in minutes.`),
  );
});

test('a duration of a rule is zero in `repeat` alone, as one that stands alone is', () => {
  const rule = '{ if: [{ var: incident.acknowledged }, { duration: 0m }, { duration: 5m }] }';
  expect(loadPolicy(replaceIn('repeat: 10m', `repeat: ${rule}`), 'p.yml')).toMatchObject({ ok: true, diagnostics: [] });
  expect(loadPolicy(replaceIn('acknowledge-within: 5m', `acknowledge-within: ${rule}`), 'p.yml').diagnostics).toEqual([
    expect.objectContaining({ code: 'zero-duration', message: '`0m` is no time at all; only `repeat` may be zero.' }),
  ]);
});

test.each([
  ['"45 min"', 'Did you mean `45m`?'],
  ['30', 'Did you mean `30m`?'],
  ['1.5h', 'Did you mean `1h30m`?'],
])('a duration of a rule that is none is told as one that stands alone is: %s', (written, meant) => {
  const [alone, inRule] = [written, `{ duration: ${written} }`].map(
    (every) => loadPolicy(replaceIn('repeat: 10m', `repeat: ${every}`), 'p.yml').diagnostics,
  );
  const expected = { code: 'bad-duration', message: alone?.[0]?.message, help: alone?.[0]?.help };
  expect(expected.help).toContain(meant);
  expect(inRule).toEqual([expect.objectContaining(expected)]);
});

test('an operator with too few or too many operands is shown with as many as it takes', () => {
  const helpOf = (when: string): string | null | undefined =>
    loadPolicy(replaceIn('repeat: 10m', `repeat: ${when}`), 'p.yml').diagnostics[0]?.help;
  expect(helpOf('{ "+": [1, 2], "-": 1 }')).toContain('Join them');
  expect(helpOf('{ if: [{ "==": [{ var: severity.id }] }, 5, 6] }')).toBe('Write it as `{"==": […, …]}`.');
  expect(helpOf('{ if: [{ "!": [true, false] }, 5, 6] }')).toBe('Write it as `{"!": …}`.');
});

test('a list of values that is empty is one mistake, and what is empty is shown', () => {
  const text = replaceIn('type: string, required: true', 'type: string, values: []').replace(
    '  big:',
    '  login: { "==": [{ var: details.service }, login] }\n  big:',
  );
  expect(loadPolicy(text, 'p.yml').diagnostics.map(({ code }) => code)).toEqual(['empty-value']);
  const { diagnostics } = loadPolicy(replaceIn('acknowledge-within: 5m', 'acknowledge-within: ""'), 'p.yml');
  expect(diagnostics.map(({ message }) => message)).toEqual(['Found `""`; expected a duration.']);
});

test.each([
  ['weekly', '1w'],
  ['daily', '1d'],
  ['Monthly', '1mo'],
  ['2 weeks', '2w'],
  ['1MO', '1mo'],
  ['12 hours', '12h'],
  ['1d12h', '36h'],
  ['30m', null],
  ['0d', null],
  ['1y', null],
  ['0 days', null],
  ['120000 days', null],
  ['999999 hourly', null],
  ['4166d23h60m', null],
  ['constructor', null],
  ['2 wednesdays ago', null],
])('a turn of %j is probably one of %s', (written, meant) => {
  const [found] = loadPolicy(withLines(SCHEDULE.replace('1w', JSON.stringify(written))), 'p.yml').diagnostics;
  expect(found?.code).toBe('bad-period');
  expect(/Did you mean `(.*)`\?$/.exec(found?.help ?? '')?.[1] ?? null).toBe(meant);
});

test.each([
  ['acknowledge-within: 5m', 'acknowledge-within: 0 minutes', null],
  ['acknowledge-within: 5m', 'acknowledge-within: 0.0h', null],
  ['acknowledge-within: 5m', 'acknowledge-within: -0m', null],
  ['acknowledge-within: 5m', 'acknowledge-within: 0', null],
  ['repeat: 10m', 'repeat: 0 minutes', '0m'],
  ['repeat: 10m', 'repeat-until: 5m', 'repeat'],
  ['repeat: 10m', 'repeat: 10m\n    repeat-until: 5m', null],
  ['label: sev1', 'label: sev1\n    label-color: red', null],
  ['label: sev1', 'label-color: red', 'label'],
  ['do: { escalate: next }', 'do: { escalate: next, escalate-to: 2 }', null],
  ['do: { escalate: next }', 'do: { escalate-to: 2 }', 'escalate'],
  ['label: incident', 'label-name: incident', 'label'],
  ['name: small', 'name-of-policy: small', 'name'],
])('of %s, what %s was meant as is valid there: %s', (from, to, meant) => {
  const { diagnostics } = loadPolicy(replaceIn(from, to), 'p.yml');
  expect(diagnostics).toHaveLength(1);
  expect(/Did you mean `(.*)`\?/.exec(diagnostics[0]?.help ?? '')?.[1] ?? null).toBe(meant);
});

test.each([
  ['escalate: next', 'escalate: "9"'],
  ['escalate: next', 'escalate: "0"'],
  ['repeat: 10m', 'repeat: 10m\n    limit: "0"'],
])('of %s, %s is out of range without its quotes, too', (from, to) => {
  const [found] = loadPolicy(replaceIn(from, to), 'p.yml').diagnostics;
  expect(found?.help).not.toMatch('quotes');
});

test('a key of an extended file is guessed, as the own file does not have it', () => {
  const bases = [{ file: 'b.yml', text: BASE }];
  const { diagnostics } = loadPolicy('extends: b.yml\nlevls: []\nname: own\nnamee: other\n', 'p.yml', { bases });
  expect(diagnostics.map(({ help }) => /Did you mean `(.*?)`/.exec(help ?? '')?.[1])).toEqual(['levels', undefined]);
});

test.each([
  ['roles: [responder]', 'roles: [resp]', 'responder'],
  ['roles: [lead]', 'roles: [leadership]', 'lead'],
])('a name that begins as another does is probably that one: %s', (from, to, meant) => {
  expect(loadPolicy(replaceIn(from, to), 'p.yml').diagnostics[0]?.help).toMatch(`Did you mean \`${meant}\`?`);
});

describe('the words say what is wrong, and the remedy mends it', () => {
  const words = (text: string): readonly string[] =>
    loadPolicy(text, 'p.yml').diagnostics.map(({ message, help }) => `${message} ${help}`);
  const when = (rule: string): string => replaceIn('when: { var: is.big }', `when: ${rule}`);
  it.each([
    ['a word that is reserved', withLines('templates: { constructor: hi }\n'), '`constructor` is a reserved word'],
    ['a severity of that name', replaceIn('id: sev2', 'id: constructor'), '`constructor` is a reserved word'],
    [
      'a turn that is too long',
      withLines(SCHEDULE.replace('1w', '999999999h')),
      'too long for the length of a turn. Write',
    ],
    [
      'a turn of two units',
      withLines(SCHEDULE.replace('1w', '1d12h')),
      '`1d12h` is not the length of a turn. Write one',
    ],
    ['a place as a time zone', withLines(SCHEDULE.replace('UTC', 'London')), 'Did you mean `Europe/London`?'],
    ['a place of two words', withLines(CALENDAR.replace('UTC', 'new york')), 'Did you mean `America/New_York`?'],
    [
      'an override that starts in a gap',
      withLines(
        `${SCHEDULE.replace('UTC', 'Europe/London')}    overrides: [{ from: 2026-03-29T01:30, to: 2026-04-01, who: [] }]\n`,
      ),
      'Write `2026-03-29T02:00`, which is when it starts.',
    ],
    ['a severity that has two labels', replaceIn('label: sev2', 'label: "a, b"'), 'one line. Write `a b`.'],
    [
      'labels in one text, where there may be several',
      replaceIn('do: { escalate: next }', 'do: { label: "a,b" }'),
      'Write `a b`, or a list where several labels are meant.',
    ],
    [
      'labels in one text of a list',
      replaceIn('do: { escalate: next }', 'do: { label: [c, "a,b"] }'),
      'Write `a b`, or each label by itself in the list.',
    ],
    ['a name in capitals', replaceIn('id: sev2', 'id: MajorOutage'), 'Write `major-outage`.'],
    ['a name with letters of its own', replaceIn('id: sev2', 'id: Øst Œuvre'), 'Write `ost-oeuvre`.'],
    ['a name with letters of another script', replaceIn('id: sev2', 'id: сev2'), 'Choose another name.'],
    ['a word in capitals that is reserved', replaceIn('id: sev2', 'id: Constructor'), 'Choose another name.'],
    [
      'a role in capitals that every policy has',
      replaceIn('  lead: { who', '  Owner: { who: [dan] }\n  lead: { who'),
      'Choose another name.',
    ],
    [
      'a calendar in capitals that is reserved',
      withLines(CALENDAR.replace('office', 'Always')),
      'Choose another name.',
    ],
    ['a rule left empty', when(''), 'Write a rule, such as `{var: incident.acknowledged}`, or `true` or `false`.'],
    ['a rule in words', when('always'), 'Write a rule, such as `{var: incident.acknowledged}`, or `true` or `false`.'],
    ['a fact without its `var`', when('is.big'), 'Write `{var: is.big}`.'],
    ['a truth in quotes', when('"true"'), 'Take the quotes off: `true`.'],
    [
      'several logins in one text',
      replaceIn('who: carol', 'who: "carol, @dan and @acme/leads"'),
      'Several stand in a list: `[carol, "@dan", "@acme/leads"]`.',
    ],
    ['a team without its @', replaceIn('who: carol', 'who: acme/leads'), 'Did you mean `"@acme/leads"`?'],
    ['a version that is missing', replaceIn('version: 1\n', ''), 'Add it: The version of this language: `version: 1`.'],
    [
      'no incident',
      replaceIn(/incident:\n[^]*?(?=conditions:)/.exec(BASE)?.[0] ?? '', ''),
      'Add it: Which issues are incidents.',
    ],
    ['a truth of YAML 1.1', when('{ "==": [{ var: is.big }, yes] }'), 'Write `true`: to YAML, `yes` is text.'],
    ['a text for a truth', when('{ "==": [{ var: is.big }, big] }'), 'Write `true` or `false`.'],
    [
      'a text where a list stands',
      withLines(`${SCHEDULE}    overrides: [{ from: 2026-03-01, to: 2026-03-02, who: dan }]\n`),
      'Write a list, such as `[dan]`. An empty list = nobody, on purpose.',
    ],
    ['days in a range', withLines(CALENDAR.replace('[mon]', 'mon-fri')), 'Write a list, such as `[mon, tue]`.'],
    [
      'a map without its dash',
      withLines(SCHEDULE.replace('      - {', '      {')),
      'Begin it with `- `, as one of a list.',
    ],
    [
      'hours as a list',
      withLines(SCHEDULE.replace(' }\n', ', hours: [{ days: [mon], from: "09:00", to: "17:00" }] }\n')),
      'Write the map itself, without brackets or `- ` around it.',
    ],
    ['a number', when('{ "+": [1, 2] }'), 'Compare it with something'],
    ['a rule that is logged', when('{ log: { var: is.big } }'), 'Take it off and keep what is in it'],
  ])('%s', (_, text, expected) => expect(words(text)).toEqual([expect.stringContaining(expected)]));
});

describe('a mistake where something is declared is not told again where it is named', () => {
  it.each<[string, string, string]>([
    [
      'no severity at all, where one is named',
      replaceIn(/severities:\n[^]*?(?=roles:)/.exec(BASE)?.[0] ?? '', 'severities: []\n').replace(
        '{ escalate: next }',
        '{ raise-severity: sev1 }',
      ),
      '10:13 empty-value',
    ],
    [
      'a review that is nothing, where a rule reads it',
      withLines('review:\n').replace('{ var: severity.acknowledge-within }', '{ var: review.due }'),
      '34:8 wrong-type',
    ],
    ['a role in capitals, called as it should be', replaceIn('  lead: { who', '  Lead: { who'), '21:3 bad-name'],
    [
      'a condition in camel case, read as it should be',
      replaceIn('  big: {', '  isBig: {').replace('var: is.big', 'var: is.is-big'),
      '9:3 bad-name',
    ],
  ])('%s', (_, text, where) => {
    const found = loadPolicy(text, 'p.yml').diagnostics.map(
      ({ code, place }) => `${place?.line}:${place?.col} ${code}`,
    );
    expect(found).toEqual([where]);
  });
});

test('nothing is shown as what it is', () => {
  const messages = (text: string) => loadPolicy(text, 'p.yml').diagnostics.map(({ message }) => message);
  expect(messages(replaceIn('name: small', 'name: ""'))[0]).toMatch(/^`""` is not a name/);
  expect(messages(replaceIn('roles: [lead]', 'roles: [""]'))).toEqual(['There is no role `""`.']);
});
