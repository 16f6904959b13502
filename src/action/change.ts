/** What a pull request does to a policy: both texts read, compared, tested and played over past incidents. */
import { availableParallelism } from 'node:os';
import type { TestFile } from '#cases/index.ts';
import type { Diagnostic, TextFile } from '#domain/diagnostic.ts';
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { KnownDrills, AssignablePeople } from '#lint/index.ts';
import type { Instant } from '#domain/time.ts';
import type { PolicyChange, ChangeSection } from '#report/change/comment.ts';
import { isRemoteName, type PolicyRead, validateRead } from '#policy/load-lazily.ts';
import type { LookedUp } from './check-github.ts';
import type { FormChange } from './forms.ts';
import { type FileRead, isMissing, type PolicyFile, readOf, readWithBases, unavailable } from './policies.ts';
import { formerPath, type HeadAndBase } from './former-path.ts';
import { countOfCases, findTests, type FoundTests, misnamedTests, runTestsOf } from './tests.ts';

export interface ChangeOptions extends HeadAndBase {
  readonly now: Instant;
  /** Those of all policies of the run. */
  readonly incidentLabels: readonly string[];
  /** Past incidents of these policies, to play both over; why there are none, otherwise. */
  past(policies: readonly Policy[]): Promise<Past | string>;
  /** The members of the teams of these policies. */
  teams(policies: readonly Policy[]): Promise<Issue['teams']>;
  /** What GitHub says of these logins, and of teams, which are read already. */
  people(logins: readonly string[], teams: Issue['teams']): Promise<LookedUp>;
  /** What the issue of the drills says; null where it cannot be read. */
  drills(): Promise<KnownDrills | null>;
  /** A policy whose questions change is looked at as one that changes itself. */
  forms(): Promise<FormChange>;
  /** The workflows as they would be, for what is only wrong beside them. */
  workflows(): Promise<readonly TextFile[]>;
}

/** Incidents, and GitHub's clock when they were read. */
interface Past {
  readonly issues: readonly Issue[];
  readonly now: Instant;
}

/** What happens to the policy of this file, as it would be; null when neither it nor its tests are touched. */
export async function readChange(file: PolicyFile, options: ChangeOptions): Promise<PolicyChange | null> {
  const { path, read: after, result: now } = file;
  const { from, before } = await readBefore(file, options);
  const [oldTests, tests, forms] = await Promise.all([
    findTests(from ?? path, options.base),
    findTests(path, options.head),
    options.forms(),
  ]);
  const testsGone = oldTests.read.ok && isMissing(tests.read);
  const nothing = { file: path, diagnostics: [], lint: [], tests: null, testsGone, verdict: null, sections: [] };
  if (!after.ok && !isMissing(after)) return { ...nothing, kind: 'changed', diagnostics: [unavailable(path, after)] };
  const isTouched =
    from !== null || !isSame(readOf(before), readOf(file)) || textsOfTests(oldTests) !== textsOfTests(tests);
  if (!isTouched && !forms.differs) return null;
  // The check itself reports that there is no policy at all.
  if (!after.ok || now === null) return before.read.ok ? { ...nothing, kind: 'gone' } : null;
  const { kind, policy: older } = await validateBefore(before);
  const testsFewer = testsGone ? 0 : Math.max(0, countOfCases(oldTests) - countOfCases(tests));
  const change = { ...nothing, kind, diagnostics: now.diagnostics, testsFewer };
  if (!now.ok) return change;
  return { ...change, ...(from === null ? {} : { from }), ...(await assessChange(older, now.value, tests, options)) };
}

/** The policy as it is without the pull request; `from` is where it lay, when the pull request moves it. */
async function readBefore(
  { path, result }: PolicyFile,
  options: ChangeOptions,
): Promise<{ readonly from: string | null; readonly before: FileRead }> {
  const asNamed = await readWithBases(options.base, path);
  const from = isMissing(asNamed.read) && result?.ok === true ? await formerPath(result.value, options) : null;
  return { from, before: from === null ? asNamed : { ...(await readWithBases(options.base, from)), path } };
}

/** What the policy meant before, or why that is not known. */
async function validateBefore(
  before: FileRead,
): Promise<{ readonly kind: PolicyChange['kind']; readonly policy: Policy | null }> {
  const read = readOf(before);
  if (read === null) return { kind: isMissing(before.read) ? 'new' : 'unread', policy: null };
  const result = await validateRead(read);
  return result.ok ? { kind: 'changed', policy: result.value } : { kind: 'unreadable', policy: null };
}

type Assessment = Pick<PolicyChange, 'lint' | 'oldFindings' | 'tests' | 'verdict' | 'replayed' | 'sections'>;

/** What is known of a valid policy: how its tests go, what differs from the one before, what lint finds. */
async function assessChange(
  before: Policy | null,
  after: Policy,
  tests: FoundTests,
  options: ChangeOptions,
): Promise<Assessment> {
  const { results, own } = await runTestsOf(after, tests, options.head);
  const teams = await options.teams(before === null ? [after] : [before, after]);
  const { verdict, sections } = await compare(before, after, options.now, teams);
  const { section: past, ...replayed } = await replay(before, after, options, teams);
  const found = await newFindings(after, before, options, teams);
  return {
    ...found,
    lint: [...found.lint, ...misnamedTests(tests)],
    tests: results,
    verdict,
    ...replayed,
    sections: [...sections, past, ...(own === null ? [] : [await coverage(after, own)])],
  };
}

