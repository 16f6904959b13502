import { describe, expect, test } from 'vitest';
import type { PolicyDiff, RuleDiff, Side, Witness } from '#domain/results/policy-diff.ts';
import { diffRules } from '#compare/rules.ts';
import { verdictOf } from '#report/change/diff.ts';
import { printDiff } from '#report/change/terminal.ts';
import { rosterGroups } from '#report/change/words.ts';
import { policyOf } from '../support/policy.ts';
import { AT, compareTexts, editText, textOf, describeRules } from './edits.ts';

const SERVICE = textOf('service-24x7');
const RESPONSIBLE = '{ name: Second responder, roles: [backup],             label: "escalation: 2" }\n';

type Edit = readonly [string, string];
const PROVED: readonly (readonly [string, readonly Edit[], readonly string[]])[] = [
  ['a comment', [['# To make it yours:', '# It is yours:']], []],
  ['the order of keys', [['repeat: 1w\n    limit: 8', 'limit: 8\n    repeat: 1w']], []],
  ['a unit', [['duration: 4h', 'duration: 240m']], ['trigger long-running: ≡']],
  ['a unit of a promise', [['update-every: 8h30m', 'update-every: 510m']], []],
  ['a repetition in another unit', [['repeat: 1w', 'repeat: 7d']], []],
  [
    '> 0 for >= 1 of a count',
    [['">": [{ var: count.help-requests }, 0]', '">=": [{ var: count.help-requests }, 1]']],
    ['trigger help-requested: ≡'],
  ],
  [
    'De Morgan',
    [
      [
        `and:
        - { var: review.required }
        - "!": { var: review.done }
        -`,
        `and:
        - "!": { or: [{ "!": { var: review.required } }, { var: review.done }] }
        -`,
      ],
    ],
    ['trigger review-due: ≡'],
  ],
  [
    'missed updates counted as time',
    [['">=": [{ var: count.missed-updates }, 2]', '">": [{ var: count.missed-updates }, 1]']],
    ['trigger silent: ≡'],
  ],
  [
    'a condition that nothing reads any more',
    [['when: { var: is.customer-facing }', 'when: { in: [{ var: details.service }, [website, api, checkout]] }']],
    ['severity sev2: ≡', 'severity sev3: ≡'],
  ],
];

describe('what means the same is proved equal', () => {
  test.each(PROVED)('%s', (_name, edits, rules) => {
    const diff = compareTexts(SERVICE, editText(SERVICE, ...edits));
    expect(describeRules(diff)).toEqual(rules);
    expect([diff.settings, diff.rosters]).toEqual([[], []]);
    expect(diff.ladders.some(({ changed }) => changed)).toBe(false);
    expect(verdictOf(diff)).toMatchObject({ safe: true, same: true });
  });
});

const CHANGED: readonly (readonly [string, readonly Edit[], readonly string[]])[] = [
  [
    '>= for >',
    [['">=": [{ var: count.reassignments }, 3]', '">": [{ var: count.reassignments }, 3]']],
    ['trigger passed-around: lost'],
  ],
  ['one minute', [['duration: 4h', 'duration: 241m']], ['trigger long-running: lost']],
  [
    'a threshold within a severity',
    [['}, 1000]', '}, 500]']],
    ['severity sev1: gained', 'severity sev2: lost', 'severity sev3: ≡'],
  ],
  [
    'an edit inside a condition shows at each rule that names it',
    [
      ['values: [website, api, checkout]', 'values: [website, api, checkout, mail]'],
      ['service }, [website, api, checkout]', 'service }, [website, api, checkout, mail]'],
    ],
    ['condition customer-facing: gained', 'severity sev1: gained', 'severity sev2: gained', 'severity sev3: lost'],
  ],
  [
    "a severity's promise shows at each rule that reads it",
    [['update-every: 30m', 'update-every: 1h']],
    ['trigger update-overdue: lost', 'trigger silent: lost'],
  ],
  [
    'a trigger taken out',
    [
      ['  - id: silent\n', '  - id: quiet\n'],
      ['missed-updates }, 2]', 'missed-updates }, 4]'],
    ],
    ['trigger quiet: added', 'trigger silent: removed'],
  ],
  ['a trigger under another name', [['  - id: silent\n', '  - id: quiet\n']], ['trigger quiet: was silent']],
  ['what is an incident', [['[maintenance, tracking]', '[maintenance]']], ['incident when: gained']],
];

