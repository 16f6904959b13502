/** A value of another shape than its key takes: a text for a list, a map without its dash, brackets too many. Pure. */
import type { Json } from '#domain/rule.ts';
import type { Schema } from './bare-values.ts';
import { fullForm } from './full-forms.ts';
import { asList, asMap, fromPointer, valueAt } from './pointer.ts';
import { namesIn, scalar } from './words.ts';

const KINDS: Readonly<Record<string, string>> = {
  object: 'a map',
  array: 'a list',
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  null: 'nothing',
};

/** Types of JSON Schema in words: "a map or a list". */
export const kindsOf = (types: readonly string[]): string => types.map((type) => KINDS[type] ?? type).join(' or ');

/** How it is written at this JSON pointer of a document, and what the key is for. */
export function otherShape(path: string, document: Json, types: readonly string[], schema: Schema): string {
  const value = valueAt(document, fromPointer(path));
  const { description, items, properties = {} } = schema;
  const [type] = types;
  const mend =
    types.length === 1 && (type === 'object' || type === 'array') && value !== undefined && value !== null
      ? (formOf(fullForm(path, value, Object.keys(properties), document)) ?? brackets(value, type, items?.enum))
      : null;
  if (mend === null && path === '') return 'Start from one of the ready policies, as `tocsin init` does.';
  if (mend !== null) return description === undefined ? mend : `${mend} ${description}`;
  return description ?? `Write ${kindsOf(types)} here.`;
}

const formOf = (form: string | null): string | null => (form === null ? null : `Write \`${form}\`.`);

/** `values`: what elements of a list are one of. */
function brackets(value: Json, type: 'object' | 'array', values: readonly unknown[] | undefined): string | null {
  if (type === 'object')
    return asList(value)?.every((one) => asMap(one) !== null)
      ? 'Write the map itself, without brackets or `- ` around it.'
      : null;
  if (typeof value === 'object') return 'Begin it with `- `, as one of a list.';
  const names = typeof value === 'string' ? namesIn(value).map(scalar).join(', ') : String(value);
  const element = values?.includes(value) === false ? values.slice(0, 2).join(', ') : names;
  return `Write a list, such as \`[${element}]\`.`;
}
