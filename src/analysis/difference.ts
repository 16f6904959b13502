import { canonicalJson } from '#domain/canonical.ts';
import type { Json } from '#domain/rule.ts';
import { findFacts } from './find-facts.ts';
import type { Domain, Verdict } from './question.ts';

/** Facts for which only the rule after holds, and for which only the one before did. Pure. */
export function difference(
  before: Json,
  after: Json,
  domain: Domain,
): { readonly gained: Verdict; readonly lost: Verdict } {
  if (canonicalJson(before) === canonicalJson(after)) return { gained: { kind: 'proved' }, lost: { kind: 'proved' } };
  return {
    gained: findFacts({ holds: [after], fails: [before] }, domain),
    lost: findFacts({ holds: [before], fails: [after] }, domain),
  };
}
