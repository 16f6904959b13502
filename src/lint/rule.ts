/** What a lint rule is, and what it reads. */
import type { Domain, Question, Verdict } from '#analysis/index.ts';
import type { Diagnostic, Level, Place, TextFile } from '#domain/diagnostic.ts';
import type { WayRecord } from '#domain/drill.ts';
import type { Permission } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { Facts, Json } from '#domain/rule.ts';
import type { Instant } from '#domain/time.ts';
import type { YamlFile } from '#policy/index.ts';

export interface Meta {
  /** Stable: users name it in a comment that disables it, and its page is called so. */
  readonly id: string;
  readonly level: Level;
  readonly summary: string;
  /** What it looks at besides the policy: it may find at other times, or elsewhere, what a comment disables. */
  readonly dependsOn?: 'surroundings' | 'present';
}

/** Everything a rule may look at. */
export interface Target {
  readonly policy: Policy;
  readonly yaml: YamlFile;
  readonly now: Instant;
  readonly domain: Domain;
  /** Exact, and confirmed by the reference; `incident.when` and the invariants hold. */
  readonly ask: (question: Question, domain?: Domain) => Verdict;
  /** The questions so far that took too long. */
  readonly unanswered: readonly Question[];
  readonly surroundings: Surroundings;
}

export interface LintFinding extends Diagnostic {
  /** Facts that show it, for `witnessCase`; null where the text alone does. */
  readonly witness: Facts | null;
}

/** What is not in the policy's file. */
export interface Surroundings {
  readonly workflows: readonly TextFile[];
  /** The path from the root of that repository of a file that the policy was read from; null for one that lies elsewhere. */
  readonly pathOf: (file: string) => string | null;
  /** Issue forms of the repository. */
  readonly forms: readonly TextFile[];
  /** The labels by which an issue is an incident of one of the repository's policies, this one or another. */
  readonly incidentLabels: readonly string[];
  /** What GitHub says of the people a policy names; null when it was not asked. */
  readonly people: AssignablePeople | null;
  /** What the repository's issue of drills says; null when it was not asked. */
  readonly drills: KnownDrills | null;
}

export interface KnownDrills {
  readonly repository: string;
  /** Null: no drill was ever held. */
  readonly ways: readonly WayRecord[] | null;
}

export interface AssignablePeople {
  readonly repository: string;
  /** By lower-case login: may they be assigned there? Who could not be asked about is left out. */
  readonly assignable: ReadonlyMap<string, boolean>;
  /** By lower-case team: its members' permissions by login; null when it could not be read. */
  readonly teams: ReadonlyMap<string, readonly string[] | null>;
  readonly permissions: ReadonlyMap<string, Permission>;
}

/** One thing found. `path` is the JSON pointer of the place, with `key` that key (or element) of what stands there. */
export interface Finding {
  readonly path: string;
  readonly key?: string;
  readonly message: string;
  readonly help: string;
  /** Where the path alone does not say it. */
  readonly place?: Place;
  /** Facts that show it. */
  readonly witness?: Facts;
}

export interface LintRule {
  readonly meta: Meta;
  readonly check: (target: Target) => readonly Finding[];
}

/** A rule of the policy, where it stands, and what else is true whenever it is evaluated. */
export interface Standing {
  readonly path: string;
  /** As a reader would name it. */
  readonly name: string;
  readonly source: Json;
  readonly premises: readonly Json[];
}