describe('what means something else is shown', () => {
  test.each(CHANGED)('%s', (_name, edits, rules) => {
    const after = policyOf(editText(SERVICE, ...edits));
    expect(describeRules({ rules: diffRules(policyOf(SERVICE), after, () => null) })).toEqual(rules);
  });

  test('a new name of a trigger as that alone: neither its settings change nor what happens when nobody answers', () => {
    const diff = compareTexts(SERVICE, editText(SERVICE, ['  - id: unacknowledged\n', '  - id: unanswered\n']));
    expect(describeRules(diff)).toEqual(['trigger unanswered: was unacknowledged']);
    expect(diff.settings).toEqual([]);
    expect(diff.ladders.some(({ changed }) => changed)).toBe(false);
    expect(verdictOf(diff)).toEqual({
      safe: true,
      same: false,
      sentence:
        'Nothing is decided less severely, later or for fewer incidents. unacknowledged is renamed unanswered, and may fire once more where it has.',
    });
  });

  test('what is changed of a trigger beside its name', () => {
    const after = editText(
      SERVICE,
      ['  - id: unacknowledged\n', '  - id: unanswered\n'],
      ['reason: Nobody has acknowledged', 'reason: Not one person has acknowledged'],
    );
    expect(compareTexts(SERVICE, after).settings.map(({ path }) => path)).toEqual(['triggers.unanswered.reason']);
  });

  test('both ways when the comparison is turned back, with the same witness', () => {
    const after = editText(SERVICE, ['duration: 4h', 'duration: 5h']);
    const [there, back] = [
      changeOf(compareTexts(SERVICE, after), 'long-running'),
      changeOf(compareTexts(after, SERVICE), 'long-running'),
    ];
    expect(witnessOf(there.lost).facts).toEqual(witnessOf(back.gained).facts);
    expect([there.gained.kind, back.lost.kind]).toEqual(['none', 'none']);
  });
});

const changeOf = ({ rules }: PolicyDiff, name: string): Extract<RuleDiff['change'], { kind: 'changed' }> => {
  const change = rules.find((rule) => rule.name === name)?.change;
  if (change?.kind !== 'changed') throw new Error(`${name} is ${change?.kind}`);
  return change;
};

function witnessOf(side: Side): Witness {
  if (side.kind !== 'witness') throw new Error(`it is ${side.kind}`);
  return side.witness;
}

describe('a witness', () => {
  test('stands at the edge, names each side, and is a case of a policy test', () => {
    const diff = compareTexts(SERVICE, editText(SERVICE, ['}, 1000]', '}, 1001]']));
    const { facts, ...witness } = witnessOf(changeOf(diff, 'sev1').lost);
    expect(facts.after).toEqual({
      details: { service: 'website', 'users-affected': 1000 },
      is: { 'customer-facing': true, 'data-at-risk': false },
    });
    expect(witness).toMatchObject({ before: 'sev1', after: 'sev2' });
    expect(witness.case).toContain('users-affected: 1000');
    expect(witness.case).toContain('severity: sev2');
  });

  test("has each policy's own promises", () => {
    const diff = compareTexts(SERVICE, editText(SERVICE, ['acknowledge-within: 15m', 'acknowledge-within: 20m']));
    const { facts } = witnessOf(changeOf(diff, 'unacknowledged').lost);
    expect(facts.before).toMatchObject({ severity: { id: 'sev2', 'acknowledge-within': 15 } });
    expect(facts.after).toMatchObject({ severity: { id: 'sev2', 'acknowledge-within': 20 } });
  });
});

describe('severities', () => {
  test('swapped: both are decided otherwise, and it is told that their order is another', () => {
    const [head = '', one = '', two = '', three = ''] = SERVICE.split(/^(?= {2}- id: sev)/m);
    const diff = compareTexts(SERVICE, [head, two, one, three].join(''));
    expect(describeRules(diff).filter((line) => line.startsWith('severity'))).toEqual([
      'severity sev2: gained',
      'severity sev1: lost',
      'severity sev3: ≡',
    ]);
    expect(verdictOf(diff).sentence).toContain('Ranks severities in another order, by which sev1 becomes sev2.');
  });

  test('a new one takes what others had, a removed one is told as less severe', () => {
    const after = editText(SERVICE, [
      'severities:\n',
      'severities:\n  - { id: sev0, when: { in: [data loss, { var: details.consequences }] }, acknowledge-within: 1m, update-every: 10m }\n',
    ]);
    const there = compareTexts(SERVICE, after);
    expect(describeRules(there)).toContain('severity sev0: added');
    expect(verdictOf(there).safe).toBe(true);
    const back = compareTexts(after, SERVICE);
    expect(describeRules(back)).toContain('severity sev0: removed');
    expect(verdictOf(back)).toMatchObject({ safe: false });
    expect(verdictOf(back).sentence).toContain('sev0 becomes sev1');
  });
});

