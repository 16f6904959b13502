/**
 * A witness as `json-logic-js` sees it. The rules of this language mean what that library says; before facts are printed as
 * a proof, they are put to it. A module of its own, not of the index: only what analyses loads the library, never a run. Pure.
 */
import jsonLogic from 'json-logic-js';
import type { Facts, Json, Table } from '#domain/rule.ts';
import { parseDuration } from '#domain/time.ts';
import { containsWords, finder } from '#logic/index.ts';
import { findFacts } from './find-facts.ts';
import type { Domain, Question, Verdict } from './question.ts';

jsonLogic.add_operation('duration', (text: string) => (parseDuration(text) ?? Number.NaN) / 60);
jsonLogic.add_operation('contains', containsWords);
jsonLogic.add_operation('lookup', (_name: string, key: Json, rows: Table) => finder(rows)(key));
// The only two that do anything but compute: one prints, the other calls methods.
jsonLogic.rm_operation('log');
jsonLogic.rm_operation('method');

/** Does the reference find all of `holds` true and all of `fails` false for these facts? */
export function agrees({ holds, fails }: Question, facts: Facts): boolean {
  const isTrue = (rule: Json): boolean => jsonLogic.truthy(jsonLogic.apply(rule as never, facts));
  return holds.every(isTrue) && !fails.some(isTrue);
}

/** As `findFacts`; a witness is one that the reference confirms. */
export function confirmFacts(question: Question, domain: Domain): Verdict {
  const verdict = findFacts(question, domain);
  if (verdict.kind !== 'witness' || agrees(question, verdict.facts)) return verdict;
  return { kind: 'unknown', why: 'json-logic-js does not confirm what was found.' };
}
