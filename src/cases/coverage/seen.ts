/** What evaluations show of one rule, atom by atom. Pure, but for its own tally. */
import type { Facts } from '#domain/rule.ts';
import type { NamedRule } from '#policy/index.ts';
import type { Scope } from '#logic/index.ts';
import { type Atom, atomsOf, outcomeOf } from './atoms.ts';
import { type Beside, boundaryOf } from './boundary.ts';

/** One thing to be seen of an atom: that it decides while true (or false), that it does at its boundary. */
const ASPECTS = ['true', 'false', 'holding', 'failing'] as const;
type Aspect = (typeof ASPECTS)[number];

/** Atoms by their position in the rule. */
export interface Sighting {
  readonly atom: number;
  readonly aspect: Aspect;
}

export const keyOf = ({ atom, aspect }: Sighting): string => `${atom} ${aspect}`;

/** A rule made ready to be watched. */
export interface ObservedRule {
  readonly named: NamedRule;
  readonly atoms: readonly Atom[];
  readonly boundaries: readonly (Beside | null)[];
}

export function watch(named: NamedRule, scope: Scope): ObservedRule {
  const atoms = atomsOf(named.rule.source, named.isTruth);
  return { named, atoms, boundaries: atoms.map(({ rule }) => boundaryOf(rule, scope)) };
}

/** Everything that there is to be seen of a rule. */
export const sightingsOf = ({ atoms, boundaries }: ObservedRule): readonly Sighting[] =>
  atoms.flatMap((_, atom) =>
    ASPECTS.filter((aspect) => aspect === 'true' || aspect === 'false' || boundaries[atom]).map((aspect) => ({
      atom,
      aspect,
    })),
  );

/** One evaluation: the truth of every atom, what the rule came to, and what that shows. */
export interface Look {
  readonly truths: readonly boolean[];
  readonly outcome: string;
  readonly shows: readonly Sighting[];
}

/** An atom decides where the rule would have come to something else, had the atom been otherwise (masking MC/DC). */
export function look({ named, atoms, boundaries }: ObservedRule, facts: Facts): Look {
  const truths = atoms.map(({ holds }) => holds(facts));
  const comesTo = (flipped: number | null): string => {
    const known = new Map(atoms.map(({ path }, index) => [path, index === flipped ? !truths[index] : truths[index]]));
    return outcomeOf(named.rule.source, named.isTruth, (path) => known.get(path));
  };
  const outcome = comesTo(null);
  const shows = atoms.flatMap((_, atom): readonly Sighting[] => {
    if (comesTo(atom) === outcome) return [];
    const beside = boundaries[atom]?.(facts) ?? null;
    return [{ atom, aspect: truths[atom] ? 'true' : 'false' }, ...(beside === null ? [] : [{ atom, aspect: beside }])];
  });
  return { truths, outcome, shows };
}

/** The evaluations of one rule: which sighting was first made in which case. */
export class Tally {
  evaluations = 0;
  readonly by = new Map<string, string>();
  readonly #looks = new Map<string, Look>();

  add(seen: Look, name: string): void {
    this.evaluations += 1;
    this.#looks.set(seen.truths.join(), seen);
    for (const sighting of seen.shows) if (!this.by.has(keyOf(sighting))) this.by.set(keyOf(sighting), name);
  }

  /** How the effect of an atom is shown: two evaluations in which the rule comes to different things because of it. */
  effectOf(atom: number): 'unique-cause' | 'masking' | null {
    const deciding = [...this.#looks.values()].filter(({ shows }) => shows.some((one) => one.atom === atom));
    const pairs = deciding.flatMap((a) =>
      deciding.filter((b) => a.truths[atom] && !b.truths[atom] && a.outcome !== b.outcome).map((b) => ({ a, b })),
    );
    if (pairs.length === 0) return null;
    const alone = pairs.some(({ a, b }) =>
      a.truths.every((truth, index) => index === atom || truth === b.truths[index]),
    );
    return alone ? 'unique-cause' : 'masking';
  }
}
