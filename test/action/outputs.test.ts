import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { failures } from '#action/failures.ts';
import { outputsOf } from '#action/outputs.ts';
import { planOf } from '#report/run/plan.ts';
import type { IncidentReport, RunReport } from '#domain/run-report.ts';
import { parseInstant } from '#domain/time.ts';

const at = parseInstant('2026-11-23T10:00:00Z') ?? 0;
const incident = (over: Partial<IncidentReport> = {}): IncidentReport => ({
  number: 7,
  url: 'https://x/7',
  title: 'Down',
  policy: 'checkout',
  severity: { id: 'sev1', name: 'Critical', rank: 1 },
  level: { number: 1, name: 'First', of: 3 },
  status: 'open',
  snoozed: null,
  fired: [],
  wouldFire: [],
  done: [],
  next: null,
  late: 0,
  outcome: { kind: 'nothing-due' },
  problems: [],
  ...over,
});
const report = (incidents: readonly IncidentReport[], over: Partial<RunReport> = {}): RunReport => ({
  at,
  mode: 'sweep',
  dryRun: false,
  repository: 'acme/shop',
  policies: [{ name: 'checkout', digest: '1f3a9c2e', file: 'p.yml', commit: null }],
  incidents,
  problems: [],
  diagnostics: [],
  requests: 3,
  ...over,
});
const problem = { code: 'write-failed', message: 'no', remedy: null };
const next = (seconds: number) => ({ at: at + seconds, trigger: 'silent', reason: '', escalatesTo: null, calls: [] });
const label = { type: 'label', add: ['sev1'], remove: [], because: ['silent'] } as const;

test('counts what was written to and what could not be handled', () => {
  const all = [
    incident({ outcome: { kind: 'acted' }, done: [label] }),
    incident({ outcome: { kind: 'failed' }, done: [label], problems: [problem] }),
    incident({ outcome: { kind: 'failed' }, problems: [problem] }),
    incident({ outcome: { kind: 'unread' } }),
    incident({ outcome: { kind: 'deferred' } }),
    incident(),
  ];
  expect(outputsOf(report(all))).toMatchObject({ acted: '2', failed: '3' });
  expect(outputsOf(report(all, { dryRun: true }))).toMatchObject({ acted: '0' });
});

test('an incident of which nothing is known but that it could not be read counts as failed', () => {
  expect(outputsOf(report([], { problems: [problem] }))).toMatchObject({ failed: '1' });
});

test('the next instant is the earliest, the lateness the greatest, in whole minutes', () => {
  const all = [incident({ next: next(600), late: 61 }), incident({ next: next(300), late: 359 }), incident()];
  expect(outputsOf(report(all))).toMatchObject({ 'next-at': '2026-11-23T10:05:00Z', lateness: '5' });
  expect(outputsOf(report([incident()]))).toMatchObject({ 'next-at': '', lateness: '0' });
});

test('the plan is as its published schema says', () => {
  const validate = new Ajv({ strict: false }).compile(
    JSON.parse(readFileSync('schemas/plan.v1.schema.json', 'utf8')) as object,
  );
  const assign = { type: 'assign', logins: ['dan'], because: [] } as const;
  const say = {
    type: 'say',
    comment: null,
    status: null,
    ledger: { comment: null, status: null },
    react: [],
    minimise: [],
    because: ['silent'],
  } as const;
  const close = { type: 'close', reason: 'completed', because: [] } as const;
  const fired = [{ trigger: 'silent', reason: 'x', due: at, nth: 1, line: { file: 'p.yml', line: 12 } }];
  const all = [
    incident({
      outcome: { kind: 'acted' },
      done: [label, assign, say, close],
      fired,
      wouldFire: fired,
      next: next(60),
      problems: [problem],
    }),
    incident({ outcome: { kind: 'left-alone', why: 'not-an-incident' } }),
    incident({ severity: null, level: null, status: null }),
  ];
  const plan = planOf(report(all, { problems: [problem] }));
  validate(plan);
  expect(validate.errors).toBeNull();
  expect(plan).toMatchObject({
    version: 1,
    at: '2026-11-23T10:00:00Z',
    incidents: [{ number: 7, outcome: 'acted' }, { level: null }],
  });
});

test('red for an invalid policy, for what could not be read and for what could not be written, each named; else green', () => {
  const error = { code: 'unknown-key', level: 'error', message: 'x', help: null, place: null, path: '' } as const;
  expect(
    failures(
      report([incident(), incident({ outcome: { kind: 'acted' } }), incident({ outcome: { kind: 'deferred' } })]),
    ),
  ).toEqual([]);
  expect(failures(report([], { diagnostics: [{ ...error, level: 'warning' }] }))).toEqual([]);
  expect(failures(report([], { diagnostics: [error] }))).toEqual([
    'The policy is not valid: 1 error. Nothing was done.',
  ]);
  expect(failures(report([], { diagnostics: [{ ...error, code: 'policy-unread' }] }))).toEqual([
    'The policy could not be read. Nothing was done.',
  ]);
  expect(failures(report([], { problems: [problem] }))).toEqual(['write-failed: no']);
  expect(failures(report([incident({ outcome: { kind: 'failed' }, problems: [problem] })]))).toEqual([
    '#7 could not be handled. write-failed: no',
  ]);
  const done = [{ type: 'label', add: ['sev1'], remove: [], because: [] }] as const;
  expect(failures(report([incident({ outcome: { kind: 'failed' }, problems: [problem], done })]))).toEqual([
    '#7: not all could be done. write-failed: no',
  ]);
  expect(failures(report([incident({ outcome: { kind: 'unread' }, problems: [] })]))).toHaveLength(1);
});
