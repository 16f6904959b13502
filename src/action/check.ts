/**
 * `mode: check`: is the policy valid, and what does a change that is proposed do? It only reads, so it may look at the files of a
 * pull request; what it writes is one comment there, where the token may.
 */
import { distinct, elsewhere } from '#domain/diagnostic.ts';
import { once } from '#domain/once.ts';
import type { CaseResult } from '#domain/results/case-result.ts';
import type { Policy } from '#domain/policy.ts';
import type { RunReport } from '#domain/run-report.ts';
import { sentence } from '#domain/sentence.ts';
import { DAY } from '#domain/time.ts';
import type { Client, GithubError } from '#github/index.ts';
import type { KnownDrills, KnownPeople } from '#lint/index.ts';
import type { ChangeParts, PolicyAsIs } from '#report/change/comment.ts';
import { expectationText } from '#report/expectation.ts';
import type { Proposal } from './event.ts';
import { repositoryNeeds } from '#engine/escalation/needs.ts';
import { isGithubError, withRemedy } from '#runner/problems.ts';
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
import type { Clients } from './clients.ts';
import { emptyReport } from './empty-report.ts';
import type { RunContext } from './run-context.ts';
import { uncheckedPolicies } from './unchecked.ts';

export interface CheckOptions extends RunContext {
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
  readonly changes: readonly string[];
  /** Lines for the log. */
  readonly notes: readonly string[];
  /** Diagnostics that no change shows: of policies that the change does not touch, and which it touches that were not checked. */
  readonly otherDiagnostics: RunReport['diagnostics'];
  /** What is wrong beside the policies being valid: lint's findings, and tests that fail or cannot be run, at their lines. */
  readonly findings: RunReport['diagnostics'];
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
    return { report, changes: [], otherDiagnostics: loaded.diagnostics, findings: [], notes: [UNTESTED], failures: [] };
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
  const timesOf = ({ replayed }: ChangeParts): readonly string[] =>
    replayed === undefined ? [] : [timeSentence(replayed)];
  return {
    report: { ...report, diagnostics: [...report.diagnostics, ...unchecked] },
    changes: changes.map((change) =>
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
    changes: assessed.map(renderAsIs),
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
/** Days of past incidents that both policies are played over. */
const PAST = 90 * DAY;

const WORKFLOWS = '.github/workflows';
const isWorkflow = (name: string): boolean => /\.ya?ml$/.test(name);
/** Those that `tocsin init` writes. */
const OWN_WORKFLOWS = ['escalation.yml', 'drills.yml'];

async function review(
  options: CheckOptions,
  proposal: Proposal,
  base: PolicySource,
  files: readonly PolicyFile[],
): Promise<readonly ChangeParts[]> {
  const [{ readChange }, { readFormChange }] = await Promise.all([import('./change.ts'), import('./forms.ts')]);
  const found: ChangeParts[] = [];
  // One request answers for both texts of a policy, and for all policies.
  const drills = once(() => ifPermitted(options, drillsOf));
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
      past: (policies) => past(options, policies),
      people: (logins) => people(options, logins),
      drills,
      forms,
      workflows,
    });
    if (change !== null) found.push(change);
    await tell(options, proposal, file.path, change);
  }
  return found;
}

/** Reading is enough for the issues of a public repository, and for `issues: read`; without, the rest of the check goes on. */
async function past(options: CheckOptions, policies: readonly Policy[]) {
  const client = await options.connect();
  const { openRepository } = await import('#github/index.ts');
  try {
    const repository = openRepository(client, { ...repositoryNeeds(policies), managedLabels: [] });
    return await repository.readIncidents(PAST);
  } catch (error) {
    if (!isGithubError(error)) throw error;
    return `Past incidents could not be read. ${answerAndRemedy(error, 'The check needs `issues: read`.')}`;
  }
}

async function drillsOf(client: Client): Promise<KnownDrills | null> {
  const { knownDrills } = await import('#runner/drill-issue.ts');
  return knownDrills(client);
}

/** A request each, and whoever proposes the change writes them. */
const MOST_QUESTIONS = 50;

