/** Texts that a rule compares facts with, and where they stand. Pure. */
import { entryOf, factNamed, isResult, type Json, operandPath, OTHERS, type Path, rowsOf } from '#domain/rule.ts';
import { printJson } from './literal.ts';
import type { TableRow } from './types.ts';

export interface ComparedText {
  readonly fact: string;
  readonly text: string;
  /** From the rule's root. */
  readonly path: Path;
  /** Where it stands in a table that the rule looks it up in. */
  readonly row?: TableRow;
}

type TextAt = Omit<ComparedText, 'fact'>;

/** Every text that a rule, with the rows of its tables in it, compares with a fact; an element of a list is the list's. */
export function comparedTexts(rule: Json): readonly ComparedText[] {
  const found: ComparedText[] = [];
  const add = (fact: string | null, texts: readonly TextAt[]): void => {
    if (fact !== null) found.push(...texts.map((one) => ({ fact, ...one })));
  };
  const visit = (node: Json, path: Path, element: string | null): void => {
    if (Array.isArray(node)) return node.forEach((item: Json, index) => visit(item, [...path, index], element));
    const entry = entryOf(node);
    if (entry === null) return;
    const { operator, operands } = entry;
    const at = (index: number): Path => operandPath(entry, path, index);
    const [first = null, second = null] = operands;
    if (operator === '==' || operator === '!=' || operator === 'in') {
      add(factIn(first, element), textsIn(second, at(1)));
      add(factIn(second, element), textsIn(first, at(0)));
    }
    if (operator === 'lookup') {
      const keys = rowsOf(operands).filter(([key]) => key !== OTHERS);
      add(
        factIn(second, element),
        keys.map(([text]) => ({ text, path: at(0), row: { table: printJson(first), key: text, part: 'key' } })),
      );
      return visit(second, at(1), element);
    }
    const isQuantifier = operator === 'some' || operator === 'none' || operator === 'all';
    operands.forEach((operand, index) =>
      visit(operand, at(index), isQuantifier && index === 1 ? factIn(first, element) : element),
    );
  };
  visit(rule, [], null);
  return found;
}

function factIn(node: Json, element: string | null): string | null {
  const name = factNamed(node);
  return name === '' ? element : name;
}

/** The texts that a node may come to, as far as they are written down. */
function textsIn(node: Json, path: Path): readonly TextAt[] {
  if (typeof node === 'string') return [{ text: node, path }];
  if (Array.isArray(node)) return node.flatMap((item: Json, index) => textsIn(item, [...path, index]));
  const entry = entryOf(node);
  if (entry === null) return [];
  const { operator, operands } = entry;
  const at = (index: number): Path => operandPath(entry, path, index);
  if (operator === 'lookup')
    return rowsOf(operands).flatMap(([key, value]) =>
      textsIn(value, []).map(({ text }) => ({
        text,
        path: at(0),
        row: { table: printJson(operands[0] ?? null), key, part: 'value' },
      })),
    );
  if (operator === 'var') return operands.length < 2 ? [] : textsIn(operands[1] ?? null, at(1));
  if (operator !== 'if') return [];
  return operands.flatMap((operand, index) => (isResult(index, operands.length) ? textsIn(operand, at(index)) : []));
}
