/** What a run is given. */
import type { Decision } from '#domain/decision.ts';
import type { Effect } from '#domain/effect.ts';
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { RunBudget } from './budget.ts';
import type { RenderedEffect } from '#domain/tracker.ts';

export type BugListener = (error: unknown) => void;

export interface RunOptions {
  /** Turns a message into text. */
  readonly render: (policy: Policy, effect: Effect) => RenderedEffect;
  /** Receives a bug, for whoever mends it: the incident's problem names it without its stack. */
  readonly onBug?: BugListener;
  /** Of a run that decides about its issues in parts, where each part takes from the same budget. */
  readonly budget?: RunBudget;
}

/** An issue, and the policy it belongs to: the first whose `incident` matches. */
export interface Assigned {
  readonly policy: Policy;
  readonly issue: Issue;
  readonly decision: Decision;
}