/** A change of what a policy extends is a change of the policy. */
const isSame = (one: PolicyRead | null, other: PolicyRead | null): boolean =>
  JSON.stringify(textsIn(one)) === JSON.stringify(textsIn(other));

const textsIn = (read: PolicyRead | null): unknown =>
  read && [read.text, read.bases.ok ? read.bases.value.map(({ text }) => text) : read.bases.diagnostics];

/** Tests that are renamed are others, as their name may be why nothing ran them. */
const textsOfTests = ({ file, read, stray }: FoundTests): string =>
  JSON.stringify([read.ok ? [file, read.text] : null, stray]);

/** What the change does, proved; null for what there is nothing to compare with. */
async function compare(
  before: Policy | null,
  after: Policy,
  now: Instant,
  teams: Issue['teams'],
): Promise<Pick<PolicyChange, 'verdict' | 'sections'>> {
  const [{ comparePolicies }, { diffSections, verdictOf }] = await Promise.all([
    import('#compare/index.ts'),
    import('#report/change/diff.ts'),
  ]);
  const diff = comparePolicies(before, after, now, teams);
  return { verdict: verdictOf(diff), sections: diffSections(diff) };
}

/** Both policies over what has happened: which incidents would have gone differently. */
async function replay(
  before: Policy | null,
  after: Policy,
  options: ChangeOptions,
  teams: Issue['teams'],
): Promise<Pick<PolicyChange, 'replayed'> & { readonly section: ChangeSection }> {
  const found = await options.past(before === null ? [after] : [before, after]);
  const title = 'Past incidents';
  if (typeof found === 'string') return { section: { title, lines: [found] } };
  const [{ replayAll, threadsFor }, { renderReplay }] = await Promise.all([
    import('#runner/replay/pool.ts'),
    import('#report/change/replay.ts'),
  ]);
  const start = performance.now();
  const merged = await replayAll(
    { before, after },
    found.issues.map((issue) => ({ issue: { ...issue, teams }, at: found.now })),
    { threads: threadsFor(found.issues.length, availableParallelism()) },
  );
  const { incidents, incidentsUnder } = merged;
  const section = { title, lines: renderReplay(merged) };
  return incidents === 0
    ? { section }
    : { section, replayed: { incidents, incidentsUnder, seconds: (performance.now() - start) / 1000 } };
}

async function coverage(policy: Policy, tests: TestFile): Promise<ChangeSection> {
  const [{ coverageOf }, { parsePolicy }, { coverageLines }] = await Promise.all([
    import('#cases/index.ts'),
    import('#policy/index.ts'),
    import('#report/change/coverage.ts'),
  ]);
  return {
    title: 'Coverage of the tests',
    lines: coverageLines(coverageOf(policy, parsePolicy(policy.texts), tests)),
  };
}

/** What lint finds, without the warnings that stood before: whoever reviews a change is asked about the change. Errors always stand. */
async function newFindings(
  policy: Policy,
  older: Policy | null,
  options: ChangeOptions,
  teams: Issue['teams'],
): Promise<Pick<PolicyChange, 'lint' | 'oldFindings'>> {
  const names = await newNames(policy, older);
  const logins = names.flatMap(({ name, isTeam }) => (isTeam ? [] : [name]));
  const newTeams = Object.entries(teams).filter(([team]) => names.some(({ name }) => name === team));
  const { people, findings } =
    names.length === 0 ? NOBODY_NEW : await options.people(logins, Object.fromEntries(newTeams));
  const found = [...(await lint(policy, options, people)), ...findings];
  if (older === null) return { lint: found };
  const key = ({ code, message }: Diagnostic): string => `${code} ${message}`;
  const before = new Set((await lint(older, options, null)).map(key));
  const fresh = found.filter((one) => one.level === 'error' || !before.has(key(one)));
  return { lint: fresh, oldFindings: found.filter((one) => !fresh.includes(one)) };
}

const NOBODY_NEW: LookedUp = { people: null, findings: [] };

/** Whom the policy names and the one before does not: a misspelt login is valid, and calls nobody. */
async function newNames(policy: Policy, older: Policy | null) {
  const [{ namedIn }, { parsePolicy }] = await Promise.all([import('#lint/index.ts'), import('#policy/index.ts')]);
  const namesOf = ({ texts }: Policy) => namedIn(parsePolicy(texts));
  const known = new Set(older === null ? [] : namesOf(older).map(({ name }) => name));
  return namesOf(policy).filter(({ name }) => !known.has(name));
}

async function lint(
  policy: Policy,
  options: ChangeOptions,
  people: AssignablePeople | null,
): Promise<readonly Diagnostic[]> {
  const { now, incidentLabels } = options;
  const [{ lintPolicy }, workflows, forms, drills] = await Promise.all([
    import('#lint/index.ts'),
    options.workflows(),
    options.forms(),
    policy.channels.size === 0 ? null : options.drills(),
  ]);
  return lintPolicy(policy, now, {
    surroundings: { workflows, pathOf, forms: forms.after, incidentLabels, people, drills },
  });
}

/** Here the files of the repository are named by their paths. */
const pathOf = (file: string): string | null => (isRemoteName(file) ? null : file);
