import { describe, expect, it } from 'vitest';
import { loadPolicy } from '#policy/index.ts';
import { BASE, CALENDAR, replaceIn, SCHEDULE, withChannels, withLines } from './base.ts';

/** `line:col code` of every problem. */
function problems(text: string): readonly string[] {
  return loadPolicy(text, 'p.yml').diagnostics.map(({ code, place }) => `${place?.line}:${place?.col} ${code}`);
}

describe('one mistake is one problem, where it is', () => {
  it('the policy these cases change has none', () => {
    expect(problems(BASE)).toEqual([]);
    expect(problems(withLines(SCHEDULE + CALENDAR))).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['an empty file', '', '1:1 empty-file'],
    ['a comment alone', '# nothing\n', '1:1 empty-file'],
    ['null', '~\n', '1:1 empty-file'],
    ['a list', '- 1\n', '1:1 wrong-type'],
    ['a word', 'hello\n', '1:1 wrong-type'],
    ['a later version', replaceIn('version: 1', 'version: 2'), '1:10 unsupported-version'],
    ['a version as text', replaceIn('version: 1', 'version: "1"'), '1:10 unsupported-version'],
    ['no version', replaceIn('version: 1\n', ''), '1:1 missing-key'],
    ['a number without end in a rule', replaceIn('1000] }', '.inf] }'), '9:46 bad-number'],
    ['a number that is none where text belongs', replaceIn('label: sev1', 'label: .nan'), '12:12 bad-number'],
    ['a detail in upper case that a rule reads', replaceIn('    users: {', '    Users: {'), '7:5 bad-name'],
    [
      'a severity that is no map',
      replaceIn('  - id: sev2\n    label: sev2\n    acknowledge-within: 1h\n', '  - 5\n'),
      '15:5 wrong-type',
    ],
    [
      'a table that is no map, and a rule that looks it up',
      replaceIn(
        'who: carol',
        'who: { lookup: [leads, { var: details.service }] }',
        withLines('tables: { leads: 5 }\n'),
      ),
      '34:18 wrong-type',
    ],
    [
      'a value that is no text, and a rule that reads the others',
      replaceIn(
        'repeat: 10m',
        'repeat: 10m\n    limit: 3',
        replaceIn(
          '{ ">=": [{ var: [details.users, 0] }, 1000] }',
          '{ "==": [{ var: details.service }, web] }',
          replaceIn('type: string, required', 'type: string, values: [api, [web]], required'),
        ),
      ),
      '6:71 wrong-type',
    ],
    [
      'values of a detail that are no list, and what another answer means',
      replaceIn('type: string, required', 'type: string, values: api, on-other: absent, required'),
      '6:65 wrong-type',
    ],
    [
      'a step of a reach after a number',
      withChannels(
        'contacts: env:TOCSIN_PEOPLE\nreach:\n  urgent:\n    - { by: mail }\n    - { after: 2, by: mail }\n',
      ),
      '41:16 bad-duration',
    ],
    ['a directive that is none of YAML', `%POLICY 1\n---\n${BASE}`, '1:1 yaml-directive'],
    ['an unknown key at the top', withLines('rolse: {}\n'), '34:1 unknown-key'],
    ['a misspelt required key', replaceIn('name: small', 'nmae: small'), '2:1 unknown-key'],
    [
      'a misspelt duration of a severity',
      replaceIn('acknowledge-within: 5m', 'acknowledge-witin: 5m'),
      '14:5 unknown-key',
    ],
    ['a misspelt type of a detail that a rule reads', replaceIn('type: number', 'type: nummber'), '7:46 unknown-value'],
    ['an unknown operator', replaceIn('{ ">=": [{ var: elapsed', '{ "=<": [{ var: elapsed'), '31:13 unknown-operator'],
    ['an unknown fact', replaceIn('var: elapsed.since-level', 'var: elapsed.sinc-level'), '31:27 unknown-fact'],
    [
      'two operators in one object',
      replaceIn('when: { var: is.big }', 'when: { var: is.big, "!": true }'),
      '13:11 one-operator',
    ],
    [
      'a severity that does not exist, in a rule',
      replaceIn(
        '{ var: elapsed.since-level }, { var: severity.acknowledge-within }] }',
        '{ var: level }, 1] }\n        - { "==": [{ var: severity.id }, sev3] }',
      ),
      '32:42 unknown-value',
    ],
    ['a number for people', replaceIn('who: carol,', 'who: 5,'), '21:16 wrong-type'],
    ['a truth for people', replaceIn('who: carol,', 'who: { var: is.big },'), '21:16 not-people'],
    [
      'a rule for `repeat` that gives no minutes',
      replaceIn('repeat: 10m', 'repeat: { var: is.big }'),
      '32:13 not-a-number',
    ],
    ['misspelt roles', replaceIn('\nroles:', '\nrolse:'), '18:1 unknown-key'],
    ['misspelt severities', replaceIn('\nseverities:', '\nseverites:'), '10:1 unknown-key'],
    [
      'misspelt severities that a rule reads',
      replaceIn('\nseverities:', '\nseverites:')
        .replace('{ var: level }', '1')
        .replace(
          '        - { "!": { var: incident.acknowledged } }',
          '        - { "==": [{ var: severity.id }, sev1] }',
        ),
      '10:1 unknown-key',
    ],
    [
      'misspelt levels',
      replaceIn('\nlevels:', '\nlevles:').replace('escalate: next', 'escalate: 2'),
      '22:1 unknown-key',
    ],
    ['misspelt conditions', replaceIn('\nconditions:', '\ncondition:'), '8:1 unknown-key'],
    ['misspelt details', replaceIn('  details:', '  detials:'), '5:3 unknown-key'],
    [
      'roles that are a list',
      replaceIn(
        'roles:\n  responder:\n    who: [alice, "@bob"]\n  lead: { who: carol, otherwise: "@org/leads" }',
        'roles: []',
      ),
      '18:8 wrong-type',
    ],
    [
      'conditions that are nothing',
      replaceIn('  big: { ">=": [{ var: [details.users, 0] }, 1000] }\n', ''),
      '8:12 wrong-type',
    ],
    [
      'no roles at all',
      replaceIn(
        'roles:\n  responder:\n    who: [alice, "@bob"]\n  lead: { who: carol, otherwise: "@org/leads" }\n',
        '',
      ),
      '1:1 missing-key',
    ],
    ['an unknown key in a trigger', replaceIn('    repeat: 10m', '    repat: 10m'), '32:5 unknown-key'],
    [
      'a misspelt `when` of a severity',
      replaceIn('    when: { var: is.big }', '    wen: { var: is.big }'),
      '13:5 unknown-key',
    ],
    ['the prototype as a key', withLines('constructor: 1\n'), '34:1 unknown-key'],
    ['notify', replaceIn('do: { escalate: next }', 'do: { notify: slack }'), '33:19 unknown-channel'],
    [
      'a trigger without a reason',
      replaceIn('    reason: Nobody has acknowledged this incident in time.\n', ''),
      '26:5 missing-key',
    ],
    ['an incident without a label', replaceIn('  label: incident\n', ''), '3:1 missing-key'],
    [
      'a map where a list belongs',
      replaceIn('roles: [responder], label', 'roles: {responder: 1}, label'),
      '23:27 wrong-type',
    ],
    [
      'nothing where a map belongs',
      replaceIn('  lead: { who: carol, otherwise: "@org/leads" }', '  lead:'),
      '21:8 wrong-type',
    ],
    ['a number as a name', replaceIn('name: small', 'name: 5'), '2:7 wrong-type'],
    ['an unknown type of a detail', replaceIn('type: string', 'type: strin'), '6:49 unknown-value'],
    ['an unknown mode', withLines('mode: evalute\n'), '34:7 unknown-value'],
    ['an unknown phase', replaceIn('    repeat: 10m', '    phase: close'), '32:12 unknown-value'],
    ['a word to escalate to', replaceIn('escalate: next', 'escalate: up'), '33:21 unknown-value'],
    ['a level below the first', replaceIn('escalate: next', 'escalate: 0'), '33:21 out-of-range'],
    ['a limit of zero', replaceIn('    repeat: 10m', '    limit: 0'), '32:12 out-of-range'],
    ['no severities', BASE.replace(/severities:\n(?: {2}.*\n)+/, 'severities: []\n'), '10:13 empty-value'],
    ['a trigger that does nothing', replaceIn('do: { escalate: next }', 'do: {}'), '33:9 empty-value'],
    ['a name of zero width', replaceIn('name: Second', 'name: "\\u200B\\u2060"'), '24:13 invisible-text'],
    [
      'a reason of marks of direction',
      replaceIn('Nobody has acknowledged this incident in time.', '"\\u202E \\u2066"'),
      '27:13 invisible-text',
    ],
    ['a duty of an accent', replaceIn('{ who: carol,', '{ does: "\\u0301", who: carol,'), '21:17 invisible-text'],
    ['a heading of fillers', replaceIn('heading: How many users?', 'heading: "\\u3164\\u115F"'), '7:23 invisible-text'],
    [
      'a value of soft hyphens',
      replaceIn('type: string,', 'type: string, values: ["\\u00AD", checkout],'),
      '6:66 invisible-text',
    ],
    ['a label of an empty braille cell', replaceIn('label: sev1', 'label: "\\u2800"'), '12:12 invisible-text'],
    [
      'a label of a trigger that is not seen',
      replaceIn('{ escalate: next }', '{ label: ["\\uFE0F"] }'),
      '33:19 invisible-text',
    ],
    ['a template of zero width', withLines('templates: { call: "\\u200B" }\n'), '34:20 invisible-text'],
    ['a reason of blanks', replaceIn('Nobody has acknowledged this incident in time.', '"  "'), '27:13 empty-value'],
    ['a name of blanks', replaceIn('name: Second', 'name: "\\t "'), '24:13 empty-value'],
    ['a heading of blanks', replaceIn('heading: How many users?', 'heading: "\\u00A0"'), '7:23 empty-value'],
    ['a duty of blanks', replaceIn('{ who: carol,', '{ does: " ", who: carol,'), '21:17 empty-value'],
    ['a value of blanks', replaceIn('type: string,', 'type: string, values: [" ", checkout],'), '6:66 empty-value'],
    ['a template of blanks', withLines('templates: { call: "\\n" }\n'), '34:20 empty-value'],
    ['an empty label', replaceIn('label: incident', 'label: ""'), '4:10 empty-value'],
    ['a label longer than GitHub takes', replaceIn('label: incident', `label: ${'x'.repeat(51)}`), '4:10 too-long'],
    ['a label with a space after it', replaceIn('label: incident', 'label: "incident "'), '4:10 bad-label'],
    ['a label of spaces', replaceIn('label: sev2', 'label: "  "'), '16:12 bad-label'],
    ['a label with a comma', replaceIn('label: incident', 'label: "outage, shop"'), '4:10 bad-label'],
    ['labels in one text', replaceIn('do: { escalate: next }', 'do: { label: "a,b" }'), '33:18 bad-label'],
    ['a label of two lines', replaceIn('label: sev2', 'label: "a\\nb"'), '16:12 bad-label'],
    [
      'a label in a list with a space before it',
      replaceIn('do: { escalate: next }', 'do: { label: [blocked, " a"] }'),
      '33:28 bad-label',
    ],
    [
      'a role listed twice',
      replaceIn('roles: [responder], label', 'roles: [responder, responder], label'),
      '23:39 duplicate-item',
    ],
    ['an id with capitals', replaceIn('id: sev2', 'id: Sev2'), '15:9 bad-name'],
    ['a role with a space', withLines('templates: { "my words": hi }\n'), '34:14 bad-name'],
    ['a name of the prototype', withLines('templates: { constructor: hi }\n'), '34:14 reserved-name'],
    [
      'a duration that ends early',
      replaceIn('acknowledge-within: 5m', 'acknowledge-within: 1h40'),
      '14:25 bad-duration',
    ],
    ['a duration below zero', replaceIn('acknowledge-within: 5m', 'acknowledge-within: -5m'), '14:25 bad-duration'],
    ['a duration in words', replaceIn('acknowledge-within: 5m', 'acknowledge-within: 5 minutes'), '14:25 bad-duration'],
    ['a broken duration', replaceIn('acknowledge-within: 5m', 'acknowledge-within: 1.5h'), '14:25 bad-duration'],
    ['a duration without a unit', replaceIn('acknowledge-within: 5m', 'acknowledge-within: 5'), '14:25 bad-duration'],
    ['a repeat that is no duration', replaceIn('repeat: 10m', 'repeat: often'), '32:13 bad-duration'],
    ['a repeat without a unit', replaceIn('repeat: 10m', 'repeat: 10'), '32:13 bad-duration'],
    ['no time to acknowledge', replaceIn('acknowledge-within: 5m', 'acknowledge-within: 0m'), '14:25 zero-duration'],
    [
      'no time to snooze',
      replaceIn('acknowledge-within: 5m', 'acknowledge-within: 5m\n    max-snooze: 0h0m'),
      '15:17 zero-duration',
    ],
    ['a role of nobody on GitHub', replaceIn('who: carol,', 'who: carol and dan,'), '21:16 bad-login'],
    [
      'a login with a dot in a rule',
      replaceIn('who: carol,', 'who: { if: [{ var: is.big }, a.b, carol] },'),
      '21:40 bad-login',
    ],
    ['a team without its @', replaceIn('"@org/leads"', 'org/leads'), '21:34 bad-login'],
    ['a date the calendar does not have', withLines('effective-from: 2026-02-30\n'), '34:17 bad-time'],
    ['a date in words', withLines('effective-from: tomorrow\n'), '34:17 bad-time'],
    ['an unknown role of a level', replaceIn('roles: [responder]', 'roles: [responde]'), '23:28 unknown-role'],
    ['an unknown role to assign', replaceIn('do: { escalate: next }', 'do: { assign: leed }'), '33:19 unknown-role'],
    [
      'an unknown role to mention',
      replaceIn('do: { escalate: next }', 'do: { mention: [lead, exec] }'),
      '33:27 unknown-role',
    ],
    [
      'an unknown severity to raise to',
      replaceIn('do: { escalate: next }', 'do: { raise-severity: sev0 }'),
      '33:27 unknown-severity',
    ],
    ['an unknown role that may use a command', withLines('commands: { resolved: [leed] }\n'), '34:24 unknown-role'],
    [
      'an unknown permission that may use a command',
      withLines('commands: { resolved: mantain }\n'),
      '34:23 unknown-role',
    ],
    ['a command that there is not', withLines('commands: { resolve: [lead] }\n'), '34:13 unknown-key'],
    ['help, which everybody may use', withLines('commands: { help: [lead] }\n'), '34:13 unknown-key'],
    ['an unknown severity to review', withLines('review: { severities: [sev3], due: 5d }\n'), '34:24 unknown-severity'],
    ['a level that does not exist', replaceIn('escalate: next', 'escalate: 3'), '33:21 unknown-level'],
    [
      'an unknown clock',
      replaceIn('acknowledge-within: 5m', 'acknowledge-within: 5m\n    clock: ofice'),
      '15:12 unknown-calendar',
    ],
    [
      'a role called owner',
      replaceIn('  responder:', '  owner:').replace('[responder]', '[owner]'),
      '19:3 reserved-name',
    ],
    ['a calendar called always', withLines(CALENDAR.replace('office', 'always')), '35:3 reserved-name'],
    [
      'an unknown template',
      replaceIn('do: { escalate: next }', 'do: { comment: update-du }'),
      '33:20 unknown-template',
    ],
    ['two severities with one id', replaceIn('id: sev2', 'id: sev1'), '15:9 duplicate-id'],
    ['one label for two severities', replaceIn('label: sev2', 'label: Sev1'), '16:12 duplicate-label'],
    ['one label for an incident and a level', replaceIn('"level: 2"', 'incident'), '24:43 duplicate-label'],
    [
      'one label for an incident and a review',
      withLines('review: { severities: [sev1], label: Incident, due: 5d }\n'),
      '34:38 duplicate-label',
    ],
    ['one heading for two details', replaceIn('How many users?', 'affected  SERVICE'), '7:23 duplicate-heading'],
    [
      'a condition defined by itself',
      replaceIn('  big:', '  odd: { "!": { var: is.even } }\n  even: { "!": { var: is.odd } }\n  big:'),
      '9:3 condition-cycle',
    ],
    ['a severity that takes everything', replaceIn('    when: { var: is.big }\n', ''), '11:5 unreachable-severity'],
    [
      'a last severity with a rule',
      replaceIn('    label: sev2\n', '    label: sev2\n    when: { var: is.big }\n'),
      '17:5 unasked-when',
    ],
    [
      'a severity by the time since it changed',
      replaceIn('when: { var: is.big }', 'when: { ">": [{ var: elapsed.since-severity }, 5] }'),
      '13:26 fact-not-here',
    ],
    [
      'a severity by itself',
      replaceIn('when: { var: is.big }', 'when: { "==": [{ var: severity.id }, sev1] }'),
      '13:27 fact-not-here',
    ],
    [
      'an incident by its labels and level',
      replaceIn('  label: incident\n', '  label: incident\n  when: { ">": [{ var: level }, 1] }\n'),
      '5:24 fact-not-here',
    ],
    [
      'an escalation after the end',
      replaceIn('    repeat: 10m', '    phase: resolved'),
      '33:11 escalates-after-resolution',
    ],
    [
      'a label the policy keeps right',
      replaceIn('do: { escalate: next }', 'do: { label: [blocked, SEV1] }'),
      '33:28 managed-label',
    ],
    [
      'the label of an incident taken off',
      replaceIn('do: { escalate: next }', 'do: { unlabel: [blocked, Incident] }'),
      '33:30 incident-label',
    ],
    [
      'a label set and taken off at once',
      replaceIn('do: { escalate: next }', 'do: { label: [a, b], unlabel: B }'),
      '33:35 label-undone',
    ],
    ['a hand-off in words', withLines(SCHEDULE.replace('2026-01-05T09:00', 'monday')), '38:45 bad-time'],
    [
      'a hand-off on a day that is none',
      withLines(SCHEDULE.replace('2026-01-05', '2026-02-30')),
      '38:45 bad-local-time',
    ],
    ['a time zone that is none', withLines(SCHEDULE.replace('UTC', 'Europe/Lodnon')), '36:15 unknown-timezone'],
    [
      'a holiday that is none',
      withLines(CALENDAR.replace('to: "17:00"', 'to: "17:00", holidays: [2026-02-30]')),
      '35:80 bad-date',
    ],
    [
      'an override that ends first',
      withLines(`${SCHEDULE}    overrides: [{ from: 2026-01-06, to: 2026-01-05, who: [] }]\n`),
      '39:41 override-ends-first',
    ],
    ['a turn without a length', withLines(SCHEDULE.replace('1w', 'weekly')), '38:35 bad-period'],
    ['a rotation of nobody', withLines(SCHEDULE.replace('[alice]', '[]')), '38:19 empty-value'],
    [
      'a login with a space in a rotation',
      withLines(SCHEDULE.replace('[alice]', '[[alice, "b b"]]')),
      '38:28 bad-login',
    ],
    ['a trusted author with an @', withLines('trusted-authors: ["@acme-robot"]\n'), '34:19 bad-author'],
    ['a trusted author in a rotation', withLines(`${SCHEDULE}trusted-authors: [Alice]\n`), '39:19 author-is-called'],
    [
      'a trusted author who stands in',
      replaceIn('"@org/leads"', 'dan', withLines('trusted-authors: [dan]\n')),
      '34:19 author-is-called',
    ],
    ['a day that is none', withLines(CALENDAR.replace('[mon]', '[mon, funday]')), '35:40 unknown-value'],
    ['an hour that is none', withLines(CALENDAR.replace('"17:00"', '"24:30"')), '35:60 bad-time'],
    [
      'too many conditions',
      replaceIn('  big:', `${Array.from({ length: 500 }, (_, n) => `  c${n}: true\n`).join('')}  big:`),
      '9:3 too-many',
    ],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual([expected]);
  });
});

