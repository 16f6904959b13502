/** What a run reports, for its job summary. */
import type { SayEffect } from '#domain/effect.ts';
import type { CommentMessage } from '#domain/message.ts';
import type { IncidentReport, RunReport } from '#domain/run-report.ts';
import { CATCH_UP, OVERDUE, UNACKNOWLEDGED } from './call.ts';
import { DIAGNOSTICS } from './diagnostics.ts';
import { LEVELS, minutes, POLICY, SEV1, SEV2, lineAt } from './incident.ts';
import { REMINDER } from './reminder.ts';
import { status } from './status.ts';

function incident(number: number, title: string, more: Partial<IncidentReport> = {}): IncidentReport {
  return {
    number,
    url: `https://github.com/acme/shop/issues/${number}`,
    title,
    policy: 'checkout',
    severity: SEV1,
    level: LEVELS[0],
    status: 'open',
    snoozed: null,
    fired: [],
    wouldFire: [],
    done: [],
    next: null,
    late: 0,
    outcome: { kind: 'nothing-due' },
    problems: [],
    ...more,
  };
}

function say(message: CommentMessage | null, statusId: string | null = 'C_0'): SayEffect {
  return {
    type: 'say',
    comment: message,
    status: { id: statusId, message: status() },
    ledger: { comment: null, status: null },
    react: [],
    minimise: [],
    because: [],
  };
}

/** A sweep in which everything that can be told of an incident happened. */
export const REPORT: RunReport = {
  at: minutes(130),
  mode: 'sweep',
  dryRun: false,
  repository: 'acme/shop',
  policies: [POLICY],
  requests: 14,
  problems: [],
  diagnostics: [],
  incidents: [
    incident(12, 'Checkout is down', {
      level: LEVELS[2],
      fired: CATCH_UP.fired,
      late: CATCH_UP.callsLate,
      next: CATCH_UP.next,
      done: [
        { type: 'label', add: ['escalation: 3'], remove: ['escalation: 1'], because: ['unacknowledged'] },
        { type: 'assign', logins: ['heidi', 'ivan', 'carol'], because: ['unacknowledged'] },
        say({ ...CATCH_UP, record: { ...CATCH_UP.record, escalated: true } }),
      ],
      outcome: { kind: 'acted' },
    }),
    incident(14, 'Login @everyone is | slow <!-- x -->', {
      severity: SEV2,
      status: 'acknowledged',
      fired: REMINDER.fired,
      next: REMINDER.next && { ...REMINDER.next, at: minutes(190) },
      done: [say(REMINDER)],
      outcome: { kind: 'acted' },
    }),
    incident(15, 'Search is slow', {
      severity: SEV2,
      status: 'acknowledged',
      done: [{ ...say(null), react: [{ comment: 'C_7', with: '+1' }] }],
      outcome: { kind: 'acted' },
      next: { at: minutes(1500), trigger: 'update-overdue', reason: OVERDUE.reason, escalatesTo: null, calls: [] },
      wouldFire: [
        { trigger: 'silent', reason: 'Two updates in a row were missed.', due: minutes(120), nth: 1, line: lineAt(84) },
      ],
    }),
    incident(16, 'Emails are late', {
      status: 'mitigated',
      snoozed: { until: minutes(900), by: 'dan', why: 'waiting for @vendor <!-- x -->' },
    }),
    incident(17, 'Payments fail', {
      fired: [UNACKNOWLEDGED],
      outcome: { kind: 'failed' },
      done: [{ type: 'assign', logins: ['heidi'], because: ['unacknowledged'] }],
      problems: [
        {
          code: 'write-failed',
          message: 'GitHub answered 502 three times to `addComment`.',
          remedy: 'The next run tries again. If this lasts, look at https://www.githubstatus.com.',
        },
      ],
    }),
    incident(18, 'Very long history', {
      severity: null,
      level: null,
      status: null,
      outcome: { kind: 'unread' },
      problems: [
        { code: 'unread', message: 'Page 3 of its history could not be read.', remedy: 'The next run reads it again.' },
      ],
    }),
    incident(19, 'A minor one', {
      severity: SEV2,
      fired: [UNACKNOWLEDGED],
      next: { at: UNACKNOWLEDGED.due, trigger: 'unacknowledged', reason: '', escalatesTo: null, calls: [] },
      outcome: { kind: 'deferred' },
    }),
    incident(3, 'Forgotten since March', { isAbandoned: true, outcome: { kind: 'left-alone', why: 'abandoned' } }),
    incident(4, 'How do I log in?', {
      severity: null,
      level: null,
      status: null,
      outcome: { kind: 'left-alone', why: 'not-an-incident' },
    }),
  ],
};

/** A sweep in which nothing was due. */
export const QUIET_REPORT: RunReport = {
  ...REPORT,
  incidents: [incident(16, 'Emails are late', { status: 'mitigated' })],
};

export const INVALID_REPORT: RunReport = {
  ...REPORT,
  at: null,
  requests: null,
  mode: 'check',
  incidents: [],
  diagnostics: DIAGNOSTICS,
};
