/** Messages as the engine makes them, for the tests of their rendering. The incident is declared at 10:00 UTC. */
import type { Call, CommentMessage, LogEntry, StatusMessage } from '#domain/message.ts';
import type { Diagnostic, Place } from '#domain/diagnostic.ts';
import type { SayEffect } from '#domain/effect.ts';
import type { IncidentReport, RunReport } from '#domain/run-report.ts';
import type { LedgerRecord } from '#domain/ledger.ts';
import { parseInstant } from '#domain/time.ts';
import type { LevelRef, RoleRef, SeverityRef } from '#domain/refs.ts';

const DECLARED = parseInstant('2026-11-23T10:00:00Z') ?? 0;
export const minutes = (n: number): number => DECLARED + n * 60;

const SEV1: SeverityRef = { id: 'sev1', name: 'Critical', rank: 1 };
const SEV2: SeverityRef = { id: 'sev2', name: 'Major', rank: 2 };
export const LEVELS: readonly [LevelRef, LevelRef, LevelRef] = [
  { number: 1, name: 'Responders', of: 3 },
  { number: 2, name: 'Leads', of: 3 },
  { number: 3, name: 'Executives', of: 3 },
];
export const RESPONDER: RoleRef = {
  id: 'responder',
  name: 'First responder',
  does: 'Assesses and triages; acknowledges or asks for help.',
};
export const COMMANDER: RoleRef = {
  id: 'incident-commander',
  name: 'Incident commander',
  does: 'Owns the response and the update cadence; decides.',
};
const EXECUTIVE: RoleRef = {
  id: 'executive',
  name: 'Executive sponsor',
  does: 'Authorises customer communication and emergency spend.',
};

const ISSUE = {
  number: 12,
  repository: 'acme/shop',
  url: 'https://github.com/acme/shop/issues/12',
  title: 'Checkout is down',
};
const POLICY = {
  name: 'checkout',
  digest: '1f3a9c2e',
  file: '.github/escalation-policy.yml',
  commit: '4be1c7d09a2f',
};

const RECORD: LedgerRecord = {
  v: 1,
  policy: 'checkout@1f3a9c2e',
  commit: '4be1c7d09a2f',
  at: DECLARED,
  episode: 1,
  fired: {},
  level: 1,
  severity: 'sev1',
  since: DECLARED,
  raised: null,
  called: {},
  escalated: false,
  answered: [],
  review: false,
  late: 0,
  seen: 1,
};

export function call(role: RoleRef, level: number | null, people: readonly string[], more: Partial<Call> = {}): Call {
  return { role, level, people, unreachable: [], otherwise: false, ...more };
}

/** A comment in which nothing is said yet, at 10:05. */
export function comment(more: Partial<CommentMessage> = {}): CommentMessage {
  return {
    kind: 'comment',
    at: minutes(5),
    issue: ISSUE,
    policy: POLICY,
    severity: SEV1,
    roseFrom: null,
    level: LEVELS[0],
    status: 'open',
    calls: [],
    engaged: [],
    nobodyLeft: false,
    fired: [],
    mentions: [],
    reminders: [],
    ask: null,
    replies: [],
    unansweredCommands: 0,
    handovers: [],
    holding: null,
    review: null,
    reviewIssue: null,
    declaredAt: DECLARED,
    reopenedAt: null,
    acknowledged: null,
    lastUpdate: null,
    updateEvery: 1800,
    updateDue: null,
    acknowledgeWithin: 300,
    helpRequests: [],
    next: null,
    late: 0,
    facts: {},
    record: RECORD,
    ...more,
  };
}

export const UNACKNOWLEDGED = {
  trigger: 'unacknowledged',
  reason: 'Nobody has acknowledged this incident in time.',
  due: minutes(5),
  nth: 1,
  line: 71,
};
const OVERDUE = {
  trigger: 'update-overdue',
  reason: 'The promised update is overdue.',
  due: minutes(37),
  nth: 1,
  line: 79,
};

