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

const holder = (what: string): string => replaceIn('{ who: carol, otherwise: "@org/leads" }', what);
const second = (what: string): string => replaceIn('{ name: Second, roles: [lead], label: "level: 2" }', what);
const does = (what: string): string => replaceIn('{ escalate: next }', what);
const SCHEDULE =
  'schedules: { main: { timezone: UTC, layers: [{ rotate: [dan], every: 1w, from: 2026-01-05T09:00 }] } }\n';

const errors = (text: string) => loadPolicy(text, 'p.yml').diagnostics.filter(({ level }) => level === 'error');

describe('what the remedy says mends it', () => {
  test.each<[string, (what: string) => string, string, string]>([
    ['an action', does, 'escalate', '{ escalate: next }'],
    ['its value', does, 'next', '{ escalate: next }'],
    ['an action in a list', does, '[escalate]', '{ escalate: next }'],
    ['a shortened action', does, 'coment', '{ comment: update-due }'],
    ['no space after a colon', does, 'escalate:2', '{ escalate: 2 }'],
    ['a label', (what) => plain.replace(section('incident'), `incident: ${what}\n`), 'outage', '{ label: outage }'],
    [
      'who acknowledges',
      (what) => replaceIn('  details:', `  acknowledge: ${what}\n  details:`),
      'called',
      '{ by: called }',
    ],
    ['how', (what) => replaceIn('  details:', `  acknowledge: ${what}\n  details:`), '[ack]', '{ how: [ack] }'],
    ['a login', holder, 'carol', '{ who: carol }'],
    ['logins', holder, '[ann, "@o/x"]', '{ who: [ann, "@o/x"] }'],
    ['a role', second, 'lead', '{ name: lead, roles: [lead] }'],
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
    ['roles in one text', second, '"Lead, responder"', '{ name: "Lead, responder", roles: [lead, responder] }'],
    ['roles in capitals', second, '[Lead, Responder]', '{ name: The name of the level, roles: [lead, responder] }'],
    ['logins in one text', holder, '"alice, carol"', '{ who: [alice, carol] }'],
    ['logins in a sentence', holder, 'Carol, @dan and @acme/leads', '{ who: [Carol, "@dan", "@acme/leads"] }'],
    ['a team', holder, '"@rock-and-roll/leads"', '{ who: "@rock-and-roll/leads" }'],
    ['mentions of people', holder, '"@carol @dan"', '{ who: ["@carol", "@dan"] }'],
    ['a schedule', (what) => holder(what) + SCHEDULE, 'oncall.main', '{ who: { var: oncall.main } }'],
    [
      'a schedule and a login',
      (what) => holder(what) + SCHEDULE,
      'oncall.main and carol',
      '{ who: [{ var: oncall.main }, carol] }',
    ],
    ['no label', (what) => plain.replace(section('incident'), `incident: ${what}\n`), 'true', '{ label: incident }'],
    ['commands', (what) => withLines(`commands: ${what}\n`), '[lead]', 'resolved: [lead]'],
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
    [
      'people in turn in one text',
      main,
      '"carol, bob"',
      '{ timezone: UTC, layers: [{ rotate: [carol, bob], every: 1w, from: 2026-01-05T09:00 }] }',
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

  test.each<[string, (what: string) => string, string, string]>([
    ['nobody', holder, 'true', '{ who: [<login>] }'],
    ['a number among logins', holder, '[carol, 5]', '{ who: [<login>] }'],
    ['a sentence', holder, 'whoever is on call', '{ who: [<login>] }'],
    ['a sentence with a login', holder, 'carol, then whoever is on call', '{ who: [<login>] }'],
    ['the title of a level', second, 'Leads of the shop', '{ name: Leads of the shop, roles: [<role>] }'],
    ['logins for a level', second, '[carol, bob]', '{ name: The name of the level, roles: [<role>] }'],
    ['a role that is none', second, '[Lead, Nobody]', '{ name: The name of the level, roles: [<role>] }'],
    ['mentions', does, 'mention', '{ mention: [<role>] }'],
    ['mentions of somebody', does, '[mention, carol]', '{ mention: [<role>] }'],
    ['a rise', does, 'raise-severity', '{ raise-severity: <severity> }'],
    ['a message', does, 'notify', '{ notify: [<channel>] }'],
    [
      'a schedule that calls another',
      main,
      'oncall.other',
      `{ timezone: UTC, layers: [${LAYER.replace('alice', '<login>')}] }`,
    ],
    ['a command', (what) => withLines(`commands: ${what}\n`), 'resolved', 'resolved: [<role>]'],
    [
      'roles in a list',
      (what) => BASE.replace(section('roles'), `roles: ${what}\n`),
      '[alice, lead]',
      'responder: { who: [<login>] }',
    ],
    [
      'schedules in a list',
      (what) => withLines(`schedules: ${what}\n`),
      '[main]',
      `main: { timezone: UTC, layers: [${LAYER.replace('alice', '<login>')}] }`,
    ],
  ])('who was not written is left open, and is no valid name: %s', (_, write, slip, form) => {
    expect(errors(write(slip))[0]?.help).toContain(`Write \`${form}\`.`);
    const filled = errors(write(/^[a-z]/.test(form) ? `{ ${form} }` : form));
    expect(filled.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/<(?:login|role|severity|channel)>/),
    );
  });

  test('what is done is not guessed from a sentence', () => {
    expect(errors(does('page the boss'))[0]?.help).not.toContain('Write `');
  });

  test.each([
    ['"@alice"', '["@alice"]'],
    ['"@alice, dan and @acme/leads"', '["@alice", dan, "@acme/leads"]'],
  ])('people in a text where a list stands: %s', (slip, list) => {
    const holiday = (who: string): string =>
      withLines(SCHEDULE.replace(' } }\n', `, overrides: [{ from: 2026-03-01, to: 2026-03-02, who: ${who} }] } }\n`));
    expect(errors(holiday(slip))[0]?.help).toContain(`Write a list, such as \`${list}\`.`);
    expect(errors(holiday(list))).toEqual([]);
  });

  test('a severity of the policy is named, where it has no sev1', () => {
    const [found] = errors(withLines('review: 3d\n').replaceAll('sev1', 'high').replaceAll('sev2', 'low'));
    expect(found?.help).toContain('Write `{ severities: [high], due: 3d }`.');
  });

  test.each<[string, string, string]>([
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
