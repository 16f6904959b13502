/** A comment as the engine makes it. */
import type { CommentMessage } from '#domain/message.ts';
import { DECLARED, HEADLINE, ISSUE, LEVELS, POLICY, RECORD, SEV1, minutes } from './incident.ts';

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
    callAgain: null,
    calledBefore: null,
    callsLate: 0,
    reporter: 'zoe',
    headline: HEADLINE,
    engaged: [],
    nobodyLeft: false,
    overflow: null,
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
    owner: null,
    lastUpdate: null,
    updateEvery: 1800,
    updateDue: null,
    acknowledgeWithin: 300,
    helpRequests: [],
    next: null,
    facts: {},
    record: RECORD,
    ...more,
  };
}
