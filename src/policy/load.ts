import type { Diagnostic, Result, TextFile } from '#domain/diagnostic.ts';
import type { Policy } from '#domain/policy.ts';
import type { Json, JsonMap } from '#domain/rule.ts';
import { checkAvailability } from './availability.ts';
import { explain } from './explain.ts';
import { checkAuthors, peopleCalled } from './checks/authors.ts';
import { withOrigin } from './extends.ts';
import { checkCycles, checkSizes, type Conditions, inOrder } from './checks/conditions.ts';
import { checkDetails } from './checks/details.ts';
import { checkOrder } from './checks/order.ts';
import { checkReferences } from './checks/references.ts';
import { checkNobody } from './checks/nobody.ts';
import { checkTimes } from './checks/times.ts';
import { checkUniqueness } from './checks/uniqueness.ts';
import { checkVisible } from './checks/visible.ts';
import { compilePolicy } from './compile.ts';
import { digestOf } from './digest.ts';
import type { PolicyDocument, PolicyDraft } from './document.ts';
import { declaredNames } from './names.ts';
import { asMap, fromPointer, type KeysBeside, toPointer, valueAt } from './pointer.ts';
import { rulePositions } from './positions.ts';
import { otherFile } from './other-file.ts';
import { isMisspelt, locateProblems, problem, type Problem } from './problem.ts';
import { prune } from './prune.ts';
import type { BuildWays } from './no-channels.ts';
import { checkForms, checkRules } from './rules.ts';
import { checkSpelling } from './spelling.ts';
import { checkTables, readTables } from './tables.ts';
import type { BuildTimetables } from './untimed.ts';
import { didYouMean } from './words.ts';
import type { YamlFile } from './yaml.ts';

export interface LoadOptions {
  /** The commit the text was read at. */
  readonly commit?: string | null;
  /** The files that it extends, each extended by the one before it. */
  readonly bases?: readonly TextFile[];
  /** Why what the last of those extends is not among them. */
  readonly missing?: readonly Diagnostic[];
}

/** What reading a policy needs that takes long to load, and that many policies do without. Given, so that they can. */
export interface Means {
  readonly shapeProblems: (document: Json, keysBeside?: KeysBeside) => readonly Problem[];
  /** Brings the time zones with it, which a policy without schedules and calendars does not have to wait for. */
  readonly buildTimetables: BuildTimetables;
  /** Brings what is known of each type of channel. */
  readonly buildWays: BuildWays;
}

/**
 * Reads a policy from its YAML: its shape, its meaning and its rules, and compiles it. Every problem is reported at once, each
 * with a stable code, its place and a remedy; one mistake is reported once. Pure, never throws.
 */
export function loadParsed(
  yaml: YamlFile,
  texts: readonly TextFile[],
  means: Means,
  commit: string | null = null,
): Result<Policy> {
  const result = loadWhole(yaml, texts, means, commit);
  const diagnostics = [...(yaml.warnings ?? []), ...result.diagnostics];
  return result.ok ? { ...result, diagnostics } : { ok: false, diagnostics: withOrigin(diagnostics, yaml) };
}

function loadWhole(yaml: YamlFile, texts: readonly TextFile[], means: Means, commit: string | null): Result<Policy> {
  if (yaml.value === undefined)
    return { ok: false, diagnostics: [...yaml.diagnostics, ...partProblems(yaml, means.shapeProblems)] };
  if (yaml.value === null && yaml.diagnostics.length === 0) return { ok: false, diagnostics: [emptyFile(yaml)] };

  const shape = means.shapeProblems(yaml.value, yaml.keysBeside);
  if (shape.some(({ code, path }) => code === 'unsupported-version' || (path === '' && code === 'wrong-type'))) {
    return { ok: false, diagnostics: [...yaml.diagnostics, ...locateProblems(shape, yaml)] };
  }
  const other = otherFile(yaml.value, yaml.place('').file);
  if (other !== null) {
    const found = problem('not-a-policy', '', { kind: other.kind, remedy: other.remedy });
    return { ok: false, diagnostics: [...yaml.diagnostics, ...locateProblems([found], yaml)] };
  }
  const content = yaml.value;
  const names = declaredNames(content);
  const draft = prune(yaml.value, shape);
  const conditions: Conditions = new Map(Object.entries((draft.conditions ?? {}) as JsonMap));
  const cycles = checkCycles(conditions);
  const positions = rulePositions(draft);
  const people = peopleCalled(draft, positions);
  const tables = readTables(draft);
  const rules = checkRules(positions, names, { conditions, tables }, yaml);
  const timetables = means.buildTimetables(draft, shape);
  const ways = means.buildWays(draft, shape);
  const problems = [
    ...shape,
    ...removalProblems(yaml, shape, means.shapeProblems),
    ...checkReferences(draft, names),
    ...[checkUniqueness, checkVisible].flatMap((check) => check(draft)),
    ...checkAuthors(draft, people),
    ...checkNobody(draft, yaml),
    ...checkOrder(draft).filter((found) => !isFromShape(found, shape)),
    ...checkTimes(draft),
    ...checkDetails(draft).filter((found) => !isFromShape(found, shape)),
    ...checkTables(tables),
    ...checkSpelling(rules.compared),
    ...(cycles.length > 0 ? cycles : checkSizes(conditions)),
    ...positions.flatMap(({ rule, path, standing }) => checkAvailability(rule, path, standing, conditions)),
    ...rules.problems,
    ...timetables.problems,
    ...ways.problems.filter((found) => !isFromShape(found, shape)),
  ];
  const diagnostics = [...yaml.diagnostics, ...besides(yaml.diagnostics, locateProblems(problems, yaml))];
  if (diagnostics.some(({ level }) => level === 'error')) return { ok: false, diagnostics };
  const parts = {
    rules: rules.compiled,
    compared: rules.compared,
    people,
    tables,
    order: inOrder(conditions),
    schedules: timetables.schedules,
    calendars: timetables.calendars,
    ways,
    digest: () => digestOf(content),
    commit,
    texts,
  };
  return { ok: true, value: compilePolicy(asDocument(draft), parts, yaml), diagnostics };
}

