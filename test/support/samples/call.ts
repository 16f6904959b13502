/** Comments that call people. */
import { comment } from './comment.ts';
import { COMMANDER, EXECUTIVE, LEVELS, call, minutes, lineAt } from './incident.ts';

export const UNACKNOWLEDGED = {
  trigger: 'unacknowledged',
  reason: 'Nobody has acknowledged this incident in time.',
  due: minutes(5),
  nth: 1,
  line: lineAt(71),
};

export const OVERDUE = {
  trigger: 'update-overdue',
  reason: 'The promised update is overdue.',
  due: minutes(37),
  nth: 1,
  line: lineAt(79),
};

/** Level 2 is called at 10:05 because nobody acknowledged. */
export const SECOND_LEVEL = comment({
  level: LEVELS[1],
  calls: [call(COMMANDER, 2, ['heidi'])],
  calledBefore: { people: ['dan'], at: minutes(0) },
  engaged: [{ level: LEVELS[1], isAgain: false, isReached: true }],
  fired: [UNACKNOWLEDGED],
  mentions: ['heidi'],
  next: {
    at: minutes(10),
    trigger: 'unacknowledged',
    reason: UNACKNOWLEDGED.reason,
    escalatesTo: LEVELS[2],
    calls: [{ role: EXECUTIVE, people: ['carol'] }],
  },
});

/** The run came 2 h late and catches up: three levels at once, one person in two roles, one who cannot be assigned. */
export const CATCH_UP = comment({
  at: minutes(130),
  level: LEVELS[2],
  calls: [
    call(COMMANDER, 2, ['heidi', 'ivan'], { unassignable: ['bob'], isStandIn: true }),
    call(EXECUTIVE, 3, ['carol', 'heidi']),
  ],
  engaged: [
    { level: LEVELS[1], isAgain: false, isReached: true },
    { level: LEVELS[2], isAgain: false, isReached: true },
  ],
  fired: [{ ...UNACKNOWLEDGED, nth: 2 }],
  mentions: ['heidi', 'ivan', 'carol'],
  callsLate: 7500,
  next: {
    at: minutes(135),
    trigger: 'unacknowledged',
    reason: UNACKNOWLEDGED.reason,
    escalatesTo: LEVELS[2],
    calls: [{ role: EXECUTIVE, people: ['carol'] }],
  },
});

/** The executives are called for the fourth time. */
export const CALLED_AGAIN = comment({
  at: minutes(40),
  level: LEVELS[2],
  calls: [call(EXECUTIVE, 3, ['carol'])],
  callAgain: { nth: 4, since: minutes(10) },
  calledBefore: { people: ['carol'], at: minutes(30) },
  engaged: [{ level: LEVELS[2], isAgain: true, isReached: true }],
  fired: [{ ...UNACKNOWLEDGED, nth: 5 }],
  mentions: ['carol'],
  next: {
    at: minutes(50),
    trigger: 'unacknowledged',
    reason: UNACKNOWLEDGED.reason,
    escalatesTo: LEVELS[2],
    calls: [{ role: EXECUTIVE, people: ['carol'] }],
  },
});

/** Nobody anywhere. */
export const NOBODY_LEFT = comment({
  level: LEVELS[2],
  calls: [call(EXECUTIVE, 3, [], { unassignable: ['carol'] })],
  engaged: [
    { level: LEVELS[1], isAgain: false, isReached: false },
    { level: LEVELS[2], isAgain: false, isReached: false },
  ],
  isNobodyLeft: true,
  fired: [UNACKNOWLEDGED],
  next: {
    at: minutes(10),
    trigger: 'unacknowledged',
    reason: UNACKNOWLEDGED.reason,
    escalatesTo: LEVELS[2],
    calls: [{ role: EXECUTIVE, people: ['carol'] }],
  },
});

/** The responder has acknowledged and asks for help. */
export const HELP = comment({
  at: minutes(22),
  status: 'acknowledged',
  acknowledged: { by: 'dan', at: minutes(7) },
  lastUpdate: { by: 'dan', at: minutes(7), words: 'Looking into the database first' },
  level: LEVELS[1],
  calls: [call(COMMANDER, 2, ['heidi'])],
  engaged: [{ level: LEVELS[1], isAgain: false, isReached: true }],
  fired: [
    { trigger: 'help-requested', reason: 'Somebody asked for help.', due: minutes(21), nth: 1, line: lineAt(88) },
  ],
  helpRequests: [
    { by: 'dan', why: 'the failover is stuck', url: 'https://github.com/acme/shop/issues/12#issuecomment-3' },
  ],
  mentions: ['heidi'],
  next: { at: minutes(37), trigger: 'update-overdue', reason: OVERDUE.reason, escalatesTo: null, calls: [] },
});

/** A shift ends: the commander passes the role on. */
export const HANDED_OVER = comment({
  at: minutes(30),
  status: 'acknowledged',
  acknowledged: { by: 'dan', at: minutes(7) },
  calls: [call(COMMANDER, null, ['ivan'])],
  handovers: [{ by: 'heidi', to: 'ivan', toAccept: true, roles: ['Incident commander'] }],
  mentions: ['ivan'],
  next: { at: minutes(37), trigger: 'update-overdue', reason: OVERDUE.reason, escalatesTo: null, calls: [] },
});