/** Level 2 is called at 10:05 because nobody acknowledged. */
export const SECOND_LEVEL = comment({
  level: LEVELS[1],
  calls: [call(COMMANDER, 2, ['heidi'])],
  engaged: [{ level: LEVELS[1], again: false, reached: true }],
  fired: [UNACKNOWLEDGED],
  mentions: ['heidi'],
  next: { at: minutes(10), trigger: 'unacknowledged', reason: UNACKNOWLEDGED.reason, escalatesTo: LEVELS[2] },
});

/** The run came 2 h late and catches up: three levels at once, one person in two roles, one who cannot be assigned. */
export const CATCH_UP = comment({
  at: minutes(130),
  level: LEVELS[2],
  calls: [
    call(COMMANDER, 2, ['heidi', 'ivan'], { unreachable: ['bob'], otherwise: true }),
    call(EXECUTIVE, 3, ['carol', 'heidi']),
  ],
  engaged: [
    { level: LEVELS[1], again: false, reached: true },
    { level: LEVELS[2], again: false, reached: true },
  ],
  fired: [{ ...UNACKNOWLEDGED, nth: 2 }],
  mentions: ['heidi', 'ivan', 'carol'],
  late: 7500,
  next: { at: minutes(135), trigger: 'unacknowledged', reason: UNACKNOWLEDGED.reason, escalatesTo: LEVELS[2] },
});

/** Nobody anywhere. */
export const NOBODY_LEFT = comment({
  level: LEVELS[2],
  calls: [call(EXECUTIVE, 3, [], { unreachable: ['carol'] })],
  engaged: [
    { level: LEVELS[1], again: false, reached: false },
    { level: LEVELS[2], again: false, reached: false },
  ],
  nobodyLeft: true,
  fired: [UNACKNOWLEDGED],
  next: { at: minutes(10), trigger: 'unacknowledged', reason: UNACKNOWLEDGED.reason, escalatesTo: LEVELS[2] },
});

/** The responder has acknowledged and asks for help. */
export const HELP = comment({
  at: minutes(22),
  status: 'acknowledged',
  acknowledged: { by: 'dan', at: minutes(7) },
  lastUpdate: { by: 'dan', at: minutes(7) },
  level: LEVELS[1],
  calls: [call(COMMANDER, 2, ['heidi'])],
  engaged: [{ level: LEVELS[1], again: false, reached: true }],
  fired: [{ trigger: 'help-requested', reason: 'A responder asked for help.', due: minutes(21), nth: 1, line: 88 }],
  helpRequests: [
    { by: 'dan', why: 'the failover is stuck', url: 'https://github.com/acme/shop/issues/12#issuecomment-3' },
  ],
  mentions: ['heidi'],
  next: { at: minutes(37), trigger: 'update-overdue', reason: OVERDUE.reason, escalatesTo: null },
});

/** An update is overdue. */
export const REMINDER = comment({
  at: minutes(37),
  status: 'acknowledged',
  acknowledged: { by: 'dan', at: minutes(7) },
  lastUpdate: { by: 'dan', at: minutes(7) },
  updateDue: { at: minutes(37), promised: false },
  fired: [OVERDUE],
  reminders: [
    {
      trigger: 'update-overdue',
      template: 'update-due',
      roles: [COMMANDER, RESPONDER],
      mentions: ['dan', 'heidi'],
      empty: [],
    },
  ],
  mentions: ['dan', 'heidi'],
  next: { at: minutes(67), trigger: 'update-overdue', reason: OVERDUE.reason, escalatesTo: null },
});

/** The same after a `/next 45m`, by a run that came late. */
export const PROMISE_DUE: CommentMessage = {
  ...REMINDER,
  at: minutes(60),
  updateDue: { at: minutes(52), promised: true },
  late: 480,
};

/** It changes hands without progress: the commander is assigned and asked to settle who owns it. */
export const OWNERSHIP = comment({
  at: minutes(50),
  status: 'acknowledged',
  acknowledged: { by: 'dan', at: minutes(7) },
  calls: [call(COMMANDER, null, ['heidi'])],
  fired: [
    {
      trigger: 'passed-around',
      reason: 'The incident changed hands three times without progress.',
      due: minutes(50),
      nth: 1,
      line: 94,
    },
  ],
  reminders: [{ trigger: 'passed-around', template: 'ownership', roles: [], mentions: [], empty: [] }],
  mentions: ['heidi'],
});

