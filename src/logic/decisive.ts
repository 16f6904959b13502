import type { Trace } from '#domain/rule.ts';
import { truthy } from './evaluate.ts';

/**
 * The parts that decided what an evaluated part gave: of an `and` that is false only the last that was asked, of an `or` that is
 * true too; of the others every part did. Pure.
 */
export function decisive({ operator, value, parts }: Trace): readonly Trace[] {
  if (operator === 'and') return truthy(value) ? parts : parts.slice(-1);
  if (operator === 'or') return truthy(value) ? parts.slice(-1) : parts;
  return parts;
}
