/** No change of who is called is called none, however far ahead it lies. */
import { expect, test } from 'vitest';
import { verdictOf } from '#report/change/diff.ts';
import { compareTexts, editText, textOf } from './edits.ts';

const SERVICE = textOf('service-24x7');
const LEADS = '      - { rotate: [grace, heidi], every: 2w, from: 2026-01-05T09:00 }\n';
const withOverride = (from: string, to: string): readonly [string, string] => [
  'overrides: []',
  `overrides: [{ from: ${from}, to: ${to}, who: [eve] }]`,
];

const turns = (last: string): string =>
  editText(SERVICE, ['[grace, heidi], every: 2w', `[${'grace, '.repeat(11)}${last}], every: 9w`]);

test.each<readonly [string, string, string, string, string]>([
  [
    'an override',
    SERVICE,
    editText(SERVICE, withOverride('2027-12-24T09:00', '2027-12-27T09:00')),
    'secondary',
    '2027-12-24T09:00:00Z',
  ],
  [
    'an override decades ahead',
    SERVICE,
    editText(SERVICE, withOverride('2071-12-24T09:00', '2071-12-27T09:00')),
    'secondary',
    '2071-12-24T09:00:00Z',
  ],
  [
    'a holiday',
    SERVICE,
    editText(SERVICE, ['2027-01-01]', '2027-01-01, 2027-12-27]']),
    'office',
    '2027-12-27T09:00:00Z',
  ],
  [
    'a layer that takes over',
    SERVICE,
    editText(SERVICE, [LEADS, `${LEADS}      - { rotate: [zed], every: 2w, from: 2028-01-05T09:00 }\n`]),
    'leads',
    '2028-01-05T09:00:00Z',
  ],
  ['the last of many turns', turns('grace'), turns('heidi'), 'leads', '2027-11-29T09:00:00Z'],
])('%s, more than a year ahead, is told with its day', (_name, before, after, name, start) => {
  const diff = compareTexts(before, after);
  expect(diff.rosters.find((roster) => roster.name === name)?.spans[0]?.start).toBe(Date.parse(start) / 1000);
  expect(verdictOf(diff).same).toBe(false);
});
