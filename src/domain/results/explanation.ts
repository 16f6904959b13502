import type { Place } from '#domain/diagnostic.ts';
import type { Json } from '#domain/rule.ts';
import type { Instant } from '#domain/time.ts';

/** Why the rules of a policy did or did not hold, for one incident at one instant. */
export interface Explanation {
  readonly policy: string;
  /** Null where only facts were given. */
  readonly at: Instant | null;
  /** Null where only facts were given, and for what is no incident. */
  readonly severity: ExplainedSeverity | null;
  readonly rules: readonly ExplainedRule[];
  /** Everybody who was to be reached by channels; empty where only facts were given. */
  readonly reaches: readonly ExplainedReach[];
}

/** Which severity is in force, and who or what chose it. */
export interface ExplainedSeverity {
  readonly id: string;
  readonly since: Instant;
  /**
   * `rule`: the first whose `when` holds. `rest`: none holds, and the last one is for everything else. `trigger`: a fired
   * `raise-severity`. Else a person, who set its label, opened the issue with it (an issue form does so for them), or said `/severity`.
   */
  readonly by: 'rule' | 'rest' | 'trigger' | ChosenBy;
  /** The triggers that raised it; empty but for `trigger`. */
  readonly triggers: readonly string[];
  /** The choice of a person that is in force; null where none is. */
  readonly choice: ExplainedChoice | null;
  /** The latest choice of a person, where a more severe assessment has replaced it; null where there is none. */
  readonly replaced: ExplainedChoice | null;
  /** What the rules alone make it. */
  readonly assessed: string;
}

export type ChosenBy = 'label' | 'opening' | 'command';

export interface ExplainedChoice {
  readonly severity: string;
  readonly login: string;
  readonly at: Instant;
  readonly by: ChosenBy;
}

/** How somebody who was called is reached by channels, step by step. */
export interface ExplainedReach {
  readonly login: string;
  readonly called: Instant;
  /** The name of the reach, of the severity in force. */
  readonly reach: string;
  /**
   * Why no step is taken; null while it goes on. `answered`: somebody acknowledged it or wrote since. `acknowledged`: it was when the
   * call was made, of which they got one message. `passed-on`: they no longer hold the role.
   */
  readonly ended: 'over' | 'paused' | 'answered' | 'acknowledged' | 'passed-on' | null;
  readonly steps: readonly {
    readonly due: Instant;
    readonly by: readonly string[];
    /** `no-way`: they have no address for any of these channels. */
    readonly state: 'taken' | 'due' | 'upcoming' | 'no-way' | 'not-needed';
  }[];
}

export interface ExplainedRule {
  /** Such as `trigger unacknowledged` or `severity sev1`. */
  readonly name: string;
  readonly place: Place;
  /** Null where it depends on facts that were not given. */
  readonly holds: boolean | null;
  /** Why the engine does not ask it at this instant; null when it does, or when only facts were given. */
  readonly idle: Idle | null;
  /** What decided it, and nothing else: of an `and` that fails only the part that failed. Empty for a rule that is always so. */
  readonly because: readonly Reason[];
}

/**
 * `other-phase`: the trigger is for an open incident and this one is resolved, or the other way round. `fired`: it has fired, and
 * does not repeat, not yet or not any more. `over`: nothing fires any more. `decided-above`: a more severe one holds.
 */
export type Idle = 'other-phase' | 'snoozed' | 'fired' | 'over' | 'decided-above' | 'no-incident';

/** One part of a rule that decided it. */
export interface Reason {
  readonly place: Place;
  readonly rule: Json;
  readonly holds: boolean | null;
  /** Fact → value; null for one that is absent. */
  readonly read: { readonly [fact: string]: Json };
  /** Those of them that every incident has, and that were not given: then it is unknown whether the rule holds. */
  readonly notGiven: readonly string[];
  /** The condition it stands in, when the rule names one. */
  readonly condition: string | null;
}
