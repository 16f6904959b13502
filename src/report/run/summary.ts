/** The job summary of a run: what matters first, then a table of incidents, then what went wrong and what to do about it. */
import { capitalise, enumerateSome, firstItems, sentence } from '#domain/sentence.ts';
import type { Diagnostic, Line } from '#domain/diagnostic.ts';
import type { Next } from '#domain/next.ts';
import type { IncidentReport, RunReport } from '#domain/run-report.ts';
import { formatDuration } from '#domain/time.ts';
import { countDiagnostics } from '#report/diagnostics.ts';
import { clockTime, plural } from '#report/text/clock.ts';
import { WHY_LEFT_ALONE } from '#report/text/left-alone.ts';
import { describeRun, statusWord } from './effects.ts';
import { headline, incidentsToLookAt, mustLook } from './headline.ts';
import { lossOf, sharedProblems } from './losses.ts';
import { isAnyLeft, isOfOneAlone, whyLeft } from './left-over.ts';
import { describeMessages } from './messages.ts';
import { timekeeping } from './timekeeping.ts';
import { bullets, code, link, plain, problemItem, prose, table } from '#report/text/markdown.ts';
import { policyLine, policyName } from '#report/comment/provenance.ts';
import { isOrAre, markedSeverity, nextCalled, reachOf } from '#report/comment/wording.ts';
import type { Provenance } from '#domain/refs.ts';

const MOST_ROWS = 200;
const MOST_PROBLEMS = 50;
const MOST_RULES = 10;
/** Incidents with the same problem: the table above has them all. */
const MOST_ALIKE = 10;

/** Markdown for `$GITHUB_STEP_SUMMARY`; mentions nobody, below GitHub's 1 MiB. */
export const renderSummary = (report: RunReport): string => `${firstLine(report)}\n\n${renderDetails(report)}`;

