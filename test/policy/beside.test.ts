/** One problem hides no other: what is wrong in a policy is all said, whatever else is wrong beside it. */
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { loadPolicy } from '#policy/index.ts';
import { BASE, CALENDAR, replaceIn, withChannels, withLines } from './base.ts';

const SCHEDULE =
  'schedules:\n  main:\n    timezone: UTC\n    layers: [{ rotate: [alice], every: 1w, from: 2026-01-05T09:00 }]\n    overrides: [{ from: 2026-02-01T09:00, to: 2026-02-02T09:00, who: [dan] }]\n';
const REACH =
  'contacts: { alice: { mail: a@acme.example } }\nreach: { urgent: [{ after: 1m, by: mail }, { after: 5m, by: mail }] }\n';

const problemsOf = (text: string): readonly string[] =>
  loadPolicy(text, 'p.yml').diagnostics.map(({ code, path }) => `${code} ${path}`);

/** By its problem, what is wrong, and the map in which it stands. */
const MISTAKES: readonly (readonly [string, readonly (string | number)[], string])[] = [
  ['unreachable-severity /severities/0', ['severities', 0], replaceIn('    when: { var: is.big }\n', '')],
  ['unasked-when /severities/1', ['severities', 1], replaceIn('label: sev2', 'label: sev2\n    when: { var: is.big }')],
  ['missing-key /calendars/office', ['calendars', 'office'], withLines(CALENDAR.replace(', to: "17:00"', ''))],
  [
    'hours-twice /calendars/office',
    ['calendars', 'office'],
    withLines(CALENDAR.replace(', to', ', hours: [{ days: [mon], from: "09:00", to: "17:00" }], to')),
  ],
  [
    'empty-turn /schedules/main/layers',
    ['schedules', 'main'],
    withLines('schedules: { main: { timezone: UTC, layers: [] } }\n'),
  ],
  [
    'override-ends-first /schedules/main/overrides/0/to',
    ['schedules', 'main', 'overrides', 0],
    withLines(SCHEDULE.replace('02-02', '01-31')),
  ],
  [
    'values-of-type /incident/details/users',
    ['incident', 'details', 'users'],
    replaceIn('type: number', 'type: number, values: [a]'),
  ],
  [
    'missing-setting /channels/war-room',
    ['channels', 'war-room'],
    withChannels().replace(', url: env:TOCSIN_SLACK', ''),
  ],
  ['contacts-without-channels ', [], withLines('contacts: { alice: { mail: a@acme.example } }\n')],
  ['reach-order /reach/urgent/1', ['reach', 'urgent', 1], withChannels(REACH.replace('after: 5m', 'after: 1m'))],
  [
    'not-a-place /levels/0/notify',
    ['levels', 0],
    withChannels().replace('label: "level: 1"', 'label: "level: 1", notify: mail'),
  ],
  [
    'managed-label /triggers/0/do/label',
    ['triggers', 0, 'do'],
    replaceIn('escalate: next', 'escalate: next, label: sev1'),
  ],
  ['zero-duration /severities/0/acknowledge-within', ['severities', 0], replaceIn('within: 5m', 'within: 0m')],
  ['unknown-role /levels/0/roles/0', ['levels', 0], replaceIn('roles: [responder]', 'roles: [respnder]')],
];

describe('a key that the language does not have hides no other problem', () => {
  test.each(MISTAKES)('%s', (problem, path, text) => {
    expect(problemsOf(text)).toContain(problem);
    // In the map itself, and in each around it.
    for (const [depth] of [...path, ''].entries()) {
      const document = parseDocument(text);
      const around = path.slice(0, depth);
      if (!('items' in (document.getIn(around) as object)) || typeof path[depth] === 'number') continue;
      document.setIn([...around, 'zzz'], 1);
      expect(problemsOf(document.toString())).toContain(problem);
    }
  });

  test('nor does one that was meant as another', () => {
    const text = replaceIn('    label: sev1\n    when: { var: is.big }\n', '    lable: sev1\n');
    expect(problemsOf(text)).toEqual(['unreachable-severity /severities/0', 'unknown-key /severities/0']);
  });
});

describe('what is missing for a misspelt key is one mistake', () => {
  test.each([
    ['when', replaceIn('    when: { var: is.big }', '    whn: { var: is.big }')],
    ['to', withLines(CALENDAR.replace(' to:', ' ot:'))],
    ['overrides', withLines('schedules: { main: { timezone: UTC, layers: [], overides: [] } }\n')],
    ['channels', withChannels(REACH).replace('channels:', 'chanels:')],
    ['after', withChannels(REACH.replace('after: 5m', 'aftr: 5m'))],
  ])('%s', (_, text) => expect(problemsOf(text)).toEqual([expect.stringMatching(/^unknown-key /)]));

  test('and so is a type of channel that somebody is reached by', () => {
    const text = withChannels(REACH);
    for (const to of ['type: emial', 'type: [email]', 'type: 5', 'tpye: email'])
      expect(problemsOf(text.replace('type: email', to))).toHaveLength(1);
    expect(problemsOf(text.replace('mail: a@', 'mial: a@'))).toEqual(['bad-contact /contacts/alice']);
  });

  test('and so is a setting', () => {
    expect(problemsOf(withChannels().replace('url:', 'ulr:'))).toEqual(['unknown-setting /channels/war-room']);
  });
});

describe('a key by another name is one mistake', () => {
  test.each([
    ['when', replaceIn('    when: { var: is.big }', '    condition: { var: is.big }')],
    ['acknowledge-within', replaceIn('acknowledge-within: 5m', 'timeout: 5m')],
    ['who', replaceIn('who: [alice, "@bob"]', 'members: [alice, "@bob"]')],
    ['otherwise', replaceIn('otherwise:', 'fallback:')],
    ['heading', replaceIn('heading: Affected service', 'title: Affected service')],
    ['repeat', replaceIn('repeat: 10m', 'every: 10m')],
    ['rotate', withLines(SCHEDULE.replace('rotate', 'users'))],
    ['every', withLines(SCHEDULE.replace('every', 'rotation_interval').replace('rotation_interval', 'interval'))],
    ['from', withLines(SCHEDULE.replace('from: 2026-01', 'start: 2026-01'))],
    ['to', withLines(SCHEDULE.replace('to:', 'end:'))],
    ['timezone', withLines(SCHEDULE.replace('timezone', 'time_zone'))],
    ['by', withChannels(REACH.replace('5m, by', '5m, via'))],
  ])('%s', (key, text) => {
    const found = loadPolicy(text, 'p.yml').diagnostics;
    expect(found.map(({ code }) => code)).toEqual(['unknown-key']);
    expect(found[0]?.help).toMatch(`Did you mean \`${key}\`? `);
  });
});

test('no problem of this file is in the policies that it changes', () => {
  for (const text of [BASE, withLines(CALENDAR + SCHEDULE), withChannels(REACH)]) expect(problemsOf(text)).toEqual([]);
});
