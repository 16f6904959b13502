/**
 * An issue's history → the incident. The fold reads what people did and what the engine's own comments record, in the order in
 * which GitHub tells it, and goes on from where it was when something has been added. Nothing here depends on the present
 * instant. Pure.
 */
import type { Incident } from '#domain/incident.ts';
import type { Issue, TimelineItem } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import { foldQuiet } from './apply-record.ts';
import { isIncidentLabel, foldItem } from './fold-item.ts';
import { copyState, type FoldState, initialState, type LostRecords } from './fold-state.ts';
import { type Step, stepsBetween } from './fold-steps.ts';
import { tellsOfLoss } from './own-text.ts';
import { findStatus, precedes, quietsOf, statusIn } from './status-comment.ts';
import { incidentOf } from './incident-of.ts';

/** An issue with the incident it is, and the state from which the fold goes on. A value: going on leaves it as it is. */
export interface FoldedIssue {
  readonly policy: Policy;
  readonly issue: Issue;
  /** Null when it never carried one of the policy's incident labels. */
  readonly incident: Incident | null;
  /** Nobody changes it any more: whoever goes on copies it. */
  readonly state: Readonly<FoldState>;
  /** Where it stood when the first of what edits of the status comment recorded was folded: a later edit may record it otherwise. */
  readonly beforeQuiets: Readonly<FoldState> | null;
  /** Where it stood after what the engine did last: most questions are how it stood at places since then. Null where it did nothing. */
  readonly afterEngine: Readonly<FoldState> | null;
}

/** A fold under way. */
interface FoldProgress {
  readonly state: FoldState;
  beforeQuiets: Readonly<FoldState> | null;
  afterEngine: Readonly<FoldState> | null;
}

/** Folds the whole history of an issue under a policy, with what lost comments had recorded. Pure; `advanceHistory` goes on from what it returns. */
export function foldHistory(policy: Policy, issue: Issue, lost: LostRecords = new Map()): FoldedIssue {
  const status = findStatus(policy, issue);
  const impliedLabel = impliedLabelOf(policy, issue);
  const state = initialState(policy, issue, lost);
  state.statusComment = status;
  state.quiets = quietsOf(status?.status.quiet ?? null);
  state.impliedLabel = impliedLabel;
  const implied: readonly TimelineItem[] =
    impliedLabel === null ? [] : [{ kind: 'labeled', label: impliedLabel, at: issue.createdAt, by: issue.author }];
  const steps = [...implied, ...issue.timeline].map((item): Step => ({ kind: 'item', item }));
  return takeSteps({ state, beforeQuiets: null, afterEngine: null }, steps);
}

/**
 * The issue as it is now, folded: the same as `foldHistory` gives. Goes on from `before`, an earlier reading of the same issue,
 * where all that lies between are steps; folds the whole history anew where its past looks different. Pure.
 */
export function advanceHistory(before: FoldedIssue, issue: Issue): FoldedIssue {
  if (issue === before.issue) return before;
  const { state, beforeQuiets } = before;
  const further = goOn(state, before, issue);
  return (
    further ?? (beforeQuiets === null ? foldHistory(state.policy, issue, state.lost) : foldFrom(beforeQuiets, issue))
  );
}

/** The issue, folded: the same as `foldHistory` gives. Goes on from where a fold of it once stood, as far as it can. Pure. */
export const foldFrom = (start: Readonly<FoldState>, issue: Issue): FoldedIssue =>
  goOn(start, { beforeQuiets: null, afterEngine: null }, issue) ?? foldHistory(start.policy, issue, start.lost);

/** `known`: where it stood before. */
function goOn(
  start: Readonly<FoldState>,
  { beforeQuiets, afterEngine }: Pick<FoldedIssue, 'beforeQuiets' | 'afterEngine'>,
  issue: Issue,
): FoldedIssue | null {
  const steps = impliedLabelOf(start.policy, issue) === start.impliedLabel ? stepsBetween(start, issue) : null;
  if (steps === null) return null;
  const folded = takeSteps({ state: copyState(start, issue), beforeQuiets, afterEngine }, steps);
  // What no run had seen as it was judged, one has by now.
  const { firstUnseen, statusComment } = folded.state;
  return firstUnseen !== null && statusComment !== null && firstUnseen <= statusComment.writtenAt ? null : folded;
}

function takeSteps(progress: FoldProgress, steps: readonly Step[]): FoldedIssue {
  const { state } = progress;
  const last = steps.findLastIndex(isOfEngine);
  for (const [index, step] of steps.entries()) {
    takeStep(progress, step);
    const left = steps.length - 1 - index;
    if (index === last)
      progress.afterEngine = left === 0 ? state : stateUpTo(state, state.issue.timeline.length - left);
  }
  // Nobody changes it from here on: it is the same value, however it came about.
  state.owned.length = 0;
  const { beforeQuiets, afterEngine } = progress;
  return { policy: state.policy, issue: state.issue, incident: incidentOf(state), state, beforeQuiets, afterEngine };
}

/** People add entries alone. */
const isOfEngine = (step: Step): boolean => step.kind !== 'item' || step.item.by?.kind === 'engine';

function takeStep(progress: FoldProgress, step: Step): void {
  const { state } = progress;
  switch (step.kind) {
    case 'item': {
      state.statusComment ??= statusIn(state, step.item);
      for (let [quiet] = state.quiets; quiet && precedes(quiet, step.item, state.seen); [quiet] = state.quiets) {
        progress.beforeQuiets ??= stateBefore(state, step.item);
        foldQuiet(state, quiet);
        state.quiets = state.quiets.slice(1);
      }
      foldItem(state, step.item);
      state.mayHaveLost ||= tellsOfLoss(step.item);
      break;
    }
    case 'reaction':
      // A reaction answers what was obeyed and asks for no words.
      state.commands = state.commands.map((command) =>
        command.comment === step.comment && command.verdict.kind === 'accepted' && command.asks === null
          ? { ...command, answered: true }
          : command,
      );
      break;
    case 'minimised': {
      const others = (id: string): boolean => id !== step.comment;
      state.duplicates = state.duplicates.filter(others);
      state.staleStatus = state.staleStatus.filter(others);
      state.reminders = state.reminders.filter(({ id }) => others(id));
      state.calls = state.calls.filter(({ id }) => others(id));
      break;
    }
    case 'status':
      state.records = state.records.map((record) =>
        record === state.statusComment?.record ? step.status.record : record,
      );
      state.statusComment = step.status;
      state.quiets = step.quiets;
      break;
    default:
      step satisfies never;
  }
}

/** Where the fold stands, with as much of the history as it has taken: a copy, from which another can go on. */
function stateUpTo(state: FoldState, length: number): FoldState {
  return copyState(state, { ...state.issue, timeline: state.issue.timeline.slice(0, length) });
}

function stateBefore(state: FoldState, item: TimelineItem): FoldState | null {
  const length = state.issue.timeline.indexOf(item);
  // The entry is implied: the history tells of none.
  return length === -1 ? null : stateUpTo(state, length);
}

/** A transferred issue keeps its label but not the event that set it: then it is declared when it was opened. */
function impliedLabelOf(policy: Policy, issue: Issue): string | null {
  const label = issue.labels.find((own) => isIncidentLabel(policy, own));
  if (label === undefined) return null;
  return issue.timeline.some((item) => item.kind === 'labeled' && isIncidentLabel(policy, item.label)) ? null : label;
}
