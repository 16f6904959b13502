/**
 * `mode: check`: is the policy valid, and what does a change that is proposed do? It only reads, so it may look at the files of a
 * pull request; what it writes is one comment there, where the token may.
 */
import { type Diagnostic, distinct, elsewhere } from '#domain/diagnostic.ts';
import { once } from '#domain/once.ts';
import type { RunReport } from '#domain/run-report.ts';
import type { PolicyChange, PolicyAsIs } from '#report/change/comment.ts';
import type { Proposal } from './event.ts';
import type { FileRef } from '#policy/load-lazily.ts';
import {
  diagnosticsOf,
  filesIn,
  type LoadedPolicies,
  readOnce,
  readPolicies,
  readWithBases,
  type PolicyFile,
  type PolicySource,
} from './policies.ts';
import { findingsOf, failuresOf } from './check-findings.ts';
import { keepChangeComment, lookUpPeople, readDrills, readPast, readTeams } from './check-github.ts';
import type { Clients } from './clients.ts';
import { emptyReport } from './empty-report.ts';
import type { ModeOptions } from './mode-options.ts';
import { uncheckedPolicies } from './unchecked.ts';

export interface CheckOptions extends ModeOptions {
  readonly clients: Clients;
  /** Are the policies to be tested as they are? Otherwise it is the change that is looked at. */
  readonly testsAsIs: boolean;
  /** Null where no change is proposed, or nobody knows to what. */
  readonly proposal: Proposal | null;
  /** The files of a commit, from GitHub. */
  sourceAt(commit: string): PolicySource;
}

export interface CheckResult {
  readonly report: RunReport;
  /** Markdown for the job summary, one for each policy that the change touches. */
  readonly summaries: readonly string[];
  /** Lines for the log. */
  readonly notes: readonly string[];
  /** Diagnostics that no change shows: of policies that the change does not touch, and which it touches that were not checked. */
  readonly otherDiagnostics: readonly Diagnostic[];
  /** What is wrong beside the policies being valid: lint's findings, and tests that fail or cannot be run, at their lines. */
  readonly findings: readonly Diagnostic[];
  /** Why the job is red although every policy is valid. */
  readonly failures: readonly string[];
}

export async function check(options: CheckOptions): Promise<CheckResult> {
  const { proposal } = options;
  const base = proposal && readOnce(options.sourceAt(proposal.base));
  const source = base !== null && proposal?.fork ? await sourceOfFork(options, base) : options.source;
  const loaded = await readPolicies(options.paths, source, { templates: true });
  const report = emptyReport(loaded, { mode: 'check', dryRun: options.dryRun, repository: options.repository });
  if (options.testsAsIs) return checkAsIs(options, loaded, report);
  if (proposal === null || base === null)
    return {
      report,
      summaries: [],
      otherDiagnostics: loaded.diagnostics,
      findings: [],
      notes: [UNTESTED],
      failures: [],
    };
  const changes = await review({ ...options, source }, proposal, base, loaded.files);
  const unchecked = await uncheckedPolicies({
    ...options,
    proposal,
    source,
    files: loaded.files,
    moved: changes.flatMap(({ from }) => from ?? []),
  });
  const others = loaded.files.filter(({ path }) => !changes.some(({ file }) => file === path));
  const [{ renderChange }, { timeSentence }] = await Promise.all([
    import('#report/change/comment.ts'),
    import('#report/change/replay-words.ts'),
  ]);
  const timesOf = ({ replayed }: PolicyChange): readonly string[] =>
    replayed === undefined ? [] : [timeSentence(replayed)];
  return {
    report: { ...report, diagnostics: [...report.diagnostics, ...unchecked] },
    summaries: changes.map((change) =>
      [renderChange(change, LONGEST_SUMMARY / changes.length), ...timesOf(change).map((time) => `${time}\n`)].join(
        '\n',
      ),
    ),
    notes: changes.flatMap(timesOf),
    otherDiagnostics: [...distinct(others.flatMap(diagnosticsOf)), ...unchecked],
    findings: distinct(changes.flatMap(findingsOf)),
    failures: changes.flatMap(failuresOf),
  };
}

