/** Holds an `expect` against what is so. Pure. */
import { hasName, nameKey } from '#domain/names.ts';
import type { Json } from '#domain/rule.ts';
import { formatDuration, formatInstant, type Instant } from '#domain/time.ts';
import { readMoment, type ExpectDocument } from './document.ts';
import type { Failure } from '#domain/results/case-result.ts';
import { type ExpectContext, decidingRules } from './deciding-rules.ts';

type Expectations = Required<ExpectDocument>;

/** Everything named in `expect` that is not so; what it does not name is not checked. */
export function compare(compared: ExpectContext, expect: ExpectDocument): readonly Failure[] {
  const { issue, state, since, test } = compared;
  const { fired, sent, comments } = since;
  const failures: Failure[] = [];
  const check = <What extends keyof Expectations>(
    what: What,
    actual: Json,
    is: (expected: Expectations[What]) => boolean,
  ) => {
    const expected: Partial<Expectations>[What] = expect[what];
    if (expected !== undefined && !is(expected)) failures.push(failure(compared, what, expected, actual));
  };
  check('severity', state.severity, (expected) => expected === state.severity);
  check('level', state.level, (expected) => expected === state.level);
  check('status', state.status, (expected) => expected === state.status);
  check('assigned', issue.assignees, (expected) => sameSet(expected, issue.assignees));
  for (const [role, people] of Object.entries(expect.holders ?? {})) {
    const actual = state.holders[role] ?? [];
    if (!sameSet(people, actual)) failures.push(failure(compared, 'holders', { [role]: people }, { [role]: actual }));
  }
  const has = (label: string): boolean => hasName(issue.labels, label);
  check('labels', issue.labels, (expected) => expected.every(has));
  check('not-labels', issue.labels, (expected) => !expected.some(has));
  const next = state.next?.at ?? null;
  const momentOf = (text: string | null): Instant | null => (text === null ? null : readMoment(text, test.declared));
  check('next', tellMoment(next, test.declared, expect.next ?? null), (expected) => momentOf(expected) === next);
  check('fired', fired, (expected) => sameList(expected, fired));
  const mentioned = [...new Set(since.mentioned)];
  check('mentioned', mentioned, (expected) => sameSet(expected, mentioned));
  check('sent', sent, (expected) => sameList(expected, sent));
  check('comments', comments, (expected) => expected === comments);
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
