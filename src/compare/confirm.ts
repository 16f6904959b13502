/** A witness is believed only after the reference evaluator, run on the rules as they are written, says the same. */
import { agrees } from '#analysis/reference.ts';
import type { Policy } from '#domain/policy.ts';
import type { Facts, Json } from '#domain/rule.ts';
import { compileRule } from '#logic/index.ts';
import { constantsOf, type Assumption } from './resolve.ts';

/** Truth of a rule, as `json-logic-js` counts it. */
export const referenceHolds = (rule: Json, facts: Facts): boolean => agrees({ holds: [rule], fails: [] }, facts);

/** The facts as one policy sees them: with its severity, its review, and the conditions among `reads`. */
export function factsFor(policy: Policy, all: Facts, assumption: Assumption, reads: ReadonlySet<string>): Facts {
  const found = withoutEmptyDetails(all);
  const groups = new Map<string, Record<string, Json>>();
  const put = (path: string, value: Json): void => {
    const [group = '', name = ''] = path.split('.');
    groups.set(group, { ...(groups.get(group) ?? (found[group] as Record<string, Json> | undefined)), [name]: value });
  };
  const constants = constantsOf(policy, assumption);
  for (const [path, value] of constants)
    if ((reads.has(path) || path === 'severity.id') && value !== null && typeof value !== 'object') put(path, value);
  const now = (): Facts => ({ ...found, ...Object.fromEntries(groups) });
  for (const [path, value] of constants) {
    if (!reads.has(path) || value === null || typeof value !== 'object') continue;
    for (const { name, rule } of policy.conditions) put(`is.${name}`, referenceHolds(rule.source, now()));
    put(path, compileRule(value, null).evaluate(now()));
  }
  const promised = constants.get('severity.update-every') ?? null;
  const every = typeof promised === 'number' ? promised * 60 : null;
  const since = (found['elapsed'] as { readonly [name: string]: Json } | undefined)?.['since-update'];
  if (reads.has('count.missed-updates') && assumption.severity !== null && !assumption.promised)
    put('count.missed-updates', every === null || typeof since !== 'number' ? 0 : Math.floor((since * 60) / every));
  for (const { name, rule } of policy.conditions)
    if (reads.has(`is.${name}`)) put(`is.${name}`, referenceHolds(rule.source, now()));
  return now();
}

/** A section with nothing in it is absent. */
function withoutEmptyDetails(facts: Facts): Facts {
  const details = Object.entries(facts['details'] ?? {}).filter(([, value]) => !isEmpty(value as Json));
  return facts['details'] === undefined ? facts : { ...facts, details: Object.fromEntries(details) };
}

const isEmpty = (value: Json): boolean => value === '' || (Array.isArray(value) && value.length === 0);
