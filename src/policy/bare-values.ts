/** Values that would be right without what stands around them: quotes, brackets, the words of another program. Pure. */
import type { Json } from '#domain/rule.ts';
import { asList } from './pointer.ts';
import { scalar } from './words.ts';

/** What is looked at of a schema. */
export interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly enum?: readonly unknown[];
  readonly items?: { readonly enum?: readonly unknown[] };
  readonly properties?: { readonly [key: string]: Schema };
}

/** Is a text right where this schema stands? */
export const takes = ({ pattern = '', enum: words }: Schema, text: string): boolean =>
  new RegExp(pattern).test(text) && (words === undefined || words.includes(text));

/** The one element of a list. */
export function onlyOneOf(value: Json | undefined): Json | undefined {
  const list = asList(value);
  return list?.length === 1 ? list[0] : undefined;
}

/** A value that stands in a list, where one alone belongs; empty for what would not be right without it either. */
export function outOfList(value: Json | undefined, schema: Schema): string {
  const only = onlyOneOf(value);
  const text =
    typeof only === 'number' ? wholeOf(only, schema) : typeof only === 'string' ? textOf(only, schema) : null;
  return text === null ? '' : `Write it without brackets and \`- \`: \`${text}\`.`;
}

const wholeOf = (value: number, { type, minimum = 0 }: Schema): string | null =>
  type === 'integer' && Number.isInteger(value) && value >= minimum ? String(value) : null;

const textOf = (text: string, schema: Schema): string | null =>
  schema.type === 'string' && takes(schema, text) ? scalar(text) : null;

const TRUTHS: Readonly<Record<string, readonly string[]>> = {
  true: ['true', 'yes', 'y', 'on', '1'],
  false: ['false', 'no', 'n', 'off', '0'],
};

/** True or false, as other programs write it; empty for neither. */
export function asTruth(value: Json | undefined): string {
  const word = typeof value === 'string' || typeof value === 'number' ? String(value).toLowerCase() : '';
  const meant = Object.keys(TRUTHS).find((one) => TRUTHS[one]?.includes(word));
  return meant === undefined ? '' : `Write \`${meant}\`, without quotes.`;
}

/** A number that somebody quoted, or wrote with marks between its digits; empty where it is none without these, or out of range. */
export function withoutQuotes(text: string, { minimum = 0 }: Schema, most = Number.POSITIVE_INFINITY): string {
  const digits = text.replaceAll(/(?<=\d)[_,'](?=\d{3}(?!\d))/g, '');
  if (!/^\d{1,9}$/.test(digits) || Number(digits) < minimum || Number(digits) > most) return '';
  return digits === text ? `Take the quotes off: ${text}.` : `Write \`${digits}\`.`;
}
