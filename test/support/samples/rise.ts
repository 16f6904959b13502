/** A comment about a severity that rose. */
import { OVERDUE } from './call.ts';
import { comment } from './comment.ts';
import { SEV2, minutes, lineAt } from './incident.ts';

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
      line: lineAt(101),
    },
  ],
  ask: {
    because: ['details-missing'],
    reporter: 'zoe',
    missing: ['How many users are affected?', 'What have you already tried?'],
    unreadable: [{ heading: 'How many users are affected?', needs: 'number', values: null }],
    present: ['Affected service'],
  },
  mentions: ['zoe'],
  next: { at: minutes(37), trigger: 'update-overdue', reason: OVERDUE.reason, escalatesTo: null, calls: [] },
});
