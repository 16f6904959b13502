/** Issue forms by GitHub's documented syntax: what is wrong with one, and the body that GitHub makes of its answers. */

export interface Field {
  readonly type: string;
  readonly id?: string;
  readonly attributes: {
    readonly label: string;
    readonly description?: string;
    readonly multiple?: boolean;
    readonly options?: readonly (string | { readonly label: string })[];
  };
  readonly validations?: { readonly required?: boolean };
}

interface Shape {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms */
const FORM: Shape = {
  required: ['name', 'description', 'body'],
  optional: ['assignees', 'labels', 'title', 'type', 'projects'],
};
const OF_QUESTIONS = ['description', 'placeholder', 'value'];
/** https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
const ATTRIBUTES: Readonly<Record<string, Shape>> = {
  markdown: { required: ['value'], optional: [] },
  input: { required: ['label'], optional: OF_QUESTIONS },
  textarea: { required: ['label'], optional: [...OF_QUESTIONS, 'render'] },
  dropdown: { required: ['label', 'options'], optional: ['description', 'multiple', 'default'] },
  checkboxes: { required: ['label', 'options'], optional: ['description'] },
};

type Data = Readonly<Record<string, unknown>>;
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Every problem of a form, in words; none when GitHub would offer it. */
export function problemsOf(form: unknown): readonly string[] {
  if (!isData(form)) return ['is no mapping'];
  const body = Array.isArray(form['body']) ? (form['body'] as readonly unknown[]) : [];
  const texts = ['name', 'description'].filter((key) => typeof form[key] !== 'string' || form[key] === '');
  return [
    ...misshapen('form', form, FORM),
    ...texts.map((key) => `form: ${key} is no text`),
    ...(body.some((field) => isData(field) && field['type'] !== 'markdown') ? [] : ['form: asks nothing']),
    ...body.flatMap((field, index) => problemsOfField(`body[${index}]`, field)),
    ...repeatedNames(
      'id',
      body.map((field) => (isData(field) ? field['id'] : undefined)),
    ),
    ...repeatedNames(
      'label',
      body.map((field) => (isData(field) && isData(field['attributes']) ? field['attributes']['label'] : undefined)),
    ),
  ];
}

function problemsOfField(place: string, field: unknown): readonly string[] {
  if (!isData(field)) return [`${place}: is no mapping`];
  const shape = ATTRIBUTES[textOf(field['type'])];
  if (!shape) return [`${place}: no such type: ${textOf(field['type'])}`];
  const attributes = isData(field['attributes']) ? field['attributes'] : {};
  const validations = isData(field['validations']) ? field['validations'] : {};
  const id = field['id'];
  return [
    ...misshapen(place, field, { required: ['type', 'attributes'], optional: ['id', 'validations'] }),
    ...misshapen(`${place}.attributes`, attributes, shape),
    ...misshapen(`${place}.validations`, validations, { required: [], optional: ['required'] }),
    ...(id === undefined || /^[A-Za-z0-9_-]+$/.test(textOf(id)) ? [] : [`${place}: id: ${textOf(id)}`]),
    ...problemsOfOptions(place, textOf(field['type']), attributes['options']),
  ];
}

/** Options are texts, none of them twice; YAML makes a truth of a bare `Yes`, and GitHub keeps `None` for itself. */
function problemsOfOptions(place: string, type: string, options: unknown): readonly string[] {
  if (type !== 'dropdown' && type !== 'checkboxes') return [];
  if (!Array.isArray(options) || options.length === 0) return [`${place}: no options`];
  const labels = options.map((option: unknown) => (type === 'checkboxes' && isData(option) ? option['label'] : option));
  const bad = labels.filter((label) => typeof label !== 'string' || label === '' || label.toLowerCase() === 'none');
  return [...bad.map((label) => `${place}: option: ${textOf(label)}`), ...repeatedNames(`${place}: option`, labels)];
}

const misshapen = (place: string, data: Data, { required, optional }: Shape): readonly string[] => [
  ...required.filter((key) => !(key in data)).map((key) => `${place}: lacks ${key}`),
  ...Object.keys(data)
    .filter((key) => !required.includes(key) && !optional.includes(key))
    .map((key) => `${place}: unknown key ${key}`),
];

const repeatedNames = (what: string, values: readonly unknown[]): readonly string[] =>
  values
    .filter((value, index) => value !== undefined && values.indexOf(value) !== index)
    .map((value) => `${what} twice: ${textOf(value)}`);

/** The body GitHub makes: each label as a heading, and below it the answer, by the field's id. */
export function submit(
  fields: readonly Field[],
  answers: Readonly<Record<string, string | readonly string[]>>,
): string {
  return fields
    .filter(({ type }) => type !== 'markdown')
    .map((field) => `### ${field.attributes.label}\n\n${answerOf(field, answers[field.id ?? ''])}`)
    .join('\n\n');
}

function answerOf(field: Field, answer: string | readonly string[] | undefined): string {
  if (field.type === 'checkboxes') {
    const labels = (field.attributes.options ?? []).map((option) =>
      typeof option === 'string' ? option : option.label,
    );
    return labels.map((label) => `- [${answer?.includes(label) ? 'X' : ' '}] ${label}`).join('\n');
  }
  if (answer === undefined || answer.length === 0) return '_No response_';
  return typeof answer === 'string' ? answer : answer.join(', ');
}
