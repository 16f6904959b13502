/** What answers of PagerDuty say in more than one way, and what says nothing of who is called. */
import { describe, expect, test } from 'vitest';
import type { Json } from '#domain/rule.ts';
import type { ImportResult } from '#import/index.ts';
import { lintPolicy } from '#lint/index.ts';
import { loadPolicy } from '#policy/index.ts';
import { attempt, importedFrom, lossesOf } from './importing.ts';

const rule = (targets: Json, more: Readonly<Record<string, Json>> = {}): Json => ({
  id: 'R',
  escalation_delay_in_minutes: 5,
  targets,
  ...more,
});
const files = (rules: readonly Json[], more: Readonly<Record<string, Json>> = {}): Readonly<Record<string, Json>> => ({
  'users.json': { users: ['ann', 'bob'].map((id) => ({ id, name: id })) },
  'policies.json': {
    escalation_policies: [{ id: 'E', name: 'Früh- & Spätdienst', num_loops: 0, escalation_rules: rules }],
  },
  ...more,
});
const ANN: Json = [{ id: 'ann', type: 'user_reference' }];

test.each<readonly [string, Json, boolean]>([
  ['a text', 'round_robin', true],
  ['an object', { type: 'round_robin' }, true],
  ['a list', [{ type: 'round_robin' }], true],
  ['everyone', 'assign_to_everyone', false],
  ['everyone, in an object', { type: 'assign_to_everyone' }, false],
  ['nothing', null, false],
])('how a step is assigned may be %s', (_, escalation_rule_assignment_strategy, isRoundRobin) => {
  const { report } = importedFrom('pagerduty', files([rule(ANN, { escalation_rule_assignment_strategy })]));
  expect(report.includes('it calls one in turn; here all of it are called')).toBe(isRoundRobin);
  expect(report).not.toContain('the field');
});

test('a shift-based schedule that is not in the export is named, also where the list of schedules has it', () => {
  const reference = { id: 'V3', type: 'schedule_v3_reference', summary: 'Nights' };
  const { report } = importedFrom(
    'pagerduty',
    files([rule([reference]), rule(ANN)], { 'list.json': { schedules: [reference], limit: 100, more: false } }),
  );
  expect(report).toContain('❌ a schedule that “Früh- & Spätdienst” calls: it is not in the export (`V3`).');
  expect(report).not.toContain('the field');
});

test('a name keeps its letters without their marks', () => {
  expect(importedFrom('pagerduty', files([rule(ANN)])).files[0]?.text).toContain('name: fruh-spatdienst\n');
});

test('a service that calls as everything here does leaves no note', () => {
  const service = {
    id: 'V',
    type: 'service',
    name: 'Shop',
    escalation_policy: { id: 'E', type: 'escalation_policy_reference' },
    incident_urgency_rule: { type: 'constant', urgency: 'high' },
    scheduled_actions: [],
    support_hours: null,
    auto_pause_notifications_parameters: { enabled: false, timeout: null },
    alert_grouping: null,
    alert_grouping_timeout: null,
    alert_grouping_parameters: { type: null },
  };
  const importOf = (one: object): ImportResult =>
    importedFrom('pagerduty', files([rule(ANN)], { 'services.json': { services: [one as Json] } }));
  const reportOf = (one: object): string => importOf(one).report;
  expect(lossesOf(importOf(service))).toEqual([]);
  expect(reportOf({ ...service, incident_urgency_rule: { type: 'constant', urgency: 'low' } })).toContain(
    '`incident_urgency_rule`',
  );
  expect(reportOf({ ...service, auto_pause_notifications_parameters: { enabled: true, timeout: 120 } })).toContain(
    '`auto_pause_',
  );
});

