/**
 * One run over incidents, for any tracker: read → decide → plan → apply → report. Each incident is decided, the first effect
 * done, what came back folded in, and decided again, until nothing is left: so a person GitHub silently did not assign, a
 * comment that may or may not have been posted, and a run beside this one all end in the same place.
 */
import type { Decision } from '#domain/decision.ts';
import type { Effect } from '#domain/effect.ts';
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { IncidentOutcome, IncidentReport, Problem } from '#domain/run-report.ts';
import type { Instant } from '#domain/time.ts';
import type { RenderedEffect, Tracker } from '#domain/tracker.ts';
import { decide, plan, settle } from '#engine/index.ts';

export interface RunOptions {
  /** Plan and report, write nothing. */
  readonly dryRun: boolean;
  /** Turns what is to be said into text. */
  readonly render: (policy: Policy, effect: Effect) => RenderedEffect;
  /** Told of a bug, for whoever mends it: the incident's problem names it without its stack. */
  readonly onBug?: (error: unknown) => void;
}

/** An issue, and the policy it belongs to: the first whose `incident` matches. */
export interface Assigned {
  readonly policy: Policy;
  readonly issue: Issue;
  readonly decision: Decision;
}

/** Runs every issue at `now`, most severe first, within each policy's budget of comments; the rest is left for the next run. */
export async function run(
  policies: readonly [Policy, ...Policy[]],
  issues: readonly Issue[],
  now: Instant,
  tracker: Tracker,
  options: RunOptions,
): Promise<readonly IncidentReport[]> {
  const all: Assigned[] = [];
  const undecided: IncidentReport[] = [];
  for (const issue of issues) {
    try {
      all.push(belongs(policies, issue, now));
    } catch (error) {
      undecided.push(undecidedOf(policies[0], issue, bugOf(error, issue, options)));
    }
  }
  const spent = new Map<Policy, number>();
  const reports: IncidentReport[] = [];
  for (const one of all.toSorted((a, b) => urgency(a) - urgency(b))) {
    const comments = spent.get(one.policy) ?? 0;
    const speaks = one.decision.comment !== null;
    if (speaks && comments >= one.policy.limits.commentsPerRun) {
      reports.push(report(one, [], [], { kind: 'deferred' }));
      continue;
    }
    if (speaks) spent.set(one.policy, comments + 1);
    reports.push(await runIncident(one, now, tracker, options));
  }
  return [...reports, ...undecided];
}

function belongs(policies: readonly [Policy, ...Policy[]], issue: Issue, now: Instant): Assigned {
  const [first, ...others] = policies;
  const own = { policy: first, issue, decision: decide(first, issue, now) };
  if (own.decision.leftAlone !== 'not-an-incident') return own;
  for (const policy of others) {
    const decision = decide(policy, issue, now);
    if (decision.leftAlone !== 'not-an-incident') return { policy, issue, decision };
  }
  return own;
}

const rankOf = ({ policy, decision }: Assigned): number =>
  policy.severities.find(({ id }) => id === decision.severity)?.rank ?? Number.MAX_SAFE_INTEGER;

/** Most severe first; among equals the most overdue. */
const urgency = (one: Assigned): number => rankOf(one) * 1e9 - Math.min(1e9 - 1, one.decision.late);

/** How often one kind of effect is tried on one incident before it is given up and reported. */
const TRIES = 3;

/** What has come of one incident so far; a bug leaves it as it stands. */
interface Progress {
  /** The decision that is being carried out: later ones have nothing left to decide. */
  said: Decision | null;
  decision: Decision;
  issue: Issue;
  readonly done: Effect[];
  readonly problems: Problem[];
}

async function runIncident(
  one: Assigned,
  now: Instant,
  tracker: Tracker,
  options: RunOptions,
): Promise<IncidentReport> {
  const { policy, issue, decision } = one;
  const progress: Progress = { said: null, decision, issue, done: [], problems: [] };
  try {
    if (plan(decision, issue).length === 0) return untouched(one);
    if (options.dryRun) {
      const { effects, issue: after } = settle(policy, issue, now);
      const done = effects.flatMap((effect) => came(effect, after));
      return report(one, done, [], { kind: 'acted' });
    }
    return ended(policy, progress, await carryOut(policy, progress, now, tracker, options));
  } catch (error) {
    // One incident's bug is no reason to leave the others to themselves.
    progress.problems.push(bugOf(error, issue, options));
    return ended(policy, progress, { kind: 'failed' });
  }
}

const ended = (policy: Policy, progress: Progress, outcome: IncidentOutcome): IncidentReport => {
  const { issue, said, decision, done, problems } = progress;
  return report({ policy, issue, decision: said ?? decision }, done, problems, outcome);
};

