/** A role under another name is that and nothing else, where it is plain which one it was. */
import { expect, test } from 'vitest';
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
  const { roles, rosters } = compareTexts(before, after);
  expect(roles).toEqual([]);
  expect(rosters.map(({ name }) => name)).toEqual(expect.arrayContaining(['sponsor', 'executive']));
});