test('a promise of /next is not taken for the promise of a severity: equal only while nobody promised', () => {
  const every = '">=": [{ var: elapsed.since-update }, { var: severity.update-every }]';
  const written = `">=": [{ var: elapsed.since-update }, { if: [{ "==": [{ var: severity.id }, sev1] }, 30, { "==": [{ var: severity.id }, sev2] }, 60, 1440] }]`;
  const { lost, gained } = changeOf(compareTexts(SERVICE, editText(SERVICE, [every, written])), 'update-overdue');
  const { facts } = witnessOf(lost.kind === 'witness' ? lost : gained);
  expect(facts.before?.['severity']).toEqual(facts.after?.['severity']);
});

describe('updates that are due by a rule', () => {
  const withPromise = (mitigated: string): string =>
    editText(SERVICE, [
      'update-every: 30m',
      `update-every: { if: [{ "==": [{ var: incident.status }, mitigated] }, ${mitigated}, { duration: 30m }] }`,
    ]);

  test('are missed as they are by a duration, where it gives the same', () => {
    expect(describeRules(compareTexts(SERVICE, withPromise('{ duration: 30m }')))).toEqual([]);
  });

  test('are missed as often as it says', () => {
    const { lost, gained } = changeOf(compareTexts(SERVICE, withPromise('{ duration: 4h }')), 'silent');
    const { before, after } = witnessOf(lost).facts;
    expect([before?.['count'], after?.['count']]).toEqual([{ 'missed-updates': 2 }, { 'missed-updates': 0 }]);
    expect(after?.['incident']).toMatchObject({ status: 'mitigated' });
    expect(gained).toEqual({ kind: 'none' });
  });
});

test('a detail that becomes another type is not compared as if it were the same', () => {
  const after = editText(
    SERVICE,
    [
      '    users-affected:\n      heading: How many users are affected?\n      type: number',
      '    users-affected:\n      heading: How many users are affected?\n      type: string',
    ],
    ['">=": [{ var: details.users-affected }, 1000]', '"==": [{ var: details.users-affected }, many]'],
  );
  const { gained } = changeOf(compareTexts(SERVICE, after), 'sev1');
  expect(gained).toEqual({ kind: 'unknown', why: '`details.users-affected` is a number before and a string after.' });
});

describe('levels', () => {
  test('one between two others calls those above it later', () => {
    const diff = compareTexts(
      SERVICE,
      editText(SERVICE, [RESPONSIBLE, `${RESPONSIBLE}  - { name: Managers, roles: [backup] }\n`]),
    );
    expect(diff.ladders[0]?.levels).toEqual([
      { level: 'First responder', before: 0, after: 0 },
      { level: 'Second responder', before: 300, after: 300 },
      { level: 'Managers', before: null, after: 600 },
      { level: 'Leads', before: 600, after: 900 },
      { level: 'Executives', before: 900, after: 1200 },
    ]);
    expect(verdictOf(diff)).toMatchObject({ safe: false });
    expect(verdictOf(diff).sentence).toContain('sev1 reaches Leads at 15m instead of 10m');
  });

  test('under another name are the same ones', () => {
    const diff = compareTexts(SERVICE, editText(SERVICE, ['name: Leads, ', 'name: Commanders, ']));
    expect(diff.ladders[0]?.levels[2]).toEqual({ level: 'Commanders', before: 600, after: 600 });
  });
});

