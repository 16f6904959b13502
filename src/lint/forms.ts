/** Issue forms, as far as a policy reads their answers. Pure. */
import { hasName } from '#domain/names.ts';
import type { Diagnostic, Place, TextFile } from '#domain/diagnostic.ts';
import { headingKey } from '#domain/heading.ts';
import type { Detail, Policy } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';
import { readDetails } from '#engine/index.ts';
import { parseYaml } from '#policy/index.ts';
import { asList, asMap, toPointer } from '#policy/pointer.ts';
import type { Target } from './rule.ts';

/** A question of a form. */
export interface FormField {
  readonly type: string;
  readonly label: string;
  /** What a drop-down or tick boxes offer. */
  readonly options: readonly string[];
  readonly place: Place;
}

export interface Form {
  readonly file: string;
  readonly labels: readonly string[];
  readonly fields: readonly FormField[];
  /** Where its labels stand; where the whole form stands if it sets none. */
  readonly place: Place;
}

/** Null for what is no form: `formProblems` says why. */
function readForm({ file, text }: TextFile): Form | null {
  const yaml = parseYaml(text, file);
  const form = asMap(yaml.value);
  const body = asList(form?.['body']);
  if (form === null || body === null) return null;
  const fields = body.flatMap((one, index): readonly FormField[] => {
    const field = asMap(one);
    const attributes = asMap(field?.['attributes']);
    const [type, label] = [field?.['type'], attributes?.['label']];
    if (typeof type !== 'string' || typeof label !== 'string' || type === 'markdown') return [];
    const options = (asList(attributes?.['options']) ?? []).flatMap((option) =>
      textOf(asMap(option)?.['label'] ?? option),
    );
    return [{ type, label, options, place: yaml.place(toPointer(['body', index, 'attributes', 'label'])) }];
  });
  const labels = form['labels'];
  const set = typeof labels === 'string' ? labels.split(',') : (asList(labels) ?? []).flatMap(textOf);
  return { file, labels: set.map((label) => label.trim()), fields, place: yaml.place('/labels') };
}

const textOf = (value: Json): readonly string[] => (typeof value === 'string' ? [value] : []);

/** What keeps a file from being an issue form. */
export function formProblems({ file, text }: TextFile): readonly Diagnostic[] {
  const yaml = parseYaml(text, file);
  if (yaml.value === undefined) return yaml.diagnostics;
  if (asList(asMap(yaml.value)?.['body']) !== null) return [];
  return [
    {
      code: 'no-form',
      level: 'error',
      message: 'This is no issue form: it has no list `body` of questions, and GitHub does not offer it.',
      help: 'Write one as in https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms, or move the file elsewhere.',
      place: yaml.place(''),
      path: '',
    },
  ];
}

/** The forms with which incidents of this policy are reported: they set its label, or ask what it requires. */
export function formsOf({ policy, surroundings }: Target): readonly Form[] {
  const forms = surroundings.forms.flatMap((file) => readForm(file) ?? []);
  // What another policy's label makes its incident is not reported to this one, whatever it asks.
  const isOthers = (form: Form): boolean => sets(form, surroundings.incidentLabels);
  return forms.filter((form) => setsLabel(form, policy) || (asksFor(form, policy) && !isOthers(form)));
}

export const setsLabel = (form: Form, { incident }: Policy): boolean => sets(form, incident.labels);

function sets(form: Form, labels: readonly string[]): boolean {
  return form.labels.some((label) => hasName(labels, label));
}

/** At least half of what is required, so that a form for something else, which asks one thing as well, is none. */
function asksFor(form: Form, { incident }: Policy): boolean {
  const required = incident.details.filter((detail) => detail.required);
  const questions = required.filter((detail) => fieldOf(form, detail) !== null);
  return questions.length > 0 && questions.length * 2 >= required.length;
}

/** The question that a detail is the answer to. */
export function fieldOf({ fields }: Form, { heading }: Detail): FormField | null {
  const key = headingKey(heading);
  return fields.find(({ label }) => headingKey(label) === key) ?? null;
}

/** What the policy reads where somebody chooses an option: nothing, where it is no answer of the detail's type. */
export function readingOf(policy: Policy, detail: Detail, { type }: FormField, option: string): readonly Json[] {
  const answer = type === 'checkboxes' ? `- [X] ${option}` : option;
  const value = readDetails(policy, `### ${detail.heading}\n\n${answer}`)[detail.name] ?? null;
  return Array.isArray(value) ? (value as readonly Json[]) : value === null ? [] : [value];
}

export const atLine = ({ file, line }: Place): string => `${file}:${line}`;
