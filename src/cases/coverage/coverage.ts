/** Coverage of a policy's tests, condition by condition. Pure. */
import type { AtomCoverage, Coverage, RuleCoverage, Share, Sight } from '#domain/results/coverage.ts';
import type { Policy } from '#domain/policy.ts';
import { scopeOf, type YamlFile } from '#policy/index.ts';
import type { TestFile } from '#cases/document.ts';
import { measure, type Tallies, watchAll } from './measure.ts';
import { missingCases, pointerOf } from './missing.ts';
import { domainOf, factsFor, type Open } from './possible.ts';
import { WayTally } from './ways.ts';
import { keyOf, type Sighting, sightingsOf, type Tally, type ObservedRule } from './seen.ts';

/** `yaml` is the policy's own text: it has the places. */
export function coverageOf(policy: Policy, yaml: YamlFile, tests: TestFile): Coverage {
  const scope = scopeOf(policy);
  const domain = domainOf(policy, scope);
  const watched = watchAll(policy, scope);
  const ways = new WayTally();
  const tallies = measure(policy, watched, tests.cases, ways);
  const open = [...tallies].flatMap(([of, tally]) =>
    sightingsOf(of)
      .filter((sighting) => !tally.by.has(keyOf(sighting)))
      .map((sighting): Open => ({ watched: of, sighting, facts: factsFor(policy, domain, of, sighting) })),
  );
  const possible = open.filter(({ facts }) => facts.kind !== 'proved');
  const { found, left } = missingCases(policy, watched, tests, possible);
  const rules = rulesCovered(tallies, open, yaml);
  const atoms = rules.flatMap((rule) => rule.atoms);
  return {
    policy: policy.file,
    rules,
    atoms: share(atoms.map(({ decided }) => [decided.whenTrue, decided.whenFalse])),
    boundaries: share(atoms.flatMap(({ boundary }) => (boundary ? [[boundary.holding, boundary.failing]] : []))),
    ways: ways.coverage(policy, yaml),
    missing: found,
    unmade: [...new Map(left.map((one) => [pointerOf(one), one]))].map(([pointer, { facts }]) => ({
      place: yaml.place(pointer),
      pointer,
      facts: facts.kind === 'witness' ? facts.facts : null,
    })),
  };
}

function rulesCovered(tallies: Tallies, open: readonly Open[], yaml: YamlFile): readonly RuleCoverage[] {
  return [...tallies].map(([watched, tally]) => {
    const { named } = watched;
    const sight = (sighting: Sighting): Sight => {
      const by = tally.by.get(keyOf(sighting));
      if (by !== undefined) return { kind: 'seen', by };
      const found = open.find((one) => one.watched === watched && keyOf(one.sighting) === keyOf(sighting));
      return { kind: found?.facts.kind === 'proved' ? 'impossible' : 'missing' };
    };
    return {
      name: named.name,
      place: yaml.place(named.pointer),
      evaluations: tally.evaluations,
      atoms: watched.atoms.map((_, index) => atomCovered(watched, tally, index, sight, yaml)),
    };
  });
}

function atomCovered(
  { named, atoms, boundaries }: ObservedRule,
  tally: Tally,
  atom: number,
  sight: (sighting: Sighting) => Sight,
  yaml: YamlFile,
): AtomCoverage {
  const { path = '', rule = null } = atoms[atom] ?? {};
  const pointer = named.pointer + path;
  return {
    place: yaml.place(pointer),
    pointer,
    rule,
    decided: { whenTrue: sight({ atom, aspect: 'true' }), whenFalse: sight({ atom, aspect: 'false' }) },
    shown: tally.effectOf(atom),
    boundary: boundaries[atom]
      ? { holding: sight({ atom, aspect: 'holding' }), failing: sight({ atom, aspect: 'failing' }) }
      : null,
  };
}

function share(all: readonly (readonly Sight[])[]): Share {
  const possible = all.filter((sights) => sights.every(({ kind }) => kind !== 'impossible'));
  return {
    covered: possible.filter((sights) => sights.every(({ kind }) => kind === 'seen')).length,
    total: possible.length,
  };
}