test('what of a service goes by its support hours names the recipe for quiet nights', () => {
  const service: Json = {
    id: 'V',
    type: 'service',
    name: 'Shop',
    incident_urgency_rule: {
      type: 'use_support_hours',
      during_support_hours: { type: 'constant', urgency: 'high' },
      outside_support_hours: { type: 'constant', urgency: 'low' },
    },
    support_hours: {
      type: 'fixed_time_per_day',
      time_zone: 'Europe/Berlin',
      start_time: '09:00:00',
      end_time: '17:00:00',
    },
    scheduled_actions: [{ type: 'urgency_change', to_urgency: 'high' }],
  };
  const { notes } = importedFrom('pagerduty', files([rule(ANN)], { 'services.json': { services: [service] } }));
  for (const key of ['incident_urgency_rule', 'support_hours', 'scheduled_actions'])
    expect(notes.find(({ what }) => what.includes(`\`${key}\``))?.why).toContain('recipes/quiet-nights.md');
});

describe('a schedule', () => {
  const layer = (more: Readonly<Record<string, Json>>): Json => ({
    id: 'L',
    name: 'Days',
    start: '2026-01-05T09:00:00Z',
    end: null,
    rotation_virtual_start: '2026-01-05T09:00:00Z',
    rotation_turn_length_seconds: 604_800,
    users: ['ann', 'bob'].map((id) => ({ user: { id, type: 'user_reference' } })),
    restrictions: [],
    ...more,
  });
  const withLayers = (...layers: readonly Json[]): Readonly<Record<string, Json>> =>
    files([rule([{ id: 'S', type: 'schedule_reference' }])], {
      'schedule.json': {
        schedule: { id: 'S', type: 'schedule', name: 'Main', time_zone: 'UTC', schedule_layers: layers },
      },
    });

  test.each<readonly [string, readonly Json[], readonly string[]]>([
    [
      'whose turns a policy does not have',
      [layer({ rotation_turn_length_seconds: 5400 })],
      [
        '❌ the layer “Days” of “Main”: a turn of 5400 seconds is no whole number of hours.',
        '❌ the schedule “Main”: no layer of it was imported, and it has no dates.',
      ],
    ],
    ['without people', [layer({ users: [] })], ['❌ the layer “Days” of “Main”: nobody is in it.']],
  ])('%s is named where nothing is left', (_, layers, lines) => {
    const result = attempt('pagerduty', withLayers(...layers));
    const refusal = result.ok ? '' : result.refusal;
    for (const line of lines) expect(refusal).toContain(line);
    expect(refusal).not.toContain('login');
  });

  test('in which somebody has two turns in a row is imported so, and lint is told that it is meant', () => {
    const users = ['ann', 'ann', 'bob'].map((id) => ({ user: { id, type: 'user_reference' } }));
    const [file] = importedFrom('pagerduty', withLayers(layer({ users }))).files;
    expect(file?.text).toContain('rotate: [ann, ann, bob]');
    const policy = loadPolicy(file?.text ?? '', 'policy.yml');
    if (!policy.ok) throw new Error(JSON.stringify(policy.diagnostics));
    const codes = lintPolicy(policy.value, 1_795_428_000).map(({ code }) => code);
    expect(codes).not.toContain('twice-in-a-row');
    expect(codes).not.toContain('needless-disable');
  });

  test('that is not in the export is named where nothing is left', () => {
    const result = attempt('pagerduty', files([rule([{ id: 'PSX', type: 'schedule_reference' }])]));
    expect(result.ok ? '' : result.refusal).toContain('it is not in the export (`PSX`).');
  });

  test.each<readonly [string, string, number, string | null]>([
    ['starts between minutes', '08:00:30', 3600, 'from 08:00:30 for 1h'],
    ['ends between minutes', '09:00:00', 28_799, 'from 09:00:00 for 7h59m59s'],
    ['misses a second of the day', '00:00:00', 86_399, 'from 00:00:00 for 23h59m59s'],
    ['has whole minutes', '09:00:00', 28_800, null],
  ])('that %s says how its hours differ', (_, start_time_of_day, duration_seconds, words) => {
    const { report } = importedFrom(
      'pagerduty',
      withLayers(layer({ restrictions: [{ type: 'daily_restriction', start_time_of_day, duration_seconds }] })),
    );
    const line = '⚠️ the layer “Days” of “Main”: hours are whole minutes here, and it is on call ';
    expect(report.includes(line)).toBe(words !== null);
    expect(report).toContain(words === null ? '' : `${line}${words}.`);
  });
});
