/** A policy of 2,000 lines with 50 tables and 20 schedules: its check beside the parsing of its YAML, and completion in an editor. */
import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { getLanguageService } from 'yaml-language-server';
import { loadPolicy } from '#policy/index.ts';
import { inRepository } from '../test/support/repository.ts';
import { timeOf, type Measure, medians } from './measure.ts';

const TABLES = 50;
const SCHEDULES = 20;
const ROUNDS = 9;
const MODELINE = '# yaml-language-server: $schema=../schemas/policy.v1.schema.json\n';

export async function largePolicy(): Promise<readonly Measure[]> {
  const text = policyText();
  const policy = loadPolicy(text, 'policy.yml');
  if (!policy.ok) throw new Error(JSON.stringify(policy.diagnostics[0]));
  const each = [() => timeOf(() => loadPolicy(text, 'policy.yml')), () => timeOf(() => parse(text))];
  const [check = 0, yaml = 0] = await medians(ROUNDS, each);
  const lines = text.split('\n').length;
  const note = `${lines} lines: ${check.toFixed(0)} ms, its YAML alone ${yaml.toFixed(0)} ms`;
  const completion = await completionTime(text);
  return [
    { what: 'a large policy checked, beside its YAML parsed', value: check / yaml, budget: 2, unit: 'x', note },
    {
      what: 'completion of an operator in it',
      value: completion,
      budget: null,
      unit: 'ms',
      note: 'to be below 100 ms',
    },
  ];
}

async function completionTime(text: string): Promise<number> {
  const service = getLanguageService({
    schemaRequestService: () => Promise.resolve(readFileSync(inRepository('schemas/policy.v1.schema.json'), 'utf8')),
    workspaceContext: { resolveRelativePath: (relative, base) => new URL(relative, base).toString() },
  });
  service.configure({ completion: true, validate: true, hover: true, schemas: [] });
  const before = `${MODELINE}${text}  - id: last\n    when:\n      `;
  let version = 0;
  const complete = async (): Promise<number> => {
    const start = performance.now();
    const document = TextDocument.create('file:///repository/policies/mine.yml', 'yaml', ++version, `${before}\n`);
    const { items } = await service.doComplete(document, document.positionAt(before.length), false);
    if (items.length === 0) throw new Error('Nothing is completed.');
    return performance.now() - start;
  };
  const [time = 0] = await medians(ROUNDS, [complete]);
  return Math.round(time);
}

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join('');

/** Triggers are last, so that one more may follow. */
function policyText(): string {
  const who = (index: number): string =>
    index < SCHEDULES ? `{ var: oncall.rota-${index} }` : `{ lookup: [table-${index}, { var: details.service }] }`;
  const day = (index: number): string => String(1 + index).padStart(2, '0');
  const override = (index: number): string =>
    `      - { from: 2026-03-${day(index)}T09:00, to: 2026-03-${day(index)}T17:00, who: [carol] }\n`;
  return `version: 1
name: large
incident:
  label: incident
  details:
    service: { heading: Affected service, type: string, required: true }
severities:
  - { id: sev1, name: Critical, label: sev1 }
roles:
${times(TABLES, (index) => `  role-${index}:\n    name: Role ${index}\n    does: Looks at it.\n    who: ${who(index)}\n`)}levels:
  - { name: First, roles: [role-0] }
tables:
${times(TABLES, (table) => `  table-${table}:\n${times(16, (key) => `    key-${key}: [p${key}, q${table}]\n`)}    "*": [judy]\n`)}schedules:
${times(
  SCHEDULES,
  (index) =>
    `  rota-${index}:\n    timezone: Europe/Berlin\n    layers:\n      - { rotate: [alice, bob], every: 1w, from: 2026-01-05T09:00 }\n    overrides:\n${times(30, override)}`,
)}triggers:
${times(40, (index) => `  - id: late-${index}\n    reason: It is late.\n    when:\n      ">=": [{ var: elapsed.since-declared }, { duration: ${index + 1}m }]\n    do: { mention: [role-${index}] }\n`)}`;
}
