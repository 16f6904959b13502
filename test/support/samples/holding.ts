/** The holding statement. */
import { OVERDUE } from './call.ts';
import { comment } from './comment.ts';
import { COMMANDER, minutes } from './incident.ts';

/** Somebody is on it and has nothing to say: readers get the last known facts. */
export const HOLDING = comment({
  at: minutes(35),
  status: 'acknowledged',
  acknowledged: { by: 'dan', at: minutes(7) },
  lastUpdate: { by: 'dan', at: minutes(35), words: 'Looking into the database first' },
  holding: {
    by: ['dan'],
    leads: [{ role: COMMANDER, people: ['heidi'] }],
    lastWords: { by: 'dan', at: minutes(7), url: 'https://github.com/acme/shop/issues/12#issuecomment-3' },
    nextUpdate: minutes(65),
  },
  next: { at: minutes(65), trigger: 'update-overdue', reason: OVERDUE.reason, escalatesTo: null, calls: [] },
});
