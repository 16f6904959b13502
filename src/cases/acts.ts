/** What people do in stories that are made from facts, as entries of a story write it. Pure. */
import type { Facts } from '#domain/rule.ts';
import type { ActDocument } from './document.ts';
import { countAt } from './fact-at.ts';

export const ACTS = {
  acknowledge: { comment: '/ack' },
  askForHelp: { comment: '/escalate' },
  update: { comment: '/update As before.' },
  snooze: { comment: '/snooze 15m waiting' },
  mitigate: { comment: '/mitigated' },
  resolve: { close: 'completed' },
  reopen: { reopen: true },
  endReview: { comment: '/reviewed' },
} as const satisfies { readonly [name: string]: ActDocument };

/** More of the same act is no story anybody pastes. */
export const MOST_ALIKE = 20;

/**
 * The review as people leave it when an incident has these facts: as many action items, those overdue with a day that is past in
 * every story; null when the facts have none. Pure.
 */
export function reviewWithActions(facts: Facts): string | null {
  const overdue = countAt(facts, 'overdue-actions', MOST_ALIKE);
  const items = Math.max(countAt(facts, 'open-actions', MOST_ALIKE), overdue);
  if (items === 0) return null;
  const day = (index: number): string => (index < overdue ? ' 2000-01-01' : '');
  return Array.from({ length: items }, (_, index) => `- [ ] Action ${index + 1}${day(index)}`).join('\n');
}
