/** What a run reports of each incident. */
import type { ForeignLine } from '#domain/incident.ts';
import type { Problem } from '#domain/run-report.ts';
import type { Issue } from '#domain/issue.ts';
import type { Assigned, BugListener } from './options.ts';
import { type Policy, severityById } from '#domain/policy.ts';
import type { IncidentOutcome, IncidentReport } from '#domain/run-report.ts';
import type { Effect } from '#domain/effect.ts';
import { nobodyReached } from './nobody-reached.ts';

/** What only a defect of Tocsin throws, as a problem of the incident it struck. */
export function bugOf(error: unknown, { number }: Issue, onBug?: BugListener): Problem {
  onBug?.(error);
  const cause = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    code: 'bug',
    message: `Tocsin itself failed over #${number}: ${cause.slice(0, 500)}`,
    remedy:
      'Look after this incident yourself, and report the defect with the stack that the debug log of the job has.',
  };
}

/** What a tracker throws when it could not read has a code; anything else is a bug, and is thrown on. */
export function unreadOf(error: unknown): Problem {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  const { code, message } = error;
  const lasting = code === 'not-found' || code === 'forbidden';
  return { code, message, remedy: lasting ? null : 'The next run reads it again.' };
}

/** Nobody knows what to do about this issue, nor, with several policies, whose it is. */
export const undecidedOf = (policy: Policy, { number, url, title }: Issue, problem: Problem): IncidentReport => ({
  number,
  url,
  title,
  policy: policy.name,
  severity: null,
  level: null,
  status: null,
  snoozed: null,
  fired: [],
  wouldFire: [],
  done: [],
  next: null,
  late: 0,
  outcome: { kind: 'failed' },
  problems: [problem],
});

/** A ledger that this version cannot read is never guessed at, nor passed over in silence: nobody escalates that incident. */
const unknownLedgerProblem = ({ number }: Issue): Problem => ({
  code: 'unknown-ledger-version',
  message: `A comment on #${number} was written by a newer version of Tocsin, or so that this one cannot read it.`,
  remedy: 'Use one version of the Action in all workflows.',
});

export function idleReport(one: Assigned): IncidentReport {
  const { leftAlone, statusComment } = one.decision;
  if (leftAlone === 'unknown-ledger-version')
    return report(one, [], [unknownLedgerProblem(one.issue)], { kind: 'unread' });
  return leftAlone === null || (leftAlone === 'ended' && statusComment !== null)
    ? report(one, [], [], { kind: 'nothing-due' })
    : report(one, [], [], { kind: 'left-alone', why: leftAlone });
}

const WHY: Readonly<Record<Exclude<ForeignLine['why'], 'lost' | 'author'>, string>> = {
  beginning: 'it does not begin as this Action’s comments do: another workflow may repeat there what somebody wrote',
  issue: 'it is about another issue, such as one of the repository that this one came from',
  policy: 'it was written under another policy',
  content: 'it says what this policy cannot do',
};

/** Somebody may have planted it, and a policy that was renamed without `formerly` calls everybody anew: it is not passed over in silence. */
function foreignLinesProblem(all: readonly ForeignLine[]): readonly Problem[] {
  const lines = all.flatMap(({ url, why }) => (why === 'lost' || why === 'author' ? [] : [{ url, why }]));
  const [first] = lines;
  if (first === undefined) return [];
  const others = lines.length === 1 ? '' : ` So it is with ${lines.length - 1} more.`;
  return [
    {
      code: 'foreign-ledger-line',
      message: `The hidden line in ${first.url} is taken for text: ${WHY[first.why]}.${others}`,
      remedy:
        first.why === 'policy'
          ? 'If this policy was renamed, name the old name in `formerly`.'
          : 'If you do not know why it is there, look who writes with this token; that of an own App is written with by nothing else.',
    },
  ];
}

/** What was said is known well enough for nobody to be called again; what it came to may not be. */
function lostRecordsProblem(lines: readonly ForeignLine[]): readonly Problem[] {
  const losses = lines.filter(({ why }) => why === 'lost');
  const [first] = losses;
  if (first === undefined) return [];
  const others = losses.length === 1 ? '' : ` So it is with ${losses.length - 1} more.`;
  return [
    {
      code: 'lost-ledger-line',
      message: `What ${first.url} recorded is not known, as somebody edited or deleted it: the level that the label shows stands.${others}`,
      remedy:
        'Edit and delete no comments of Tocsin’s: what it did is known by them. Commands say everything that people can say.',
    },
  ];
}

/** Most likely the token was changed. Nobody is called twice, and nothing else of it counts. */
function unknownLedgerAuthor(lines: readonly ForeignLine[]): readonly Problem[] {
  const [first, ...others] = lines.filter((line) => line.why === 'author');
  if (first === undefined) return [];
  const more = others.length === 0 ? '' : ` So it is with ${others.length} more.`;
  const author = first.by.replace(/\[bot\]$/i, '');
  return [
    {
      code: 'unknown-ledger',
      message: `In ${first.url} another account, ${first.by}, recorded what it did about this incident. Whom it called is not called again; nothing else of it counts.${more}`,
      remedy: `If this policy ran with the token of that account before, name it in the policy: \`trusted-authors: [${author}]\`.`,
    },
  ];
}

export function report(
  one: Assigned,
  done: readonly Effect[],
  problems: readonly Problem[],
  outcome: IncidentOutcome,
): IncidentReport {
  const { decision, issue, policy } = one;
  const severity = severityById(policy, decision.severity);
  const level = decision.level === null ? undefined : policy.levels[decision.level - 1];
  const unreached = nobodyReached(policy, issue, done);
  return {
    number: issue.number,
    url: issue.url,
    title: issue.title,
    policy: policy.name,
    severity: severity ? { id: severity.id, name: severity.name, rank: severity.rank } : null,
    level: level ? { number: level.number, name: level.name, of: policy.levels.length } : null,
    status: decision.status,
    snoozed: decision.snoozed,
    fired: decision.fired,
    wouldFire: decision.wouldFire,
    done,
    next: decision.next,
    late: decision.late,
    outcome: unreached === null ? outcome : { kind: 'failed' },
    problems: [
      ...problems,
      ...(unreached === null ? [] : [unreached]),
      ...foreignLinesProblem(decision.foreignLines),
      ...lostRecordsProblem(decision.foreignLines),
      // What a run just wrote and cannot read as its own is no other account's.
      ...(problems.some(({ code }) => code === 'comment-not-own') ? [] : unknownLedgerAuthor(decision.foreignLines)),
    ],
  };
}
