/** What a policy's author is told about time, with the line and column where it stands. */
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { auditPolicy, loadPolicy } from '#policy/index.ts';
import { instant } from './specs.ts';

const now = instant('2026-11-23T10:00:00Z');

const policy = (who: string, schedules: string, otherwise = ''): string => `version: 1
name: shop
incident: { label: incident }
severities: [{ id: sev1, name: One }]
roles:
  responder: { name: Responder, does: Responds., who: ${who}${otherwise} }
levels: [{ name: Responders, roles: [responder] }]
schedules:
${schedules}`;

const always = '  main: { timezone: UTC, layers: [{ rotate: [ann, bob], every: 1w, from: 2026-01-05T09:00 }] }\n';
const days =
  '  days: { timezone: Europe/London, layers: [{ rotate: [cid, dee], every: 1w, from: 2026-01-05T09:00, hours: { days: [mon, tue, wed, thu, fri], from: "09:00", to: "17:00" } }] }\n';
const brief = ({ code, level, place, path }: Diagnostic) => `${level} ${code} ${place?.line}:${place?.col} ${path}`;

function audit(text: string): readonly Diagnostic[] {
  const result = loadPolicy(text, 'p.yml');
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return auditPolicy(result.value, now);
}

describe('loading tells', () => {
  const main = '{ var: oncall.main }';
  const table: readonly (readonly [claim: string, schedules: string, ok: boolean, message: string, words: string])[] = [
    [
      'an unknown zone, and the one that was meant',
      '  main:\n    timezone: Europe/Londn\n    layers: [{ rotate: [ann], every: 1w, from: 2026-01-05T09:00 }]\n',
      false,
      'error unknown-timezone 10:15 /schedules/main/timezone',
      'Did you mean `Europe/London`?',
    ],
    [
      'what a `from` in a gap becomes',
      '  main:\n    timezone: America/Chicago\n    layers:\n      - rotate: [ann]\n        every: 1d\n        from: 2026-03-08T02:30\n',
      true,
      'warning start-in-gap 14:15 /schedules/main/layers/0/from',
      'starts at 2026-03-08T08:00:00Z',
    ],
    [
      'an override that ends before it starts',
      '  main:\n    timezone: UTC\n    layers: [{ rotate: [ann], every: 1w, from: 2026-01-05T09:00 }]\n    overrides:\n      - { from: 2026-12-27T09:00, to: 2026-12-24T09:00, who: [] }\n',
      false,
      'error override-ends-first 13:39 /schedules/main/overrides/0/to',
      'before it starts',
    ],
  ];
  test.each(table)('%s', (_claim, schedules, ok, message, words) => {
    const result = loadPolicy(policy(main, schedules), 'p.yml');
    expect(result.ok).toBe(ok);
    expect(result.diagnostics.map(brief)).toEqual([message]);
    expect(result.diagnostics.map(({ message, help }) => `${message} ${help}`).join()).toContain(words);
  });
});

describe('an audit tells', () => {
  test('nothing where somebody always holds every role and nobody has too much', () => {
    expect(audit(policy('{ var: oncall.main }', always))).toEqual([]);
  });

  test('nothing of a policy without schedules', () => {
    const text = policy('[ann]', '').replace('schedules:\n', '');
    expect(audit(text)).toEqual([]);
  });

  test('the holes of a schedule, in its local time, as advice', () => {
    const [found, ...others] = audit(policy('[ann]', days));
    expect(others).toEqual([]);
    expect(found && brief(found)).toBe('advice hole-in-schedule 9:3 /schedules');
    expect(found?.message).toBe(
      'In the next 90 days nobody is on call in `days` from Mon 2026-11-23 17:00 to Tue 2026-11-24 09:00, from Tue 2026-11-24 17:00 to Wed 2026-11-25 09:00, from Wed 2026-11-25 17:00 to Thu 2026-11-26 09:00 and 62 times more (Europe/London).',
    );
  });

  test('a role that nobody holds at some hour, as a warning', () => {
    const found = audit(policy('{ var: oncall.days }', days)).filter(({ level }) => level === 'warning');
    expect(found.map(brief)).toEqual(['warning role-without-holder 6:55 /roles/responder/who']);
    expect(found[0]?.message).toContain('from Mon 2026-11-23 17:00 to Tue 2026-11-24 09:00');
  });

  test.each([
    [
      'has another schedule to fall back on',
      '{ if: [{ some: [{ var: oncall.days }, { "!=": [{ var: "" }, ""] }] }, { var: oncall.days }, { var: oncall.main }] }',
      '',
      [],
    ],
    ['has somebody otherwise', '{ var: oncall.days }', ', otherwise: [eve]', ['hole-in-schedule']],
    [
      'is held by the incident’s facts too',
      '{ if: [{ "==": [{ var: incident.author }, eve] }, eve, { var: oncall.days }] }',
      '',
      ['hole-in-schedule'],
    ],
  ])('nothing of a role that %s', (_claim, who, otherwise, ofSchedules) => {
    const found = audit(policy(who, days + always, otherwise));
    expect(found.map(({ code }) => code)).toEqual(ofSchedules);
  });

  test('hours in which two schedules have nobody at once', () => {
    const nights = days.replace('  days', '  nights').replace('"09:00", to: "17:00"', '"17:00", to: "08:00"');
    const who =
      '{ if: [{ some: [{ var: oncall.days }, { "!=": [{ var: "" }, ""] }] }, { var: oncall.days }, { var: oncall.nights }] }';
    const [found] = audit(policy(who, days + nights)).filter(({ code }) => code === 'role-without-holder');
    expect(found?.message).toContain('from Tue 2026-11-24 08:00 to Tue 2026-11-24 09:00, from Wed');
  });

  test('somebody with more than their share, as advice', () => {
    const [found, ...others] = audit(policy('[ann]', always.replace('ann, bob', 'ann, bob, ann, cid')));
    expect(others).toEqual([]);
    expect(found && brief(found)).toBe('advice uneven-share 9:3 /schedules');
    expect(found?.message).toBe('`ann` is on call 1.5 times as long as an even share of `main` among its 3 people.');
  });

  test('several with more than their share are one piece of advice for a schedule', () => {
    const found = audit(policy('[ann]', always.replace('ann, bob', 'ann, bob, ann, bob, ann, bob, cid, dan')));
    expect(found.map(({ message }) => message)).toEqual([
      '`ann` and `bob` are on call up to 1.5 times as long as an even share of `main` among its 4 people.',
    ]);
  });
});
