import type { Effect } from './effect.ts';
import type { Issue } from './issue.ts';
import type { Seconds } from './time.ts';

/** What one effect came to. `failed` says why; the issue is then to be read again before anything else is written. */
export type Outcome =
  /** `warnings`: it was done, but GitHub made less of it than was meant. `unlinked`: people whom GitHub did not make a mention of. */
  | {
      readonly done: true;
      readonly issue: Issue;
      readonly warnings?: readonly string[];
      readonly unlinked?: readonly string[];
    }
  | { readonly done: false; readonly code: string; readonly message: string };

/** An effect with its messages turned into text. */
export type RenderedEffect =
  | Exclude<Effect, { type: 'say' | 'open-review' }>
  | {
      readonly type: 'open-review';
      readonly title: string;
      /** The whole text, hidden line included. */
      readonly body: string;
      readonly label: string | null;
    }
  | (Omit<Extract<Effect, { type: 'say' }>, 'comment' | 'status' | 'ledger'> & {
      /** The whole text, hidden line included. */
      readonly comment: string | null;
      /** The mentions the comment makes, to be checked against what GitHub made of them. */
      readonly mentions: readonly string[];
      readonly status: { readonly id: string; readonly body: string } | null;
    });

/** The only port: where incidents live. GitHub, the sandbox over HTTP, and the model in memory are trackers. */
export interface Tracker {
  /**
   * The issues as they are now, whole, in their order; an error with a `code` in place of one that could not be read whole. Rejects with
   * one where none could. `people`: who may have to be assigned or mentioned, for whom the tracker can prepare in the same request.
   */
  reread(issues: readonly Issue[], people?: readonly string[]): Promise<readonly (Issue | Error)[]>;
  /** Does one thing and returns the issue as it is afterwards, as far as the tracker's answer shows it. */
  perform(issue: Issue, effect: RenderedEffect): Promise<Outcome>;
  /**
   * How long until the tracker takes the writes of one incident and `beside` others; 0 when it does. A run asks before it reads the
   * incident, so that it does not wait between reading and writing. Absent where there is no limit.
   */
  untilRoom?(beside?: number): Seconds;
  /**
   * Takes the turn at a comment (`comment` is its id): of runs that take it at once, one is told true, and the others false for a while.
   * What it does not know is true. Absent where there is no other run.
   */
  takeTurn?(issue: Issue, comment: string): Promise<boolean>;
  /** Locks a conversation that is open because it was unlocked to write there. Absent where none is ever locked. */
  lockAgain?(issue: Issue): Promise<Outcome>;
  /** Labels and assignees in one request, which GitHub carries out in this order. Absent where that is no cheaper than one by one. */
  labelAndAssign?(
    issue: Issue,
    label: Extract<RenderedEffect, { type: 'label' }>,
    assign: Extract<RenderedEffect, { type: 'assign' }>,
  ): Promise<Outcome>;
}
