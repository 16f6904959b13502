/** Measures what has a budget, side by side in one run, and fails when something is over it. */
import { coldStart } from './cold-start.ts';
import type { Measure } from './measure.ts';
import { rules } from './rules.ts';

const SUITES: readonly (() => Promise<readonly Measure[]>)[] = [coldStart, rules];

const measures: Measure[] = [];
for (const suite of SUITES) {
  for (const measure of await suite()) {
    measures.push(measure);
    console.log(line(measure));
  }
}
const over = measures.filter(isOver);
console.log(over.length === 0 ? `All ${measures.length} within budget.` : `${over.length} over budget.`);
process.exitCode = over.length === 0 ? 0 : 1;

function isOver({ value, budget }: Measure): boolean {
  return !(value <= budget);
}

function line(measure: Measure): string {
  const { what, value, budget, unit, note } = measure;
  const shown = unit === 'x' ? [`${value.toFixed(2)}x`, `${budget.toFixed(1)}x`] : [`${value} ${unit}`, String(budget)];
  const verdict = isOver(measure) ? 'OVER' : 'ok';
  return `${verdict.padEnd(5)} ${what.padEnd(46)} ${(shown[0] ?? '').padStart(14)} of ${(shown[1] ?? '').padEnd(6)} ${note}`;
}
