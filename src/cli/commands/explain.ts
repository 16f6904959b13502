import { Command } from 'commander';
import { existsSync } from 'node:fs';
import type { ExplainedChoice, Explanation } from '#domain/results/explanation.ts';
import type { Policy } from '#domain/policy.ts';
import type { Facts } from '#domain/rule.ts';
import { formatInstant, type Instant, parseDuration, whyOutOfTime } from '#domain/time.ts';
import type { YamlFile } from '#policy/index.ts';
import { testsOf } from '#policy/files.ts';
import { readText } from '#cli/files.ts';
import { readInstants } from '#cli/instants.ts';
import { collect } from '#cli/detail-option.ts';
import { type Io, orRefuse, Refusal, refusalIn, refusing } from '#cli/io.ts';
import { explainProblems, readPolicy } from '#cli/policies.ts';
import { ONE_POLICY, POLICY_OPTION, policyNamed } from '#cli/policy-argument.ts';
import { noSuch } from '#cli/no-such.ts';

interface Options {
  readonly policy?: string;
  readonly case?: string;
  readonly tests?: string;
  readonly at?: string;
  readonly facts?: string;
  readonly history?: readonly string[];
  readonly issue?: string;
  readonly rule?: string;
  readonly json?: boolean;
}

export function explainCommand(io: Io): Command {
  return new Command('explain')
    .description('Say why each rule holds or not for an incident: what decided, and where it stands.')
    .argument('[policy]', ONE_POLICY)
    .option(...POLICY_OPTION)
    .option('--case <name>', 'the incident of this policy test')
    .option('--tests <file>', 'the tests (default: those beside the policy)')
    .option('--issue <issue>', 'this incident of a history: 42, or owner/name#42')
    .option('--history <file>', 'incidents, as `tocsin history` writes them; may be given more than once', collect)
    .option('--facts <file>', 'facts as YAML or JSON, instead of an incident')
    .option('--at <moment>', 'since its declaration, such as 20m, or an instant (default: the end of its story)')
    .option('--rule <id>', 'one trigger or severity only (default: all)')
    .option('--json', 'print as JSON')
    .action(refusing(io, (file: string | undefined, options: Options) => explain(io, file, options)));
}

/** Prints the explanation. */
async function explain(io: Io, argument: string | undefined, options: Options): Promise<void> {
  const file = policyNamed(argument, options.policy);
  const { facts, issue, history } = options;
  if ([options.case, facts, issue].filter((one) => one !== undefined).length !== 1)
    throw new Refusal(
      'Name an incident: --case "<name of a test>", --issue <number> --history <file>, or --facts <file>, one of them.',
    );
  if ((issue === undefined) !== (history === undefined))
    throw new Refusal(
      '--issue and --history belong together: `tocsin history --repo owner/name > history.ndjson` writes such a file.',
    );
  if (facts !== undefined && options.at !== undefined)
    throw new Refusal('--at is for an incident: facts are those of one instant.');
  const policy = await readPolicy(io, file);
  const [{ parsePolicy }, { printExplanation }] = await Promise.all([
    import('#policy/index.ts'),
    import('#report/explanation.ts'),
  ]);
  const under: Under = { io, policy, yaml: parsePolicy(policy.texts) };
  const explanation =
    facts !== undefined
      ? await ofFacts(under, facts)
      : issue !== undefined
        ? await ofPastIssue(under, history ?? [], issue, options.at)
        : await ofCase(under, options.tests ?? testsOf(file), options.case ?? '', options.at);
  const wanted = only(explanation, policy, options.rule);
  if (options.json) io.out(`${JSON.stringify(toJson(wanted), null, 2)}\n`);
  else io.out(printExplanation(wanted, io));
}

/** The policy whose rules are explained. */
interface Under {
  readonly io: Io;
  readonly policy: Policy;
  readonly yaml: YamlFile;
}

async function ofFacts({ io, policy, yaml }: Under, file: string): Promise<Explanation> {
  const text = orRefuse(readText(file));
  const [{ parseYaml }, { checkFacts, explainFacts }] = await Promise.all([
    import('#policy/index.ts'),
    import('#cases/index.ts'),
  ]);
  const facts = parseYaml(text, file);
  // A key that is given twice has a value all the same: the first, which may not be the one that was meant.
  if (facts.value === undefined || facts.diagnostics.length > 0)
    throw new Refusal(await explainProblems(io, [{ file, text }], facts.diagnostics));
  if (typeof facts.value !== 'object' || facts.value === null || Array.isArray(facts.value))
    throw new Refusal(`${file}: facts are a map, such as { incident: { acknowledged: true } }.`);
  const values = facts.value as Facts;
  const wrong = checkFacts(policy, values).map(({ pointer, message }) => {
    const { line, col } = facts.place(pointer);
    return `${file}:${line}:${col}: ${message}`;
  });
  if (wrong.length > 0) throw new Refusal(wrong.join('\n'));
  return explainFacts(policy, yaml, values);
}

