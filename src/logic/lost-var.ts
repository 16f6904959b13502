/** A fact that lost its `var`: to a rule it is text, which never equals anything that was meant. */
import type { Path } from '#domain/rule.ts';
import type { Context } from './context.ts';
import type { OperandType } from './types.ts';

/**
 * Reports an operand that is written like a fact of the policy (`details.service`) where text decides nothing: beside other written
 * values, or beside what is no text. A text beside a fact that is text may be meant.
 */
export function reportLostVar(
  operands: readonly OperandType[],
  at: (index: number) => Path,
  context: Context,
): boolean {
  const index = operands.findIndex(
    (one) => isPath(one, context) && operands.every((other) => other === one || !mayBeText(other)),
  );
  const literal = operands[index]?.literal;
  if (typeof literal !== 'string') return false;
  context.report(
    'type-mismatch',
    at(index),
    `\`${literal}\` is text here, and no fact.`,
    `Write \`{var: ${literal}}\`.`,
  );
  return true;
}

const isPath = ({ literal }: OperandType, { scope }: Context): boolean =>
  typeof literal === 'string' && literal.includes('.') && scope.has(literal);

const TEXTUAL: ReadonlySet<OperandType['type']['kind']> = new Set(['string', 'enum', 'list', 'unknown']);

const mayBeText = ({ literal, type }: OperandType): boolean => literal === undefined && TEXTUAL.has(type.kind);