describe('people', () => {
  test('a member put into a rotation moves everybody after them: the spans of two weeks that differ', () => {
    const diff = compareTexts(
      SERVICE,
      editText(SERVICE, ['[alice, bob, carol, dan]', '[alice, zoe, bob, carol, dan]']),
    );
    expect(diff.rosters[0]).toMatchObject({ kind: 'schedule', name: 'primary' });
    expect(diff.rosters[0]?.spans.map(({ before, after }) => [before, after])).toEqual([
      [['carol'], ['zoe']],
      [['dan'], ['bob']],
      [['alice'], ['carol']],
    ]);
    expect(diff.rosters[1]).toMatchObject({ kind: 'role', name: 'responder', condition: null });
  });

  test('a member put into one of two rotations that run side by side: who is in both at once is one person fewer', () => {
    const rotations: readonly (readonly [string, string])[] = [
      ['[alice, bob, carol, dan]', '[alice, zoe, bob, carol, dan]'],
      ['[carol, dan, alice, bob]', '[carol, dan, alice, zoe, bob]'],
    ];
    const [one, both] = [rotations.slice(0, 1), rotations].map((edits) =>
      compareTexts(SERVICE, editText(SERVICE, ...edits)),
    );
    const together = one?.rosters.at(-1);
    expect([together?.kind, together?.spans[0]?.before, together?.spans[0]?.after]).toEqual([
      'levels',
      ['dan', 'bob', 'heidi', 'ivan'],
      ['bob', 'heidi', 'ivan'],
    ]);
    expect(one && verdictOf(one)).toMatchObject({ safe: false });
    expect(both && verdictOf(both)).toMatchObject({ safe: true, same: false });
  });

  test('a role that chooses by the incident differs only for those incidents', () => {
    const who = '{ if: [{ "==": [{ var: details.service }, api] }, judy, { var: oncall.leads }] }';
    const diff = compareTexts(SERVICE, editText(SERVICE, ['{ var: oncall.leads }', who]));
    expect(diff.rosters.map(({ name, condition }) => [name, condition])).toEqual([
      ['incident-commander', 'details.service is api'],
    ]);
    expect(diff.rosters[0]?.spans.map(({ before, after }) => [before, after])).toEqual([
      [['heidi'], ['judy']],
      [['grace'], ['judy']],
    ]);
    const written = editText(who, ['"==": [{ var: details.service }, api]', 'in: [{ var: details.service }, [api]]']);
    const rewritten = compareTexts(
      editText(SERVICE, ['{ var: oncall.leads }', who]),
      editText(SERVICE, ['{ var: oncall.leads }', written]),
    );
    expect(rewritten.rosters).toEqual([]);
  });

  test('a role that looks its people up in a table differs for the rows that do, and each is told once', () => {
    const text = textOf('several-teams');
    const diff = compareTexts(
      text,
      editText(text, ['{ checkout: [alice, bob], api', '{ checkout: [carol], api'], ['"*": [judy]', '"*": [dave]']),
    );
    expect(diff.rosters.map(({ name, condition, unknown }) => [name, condition, unknown])).toEqual([
      ['responder', 'details.service is checkout, details.service is not api', null],
      ['responder', 'details.service is not checkout, details.service is not api', null],
    ]);
    expect(diff.rosters.map(({ spans }) => spans.map(({ before, after }) => [before, after]))).toEqual([
      [[['alice', 'bob'], ['carol']]],
      [[['judy'], ['dave']]],
    ]);
    expect(diff.settings.map(({ path }) => path)).toEqual(['tables.responders.checkout', 'tables.responders.*']);
    expect(verdictOf(diff).sentence).toContain(
      'No longer named as responder: alice and bob, when details.service is checkout, details.service is not api.',
    );
  });

  test('a rule that reads another condition under its name shows what that says', () => {
    const who = '{ if: [{ var: is.customer-facing }, bob, { var: oncall.leads }] }';
    const text = editText(SERVICE, ['{ var: oncall.leads }', who]);
    const diff = compareTexts(
      text,
      editText(text, [
        'customer-facing: { in: [{ var: details.service }, [website, api,',
        'customer-facing: { in: [{ var: details.service }, [website,',
      ]),
    );
    const setting = diff.settings.find(({ path }) => path === 'roles.incident-commander.who');
    expect(setting?.before).toContain('api');
    expect(setting?.after).not.toContain('api');
  });

  test('a rotation that loses one of its people says who is on call no more, and how much more differs in the year', () => {
    const diff = compareTexts(SERVICE, editText(SERVICE, ['[alice, bob, carol, dan]', '[alice, carol, zoe, eve]']));
    const [{ spans, rest } = { spans: [], rest: null }] = diff.rosters;
    expect(rest).toMatchObject({ leaves: ['bob', 'dan'], joins: ['eve', 'zoe'] });
    // In 53 weeks nobody but alice keeps their place.
    expect(spans.length + (rest?.spans ?? 0)).toBeGreaterThan(26);
    expect(verdictOf(diff).sentence).toContain('No longer on call in primary: bob and dan.');
    expect(printDiff(diff, { color: false, width: null })).toMatch(
      /\n {2}And \d+ more until 2027-11-\d\d\. No longer on call: bob, dan\. New on call: eve, zoe\.\n/,
    );
  });

  test.each([
    ['in the weeks', '2026-11-28T09:00', '2026-11-29T09:00'],
    ['over their end', '2026-12-06T09:00', '2026-12-09T09:00'],
    ['after them', '2026-12-24T09:00', '2026-12-27T09:00'],
  ])('a single swap shows all that differs: %s', (_, from, to) => {
    const swap = `overrides: [{ from: ${from}, to: ${to}, who: [eve] }]`;
    const diff = compareTexts(SERVICE, editText(SERVICE, ['overrides: []', swap]));
    const [{ spans, rest } = { spans: [], rest: null }] = diff.rosters;
    // Who is on call otherwise may change on the way: each row is another pair.
    expect(new Set(spans.map(({ before }) => String(before))).size).toBe(spans.length);
    expect(rest).toMatchObject({ spans: 0, leaves: [], joins: ['eve'] });
    expect(printDiff(diff, { color: false, width: null })).not.toMatch(/ more until/);
  });

  test('a schedule that differs for good is one difference', () => {
    const rotation = 'rotate: [grace, heidi], every: 2w';
    const alone = (login: string): string => editText(SERVICE, [rotation, `rotate: [${login}], every: 2w`]);
    const diff = compareTexts(alone('grace'), alone('heidi'));
    expect(diff.rosters[0]).toMatchObject({
      kind: 'schedule',
      spans: [{ start: AT, end: AT + 14 * 86_400, before: ['grace'], after: ['heidi'], goesOn: true }],
      rest: { spans: 0, leaves: ['grace'], joins: ['heidi'] },
    });
  });

  test.each([
    ['at the edge of the two weeks', '2026-12-07T10:00', false],
    ['after it', '2026-12-07T10:01', true],
  ])('a row says that it goes on, where it ends %s', (_, to, isOpen) => {
    const swap = `overrides: [{ from: 2026-12-05T09:00, to: ${to}, who: [eve] }]`;
    const diff = compareTexts(SERVICE, editText(SERVICE, ['overrides: []', swap]));
    const [{ spans } = { spans: [] }] = diff.rosters;
    expect(spans.at(-1)?.goesOn ?? false).toBe(isOpen);
    const text = printDiff(diff, { color: false, width: null });
    expect(/Mon 2026-12-07 10:00 and on +1h or more/.test(text)).toBe(isOpen);
  });

  test('a login in other capitals is the same person', () => {
    const diff = compareTexts(SERVICE, editText(SERVICE, ['[alice, bob, carol, dan]', '[Alice, bob, carol, dan]']));
    expect(diff.rosters).toEqual([]);
    const one = compareTexts(SERVICE, editText(SERVICE, ['[alice, bob, carol, dan]', '[Alice, bob, carol, eve]']));
    expect(one.rosters[0]?.rest).toMatchObject({ leaves: ['dan'], joins: ['eve'] });
    expect(verdictOf(diff).sentence).not.toMatch(/on call/);
  });

  test('an override months ahead is found, and nobody on call is not safe', () => {
    const off = 'overrides: [{ from: 2027-03-24T09:00, to: 2027-03-27T09:00, who: [] }]';
    const diff = compareTexts(SERVICE, editText(SERVICE, ['overrides: []', off]));
    expect(diff.rosters.map(({ name, spans }) => [name, spans.map(({ after }) => after)])).toEqual([
      ['secondary', [[]]],
      ['backup', [['heidi']]],
    ]);
    expect(verdictOf(diff).sentence).toContain(
      'Nobody is on call in secondary from Wed 24 Mar 2027, 09:00 UTC until Sat 27 Mar, 09:00 UTC.',
    );
  });

  test('a role that reads another schedule is looked at in all of the time in which that may differ', () => {
    const before = editText(
      SERVICE,
      ['who: { var: oncall.leads }\n    otherwise: [heidi]', 'who: { var: oncall.leads }'],
      [
        'schedules:\n',
        `schedules:
  winter:
    timezone: Europe/London
    layers: [{ rotate: [grace, heidi], every: 2w, from: 2026-01-05T09:00 }]
    overrides: [{ from: 2027-02-01, to: 2027-03-01, who: [] }]
`,
      ],
    );
    const diff = compareTexts(before, editText(before, ['who: { var: oncall.leads }', 'who: { var: oncall.winter }']));
    expect(verdictOf(diff).sentence).toContain(
      'incident-commander is nobody from Mon 1 Feb 2027, 00:00 UTC until Mon 1 Mar, 00:00 UTC.',
    );
  });

  test('a rule that names the same people in other words is no change', () => {
    const other = editText(SERVICE, [
      'who: [ivan]',
      'who: { if: [{ "==": [{ var: severity.id }, sev1] }, ivan, [ivan]] }',
    ]);
    expect(verdictOf(compareTexts(SERVICE, other))).toMatchObject({ safe: true, same: true });
  });

  test('a role is looked at where its schedule differs later, so that one that follows it is told with it', () => {
    const before = editText(SERVICE, [
      'who: { var: oncall.secondary }\n    otherwise: [heidi]',
      'who: { var: oncall.secondary }',
    ]);
    const off = `overrides:
      - { from: 2026-11-25T09:00, to: 2026-11-26T09:00, who: [dan] }
      - { from: 2027-03-24T09:00, to: 2027-03-27T09:00, who: [] }`;
    const groups = (text: string): readonly string[] =>
      rosterGroups(compareTexts(text, editText(text, ['overrides: []', off])).rosters).map(({ title }) => title);
    expect(groups(before)).toEqual(['schedule secondary (Europe/London), and so role backup']);
    // Somebody else stands in for it then, so it does not just follow.
    expect(groups(SERVICE)).toEqual(['schedule secondary (Europe/London)', 'role backup (Europe/London)']);
  });

  test('longer office hours', () => {
    const diff = compareTexts(SERVICE, editText(SERVICE, ['to: "17:30"', 'to: "18:00"']));
    expect(diff.rosters[0]).toMatchObject({ kind: 'calendar', name: 'office' });
    expect(diff.rosters[0]?.spans[0]).toMatchObject({ before: ['closed'], after: ['open'] });
  });

  test('a calendar that is never closed: nobody leaves, nobody joins', () => {
    const always = editText(SERVICE, [
      'days: [mon, tue, wed, thu, fri]\n    from: "09:00"\n    to: "17:30"',
      'days: [mon, tue, wed, thu, fri, sat, sun]\n    from: "00:00"\n    to: "24:00"',
    ]);
    const without = editText(always, ['    holidays: [2026-12-25, 2026-12-28, 2027-01-01]\n', '']);
    const { rosters } = compareTexts(without, SERVICE);
    expect(rosters[0]).toMatchObject({ kind: 'calendar', name: 'office', rest: { leaves: [], joins: [] } });
  });
});