/** A null for a key that no extended file has is a slip; one for a required key is reported as missing. */
function removalProblems(
  { idle, keysBeside }: YamlFile,
  shape: readonly Problem[],
  shapeProblems: Means['shapeProblems'],
): readonly Problem[] {
  if (idle === undefined) return [];
  const unknown = shapeProblems(idle.value, keysBeside).filter(({ code }) => code === 'unknown-key');
  return idle.removals.flatMap(({ path, key, yaml, others }) => {
    const isAt = (one: Problem): boolean => one.path === path && one.key === key;
    if (shape.some((one) => one.code === 'missing-key' && isAt(one))) return [];
    const args = { found: key, nearest: didYouMean(key, others) };
    const found = unknown.find(isAt) ?? problem('removes-nothing', path, args, { key, level: 'warning' });
    return { ...found, yaml };
  });
}

/** What is wrong with the files that could be read, whatever stands in those that could not. */
function partProblems({ part, ...yaml }: YamlFile, shapeProblems: Means['shapeProblems']): readonly Diagnostic[] {
  if (part === undefined) return [];
  const isFilled = ({ code, path }: Problem): boolean =>
    code === 'missing-key' || (code === 'empty-value' && asMap(valueAt(part, fromPointer(path))) !== null);
  const shape = shapeProblems(part, yaml.keysBeside);
  const problems = [...shape.filter((found) => !isFilled(found)), ...checkForms(rulePositions(prune(part, shape)))];
  return locateProblems(problems, { ...yaml, value: part });
}

/** The problem at other places: a number that YAML cannot read is no text, and no duration either. */
function besides(known: readonly Diagnostic[], further: readonly Diagnostic[]): readonly Diagnostic[] {
  const places = new Set(known.map(({ place }) => JSON.stringify(place)));
  return further.filter(({ place }) => !places.has(JSON.stringify(place)));
}

/** INVARIANT: a draft of which nothing was taken out, because the schema holds, is a document. */
function asDocument(draft: PolicyDraft): PolicyDocument {
  return draft as unknown as PolicyDocument;
}

/**
 * What is missed because it was taken out for its shape is no problem of its own: a severity whose `when` is misspelt, a detail with `values` that are
 * no list, a step whose `after` is no duration.
 */
function isFromShape({ code, path }: Problem, shape: readonly Problem[]): boolean {
  if (code === 'unreachable-severity') return isMisspelt(path, 'when', shape);
  if (code === 'values-of-type') return shape.some((one) => one.path === `${path}/values`);
  return code === 'reach-order' && isOrderUnknown(path, shape);
}

/** Is it unknown when the step at this path, or the one before it, is due? */
function isOrderUnknown(path: string, shape: readonly Problem[]): boolean {
  const [section = '', name = '', index = ''] = fromPointer(path);
  return [Number(index), Number(index) - 1].some((position) => {
    const step = toPointer([section, name, position]);
    const isAfter = ({ path: at, key }: Problem): boolean => at === `${step}/after` || (at === step && key === null);
    return isMisspelt(step, 'after', shape) || shape.some(isAfter);
  });
}

function emptyFile(yaml: YamlFile): Diagnostic {
  return { ...explain('empty-file'), level: 'error', place: yaml.place(''), path: '' };
}
