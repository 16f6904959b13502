/** What a drill has to show: every state of a way, and each refusal. */
import type { DrillReport, WayRecord } from '#domain/drill.ts';
import type { DrillRefusal } from '#report/comment/drill-issue.ts';
import { printDrillRecord } from '#engine/drill/index.ts';
import { renderDrillIssue } from '#report/comment/drill-issue.ts';

const NOW = Date.UTC(2026, 10, 28, 9) / 1000;
const DAY = 86_400;

const way = (channel: string, to: string | null, more: Partial<WayRecord> = {}): WayRecord => ({
  policy: 'checkout',
  channel,
  to,
  sent: NOW - DAY,
  state: 'sent',
  reason: null,
  proved: NOW - DAY,
  codes: [{ digest: '4f0c9a5b3f4e217d1e0c', at: NOW - DAY, isVoid: false }],
  ...more,
});

const WAYS: readonly WayRecord[] = [
  way('mail', 'alice'),
  way('text', 'alice', { proved: NOW - 120 * DAY }),
  way('phone', 'bob-with-a-long-name', { proved: null, state: 'failed', reason: 'missing-variable' }),
  way('mail', 'bob-with-a-long-name', { state: 'doubt' }),
  way('push', 'carol', { sent: null, state: null, proved: null, codes: [] }),
  way('mail', 'carol', { state: 'waiting' }),
  way('text', 'dora', { state: 'intended', proved: null }),
  way('war-room', null),
  way('pager', null, { proved: null }),
];

export const DRILL_ISSUE = renderDrillIssue(WAYS, NOW, printDrillRecord(WAYS));

export const PROVED_ISSUE = renderDrillIssue([way('mail', 'alice')], NOW, printDrillRecord([way('mail', 'alice')]));

const named = { policy: 'checkout', channel: 'text', to: 'alice' };

export const DRILL_REFUSALS: readonly DrillRefusal[] = [
  { by: 'bob', why: 'of-somebody-else', way: named },
  { by: 'alice', why: 'void', way: named },
  { by: 'alice', why: 'expired', way: named },
  { by: 'carol', why: 'unknown', way: null },
];

export const DRILL_REPORT: DrillReport = {
  at: NOW,
  issue: { number: 7, repository: 'acme/shop', url: 'https://github.com/acme/shop/issues/7', title: '' },
  ways: WAYS,
  sent: [
    { way: named, outcome: { kind: 'sent', reference: null } },
    {
      way: { ...named, channel: 'phone', to: 'bob' },
      outcome: { kind: 'failed', code: 'missing-variable', message: 'token: the variable TOCSIN_TOKEN is not set.' },
    },
    { way: { ...named, channel: 'mail' }, outcome: { kind: 'doubt', why: 'The service did not answer in time.' } },
    { way: { ...named, channel: 'pager', to: null }, outcome: { kind: 'not-taken', retryAfter: null } },
  ],
  waiting: 2,
  problems: [],
};
