/** The status comment. */
import type { LogEntry, StatusMessage } from '#domain/message.ts';
import type { Json, Trace } from '#domain/rule.ts';
import { OVERDUE, UNACKNOWLEDGED } from './call.ts';
import {
  COMMANDER,
  EXECUTIVE,
  DECLARED,
  HEADLINE,
  ISSUE,
  LEVELS,
  POLICY,
  RESPONDER,
  SEV1,
  SEV2,
  minutes,
  lineAt,
} from './incident.ts';

const LOG: readonly LogEntry[] = [
  { at: DECLARED, fired: [], level: 1, severity: 'sev2', since: DECLARED, called: { responder: ['dan'] } },
  {
    at: minutes(5),
    fired: [{ trigger: 'unacknowledged', reason: UNACKNOWLEDGED.reason, line: lineAt(71) }],
    level: 2,
    severity: 'sev1',
    since: minutes(5),
    called: { 'incident-commander': ['heidi'] },
  },
];

const leaf = (operator: string, rule: Json, value: Json): Trace => ({ path: '', operator, rule, value, parts: [] });

/** The rule of the severity, as it was evaluated. */
const MANY_USERS = {
  because: {
    path: '',
    operator: '>=',
    rule: { '>=': [{ var: 'details.users-affected' }, 1000] },
    value: true,
    parts: [leaf('var', { var: 'details.users-affected' }, 1200), leaf('value', 1000, 1000)],
  },
  line: lineAt(45),
};

export function status(more: Partial<StatusMessage> = {}): StatusMessage {
  return {
    kind: 'status',
    owner: null,
    reporter: 'zoe',
    headline: HEADLINE,
    silent: ['dan'],
    overdue: false,
    issue: ISSUE,
    policy: POLICY,
    severity: { ...SEV1, declaredBy: null, since: DECLARED, ...MANY_USERS },
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
    dismissal: null,
    holders: [{ role: RESPONDER, people: ['dan'], onCall: null }],
    handovers: [],
    missing: [],
    updateDue: minutes(30),
    acknowledgeBy: minutes(5),
    abandonedAt: null,
    next: {
      at: minutes(5),
      trigger: 'unacknowledged',
      reason: UNACKNOWLEDGED.reason,
      escalatesTo: LEVELS[1],
      calls: [{ role: COMMANDER, people: ['heidi'] }],
    },
    needsReview: true,
    reviewIssue: null,
    log: LOG.slice(0, 1),
    record: { quiet: null, labelAndAssignCount: 0, review: null, shows: '' },
    ...more,
  };
}

/** Acknowledged at level 2, in the middle of it. */
export const IN_THE_MIDDLE = status({
  owner: 'dan',
  silent: ['heidi'],
  severity: { ...SEV1, declaredBy: 'dan', since: minutes(5), because: null, line: null },
  severities: [
    { severity: SEV2, from: DECLARED, to: minutes(5) },
    { severity: SEV1, from: minutes(5), to: null },
  ],
  level: { ...LEVELS[1], since: minutes(5) },
  status: 'acknowledged',
  acknowledged: { by: 'dan', at: minutes(7) },
  lastUpdate: { by: 'dan', at: minutes(7), words: 'Looking into the database first' },
  updateDue: minutes(37),
  holders: [
    { role: RESPONDER, people: ['dan'], onCall: { people: ['eve'], at: minutes(37) } },
    { role: COMMANDER, people: ['heidi'], onCall: null },
  ],
  missing: ['How many users are affected?'],
  next: { at: minutes(37), trigger: 'update-overdue', reason: OVERDUE.reason, escalatesTo: null, calls: [] },
  log: LOG,
});

/** Nobody has said anything for too long. */
export const LATE_UPDATE = status({
  ...IN_THE_MIDDLE,
  overdue: true,
  next: { at: minutes(67), trigger: 'update-overdue', reason: OVERDUE.reason, escalatesTo: null, calls: [] },
});

/** The new commander has not said a word yet. */
export const NOT_ACCEPTED = status({
  ...IN_THE_MIDDLE,
  holders: [{ role: COMMANDER, people: ['ivan'], onCall: null }],
  handovers: [{ by: 'heidi', to: 'ivan', at: minutes(30) }],
});

/** People and places were reached by channels, and not everything arrived. */
export const REACHED = status({
  silent: ['dan', 'heidi'],
  level: { ...LEVELS[1], since: minutes(5) },
  holders: [
    { role: RESPONDER, people: ['dan'], onCall: null },
    { role: COMMANDER, people: ['heidi'], onCall: null },
  ],
  next: {
    at: minutes(7),
    trigger: null,
    reason: '',
    reach: [{ to: 'heidi', by: ['phone'] }],
    escalatesTo: null,
    calls: [],
    call: { at: minutes(10), escalatesTo: LEVELS[2], calls: [{ role: EXECUTIVE, people: ['carol'] }] },
  },
  log: LOG,
  deliveries: [
    delivery('war-room', null, 5),
    delivery('mail', 'dan', 0),
    delivery('text', 'dan', 0, 'failed', '21211'),
    delivery('phone', 'dan', 2, 'doubt'),
    { ...delivery('mail', 'heidi', 5, 'waiting', 'limit'), until: minutes(15) },
    delivery('bus', null, 0, 'dropped'),
  ],
});

type Delivery = NonNullable<StatusMessage['deliveries']>[number];

function delivery(
  channel: string,
  to: string | null,
  after: number,
  state: Delivery['state'] = 'sent',
  code: string | null = null,
): Delivery {
  return { channel, title: channel, to, at: minutes(after), state, code, tries: 1 };
}

/** Paused by a person who gives a reason with a mention in it. */
export const PAUSED = status({
  owner: 'dan',
  silent: [],
  status: 'mitigated',
  mitigatedAt: minutes(40),
  updateDue: null,
  snoozed: { until: minutes(900), by: 'dan', why: 'waiting for @vendor' },
  holders: [{ role: COMMANDER, people: [], onCall: { people: ['heidi'], at: minutes(40) } }],
  next: null,
});

/** Long after: resolved the next day, with a long history. */
export const RESOLVED = status({
  level: { ...LEVELS[1], since: minutes(5) },
  owner: 'dan',
  silent: [],
  status: 'resolved',
  acknowledged: { by: 'dan', at: minutes(7) },
  lastUpdate: { by: 'heidi', at: minutes(1500), words: 'Looking into the database first' },
  updateDue: null,
  resolvedAt: minutes(1510),
  resolvedBy: 'heidi',
  holders: [
    { role: RESPONDER, people: ['dan'], onCall: null },
    { role: COMMANDER, people: ['heidi'], onCall: null },
  ],
  next: {
    at: minutes(8710),
    trigger: 'review-due',
    reason: 'The post-incident review is due.',
    escalatesTo: null,
    calls: [],
  },
  log: [
    ...LOG,
    ...[37, 70, 103, 136].map((at) => ({
      at: minutes(at),
      fired: [{ trigger: 'update-overdue', reason: OVERDUE.reason, line: lineAt(79) }],
      level: 2,
      severity: 'sev1',
      since: minutes(5),
      called: {},
    })),
  ],
});

/** Its review is an issue of its own. */
export const IN_REVIEW = status({
  ...RESOLVED,
  reviewIssue: { number: 19, url: 'https://github.com/acme/shop/issues/19', due: minutes(8710) },
});
