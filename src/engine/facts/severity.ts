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
  { policy, incident }: IncidentContext,
  at: Instant,
  byRule: Severity,
  raised: string | null,
): AssessedSeverity {
  const assessed = moreSevere(byRule, severityById(policy, raised));
  const choice = standingChoice(policy, incident, assessed);
  const severity = choice ? choice.severity : assessed;
  const last = incident.announced.at(-1);
  const lastRank = severityById(policy, last?.severity)?.rank ?? null;
  return {
    severity,
    since: since(incident, severity, choice?.at ?? null, at),
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
 * clock: it asks "would this be one?".
 */
export function assessedFacts(context: IncidentContext, at: Instant): (severity: Severity) => Facts {
  let known: { readonly clock: Clock; readonly facts: Facts } | null = null;
  return ({ clock }) => {
    if (known?.clock !== clock) known = { clock, facts: factsBeforeSeverity(context, at, clock) };
    return known.facts;
  };
}

const moreSevere = (a: Severity, b: Severity | null): Severity => (b !== null && b.rank < a.rank ? b : a);

/** The person's choice, where it stands against this assessment; null where the assessment does. */
function standingChoice(
  policy: Policy,
  incident: Incident,
  assessed: Severity,
): { readonly severity: Severity; readonly by: string; readonly at: Instant } | null {
  const choice = incident.choices.findLast(({ severity }) => severityById(policy, severity) !== null);
  const chosen = severityById(policy, choice?.severity);
  if (!choice || !chosen) return null;
  const bar = choice.announcedRank;
  const made = { severity: chosen, by: choice.by, at: choice.at };
  if (bar === null) return chosen.rank <= assessed.rank ? made : null;
  if (assessed.rank < bar && assessed.rank < chosen.rank) return null;
  // A more severe assessment, once announced, has replaced the choice for good.
  const replaced = incident.announced.some((one) => {
    const rank = severityById(policy, one.severity)?.rank ?? null;
    return one.at > choice.at && rank !== null && rank < bar && rank < chosen.rank;
  });
  return replaced ? null : made;
}

/** Since when: what the ledger says while it stays the same, else the person's choice, else this very instant. */
function since(incident: Incident, severity: Severity, chosenAt: Instant | null, at: Instant): Instant {
  const last = incident.announced.at(-1);
  if (last?.severity === severity.id) return last.since;
  if (chosenAt !== null) return Math.max(chosenAt, incident.declaredAt);
  return last ? at : incident.declaredAt;
}
