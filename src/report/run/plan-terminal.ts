/** What a run would do now, for people: what is due first, then what waits. Pure. */
import type { LeftAlone } from '#domain/decision.ts';
import type { Firing } from '#domain/message.ts';
import type { Next } from '#domain/next.ts';
import type { IncidentReport, RunReport } from '#domain/run-report.ts';
import { enumerateSome, firstItems } from '#domain/sentence.ts';
import { formatDuration, formatInstant, type Instant } from '#domain/time.ts';
import { TURNS } from '#report/comment/wording.ts';
import { clockTime, plural } from '#report/text/clock.ts';
import { describeRun, statusWord, type Words } from './effects.ts';
import { sharedProblems } from './losses.ts';
import { describeMessages } from './messages.ts';
import { lineWords, type PrintOptions, type Style, styleOf, visible } from '#report/text/terminal.ts';

const MOST_PROBLEMS = 20;

export function printPlan(report: RunReport, options: PrintOptions): string {
  const style = styleOf(options);
  const due = report.incidents.filter(isDue);
  const waiting = report.incidents.filter(({ outcome }) => outcome.kind === 'nothing-due');
  const parts = [
    `${style.bold(style.wrap(headline(report, due.length, waiting.length)))}\n`,
    ...[...due, ...waiting].map((incident) => block(incident, report, style)),
    ...leftAloneNotes(report).map((line) => style.wrap(line)),
    ...problems(report, style),
  ];
  return parts.join('\n');
}

/** A run would write something. */
export const isDue = ({ outcome, done }: IncidentReport): boolean => outcome.kind === 'deferred' || done.length > 0;

/** Nothing is known of what a run would do. */
export const isUnhandled = ({ outcome }: IncidentReport): boolean =>
  outcome.kind === 'unread' || outcome.kind === 'failed';

function headline({ at, repository, problems, incidents }: RunReport, due: number, waiting: number): string {
  const when = at === null ? '' : ` at ${formatInstant(at)}`;
  const count = problems.length + incidents.filter(isUnhandled).length;
  const unread = count === 0 ? '' : ` ${plural(count, 'problem')} stood in the way.`;
  const all = due + waiting;
  const what = due === 0 ? 'nothing is due' : `something is due on ${due} of ${plural(all, 'incident')}`;
  // A history without an incident is of no repository.
  return `${repository === '' ? 'No incidents' : visible(repository)}${when}: ${what}${due === 0 && waiting > 0 ? ` on ${plural(waiting, 'incident')}` : ''}.${unread}`;
}

const WORDS: Words = { code: shorten, plain: shorten };

function shorten(text: string, max: number): string {
  const line = visible(text);
  return line.length <= max ? line : `${line.slice(0, max - 1)}…`;
}

function block(incident: IncidentReport, report: RunReport, style: Style): string {
  const at = report.at ?? 0;
  const own = report.policies.find(({ name }) => name === incident.policy)?.file;
  const { number, title, url, severity, level, status, snoozed, wouldFire } = incident;
  const facts = [
    severity ? shorten(severity.name, 60) : 'no severity',
    level ? `level ${level.number} of ${level.of}, ${shorten(level.name, 60)}` : 'no level',
    status === null ? 'no status' : statusWord(status),
    ...(snoozed ? [`paused until ${clockTime(snoozed.until, at)}`] : []),
  ];
  const rows: readonly (readonly [string, string])[] = [
    [incident.done.length > 0 ? 'would have' : 'due', dueNow(incident)],
    ...incident.fired.map((firing, index) => [index === 0 ? 'because' : '', because(firing, at, own)] as const),
    ...wouldFire.map(({ trigger }) => ['on trial', `${shorten(trigger, 60)} would fire (evaluate mode)`] as const),
    ...nextRow(incident, at),
  ];
  const lines = [
    style.wrap(`${style.bold(`#${number}`)} ${shorten(title, 100)}`, 0, 2),
    style.wrap(facts.join(' · '), 2),
    ...rows.map(([name, text]) => `${name.padEnd(12)}${style.wrap(text, 14)}`),
    style.dim(visible(url)),
  ];
  return `${lines.join('\n  ')}\n`;
}

function nextRow({ next, outcome }: IncidentReport, at: Instant): readonly (readonly [string, string])[] {
  if (next === null) return [['next', 'nothing by itself']];
  return outcome.kind === 'deferred' ? [['due since', clockTime(next.at, at)]] : [['next', nextOf(next, at)]];
}

function dueNow({ done, outcome, late, messages }: IncidentReport): string {
  if (outcome.kind === 'deferred') return 'left for the next run: what one run may write is used up';
  if (done.length === 0) return 'nothing';
  const lateness = late < 60 ? '' : ` (late by ${formatDuration(late)})`;
  const sent = describeMessages(messages, WORDS);
  return `${[...describeRun(done, WORDS), ...(sent === '' ? [] : [sent])].join('; ') || 'nothing to say'}${lateness}`;
}

function because({ trigger, line, due, reason }: Firing, at: Instant, own: string | undefined): string {
  const place = line === null ? '' : ` (${lineWords(line, own)})`;
  return `${shorten(trigger, 60)}${place}, since ${clockTime(due, at)}: ${shorten(reason, 200)}`;
}

function nextOf({ at: then, trigger, escalatesTo, turns }: Next, at: Instant): string {
  const to = escalatesTo === null ? '' : `level ${escalatesTo.number}, `;
  return `${to}${clockTime(then, at)} (${turns ? TURNS[turns] : trigger === null ? 'messages' : shorten(trigger, 60)})`;
}

function leftAloneNotes({ incidents }: RunReport): readonly string[] {
  const namesOf = (why: LeftAlone): string =>
    incidents
      .filter(({ outcome }) => outcome.kind === 'left-alone' && outcome.why === why)
      .map(({ number }) => `#${number}`)
      .join(', ');
  const [unconfirmed, abandoned] = [namesOf('unconfirmed'), namesOf('abandoned')];
  return [
    ...(unconfirmed === ''
      ? []
      : [
          `Not confirmed by anybody with triage permission, so that nobody is called: ${unconfirmed}. Set the label again.\n`,
        ]),
    ...(abandoned === ''
      ? []
      : [`Abandoned, open for longer than the policy’s max-age: ${abandoned}. Close them, or take the label off.\n`]),
  ];
}

function problems(report: RunReport, style: Style): readonly string[] {
  const all = sharedProblems(report);
  if (all.length === 0) return [];
  const lines = firstItems(all, MOST_PROBLEMS, ({ problem: { code, message }, incidents }) => {
    const names = enumerateSome(incidents, MOST_PROBLEMS, ({ number }) => `#${number}`);
    return style.wrap(`${names === '' ? '' : `${names}: `}${style.red(code)}: ${visible(message)}`, 0, 2);
  });
  return [`${lines.join('\n')}\n`];
}
