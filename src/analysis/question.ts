import type { Facts, Json } from '#domain/rule.ts';
import type { Scope } from '#logic/index.ts';

/**
 * The facts that can be, and rules that every incident obeys, such as that no level is older than its incident. A fact
 * `is.<condition>` is any truth here, unless `definitionsOf` its condition is among them. Any other invariant counts where all
 * the facts it reads are in question, so each must bound its own facts without relying on another invariant.
 */
export interface Domain {
  readonly scope: Scope;
  readonly invariants: readonly Json[];
  /** What the questions about it may cost together; absent where each may cost its own. */
  readonly effort?: Effort;
}

/** How many atoms many questions together may still look at. */
export interface Effort {
  left: number;
}

/** Are there facts for which all of `holds` are true and all of `fails` false? */
export interface Question {
  readonly holds: readonly Json[];
  readonly fails: readonly Json[];
}

/** `proved`: there are no such facts. A witness holds the facts that the rules read. */
export type Verdict =
  | { readonly kind: 'proved' }
  | { readonly kind: 'witness'; readonly facts: Facts }
  | { readonly kind: 'unknown'; readonly why: string };
