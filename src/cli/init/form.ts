/** What a policy can read of an issue form that is there already. Pure. */
import { parseYaml } from '#policy/index.ts';
import { asList, asMap } from '#policy/pointer.ts';
import type { JsonMap } from '#domain/rule.ts';
import { LONGEST_NAME, slugOf } from '#policy/words.ts';
import { inOneLine, readOptions, whyLeftOut } from './form-limits.ts';

/** A question of the form, as a detail of a policy. */
export interface FormQuestion {
  readonly name: string;
  readonly heading: string;
  readonly type: 'string' | 'list' | 'boolean' | 'number' | 'time' | 'text';
  /** What a drop-down or tick boxes offer. */
  readonly values: readonly string[];
  readonly required: boolean;
  /** What of its options a policy does not have, in sentences. */
  readonly notes: readonly string[];
}

export interface ReadForm {
  readonly label: string | null;
  readonly questions: readonly FormQuestion[];
  /** Which questions a policy cannot read, and why, in sentences. */
  readonly leftOut: readonly string[];
}

/** Null for what is no form, or asks nothing that a policy could read. */
export function readForm(text: string, file: string): ReadForm | null {
  const form = asMap(parseYaml(text, file).value);
  const questions: FormQuestion[] = [];
  const leftOut: string[] = [];
  for (const field of asList(form?.['body']) ?? []) {
    const question = readQuestion(asMap(field) ?? {}, questions);
    if (typeof question === 'string') leftOut.push(question);
    else if (question !== null) questions.push(question);
  }
  const label = labelsIn(form).find(isLabel) ?? null;
  return questions.length === 0 ? null : { label, questions, leftOut };
}

/** The labels that a form sets, as it is written. */
export const labelsOfForm = (text: string, file: string): readonly string[] =>
  labelsIn(asMap(parseYaml(text, file).value));

function labelsIn(form: JsonMap | null): readonly string[] {
  const labels = form?.['labels'];
  const listed = typeof labels === 'string' ? labels.split(',') : (asList(labels) ?? []);
  return listed.flatMap((label) => (typeof label === 'string' ? label.trim() : []));
}

/** Is it one that GitHub and a policy take? */
export const isLabel = (text: string): boolean =>
  text.length <= 50 && /^[^\s,](?:[^,\n\r\u2028\u2029]*[^\s,])?$/.test(text);

/** Null for what is no question; a sentence on why a policy cannot read it. */
function readQuestion(field: JsonMap, before: readonly FormQuestion[]): FormQuestion | string | null {
  const attributes = asMap(field['attributes']) ?? {};
  const label = attributes['label'];
  if (typeof label !== 'string' || typeof field['type'] !== 'string' || field['type'] === 'markdown') return null;
  const heading = inOneLine(label);
  const why = whyLeftOut(
    heading,
    before.map((one) => one.heading),
  );
  if (why !== null) return why;
  const options = (asList(attributes['options']) ?? []).map((option) => asMap(option)?.['label'] ?? option);
  const { values, notes } = readOptions(heading, options);
  const id = typeof field['id'] === 'string' ? field['id'] : heading;
  const type = typeOf(field['type'], attributes, values);
  return {
    name: freeName(
      slug(id) || 'answer',
      before.map(({ name }) => name),
    ),
    heading,
    type,
    values: type === 'boolean' ? [] : values,
    required: asMap(field['validations'])?.['required'] === true,
    notes,
  };
}

function typeOf(type: string, attributes: JsonMap, values: readonly string[]): FormQuestion['type'] {
  if (type === 'textarea') return 'text';
  if (type === 'checkboxes' || attributes['multiple'] === true) return 'list';
  if (type === 'dropdown') return values.length === 2 && values.every(isYesNo) ? 'boolean' : 'string';
  const [label, placeholder] = [attributes['label'], attributes['placeholder']].map(String);
  if (/^(?:how many|number of)\b|\bper ?cent|%/i.test(label ?? '')) return 'number';
  return /^when\b|\bstarted at\b/i.test(label ?? '') || /^\d{4}-\d\d-\d\d/.test(placeholder ?? '') ? 'time' : 'string';
}

const isYesNo = (option: string): boolean => /^(?:yes|no)$/i.test(option);

const ROOM_FOR_A_NUMBER = 4;

/** A name made of what people wrote, before `freeName`. */
export const slug = (text: string): string => slugOf(text, LONGEST_NAME - ROOM_FOR_A_NUMBER);

/** The name, with a number behind it where it is taken. */
export function freeName(name: string, taken: readonly string[]): string {
  const base = name === 'constructor' ? 'the-constructor' : name;
  for (let number = 1; ; number++) {
    const tried = number === 1 ? base : `${base}-${number}`;
    if (!taken.includes(tried)) return tried;
  }
}
