import type { Facts } from '#domain/rule.ts';
import { countAt } from './fact-at.ts';

/** More of the same is no story anybody pastes. */
const MOST = 20;

/**
 * The review as people leave it when an incident has these facts: as many action items, those overdue with a day that is past in
 * every story; null when the facts have none. Pure.
 */
export function reviewWithActions(facts: Facts): string | null {
  const overdue = countAt(facts, 'overdue-actions', MOST);
  const items = Math.max(countAt(facts, 'open-actions', MOST), overdue);
  if (items === 0) return null;
  const day = (index: number): string => (index < overdue ? ' 2000-01-01' : '');
  return Array.from({ length: items }, (_, index) => `- [ ] Action ${index + 1}${day(index)}`).join('\n');
}