const RESOLVED_SINCE = { at: minutes(8710), status: 'resolved', acknowledged: { by: 'dan', at: minutes(7) } } as const;

export const REVIEW_DUE = comment({
  ...RESOLVED_SINCE,
  fired: [{ trigger: 'review-due', reason: 'The post-incident review is due.', due: minutes(8710), nth: 1, line: 110 }],
  reminders: [
    { trigger: 'review-due', template: 'review-due', roles: [COMMANDER], mentions: ['heidi'], empty: [EXECUTIVE] },
  ],
  mentions: ['heidi'],
  next: { at: minutes(10150), trigger: 'review-due', reason: 'The post-incident review is due.', escalatesTo: null },
});

export const ACTIONS_DUE = comment({
  ...RESOLVED_SINCE,
  fired: [
    { trigger: 'actions-overdue', reason: 'Action items are past their date.', due: minutes(8710), nth: 3, line: 118 },
  ],
  reminders: [
    { trigger: 'actions-overdue', template: 'actions-due', roles: [COMMANDER], mentions: ['heidi'], empty: [] },
  ],
  mentions: ['heidi'],
  facts: { count: { 'overdue-actions': 2 } },
});

/** The severity rose, and the report lacks details. */
export const RISE_AND_ASK = comment({
  at: minutes(12),
  roseFrom: SEV2,
  status: 'acknowledged',
  acknowledged: { by: 'dan', at: minutes(7) },
  fired: [
    {
      trigger: 'details-missing',
      reason: 'The report lacks what the responders need.',
      due: minutes(12),
      nth: 1,
      line: 101,
    },
  ],
  ask: {
    because: ['details-missing'],
    reporter: 'zoe',
    missing: ['How many users are affected?', 'What have you already tried?'],
    unreadable: [{ heading: 'How many users are affected?', needs: 'number' }],
    present: ['Affected service'],
  },
  mentions: ['zoe'],
  next: { at: minutes(37), trigger: 'update-overdue', reason: OVERDUE.reason, escalatesTo: null },
});

/** Only commands are answered. */
export const REPLIES = comment({
  at: minutes(9),
  status: 'acknowledged',
  acknowledged: { by: 'dan', at: minutes(7) },
  replies: [
    {
      to: 'C_1',
      url: 'https://github.com/acme/shop/issues/12#issuecomment-5',
      by: 'mallory',
      command: '/severity sev3',
      answer: { kind: 'not-allowed', who: 'responders' },
    },
    {
      to: 'C_2',
      url: 'https://github.com/acme/shop/issues/12#issuecomment-6',
      by: 'dan',
      command: '/next 1h40',
      answer: { kind: 'bad-argument', expected: 'a duration, such as `/next 45m`', found: '1h40', nearest: null },
    },
  ],
});

export const HELP_TABLE = comment({
  replies: [
    {
      to: 'C_1',
      url: 'https://github.com/acme/shop/issues/12#issuecomment-5',
      by: 'dan',
      command: '/help',
      answer: {
        kind: 'help',
        commands: [
          { name: 'ack', aliases: [], usage: '/ack', help: 'I take this incident.', who: 'responders' },
          {
            name: 'escalate',
            aliases: ['page'],
            usage: '/escalate [why]',
            help: 'Calls the next level for help, such as `/escalate stuck`.',
            who: 'responders-and-reporter',
          },
        ],
      },
    },
  ],
});

/** A shift ends: the commander passes the role on. */
export const HANDED_OVER = comment({
  at: minutes(30),
  status: 'acknowledged',
  acknowledged: { by: 'dan', at: minutes(7) },
  calls: [call(COMMANDER, null, ['ivan'])],
  handovers: [{ by: 'heidi', to: 'ivan' }],
  mentions: ['ivan'],
  next: { at: minutes(37), trigger: 'update-overdue', reason: OVERDUE.reason, escalatesTo: null },
});

