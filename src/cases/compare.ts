/** Holds an `expect` against what is so. Pure. */
import { hasName, nameKey } from '#domain/names.ts';
import type { Json } from '#domain/rule.ts';
import { formatDuration, formatInstant, type Instant } from '#domain/time.ts';
import { readMoment, type ExpectDocument } from './document.ts';
import type { Failure } from '#domain/results/case-result.ts';
import { type ExpectContext, decidingRules } from './deciding-rules.ts';

/** Everything named in `expect` that is not so; what it does not name is not checked. */
export function compare(compared: ExpectContext, expect: ExpectDocument): readonly Failure[] {
  const { issue, state, since, test } = compared;
  const failures: Failure[] = [];
  const check = (what: keyof ExpectDocument, expected: Json, actual: Json, same: boolean): void => {
    if (!same) failures.push(failure(compared, what, expected, actual));
  };
  if (expect.severity !== undefined)
    check('severity', expect.severity, state.severity, expect.severity === state.severity);
  if (expect.level !== undefined) check('level', expect.level, state.level, expect.level === state.level);
  if (expect.status !== undefined) check('status', expect.status, state.status, expect.status === state.status);
  if (expect.assigned) check('assigned', expect.assigned, issue.assignees, sameSet(expect.assigned, issue.assignees));
  for (const [role, people] of Object.entries(expect.holders ?? {})) {
    const actual = state.holders[role] ?? [];
    check('holders', { [role]: people }, { [role]: actual }, sameSet(people, actual));
  }
  const has = (label: string): boolean => hasName(issue.labels, label);
  if (expect.labels) check('labels', expect.labels, issue.labels, expect.labels.every(has));
  if (expect['not-labels']) check('not-labels', expect['not-labels'], issue.labels, !expect['not-labels'].some(has));
  if (expect.next !== undefined) {
    const wanted = expect.next === null ? null : readMoment(expect.next, test.declared);
    const actual = state.next?.at ?? null;
    check('next', expect.next, tellMoment(actual, test.declared, expect.next), wanted === actual);
  }
  if (expect.fired) check('fired', expect.fired, since.fired, sameList(expect.fired, since.fired));
  if (expect.mentioned)
    check('mentioned', expect.mentioned, [...new Set(since.mentioned)], sameSet(expect.mentioned, since.mentioned));
  if (expect.sent) check('sent', expect.sent, since.sent, sameList(expect.sent, since.sent));
  if (expect.comments !== undefined)
    check('comments', expect.comments, since.comments, expect.comments === since.comments);
  return failures;
}

const sortNames = (list: Iterable<string>): readonly string[] => [...list].map(nameKey).toSorted();
const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify(sortNames(a)) === JSON.stringify(sortNames(b));
const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  sameList([...new Set(a.map(nameKey))], [...new Set(b.map(nameKey))]);

/** In the terms the author wrote: since `declared`, or as an instant. */
function tellMoment(at: Instant | null, declared: Instant, written: string | null): string | null {
  if (at === null) return null;
  return written !== null && /T|^\d{4}-/.test(written) ? formatInstant(at) : formatDuration(at - declared);
}

function failure(compared: ExpectContext, what: keyof ExpectDocument, expected: Json, actual: Json): Failure {
  const { entry, test } = compared;
  return {
    at: entry.at,
    offset: entry.at - test.declared,
    place: entry.place,
    what,
    expected,
    actual,
    rules: decidingRules(compared, what, expected, actual),
  };
}
