/** The silent ladder: what the policy does about an incident that nobody ever answers. Pure. */
import type { Issue, Person } from '#domain/issue.ts';
import type { Ladder, LadderCut, Rung } from '#domain/results/ladder.ts';
import type { CommentMessage } from '#domain/message.ts';
import { nameKey } from '#domain/names.ts';
import { type Policy, type Severity, severityById } from '#domain/policy.ts';
import { DAY, HOUR, type Instant, type Seconds, WEEK } from '#domain/time.ts';
import { levelRef } from '#engine/escalation/roster.ts';
import { commentsOf, sentMessages } from './run-once.ts';
import { assumedTeams } from '#engine/escalation/needs.ts';
import { callableBetween } from '#engine/escalation/reachable-people.ts';
import { foldIssue } from '#engine/recovery.ts';
import { personDid } from '#engine/model/issue-model.ts';
import { openIssue } from '#engine/model/open-issue.ts';
import { snapshotAt } from './snapshot.ts';
import { BLANK, type Report, sampleBody, sampleDetails } from '#engine/model/sample-body.ts';
import { type SimulatedRun, simulateDueRuns, simulateRun } from './simulate.ts';
import { severityRef } from '#domain/refs.ts';

/** Who reports the incident and chooses its severity; a reporter's `/severity` neither acknowledges nor is an update; an admin may use every command. */
const REPORTER = 'the-reporter';

/** Longer is no incident that nobody answers. */
export const LONGEST_LADDER: Seconds = 14 * DAY;

/** Two weeks of a run every ten minutes, and some more. What comes due more often ends here: each run costs a little more than the one before. */
export const MOST_LADDER_RUNS = 2_100;

export interface LadderOptions {
  /** How long to look. */
  readonly within?: Seconds;
  readonly report?: Report;
  /** Their members, as far as they are known. */
  readonly teams?: Issue['teams'];
}

/**
 * The ladder of one severity for an incident declared at `at`, until nothing more would happen, or `within` has passed, or
 * `MOST_LADDER_RUNS` came due. Required details are filled in, everybody the policy names can be assigned, a team whose members are not
 * known stands for itself, and nobody does anything.
 */
export function silentLadder(
  policy: Policy,
  severity: Severity,
  at: Instant,
  { within = LONGEST_LADDER, report = BLANK, teams = {} }: LadderOptions = {},
): Ladder {
  const rungs: Rung[] = [];
  let cut: LadderCut | null = null;
  let last: SimulatedRun | null = null;
  const instants: Instant[] = [];
  for (const run of climb(policy, severity, at, { within, report, teams })) {
    if (instants.length === MOST_LADDER_RUNS) {
      cut = { at: run.at - 1, every: usualDistance(instants) };
      break;
    }
    const rung = rungOf(policy, run, at);
    if (rung !== null) rungs.push(rung);
    last = run;
    instants.push(run.at);
  }
  const goesOn = last !== null && snapshotAt(policy, last.issue, last.at).next !== null;
  const assumption = severityRef(severity);
  const assessed = rungs[0]?.severity ?? null;
  const byRules = snapshotAt(policy, reportIncident(policy, severity, at, { report }), at).severity;
  return {
    severity: assumption,
    assessed: assessed !== null && assessed.id !== assumption.id ? assessed : null,
    declaredAt: at,
    details: sampleDetails(policy, at, report.details),
    labels: report.labels,
    chosen: byRules !== null && byRules !== (assessed ?? assumption).id,
    rungs,
    cut: cut ?? (goesOn ? { at: at + within, every: null } : null),
  };
}

/** Half of them are no farther apart: what recurs by the minute does so where a night lies between, too. */
function usualDistance(instants: readonly Instant[]): Seconds {
  const distances = instants.slice(1).map((at, index) => at - (instants[index] ?? at));
  return distances.toSorted((one, other) => one - other)[Math.floor(distances.length / 2)] ?? 0;
}