/** A limit that these questions meet keeps nothing else of the check waiting: they have a client of their own. */
async function people(options: CheckOptions, logins: readonly string[]): Promise<KnownPeople | null> {
  const { repository, clients, warn } = options;
  const { readAssignability } = await import('#github/index.ts');
  const first = logins.slice(0, MOST_QUESTIONS);
  const connect = (): Promise<Client> => clients.fresh();
  const known = await ifPermitted({ connect }, (client) => readAssignability(client, first, []));
  const unknown = logins.length - (known?.assignable.size ?? 0);
  if (unknown > 0) {
    const some = unknown === 1 ? '1 login that the change adds was' : `${unknown} logins that the change adds were`;
    warn(`${some} not looked up: \`tocsin lint --online\` asks GitHub about all of them.`);
  }
  return known && { repository, ...known };
}

/** What only reads: where that is not permitted, the rest of the check goes on without. */
async function ifPermitted<T>(
  options: Pick<CheckOptions, 'connect'>,
  read: (client: Client) => Promise<T>,
): Promise<T | null> {
  try {
    return await read(await options.connect());
  } catch (error) {
    if (!isGithubError(error)) throw error;
    return null;
  }
}

/** Keeps the comment up to date. A change that is taken back edits the comment; it never makes a new one. */
async function tell(
  options: CheckOptions,
  { number, fork }: Proposal,
  path: string,
  change: ChangeParts | null,
): Promise<void> {
  if (number === null || fork || options.dryRun) return;
  const [client, { keepComment }, { markerOf, renderChange }] = await Promise.all([
    options.connect(),
    import('#github/index.ts'),
    import('#report/change/comment.ts'),
  ]);
  const marker = markerOf(path);
  const text = change === null ? '**This pull request no longer changes the policy.**\n' : renderChange(change);
  try {
    await keepComment(client, number, { marker, body: `${marker}\n${text}`, onlyOver: change === null });
  } catch (error) {
    if (!isGithubError(error)) throw error;
    const why = answerAndRemedy(error, 'It needs `pull-requests: write`, and a conversation that is not locked.');
    options.warn(`The comment on the pull request could not be written; the job summary has it all. ${why}`);
  }
}

/** What GitHub answered, and what to do about it: the permission only where the answer is no other that is known. */
function answerAndRemedy({ code, message }: GithubError, permission: string): string {
  const isOfPermission = code === 'forbidden' || code === 'not-found';
  const { remedy } = withRemedy({ code: isOfPermission ? 'permission' : code, message, remedy: null });
  return `${sentence(message)} ${remedy ?? (isOfPermission ? permission : '')}`.trim();
}

const findingsOf = ({ lint, tests }: PolicyAsIs): RunReport['diagnostics'] => [
  ...lint,
  ...(tests?.broken ?? []),
  ...(tests?.cases ?? []).flatMap(failedAt),
];

/** A case that fails, at the line whose expectation is not met. */
function failedAt({ name, failures }: CaseResult): RunReport['diagnostics'] {
  const [first] = failures;
  if (first === undefined) return [];
  const { what, expected, actual, place } = first;
  const message = `"${name}": ${what} is ${expectationText(actual)}, expected ${expectationText(expected)}.`;
  return [{ code: 'failing-test', level: 'error', message, help: null, place, path: '' }];
}

/** How many tests fail: which ones, their annotations say. */
function failuresOf({ file, lint, tests }: PolicyAsIs): readonly string[] {
  const wrong = lint.filter(({ level }) => level === 'error').length;
  const failed = (tests?.cases ?? []).filter(({ passed }) => !passed).length;
  return [
    ...(wrong === 0 ? [] : [`Lint has ${wrong === 1 ? '1 error' : `${wrong} errors`} in ${file}.`]),
    ...(tests === null || tests.broken.length === 0 ? [] : [`The tests in ${tests.file} cannot be run.`]),
    ...(failed === 0 ? [] : [`${failed} of ${tests?.cases.length ?? 0} policy tests in ${tests?.file ?? ''} failed.`]),
  ];
}
