/** Which changes are called safe: a table of edits, each told from its opposite. */
import { describe, expect, test } from 'vitest';
import { verdictOf } from '#report/change/diff.ts';
import { compareTexts, editText, textOf } from '../../compare/edits.ts';

const SMALL = textOf('small-team');
const SERVICE = textOf('service-24x7');
const REACHING = `${editText(SERVICE, ['max-snooze: 1h', 'max-snooze: 1h\n    reach: urgent'])}
channels: { text: { type: twilio-sms, account: env:TOCSIN_SID, token: env:TOCSIN_TOKEN, from: "+15005550006" } }
contacts: env:TOCSIN_CONTACTS
reach: { urgent: [{ by: text }, { after: 5m, by: text }] }
limits: { messages-per-person: 6 in 15m }
commands: { escalate: [write] }
`;
const LIMITED = editText(REACHING, ['{ by: text }, { after: 5m, by: text }', '{ by: text }']);
const CROWD = editText(SMALL, ['who: [alice, bob]', 'who: [alice, bob, dan, eve, fay, gus]']);
const TABLED = editText(
  SERVICE,
  ['name: service-24x7', 'name: service-24x7\ntables: { deputies: { api: [grace, heidi], "*": [judy] } }'],
  ['who: [ivan]', 'who: [ivan]\n    otherwise: { lookup: [deputies, { var: details.service }] }'],
);
const NIGHTLY = editText(SERVICE, [
  'when: { ">=": [{ var: count.reassignments }, 3] }',
  'when: { and: [{ "!": { var: calendar.office } }, { ">=": [{ var: count.reassignments }, 3] }] }',
]);

