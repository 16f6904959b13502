/** A policy for a form that is there is valid and passes its tests, whatever the form asks, and what it leaves out is named. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { problemsUnder, readTests, runCase } from '#cases/index.ts';
import { draft } from '#cli/init/drafts.ts';
import { readForm } from '#cli/init/form.ts';
import { type Flags, setupFrom } from '#cli/init/setup.ts';
import { loadPolicy } from '#policy/index.ts';
import { lawRuns } from '../../support/seed.ts';

const RUNS = lawRuns(60);

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tocsin-forms-'));
  mkdirSync(join(root, '.git'));
  mkdirSync(join(root, '.github/ISSUE_TEMPLATE'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

interface Field {
  readonly type: string;
  readonly label: string;
  readonly options?: readonly string[];
  readonly multiple?: boolean;
  readonly required?: boolean;
  readonly id?: string;
}

const dropdown = (label: string, options: readonly string[]): Field => ({
  type: 'dropdown',
  label,
  options,
  required: true,
});
const input = (label: string, required = true): Field => ({ type: 'input', label, required });

/** As GitHub has it: YAML is a superset of JSON. */
const formOf = (fields: readonly Field[], label: string | null): string =>
  JSON.stringify({
    name: 'Outage',
    description: 'D',
    ...(label === null ? {} : { labels: [label] }),
    body: fields.map(({ type, label: heading, options, multiple, required, id }) => ({
      type,
      ...(id === undefined ? {} : { id }),
      attributes: {
        label: heading,
        ...(options && { options: type === 'checkboxes' ? options.map((one) => ({ label: one })) : options }),
        ...(multiple === true ? { multiple } : {}),
      },
      validations: { required: required === true },
    })),
  });

interface Made {
  readonly severities: readonly { readonly id: string; readonly name: string; readonly label: string | null }[];
  readonly details: readonly string[];
  /** What is wrong with the policy, and with its tests; the names of the tests that fail. */
  readonly wrong: readonly string[];
  readonly output: readonly string[];
}

async function make(fields: readonly Field[], flags: Flags = {}, label: string | null = 'outage'): Promise<Made> {
  writeFileSync(join(root, '.github/ISSUE_TEMPLATE/outage.yml'), formOf(fields, label));
  const output: string[] = [];
  const setup = await setupFrom(root, { form: '.github/ISSUE_TEMPLATE/outage.yml', ...flags }, null, (text) =>
    output.push(text),
  );
  const [policyDraft, testsDraft] = draft(setup) ?? [];
  const policy = loadPolicy(policyDraft?.text ?? '', 'p.yml');
  if (!policy.ok)
    return { severities: [], details: [], output, wrong: policy.diagnostics.map(({ message }) => message) };
  const text = testsDraft?.text ?? '';
  const tests = readTests(text, 'p.test.yml');
  const problems = problemsUnder(policy.value, tests, { text, file: 'p.test.yml' });
  const cases = tests.ok && problems.length === 0 ? tests.value.cases.map((one) => runCase(policy.value, one)) : [];
  return {
    severities: policy.value.severities.map(({ id, name, label: own }) => ({ id, name, label: own })),
    details: policy.value.incident.details.map(({ name }) => name),
    output,
    wrong: [
      ...problems.map(({ message }) => message),
      ...cases.flatMap((one) => (one.passed ? [] : [JSON.stringify(one)])),
    ],
  };
}

