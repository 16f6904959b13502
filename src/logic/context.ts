/** What a node is checked in, and the words its problems share. */
import type { Json, Path, Table } from '#domain/rule.ts';
import { type FactType, kindOf, type RuleProblem, type Scope, type OperandType } from './types.ts';

/** What is being checked around a node: the facts in scope, those known to be there, and what a quantifier's element is. */
export interface Context {
  readonly scope: Scope;
  readonly guarded: ReadonlySet<string>;
  /** Inside `some`, `none` and `all` what an element of the list is: nothing else can be read there. Null outside. */
  readonly element: FactType | null;
  readonly conditions: ReadonlyMap<string, Json>;
  readonly tables: ReadonlyMap<string, Table>;
  /** May a duration be `0m`? */
  readonly mayBeZero: boolean;
  readonly report: (code: string, path: Path, message: string, help: string, fault?: Fault) => void;
}

/** What is at fault, where it is not the value that stands at the path of a problem. */
type Fault = Pick<RuleProblem, 'key' | 'row'>;

export const guardedBy = (context: Context, paths: readonly string[]): Context =>
  paths.length === 0 ? context : { ...context, guarded: new Set([...context.guarded, ...paths]) };

/** The fact by name, or what has none. */
export const factName = ({ fact }: OperandType): string => (fact ? `\`${fact.path}\`` : 'This');

/** `a number`, `an enum`, `null`. */
export const article = (kind: string): string =>
  kind === 'null' ? 'null' : /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;

/** `a number`, of what an operand gives. */
export const kind = (typed: OperandType): string => article(kindOf(typed));
