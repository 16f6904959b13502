/** What is over calls nobody: ended layers and past overrides stay out of a policy, and so do people who are only in them. */
import { expect, test } from 'vitest';
import type { Json } from '#domain/rule.ts';
import { attempt, failing, importedFrom, onCall } from './importing.ts';

const user = (id: string): Json => ({
  id,
  type: 'user_reference',
  summary: `${id} of the team`,
  self: null,
  html_url: null,
});
const layer = (name: string, users: readonly string[], end: string | null): Json => ({
  id: name,
  name,
  start: '2026-01-05T09:00:00Z',
  end,
  rotation_virtual_start: '2026-01-05T09:00:00Z',
  rotation_turn_length_seconds: 604_800,
  users: users.map((id) => ({ user: user(id) })),
  restrictions: [],
});
const entry = (id: string, start: string, end: string): Json => ({ id: start, start, end, user: user(id) });

const files = (
  layers: readonly Json[],
  overrides: readonly Json[] = [],
  final: readonly Json[] = [],
): Readonly<Record<string, Json>> => ({
  'users.json': { users: ['ann', 'bob', 'cid'].map((id) => ({ id, name: id })) },
  'policies.json': {
    escalation_policies: [
      {
        id: 'E',
        name: 'Chain',
        num_loops: 0,
        escalation_rules: [
          { id: 'R', escalation_delay_in_minutes: 5, targets: [{ id: 'S', type: 'schedule_reference' }] },
        ],
      },
    ],
  },
  'schedule.json': {
    schedule: {
      id: 'S',
      name: 'Rota',
      time_zone: 'UTC',
      schedule_layers: layers,
      overrides_subschedule: { name: 'Overrides', rendered_schedule_entries: overrides },
      final_schedule: { name: 'Final', rendered_schedule_entries: final },
    },
  },
});

test('a layer that has ended is left out with the people who are in it alone, and so are past overrides', () => {
  const result = importedFrom(
    'pagerduty',
    files(
      [layer('Old', ['gone'], '2026-03-01T00:00:00Z'), layer('Now', ['ann', 'bob'], null)],
      [
        entry('gone', '2026-02-01T00:00:00Z', '2026-02-02T00:00:00Z'),
        entry('cid', '2026-12-24T00:00:00Z', '2026-12-25T00:00:00Z'),
      ],
    ),
  );
  expect(result.report).toContain('✅ “Rota” without what is over: 1 layer and 1 override.');
  expect(result.report).toContain('the schedule “Rota”: 1 layer');
  expect(result.files.map(({ text }) => text).join('\n')).not.toContain('gone');
  expect(onCall(result, '2026-12-01T12:00:00Z')).toEqual(['bob']);
  expect(onCall(result, '2026-12-24T12:00:00Z')).toEqual(['cid']);
});

test('a layer that will end is kept, which is noted with the time of the schedule', () => {
  const { report } = importedFrom('pagerduty', files([layer('Now', ['ann'], '2027-01-01T00:00:00+01:00')]));
  expect(report).toContain(
    '⚠️ “Now” of “Rota”: it ends on 2026-12-31 at 23:00 in PagerDuty; a layer of a policy has no end: take it out then.',
  );
});

test('what had not ended when the export was computed is compared with it', () => {
  const final = [
    entry('cid', '2026-11-02T09:00:00Z', '2026-11-09T09:00:00Z'),
    entry('ann', '2026-11-09T09:00:00Z', '2026-11-16T09:00:00Z'),
  ];
  const result = importedFrom(
    'pagerduty',
    files([layer('Until', ['cid'], '2026-11-09T09:00:00Z'), layer('Now', ['ann'], null)], [], final),
  );
  expect(result.report).toContain('“Until” of “Rota”: it ends on 2026-11-09 at 09:00');
  expect(failing(result)).toEqual([]);
});

test('a schedule of dates alone is one of overrides', () => {
  const result = importedFrom('pagerduty', files([], [entry('cid', '2026-12-24T00:00:00Z', '2026-12-25T00:00:00Z')]));
  expect(result.report).toContain('the schedule “Rota”: dates alone');
  expect(onCall(result, '2026-12-24T12:00:00Z')).toEqual(['cid']);
  expect(onCall(result, '2026-12-25T12:00:00Z')).toEqual([]);
});

test('somebody who was deleted since is asked for by the name that the export has of them', () => {
  const result = attempt('pagerduty', files([layer('Now', ['ann', 'zed'], null)]), { map: 'user,login\nann,ann\n' });
  expect(result.ok ? '' : result.refusal).toMatch(/\nzed of the team,\n$/);
  const named = attempt('pagerduty', files([layer('Now', ['ann', 'zed'], null)]), {
    map: 'user,login\nann,ann\nzed of the team,zed-9\n',
  });
  expect(named.ok ? named.value.files[0]?.text : named.refusal).toContain('rotate: [ann, zed-9]');
});

test('a list of schedules beside each of them changes nothing, nor does an answer that was saved twice', () => {
  const all = files([layer('Now', ['ann'], null)]);
  const list = { schedules: [{ id: 'S', name: 'Rota', time_zone: 'UTC' }] };
  const twice = { 'a-list.json': list, ...all, 'z-list.json': list, 'again.json': all['policies.json'] ?? null };
  expect(importedFrom('pagerduty', twice)).toEqual(importedFrom('pagerduty', all));
});

test('somebody of whom the export has an id alone is asked for by it, and the answer is taken', () => {
  const step = {
    id: 'E',
    escalation_chain_id: 'C',
    position: 0,
    type: 'notify_persons',
    persons_to_notify: ['ann', 'UGONE'],
  };
  const results = { results: [{ id: 'ann', username: 'ann' }, { id: 'C', name: 'Chain' }, step] };
  const first = attempt('grafana-oncall', { 'all.json': results });
  expect(first.ok ? '' : first.refusal).toMatch(/Add these lines to users\.csv, .*:\n\nUGONE,\n$/);
  const answers = importedFrom('grafana-oncall', { 'all.json': results }, { map: 'user,login\nann,ann\nUGONE,\n' });
  expect(answers.files[0]?.text).toContain('who: [ann]\n');
  expect(answers.report).not.toContain('nobody of the export is called so');
});
