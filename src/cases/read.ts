/** Test file → cases, or every problem in it. The shape is the schema's; this checks what a schema cannot say. Pure. */
import type { Diagnostic, Result } from '#domain/diagnostic.ts';
import { type Instant, parseDuration, parseInstant, type Seconds, whyOutOfTime } from '#domain/time.ts';
import validate from '#generated/policy-test-schema.js';
import {
  asMap,
  checkShape,
  isWithin,
  locateProblems,
  parseYaml,
  type Problem,
  problem,
  type YamlFile,
} from '#policy/index.ts';
import {
  MOST_RUNS,
  readMoment,
  type ActDocument,
  type CaseDocument,
  type Entry,
  type EntryDocument,
  type Runs,
  type TestCase,
  type TestDocument,
  type TestFile,
  type StoryAct,
} from './document.ts';
import { asList, many } from '#policy/pointer.ts';
import { readLogins } from './logins.ts';

/** Reads a policy-test file. Every problem at once, each with its place; never throws. */
export function readTests(text: string, file: string): Result<TestFile> {
  const yaml = parseYaml(text, file);
  if (yaml.value === undefined || yaml.diagnostics.length > 0) return { ok: false, diagnostics: yaml.diagnostics };
  const shape = checkShape(yaml.value, validate);
  if (shape.length > 0)
    return { ok: false, diagnostics: locateProblems([...shape, ...problemsBesides(shape, yaml)], yaml) };
  const { document, problems: found } = readLogins(yaml.value as unknown as TestDocument);
  const cases = document.cases.map((one, index) => readCase(document, one, `/cases/${index}`, { yaml, found }));
  found.push(...sameNames(document.cases));
  const diagnostics: readonly Diagnostic[] = locateProblems(found, yaml);
  if (found.length > 0) return { ok: false, diagnostics };
  return { ok: true, value: { file, yaml, policy: document.policy ?? null, cases }, diagnostics };
}

/** In the place of a case of another shape. */
const NO_CASE: CaseDocument = { name: '', declared: '', story: [] };

/** What is wrong with the cases whose shape is right. */
function problemsBesides(shape: readonly Problem[], yaml: YamlFile): readonly Problem[] {
  const cases = asList(asMap(yaml.value)?.['cases']) ?? [];
  const isRight = (path: string): boolean => !shape.some((problem) => isWithin(problem.path, path));
  // INVARIANT: the schema has nothing against what is right.
  const document: TestDocument = {
    version: 1,
    people: isRight('/people') ? ((asMap(yaml.value)?.['people'] ?? {}) as NonNullable<TestDocument['people']>) : {},
    cases: cases.map((one, index) => (isRight(`/cases/${index}`) ? (one as unknown as CaseDocument) : NO_CASE)),
  };
  const { problems: found } = readLogins(document);
  for (const [index, one] of document.cases.entries())
    if (one !== NO_CASE) readCase({}, one, `/cases/${index}`, { yaml, found });
  return [...found, ...sameNames(document.cases)];
}

/** A case is asked for by its name. */
function sameNames(cases: readonly CaseDocument[]): readonly Problem[] {
  const first = new Map<string, number>();
  return cases.flatMap((one, index) => {
    const number = first.get(one.name);
    first.set(one.name, number ?? index + 1);
    if (one === NO_CASE || number === undefined) return [];
    const words = { kind: 'name', found: one.name, other: `\`cases\` number ${number}` };
    return [problem('duplicate-id', `/cases/${index}/name`, words)];
  });
}

/** The policy that a test file names, however much else in it is wrong; null when it names none. Never throws. */
export function policyNamedIn(text: string, file: string): string | null {
  const named = asMap(parseYaml(text, file).value)?.['policy'];
  return typeof named === 'string' && named !== '' ? named : null;
}

/** The problem of tests whose policy cannot be had, at the place where they name it; `why` goes on after it. */
export function withoutPolicy(text: string, file: string, named: string, why: string): readonly Diagnostic[] {
  return locateProblems([problem('no-such-policy', '/policy', { found: named, why })], parseYaml(text, file));
}

/** The problem of tests whose policy is invalid: which names it has is not known. */
export function underInvalid(text: string, file: string, named: string): readonly Diagnostic[] {
  return locateProblems([problem('policy-of-tests-invalid', '/policy', { found: named })], parseYaml(text, file));
}

/** Where the parts of a case are read. */
interface CaseContext {
  readonly yaml: YamlFile;
  /** Takes every problem. */
  readonly found: Problem[];
  /** Durations count from it. */
  readonly declared: Instant;
}

function readCase(
  { people = {} }: Pick<TestDocument, 'people'>,
  one: CaseDocument,
  path: string,
  { yaml, found }: Pick<CaseContext, 'yaml' | 'found'>,
): TestCase {
  const declared = parseInstant(one.declared);
  if (declared === null)
    found.push(problem('bad-instant', `${path}/declared`, { found: one.declared, suggestion: '' }));
  else found.push(...outOfTime(declared, one.declared, `${path}/declared`));
  const from = declared ?? 0;
  const context = { yaml, found, declared: from };
  // Of a case that is declared at no time, nothing is said about what counts from there.
  const isTimed = declared !== null && whyOutOfTime(declared) === null;
  const story = one.story.map((entry, index) => readEntry(entry, `${path}/story/${index}`, context));
  for (const [index, entry] of story.entries()) {
    const before = story[index - 1];
    if (isTimed && before && entry.at < before.at)
      found.push(problem('story-goes-back', `${path}/story/${index}/at`, { found: one.story[index]?.at ?? '' }));
  }
  checkText(one.incident, `${path}/incident`, found);
  if (!one.story.some(({ expect }) => expect !== undefined))
    found.push(problem('case-without-expect', path, { found: one.name }));
  const runs = readRuns(one.runs, `${path}/runs`, context);
  if (isTimed) checkCount(runs, (story.at(-1)?.at ?? from) - from, `${path}/runs/every`, found);
  return {
    name: one.name,
    declared: from,
    incident: one.incident ?? {},
    people,
    runs,
    story,
    place: yaml.place(path),
  };
}

