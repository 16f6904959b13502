/** `in`: a value in a list of such values. Never in a text: `sev1` would be in `sev10`. */
import { nearest } from '#domain/nearest.ts';
import type { Json, Path } from '#domain/rule.ts';
import { isInstant } from '#domain/time.ts';
import { isChosenFrom, isOneOf } from './comparison.ts';
import { type Context, kind, factName } from './context.ts';
import { literal, printJson } from './literal.ts';
import { reportLostVar } from './lost-var.ts';
import { remedyFor } from './remedy.ts';
import type { OperandType } from './types.ts';

export function checkIn(needle: OperandType, list: OperandType, at: (index: number) => Path, context: Context): void {
  if (needle.fact?.time) {
    return context.report(
      'time-misused',
      at(0),
      `${factName(needle)} grows with time, so it can only be compared.`,
      'Use `>=`, `>`, `<` or `<=`.',
    );
  }
  if (list.type.kind === 'unknown' || needle.type.kind === 'unknown') return;
  if (reportLostVar([needle, list], at, context)) return;
  if (list.type.kind !== 'list') {
    return context.report(
      'type-mismatch',
      at(1),
      `The right side of \`in\` must be a list, but this is ${kind(list)}: \`sev1\` would be in \`sev10\`.`,
      list.fact && list.type.kind === 'string'
        ? `Use \`contains: [{var: ${list.fact.path}}, …]\` for words of it, \`==\` for all of it, or write a list.`
        : 'Use `==`, or write a list.',
    );
  }
  if (!['string', 'enum', 'number', 'boolean', 'time'].includes(needle.type.kind)) {
    return context.report(
      'type-mismatch',
      at(0),
      `The left side of \`in\` is one value, but this is ${kind(needle)}.`,
      needle.type.kind === 'list' ? 'Use `some`.' : 'Write one value or a fact that is one.',
    );
  }
  if (Array.isArray(list.literal)) return checkItems(needle, list.literal as readonly Json[], at(1), context);
  const { type } = needle;
  if (type.kind === 'string' || (type.kind === 'enum' && isChosenFrom(type.values, list)))
    return void isOneOf(list, needle, at(0), context);
  context.report(
    'type-mismatch',
    at(0),
    `The list holds text, but this is ${kind(needle)}.`,
    remedyFor(needle, { kind: 'string' }),
  );
}

/** Every item is one that the value could be. */
function checkItems(needle: OperandType, items: readonly Json[], path: Path, context: Context): void {
  const { type } = needle;
  for (const [index, item] of items.entries()) {
    if (typeof item === 'object') continue;
    if (type.kind === 'enum' && typeof item === 'string') {
      if (type.values.includes(item)) continue;
      const near = nearest(item, type.values);
      context.report(
        'unknown-value',
        [...path, index],
        `\`${item}\` is no ${type.name} of this policy.`,
        near ? `Did you mean \`${near}\`?` : `There are ${type.values.map((one) => `\`${one}\``).join(', ')}.`,
      );
    } else if (type.kind === 'string' && typeof item === 'string') {
      isOneOf(needle, literal(item), [...path, index], context);
    } else if (type.kind === 'time' ? !isInstant(item) : typeof item !== type.kind) {
      context.report(
        'type-mismatch',
        [...path, index],
        `\`${printJson(item)}\` in this list can never be equal: on the left is ${kind(needle)}.`,
        remedyFor(literal(item), type),
      );
    }
  }
}