describe.each<readonly [string, string, readonly [string, string], string]>([
  [
    'a limit that is lower',
    SERVICE,
    ['limit: 8\n    do: { escalate: next }', 'limit: 7\n    do: { escalate: next }'],
    'triggers.unacknowledged.limit',
  ],
  [
    'a role that a level no longer calls',
    editText(SERVICE, ['roles: [executive], ', 'roles: [executive, backup], ']),
    ['roles: [executive, backup]', 'roles: [executive]'],
    'levels.Executives',
  ],
  [
    'shorter office hours',
    SERVICE,
    ['to: "17:30"', 'to: "17:00"'],
    'Closes office where it was open, first Mon 23 Nov 2026, 17:00 UTC: the clocks of sev3, review-due and the review run slower',
  ],
  [
    'a day without anybody on call, after a swap',
    SERVICE,
    [
      'overrides: []',
      'overrides: [{ from: 2026-12-01T09:00, to: 2026-12-02T09:00, who: [eve] }, { from: 2026-12-24T09:00, to: 2026-12-25T09:00, who: [] }]',
    ],
    'Nobody is on call in secondary from Thu 24 Dec 2026, 09:00 UTC until Fri 25 Dec, 09:00 UTC',
  ],
  [
    'a holiday after hours that are longer',
    editText(SERVICE, ['2026-12-28, ', '']),
    ['to: "17:30"\n    holidays: [2026-12-25,', 'to: "18:00"\n    holidays: [2026-12-25, 2026-12-28,'],
    'Closes office where it was open, first Mon 28 Dec 2026, 09:00 UTC',
  ],
  [
    'a level that calls only who was called before it',
    SMALL,
    ['who: carol\n    otherwise: alice', 'who: bob\n    otherwise: alice'],
    'No longer calls people within 14 days: a third person for urgent and a third person for normal.',
  ],
  [
    'somebody in the place of somebody else in a role',
    SMALL,
    ['who: carol\n    otherwise: alice', 'who: dave\n    otherwise: alice'],
    'No longer named as lead: carol.',
  ],
  [
    'somebody in the place of somebody else among several',
    SMALL,
    ['who: [alice, bob]', 'who: [alice, dave]'],
    'No longer named as first-responder: bob.',
  ],
  [
    'somebody in the place of somebody else in a rotation',
    SERVICE,
    ['rotate: [grace, heidi]', 'rotate: [grace, judy]'],
    'No longer on call in leads: heidi.',
  ],
  [
    'somebody who may not be one of the team in their place',
    SERVICE,
    ['who: [ivan]', 'who: ["@acme/board", "@acme/legal"]'],
    'No longer named as executive: ivan.',
  ],
  [
    'a row of a table that is emptied, so that others are called in the place of its people',
    editText(
      SERVICE,
      ['name: service-24x7', 'name: service-24x7\ntables: { executives: { api: [grace], "*": [judy] } }'],
      ['who: [ivan]', 'who: { lookup: [executives, { var: details.service }] }\n    otherwise: ivan'],
    ),
    ['api: [grace]', 'api: []'],
    'No longer named as executive: grace, when details.service is api.',
  ],
  [
    'people who change places by severity',
    editText(SERVICE, ['who: [ivan]', 'who: { if: [{ "==": [{ var: severity.id }, sev1] }, ivan, judy] }']),
    ['ivan, judy]', 'judy, ivan]'],
    'No longer named as executive: ivan, when severity.id is sev1',
  ],
  [
    'somebody else in the place of those who cannot be called',
    SMALL,
    ['otherwise: carol', 'otherwise: dan'],
    'roles.first-responder.otherwise',
  ],
  [
    'one person instead of two at a level',
    SMALL,
    ['who: [alice, bob]', 'who: alice'],
    'Calls people later: urgent reaches a second person at 30m instead of 0m and normal reaches a second person at 4h instead of 0m.',
  ],
  [
    'the sixth of those called at once',
    CROWD,
    ['fay, gus]', 'fay]'],
    'urgent reaches a 6th person at 30m instead of 0m',
  ],
  [
    'fewer people in a role that no level calls',
    editText(
      SMALL,
      ['  lead:\n', '  sponsor: { who: [ivan, judy] }\n  lead:\n'],
      ['mention: [lead, owner]', 'mention: sponsor'],
    ),
    ['[ivan, judy]', '[ivan]'],
    'Fewer people are called as sponsor from Mon 23 Nov 2026, 10:00 UTC on.',
  ],
  [
    'fewer people on call together, months ahead',
    editText(SERVICE, ['overrides: []', 'overrides: [{ from: 2027-03-01, to: 2027-03-02, who: [eve, fay] }]']),
    ['who: [eve, fay]', 'who: [eve]'],
    'Fewer people are on call in secondary from Mon 1 Mar 2027, 00:00 UTC on.',
  ],
  [
    'somebody at two levels at once',
    SERVICE,
    ['overrides: []', 'overrides: [{ from: 2026-12-01T09:00, to: 2026-12-02T09:00, who: [dan] }]'],
    'Fewer people are called by all levels together from Tue 1 Dec 2026, 09:00 UTC on.',
  ],
  [
    'one person in place of a team',
    editText(SERVICE, ['who: [ivan]', 'who: "@acme/board"']),
    ['who: "@acme/board"', 'who: ivan'],
    'Fewer teams are called as executive',
  ],
  [
    'a list of nobody in the place of those who cannot be called',
    SMALL,
    ['who: [alice, bob]\n    otherwise: carol', 'who: [alice, bob]\n    otherwise: []'],
    'roles.first-responder.otherwise',
  ],
  [
    'fewer people in the place of those who cannot be called',
    editText(SMALL, ['otherwise: carol', 'otherwise: [carol, dan]']),
    ['otherwise: [carol, dan]', 'otherwise: [dan]'],
    'roles.first-responder.otherwise',
  ],
  [
    'fewer people by the table of those in the place of others',
    TABLED,
    ['api: [grace, heidi]', 'api: [grace]'],
    'roles.executive.otherwise',
  ],
  [
    'hours in which a rule does not hold',
    NIGHTLY,
    ['to: "17:30"', 'to: "18:00"'],
    'Look at office: whether that is safe is for people to say.',
  ],
  [
    'levels in another order that silence does not reach',
    editText(
      SERVICE,
      [
        '- "!": { var: incident.acknowledged }\n        - ">=": [{ var: elapsed.since-level }',
        '- { var: incident.acknowledged }\n        - ">=": [{ var: elapsed.since-level }',
      ],
      ['    do: { escalate: 3 }', '    do: { escalate: 2 }'],
    ),
    [
      '{ name: Leads,            roles: [incident-commander], label: "escalation: 3" }\n  - { name: Executives,       roles: [executive],          label: "escalation: 4" }',
      '{ name: Executives,       roles: [executive],          label: "escalation: 4" }\n  - { name: Leads,            roles: [incident-commander], label: "escalation: 3" }',
    ],
    'levels.Leads',
  ],
  [
    'a label that no longer chooses the severity',
    SERVICE,
    ['label: sev1\n', 'label: severity-1\n'],
    'severities.sev1.label',
  ],
  [
    'values that answers are read as',
    editText(SERVICE, ['      values: [data loss, legal, reputation]\n', '']),
    ['type: list\n', 'type: list\n      values: [data loss, legal]\n'],
    'incident.details.consequences.values',
  ],
  [
    'answers that are no answers any more',
    SERVICE,
    ['values: [website, api, checkout]', 'on-other: absent\n      values: [website, api, checkout]'],
    'incident.details.service.on-other',
  ],
  [
    'another heading, beside a new detail named as a key of triggers is',
    SERVICE,
    [
      '    consequences:\n      heading: Consequences\n',
      '    phase: { heading: Phase, type: text }\n    consequences:\n      heading: What follows\n',
    ],
    'incident.details.consequences',
  ],
  [
    'a review for fewer severities',
    SERVICE,
    ['severities: [sev1, sev2]\n', 'severities: [sev1]\n'],
    'review.severities',
  ],
  [
    'fewer comments in a run',
    SERVICE,
    ['name: service-24x7', 'name: service-24x7\nlimits: { comments-per-run: 5 }'],
    'limits.comments-per-run',
  ],
  ['fewer people who may use a command', REACHING, ['escalate: [write]', 'escalate: [executive]'], 'commands.escalate'],
  [
    'a command that some may not use any more',
    SERVICE,
    ['name: service-24x7', 'name: service-24x7\ncommands: { escalate: [executive] }'],
    'commands.escalate',
  ],
  ['a snooze that may be longer', SERVICE, ['max-snooze: 1h', 'max-snooze: 2w'], 'severities.sev1.max-snooze'],
  [
    'nobody in the place of those who cannot be called',
    SERVICE,
    ['{ var: oncall.leads }\n    otherwise: [heidi]', '{ var: oncall.leads }'],
    'roles.incident-commander.otherwise',
  ],
  ['a message that is sent later', REACHING, ['after: 5m, by: text', 'after: 6m, by: text'], 'reach.urgent'],
  ['fewer messages for a person', REACHING, ['6 in 15m', '5 in 15m'], 'limits.messages-per-person'],
  ['as many messages for a person in a longer while', REACHING, ['6 in 15m', '6 in 16m'], 'limits.messages-per-person'],
  ['a channel that is another', REACHING, ['account: env:TOCSIN_SID', 'account: env:TOCSIN_OTHER'], 'channels.text'],
  [
    'contacts that are others',
    REACHING,
    ['\ncontacts: env:TOCSIN_CONTACTS', '\ncontacts: env:TOCSIN_PEOPLE'],
    'contacts',
  ],
  [
    'an account that is trusted',
    SERVICE,
    ['name: service-24x7', 'name: service-24x7\ntrusted-authors: [mallory]'],
    'trusted-authors',
  ],
  [
    'messages that a limit holds back, of somebody who is called sooner and, elsewhere, more often',
    LIMITED,
    ['acknowledge-within: 5m', 'acknowledge-within: 1m'],
    'When nobody answers, ivan by text gets fewer messages for sev2.',
  ],
  [
    'a repetition that a table makes rarer',
    editText(
      SERVICE,
      ['name: service-24x7', 'name: service-24x7\ntables: { often: { api: 5, "*": 30 } }'],
      [
        'repeat: { var: severity.acknowledge-within }\n    limit: 8',
        'repeat: { lookup: [often, { var: details.service }] }\n    limit: 8',
      ],
    ),
    ['{ api: 5,', '{ api: 50,'],
    'triggers.unacknowledged.repeat',
  ],
  [
    'a trigger that fires once, and sooner on an incident that somebody has, so that it calls a lower level',
    SERVICE,
    ['{ var: count.missed-updates }, 2]', '{ var: count.missed-updates }, 1]'],
    'Uses up silent sooner on some acknowledged incidents: a higher level may not be called.',
  ],
  [
    'help that is called before anybody asks, until it may not be called again',
    SERVICE,
    ['{ var: count.help-requests }, 0]', '{ var: count.help-requests }, -1]'],
    'Uses up help-requested sooner on some acknowledged incidents',
  ],
  [
    'something else that is done',
    SERVICE,
    ['do: { ask-for: missing-details }', 'do: { mention: responder }'],
    'triggers.details-missing.do',
  ],
])('%s', (_name, before, edit, reason) => {
  test('is not called safe, and named', () => {
    const verdict = verdictOf(compareTexts(before, editText(before, edit)));
    expect(verdict).toMatchObject({ safe: false, same: false });
    expect(verdict.sentence).toContain(reason);
  });
});

