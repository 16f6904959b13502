import type { Place } from '#domain/diagnostic.ts';
import type { Facts, Json } from '#domain/rule.ts';

/**
 * What the tests of one policy show of its rules, condition by condition: the tool's answer to "which part of this rule could be
 * wrong without a test noticing?". Every atom (a part of a rule that is no `and`, `or`, `if` or negation) has to be seen deciding
 * the rule both ways, as modified condition/decision coverage (MC/DC) asks of it; every threshold has to be seen at its boundary.
 */
export interface Coverage {
  /** The policy's file. */
  readonly policy: string;
  readonly rules: readonly RuleCoverage[];
  readonly atoms: Share;
  /** Neighbouring values on both sides of each threshold count as one. */
  readonly boundaries: Share;
  /** Steps of a reach, and channels; empty for a policy without channels. */
  readonly ways: readonly WayCoverage[];
  /** Cases that raise the coverage: each was run before it is shown. */
  readonly missing: readonly MissingCase[];
  /** What no case was found for: the facts it takes, by the exact analysis. A test may not be able to bring them about. */
  readonly unmade: readonly CoverageGap[];
}

/** A step of a reach, or a channel. */
export interface WayCoverage {
  /** Such as `reach urgent, phone after 2m`, `channel war-room`. */
  readonly name: string;
  readonly place: Place;
  readonly pointer: string;
  /** The case in which a message first used it; null where none did. */
  readonly by: string | null;
}

interface CoverageGap {
  readonly place: Place;
  readonly pointer: string;
  /** Null where the analysis does not know any. */
  readonly facts: Facts | null;
}

export interface Share {
  readonly covered: number;
  /** Those that no incident can show are not counted. */
  readonly total: number;
}

export interface RuleCoverage {
  /** Such as `trigger unacknowledged`, `severity sev1`, `condition customer-facing`, `role lead`, `incident`. */
  readonly name: string;
  readonly place: Place;
  /** How often the engine evaluated it in the tests; its result has no other use. */
  readonly evaluations: number;
  readonly atoms: readonly AtomCoverage[];
}

export interface AtomCoverage {
  readonly place: Place;
  /** JSON pointer in the policy. */
  readonly pointer: string;
  readonly rule: Json;
  /** Seen deciding the rule while it was true, and while it was false: had it been otherwise, so had the rule. */
  readonly decided: { readonly whenTrue: Sight; readonly whenFalse: Sight };
  /**
   * How its effect is shown: by two evaluations that differ in nothing else (`unique-cause`), or that differ in other atoms as
   * well, which had no say in either (`masking`). Null while one side is missing.
   */
  readonly shown: 'unique-cause' | 'masking' | null;
  /** Null for an atom that is no comparison of numbers. */
  readonly boundary: Boundary | null;
}

/** The first values on both sides of the turn: with `>= 5m` that is 5m, at which it holds, and 4m59s, at which it does not. */
interface Boundary {
  readonly holding: Sight;
  readonly failing: Sight;
}

/** `seen`, first in the case of this name; `missing`; `impossible`: proved that no incident can show it. */
export type Sight = { readonly kind: 'seen'; readonly by: string } | { readonly kind: 'missing' | 'impossible' };

/** A case that is not there yet, ready to paste under `cases:` of the test file. */
export interface MissingCase {
  readonly name: string;
  /** YAML of one list element, indented by two. */
  readonly yaml: string;
  /** The atoms it shows, by pointer. */
  readonly raises: readonly string[];
}

export interface Mutations {
  readonly policy: string;
  readonly tried: number;
  /** A test failed, as it should. */
  readonly killed: number;
  /** Not a policy at all any more. */
  readonly invalid: number;
  /** Proved to mean the same. */
  readonly equivalent: number;
  readonly survivors: readonly Survivor[];
}

/** A change of the policy that no test notices. */
export interface Survivor {
  /** Such as `trigger unacknowledged`, `severity sev1`, `role lead`. */
  readonly part: string;
  readonly place: Place;
  readonly pointer: string;
  readonly was: string;
  readonly became: string;
}
