import { describe, expect, it } from 'vitest';
import { loadPolicy } from '#policy/index.ts';
import { withLines, replaceIn, withChannels } from './base.ts';

/** Message and help of the only problem. */
function wordsOf(text: string): string {
  const { diagnostics } = loadPolicy(text, 'p.yml');
  expect(diagnostics).toHaveLength(1);
  return `${diagnostics[0]?.message} ${diagnostics[0]?.help}`;
}

describe('the remedy', () => {
  it.each<[string, string, string]>([
    ['an unknown key', withLines('limts: {}\n'), 'Unknown key `limts`. Did you mean `limits`? The keys here are'],
    [
      'an unknown value',
      replaceIn('type: number', 'type: nummber'),
      'Unknown value `nummber`. Did you mean `number`? The values here are `string`, `number`,',
    ],
    [
      'an unknown role',
      replaceIn('roles: [responder]', 'roles: [responde]'),
      'There is no role `responde`. Did you mean `responder`? The roles are `responder` and `lead`.',
    ],
    [
      'an unknown clock',
      replaceIn('acknowledge-within: 5m', 'acknowledge-within: 5m\n    clock: alway'),
      'Did you mean `always`?',
    ],
    [
      'a duration that ends early',
      replaceIn('acknowledge-within: 5m', 'acknowledge-within: 1h40'),
      'Did you mean `1h40m`?',
    ],
    ['a duration below zero', replaceIn('acknowledge-within: 5m', 'acknowledge-within: -5m'), 'Did you mean `5m`?'],
    ['a duration in words', replaceIn('acknowledge-within: 5m', 'acknowledge-within: 5 minutes'), 'Did you mean `5m`?'],
    ['a broken duration', replaceIn('acknowledge-within: 5m', 'acknowledge-within: 1.5h'), 'Did you mean `1h30m`?'],
    [
      'a broken duration of days',
      replaceIn('acknowledge-within: 5m', 'acknowledge-within: 1.25d'),
      'Did you mean `1d6h`?',
    ],
    ['a version as text', replaceIn('version: 1', 'version: "1"'), 'found the text `1`. Write `version: 1`'],
    [
      'a rule without an operator',
      replaceIn('{ var: incident.acknowledged }', '{}'),
      'has none. JSON logic would take it as data, which always holds. Write a rule',
    ],
    ['a duration without a unit', replaceIn('acknowledge-within: 5m', 'acknowledge-within: 5'), 'Did you mean `5m`?'],
    ['an id with capitals', replaceIn('id: sev2', 'id: Sev 2'), 'Write `sev-2`.'],
    ['an id with an accent', replaceIn('id: sev2', 'id: sév2'), 'Write `sev2`.'],
    ['a number as a name', replaceIn('name: small', 'name: 5'), 'Found 5; expected text. Quote it: "5".'],
    [
      'notify',
      withChannels('', '{ notify: warroom }'),
      'There is no channel `warroom`. Did you mean `war-room`? The channels are `war-room` and `mail`.',
    ],
    [
      'a missing key',
      replaceIn('version: 1\n', ''),
      '`version` is missing here. Add it: The version of this language: `version: 1`.',
    ],
    [
      'a cycle',
      replaceIn('  big:', '  odd: { "!": { var: is.even } }\n  even: { "!": { var: is.odd } }\n  big:'),
      '`odd` → `even` → `odd`',
    ],
    [
      'a severity by the time since it changed',
      replaceIn(
        '  big: { ">=": [{ var: [details.users, 0] }, 1000] }',
        '  big: { ">=": [{ var: elapsed.since-severity }, 1000] }',
      ),
      '`elapsed.since-severity` cannot be used in the `when` of a severity through `is.big`',
    ],
  ])('of %s', (_, text, expected) => {
    expect(wordsOf(text)).toContain(expected);
  });
});