async function ofCase(
  { io, policy, yaml }: Under,
  file: string,
  name: string,
  moment: string | undefined,
): Promise<Explanation> {
  const read = readText(file);
  if (!read.ok && !existsSync(file))
    throw new Refusal(`${read.refusal}. \`tocsin test\` prints the first tests of a policy that has none.`);
  const text = orRefuse(read);
  const { explainIssue, issueAt, readTests } = await import('#cases/index.ts');
  const tests = readTests(text, file);
  if (!tests.ok) throw new Refusal(await explainProblems(io, [{ file, text }], tests.diagnostics));
  const { cases } = tests.value;
  const test = cases.find((one) => one.name === name);
  if (!test)
    throw noSuch(
      'case',
      name,
      cases.map((one) => one.name),
    );
  const { declared, story } = test;
  const at = moment === undefined ? (story.at(-1)?.at ?? declared) : instantOf(io, moment, declared, 'declared');
  return explainIssue(policy, yaml, issueAt(policy, test, at), at);
}

async function ofPastIssue(
  { io, policy, yaml }: Under,
  files: readonly string[],
  name: string,
  moment: string | undefined,
): Promise<Explanation> {
  const [{ findPastIssue }, { asTrusted, fold }, { issueAsOf }, { explainIssue }] = await Promise.all([
    import('#cli/past-issue.ts'),
    import('#engine/index.ts'),
    import('#replay/index.ts'),
    import('#cases/index.ts'),
  ]);
  const found = await findPastIssue(files, name);
  const { at: readAt } = found;
  const issue = asTrusted(policy, found.issue);
  const declared = fold(policy, issue)?.declaredAt ?? issue.createdAt;
  const at = moment === undefined ? readAt : instantOf(io, moment, declared, 'opened', issue.createdAt);
  return explainIssue(policy, yaml, at < readAt ? issueAsOf(issue, at) : issue, at);
}

/** The instant a `--at` names, counted from `from` where it is a span. */
function instantOf(
  io: Io,
  moment: string,
  from: Instant,
  began: 'declared' | 'opened',
  earliest: Instant = from,
): Instant {
  const span = parseDuration(moment);
  const at = span === null ? (instantNamed(io, moment) ?? from) : from + span;
  if (whyOutOfTime(at) !== null)
    throw new Refusal(`--at ${moment} is too late. Write a duration since the declaration, such as 20m.`);
  if (at < earliest) throw new Refusal(`${moment} is before the incident was ${began}, at ${formatInstant(earliest)}.`);
  return at;
}

function instantNamed(io: Io, moment: string): Instant | null {
  try {
    return readInstants(io, { at: moment }).at;
  } catch (error) {
    throw new Refusal(`${refusalIn(error).message} Since the declaration it is a duration, such as 20m.`);
  }
}

function only(explanation: Explanation, policy: Policy, id: string | undefined): Explanation {
  if (id === undefined) return explanation;
  const rules = explanation.rules.filter(({ name }) => name.split(' ').at(-1) === id);
  if (rules.length > 0) return { ...explanation, rules, reaches: [] };
  const ids = [...policy.triggers, ...policy.severities.filter(({ when }) => when !== null)].map((one) => one.id);
  throw noSuch('rule', id, ids);
}

const choiceToJson = (choice: ExplainedChoice | null): object | null =>
  choice === null ? null : { ...choice, at: formatInstant(choice.at) };

/** As in `schemas/explain.v1.schema.json`. */
const toJson = ({ at, severity, reaches, ...rest }: Explanation): object => ({
  ...rest,
  at: at === null ? null : formatInstant(at),
  severity:
    severity === null
      ? null
      : {
          ...severity,
          since: formatInstant(severity.since),
          choice: choiceToJson(severity.choice),
          replaced: choiceToJson(severity.replaced),
        },
  reaches: reaches.map(({ called, steps, ...one }) => ({
    ...one,
    called: formatInstant(called),
    steps: steps.map(({ due, by, state }) => ({ due: formatInstant(due), by, state })),
  })),
});
