import { Command } from 'commander';
import type { Diagnostic, TextFile } from '#domain/diagnostic.ts';
import type { Policy } from '#domain/policy.ts';
import type { Facts } from '#domain/rule.ts';
import type { LintFinding, Meta, Surroundings } from '#lint/index.ts';
import type { ReadPinned } from '#runner/policy-files.ts';
import { readPolicyFile, withToken } from '#cli/bases.ts';
import { noPolicyIn, policiesIn } from '#cli/files.ts';
import { sourcesOf, textsOf } from '#cli/policies.ts';
import { alignColumns, visibleLines } from '#report/text/terminal.ts';
import { type Io, now, Refusal, refusing } from '#cli/io.ts';
import { repositoryRoot } from '#cli/repository.ts';
import { MORE_POLICIES, POLICIES_OPTION, policiesNamed, withoutPolicies } from '#cli/policy-argument.ts';
import { noSuch } from '#cli/no-such.ts';

interface Options {
  readonly policy?: readonly string[];
  readonly json?: boolean;
  readonly rule?: readonly string[];
  readonly explain?: string;
  readonly online?: boolean;
  readonly repo?: string;
}

export function lintCommand(io: Io): Command {
  return new Command('lint')
    .description('Find what is valid but wrong in a policy: rules that never hold, ladders that lead nowhere.')
    .argument('[files...]', MORE_POLICIES)
    .option(...POLICIES_OPTION)
    .option('--rule <ids...>', 'only these rules')
    .option('--explain <id>', 'print the page of a rule: what it finds, and why (`all`: list the rules)')
    .option(
      '--online',
      'ask GitHub too: can these people be assigned, can these teams be read, is each way proved by a drill',
    )
    .option('--repo <owner/name>', 'the repository for --online')
    .option('--json', 'print as JSON')
    .addHelpText('after', '\nSwitch a rule off for a line: # tocsin-disable-next-line <rule>: <why>')
    .action(refusing(io, (files: readonly string[], options: Options) => lint(io, files, options)));
}

interface LoadedPolicy {
  readonly file: string;
  readonly texts: readonly TextFile[];
  readonly policy: Policy | null;
  readonly problems: readonly Diagnostic[];
}

/** Prints what was found. */
async function lint(io: Io, files: readonly string[], options: Options): Promise<void> {
  const { METAS } = await import('#lint/index.ts');
  const rules = withoutPolicies('--rule', options.rule);
  requireRules(rules.values, options.explain, METAS);
  if (options.explain) return explainRules(io, METAS, options.explain, options.json === true);
  if (options.online && !options.repo) throw new Refusal('Say which repository: --online --repo owner/name.');
  const sources = policiesNamed([...files, ...rules.policies], options.policy);
  const readPinned = withToken(io);
  const { loaded, unread } = await load(io, sources, readPinned);
  if (loaded.length + unread.length === 0) throw noPolicyIn(sources);
  const known = loaded.flatMap(({ policy }) => policy ?? []);
  const surroundings = await readSurroundings(io, known, options, readPinned);
  const results = await findProblems(loaded, surroundings, options.rule && rules.values);
  await (options.json ? printJson(io, results, unread) : printFindings(io, results, surroundings.forms));
  io.exit(results.some(({ found }) => found.some(({ level }) => level !== 'advice')) ? 1 : 0);
  if (unread.length === 0) return;
  io.err(`${unread.join('\n')}\n`);
  io.exit(2);
}

/** The policies among these files, and why others could not be read. */
async function load(
  io: Io,
  names: readonly string[],
  readPinned: ReadPinned,
): Promise<{ readonly loaded: readonly LoadedPolicy[]; readonly unread: readonly string[] }> {
  const [{ validateRead }, { withOwnContacts }] = await Promise.all([
    import('#policy/load-lazily.ts'),
    import('#cli/lint-surroundings.ts'),
  ]);
  const loaded: LoadedPolicy[] = [];
  const unread: string[] = [];
  // What is wrong in tests is for `validate` and `test`.
  for (const file of policiesIn(names, io.err)) {
    const read = await readPolicyFile(file, readPinned);
    if (!read.ok) {
      unread.push(read.refusal);
      continue;
    }
    const result = await validateRead(read.value);
    const policy = result.ok ? await withOwnContacts(io, result.value) : null;
    loaded.push({ file, texts: textsOf(read.value), policy, problems: result.diagnostics });
  }
  return { loaded, unread };
}

/** What stands beside the policies, and with `--online` what GitHub says of their people and drills. */
async function readSurroundings(
  io: Io,
  policies: readonly Policy[],
  { online, repo = '' }: Options,
  readPinned: ReadPinned,
): Promise<Surroundings> {
  const { askGithub, pathInRepository, readForms, readOwn, readWorkflows } = await import('#cli/lint-surroundings.ts');
  const answer = online ? await askGithub(io, policies, repo) : OFFLINE;
  const [forms, workflows] = [readForms(), readWorkflows()];
  const { labels } = await readOwn(repositoryRoot(), readPinned);
  return { workflows, pathOf: pathInRepository, forms, incidentLabels: labels, ...answer };
}

