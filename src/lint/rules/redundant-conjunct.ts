import { definitionsOf, type Domain, type Question } from '#analysis/index.ts';
import { checkRule } from '#logic/index.ts';
import { entryOf, type Json, NO_ENTRY, operandPath, type Path, withOperands } from '#domain/rule.ts';
import { isWithin, toPointer } from '#policy/pointer.ts';
import type { Finding, LintRule, Standing, Target } from '#lint/rule.ts';
import { allRulesOf } from '#lint/standing.ts';

export const redundantConjunct: LintRule = {
  meta: { id: 'redundant-conjunct', level: 'advice', summary: 'Part of a rule that the rest of it already says.' },
  check: (target) => {
    const { policy, domain } = target;
    // Only what the text itself says twice: what follows from a phase or a table today is there for the reader, and for tomorrow.
    const written = {
      scope: domain.scope,
      invariants: definitionsOf(new Map(policy.conditions.map(({ name, rule }) => [name, rule.source]))),
    };
    return allRulesOf(policy).flatMap((one) => redundant(target, one, written));
  },
};

/** Parts of this rule that can go, each after those found before it. */
function redundant(target: Target, { source, path, name }: Standing, domain: Domain): readonly Finding[] {
  const isProved = (question: Question): boolean => target.ask(question, domain).kind === 'proved';
  if (operandsOf(source).length === 0) return [];
  // No part of a rule that is never or always true changes anything: other rules of lint report the whole of it.
  if (isProved({ holds: [source], fails: [] }) || isProved({ holds: [], fails: [source] })) return [];
  const same = (other: Json): boolean =>
    isProved({ holds: [source], fails: [other] }) && isProved({ holds: [other], fails: [source] });
  const found: Path[] = [];
  for (const part of operandsOf(source)) {
    if (found.some((gone) => isWithin(toPointer(part), toPointer(gone)))) continue;
    const without = drop(source, [...found, part], []);
    // A part that guards an absent fact has to stay for the rule to be accepted.
    if (checkRule(without, domain.scope, 'boolean').length === 0 && same(without)) found.push(part);
  }
  return found.map((part) => ({
    path: path + toPointer(part),
    message: `This part changes nothing: without it the rule of ${name} is true for the same incidents.`,
    help: 'Take it out, or look for what it was to say.',
  }));
}

/** Where the operands of every `and` and `or` of a rule stand, those outside `some`, `none` and `all`. */
function operandsOf(rule: Json, at: Path = []): readonly Path[] {
  const entry = entryOf(rule) ?? NO_ENTRY;
  const { operator, operands } = entry;
  const isJoin = operator === 'and' || operator === 'or';
  if (isJoin ? operands.length < 2 : !['!', '!!', 'if'].includes(operator)) return [];
  const placeOf = (index: number): Path => operandPath(entry, at, index);
  return [
    ...(isJoin ? operands.map((_, index) => placeOf(index)) : []),
    ...operands.flatMap((one, index) => operandsOf(one, placeOf(index))),
  ];
}

/** The rule without the operands at these places; an `and` or `or` left with one is that one. */
function drop(rule: Json, gone: readonly Path[], at: Path): Json {
  const entry = entryOf(rule);
  if (entry === null) return rule;
  const { operator, operands } = entry;
  const placeOf = (index: number): Path => operandPath(entry, at, index);
  const dropIn = (one: Json, index: number): Json => drop(one, gone, placeOf(index));
  if (operator !== 'and' && operator !== 'or') return withOperands(entry, dropIn);
  const isGone = (index: number): boolean => gone.some((path) => toPointer(path) === toPointer(placeOf(index)));
  const left = operands.flatMap((one, index) => (isGone(index) ? [] : [dropIn(one, index)]));
  return left.length === 1 ? (left[0] ?? null) : { [operator]: left };
}
