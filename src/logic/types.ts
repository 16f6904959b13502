/** Types of facts and of what a rule gives. */
import type { FactSpec, FactType } from '#domain/facts.ts';
import type { Json, Path, Table } from '#domain/rule.ts';

export type { FactSpec, FactType };

export type Scope = ReadonlyMap<string, FactSpec>;

/** What else of a policy a rule may name. */
export interface Declarations {
  /** As written; one that is true guards what it guards. */
  readonly conditions: ReadonlyMap<string, Json>;
  readonly tables: ReadonlyMap<string, Table>;
}

/** A mistake in a rule. `path` leads from the rule's root to the node at fault; with `key`, its key is at fault, not its value. */
export interface RuleProblem {
  readonly code: string;
  readonly message: string;
  readonly help: string;
  readonly path: Path;
  readonly key?: boolean;
  /** The row of a table at fault, where it is that and not what stands at `path`. */
  readonly row?: TableRow;
}

/** A row of a table by its key: the key itself, or what stands there. */
export interface TableRow {
  readonly table: string;
  readonly key: string;
  readonly part: 'key' | 'value';
}

/**
 * What a rule is to give: a truth, a number of minutes that may be missing, minutes that are always there and more than none, or people
 * (a login, a list of logins, or nobody).
 */
export type ExpectedType = 'boolean' | 'number' | 'minutes' | 'people';

/**
 * What an operand gives. `unknown` after a mistake that is already reported, which causes no further report. `truth` is what counts
 * as true or false without being either, such as an `and` that gives a fact it guards with: good for deciding, not for comparing.
 */
export interface OperandType {
  readonly type: FactType | { readonly kind: 'null' } | { readonly kind: 'truth' } | { readonly kind: 'unknown' };
  /** The value, where it is written down. */
  readonly literal: Json | undefined;
  /** The fact it is, where it is one and nothing else. */
  readonly fact: FactSpec | null;
  /** Can be absent (null) here, unguarded. */
  readonly absent: boolean;
  /** What of it is absent then, and where that stands, where it is neither a fact nor all of it. */
  readonly absence?: Absence;
}

/** `what` is the beginning of a sentence: "`details.area` can be absent, and …". */
export interface Absence {
  readonly what: string;
  readonly help: string;
  readonly at: Path;
}

export const kindOf = ({ type }: OperandType): string => (type.kind === 'enum' ? type.name : type.kind);
