/** Measures what has a budget, side by side in one run, and fails when something is over it. */
import { calendar } from './calendar.ts';
import { coldStart } from './cold-start.ts';
import type { Measure } from './measure.ts';
import { replay } from './replay.ts';
import { requests } from './requests.ts';
import { rules } from './rules.ts';

const SUITES: readonly (() => Promise<readonly Measure[]>)[] = [coldStart, requests, rules, calendar, replay];

const measures: Measure[] = [];
for (const suite of SUITES) {
  for (const measure of await suite()) {
    measures.push(measure);
    console.log(line(measure));
  }
}
const over = measures.filter((measure) => verdict(measure) === 'OVER');
console.log(over.length === 0 ? 'Everything is within its budget.' : `${over.length} over budget.`);
process.exitCode = over.length === 0 ? 0 : 1;

function verdict({ value, budget }: Measure): 'ok' | 'OVER' | '' {
  if (budget === null) return '';
  return value <= budget ? 'ok' : 'OVER';
}

function line(measure: Measure): string {
  const { what, value, budget, unit, note } = measure;
  const show = (number: number): string => (unit === 'x' ? `${number.toFixed(2)}x` : `${number} ${unit}`);
  const most = budget === null ? '' : `at most ${show(budget)}`;
  return `${verdict(measure).padEnd(5)} ${what.padEnd(52)} ${show(value).padStart(12)}  ${most.padEnd(20)} ${note}`.trimEnd();
}
