/** What has another name is told as that and nothing else, where it is plain which one it was. */
import { describe, expect, test } from 'vitest';
import { verdictOf } from '#report/change/diff.ts';
import { compareTexts, editText, textOf } from './edits.ts';

const SERVICE = textOf('service-24x7');
const NAMED = editText(
  SERVICE,
  ['do: { assign: incident-commander, comment: ownership }', 'do: { assign: executive, mention: executive }'],
  ['name: service-24x7', 'name: service-24x7\ncommands: { reviewed: [executive] }'],
);
const rename = (text: string): string =>
  text
    .replace('  executive:\n', '  sponsor:\n')
    .replaceAll('[executive]', '[sponsor]')
    .replaceAll(': executive', ': sponsor');

test('wherever it is named, it is told as a new name alone', () => {
  const diff = compareTexts(NAMED, rename(NAMED));
  expect(verdictOf(diff)).toEqual({
    safe: true,
    same: false,
    sentence:
      'Nothing is decided less severely, later or for fewer incidents. executive is renamed sponsor, which nobody holds yet in open incidents.',
  });
  expect(diff.rosters).toEqual([]);
  expect(diff.ladders.some(({ changed }) => changed)).toBe(false);
  expect(diff.settings).toEqual([{ path: 'roles.sponsor', before: 'executive', after: 'sponsor', matter: 'decides' }]);
});

test('what else is changed beside its name is told too', () => {
  const after = editText(rename(NAMED), ['roles: [sponsor], ', 'roles: [sponsor, backup], ']);
  const paths = compareTexts(NAMED, after).settings.map(({ path }) => path);
  expect(paths).toEqual(['roles.sponsor', 'levels.Executives']);
});

test.each<readonly [string, string, string]>([
  ['other people', NAMED, rename(NAMED).replace('who: [ivan]', 'who: [grace]')],
  [
    'a second one of the same people',
    NAMED,
    editText(rename(NAMED), ['  sponsor:\n', '  patron: { name: Patron, does: Pays., who: [ivan] }\n  sponsor:\n']),
  ],
  [
    'a rule that asks who holds it',
    editText(NAMED, [
      '[{ var: count.reassignments }, 3]',
      '[{ var: count.reassignments }, { if: [{ var: answered.executive }, 3, 2] }]',
    ]),
    editText(rename(NAMED), [
      '[{ var: count.reassignments }, 3]',
      '[{ var: count.reassignments }, { if: [{ var: answered.sponsor }, 3, 2] }]',
    ]),
  ],
])('with %s it is another role', (_name, before, after) => {
  const { renames, rosters } = compareTexts(before, after);
  expect(renames).toEqual([]);
  expect(rosters.map(({ name }) => name)).toEqual(expect.arrayContaining(['sponsor', 'executive']));
});

const REACHING = editText(
  SERVICE,
  ['max-snooze: 1h', 'max-snooze: 1h\n    reach: urgent'],
  [
    'name: service-24x7',
    `name: service-24x7
channels: { text: { type: twilio-sms, account: env:TOCSIN_SID, token: env:TOCSIN_TOKEN, from: "+15005550006" } }
contacts: env:TOCSIN_CONTACTS
reach: { urgent: [{ by: text }, { after: 5m, by: text }] }
tables: { sponsors: { api: grace, "*": judy } }`,
  ],
  ['who: [ivan]', 'who: { lookup: [sponsors, { var: details.service }] }'],
  [
    '- "!": { var: review.done }\n',
    '- "!": { var: review.done }\n        - { or: [{ var: calendar.office }, { "!": { var: calendar.office } }] }\n',
  ],
);

/** `before → after` everywhere. */
const everywhere = (text: string, ...edits: readonly (readonly [string, string])[]): string =>
  edits.reduce((now, [from, to]) => now.replaceAll(from, to), text);

describe.each<readonly [string, string, string]>([
  ['schedules', 'bosses', everywhere(REACHING, ['oncall.leads', 'oncall.bosses'], ['  leads:\n', '  bosses:\n'])],
  [
    'calendars',
    'bureau',
    everywhere(
      REACHING,
      ['calendar.office', 'calendar.bureau'],
      ['clock: office', 'clock: bureau'],
      ['  office:\n', '  bureau:\n'],
    ),
  ],
  ['tables', 'patrons', everywhere(REACHING, ['sponsors', 'patrons'])],
  [
    'incident.details',
    'area',
    everywhere(REACHING, ['details.service', 'details.area'], ['    service:\n', '    area:\n']),
  ],
  ['conditions', 'facing', everywhere(REACHING, ['customer-facing', 'facing'])],
  ['reach', 'loud', everywhere(REACHING, ['reach: urgent', 'reach: loud'], ['{ urgent:', '{ loud:'])],
  ['levels', 'Board', everywhere(REACHING, ['name: Executives, ', 'name: Board, '])],
])('another name among %s', (section, is, after) => {
  test('is no change, and is told as one', () => {
    const diff = compareTexts(REACHING, after);
    expect(diff.settings.map(({ path, after: now, matter }) => [path, now, matter])).toEqual([
      [`${section}.${is}`, is, 'wording'],
    ]);
    expect([diff.rosters, diff.rules.filter(({ change }) => change.kind !== 'equal')]).toEqual([[], []]);
    expect(verdictOf(diff)).toMatchObject({
      safe: true,
      same: true,
      sentence: expect.stringContaining(`Only wording changes, in ${section}.${is}:`) as string,
    });
  });

  test('hides nothing that changes beside it', () => {
    const limit = ['limit: 8\n    do: { escalate: next }', 'limit: 7\n    do: { escalate: next }'] as const;
    const alone = compareTexts(REACHING, editText(REACHING, limit));
    const beside = compareTexts(REACHING, editText(after, limit));
    expect(beside.settings.slice(1)).toEqual(alone.settings);
    expect(beside.ladders.map(({ people }) => people)).toEqual(alone.ladders.map(({ people }) => people));
    expect(verdictOf(beside).sentence.replaceAll('area=', 'service=')).toBe(verdictOf(alone).sentence);
  });
});

describe('a severity under another name', () => {
  const verdictOfRename = (id: string, name: string): ReturnType<typeof verdictOf> =>
    verdictOf(
      compareTexts(
        SERVICE,
        everywhere(
          SERVICE,
          [`id: ${id}`, `id: ${name}`],
          [`{ var: severity.id }, ${id}]`, `{ var: severity.id }, ${name}]`],
          [`raise-severity: ${id}`, `raise-severity: ${name}`],
          [
            'severities: [sev1, sev2]',
            `severities: [${['sev1', 'sev2'].map((one) => (one === id ? name : one)).join()}]`,
          ],
        ),
      ),
    );

  test('is that alone where it is the least severe', () => {
    expect(verdictOfRename('sev3', 'minor')).toEqual({
      safe: true,
      same: false,
      sentence: 'Nothing is decided less severely, later or for fewer incidents. sev3 is renamed minor.',
    });
  });

  test('is not safe elsewhere, as nobody knows any more which incidents were chosen to be that severe', () => {
    expect(verdictOfRename('sev1', 'critical')).toEqual({
      safe: false,
      same: false,
      sentence: 'sev1 is renamed critical: open incidents that a command or a trigger made sev1 are so no longer.',
    });
  });
});
