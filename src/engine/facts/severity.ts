/** Which severity is in force. Pure. */
import type { Incident } from '#domain/incident.ts';
import { type Policy, type Severity, severityById } from '#domain/policy.ts';
import type { Facts } from '#domain/rule.ts';
import type { Clock, Instant } from '#domain/time.ts';
import type { AssessedSeverity, IncidentContext } from './context.ts';
import { factsBeforeSeverity } from './facts-at.ts';

/**
 * The severity in force at `at`. Assessed: the first whose `when` holds (`byRule`), or a more severe one that a trigger raised it to.
 * Declared by a person: the last label or command. The more severe of the two, except that a person's choice stands against
 * every assessment no more severe than the most severe already announced when they chose.
 */
export function severityInForce(
  context: IncidentContext,
  at: Instant,
  byRule: Severity,
  raised: string | null,
): AssessedSeverity {
  const { policy, incident } = context;
  const assessed = moreSevere(byRule, severityById(policy, raised));
  const choice = standingChoice(policy, incident, assessed);
  const severity = choice ? choice.severity : assessed;
  const last = incident.announced.at(-1);
  const lastRank = severityById(policy, last?.severity)?.rank ?? null;
  return {
    severity,
    since: since(context, severity, choice !== null, at),
    declaredBy: choice?.by ?? null,
    rises: lastRank !== null && severity.rank < lastRank,
  };
}

/** The first severity whose `when` holds at `at`. */
export function assess(context: IncidentContext, at: Instant): Severity {
  const { severities } = context.policy;
  const factsOf = assessedFacts(context, at);
  // Compiling drops the rule of the last, so one is always found.
  return severities.find((one) => one.when?.holds(factsOf(one)) ?? true) ?? severities[0];
}

/**
 * The facts on which the rule of each severity is evaluated, to be asked for in their order. It counts elapsed time on that severity's own
 * clock: it asks "would this be one?". Time stands still once it is resolved or ended: how long it takes until its review makes it no worse.
 */
export function assessedFacts(context: IncidentContext, at: Instant): (severity: Severity) => Facts {
  const { resolvedAt, endedAt } = context.incident;
  const then = Math.min(at, resolvedAt ?? endedAt ?? at);
  let known: { readonly clock: Clock; readonly facts: Facts } | null = null;
  return ({ clock }) => {
    if (known?.clock !== clock) known = { clock, facts: factsBeforeSeverity(context, then, clock) };
    return known.facts;
  };
}

const moreSevere = (a: Severity, b: Severity | null): Severity => (b !== null && b.rank < a.rank ? b : a);

/** The person's choice, where it stands against this assessment; null where the assessment does. */
function standingChoice(
  policy: Policy,
  incident: Incident,
  assessed: Severity,
): { readonly severity: Severity; readonly by: string } | null {
  const choice = incident.choices.findLast(({ severity }) => severityById(policy, severity) !== null);
  const chosen = severityById(policy, choice?.severity);
  if (!choice || !chosen) return null;
  const bar = choice.announcedRank;
  const made = { severity: chosen, by: choice.by };
  if (bar === null) return chosen.rank <= assessed.rank ? made : null;
  if (assessed.rank < bar && assessed.rank < chosen.rank) return null;
  // A more severe assessment, once announced, has replaced the choice for good.
  const replaced = incident.announced.some((one) => {
    const rank = severityById(policy, one.severity)?.rank ?? null;
    return one.at > choice.at && rank !== null && rank < bar && rank < chosen.rank;
  });
  return replaced ? null : made;
}

/**
 * Since when: what was announced last goes on, and before that what the rules gave at the declaration. Else since a person chose it, where no
 * run has known of that and held to another; else from this very instant.
 */
function since(context: IncidentContext, { id }: Severity, isChosen: boolean, at: Instant): Instant {
  const { announced, choices, declaredAt, lastRecordedRunAt } = context.incident;
  const last = announced.at(-1) ?? { severity: assess(context, declaredAt).id, since: declaredAt };
  if (last.severity === id) return last.since;
  const chosen = choices
    .slice(choices.findLastIndex(({ severity }) => severity !== id) + 1)
    .find((choice) => choice.at > (lastRecordedRunAt ?? 0));
  return isChosen && chosen ? Math.max(chosen.at, declaredAt) : at;
}