describe('is valid, and passes its tests', () => {
  test.each([[['1 - Critical', '2 - Major', '3 - Minor']], [['Null', 'true', 'yes']], [['1e3', '0x10', '.inf']]])(
    'where YAML reads the options %j as something else',
    async (options) => {
      expect((await make([dropdown('Severity', options)])).wrong).toEqual([]);
    },
  );

  test('where YAML reads the name, or that of a question, as something else', async () => {
    const fields = [input('1'), input('null'), input('1e3'), input('Yes')];
    expect((await make(fields, { name: '2024' })).wrong).toEqual([]);
  });

  test('where an option is too long for a label, or for a name', async () => {
    const long = `Everything is down and nobody can work at all ${'and so on '.repeat(12)}`;
    const { wrong, severities, output } = await make([dropdown('Severity', [long, `${long}still`, 'Low'])]);
    expect(wrong).toEqual([]);
    expect(output).toEqual([]);
    expect(severities.map(({ id }) => id)).toEqual([
      'everything-is-down-and-nobody-can-wo',
      'everything-is-down-and-nobody-can-wo-2',
      'low',
    ]);
    expect(new Set(severities.map(({ name }) => name)).size).toBe(3);
    for (const { label } of severities) expect(label?.length).toBeLessThanOrEqual(50);
  });

  test('where options begin alike, and each severity has a name of its own', async () => {
    const { wrong, severities } = await make([dropdown('Severity', ['High: everything', 'High: a part', 'Low'])]);
    expect(wrong).toEqual([]);
    expect(severities.map(({ name }) => name)).toEqual(['High', 'High: a part', 'Low']);
  });

  test('where there are more options than severities of a policy, and it says which are as severe as the last', async () => {
    const options = Array.from({ length: 23 }, (_, index) => `Kind ${index + 1}`);
    const { wrong, severities, output } = await make([dropdown('Severity', options)]);
    expect(wrong).toEqual([]);
    expect(severities.map(({ id }) => id)).toEqual(
      [...options.slice(0, 19), 'kind-23'].map((one) => one.toLowerCase().replace(' ', '-')),
    );
    expect(output).toEqual([
      'A policy has 20 severities at most. As severe as “Kind 23” are these options of “Severity” to it: “Kind 20”, “Kind 21”, “Kind 22”.\n',
    ]);
  });

  test('where the options are all such as are left out, such as Other', async () => {
    const { wrong, severities } = await make([dropdown('Priority', ['Unknown', 'None'])]);
    expect(wrong).toEqual([]);
    expect(severities.map(({ id }) => id)).toEqual(['unknown', 'none']);
  });

  test('where somebody of the team has the login of the reporter in its tests', async () => {
    expect((await make([input('Area')], { people: 'A-Reporter,bert' })).wrong).toEqual([]);
  });

  test.each([
    ['Severity', true],
    ['Where', false],
  ])(
    'where an option of “%s” is too long: any answer counts, which is said where the policy reads it',
    async (heading, says) => {
      const field = { ...dropdown(heading, ['EU', 'U'.repeat(201)]), required: says };
      const { wrong, output } = await make([field]);
      expect(wrong).toEqual([]);
      expect(output).toEqual(
        says
          ? [
              'The policy takes any answer to “Severity”: one of its options has 201 characters, and a policy lists none of more than 200.\n',
            ]
          : [],
      );
    },
  );

  test('where options are one answer to a policy', async () => {
    const { wrong, output } = await make([dropdown('Area', ['Web', 'API', 'web.'])]);
    expect(wrong).toEqual([]);
    expect(output).toEqual(['The answers “Web” and “web.” to “Area” are one to the policy.\n']);
  });

  test('where it has no place for a question, and it says why', async () => {
    const { wrong, details, output } = await make([input('Area'), input('area ?'), input('x'.repeat(101)), input('#')]);
    expect(wrong).toEqual([]);
    expect(details).toEqual(['area']);
    expect(output).toEqual([
      'The policy does not read “area ?”: its heading is the same as “Area”, but for case and marks.\n',
      `The policy does not read “${'x'.repeat(59)}…”: its heading has 101 characters, and a policy takes 100.\n`,
      'The policy does not read “#”: its heading is empty.\n',
    ]);
    const many = Array.from({ length: 101 }, (_, index) => input(`Question ${index + 1}`));
    const { wrong: none, output: one } = await make(many);
    expect(none).toEqual([]);
    expect(one).toEqual(['The policy does not read “Question 101”: a policy reads 100 questions at most.\n']);
  });

  test('where its label is none that GitHub takes', async () => {
    const { wrong } = await make([input('Area')], {}, 'x'.repeat(51));
    expect(wrong).toEqual([]);
  });

  test('whatever the form asks', async () => {
    const odd = fc.constantFrom(
      '1',
      'null',
      'Yes',
      'No',
      '1e3',
      ': x',
      '- a',
      '#',
      'n/a',
      'None',
      'Other',
      'High',
      '𝔘 – x',
      '"',
      "it's",
    );
    const long = fc.tuple(odd, fc.integer({ min: 10, max: 250 })).map(([text, count]) => text.padEnd(count, 'ab '));
    const texts = fc.oneof(odd, long, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme' }));
    const headings = fc.oneof(
      texts,
      fc.constantFrom('Severity', 'How bad is it? (priority)', 'How many?', 'When?', 'Down?'),
    );
    const field: fc.Arbitrary<Field> = fc.record(
      {
        type: fc.constantFrom('input', 'textarea', 'dropdown', 'checkboxes', 'markdown'),
        label: headings,
        options: fc.array(texts, { minLength: 1, maxLength: 30 }),
        multiple: fc.boolean(),
        required: fc.boolean(),
        id: fc.constantFrom('1', 'null', 'severity', 'a'),
      },
      { requiredKeys: ['type', 'label', 'options'] },
    );
    let made = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(field, { minLength: 1, maxLength: 6 }), async (fields) => {
        const form = readForm(formOf(fields, 'outage'), 'outage.yml');
        if (form === null) return;
        made += 1;
        expect((await make(fields)).wrong).toEqual([]);
      }),
      { numRuns: RUNS },
    );
    expect(made).toBeGreaterThan(RUNS / 2);
  });
});
