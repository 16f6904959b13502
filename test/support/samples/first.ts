/** The first comment. */
import { UNACKNOWLEDGED } from './call.ts';
import { comment } from './comment.ts';
import { COMMANDER, DECLARED, LEVELS, RESPONDER, call, minutes } from './incident.ts';

/** Level 1, as the incident is declared. */
export const FIRST = comment({
  at: DECLARED,
  calls: [call(RESPONDER, 1, ['dan'])],
  engaged: [{ level: LEVELS[0], isAgain: false, isReached: true }],
  mentions: ['dan'],
  next: {
    at: minutes(5),
    trigger: 'unacknowledged',
    reason: UNACKNOWLEDGED.reason,
    escalatesTo: LEVELS[1],
    calls: [{ role: COMMANDER, people: ['heidi'] }],
  },
});
