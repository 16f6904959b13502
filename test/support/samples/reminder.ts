/** Comments that remind people of what is due. */
import type { CommentMessage } from '#domain/message.ts';
import { OVERDUE } from './call.ts';
import { comment } from './comment.ts';
import { COMMANDER, EXECUTIVE, RESPONDER, call, minutes, lineAt } from './incident.ts';

/** An update is overdue. */
export const REMINDER = comment({
  at: minutes(37),
  status: 'acknowledged',
  acknowledged: { by: 'dan', at: minutes(7) },
  lastUpdate: { by: 'dan', at: minutes(7), words: 'Looking into the database first' },
  updateDue: { at: minutes(37), isPromised: false },
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
  next: { at: minutes(67), trigger: 'update-overdue', reason: OVERDUE.reason, escalatesTo: null, calls: [] },
});

/** The same after a `/next 45m`, by a run that came late. */
export const PROMISE_DUE: CommentMessage = {
  ...REMINDER,
  at: minutes(60),
  updateDue: { at: minutes(52), isPromised: true },
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
      line: lineAt(94),
    },
  ],
  reminders: [{ trigger: 'passed-around', template: 'ownership', roles: [], mentions: [], empty: [] }],
  mentions: ['heidi'],
});

const RESOLVED_SINCE = { at: minutes(8710), status: 'resolved', acknowledged: { by: 'dan', at: minutes(7) } } as const;

export const REVIEW_DUE = comment({
  ...RESOLVED_SINCE,
  fired: [
    {
      trigger: 'review-due',
      reason: 'The post-incident review is due.',
      due: minutes(8710),
      nth: 1,
      line: lineAt(110),
    },
  ],
  reminders: [
    { trigger: 'review-due', template: 'review-due', roles: [COMMANDER], mentions: ['heidi'], empty: [EXECUTIVE] },
  ],
  mentions: ['heidi'],
  next: {
    at: minutes(10150),
    trigger: 'review-due',
    reason: 'The post-incident review is due.',
    escalatesTo: null,
    calls: [],
  },
});

export const ACTIONS_DUE = comment({
  ...RESOLVED_SINCE,
  fired: [
    {
      trigger: 'actions-overdue',
      reason: 'Action items are past their date.',
      due: minutes(8710),
      nth: 3,
      line: lineAt(118),
    },
  ],
  reminders: [
    { trigger: 'actions-overdue', template: 'actions-due', roles: [COMMANDER], mentions: ['heidi'], empty: [] },
  ],
  mentions: ['heidi'],
  facts: { count: { 'overdue-actions': 2 } },
  reviewDraft: { url: 'https://github.com/acme/shop/issues/13', due: minutes(7210) },
  overdueActions: [
    { text: 'Alarm when the pool is full @heidi 2026-11-27', owner: 'heidi' },
    { text: 'Failover without a human 2026-11-28', owner: 'ivan' },
  ],
});
