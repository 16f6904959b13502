/** What the rules of two policies decide: gained, lost or proved equal. Pure. */
import { canonicalJson } from '#domain/canonical.ts';
import type { RuleChange, RuleDiff, RuleSection, Side } from '#domain/results/policy-diff.ts';
import type { Phase, Policy, Trigger } from '#domain/policy.ts';
import { type Line, lineOf } from '#domain/diagnostic.ts';
import type { Json, Rule } from '#domain/rule.ts';
import { aloneIn } from './alone.ts';
import { compareRules, type Comparison } from './ask.ts';
import { diffSeverities } from './severities.ts';
import { type CaseOf, NO_CASE, type World, worldOf } from './world.ts';

/** A rule of one policy, under a name that the other policy's has too. */
interface NamedRule {
  readonly section: RuleSection;
  readonly name: string;
  readonly rule: Json;
  readonly line: Line | null;
  /** Facts of which this much is known whenever the rule is evaluated. */
  readonly where: readonly Json[];
}

/** Each rule of either policy; with nothing before, each of them is new. */
export function diffRules(before: Policy | null, after: Policy, caseOf: CaseOf): readonly RuleDiff[] {
  const world = worldOf(before ?? after, after, caseOf);
  const old = before === null ? [] : rulesOf(before, after);
  const now = rulesOf(after, before);
  const removed = old.filter((rule) => partner(rule, now) === undefined);
  const paired = now.map((rule): RuleDiff => {
    const same = partner(rule, old) ?? findRenamed(rule, removed, world, now, old);
    return {
      section: rule.section,
      name: rule.name,
      lines: { before: same?.line ?? null, after: rule.line },
      change: same ? changeOf(same, rule, world) : { kind: 'added', holds: sideOf(rule, world, 'after') },
    };
  });
  const renames = new Set(paired.map(({ change }) => (change.kind === 'equal' ? change.renamedFrom : null)));
  const gone = removed
    .filter(({ name, section }) => section !== 'trigger' || !renames.has(name))
    .map(
      (rule): RuleDiff => ({
        section: rule.section,
        name: rule.name,
        lines: { before: rule.line, after: null },
        change: { kind: 'removed', held: sideOf(rule, world, 'before') },
      }),
    );
  const severities = diffSeverities(before, after, world);
  return [...paired, ...gone, ...severities].toSorted((a, b) => ORDER.indexOf(a.section) - ORDER.indexOf(b.section));
}

const ORDER: readonly RuleSection[] = ['incident', 'condition', 'severity', 'trigger'];

/** Every rule but those of severities, which are decided together. */
function rulesOf(policy: Policy, other: Policy | null): readonly NamedRule[] {
  const nameRule = (section: RuleSection, name: string, rule: Rule | null, where: readonly Json[] = []): NamedRule => ({
    section,
    name,
    rule: rule?.source ?? true,
    line: lineOf(rule?.place()),
    where,
  });
  // Every labelled issue is an incident of a policy that says nothing else.
  const hasCondition = policy.incident.when !== null || (other !== null && other.incident.when !== null);
  return [
    ...(hasCondition ? [nameRule('incident', 'when', policy.incident.when)] : []),
    ...policy.conditions.map(({ name, rule }) => nameRule('condition', name, rule)),
    ...policy.triggers.map(({ id, when, phase }) => nameRule('trigger', id, when, [during(phase)])),
  ];
}

const during = (phase: Phase): Json => ({
  in: [{ var: 'incident.status' }, phase === 'open' ? ['open', 'acknowledged', 'mitigated'] : ['resolved']],
});

const partner = (rule: NamedRule, others: readonly NamedRule[]): NamedRule | undefined =>
  others.find(({ section, name }) => section === rule.section && name === rule.name);

/** A trigger that went under another name and is otherwise the same. */
function findRenamed(
  rule: NamedRule,
  removed: readonly NamedRule[],
  { before, after }: World,
  now: readonly NamedRule[],
  old: readonly NamedRule[],
): NamedRule | undefined {
  if (rule.section !== 'trigger') return undefined;
  const body = bodyOf(after.triggers.find(({ id }) => id === rule.name));
  const alike = removed.filter(
    ({ section, name }) => section === 'trigger' && bodyOf(before.triggers.find(({ id }) => id === name)) === body,
  );
  const rivals = now.filter(
    (one) =>
      one.section === 'trigger' &&
      !partner(one, old) &&
      bodyOf(after.triggers.find(({ id }) => id === one.name)) === body,
  );
  return alike.length === 1 && rivals.length === 1 ? alike[0] : undefined;
}

const bodyOf = (trigger: Trigger | undefined): string =>
  trigger === undefined
    ? ''
    : canonicalJson([trigger.phase, trigger.when.source, trigger.repeat?.source, trigger.limit, trigger.do]);

function changeOf(old: NamedRule, now: NamedRule, world: World): RuleChange {
  const where = canonicalJson(old.where) === canonicalJson(now.where) ? now.where : [];
  const comparison: Comparison = {
    world: worldFor(now, world),
    pair: { before: old.rule, after: now.rule },
    where,
    say: (_side, holds) => saying(now, holds),
  };
  const { gained, lost } = compareRules(comparison);
  if (gained.kind === 'witness' && isSpent(now, comparison)) return { kind: 'changed', gained, lost, spends: true };
  if (gained.kind !== 'none' || lost.kind !== 'none') return { kind: 'changed', gained, lost };
  const by = canonicalJson(old.rule) === canonicalJson(now.rule) ? 'text' : 'proof';
  return { kind: 'equal', by, renamedFrom: old.name === now.name ? null : old.name };
}

/**
 * Does a trigger that calls the next level, so many times and no more, fire sooner on an incident that somebody has? That may be a lower level
 * than it would have called. What silence brings, the ladders tell.
 */
function isSpent({ section, name }: NamedRule, { world, where, ...rest }: Comparison): boolean {
  const trigger = section === 'trigger' ? world.after.triggers.find(({ id }) => id === name) : undefined;
  if (trigger?.do.escalate !== 'next' || (trigger.repeat !== null && trigger.limit === null)) return false;
  const acknowledged = [...where, { var: 'incident.acknowledged' }];
  return compareRules({ ...rest, world: { ...world, caseOf: NO_CASE }, where: acknowledged }).gained.kind !== 'none';
}

function saying({ section, name }: NamedRule, holds: boolean): string {
  switch (section) {
    case 'trigger':
      return `${name} ${holds ? 'fires' : 'does not fire'}`;
    case 'incident':
      return holds ? 'it is an incident' : 'it is no incident';
    case 'condition':
    case 'severity':
      return `${name} ${holds ? 'holds' : 'does not hold'}`;
    default:
      return section satisfies never;
  }
}

const sideOf = (rule: NamedRule, world: World, side: 'before' | 'after'): Side =>
  aloneIn({ ...rule, outcome: saying(rule, true) }, worldFor(rule, world), side);

/** A condition alone decides nothing that a test could expect. */
const worldFor = ({ section }: NamedRule, world: World): World =>
  section === 'condition' ? { ...world, caseOf: NO_CASE } : world;
