/** Which severity an incident is given: the first whose rule holds, so every rule before it is part of it. Pure. */
import { canonicalJson } from '#domain/canonical.ts';
import { lineOf } from '#domain/diagnostic.ts';
import type { RuleChange, RuleDiff, Side } from '#domain/results/policy-diff.ts';
import { type Policy, severityById } from '#domain/policy.ts';
import type { Json } from '#domain/rule.ts';
import { aloneIn } from './alone.ts';
import { compareRules, firstOf } from './ask.ts';
import { NO_CASE, type World } from './world.ts';

export function diffSeverities(before: Policy | null, after: Policy, world: World): readonly RuleDiff[] {
  const old = before?.severities ?? [];
  const gone = old.filter(({ id }) => severityById(after, id) === null);
  return [...after.severities, ...gone].map(({ id }): RuleDiff => {
    const [was, is] = [before && severityById(before, id), severityById(after, id)];
    return {
      section: 'severity',
      name: id,
      lines: { before: lineOf(was?.when?.place()), after: lineOf(is?.when?.place()) },
      change: before === null ? isNew(id, world) : changeOf(id, { ...world, before }),
    };
  });
}

/** True for the incidents that a policy gives this severity; false where it has no such. */
function ruleFor({ severities }: Policy, id: string): Json {
  const index = severities.findIndex((severity) => severity.id === id);
  if (index === -1) return false;
  const whens = severities.slice(0, index + 1).map(({ when }) => when?.source ?? true);
  const own = whens.pop() ?? true;
  return whens.length === 0 ? own : { and: [...whens.map((when): Json => ({ '!': [when] })), own] };
}

const isNew = (id: string, world: World): RuleChange => ({
  kind: 'added',
  holds: aloneIn({ rule: ruleFor(world.after, id), where: [], outcome: id }, world, 'after'),
});

function changeOf(id: string, world: World): RuleChange {
  const { before, after } = world;
  const pair = { before: ruleFor(before, id), after: ruleFor(after, id) };
  const all = compareRules({ world: { ...world, caseOf: NO_CASE }, pair, where: [], say: () => '' });
  // Reports from which severity to which they go as well, the worst first.
  const from = (other: string): Side => sideOf(other, id, world);
  const to = (other: string): Side => sideOf(id, other, world);
  const gained = precisely(all.gained, others(before, id), from);
  const lost = precisely(all.lost, others(after, id).toReversed(), to);
  if (severityById(before, id) === null) return { kind: 'added', holds: gained };
  if (severityById(after, id) === null) return { kind: 'removed', held: lost };
  if (gained.kind !== 'none' || lost.kind !== 'none') return { kind: 'changed', gained, lost };
  const by = canonicalJson(pair.before) === canonicalJson(pair.after) ? 'text' : 'proof';
  return { kind: 'equal', by, renamedFrom: null };
}

const others = ({ severities }: Policy, id: string): readonly string[] =>
  severities.map((severity) => severity.id).filter((other) => other !== id);

function precisely(side: Side, ids: readonly string[], look: (id: string) => Side): Side {
  if (side.kind === 'none') return side;
  const found = firstOf(ids, look);
  return found.kind === 'none' ? side : found;
}

/** An incident that was given one severity and is now given another. */
function sideOf(was: string, is: string, world: World): Side {
  const pair = { before: { '!': [ruleFor(world.before, was)] }, after: ruleFor(world.after, is) };
  const say = (side: 'before' | 'after'): string => (side === 'before' ? was : is);
  return compareRules({ world, pair, where: [], say }).gained;
}