/** Somebody is on it and has nothing to say: readers get the last known facts. */
export const HOLDING = comment({
  at: minutes(35),
  status: 'acknowledged',
  acknowledged: { by: 'dan', at: minutes(7) },
  lastUpdate: { by: 'dan', at: minutes(35) },
  holding: {
    by: ['dan'],
    leads: [{ role: COMMANDER, people: ['heidi'] }],
    lastWords: { by: 'dan', at: minutes(7), url: 'https://github.com/acme/shop/issues/12#issuecomment-3' },
    nextUpdate: minutes(65),
  },
  next: { at: minutes(65), trigger: 'update-overdue', reason: OVERDUE.reason, escalatesTo: null },
});

/** Level 1, as the incident is declared. */
export const FIRST = comment({
  at: DECLARED,
  calls: [call(RESPONDER, 1, ['dan'])],
  engaged: [{ level: LEVELS[0], again: false, reached: true }],
  mentions: ['dan'],
  next: { at: minutes(5), trigger: 'unacknowledged', reason: UNACKNOWLEDGED.reason, escalatesTo: LEVELS[1] },
});

const LOG: readonly LogEntry[] = [
  { at: DECLARED, fired: [], level: 1, severity: 'sev2', called: { responder: ['dan'] } },
  {
    at: minutes(5),
    fired: [{ trigger: 'unacknowledged', reason: UNACKNOWLEDGED.reason, line: 71 }],
    level: 2,
    severity: 'sev1',
    called: { 'incident-commander': ['heidi'] },
  },
];

export function status(more: Partial<StatusMessage> = {}): StatusMessage {
  return {
    kind: 'status',
    issue: ISSUE,
    policy: POLICY,
    severity: { ...SEV1, declaredBy: null, since: DECLARED },
    severities: [{ severity: SEV1, from: DECLARED, to: null }],
    level: { ...LEVELS[0], since: DECLARED },
    status: 'open',
    declaredAt: DECLARED,
    reopenedAt: null,
    acknowledged: null,
    lastUpdate: null,
    snoozed: null,
    mitigatedAt: null,
    resolvedAt: null,
    holders: [{ role: RESPONDER, people: ['dan'], onCallNow: null }],
    handovers: [],
    missing: [],
    updateDue: minutes(30),
    acknowledgeWithin: 300,
    next: { at: minutes(5), trigger: 'unacknowledged', reason: UNACKNOWLEDGED.reason, escalatesTo: LEVELS[1] },
    needsReview: true,
    reviewIssue: null,
    log: LOG.slice(0, 1),
    record: { quiet: null, labelAndAssignCount: 0, review: null, shows: '' },
    ...more,
  };
}

/** Acknowledged at level 2, in the middle of it. */
export const IN_THE_MIDDLE = status({
  severity: { ...SEV1, declaredBy: 'dan', since: minutes(5) },
  severities: [
    { severity: SEV2, from: DECLARED, to: minutes(5) },
    { severity: SEV1, from: minutes(5), to: null },
  ],
  level: { ...LEVELS[1], since: minutes(5) },
  status: 'acknowledged',
  acknowledged: { by: 'dan', at: minutes(7) },
  lastUpdate: { by: 'dan', at: minutes(7) },
  updateDue: minutes(37),
  holders: [
    { role: RESPONDER, people: ['dan'], onCallNow: ['eve'] },
    { role: COMMANDER, people: ['heidi'], onCallNow: null },
  ],
  missing: ['How many users are affected?'],
  next: { at: minutes(37), trigger: 'update-overdue', reason: OVERDUE.reason, escalatesTo: null },
  log: LOG,
});

/** The new commander has not said a word yet. */
export const NOT_ACCEPTED = status({
  ...IN_THE_MIDDLE,
  holders: [{ role: COMMANDER, people: ['ivan'], onCallNow: null }],
  handovers: [{ by: 'heidi', to: 'ivan', at: minutes(30) }],
});

/** Paused by a person who gives a reason with a mention in it. */
export const PAUSED = status({
  status: 'mitigated',
  mitigatedAt: minutes(40),
  snoozed: { until: minutes(900), by: 'dan', why: 'waiting for @vendor' },
  holders: [{ role: COMMANDER, people: [], onCallNow: ['heidi'] }],
  next: null,
});