describe('every problem at once', () => {
  it.each([
    replaceIn('name: Second', 'name: "\\uF8FF"'),
    replaceIn('label: sev2', 'label: "\\uE0A0"'),
    replaceIn('label: sev2', 'label: "\\U000F0000"'),
  ])('an icon of private use is something to see', (text) => {
    expect(problems(text)).toEqual([]);
  });

  it.each([
    ['{ teams: 5, team: { a: ann } }', 'teams', ['34:18 wrong-type']],
    ['{ teams: 5, others: { a: ann } }', 'team', ['34:18 wrong-type']],
    ['{ y: 5, team: { "*": ann } }', 'teams', ['21:27 unknown-table', '34:14 wrong-type']],
    ['{ y: {}, team: { a: ann } }', 'team', ['34:14 empty-value']],
  ])('a table that is none, as in %s, hides only what is wrong where `%s` may be it', (tables, name, expected) => {
    const text = withLines(`tables: ${tables}\n`);
    expect(problems(replaceIn('who: carol', `who: { lookup: [${name}, { var: details.service }] }`, text))).toEqual(
      expected,
    );
  });

  it.each([
    ['{ by: mail, after: 5 }, { by: mail, after: 9m }, { by: mail, after: 3m }', ['bad-duration', 'reach-order']],
    ['{ by: mail, after: 9m }, { by: mail, after: 5 }, { by: mail, after: 3m }', ['bad-duration']],
    ['{ by: mail, after: 9m }, mail', ['wrong-type']],
    ['{ by: mail, after: 9m }, { by: mail, aftr: 10m }', ['unknown-key']],
    ['{ by: mail, after: 9m }, { by: mail, after: 3m, note: x }', ['reach-order', 'unknown-key']],
    ['{ by: mail, after: 9m }, { after: 3m }', ['missing-key', 'reach-order']],
  ])('the order of steps is checked where it is known: %s', (steps, expected) => {
    const text = withChannels(`contacts: env:TOCSIN_PEOPLE\nreach: { calm: [${steps}] }\n`);
    expect(
      problems(text)
        .map((one) => one.split(' ')[1])
        .toSorted(),
    ).toEqual(expected);
  });

  it('a mistake in a schedule or calendar hides no other in it', () => {
    const text = [
      'schedules:',
      '  main:',
      '    timezone: Europe/Lond',
      '    layers:',
      '      - { rotate: [a, a], every: 7x, from: 2026-02-30T09:00, timezone: Bad }',
      '      - 5',
      '    overrides: [{ from: 2026-12-24T09:00, to: 2026-12-23T09:00, whom: [a] }]',
      'calendars:',
      '  office: { timezone: Europe/Lond, days: [mon], hours: [{ from: "09:00", to: "10:00" }], holidays: [2026-02-30] }',
      '',
    ].join('\n');
    expect(problems(withLines(text))).toEqual([
      '36:15 unknown-timezone',
      '38:34 bad-period',
      '38:44 bad-local-time',
      '38:72 unknown-timezone',
      '39:9 wrong-type',
      '40:47 override-ends-first',
      '40:65 unknown-key',
      '42:23 unknown-timezone',
      '42:49 hours-twice',
      '42:57 missing-key',
      '42:101 bad-date',
    ]);
  });

  it.each([
    [
      'a misspelt key of the short form',
      'calendars:\n  o: { timezone: UTC, day: [mon], from: "09:00", to: "10:00" }\n',
      '35:23',
    ],
    ['hours that are no list', 'calendars:\n  o: { timezone: UTC, hours: 5 }\n', '35:30'],
    ['overrides that are no list', 'schedules:\n  s: { timezone: UTC, layers: [], overrides: 7 }\n', '35:46'],
    ['misspelt overrides', 'schedules:\n  s: { timezone: UTC, layers: [], override: [] }\n', '35:35'],
  ])('what is written and refused is not missing: %s', (_, text, place) => {
    expect(problems(withLines(text))).toEqual([expect.stringContaining(`${place} `)]);
  });

  it('a file with fourteen mistakes gives those fourteen, in the order of the file', () => {
    const text = [
      'version: 1',
      'name: Check Out',
      'incident:',
      '  label: incident',
      '  max-age: 1h40',
      '  details:',
      '    service: { heading: Affected service, type: sting }',
      'conditions:',
      '  odd: { var: is.even }',
      '  even: { "!": { var: is.odd } }',
      'severities:',
      '  - { id: sev1, label: red, when: { "==": [{ var: details.service }, api] }, update-every: 0m }',
      '  - { id: sev2, label: Red, clock: ofice }',
      'roles:',
      '  responder: { who: [alice, b b] }',
      'levels:',
      '  - { name: First, roles: [respondr] }',
      'triggers:',
      '  - id: late',
      '    reason: It is late.',
      '    when: { ">=": [{ var: elapsed.since-decalred }, 5] }',
      '    repeat: 5',
      '    do: { escalate: 7, mention: responder, comment: updte-due, ask-four: missing-details }',
      '',
    ].join('\n');
    expect(problems(text)).toEqual([
      '2:7 bad-name',
      '5:12 bad-duration',
      '7:49 unknown-value',
      '9:3 condition-cycle',
      '12:92 zero-duration',
      '13:24 duplicate-label',
      '13:36 unknown-calendar',
      '15:29 bad-login',
      '17:28 unknown-role',
      '21:27 unknown-fact',
      '22:13 bad-duration',
      '23:21 unknown-level',
      '23:53 unknown-template',
      '23:64 unknown-key',
    ]);
  });
});

describe('a condition with the conditions it names written out', () => {
  const BIG = '  big: { ">=": [{ var: [details.users, 0] }, 1000] }\n';
  /** Each of so many conditions names the one before it so often. */
  const chain = (count: number, often: number): string =>
    Array.from({ length: count }, (_, n) => {
      const before = n === 0 ? 'details.users' : `is.c${n - 1}`;
      return `  c${n}: { or: [${Array.from({ length: often }, () => `{ "!!": { var: ${before} } }`).join(', ')}] }\n`;
    }).join('');

  it.each<[string, string, readonly string[]]>([
    ['as many facts as may be', chain(3, 10), []],
    ['one more', `${chain(3, 10)}  more: { or: [{ var: is.c2 }, { var: is.big }] }\n`, ['13:3 condition-too-large']],
    ['a chain that names each once', chain(300, 1), []],
    ['a chain that doubles at each step, told once', chain(60, 2), ['19:3 condition-too-large']],
    ['a chain of constants', chain(60, 2).replaceAll('{ var: details.users }', 'true'), ['20:3 condition-too-large']],
  ])('%s', (_, conditions, expected) => {
    expect(problems(replaceIn(BIG, `${BIG}${conditions}`))).toEqual(expected);
  });
});
