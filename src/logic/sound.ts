/** Is a node one operator of the language, with the right number of operands, and a rule not too deep? */
import { nearest } from '#domain/nearest.ts';
import { entryOf, type Json, type Path } from '#domain/rule.ts';
import type { Context } from './context.ts';
import { OPERATORS } from './operators.ts';

/** Deeper than this a rule is refused: nobody can review it, and no stack is spent on it. */
export const MAX_DEPTH = 64;

/** The depth of a rule, counted without recursion and no further than needed to know that it is too deep. */
export function isTooDeep(rule: Json): boolean {
  let level: readonly Json[] = [rule];
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    level = level.flatMap((node) => (typeof node === 'object' && node !== null ? Object.values(node) : []));
    if (level.length === 0) return false;
  }
  return true;
}

/** True for one known operator with the right number of operands; otherwise reports the problem. */
export function sound(node: Json, path: Path, context: Context): boolean {
  const keys = Object.keys(node as object);
  if (keys.length !== 1) {
    const isEmpty = keys.length === 0;
    const found = isEmpty ? 'none' : keys.map((name) => `\`${name}\``).join(' and ');
    context.report(
      'one-operator',
      path,
      `A rule has exactly one operator, but this has ${found}. JSON logic would take it as data, which always holds.`,
      isEmpty
        ? 'Write a rule, such as `{var: incident.acknowledged}`, or `true` or `false`.'
        : 'Join them with `and`, each in its own `{ … }`.',
    );
    return false;
  }
  const [name = ''] = keys;
  const operator = OPERATORS.find((one) => one.name === name);
  if (!operator) {
    context.report('unknown-operator', [...path, name], `There is no operator \`${name}\`.`, remedyForOperator(name), {
      key: true,
    });
    return false;
  }
  const count = entryOf(node)?.operands.length ?? 0;
  if (count >= operator.least && count <= operator.most) return true;
  const wanted = operator.least === operator.most ? `${operator.least}` : `${operator.least} to ${operator.most}`;
  context.report(
    'wrong-arity',
    [...path, name],
    `\`${name}\` takes ${wanted} operand${wanted === '1' ? '' : 's'}, but has ${count}.`,
    formOf(name, count < operator.least ? operator.least : operator.most),
    { key: true },
  );
  return false;
}

function formOf(name: string, operands: number): string {
  const places = Array.from({ length: operands }, () => '…').join(', ');
  return `Write it as \`{"${name}": ${operands === 1 ? places : `[${places}]`}}\`.`;
}

function remedyForOperator(name: string): string {
  // It gives back what it is given, so nothing has to stand in its place.
  if (name === 'log') return 'Take it off and keep what is in it; `!!` asks for that as true or false.';
  const names = OPERATORS.map((one) => one.name);
  const straight = name.replaceAll(/[\u2018-\u201F\u00AB\u00BB]/g, '');
  if (straight !== name && names.includes(straight)) return `Write straight quotes around it: \`"${straight}"\`.`;
  const near = SAME_AS.get(name) ?? nearest(name, names);
  return near ? `Did you mean \`${near}\`?` : `There are ${names.map((one) => `\`${one}\``).join(', ')}.`;
}

/** Operators of JSON logic and of habit, and what comes nearest here. */
const SAME_AS: ReadonlyMap<string, string> = new Map([
  ['===', '=='],
  ['!==', '!='],
  ['=', '=='],
  ['=<', '<='],
  ['=>', '>='],
  ['<>', '!='],
  ['&&', 'and'],
  ['||', 'or'],
  ['?:', 'if'],
  ['not', '!'],
  ['eq', '=='],
  ['ne', '!='],
  ['gt', '>'],
  ['gte', '>='],
  ['lt', '<'],
  ['lte', '<='],
  ['any', 'some'],
  ['every', 'all'],
  ['filter', 'some'],
  ['map', 'some'],
  ['reduce', '+'],
  ['merge', 'in'],
  ['includes', 'contains'],
  ['matches', 'contains'],
  ['table', 'lookup'],
  ['cat', '=='],
  ['substr', '=='],
  ['missing', '!'],
  ['missing_some', '!'],
  ['method', 'var'],
]);