/** The issue has one text: details are written into a body, which a body of its own would replace. */
function checkText(text: CaseDocument['incident'] | EntryDocument['edit'], path: string, found: Problem[]): void {
  if (text?.details === undefined || text.body === undefined) return;
  found.push(problem('details-and-body', path, {}, { key: 'body' }));
}

function readRuns(runs: CaseDocument['runs'], path: string, context: CaseContext): Runs {
  if (runs === undefined || runs === 'due') return { kind: 'due' };
  if (!isList(runs)) {
    const seconds = parseDuration(runs.every) ?? 0;
    if (seconds === 0) context.found.push(problem('zero-duration', `${path}/every`, { found: runs.every }));
    return { kind: 'every', seconds };
  }
  return { kind: 'at', times: runs.map((time, index) => moment(time, `${path}/${index}`, context)) };
}

/** A test that runs a whole year every second would never end. */
function checkCount(runs: Runs, lasts: Seconds, path: string, found: Problem[]): void {
  if (runs.kind !== 'every' || runs.seconds === 0) return;
  const count = Math.floor(lasts / runs.seconds) + 1;
  if (count > MOST_RUNS) found.push(problem('too-many-runs', path, { found: String(count), most: String(MOST_RUNS) }));
}

const isList = (value: unknown): value is readonly string[] => Array.isArray(value);

/** A duration, which counts from the declaration. */
const isSpan = (text: string): boolean => parseDuration(text) !== null;

function moment(text: string, path: string, { declared, found }: CaseContext): Instant {
  const at = readMoment(text, declared);
  if (at === null) found.push(problem('bad-instant', path, { found: text, suggestion: '' }));
  else if (!isSpan(text)) found.push(...outOfTime(at, text, path));
  else if (whyOutOfTime(declared) === null) found.push(...outOfTime(at, text, path, 'a shorter duration'));
  return at ?? declared;
}

/** `instead`: what to write where it is no instant. */
function outOfTime(at: Instant, text: string, path: string, instead?: string): readonly Problem[] {
  const out = whyOutOfTime(at);
  return out === null
    ? []
    : [problem('moment-out-of-time', path, { found: text, ...out, ...(instead && { instead }) })];
}

const ACTS = ['comment', 'label', 'unlabel', 'assign', 'unassign', 'close', 'reopen', 'edit'] as const;

function readEntry(entry: EntryDocument, path: string, context: CaseContext): Entry {
  const { yaml, found } = context;
  const acts = actsIn(entry);
  const names = acts.map((act) => `\`${act}\``).join(', ');
  if (acts.length > 1) found.push(problem('several-events', path, { found: names }));
  if (acts.length > 0 && entry.by === undefined) found.push(problem('event-by-nobody', path, { found: names }));
  if (acts.length === 0 && entry.by !== undefined) found.push(problem('does-nothing', path, { found: entry.by }));
  else if (acts.length === 0 && entry.expect === undefined)
    found.push(problem('empty-entry', path, { found: entry.at }));
  checkText(entry.edit, `${path}/edit`, found);
  if (typeof entry.expect?.next === 'string') moment(entry.expect.next, `${path}/expect/next`, context);
  return {
    at: moment(entry.at, `${path}/at`, context),
    event: readEvent(entry),
    expect: entry.expect ?? null,
    place: yaml.place(path, 'expect'),
  };
}

const actsIn = (entry: ActDocument): readonly (typeof ACTS)[number][] => ACTS.filter((act) => entry[act] !== undefined);

/** What somebody does by an entry, of several acts the first; null where nobody does anything. */
export function readEvent(entry: ActDocument & { readonly by?: string }): Entry['event'] {
  const [act] = actsIn(entry);
  return act === undefined || entry.by === undefined ? null : { by: entry.by, what: readAct(entry, act) };
}

function readAct(entry: ActDocument, act: (typeof ACTS)[number]): StoryAct {
  switch (act) {
    case 'comment':
      return { kind: 'comment', body: entry.comment ?? '' };
    case 'label':
    case 'unlabel':
      return { kind: act, labels: many(entry[act]) };
    case 'assign':
    case 'unassign':
      return { kind: act, logins: many(entry[act]) };
    case 'close':
      return { kind: 'close', reason: entry.close ?? 'completed' };
    case 'reopen':
      return { kind: 'reopen' };
    case 'edit':
      return {
        kind: 'edit',
        title: entry.edit?.title ?? null,
        details: entry.edit?.details ?? null,
        body: entry.edit?.body ?? null,
        review: entry.edit?.review ?? null,
      };
    default:
      return act satisfies never;
  }
}
