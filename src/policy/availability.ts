import type { Conditions } from './checks/conditions.ts';
import { conditionPath } from './checks/conditions.ts';
import { type Problem, problem } from './problem.ts';
import { type Variable, variablesOf } from './variables.ts';
import { FACT_TABLE, grows } from '#domain/facts.ts';
import type { Json } from '#domain/rule.ts';

/** Where a rule stands decides which facts are known when it is evaluated. */
export type Standing = 'incident' | 'severity' | 'promise' | 'other';

interface Restriction {
  readonly allows: (fact: string) => boolean;
  readonly where: string;
  readonly why: string;
  readonly remedy: string;
}

const RESTRICTIONS: Readonly<Record<Exclude<Standing, 'other'>, Restriction>> = {
  incident: {
    allows: (fact) => /^(incident|details|is)\./.test(fact),
    where: 'in `incident.when`',
    why: 'whether an issue is an incident depends on what was reported alone',
    remedy: 'Use `incident.*` and `details.*` here.',
  },
  severity: {
    // The severity decides the cadence and whether a review is due: whatever reads those cannot decide it. Other elapsed
    // times can: they are counted on the clock of the severity that asks.
    allows: (fact) => FACT_TABLE[fact]?.afterSeverity !== true,
    where: 'in the `when` of a severity',
    why: 'it depends on the severity, which is only being assessed',
    remedy:
      'Assess severity by `details.*`, `incident.*` or counts; raise it later with a trigger and `raise-severity`.',
  },
  promise: {
    allows: (fact) => !grows(fact) && !PASSING.test(fact),
    where: 'in what a severity promises',
    why: 'time alone changes it, or it is a promise itself, so that nobody could say when something is due',
    remedy: 'Use `incident.status`, `level`, `details.*`, counts, or a named condition over them.',
  },
};

/** Facts that change although nobody does anything, and the promises themselves. */
const PASSING =
  /^(?:oncall\.|calendar\.|incident\.snoozed$|count\.overdue-actions$|severity\.(?:acknowledge-within|update-every)$)/;

/** Facts that cannot be used where a rule stands, read by it or by a condition it names. Pure. */
export function checkAvailability(
  rule: Json,
  path: string,
  standing: Standing,
  conditions: Conditions,
): readonly Problem[] {
  if (standing === 'other') return [];
  const { allows, where, why, remedy } = RESTRICTIONS[standing];
  return variablesOf(rule, path).flatMap((variable) => {
    const reached = reach(variable, conditions, new Set()).find(({ fact }) => !allows(fact));
    if (!reached) return [];
    const through = reached.fact === variable.fact ? '' : ` through \`${variable.fact}\``;
    return [problem('fact-not-here', variable.path, { found: reached.fact, where, through, why, remedy })];
  });
}

/** The facts a variable comes down to, conditions looked through. */
function reach(variable: Variable, conditions: Conditions, seen: Set<string>): readonly Variable[] {
  const name = variable.fact.startsWith('is.') ? variable.fact.slice('is.'.length) : null;
  const rule = name === null ? undefined : conditions.get(name);
  if (name === null || rule === undefined) return [variable];
  if (seen.has(name)) return [];
  seen.add(name);
  return variablesOf(rule, conditionPath(name)).flatMap((inner) => reach(inner, conditions, seen));
}