test.each<readonly [string, string, readonly [string, string]]>([
  ['a limit that is higher', SERVICE, ['limit: 8\n    do: { escalate: next }', 'limit: 9\n    do: { escalate: next }']],
  ['a role more for a level', SERVICE, ['roles: [executive], ', 'roles: [executive, backup], ']],
  ['longer office hours', SERVICE, ['to: "17:30"', 'to: "18:00"']],
  [
    'a detail with values more',
    SERVICE,
    ['    tried:\n', '    area: { heading: Area, type: string, values: [eu, us], on-other: absent }\n    tried:\n'],
  ],
  ['one more in the place of those who cannot be called', SMALL, ['otherwise: carol', 'otherwise: [dan, carol]']],
  [
    'a day that somebody takes who is at no other level',
    SERVICE,
    ['overrides: []', 'overrides: [{ from: 2026-12-01T09:00, to: 2026-12-02T09:00, who: [alice] }]'],
  ],
  ['a turn that somebody else takes', SERVICE, ['rotate: [grace, heidi]', 'rotate: [heidi, grace]']],
  [
    'a label for a severity that had none',
    editText(SERVICE, ['    label: sev3\n', '']),
    ['name: Minor\n', 'name: Minor\n    label: sev3\n'],
  ],
  ['a snooze that may not be as long', SERVICE, ['max-snooze: 1h', 'max-snooze: 30m']],
  [
    'somebody in the place of those who cannot be called',
    SERVICE,
    ['who: [ivan]', 'who: [ivan]\n    otherwise: [heidi]'],
  ],
  ['a message more', REACHING, ['{ by: text }, ', '{ by: text }, { after: 4m, by: text }, ']],
  ['more messages for a person', REACHING, ['6 in 15m', '6 in 14m']],
  ['an acknowledgement that is due sooner', SERVICE, ['acknowledge-within: 15m', 'acknowledge-within: 10m']],
  [
    'a trigger more',
    SMALL,
    [
      'triggers:\n',
      'triggers:\n  - { id: fifth, reason: More., when: { ">": [{ var: count.reopenings }, 4] }, limit: 1, do: { escalate: next } }\n',
    ],
  ],
])('%s is safe, and a change', (_name, before, edit) => {
  expect(verdictOf(compareTexts(before, editText(before, edit)))).toMatchObject({ safe: true, same: false });
});

