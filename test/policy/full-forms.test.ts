/** A text, a number or a list where a map belongs, and a map where a list does: the remedy is what to write. */
import { describe, expect, test } from 'vitest';
import { loadPolicy } from '#policy/index.ts';
import { BASE, replaceIn, withLines } from './base.ts';

const section = (name: string): string => new RegExp(String.raw`${name}:\n(?: .*\n)+`).exec(BASE)?.[0] ?? '';
const CHANNELS =
  'channels: { mail: { type: email, server: env:TOCSIN_SMTP, from: a@acme.example } }\ncontacts: env:TOCSIN_PEOPLE\n';
const LAYER = '{ rotate: [alice], every: 1w, from: 2026-01-05T09:00 }';
const office = (what: string): string => withLines(`calendars: { office: ${what} }\n`);
const main = (what: string): string => withLines(`schedules: { main: ${what} }\n`);

/** Without rules that read a detail. */
const plain = BASE.replace(section('conditions'), '').replace('{ var: is.big }', '{ var: incident.trusted }');

const errors = (text: string) => loadPolicy(text, 'p.yml').diagnostics.filter(({ level }) => level === 'error');

describe('what the remedy says mends it', () => {
  test.each<[string, (what: string) => string, string, string]>([
    ['an action', (what) => replaceIn('{ escalate: next }', what), 'escalate', '{ escalate: next }'],
    ['its value', (what) => replaceIn('{ escalate: next }', what), 'next', '{ escalate: next }'],
    ['an action in a list', (what) => replaceIn('{ escalate: next }', what), '[escalate]', '{ escalate: next }'],
    ['a shortened action', (what) => replaceIn('{ escalate: next }', what), 'coment', '{ comment: update-due }'],
    ['no space after a colon', (what) => replaceIn('{ escalate: next }', what), 'escalate:2', '{ escalate: 2 }'],
    ['a label', (what) => plain.replace(section('incident'), `incident: ${what}\n`), 'outage', '{ label: outage }'],
    [
      'who acknowledges',
      (what) => replaceIn('  details:', `  acknowledge: ${what}\n  details:`),
      'called',
      '{ by: called }',
    ],
    ['how', (what) => replaceIn('  details:', `  acknowledge: ${what}\n  details:`), '[ack]', '{ how: [ack] }'],
    ['a login', (what) => replaceIn('{ who: carol, otherwise: "@org/leads" }', what), 'carol', '{ who: carol }'],
    [
      'logins',
      (what) => replaceIn('{ who: carol, otherwise: "@org/leads" }', what),
      '[ann, "@o/x"]',
      '{ who: [ann, "@o/x"] }',
    ],
    [
      'a role',
      (what) => replaceIn('{ name: Second, roles: [lead], label: "level: 2" }', what),
      'lead',
      '{ name: Responders, roles: [lead] }',
    ],
    [
      'a severity',
      (what) =>
        BASE.replace(/  - id: sev2\n.*\n.*\n/, `  - ${what}\n`).replace('{ var: severity.acknowledge-within }', '5'),
      'sev3',
      '{ id: sev3 }',
    ],
    [
      'a name that is none of an id',
      (what) =>
        BASE.replace(/  - id: sev2\n.*\n.*\n/, `  - ${what}\n`).replace('{ var: severity.acknowledge-within }', '5'),
      'Not So Bad',
      '{ id: not-so-bad, name: Not So Bad }',
    ],
    [
      'the title of a level',
      (what) => replaceIn('{ name: Second, roles: [lead], label: "level: 2" }', what),
      'Leads of the shop',
      '{ name: Leads of the shop, roles: [responder] }',
    ],
    [
      'roles in capitals',
      (what) => replaceIn('{ name: Second, roles: [lead], label: "level: 2" }', what),
      '[Lead, Nobody]',
      '{ name: Responders, roles: [lead] }',
    ],
    ['nobody', (what) => replaceIn('{ who: carol, otherwise: "@org/leads" }', what), 'true', '{ who: [alice, bob] }'],
    ['no label', (what) => plain.replace(section('incident'), `incident: ${what}\n`), 'true', '{ label: incident }'],
    ['mentions', (what) => replaceIn('{ escalate: next }', what), 'mention', '{ mention: [responder] }'],
    ['commands', (what) => withLines(`commands: ${what}\n`), '[lead]', 'resolved: [maintain]'],
    ['a number', (what) => withLines(`limits: ${what}\n`), '30', '{ comments-per-run: 30 }'],
    ['a duration', (what) => withLines(`review: ${what}\n`), '3d', '{ severities: [sev1], due: 3d }'],
    ['severities', (what) => withLines(`review: ${what}\n`), '[sev2]', '{ severities: [sev2], due: 5d }'],
    [
      'a type',
      (what) => replaceIn('{ heading: How many users?, type: number }', what),
      'number',
      '{ heading: The heading in the form, type: number }',
    ],
    [
      'people in turn',
      main,
      '[alice, bob]',
      '{ timezone: UTC, layers: [{ rotate: [alice, bob], every: 1w, from: 2026-01-05T09:00 }] }',
    ],
    ['one person', (what) => main(`{ timezone: UTC, layers: [${what}] }`), 'alice', LAYER],
    [
      'hours',
      (what) => main(`{ timezone: UTC, layers: [${LAYER.replace(' }', `, hours: ${what} }`)}] }`),
      '"09:00-17:00"',
      '{ days: [mon, tue, wed, thu, fri], from: "09:00", to: "17:00" }',
    ],
    ['days', office, 'mon-fri', '{ timezone: UTC, days: [mon, tue, wed, thu, fri], from: "09:00", to: "17:00" }'],
    ['a channel', (what) => withLines(`${CHANNELS}reach: { urgent: ${what} }\n`), 'mail', '[{ by: mail }]'],
    ['channels', (what) => withLines(`${CHANNELS}reach: { urgent: [${what}] }\n`), 'mail', '{ by: mail }'],
  ])('%s', (_, write, slip, form) => {
    const [found, ...more] = errors(write(slip));
    expect([found?.code, more]).toEqual(['wrong-type', []]);
    expect(found?.help).toContain(`Write \`${form}\`.`);
    expect(errors(write(/^[a-z]/.test(form) ? `{ ${form} }` : form))).toEqual([]);
  });

  test('a severity of the policy is named, where it has no sev1', () => {
    const [found] = errors(withLines('review: 3d\n').replaceAll('sev1', 'high').replaceAll('sev2', 'low'));
    expect(found?.help).toContain('Write `{ severities: [high], due: 3d }`.');
  });

  test.each<[string, string, string]>([
    [
      'roles in a list',
      BASE.replace(section('roles'), 'roles: [responder, lead]\n'),
      'Write `responder: { who: [alice, bob] }`.',
    ],
    [
      'severities by their ids',
      BASE.replace(section('severities'), 'severities: { sev1: { label: a }, sev2: { label: b } }\n'),
      'Write `- id: sev1` with what stands below it',
    ],
    [
      'levels by their names',
      BASE.replace(section('levels'), 'levels: { First: { roles: [lead] } }\n'),
      'Write `- name: First` with what',
    ],
    [
      'one level without its dash',
      BASE.replace(section('levels'), 'levels: { name: First, roles: [lead] }\n'),
      'Begin it with `- `',
    ],
    [
      'a list around the map',
      replaceIn('{ escalate: next }', '[{ escalate: next }]'),
      'Write the map itself, without brackets',
    ],
    ['a type of channel', withLines('channels: { mail: email }\n'), 'Write `{ type: email }`.'],
    [
      'channels in a list',
      withLines('channels: [mail]\n'),
      'Write `war-room: { type: slack, url: env:TOCSIN_SLACK }`.',
    ],
  ])('%s', (_, text, remedy) => expect(errors(text)[0]?.help).toContain(remedy));
});

test.each(['{ war-room: https://hooks.slack.example/T0/secret }', 'https://hooks.slack.example/T0/secret'])(
  'what stands for a channel may be a secret, and is not shown: %s',
  (channels) => {
    const [found] = errors(withLines(`channels: ${channels}\n`));
    expect(found?.message).toBe('Found text; expected a map.');
    expect(JSON.stringify(found)).not.toContain('hooks');
  },
);
