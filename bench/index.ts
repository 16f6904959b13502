/**
 * Measures what has a budget, side by side in one run, and fails when something is over it. Names of suites on the command line
 * measure those alone: `npm run bench -- replay baseline`.
 */
import { baseline } from './baseline.ts';
import { calendar } from './calendar.ts';
import { channels } from './channels.ts';
import { coldStart } from './cold-start.ts';
import { growth } from './growth.ts';
import { largePolicy } from './large-policy.ts';
import type { Measure } from './measure.ts';
import { playground } from './playground.ts';
import { replay } from './replay.ts';
import { requests } from './requests.ts';
import { rules } from './rules.ts';
import { watching } from './watch.ts';

const names = process.argv.slice(2);

const SUITES: Readonly<Record<string, () => Promise<readonly Measure[]>>> = {
  start: coldStart,
  requests,
  rules,
  calendar,
  replay,
  'large-policy': largePolicy,
  baseline,
  channels,
  playground,
  watch: watching,
  growth: () => growth({ writes: names.includes('growth') }),
};

const unknown = names.filter((name) => !Object.hasOwn(SUITES, name));
if (unknown.length > 0)
  throw new Error(`No suite is called ${unknown.join(', ')}: there are ${Object.keys(SUITES).join(', ')}.`);

const measures: Measure[] = [];
for (const [name, suite] of Object.entries(SUITES)) {
  if (names.length > 0 && !names.includes(name)) continue;
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