/** Long after: resolved the next day, with a long history. */
export const RESOLVED = status({
  level: { ...LEVELS[1], since: minutes(5) },
  status: 'resolved',
  acknowledged: { by: 'dan', at: minutes(7) },
  lastUpdate: { by: 'heidi', at: minutes(1500) },
  updateDue: null,
  resolvedAt: minutes(1510),
  holders: [
    { role: RESPONDER, people: ['dan'], onCallNow: null },
    { role: COMMANDER, people: ['heidi'], onCallNow: null },
  ],
  next: { at: minutes(8710), trigger: 'review-due', reason: 'The post-incident review is due.', escalatesTo: null },
  log: [
    ...LOG,
    ...[37, 70, 103, 136].map((at) => ({
      at: minutes(at),
      fired: [{ trigger: 'update-overdue', reason: OVERDUE.reason, line: 79 }],
      level: 2,
      severity: 'sev1',
      called: {},
    })),
  ],
});

/** Its review is an issue of its own. */
export const IN_REVIEW = status({
  ...RESOLVED,
  reviewIssue: { number: 19, url: 'https://github.com/acme/shop/issues/19', due: minutes(8710) },
});

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
      late: CATCH_UP.late,
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
      next: REMINDER.next,
      done: [say(REMINDER)],
      outcome: { kind: 'acted' },
    }),
    incident(15, 'Search is slow', {
      severity: SEV2,
      status: 'acknowledged',
      done: [{ ...say(null), react: [{ comment: 'C_7', with: '+1' }] }],
      outcome: { kind: 'acted' },
      next: { at: minutes(1500), trigger: 'update-overdue', reason: OVERDUE.reason, escalatesTo: null },
      wouldFire: [
        { trigger: 'silent', reason: 'Two updates in a row were missed.', due: minutes(120), nth: 1, line: 84 },
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
    incident(19, 'A minor one', { severity: SEV2, fired: [UNACKNOWLEDGED], outcome: { kind: 'deferred' } }),
    incident(3, 'Forgotten since March', { outcome: { kind: 'left-alone', why: 'abandoned' } }),
    incident(4, 'How do I log in?', { outcome: { kind: 'left-alone', why: 'not-an-incident' } }),
  ],
};

/** A sweep in which nothing was due. */
export const QUIET_REPORT: RunReport = {
  ...REPORT,
  incidents: [incident(16, 'Emails are late', { status: 'mitigated' })],
};

/** A policy as written, wrong in three ways. */
export const POLICY_TEXT = `version: 1
name: checkout
triggers:
  - id: unacknowledged
    when: { ">=": [{ var: elapsed.since-lunch }, 5] }
    repaet: 5m
levels: []
`;

const place = (line: number, col: number, endCol: number): Place => ({
  file: 'policy.yml',
  line,
  col,
  endLine: line,
  endCol,
});

export const DIAGNOSTICS: readonly Diagnostic[] = [
  {
    code: 'unknown-key',
    level: 'error',
    message: 'There is no key `repaet` here.',
    help: 'Did you mean `repeat`?',
    place: place(6, 5, 11),
    path: '/triggers/0/repaet',
  },
  {
    code: 'unknown-fact',
    level: 'error',
    message: 'There is no fact `elapsed.since-lunch`.',
    help: 'Did you mean `elapsed.since-level`?',
    place: place(5, 27, 46),
    path: '/triggers/0/when/>=/0/var',
  },
  {
    code: 'no-levels',
    level: 'warning',
    message: 'Nobody is called: there is no level.',
    help: null,
    place: place(7, 9, 11),
    path: '/levels',
  },
  {
    code: 'no-tests',
    level: 'advice',
    message: 'This policy has no tests.',
    help: 'Write policy.test.yml beside it.',
    place: null,
    path: '',
  },
];

export const INVALID_REPORT: RunReport = {
  ...REPORT,
  at: null,
  requests: null,
  mode: 'check',
  incidents: [],
  diagnostics: DIAGNOSTICS,
};