test.each<readonly [string, string, string]>([
  [
    'which severities these have',
    '{ "==": [{ var: severity.id }, sev1] }',
    'when severity.id is sev2 or severity.id is sev3',
  ],
  ['what these say', '{ "!": { "==": [{ var: details.service }, api] } }', 'when details.service is api'],
  [
    'that they are some',
    '{ and: [{ "==": [{ var: severity.id }, sev1] }, { "==": [{ var: details.service }, api] }] }',
    'for some incidents',
  ],
])('a role that is nobody for some incidents says %s', (_name, some, which) => {
  const after = editText(SERVICE, ['who: [ivan]', `who: { if: [${some}, [ivan], null] }`]);
  expect(verdictOf(compareTexts(SERVICE, after)).sentence).toContain(
    `executive is nobody from Mon 23 Nov 2026, 10:00 UTC on, ${which}.`,
  );
});

test('a second person is reached later, although the next level is called sooner', () => {
  const after = editText(
    SMALL,
    ['who: [alice, bob]', 'who: alice'],
    ['acknowledge-within: 30m', 'acknowledge-within: 29m'],
  );
  const { safe, sentence } = verdictOf(compareTexts(SMALL, after));
  expect(safe).toBe(false);
  expect(sentence).toContain('urgent reaches a second person at 29m instead of 0m');
});

