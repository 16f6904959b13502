import type { LeftAlone } from '#domain/decision.ts';
import type { Place } from '#domain/diagnostic.ts';
import type { CommandReply } from '#domain/reply.ts';
import type { Json, Trace } from '#domain/rule.ts';
import type { Instant, Seconds } from '#domain/time.ts';

/** What one policy test came to. */
export interface CaseResult {
  readonly name: string;
  readonly place: Place;
  readonly passed: boolean;
  readonly failures: readonly Failure[];
  /** People without whom it fails: they are not among `people:` of the test file, so that GitHub would assign none of them. */
  readonly absent: readonly string[];
  /** Why the engine left the issue alone where it first failed; null where it did not, and where it passed. */
  readonly leftAlone: LeftAlone | null;
  /** Commands that were not carried out before it first failed; empty where it passed. */
  readonly refusals: readonly Refusal[];
}

/** A command of the story that was not carried out. */
export interface Refusal {
  /** Since `declared`. */
  readonly offset: Seconds;
  readonly by: string;
  /** As written, with its arguments. */
  readonly command: string;
  readonly answer: CommandReply;
}

/** One thing an `expect` names that is not so. */
export interface Failure {
  readonly at: Instant;
  /** Since `declared`. */
  readonly offset: Seconds;
  readonly place: Place;
  /** The key of the `expect`, such as `fired`. */
  readonly what: string;
  readonly expected: Json;
  readonly actual: Json;
  /** The rules that decided, with their place in the policy. */
  readonly rules: readonly DecidingRule[];
}

export interface DecidingRule {
  /** Such as `trigger unacknowledged` or `severity sev1`. */
  readonly name: string;
  readonly place: Place | null;
  readonly trace: Trace | null;
}
