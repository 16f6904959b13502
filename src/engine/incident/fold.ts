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
  readonly beforeQuiets: FoldStart | null;
}

/** From where a fold can go on. */
type FoldStart = Pick<FoldedIssue, 'issue' | 'state'>;

/** A fold under way. */
interface FoldProgress {
  readonly state: FoldState;
  beforeQuiets: FoldStart | null;
}

/** Folds the whole history of an issue under a policy, with what lost comments had recorded. Pure; `advance` goes on from what it returns. */
export function foldIssue(policy: Policy, issue: Issue, lost: LostRecords = new Map()): FoldedIssue {
  const status = findStatus(policy, issue);
  const impliedLabel = impliedLabelOf(policy, issue);
  const state = initialState(policy, issue, lost);
  state.statusComment = status;
  state.quiets = quietsOf(status?.status.quiet ?? null);
  state.impliedLabel = impliedLabel;
  const progress: FoldProgress = { state, beforeQuiets: null };
  if (impliedLabel !== null)
    takeStep(progress, {
      kind: 'item',
      item: { kind: 'labeled', label: impliedLabel, at: issue.createdAt, by: issue.author },
    });
  for (const item of issue.timeline) takeStep(progress, { kind: 'item', item });
  return foldedIssue(progress);
}

/**
 * The issue as it is now, folded: the same as `foldIssue` gives. Goes on from `before`, an earlier reading of the same issue,
 * where all that lies between are steps; folds the whole history anew where its past looks different. Pure.
 */
export function advance(before: FoldedIssue, issue: Issue): FoldedIssue {
  if (issue === before.issue) return before;
  const { policy, state, beforeQuiets } = before;
  if (impliedLabelOf(policy, issue) !== state.impliedLabel) return foldIssue(policy, issue, state.lost);
  return (
    goOn(before, beforeQuiets, issue) ??
    (beforeQuiets && goOn(beforeQuiets, null, issue)) ??
    foldIssue(policy, issue, state.lost)
  );
}

function goOn(start: FoldStart, beforeQuiets: FoldStart | null, issue: Issue): FoldedIssue | null {
  const steps = stepsBetween(start, issue);
  if (steps === null) return null;
  const progress: FoldProgress = { state: copyState(start.state, issue), beforeQuiets };
  for (const step of steps) takeStep(progress, step);
  // What no run had seen as it was judged, one has by now.
  const { firstUnseen, statusComment } = progress.state;
  if (firstUnseen !== null && statusComment !== null && firstUnseen <= statusComment.writtenAt) return null;
  return foldedIssue(progress);
}

function foldedIssue({ state, beforeQuiets }: FoldProgress): FoldedIssue {
  // Nobody changes it from here on: it is the same value, however it came about.
  state.owned.length = 0;
  return { policy: state.policy, issue: state.issue, incident: incidentOf(state), state, beforeQuiets };
}

function takeStep(progress: FoldProgress, step: Step): void {
  const { state } = progress;
  switch (step.kind) {
    case 'item': {
      state.statusComment ??= statusIn(state, step.item);
      for (let [quiet] = state.quiets; quiet && precedes(quiet, step.item, state.seen); [quiet] = state.quiets) {
        progress.beforeQuiets ??= startBefore(state, step.item);
        foldQuiet(state, quiet);
        state.quiets = state.quiets.slice(1);
      }
      foldItem(state, step.item);
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

function startBefore(state: FoldState, item: TimelineItem): FoldStart | null {
  const length = state.issue.timeline.indexOf(item);
  // The entry is implied: the history tells of none.
  if (length === -1) return null;
  const issue = { ...state.issue, timeline: state.issue.timeline.slice(0, length) };
  return { issue, state: copyState(state, issue) };
}

/** A transferred issue keeps its label but not the event that set it: then it is declared when it was opened. */
function impliedLabelOf(policy: Policy, issue: Issue): string | null {
  const label = issue.labels.find((own) => isIncidentLabel(policy, own));
  if (label === undefined) return null;
  return issue.timeline.some((item) => item.kind === 'labeled' && isIncidentLabel(policy, item.label)) ? null : label;
}
