/** What a node is checked in, and the words its problems share. */
import { kindOf, type Path, type Scope, type Typed } from './types.ts';

/** What is being checked around a node: the facts in scope, those known to be there, and what a quantifier's element is. */
export interface Context {
  readonly scope: Scope;
  readonly guarded: ReadonlySet<string>;
  /** True inside `some`, `none` and `all`: only the element, a string, can be read. */
  readonly element: boolean;
  readonly report: (code: string, path: Path, message: string, help: string, key?: boolean) => void;
}

export const guardedBy = (context: Context, paths: readonly string[]): Context =>
  paths.length === 0 ? context : { ...context, guarded: new Set([...context.guarded, ...paths]) };

/** The fact by name, or what has none. */
export const factName = ({ fact }: Typed): string => (fact ? `\`${fact.path}\`` : 'This');

/** `a number`, `an enum`, `null`. */
export const article = (kind: string): string =>
  kind === 'null' ? 'null' : /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;

/** `a number`, of what an operand gives. */
export const kind = (typed: Typed): string => article(kindOf(typed));