test('a place that a level no longer tells is named, although other people are called as well', () => {
  const before = editText(
    REACHING,
    ['channels: { text:', 'channels: { room: { type: slack, url: env:TOCSIN_ROOM }, text:'],
    ['label: "escalation: 4" }', 'label: "escalation: 4", notify: room }'],
  );
  const after = editText(before, ['who: [ivan]', 'who: [judy]'], [', notify: room }', ' }']);
  const { safe, sentence } = verdictOf(compareTexts(before, after));
  expect(safe).toBe(false);
  expect(sentence).toContain('levels.Executives');
});

test('a level that is called later says so alone', () => {
  const { sentence } = verdictOf(
    compareTexts(SMALL, editText(SMALL, ['acknowledge-within: 30m', 'acknowledge-within: 31m'])),
  );
  expect(sentence).not.toContain('person');
});

describe('a policy under another name', () => {
  const verdictOfRename = (more = ''): ReturnType<typeof verdictOf> =>
    verdictOf(compareTexts(SMALL, editText(SMALL, ['name: small-team\n', `name: smaller\n${more}`])));

  test('calls open incidents anew, which is not safe', () => {
    const { sentence, safe } = verdictOfRename();
    expect(safe).toBe(false);
    expect(sentence).toContain('Calls open incidents anew, because formerly does not name small-team.');
  });

  test('goes on with them where it says what its name was', () => {
    expect(verdictOfRename('formerly: [small-team]\n')).toMatchObject({
      same: true,
      sentence: expect.stringContaining('Only wording changes, in name and formerly:') as string,
    });
  });

  test('goes on with them under a third name', () => {
    const third = editText(SMALL, ['name: small-team\n', 'name: third\nformerly: [first, small-team]\n']);
    const second = editText(SMALL, ['name: small-team\n', 'name: small-team\nformerly: [first]\n']);
    expect(verdictOf(compareTexts(second, third)).same).toBe(true);
  });

  test('is not that alone where a name before is forgotten', () => {
    const before = editText(SMALL, ['name: small-team\n', 'name: small-team\nformerly: [first]\n']);
    const after = editText(SMALL, ['name: small-team\n', 'name: third\nformerly: [small-team]\n']);
    expect(verdictOf(compareTexts(before, after))).toMatchObject({
      safe: false,
      sentence: expect.stringContaining('Look at formerly') as string,
    });
  });
});

test.each<readonly [string, string, readonly (readonly [string, string])[]]>([
  ['people of a role', SMALL, [['who: [alice, bob]', 'who: [bob, alice]']]],
  [
    'people on call together',
    editText(SERVICE, ['rotate: [grace, heidi]', 'rotate: [[grace, ivan], heidi]']),
    [['[grace, ivan]', '[ivan, grace]']],
  ],
  ['roles that are reminded', SMALL, [['mention: [lead, owner]', 'mention: [owner, lead]']]],
  [
    'roles of a level',
    textOf('security'),
    [['[security-lead, privacy-officer], ', '[privacy-officer, security-lead], ']],
  ],
])('in which order %s are named is no change', (_name, before, edits) => {
  expect(verdictOf(compareTexts(before, editText(before, ...edits))).same).toBe(true);
});

