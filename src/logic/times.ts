/** Where time turns a rule: every comparison with a side that grows, and what it is compared with. Pure. */
import { detailSince, grows } from '#domain/facts.ts';
import {
  type Entry,
  entryOf,
  type Facts,
  type Json,
  ORDER_OPERATORS,
  type TimeComparison,
  type Turns,
} from '#domain/rule.ts';
import { build } from './evaluate.ts';
import { factOf } from './guards.ts';
import { readsOf } from './reads.ts';
import { isElapsed } from './time.ts';

const EQUALITY = new Set(['==', '!=']);

/** Every comparison one side of which grows with time, with the sides beside it as thresholds. */
export function timesOf(rule: Json): readonly TimeComparison[] {
  if (Array.isArray(rule)) return (rule as readonly Json[]).flatMap(timesOf);
  const entry = entryOf(rule);
  return entry === null ? [] : [...entry.operands.flatMap(timesOf), ...own(entry)];
}

function own({ operator, operands }: Entry): readonly TimeComparison[] {
  const growing = operands.flatMap((operand, index) => {
    const fact = factOf(operand);
    return fact !== null && grows(fact) ? [{ fact, index }] : [];
  });
  // Elapsed time is equal to null at most: that asks whether it is there, which no threshold turns.
  const turning = growing.filter(
    ({ fact }) => ORDER_OPERATORS.has(operator) || (EQUALITY.has(operator) && !isElapsed(fact)),
  );
  // That of a reported instant comes to be there when the instant does.
  const begins = growing.filter(({ fact }) => EQUALITY.has(operator) && detailSince(fact) !== null);
  return [
    ...begins.map(({ fact }) => withZero(fact, 'reached')),
    ...turning.flatMap(({ fact, index }) => {
      const [before, after] = [operands[index - 1], operands[index + 1]];
      return [
        ...(before === undefined ? [] : [comparison(fact, before, TURNS_AFTER[operator])]),
        ...(after === undefined ? [] : [comparison(fact, after, TURNS_BEFORE[operator])]),
      ];
    }),
  ];
}

/** How a comparison turns with a fact before the operator, and with one after it. */
const TURNS_BEFORE: Readonly<Record<string, Turns>> = {
  '<': 'reached',
  '>=': 'reached',
  '<=': 'passed',
  '>': 'passed',
};
const TURNS_AFTER: Readonly<Record<string, Turns>> = { '<': 'passed', '>=': 'passed', '<=': 'reached', '>': 'reached' };

const withZero = (fact: string, turns: Turns): TimeComparison => ({ fact, threshold: () => 0, isFixed: true, turns });

function comparison(fact: string, side: Json, turns: Turns = 'either'): TimeComparison {
  const evaluate = build(side, '');
  return {
    fact,
    threshold: (facts: Facts) => {
      const value = evaluate(facts);
      return typeof value === 'number' ? value : null;
    },
    isFixed: readsOf(side).length === 0,
    turns,
  };
}
