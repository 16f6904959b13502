/** Why each rule held or not, for a terminal. Pure. */
import { enumerate } from '#domain/sentence.ts';
import type {
  ExplainedChoice,
  ExplainedReach,
  ExplainedRule,
  ExplainedSeverity,
  Explanation,
  Idle,
  Reason,
} from '#domain/results/explanation.ts';
import { formatInstant } from '#domain/time.ts';
import { describeFact, describeRule } from '#logic/index.ts';
import { type PrintOptions, styleOf, type Style, visible } from './text/terminal.ts';

const IDLE: Readonly<Record<Idle, string>> = {
  'other-phase': 'not evaluated in this phase of the incident',
  snoozed: 'not evaluated while the incident is snoozed',
  fired: 'not evaluated: it has fired, and its repeat or limit keeps it from firing again',
  over: 'not evaluated: the incident is reviewed',
  'decided-above': 'not evaluated: a more severe one holds',
  'no-incident': 'not evaluated: this is no incident of this policy',
};

export function printExplanation({ at, severity, rules, reaches }: Explanation, options: PrintOptions): string {
  const style = styleOf(options);
  const when = at === null ? '' : `${style.bold(`At ${formatInstant(at)}`)}\n`;
  const parts = [...rules.map((rule) => printRule(rule, style)), ...reaches.map((one) => printReach(one, style))];
  const chosen = severity === null ? '' : `${style.wrap(printSeverity(severity, style), 0, 4)}\n\n`;
  return `${when}${chosen}${parts.join('\n')}`;
}

const CHOSEN: Readonly<Record<ExplainedChoice['by'], (choice: string) => string>> = {
  label: () => 'set its label',
  opening: () => 'opened the issue with its label, by a form or by hand,',
  command: (severity) => `said \`/severity ${severity}\``,
};

/** Who or what chose it; and what somebody or the rules chose besides. */
function printSeverity(
  { id, since, by, triggers, choice, replaced, assessed }: ExplainedSeverity,
  style: Style,
): string {
  const why =
    choice === null
      ? byPolicy(by, triggers)
      : `${visible(choice.login)} ${CHOSEN[choice.by](choice.severity)} at ${formatInstant(choice.at)}`;
  const besides = [
    ...(assessed === id ? [] : [`The rules alone make it ${assessed}.`]),
    ...(replaced === null
      ? []
      : [
          `What ${visible(replaced.login)} chose at ${formatInstant(replaced.at)}, ${replaced.severity}, is less severe and does not stand.`,
        ]),
  ];
  return [`Severity ${style.bold(id)}: ${why}, in force since ${formatInstant(since)}.`, ...besides].join(' ');
}

function byPolicy(by: ExplainedSeverity['by'], triggers: readonly string[]): string {
  if (by === 'rest') return 'no rule of another holds, and it is for the rest';
  if (by !== 'trigger') return 'its rule holds';
  if (triggers.length === 0) return 'a trigger raised it';
  return `raised by the ${triggers.length === 1 ? 'trigger' : 'triggers'} ${enumerate(triggers)}`;
}

const ENDED: Readonly<Record<NonNullable<ExplainedReach['ended']>, string>> = {
  over: 'ended: the incident is over',
  paused: 'paused with the incident',
  answered: 'ended: somebody answered since',
  acknowledged: 'notified once: it was acknowledged before the call',
  'passed-on': 'ended: they no longer hold the role',
};

const STEPS: Readonly<Record<ExplainedReach['steps'][number]['state'], string>> = {
  taken: 'taken',
  due: 'due now',
  upcoming: 'to come',
  'no-way': 'no address for it: the next is taken at once',
  'not-needed': 'not needed any more',
};

function printReach({ login, called, reach, ended, steps }: ExplainedReach, style: Style): string {
  const note = ended === null ? style.green('goes on') : ENDED[ended];
  return [
    `${style.bold(`reach ${visible(reach)} of ${visible(login)}`)} ${note}  ${style.dim(`called ${formatInstant(called)}`)}`,
    ...steps.map(({ due, by, state }) => `  ${formatInstant(due)}  by ${enumerate(by.map(visible))}: ${STEPS[state]}`),
    '',
  ].join('\n');
}

function printRule({ name, place, holds, idle, because }: ExplainedRule, style: Style): string {
  const verdict =
    holds === null ? style.yellow('cannot be decided') : holds ? style.green('holds') : style.red('does not hold');
  const note = idle === null ? '' : `, ${IDLE[idle]}`;
  return [
    style.wrap(
      `${style.bold(visible(name))} ${verdict}${note}  ${style.dim(`${visible(place.file)}:${place.line}`)}`,
      0,
      4,
    ),
    ...because.map((reason) => `  ${style.wrap(printReason(reason, place.file, style), 2, 4)}`),
    '',
  ].join('\n');
}

/** `own` is the file of the rule; a named condition may stand in another that the policy extends. */
function printReason(
  { place, rule, holds, read, notGiven: missing, condition }: Reason,
  own: string,
  style: Style,
): string {
  const facts = Object.entries(read).map(([fact, value]) =>
    missing.includes(fact) ? `${fact} is not given` : describeFact(fact, value),
  );
  const verdict = holds === null ? 'cannot be decided' : `is ${holds}`;
  const within = condition === null ? '' : ` in condition ${condition}`;
  const file = place.file === own ? '' : `${visible(place.file)}:`;
  return `${file}${place.line}:${place.col}  ${visible(describeRule(rule))} ${verdict}${visible(within)}  ${style.dim(visible(`(${facts.join(', ')})`))}`;
}