/** What is wrong in each policy, and in the forms beside them unless only some rules are wanted. */
async function findProblems(
  loaded: readonly LoadedPolicy[],
  surroundings: Surroundings,
  only: readonly string[] | undefined,
): Promise<readonly Result[]> {
  const [{ formProblems, lintPolicy }, { liesWithForms }] = await Promise.all([
    import('#lint/index.ts'),
    import('#cli/lint-surroundings.ts'),
  ]);
  const findingsOf = (policy: Policy, file: string): readonly LintFinding[] =>
    lintPolicy(policy, now(), {
      surroundings: liesWithForms(file) ? surroundings : { ...surroundings, forms: [] },
      ...(only && { only }),
    });
  const results = loaded.map((one): Result => {
    const problems = one.problems.map(withoutWitness);
    return { ...one, found: [...problems, ...(one.policy ? findingsOf(one.policy, one.file) : [])] };
  });
  const forms = only
    ? []
    : surroundings.forms.map((form) => ({ ...brokenForm(form), found: formProblems(form).map(withoutWitness) }));
  return [...results, ...forms.filter(({ found }) => found.length > 0)];
}

const OFFLINE = { people: null, drills: null };

const withoutWitness = (problem: Diagnostic): LintFinding => ({ ...problem, witness: null });

/** A file that should be a form and is none, among the policies. */
const brokenForm = ({ file, text }: TextFile): LoadedPolicy => ({
  file,
  texts: [{ file, text }],
  policy: null,
  problems: [],
});

async function explainRules(io: Io, all: readonly Meta[], rule: string, json: boolean): Promise<void> {
  const { lintPage } = await import('#cli/package-files.ts');
  const metas = all.filter(({ id }) => rule === 'all' || id === rule);
  if (json) {
    const rules = metas.map(({ id, level, summary }) => ({ id, level, summary, page: lintPage(id) }));
    io.out(`${JSON.stringify({ rules }, null, 2)}\n`);
  } else io.out(rule === 'all' ? listRules(metas) : lintPage(rule));
}

interface Result extends LoadedPolicy {
  readonly found: readonly LintFinding[];
}

async function printJson(io: Io, results: readonly Result[], unread: readonly string[]): Promise<void> {
  const { witnessCase } = await import('#cases/index.ts');
  const files = results.map((result) => ({
    file: result.file,
    valid: result.policy !== null,
    findings: result.found.map((one) => ({ ...one, case: caseOf(witnessCase, result, one) })),
  }));
  io.out(`${JSON.stringify({ files, unread }, null, 2)}\n`);
}

async function printFindings(io: Io, results: readonly Result[], forms: readonly TextFile[]): Promise<void> {
  const [{ witnessCase }, { printDiagnostics }] = await Promise.all([
    import('#cases/index.ts'),
    import('#report/diagnostics.ts'),
  ]);
  const texts = [
    ...forms.map(({ file, text }) => [file, text] as const),
    ...results.flatMap((result) => [...sourcesOf(result.texts)]),
  ];
  for (const { file, found } of results) if (found.length === 0) io.out(`${file}: nothing found\n`);
  // Together, so that there is one total, whatever number of policies and forms it is of.
  io.out(
    printDiagnostics(
      results.flatMap(({ found }) => found),
      new Map(texts),
      io,
    ),
  );
  for (const result of results)
    for (const one of result.found) {
      const example = caseOf(witnessCase, result, one);
      if (example === null) continue;
      // Not indented, so that it can be pasted as it is.
      io.out(`\n\`${one.code}\` at ${result.file}:${one.place?.line ?? 1} as a case for the policy’s tests:\n`);
      io.out(visibleLines(example));
    }
}

/** The finding as a case to paste, where it has a witness. */
const caseOf = (
  witnessCase: (policy: Policy, facts: Facts, name: string) => string,
  { policy }: Result,
  { code, place, witness }: LintFinding,
): string | null => (policy && witness ? witnessCase(policy, witness, `${code}, line ${place?.line ?? 1}`) : null);

/** Throws a `Refusal` of the first rule that does not exist. `--explain all` names no rule. */
function requireRules(rules: readonly string[], explain: string | undefined, metas: readonly Meta[]): void {
  const known = metas.map(({ id }) => id);
  const named = [...rules, ...(explain ? [explain] : [])].filter((id) => id !== 'all' || explain !== 'all');
  const id = named.find((one) => !known.includes(one));
  if (id !== undefined) throw noSuch('rule', id, known, '`tocsin lint --explain all` lists them.');
}

const listRules = (metas: readonly Meta[]): string =>
  `${alignColumns(metas.map(({ id, level, summary }) => [id, level, summary])).join('\n')}\n`;