const UNTESTED = 'Its tests were not run: the event does not say what is changed, and of what.';

/** The policies as they are, with their tests and what lint proves wrong. */
async function checkAsIs({ source }: CheckOptions, loaded: LoadedPolicies, report: RunReport): Promise<CheckResult> {
  const [{ assessAsIs }, { renderAsIs }] = await Promise.all([
    import('./as-is.ts'),
    import('#report/change/comment.ts'),
  ]);
  const assessed: PolicyAsIs[] = [];
  for (const { result } of loaded.files)
    if (result?.ok) assessed.push(await assessAsIs(result.value, result.diagnostics, source));
  return {
    report,
    summaries: assessed.map(renderAsIs),
    notes: [],
    otherDiagnostics: distinct(loaded.files.filter(({ result }) => !result?.ok).flatMap(diagnosticsOf)),
    findings: distinct(assessed.flatMap(findingsOf)),
    failures: assessed.flatMap(failuresOf),
  };
}

/**
 * Whoever has no part in the repository chooses no file of another one for its token to read: what is wrong with that file would
 * show what is in it. Read are those that the policies extend as they are, at whichever commit.
 */
async function sourceOfFork({ source, paths }: CheckOptions, base: PolicySource): Promise<PolicySource> {
  const files = await Promise.all(paths.map((path) => readWithBases(base, path)));
  const texts = files.flatMap(({ bases }) => (bases === null ? [] : bases.ok ? bases.value : bases.read));
  const nameOf = ({ repository, path }: FileRef): string => `${repository?.toLowerCase()}//${path}`;
  const known = new Set(
    texts.flatMap(({ file }) => {
      const other = elsewhere(file);
      return other === null ? [] : [nameOf(other)];
    }),
  );
  return {
    ...source,
    fetchPinned: (ref) => {
      if (known.has(nameOf(ref))) return source.fetchPinned(ref);
      const message = `${nameOf(ref)} is not read for a pull request from a fork: no policy extends it before this change.`;
      return Promise.resolve({ ok: false, code: 'policy-outside', message });
    },
  };
}

/** Characters for all policies: GitHub takes 1 MiB for the summary of a step. */
const LONGEST_SUMMARY = 500_000;

const WORKFLOWS = '.github/workflows';
const isWorkflow = (name: string): boolean => /\.ya?ml$/.test(name);
/** Those that `tocsin init` writes. */
const OWN_WORKFLOWS = ['escalation.yml', 'drills.yml'];

async function review(
  options: CheckOptions,
  proposal: Proposal,
  base: PolicySource,
  files: readonly PolicyFile[],
): Promise<readonly PolicyChange[]> {
  const [{ readChange }, { readFormChange }] = await Promise.all([import('./change.ts'), import('./forms.ts')]);
  const found: PolicyChange[] = [];
  // One request answers for both texts of a policy, and for all policies.
  const drills = once(() => readDrills(options));
  const forms = once(() => readFormChange(options.source, base, options.warn));
  const workflows = once(() =>
    filesIn(options.source, WORKFLOWS, { isWanted: isWorkflow, first: OWN_WORKFLOWS, warn: options.warn }),
  );
  for (const file of files) {
    const change = await readChange(file, {
      head: options.source,
      base,
      paths: options.paths,
      now: Math.floor(Date.now() / 1000),
      incidentLabels: files.flatMap(({ result }) => (result?.ok ? result.value.incident.labels : [])),
      past: (policies) => readPast(options, policies),
      teams: (policies) => readTeams(options, policies),
      people: (logins, teams) => lookUpPeople(options, logins, teams),
      drills,
      forms,
      workflows,
    });
    if (change !== null) found.push(change);
    await keepChangeComment(options, proposal, file.path, change);
  }
  return found;
}
