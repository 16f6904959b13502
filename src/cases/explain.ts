/** Why each rule holds or does not: the part that decided, with its place and the facts it read. Pure. */
import type { ExplainedRule, Explanation, Idle, Reason } from '../domain/explanation.ts';
import type { Issue } from '../domain/issue.ts';
import type { Policy } from '../domain/policy.ts';
import type { Facts, Json, Rule, Trace } from '../domain/rule.ts';
import type { Instant } from '../domain/time.ts';
import { askedAt, outlook } from '../engine/index.ts';
import { compileRule, decisive, truthy } from '../logic/index.ts';
import type { YamlFile } from '../policy/index.ts';
import { type NamedRule, rulesOf } from './coverage/rules.ts';

/** At an instant of an issue, before the engine does anything about it. Null for an issue whose facts the policy does not have. */
export function explainIssue(policy: Policy, yaml: YamlFile, issue: Issue, at: Instant): Explanation {
  const asked = new Map(askedAt(policy, issue, at).map(({ rule, facts }) => [rule, facts]));
  const { facts } = outlook(policy, issue, at);
  const rules = explained(policy).map((named) => {
    const own = asked.get(named.rule);
    return { named, facts: own ?? facts ?? {}, idle: own ? null : idleness(policy, named, facts) };
  });
  return {
    policy: policy.file,
    at,
    // Of an issue that is no incident only `incident.when` can tell why.
    rules: rules
      .filter(({ named, idle }) => idle !== 'no-incident' || asked.has(named.rule))
      .map(({ named, facts: own, idle }) => explain(policy, yaml, named, own, idle)),
  };
}

/** For facts as given: every rule is asked. */
export const explainFacts = (policy: Policy, yaml: YamlFile, facts: Facts): Explanation => ({
  policy: policy.file,
  at: null,
  rules: explained(policy).map((named) => explain(policy, yaml, named, facts, null)),
});

/** What decides whether it is an incident, how severe, and what is done. */
const explained = (policy: Policy): readonly NamedRule[] =>
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

function explain(policy: Policy, yaml: YamlFile, named: NamedRule, facts: Facts, idle: Idle | null): ExplainedRule {
  return {
    name: named.name,
    place: yaml.place(named.pointer),
    holds: named.rule.holds(facts),
    idle,
    because: reasons(policy, yaml, facts, named.rule, named.pointer, null),
  };
}

const JOINS: ReadonlySet<string> = new Set(['and', 'or', 'if', '!', '!!']);

function reasons(
  policy: Policy,
  yaml: YamlFile,
  facts: Facts,
  rule: Rule,
  pointer: string,
  condition: string | null,
): readonly Reason[] {
  const because = (trace: Trace): readonly Reason[] => {
    if (JOINS.has(trace.operator)) return decisive(trace).flatMap(because);
    const named = policy.conditions.find(({ name }) => trace.operator === 'var' && readsOnly(trace.rule, `is.${name}`));
    // Conditions name no cycle.
    if (named) return reasons(policy, yaml, facts, named.rule, `/conditions/${named.name}`, named.name);
    return [{ ...told(trace, facts), place: yaml.place(pointer + trace.path), condition }];
  };
  // A plain value has decided by itself.
  const trace = rule.explain(facts);
  return trace.operator === 'value' ? [] : because(trace);
}

const readsOnly = (rule: Json, fact: string): boolean => compileRule(rule, null).reads.join() === fact;

function told({ rule, value }: Trace, facts: Facts): Pick<Reason, 'rule' | 'holds' | 'read'> {
  const read = compileRule(rule, null).reads.map((fact): [string, Json] => [
    fact,
    compileRule({ var: fact }, null).evaluate(facts),
  ]);
  return { rule, holds: truthy(value), read: Object.fromEntries(read) };
}
