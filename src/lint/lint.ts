import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { needlessDisable, withoutDisabled } from './disable.ts';
import type { LintFinding, LintRule, Meta, Surroundings } from './rule.ts';
import { RULES } from './rules/index.ts';
import { targetOf } from './target.ts';
import { unansweredFinding } from './unanswered.ts';

export interface LintOptions {
  readonly surroundings?: Surroundings;
  /** Ids; all rules unless given. */
  readonly only?: readonly string[];
}

/** Every rule, that of the disabling comments last. */
export const METAS: readonly Meta[] = [...RULES.map(({ meta }) => meta), needlessDisable];

/**
 * What is wrong with a valid policy, in the order of its files. `now` decides who is on call,
 * and whose business hours they are. Pure.
 */
export function lintPolicy(policy: Policy, now: Instant, options: LintOptions = {}): readonly LintFinding[] {
  const { surroundings, only } = options;
  const isSelected = (id: string): boolean => only === undefined || only.includes(id);
  const target = targetOf(policy, now, surroundings);
  const rules = RULES.filter(({ meta }) => isSelected(meta.id));
  const found = rules.flatMap(({ meta, check }: LintRule) =>
    check(target).map(({ path, key, message, help, witness = null, place }): LintFinding => {
      const at = place ?? target.yaml.place(path, key);
      return { code: meta.id, level: meta.level, message, help, path, place: at, witness };
    }),
  );
  const ran = new Set(rules.flatMap(({ meta }) => (meta.dependsOn === undefined ? [meta.id] : [])));
  const known = METAS.map(({ id }) => id);
  const { left, needless } = withoutDisabled(found, policy.texts, { known, ran });
  const all = [
    ...left,
    ...unansweredFinding(target),
    ...(isSelected(needlessDisable.id) ? needless.map((one) => ({ ...one, witness: null })) : []),
  ];
  const files = policy.texts.map(({ file }) => file);
  const rank = ({ place }: LintFinding): number => {
    const index = files.indexOf(place?.file ?? '');
    return index < 0 ? files.length : index;
  };
  return all.toSorted(
    (a, b) =>
      rank(a) - rank(b) || (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.col ?? 0) - (b.place?.col ?? 0),
  );
}
