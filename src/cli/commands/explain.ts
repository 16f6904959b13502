import { Command } from 'commander';
import type { Explanation } from '../../domain/explanation.ts';
import { nearest } from '../../domain/nearest.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Facts } from '../../domain/rule.ts';
import { formatInstant, parseDuration, parseInstant } from '../../domain/time.ts';
import { readText, testsOf } from '../files.ts';
import type { Io } from '../io.ts';

const DEFAULT = '.github/escalation-policy.yml';

interface Options {
  readonly case?: string;
  readonly tests?: string;
  readonly at?: string;
  readonly facts?: string;
  readonly rule?: string;
  readonly json?: boolean;
}

export function explainCommand(io: Io): Command {
  return new Command('explain')
    .description('Say why each rule holds or not for an incident: what decided, and where it stands.')
    .argument('[policy]', 'the policy', DEFAULT)
    .option('--case <name>', 'the incident of this policy test')
    .option('--at <moment>', 'since its declaration, such as 20m, or an instant (default: the end of its story)')
    .option('--tests <file>', 'the tests (default: those beside the policy)')
    .option('--facts <file>', 'facts as YAML or JSON, instead of a test')
    .option('--rule <id>', 'one trigger or severity only (default: all)')
    .option('--json', 'print as JSON')
    .action(async (file: string, options: Options) => {
      const refused = await explain(io, file, options);
      if (refused === null) return;
      io.err(`${refused.trimEnd()}\n`);
      io.exit(2);
    });
}

/** Prints the explanation; what stood in its way otherwise. */
async function explain(io: Io, file: string, options: Options): Promise<string | null> {
  if ((options.case === undefined) === (options.facts === undefined))
    return 'Name an incident: --case "<name of a test>" or --facts <file>, one of them.';
  const text = read(file);
  if ('refused' in text) return text.refused;
  const [{ loadPolicy, parseYaml }, cases, { printDiagnostics }, { printExplanation }] = await Promise.all([
    import('../../policy/index.ts'),
    import('../../cases/index.ts'),
    import('../../report/diagnostics.ts'),
    import('../../report/explanation.ts'),
  ]);
  const policy = loadPolicy(text.text, file);
  if (!policy.ok) return printDiagnostics(policy.diagnostics, new Map([[file, text.text]]), { color: io.color });
  const yaml = parseYaml(text.text, file);

  const explanation = ((): Explanation | string => {
    if (options.facts !== undefined) {
      const given = read(options.facts);
      if ('refused' in given) return given.refused;
      const facts = parseYaml(given.text, options.facts);
      if (facts.value === undefined)
        return printDiagnostics(facts.diagnostics, new Map([[options.facts, given.text]]), { color: io.color });
      if (typeof facts.value !== 'object' || facts.value === null || Array.isArray(facts.value))
        return `${options.facts}: facts are a map, such as { incident: { acknowledged: true } }.`;
      return cases.explainFacts(policy.value, yaml, facts.value as Facts);
    }
    const tests = options.tests ?? testsOf(file);
    const written = read(tests);
    if ('refused' in written) return written.refused;
    const found = cases.readTests(written.text, tests);
    if (!found.ok) return printDiagnostics(found.diagnostics, new Map([[tests, written.text]]), { color: io.color });
    const names = found.value.cases.map(({ name }) => name);
    const test = found.value.cases.find(({ name }) => name === options.case);
    if (!test) return unknown('case', options.case ?? '', names);
    const span = options.at === undefined ? null : parseDuration(options.at);
    const at =
      span !== null
        ? test.declared + span
        : options.at === undefined
          ? test.story.at(-1)?.at
          : parseInstant(options.at);
    if (at === undefined || at === null)
      return `"${options.at}" is no moment. Write it as 20m or 2026-11-23T10:00:00Z.`;
    if (at < test.declared)
      return `${options.at} is before the incident was declared, at ${formatInstant(test.declared)}.`;
    return cases.explainIssue(policy.value, yaml, cases.issueAt(policy.value, test, at), at);
  })();
  if (typeof explanation === 'string') return explanation;
  const wanted = only(explanation, policy.value, options.rule);
  if (typeof wanted === 'string') return wanted;
  if (options.json) io.out(`${JSON.stringify(toJson(wanted), null, 2)}\n`);
  else io.out(printExplanation(wanted, { color: io.color }));
  return null;
}

function read(file: string): { readonly text: string } | { readonly refused: string } {
  const { text, ...rest } = readText(file);
  return text === null ? { refused: `${file}: ${'why' in rest ? rest.why : 'unread'}` } : { text };
}

function only(explanation: Explanation, policy: Policy, id: string | undefined): Explanation | string {
  if (id === undefined) return explanation;
  const rules = explanation.rules.filter(({ name }) => name.split(' ').at(-1) === id);
  if (rules.length > 0) return { ...explanation, rules };
  const ids = [...policy.triggers, ...policy.severities.filter(({ when }) => when !== null)].map((one) => one.id);
  return unknown('rule', id, ids);
}

function unknown(what: string, found: string, names: readonly string[]): string {
  const near = nearest(found, names);
  const help = near === null ? `There are: ${names.join(', ')}.` : `Did you mean "${near}"?`;
  return `There is no ${what} "${found}". ${help}`;
}

/** As in `schemas/explain.v1.schema.json`. */
const toJson = ({ at, ...rest }: Explanation): object => ({ ...rest, at: at === null ? null : formatInstant(at) });
