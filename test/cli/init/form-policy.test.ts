/** A policy for a form that is there is valid and passes its tests, whatever the form asks, and what it leaves out is named. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { problemsUnder, readTests, runCase } from '#cases/index.ts';
import { draft } from '#cli/init/drafts.ts';
import { type Flags, setupFrom } from '#cli/init/setup.ts';
import { loadPolicy } from '#policy/index.ts';

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
  readonly severities: readonly { readonly id: string; readonly label: string | null }[];
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
  if (!setup.ok) throw new Error(setup.refusal);
  const [policyDraft, testsDraft] = draft(setup.value) ?? [];
  const policy = loadPolicy(policyDraft?.text ?? '', 'p.yml');
  if (!policy.ok)
    return { severities: [], details: [], output, wrong: policy.diagnostics.map(({ message }) => message) };
  const text = testsDraft?.text ?? '';
  const tests = readTests(text, 'p.test.yml');
  const problems = problemsUnder(policy.value, tests, { text, file: 'p.test.yml' });
  const cases = tests.ok && problems.length === 0 ? tests.value.cases.map((one) => runCase(policy.value, one)) : [];
  return {
    severities: policy.value.severities.map(({ id, label: own }) => ({ id, label: own })),
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
});
