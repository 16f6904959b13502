/** What one policy would have done with one past incident: the engine's runs at every instant at which they matter. Pure. */
import type { SentMessage } from '#domain/delivery.ts';
import type { CommentMessage } from '#domain/message.ts';
import { type Policy, severityById } from '#domain/policy.ts';
import type { ReplayedCall } from '#domain/results/replay.ts';
import type { Instant } from '#domain/time.ts';
import {
  advance,
  assumedTeams,
  findsNothingNew,
  type FoldedIssue,
  foldIssue,
  nextRunAfter,
  sentMessages,
  type SimulatedRun,
  simulateRun,
} from '#engine/index.ts';
import { type Assume, assumeAssignable } from './assume.ts';
import { applyItem, type Story } from './story.ts';
import { type LevelRef, type SeverityRef, severityRef } from '#domain/refs.ts';

/** Everything of it that can be compared, oldest first. */
export interface Course {
  readonly declaredAt: Instant;
  /** From when on which severity; null while it was no incident. */
  readonly severities: readonly { readonly at: Instant; readonly severity: SeverityRef | null }[];
  readonly levels: readonly { readonly at: Instant; readonly level: LevelRef }[];
  readonly firings: readonly { readonly at: Instant; readonly trigger: string }[];
  readonly labels: readonly { readonly at: Instant; readonly label: string; readonly set: boolean }[];
  readonly calls: readonly ReplayedCall[];
  readonly comments: readonly { readonly at: Instant; readonly mentions: readonly string[] }[];
  /** By channels. */
  readonly messages: readonly (SentMessage & { readonly at: Instant })[];
  /** Set when it went on for so long that only what came up to here was looked at. */
  readonly cutAt: Instant | null;
}

/** A policy as it is replayed: in force whenever the incident was. */
export interface Replayable {
  readonly policy: Policy;
  readonly assume: Assume;
}

export function replayable(policy: Policy): Replayable {
  const inForce = { ...policy, effectiveFrom: null };
  return { policy: inForce, assume: assumeAssignable(inForce) };
}

/**
 * Runs that come due by themselves before the replay of one incident is cut: days of calls every few minutes. `simulate` shows what a
 * policy does to an incident that everybody forgot.
 */
export const MOST_DUE_RUNS = 200;

/** The course of an incident up to `until` (included); null when it is none under this policy. */
export function courseOf({ policy, assume }: Replayable, { opened, happenings }: Story, until: Instant): Course | null {
  const record = courseDraft();
  let folded = foldIssue(policy, { ...opened, teams: assumedTeams(policy, opened.teams) });
  let ran = opened.createdAt;
  let dueRuns = 0;
  /** The incident as the last run left it; null where that run did not decide it. */
  let left: FoldedIssue | null = null;
  const run = (at: Instant): void => {
    folded = advance(folded, assume(folded.issue, at));
    ran = at;
    if (left !== null && findsNothingNew(left, folded, at)) {
      left = folded;
      return;
    }
    const result = simulateRun(folded, at);
    folded = result.folded;
    left = result.decision.leftAlone === null ? folded : null;
    noteRun(record, policy, result);
  };
  /** False once there have been too many. */
  const runUpTo = (limit: Instant): boolean => {
    for (let due = nextRunAfter(folded, ran, limit); due !== null; due = nextRunAfter(folded, ran, limit)) {
      if (dueRuns === MOST_DUE_RUNS) {
        record.cutAt = due - 1;
        return false;
      }
      dueRuns += 1;
      run(due);
    }
    return true;
  };
  for (const { at, items } of happenings) {
    if (at > until || !runUpTo(at - 1)) break;
    folded = advance(folded, items.reduce(applyItem, folded.issue));
    run(at);
  }
  if (record.cutAt === null) runUpTo(until);
  const { declaredAt, ...rest } = record;
  return declaredAt === null ? null : { declaredAt, ...rest };
}

/** The course while it is written. */
type Draft = {
  -readonly [Key in keyof Course]: Course[Key] extends readonly (infer Item)[] ? Item[] : Course[Key] | null;
};

export const courseDraft = (): Draft => ({
  declaredAt: null,
  severities: [],
  levels: [],
  firings: [],
  labels: [],
  calls: [],
  comments: [],
  messages: [],
  cutAt: null,
});

/** What one run adds to it. */
export function noteRun(draft: Draft, policy: Policy, run: SimulatedRun): void {
  const { at, decision, effects } = run;
  const severity = severityById(policy, decision.severity);
  if (decision.severity !== null) draft.declaredAt ??= at;
  const last = draft.severities.at(-1)?.severity ?? null;
  if (last?.id !== severity?.id) draft.severities.push({ at, severity: severity && severityRef(severity) });
  for (const { trigger } of decision.fired) draft.firings.push({ at, trigger });
  for (const message of sentMessages(run)) draft.messages.push({ at, ...message });
  for (const effect of effects) {
    if (effect.type === 'label') {
      for (const label of effect.add) draft.labels.push({ at, label, set: true });
      for (const label of effect.remove) draft.labels.push({ at, label, set: false });
    }
    if (effect.type === 'say' && effect.comment !== null) noteComment(draft, at, effect.comment);
  }
}

function noteComment(draft: Draft, at: Instant, comment: CommentMessage): void {
  draft.comments.push({ at, mentions: comment.mentions });
  for (const { level, isAgain } of comment.engaged) if (!isAgain) draft.levels.push({ at, level });
  // A hand-over is no call: somebody passed their own role on.
  const people = comment.engaged.length + comment.fired.length > 0 ? comment.calls.flatMap((call) => call.people) : [];
  if (people.length > 0) draft.calls.push({ at, level: comment.level.number, people: once(people) });
}

function once(logins: readonly string[]): readonly string[] {
  return [...new Map(logins.toReversed().map((login) => [login.toLowerCase(), login])).values()].toReversed();
}