async function carryOut(
  policy: Policy,
  progress: Progress,
  now: Instant,
  tracker: Tracker,
  options: RunOptions,
): Promise<IncidentOutcome> {
  const { done, problems } = progress;
  const tries = new Map<Effect['type'], number>();
  let spoken: Spoken | null = null;
  let unread = true;
  for (;;) {
    if (unread) {
      try {
        progress.issue = await tracker.reread(progress.issue);
      } catch (error) {
        problems.push(unreadOf(error));
        return { kind: done.length > 0 ? 'failed' : 'unread' };
      }
    }
    progress.decision = decide(policy, progress.issue, now);
    const effect = plan(progress.decision, progress.issue).find(({ type }) => (tries.get(type) ?? 0) < TRIES);
    if (effect === undefined) {
      return { kind: problems.length > 0 ? 'failed' : done.length > 0 ? 'acted' : 'nothing-due' };
    }
    if (effect.type === 'say' && effect.ledger.comment !== null) {
      // What is told of a comment just posted is no reading: only what is there decides whether another one is due.
      if (spoken !== null && !unread) {
        unread = true;
        continue;
      }
      if (spoken !== null && isUnowned(progress.issue, spoken)) {
        problems.push(unowned(progress.issue));
        return { kind: 'failed' };
      }
      if (spoken?.done && spoken.line === effect.ledger.comment)
        throw new Error('the same comment is decided again although it is recorded');
    }
    const outcome = await tracker.perform(progress.issue, options.render(policy, effect));
    if (effect.type === 'say' && effect.ledger.comment !== null)
      spoken = { line: effect.ledger.comment, done: outcome.done };
    // What the token may not do is not tried again: it would come to the same.
    const last = !outcome.done && outcome.code === 'forbidden';
    tries.set(effect.type, last ? TRIES : (tries.get(effect.type) ?? 0) + 1);
    if (outcome.done) {
      if (effect.type === 'say') progress.said ??= progress.decision;
      progress.issue = outcome.issue;
      done.push(...came(effect, outcome.issue));
      unread = false;
    } else {
      if (tries.get(effect.type) === TRIES)
        problems.push({ code: outcome.code, message: outcome.message, remedy: null });
      // It may or may not have happened: what is there now decides what is still to be done.
      unread = true;
    }
  }
}

/** The new comment that was last sent: its hidden line, and whether it is known to have been posted. */
interface Spoken {
  readonly line: string;
  readonly done: boolean;
}

/** Is the comment not among those that are believed? One that may never have been posted has to be there to be missed. */
function isUnowned({ timeline }: Issue, { line, done }: Spoken): boolean {
  const posted = timeline.filter((item) => item.kind === 'comment' && item.body.includes(line));
  const own = posted.some((item) => item.kind === 'comment' && item.by?.kind === 'engine' && !item.editedByOther);
  return !own && (done || posted.length > 0);
}

/** Saying it again would come to the same, aloud. */
const unowned = ({ number }: Issue): Problem => ({
  code: 'comment-not-own',
  message: `The comment just posted on #${number} is not there as one of the token’s own that nobody has edited, so nothing it records is believed.`,
  remedy:
    'Use a token whose comments GitHub tells as its own (`viewerDidAuthor`): the job’s own, or that of a GitHub App or of an account. Let nothing else edit or delete its comments.',
});

/** What a tracker throws when it could not read has a code; anything else is a bug, and is thrown on. */
function unreadOf(error: unknown): Problem {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  const { code, message } = error;
  const lasting = code === 'not-found' || code === 'forbidden';
  return { code, message, remedy: lasting ? null : 'The next run reads it again.' };
}

/** What only a defect of Tocsin throws, as a problem of the incident it befell. */
function bugOf(error: unknown, { number }: Issue, { onBug }: RunOptions): Problem {
  onBug?.(error);
  const told = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    code: 'bug',
    message: `Tocsin itself failed over #${number}: ${told.slice(0, 500)}`,
    remedy:
      'Look after this incident yourself, and report the defect with the stack that the debug log of the job has.',
  };
}

/** Nobody knows what to do about this issue, nor, with several policies, whose it is. */
const undecidedOf = (policy: Policy, { number, url, title }: Issue, problem: Problem): IncidentReport => ({
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

/** What came of an effect: GitHub silently leaves out people who cannot be assigned. */
function came(effect: Effect, { assignees }: Issue): readonly Effect[] {
  if (effect.type !== 'assign') return [effect];
  const assigned = new Set(assignees.map((login) => login.toLowerCase()));
  const logins = effect.logins.filter((login) => assigned.has(login.toLowerCase()));
  return logins.length === 0 ? [] : [{ ...effect, logins }];
}

/** A ledger that this version cannot read is never guessed at, nor passed over in silence: nobody escalates that incident. */
const illegible = ({ number }: Issue): Problem => ({
  code: 'unknown-ledger-version',
  message: `A comment on #${number} was written by a newer version of Tocsin, or so that this one cannot read it.`,
  remedy: 'Use one version of the Action in all workflows.',
});

function untouched(one: Assigned): IncidentReport {
  const { leftAlone, statusComment } = one.decision;
  if (leftAlone === 'unknown-ledger-version') return report(one, [], [illegible(one.issue)], { kind: 'unread' });
  return leftAlone === null || (leftAlone === 'ended' && statusComment !== null)
    ? report(one, [], [], { kind: 'nothing-due' })
    : report(one, [], [], { kind: 'left-alone', why: leftAlone });
}

function report(
  one: Assigned,
  done: readonly Effect[],
  problems: readonly Problem[],
  outcome: IncidentOutcome,
): IncidentReport {
  const { decision, issue, policy } = one;
  const severity = policy.severities.find(({ id }) => id === decision.severity);
  const level = decision.level === null ? undefined : policy.levels[decision.level - 1];
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
    outcome,
    problems,
  };
}
