/** What a run is given. */
import type { Effect } from '#domain/effect.ts';
import type { Issue } from '#domain/issue.ts';
import type { Messenger } from '#domain/messenger.ts';
import type { Policy } from '#domain/policy.ts';
import type { RunBudget } from './budget.ts';
import type { Instant, Seconds } from '#domain/time.ts';
import type { RenderedEffect, Tracker } from '#domain/tracker.ts';

export type BugListener = (error: unknown) => void;

export interface RunOptions {
  /** Turns a message into text. */
  readonly render: (policy: Policy, effect: Effect) => RenderedEffect;
  /** The channels of a policy. Absent: nothing can be sent, and whatever would be has failed. */
  readonly messenger?: ((policy: Policy) => Messenger | null) | undefined;
  /** Receives a bug, for whoever mends it: the incident's problem names it without its stack. */
  readonly onBug?: BugListener | undefined;
  /** Waits. Absent: readings do not lag, and nothing is waited for. */
  readonly pause?: ((seconds: Seconds) => Promise<void>) | undefined;
  /** Called before it waits until the tracker has room. */
  readonly onWait?: ((seconds: Seconds) => void) | undefined;
  /** A name that no other run has; a watcher's, which has many runs, is one. Absent: there is no other run. */
  readonly run?: string;
  /** Since when this run keeps time. Absent: it does not. */
  readonly watchedSince?: Instant | undefined;
  /** True for an issue whose last change is known to be in its reading. */
  readonly isUpToDate?: ((issue: Issue) => boolean) | undefined;
  /** Issues that are known beside those of the run: who had a message about one of them has had one. */
  readonly beside?: readonly Issue[] | undefined;
  /** Where a run decides about its issues in parts: the budget that each part takes from. */
  readonly budget?: RunBudget;
}

/** What the steps of a run share. */
export interface RunContext {
  readonly now: Instant;
  readonly tracker: Tracker;
  readonly options: RunOptions;
}
