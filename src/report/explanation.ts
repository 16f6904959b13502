/** Why each rule held or not, for a terminal. Pure. */
import type { ExplainedRule, Explanation, Idle, Reason } from '#domain/results/explanation.ts';
import { formatInstant } from '#domain/time.ts';
import { describeRule, describeValue } from '#logic/index.ts';
import type { PrintOptions } from './diagnostics.ts';
import { styleOf, type Style, visible } from './text/terminal.ts';

const IDLE: Readonly<Record<Idle, string>> = {
  'other-phase': 'not asked in this phase of the incident',
  snoozed: 'not asked while the incident is snoozed',
  fired: 'not asked: it has fired, and its repeat or limit keeps it from firing again',
  over: 'not asked: the incident is reviewed',
  'decided-above': 'not asked: a more severe one holds',
  'no-incident': 'not asked: this is no incident of this policy',
};

export function printExplanation({ at, rules }: Explanation, { color }: PrintOptions): string {
  const style = styleOf(color);
  const when = at === null ? '' : `${style.bold(`At ${formatInstant(at)}`)}\n`;
  return `${when}${rules.map((rule) => printRule(rule, style)).join('\n')}`;
}

function printRule({ name, place, holds, idle, because }: ExplainedRule, style: Style): string {
  const verdict =
    holds === null ? style.yellow('cannot be told') : holds ? style.green('holds') : style.red('does not hold');
  const note = idle === null ? '' : `, ${IDLE[idle]}`;
  return [
    `${style.bold(visible(name))} ${verdict}${note}  ${style.dim(`${visible(place.file)}:${place.line}`)}`,
    ...because.map((reason) => `  ${printReason(reason, style)}`),
    '',
  ].join('\n');
}

function printReason({ place, rule, holds, read, notGiven: missing, condition }: Reason, style: Style): string {
  const facts = Object.entries(read).map(([fact, value]) =>
    missing.includes(fact) ? `${fact} is not given` : `${fact} = ${describeValue(value)}`,
  );
  const verdict = holds === null ? 'cannot be told' : `is ${holds}`;
  const within = condition === null ? '' : ` in condition ${condition}`;
  return `${place.line}:${place.col}  ${visible(describeRule(rule))} ${verdict}${visible(within)}  ${style.dim(visible(`(${facts.join(', ')})`))}`;
}
