import type { Facts } from '../domain/rule.ts';

/** More of the same is no story anybody pastes. */
const MOST = 20;

/**
 * The review as people leave it when an incident has these facts: as many action items, those overdue with a day that is past in
 * every story; null when the facts have none. Pure.
 */
export function reviewWithActions(facts: Facts): string | null {
  const counts = (facts['count'] ?? {}) as { readonly [name: string]: unknown };
  const count = (name: string): number => Math.min(MOST, Math.max(0, Math.ceil(Number(counts[name] ?? 0))));
  const overdue = count('overdue-actions');
  const items = Math.max(count('open-actions'), overdue);
  if (items === 0) return null;
  const day = (index: number): string => (index < overdue ? ' 2000-01-01' : '');
  return Array.from({ length: items }, (_, index) => `- [ ] Action ${index + 1}${day(index)}`).join('\n');
}