test.each([
  ['of more people than GitHub assigns', 'a, b, c, d, e, f, g, h, i, j, k', 'k, b, c, d, e, f, g, h, i, j, a', false],
  ['among those whom GitHub assigns', 'a, b, c, d, e, f, g, h, i, j, k', 'j, b, c, d, e, f, g, h, i, a, k', true],
])('the order %s decides only who is assigned', (_name, before, after, same) => {
  const crowd = editText(SMALL, ['who: [alice, bob]', `who: [${before}]`]);
  const verdict = verdictOf(compareTexts(crowd, editText(crowd, [before, after])));
  expect(verdict.same).toBe(same);
  if (!same)
    expect(verdict.sentence).toBe(
      'Nothing is decided less severely, later or for fewer incidents. Other people of first-responder are assigned: GitHub assigns only the first 10.',
    );
});

test('where there are only fewer people, nobody is said to be another', () => {
  const more = editText(SERVICE, ['who: [ivan]', 'who: [ivan, judy]']);
  expect(verdictOf(compareTexts(more, SERVICE)).sentence).not.toContain('Other people');
  expect(verdictOf(compareTexts(SERVICE, more)).sentence).toContain('Other people are called as executive');
});

test('a trigger that is new or gone is named as one', () => {
  const day =
    '  - id: day\n    when: { ">=": [{ var: elapsed.since-declared }, 1440] }\n    reason: A day.\n    do: { mention: owner, comment: update-due }\n';
  const after = editText(SERVICE, ['triggers:\n', `triggers:\n${day}`]);
  expect(verdictOf(compareTexts(SERVICE, after)).sentence).toContain('Adds trigger day.');
  expect(verdictOf(compareTexts(after, SERVICE)).sentence).toContain('Removes trigger day.');
});

test('a schedule and a role that nobody had before are added, and call nobody instead of anybody', () => {
  const after = editText(
    SERVICE,
    [
      'schedules:\n',
      'schedules:\n  sales: { timezone: UTC, layers: [{ rotate: [una], every: 1w, from: 2026-01-01 }] }\n',
    ],
    ['roles:\n', 'roles:\n  seller: { who: { var: oncall.sales } }\n'],
  );
  const { safe, sentence } = verdictOf(compareTexts(SERVICE, after));
  expect(safe).toBe(true);
  expect(sentence).toContain('Adds schedule sales and role seller.');
  expect(sentence).not.toContain('Other people');
  expect(verdictOf(compareTexts(after, SERVICE)).sentence).toContain('Removes schedule sales and role seller.');
});

test('which details stand in a headline is wording', () => {
  const after = editText(SMALL, ['  label: incident\n', '  label: incident\n  headline: [impact]\n']);
  const { sentence, same } = verdictOf(compareTexts(SMALL, after));
  expect(same).toBe(true);
  expect(sentence).toContain('Only wording changes, in incident.headline');
});

describe('what differs only before now', () => {
  const past = [
    'overrides: []',
    'overrides: [{ from: 2026-11-09T09:00, to: 2026-11-16T09:00, who: [grace] }]',
  ] as const;

  test('is named, where nothing else changes: past incidents and tests may well go otherwise', () => {
    expect(verdictOf(compareTexts(SERVICE, editText(SERVICE, past)))).toEqual({
      safe: true,
      same: true,
      sentence:
        'Nothing changes: every rule is proved equal, and from now on the same people are called at the same times. What differs in secondary is past.',
    });
  });

  test('is not, where the same schedule differs from now on as well', () => {
    const both = editText(SERVICE, [
      'overrides: []',
      'overrides: [{ from: 2026-11-09T09:00, to: 2026-11-30T09:00, who: [grace] }]',
    ]);
    const { sentence } = verdictOf(compareTexts(SERVICE, both));
    expect(sentence).toContain('Other people are on call in secondary');
    expect(sentence).not.toContain('past');
  });
});

test('a smaller limit of what nobody’s silence shows is named before the rules that fire later', () => {
  const after = editText(SERVICE, ['limit: 6 ', 'limit: 3 '], ['acknowledge-within: 15m', 'acknowledge-within: 20m']);
  const { sentence } = verdictOf(compareTexts(SERVICE, after));
  expect(sentence).toContain('Look at triggers.help-requested.limit: whether that is safe is for people to say. ');
});
