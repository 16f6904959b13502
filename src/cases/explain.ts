/** Why each rule holds or does not: the part that decided, with its place and the facts it read. Pure. */
import type { ExplainedRule, Explanation, Idle } from '#domain/results/explanation.ts';
import type { Issue } from '#domain/issue.ts';
import type { Policy } from '#domain/policy.ts';
import type { Facts } from '#domain/rule.ts';
import type { Instant } from '#domain/time.ts';
import { evaluatedRulesAt, explainReaches, explainSeverity, factsOnClock, foldIssue } from '#engine/index.ts';
import { type NamedRule, rulesOf, type YamlFile } from '#policy/index.ts';
import { contextOf, type JudgeContext, judge, ofIncident } from './judge.ts';

/** At an instant of an issue, before the engine does anything about it. Null for an issue whose facts the policy does not have. */
export function explainIssue(policy: Policy, yaml: YamlFile, issue: Issue, at: Instant): Explanation {
  const factsByRule = new Map(evaluatedRulesAt(policy, issue, at).map(({ rule, facts }) => [rule, facts]));
  const folded = foldIssue(policy, issue);
  const facts = factsOnClock(folded, at, null);
  const rules = explainedRules(policy).map((named) => {
    const decided = factsByRule.get(named.rule);
    const clock = [...policy.triggers, ...policy.severities].find(({ when }) => when === named.rule)?.clock ?? null;
    const own = decided ?? factsOnClock(folded, at, clock);
    return { named, facts: own ?? {}, idle: decided ? null : idleness(policy, named, facts) };
  });
  return {
    policy: policy.file,
    at,
    severity: explainSeverity(policy, issue, at),
    // For an issue that is no incident, only `incident.when` explains why.
    rules: rules
      .filter(({ named, idle }) => idle !== 'no-incident' || factsByRule.has(named.rule))
      .map(({ named, facts: own, idle }) => explain(ofIncident(policy, yaml, own), named, idle)),
    reaches: explainReaches(policy, issue, at),
  };
}

/** For facts that somebody wrote down: every rule is evaluated. */
export function explainFacts(policy: Policy, yaml: YamlFile, facts: Facts): Explanation {
  const context = contextOf(policy, yaml, facts);
  return {
    policy: policy.file,
    at: null,
    severity: null,
    rules: explainedRules(policy).map((named) => explain(context, named, null)),
    reaches: [],
  };
}

/** What decides whether it is an incident, how severe, and what is done. */
const explainedRules = (policy: Policy): readonly NamedRule[] =>
  rulesOf(policy).filter(({ pointer }) => /^\/(?:incident|severities|triggers)\/.*when$/.test(pointer));

function idleness(policy: Policy, { rule }: NamedRule, facts: Facts | null): Idle {
  if (facts === null) return 'no-incident';
  const trigger = policy.triggers.find(({ when }) => when === rule);
  if (!trigger) return 'decided-above';
  const { status, snoozed } = facts['incident'] as { readonly status: string; readonly snoozed: boolean };
  if (status === 'reviewed') return 'over';
  if ((trigger.phase === 'resolved') !== (status === 'resolved')) return 'other-phase';
  return snoozed ? 'snoozed' : 'fired';
}

function explain(context: JudgeContext, { name, rule, pointer }: NamedRule, idle: Idle | null): ExplainedRule {
  return { name, place: context.yaml.place(pointer), idle, ...judge(context, rule, pointer) };
}
