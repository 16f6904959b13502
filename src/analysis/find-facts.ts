/** An exact question about rules, answered by a search over the cells of the facts they read. Pure. */
import { canonicalJson } from '#domain/canonical.ts';
import type { Facts, Json } from '#domain/rule.ts';
import { compileRule } from '#logic/index.ts';
import { type Cell, cellsOf, isExact } from './cells.ts';
import { type Atom, atomsOf, type Formula, formulaOf, not, truthOf } from './formula.ts';
import type { Domain, Effort, Question, Verdict } from './question.ts';

const MOST_NODES = 20_000;
/** Atoms that one question looks at. */
const MOST_STEPS = 1_000_000;

/** Enough for many questions together. */
export const startEffort = (): Effort => ({ left: 4 * MOST_STEPS });

/** Why a search was cut short. */
export const TOO_LONG = 'The search took too long.';

/**
 * Looks in `domain` for facts for which all of `holds` are true and all of `fails` false: a witness, `proved` when there are none,
 * or `unknown` with the reason when the search is cut short. The rules must be valid for the domain's scope. Pure.
 */
export function findFacts({ holds, fails }: Question, domain: Domain): Verdict {
  const { effort = startEffort() } = domain;
  if (effort.left <= 0) return { kind: 'unknown', why: TOO_LONG };
  const { scope } = domain;
  const invariants = concerning([...holds, ...fails], domain.invariants);
  // The rules come first: where they contradict each other, nothing that only the invariants read is tried.
  const formulas = [...holds.map(formulaOf), ...fails.map((rule) => not(formulaOf(rule)))];
  const goal: Formula = { kind: 'and', of: [...formulas, ...invariants.map(formulaOf)] };
  const atoms = atomsOf(goal);
  const cells = new Map<string, readonly Cell[]>();
  // Facts that one atom compares share their thresholds, so all the thresholds serve every fact of such an atom.
  const mixed = atoms.filter(({ reads }) => reads.length > 1);
  const together = [...new Set(mixed.flatMap(({ reads }) => reads))];
  for (const path of new Set(atoms.flatMap(({ reads }) => reads))) {
    const spec = scope.get(path);
    const found =
      spec && (together.includes(path) ? cellsOf(spec, atoms, together) : cellsOf(spec, about(path, atoms)));
    if (!found) return { kind: 'unknown', why: `\`${path}\` has too many values to try.` };
    cells.set(path, found);
  }
  const most = Math.min(MOST_STEPS, effort.left);
  const state = { nodes: 0, steps: 0, most };
  const facts = search(goal, cells, new Map(), state);
  effort.left -= state.steps;
  if (facts !== null && confirms(facts, { holds: [...holds, ...invariants], fails })) return { kind: 'witness', facts };
  if (isCut(state)) return { kind: 'unknown', why: TOO_LONG };
  const vague = atoms.find((atom) => !isExact(atom, scope));
  return vague
    ? { kind: 'unknown', why: `Not every value was tried: ${JSON.stringify(vague.source)}.` }
    : { kind: 'proved' };
}

/** The definitions of the conditions that these rules read, and the invariants over nothing but what is read then. */
function concerning(rules: readonly Json[], invariants: readonly Json[]): readonly Json[] {
  const read = new Set(rules.flatMap(readsOf));
  const near = invariants.filter((rule) => {
    const reads = readsOf(rule);
    return reads.every((path) => read.has(path)) || reads.some((path) => path.startsWith('is.') && read.has(path));
  });
  if (near.length === 0) return [];
  const others = invariants.filter((rule) => !near.includes(rule));
  return [...near, ...concerning([...rules, ...near], others)];
}

const readsOf = (rule: Json): readonly string[] => atomsOf(formulaOf(rule)).flatMap(({ reads }) => reads);

const about = (path: string, atoms: readonly Atom[]): readonly Atom[] =>
  atoms.filter(({ reads }) => reads.includes(path));

type CellChoice = ReadonlyMap<string, Cell>;

interface SearchCount {
  nodes: number;
  steps: number;
  readonly most: number;
}

const isCut = ({ nodes, steps, most }: SearchCount): boolean => nodes >= MOST_NODES || steps >= most;

/** Depth first: choose a value for one more fact of an atom that is still open, and leave as soon as the goal cannot hold. */
function search(
  goal: Formula,
  cells: ReadonlyMap<string, readonly Cell[]>,
  chosen: CellChoice,
  state: SearchCount,
): Facts | null {
  state.nodes += 1;
  if (isCut(state)) return null;
  const facts = factsFrom(chosen);
  const open: string[] = [];
  const truth = truthOf(goal, (atom) => {
    state.steps += 1;
    const missing = atom.reads.find((path) => !chosen.has(path));
    if (missing === undefined) return atom.holds(facts);
    open.push(missing);
    return null;
  });
  if (truth !== null) return truth ? factsFrom(new Map([...chosen, ...rest(cells, chosen)])) : null;
  const [next = ''] = open;
  for (const cell of cells.get(next) ?? []) {
    const found = search(goal, cells, new Map([...chosen, [next, cell]]), state);
    if (found !== null) return found;
  }
  return null;
}

/** Facts that no longer matter get their first value, so that a witness says all that the rules read. */
const rest = (cells: ReadonlyMap<string, readonly Cell[]>, chosen: CellChoice): readonly (readonly [string, Cell])[] =>
  [...cells].filter(([path]) => !chosen.has(path)).map(([path, [first]]) => [path, first] as const);

/** A path is a place in a document: each part before the last is a map. */
function factsFrom(chosen: CellChoice): Facts {
  const facts: Record<string, Json> = {};
  for (const [path, value] of chosen) {
    if (value === undefined) continue;
    const parts = path.split('.');
    let holder: Record<string, Json> = facts;
    for (const part of parts.slice(0, -1)) {
      const inner = holder[part] as Record<string, Json> | undefined;
      const map = inner ?? {};
      holder[part] = map;
      holder = map;
    }
    holder[parts.at(-1) ?? ''] = value;
  }
  return facts;
}

const confirms = (facts: Facts, { holds, fails }: Question): boolean =>
  holds.every((rule) => compileRule(rule, null).holds(facts)) &&
  !fails.some((rule) => compileRule(rule, null).holds(facts));

/** How two rules differ: facts for which only `after` holds (`gained`), and for which only `before` holds (`lost`). Pure. */
export function difference(
  before: Json,
  after: Json,
  domain: Domain,
): { readonly gained: Verdict; readonly lost: Verdict } {
  if (canonicalJson(before) === canonicalJson(after)) return { gained: { kind: 'proved' }, lost: { kind: 'proved' } };
  return {
    gained: findFacts({ holds: [after], fails: [before] }, domain),
    lost: findFacts({ holds: [before], fails: [after] }, domain),
  };
}