test('a template alone is wording', () => {
  const diff = compareTexts(SERVICE, `${SERVICE}\ntemplates: { update-due: "{{mentions}} please." }\n`);
  expect(diff.settings).toEqual([
    { path: 'templates.update-due', before: null, after: '{{mentions}} please.', matter: 'wording' },
  ]);
  expect(verdictOf(diff)).toMatchObject({ safe: true, same: true });
});

test.each<readonly [string, string, string]>([
  ['name: service-24x7', 'mode: evaluate', 'mode'],
  ['name: service-24x7', 'effective-from: 2027-01-01', 'effective-from'],
])('after `%s`, `%s` is for people to judge', (place, line, path) => {
  const verdict = verdictOf(compareTexts(SERVICE, editText(SERVICE, [place, `${place}\n${line}`])));
  expect(verdict.safe).toBe(false);
  expect(verdict.sentence).toContain('No longer calls people within 14 days: First responder for sev1,');
  expect(verdict.sentence).toContain(`Look at ${path}: whether that is safe is for people to say.`);
});

test.each(['small-team', 'service-24x7', 'security'])('the ready policy %s is the same as itself', (name) => {
  const text = textOf(name);
  expect(verdictOf(compareTexts(text, `# a comment\n${text}`)).sentence).toBe(
    'Nothing changes: every rule is proved equal, and from now on the same people are called at the same times.',
  );
});

test('a smaller limit says who is no longer called, and who is called less often', () => {
  const diff = compareTexts(
    SERVICE,
    editText(SERVICE, ['limit: 8\n    do: { escalate: next }', 'limit: 2\n    do: { escalate: next }']),
  );
  const sev3 = diff.ladders.find(({ severity }) => severity === 'sev3');
  expect(sev3?.people).toEqual([{ person: 'ivan', before: 6, after: 0 }]);
  const { sentence, safe } = verdictOf(diff);
  expect(safe).toBe(false);
  expect(sentence).toContain('When nobody answers, ivan is no longer called (6 times before) for sev1 and sev3');
  expect(sentence.match(/ivan/g)).toHaveLength(1);
});
