/** The problem of a rule that is to give minutes, and gives something else. */
import { entryOf, isResult, type Json, type Path } from '#domain/rule.ts';
import { type Context, kind } from './context.ts';
import { literal } from './literal.ts';
import { isDurationText, remedyFor } from './remedy.ts';
import type { OperandType } from './types.ts';

/** Tells of each branch that is a text, or else of the rule. */
export function noMinutes(node: Json, typed: OperandType, path: Path, context: Context): void {
  const entry = entryOf(node);
  const operands = entry?.operator === 'if' ? entry.operands : [];
  const texts = operands.flatMap((operand, index): readonly (readonly [OperandType, Path])[] =>
    typeof operand === 'string' && isResult(index, operands.length) ? [[literal(operand), [...path, 'if', index]]] : [],
  );
  for (const [one, at] of texts.length > 0 ? texts : [[typed, path] as const])
    context.report(
      'not-a-number',
      at,
      `Minutes are expected here, but this is ${kind(one)}.`,
      isDurationText(one)
        ? remedyFor(one, { kind: 'number', min: null })
        : 'Write a duration such as `30m`, or a rule that gives minutes.',
    );
}