/** The summary without its first line, for what stands below another verdict. */
export function renderDetails(report: RunReport): string {
  const parts = [
    ...incidents(report),
    ...timekeeping(report),
    ...problems(report),
    ...wouldHave(report),
    ...pauses(report),
    ...leftAlone(report),
    ...diagnostics(report),
    origin(report),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** A check and a report are read by whoever wants to know; of any other run the first question is whether to look at all. */
function firstLine(report: RunReport): string {
  if (['check', 'report', 'drill'].includes(report.mode)) return `**${headline(report)}**`;
  return `**${verdict(report)}** ${headline(report)}`;
}

function verdict(report: RunReport): string {
  if (mustLook(report)) return `Somebody must look${atWhich(report)}.`;
  if (!report.dryRun && isAnyLeft(report)) return 'A watcher goes on.';
  // Whether somebody has to look at another issue was not read.
  return isOfOneAlone(report) ? 'Only the issue of this event was looked at.' : 'Nobody has to look.';
}

const MOST_NAMES = 5;

function atWhich(report: RunReport): string {
  const names = enumerateSome(incidentsToLookAt(report), MOST_NAMES, incidentNumber);
  return names === '' ? '' : ` at ${names}`;
}

/** Those that somebody must look at first: of a long table nobody reads the end. */
function incidents(report: RunReport): readonly string[] {
  const first = new Set(incidentsToLookAt(report));
  const all = [...first, ...report.incidents.filter((one) => !first.has(one))].filter(
    ({ outcome }) => outcome.kind !== 'left-alone',
  );
  if (all.length === 0) return [];
  const rows = all.slice(0, MOST_ROWS).map((incident) => row(incident, report));
  const done = report.dryRun ? 'Would be done, and why' : 'Done, and why';
  const more = all.length > MOST_ROWS ? [`… and ${all.length - MOST_ROWS} more.`] : [];
  return [table(['Incident · State', `${done} · Next`], rows), ...more];
}

/** Two columns of two lines each: four columns are wider than a phone. */
function row(incident: IncidentReport, report: RunReport): readonly string[] {
  const { next, late } = incident;
  const lateness = late < 60 ? '' : ` ${formatDuration(late)} late.`;
  const state = stateOf(incident);
  return [
    `${incidentName(incident)}${state === '' ? '' : `<br>${state}`}`,
    `${whatWasDone(incident, report)}${lateness}${next === null ? '' : `<br>${nextOf(next, report)}`}`,
  ];
}

/** `🔴 Critical, 4 of 4, acknowledged`. */
function stateOf({ severity, level, status }: IncidentReport): string {
  const parts = [
    severity ? markedSeverity(severity) : '',
    level ? `${level.number} of ${level.of}` : '',
    status === null ? '' : statusWord(status),
  ].filter((part) => part !== '');
  return parts.join(', ');
}

function nextOf(next: Next, report: RunReport): string {
  const when = clockTime(next.at, report.at ?? next.at);
  // It was left, or failed, and is due again at once.
  if (next.at <= (report.at ?? 0)) return `Due since ${when}`;
  return `Next: ${comingNext(next, when)}`;
}

function comingNext(next: Next, when: string): string {
  return next.escalatesTo === null
    ? `${when}: ${next.trigger === null ? reachOf(next) : code(next.trigger, 60)}`
    : `${when}: ${nextCalled(next)} ${isOrAre(next)} called`;
}

const incidentName = (incident: IncidentReport): string => `${incidentNumber(incident)} ${plain(incident.title, 120)}`;

// GitHub would make "#12" alone a reference to the repository that shows the summary.
const incidentNumber = ({ number, url }: IncidentReport): string => link(`\\#\u200B${number}`, url);

function whatWasDone(incident: IncidentReport, report: RunReport): string {
  const policy = report.policies.find(({ name }) => name === incident.policy);
  const rulesOf = (fired: IncidentReport['fired']): string => {
    const rules = fired.slice(0, MOST_RULES).map(({ trigger, line }) => rule(trigger, line, policy, incident, report));
    const more = fired.length > MOST_RULES ? ` and ${fired.length - MOST_RULES} more` : '';
    return `${rules.join(', ')}${more}`;
  };
  const isCalling = incident.done.some((effect) => effect.type === 'say' && (effect.comment?.calls.length ?? 0) > 0);
  const causes = incident.fired.filter(({ callsNobody }) => !isCalling || !callsNobody);
  const others = incident.fired.filter((one) => !causes.includes(one));
  const why = [
    causes.length > 0 ? ` Because of ${rulesOf(causes)}.` : '',
    others.length > 0 ? ` Besides: ${rulesOf(others)}.` : '',
  ].join('');
  const effects = describeRun(incident.done).join('; ');
  const messages = describeMessages(incident.messages);
  const done = capitalise(
    [report.dryRun && effects !== '' ? `would have ${effects}` : effects, messages]
      .filter((words) => words !== '')
      .join('; '),
  );
  const { outcome } = incident;
  switch (outcome.kind) {
    case 'acted':
      return `${done === '' ? 'Nothing to write' : done}.${why}`;
    case 'nothing-due':
      return 'Nothing was due';
    case 'left-alone':
      return 'Left alone';
    case 'deferred': {
      const { whose, why: limit } = whyLeft(report, outcome);
      return `**${capitalise(whose)}**: ${limit}.${why}`;
    }
    case 'unread':
      return `**Could not be read**, nothing was decided${untilThen(report)}`;
    case 'failed':
      return `**${outcome.isLoss === true ? lossOf(incident) : `${done === '' ? 'Nothing' : 'Not all'} could be done${untilThen(report)}.`}**${done === '' ? '' : ` ${done}.`}${why}`;
    default:
      return outcome satisfies never;
  }
}

/** The next run tries again, and may fail again: nobody is to wait for it. */
const untilThen = ({ dryRun }: RunReport): string => (dryRun ? '' : ': look after it yourself now');

function rule(
  trigger: string,
  line: Line | null,
  policy: Provenance | undefined,
  incident: IncidentReport,
  report: RunReport,
): string {
  if (policy === undefined || line === null) return code(trigger, 60);
  const issue = { number: incident.number, url: incident.url, title: incident.title, repository: report.repository };
  return `${code(trigger, 60)} (${policyLine(line, policy, issue)})`;
}

const numbersOf = (all: readonly IncidentReport[]): string =>
  all.length === 0 ? '' : `${enumerateSome(all, MOST_ALIKE, incidentNumber)}, each`;

/** What went wrong, each with its remedy. */
const problems = (report: RunReport): readonly string[] =>
  listUnder(
    'What went wrong',
    sharedProblems(report),
    ({ problem, incidents: all }) => {
      const [only] = all;
      const names = all.length === 1 && only ? incidentName(only) : numbersOf(all);
      const remedy = problem.remedy === null ? '' : ` **What to do:** ${prose(problem.remedy)}`;
      return `${names === '' ? '' : `${names}: `}${code(problem.code, 60)}: ${prose(sentence(problem.message))}${remedy}`;
    },
    MOST_ROWS,
  );

function wouldHave(report: RunReport): readonly string[] {
  const all = report.incidents.flatMap((incident) => incident.wouldFire.map((firing) => ({ firing, incident })));
  return listUnder(
    'What would have fired (evaluate mode, nothing of it was done)',
    all,
    ({ firing, incident }) => `${incidentName(incident)}: ${code(firing.trigger, 60)}: ${prose(firing.reason)}`,
  );
}

/** A pause that somebody set looks like silence that nobody noticed: the summary names the difference. */
function pauses(report: RunReport): readonly string[] {
  const all = report.incidents.flatMap((incident) =>
    incident.snoozed && incident.outcome.kind !== 'left-alone' ? [{ incident, ...incident.snoozed }] : [],
  );
  return listUnder('Paused by people', all, ({ incident, until, by, why }) => {
    const reason = why === '' ? '' : `: “${plain(why, 200)}”`;
    return `${incidentName(incident)}: until ${clockTime(until, report.at ?? until)}, by ${code(by, 60)}${reason}`;
  });
}

/** Only what somebody should know about: an issue that is no incident is none of this run's business. */
function leftAlone({ incidents: all, mode }: RunReport): readonly string[] {
  const namesOf = (some: readonly IncidentReport[]): string => firstItems(some, MOST_PROBLEMS, incidentName).join(', ');
  const unconfirmed = namesOf(
    all.filter(({ outcome }) => outcome.kind === 'left-alone' && outcome.why === 'unconfirmed'),
  );
  const abandoned = namesOf(all.filter(({ isAbandoned }) => isAbandoned));
  // A sweep looks at any number of issues, one that is asked for by its number at that alone.
  const others = mode === 'issue' ? all.flatMap(nameAndWhy) : [];
  return [
    ...others.map((words) => `**Left alone:** ${words}.`),
    ...(unconfirmed === ''
      ? []
      : [
          `**Not confirmed:** nobody is called for what strangers report until somebody with triage permission takes the incident label off and sets it again: ${unconfirmed}.`,
        ]),
    ...(abandoned === ''
      ? []
      : [
          `**Abandoned:** open for longer than the policy's ${code('max-age')}, not escalated any more: ${abandoned}. Close them, or take the incident label off.`,
        ]),
  ];
}

function nameAndWhy(incident: IncidentReport): readonly string[] {
  const { outcome } = incident;
  if (outcome.kind !== 'left-alone' || outcome.why === 'unconfirmed' || outcome.why === 'abandoned') return [];
  return [`${incidentName(incident)} ${WHY_LEFT_ALONE[outcome.why]}`];
}

function diagnostics(report: RunReport): readonly string[] {
  // A check is about policies alone. What a run says besides is about itself, or stands in the way of reading one.
  const isOfRun = ({ level, place, code: id }: Diagnostic): boolean =>
    report.mode !== 'check' && place === null && (level !== 'error' || id === 'policy-unread');
  return [
    ...diagnosticsUnder('The run', report.diagnostics.filter(isOfRun)),
    ...diagnosticsUnder(
      'The policy',
      report.diagnostics.filter((one) => !isOfRun(one)),
    ),
  ];
}

const diagnosticsUnder = (heading: string, some: readonly Diagnostic[]): readonly string[] =>
  listUnder(`${heading}: ${countDiagnostics(some)}`, some, (one) => problemItem(one), MOST_ROWS);

/** The first of them in a list; nothing where there are none. */
const listUnder = <Item>(
  heading: string,
  items: readonly Item[],
  line: (item: Item) => string,
  most = MOST_PROBLEMS,
): readonly string[] => (items.length === 0 ? [] : [`### ${heading}`, bullets(firstItems(items, most, line))]);

function origin(report: RunReport): string {
  const issue = { number: 0, title: '', repository: report.repository, url: report.incidents[0]?.url ?? '' };
  const parts = [
    report.at === null ? '' : `${clockTime(report.at, 0)} by the clock of GitHub`,
    `mode ${report.mode}${report.dryRun ? ', dry run' : ''}`,
    ...report.policies.map((policy) => `policy ${policyName(policy, issue)}`),
    report.requests === null ? '' : plural(report.requests, 'request'),
  ];
  return `<sub>${parts.filter((part) => part !== '').join(' · ')}</sub>`;
}
