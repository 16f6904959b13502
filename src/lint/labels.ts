/** What rules say of the labels of an incident. Pure. */
import { sameName } from '#domain/names.ts';
import type { Policy } from '#domain/policy.ts';
import { entryOf, factNamed, type Json, NO_ENTRY } from '#domain/rule.ts';
import { inline, substitute } from './substitute.ts';

const LABELS = 'incident.labels';

/** The label a part of a rule asks for: `{ in: [label, { var: incident.labels }] }`. */
function labelIn(part: Json): string | null {
  const { operator, operands } = entryOf(part) ?? NO_ENTRY;
  const [label, list = null] = operands;
  return operator === 'in' && typeof label === 'string' && factNamed(list) === LABELS ? label : null;
}

/** Does the rule ask for this label? */
export function asksFor(rule: Json, label: string, policy: Policy): boolean {
  let found = false;
  substitute(inline(rule, policy), (part) => {
    if (sameName(labelIn(part), label)) found = true;
    return undefined;
  });
  return found;
}

/** The rule for an incident that has, or has not, the label; null when it looks at labels in a way that leaves it open. */
export function withLabel(rule: Json, label: string, has: boolean, policy: Policy): Json | null {
  let open = false;
  const decided = substitute(inline(rule, policy), (part) => {
    const tested = labelIn(part);
    if (tested !== null) return tested === label ? has : part;
    if (factNamed(part) === LABELS) open = true;
    return undefined;
  });
  return open ? null : decided;
}