/** The runs of that ladder one by one, the declaration first: stop asking when you have seen enough. */
export function* climb(
  policy: Policy,
  severity: Severity,
  at: Instant,
  { within = LONGEST_LADDER, report = BLANK, teams: known }: LadderOptions,
): Generator<SimulatedRun> {
  const limit = at + within;
  const teams = assumedTeams(policy, known);
  const people = peopleOf([
    ...callableBetween(policy, at, limit),
    ...Object.values(teams).flatMap((some) => some ?? []),
  ]);
  const declared = { ...declareIncident(policy, severity, at, { report, people }), teams };
  const first = simulateRun(foldIssue(policy, declared), at);
  yield first;
  yield* simulateDueRuns(first.folded, at, limit);
}

/** An incident of this severity: by the rules where they say so at once, and time turns it; else as a person wants it. */
export function declareIncident(
  policy: Policy,
  severity: Severity,
  at: Instant,
  { report, people = {} }: { readonly report: Report; readonly people?: Issue['people'] },
): Issue {
  const issue = reportIncident(policy, severity, at, { report, people });
  if (snapshotAt(policy, issue, at).severity === severity.id) return issue;
  return personDid(issue, REPORTER, { kind: 'comment', body: `/severity ${severity.id}` }, at);
}

/** An incident of which nobody has said how severe it is. */
function reportIncident(
  policy: Policy,
  { id }: Severity,
  at: Instant,
  { report, people = {} }: { readonly report: Report; readonly people?: Issue['people'] },
): Issue {
  return openIssue({
    at,
    author: REPORTER,
    title: `An incident of severity ${id}`,
    body: sampleBody(policy, at, report.details),
    type: null,
    labels: [...policy.incident.labels.slice(0, 1), ...report.labels],
    assignees: [],
    people: { ...people, [REPORTER]: { permission: 'admin', assignable: true } },
  });
}

/** Each of them can be called. */
const peopleOf = (logins: readonly string[]): Issue['people'] =>
  Object.fromEntries(
    logins.map((login): [string, Person] => [nameKey(login), { permission: 'write', assignable: true }]),
  );

/** Null for a run that tells nobody anything. */
function rungOf(policy: Policy, run: SimulatedRun, declaredAt: Instant): Rung | null {
  const messages = sentMessages(run);
  const comments = commentsOf(run);
  const [comment] = comments;
  if (comment !== undefined) {
    const calls = comments.flatMap((one) => one.calls);
    const mentions = comments.flatMap((one) => one.mentions);
    return commentRung({ ...comment, calls, mentions }, declaredAt, messages);
  }
  const { fired, level, severity: id } = run.decision;
  const severity = severityById(policy, id);
  if (messages.length === 0 || severity === null) return null;
  return {
    at: run.at,
    sinceDeclared: run.at - declaredAt,
    fired,
    level: levelRef(policy, level ?? 1),
    engages: null,
    severity: severityRef(severity),
    rises: false,
    calls: [],
    mentions: [],
    messages,
  };
}

function commentRung(comment: CommentMessage, declaredAt: Instant, messages: Rung['messages']): Rung {
  const engaged = comment.engaged.filter(({ level }) => level.number === comment.level.number);
  return {
    at: comment.at,
    sinceDeclared: comment.at - declaredAt,
    fired: comment.fired,
    level: comment.level,
    engages: engaged.length === 0 ? null : engaged.some(({ isAgain }) => !isAgain) ? 'new' : 'again',
    severity: comment.severity,
    rises: comment.roseFrom !== null,
    calls: comment.calls.map(({ role, people }) => ({ role: role.name, people })),
    mentions: comment.mentions,
    messages,
  };
}

/** Tuesday, 6 January 1970, 10:00 UTC: far from weekends, and from the hand-overs of a Monday. */
const TUESDAY: Instant = 5 * DAY + 10 * HOUR;

/**
 * The first Tuesday, 10:00 UTC, from `from` on, or, where the severity counts on a calendar that is closed then, when that opens next:
 * what is shown of a policy does not depend on the day on which somebody looks. Pure.
 */
export function typicalStart({ calendars }: Policy, { clock }: Severity, from: Instant): Instant {
  const tuesday = from + ((((TUESDAY - from) % WEEK) + WEEK) % WEEK);
  const calendar = calendars.get(clock.name);
  return calendar === undefined || calendar.open(tuesday) ? tuesday : (calendar.nextChange(tuesday) ?? tuesday);
}
