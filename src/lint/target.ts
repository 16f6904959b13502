import { type Domain, domainOf, type Question, startEffort, TOO_LONG } from '#analysis/index.ts';
import { confirmFacts } from '#analysis/reference.ts';
import { onceForEach } from '#domain/once.ts';
import type { Policy } from '#domain/policy.ts';
import type { Instant } from '#domain/time.ts';
import { auditPolicy, parsePolicy, scopeOf } from '#policy/index.ts';
import type { Finding, Surroundings, Target } from './rule.ts';

const NOTHING: Surroundings = {
  workflows: [],
  pathOf: () => null,
  forms: [],
  incidentLabels: [],
  people: null,
  drills: null,
};

/** A valid policy and what is around it, as the rules look at it. Pure. */
export function targetOf(policy: Policy, now: Instant, surroundings: Surroundings = NOTHING): Target {
  const domain = domainOf(policy, scopeOf(policy));
  const effort = startEffort();
  const unanswered: Question[] = [];
  const ask: Target['ask'] = (question, other = domain) => {
    const verdict = confirmFacts(question, { ...other, effort });
    if (verdict.kind === 'unknown' && verdict.why === TOO_LONG) unanswered.push(question);
    return verdict;
  };
  return { policy, yaml: parsePolicy(policy.texts), now, domain, ask, unanswered, surroundings };
}

/** Every issue with the label, whether or not `incident.when` makes an incident of it. */
export function anyIssue({ policy, domain }: Target): Domain {
  return domainOf({ ...policy, incident: { ...policy.incident, when: null } }, domain.scope);
}

/** The audit of schedules is done once for all the rules that ask. */
const auditOf = onceForEach(({ policy, now }: Target) => auditPolicy(policy, now));

/** What the audit of schedules says under one code. */
export const auditFindings = (target: Target, code: string): readonly Finding[] =>
  auditOf(target)
    .filter((one) => one.code === code)
    .map(({ path, message, help, place }) => ({ path, message, help: help ?? '', ...(place ? { place } : {}) }));
