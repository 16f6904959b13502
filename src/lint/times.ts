/** The times that a policy writes down: what it promises, what its triggers wait for, and what they compare elapsed time with. Pure. */
import { type Policy, type PromisedTime, readsOf, type Severity } from '#domain/policy.ts';
import {
  entryOf,
  factNamed,
  isResult,
  type Json,
  NO_ENTRY,
  operandPath,
  OTHERS,
  type Path,
  rowsOf,
} from '#domain/rule.ts';
import { type Clock, parseDuration, type Seconds } from '#domain/time.ts';

export interface Time {
  readonly path: Path;
  readonly seconds: Seconds;
  /** What it may count on: that of its own severity, or of each. None: on the wall. */
  readonly clocks: readonly Clock[];
}

export function timesOf(policy: Policy): readonly Time[] {
  const { severities, triggers, conditions, review, reach } = policy;
  const clocksOf = (own: Clock | null, among: readonly Severity[] = severities): readonly Clock[] =>
    own === null ? among.map(({ clock }) => clock) : [own];
  const on = (clocks: readonly Clock[], times: readonly WrittenTime[]): readonly Time[] =>
    times.map((one) => ({ ...one, clocks }));
  const all = [
    ...severities.flatMap(({ acknowledgeWithin, updateEvery, clock }, index) =>
      on(
        [clock],
        [
          ...promisedTimes(acknowledgeWithin, ['severities', index, 'acknowledge-within']),
          ...promisedTimes(updateEvery, ['severities', index, 'update-every']),
        ],
      ),
    ),
    ...triggers.flatMap(({ when, repeat, clock }, index) =>
      on(clocksOf(clock), [
        ...comparedTimes(when.source, ['triggers', index, 'when']),
        ...promisedTimes(repeat, ['triggers', index, 'repeat']),
      ]),
    ),
    ...conditions.flatMap(({ name, rule }) => {
      const readers = triggers.filter(({ when }) => readsOf(policy, [when]).has(`is.${name}`));
      const clocks = readers.flatMap(({ clock }) => clocksOf(clock));
      return readers.length === 0 ? [] : on(clocks, comparedTimes(rule.source, ['conditions', name]));
    }),
    ...(review === null
      ? []
      : on(
          clocksOf(
            review.clock,
            severities.filter(({ id }) => review.severities.includes(id)),
          ),
          [{ path: ['review', 'due'], seconds: review.due }],
        )),
    ...[...reach].flatMap(([name, steps]) =>
      on(
        [],
        steps.map(({ after }, index) => ({ path: ['reach', name, index, 'after'], seconds: after })),
      ),
    ),
  ];
  // A row of a table that several rules look up is one time.
  return all.filter(({ path }, index) => all.findIndex((one) => String(one.path) === String(path)) === index);
}

type WrittenTime = Omit<Time, 'clocks'>;

/** What a rule may give; null where that is no time that is written down. */
interface Result {
  readonly path: Path;
  readonly seconds: Seconds | null;
}

const promisedTimes = (time: PromisedTime | null, at: Path): readonly WrittenTime[] =>
  writtenTimes(resultsOf(time, at));

/** How short and how long what is promised may be; null where that is not written down. */
export function rangeOf(time: PromisedTime | null): { readonly shortest: Seconds; readonly longest: Seconds } | null {
  const results = resultsOf(time, []);
  const times = writtenTimes(results).map(({ seconds }) => seconds);
  if (times.length === 0 || times.length < results.length) return null;
  return { shortest: Math.min(...times), longest: Math.max(...times) };
}

const writtenTimes = (results: readonly Result[]): readonly WrittenTime[] =>
  results.flatMap(({ path, seconds }) => (seconds === null ? [] : [{ path, seconds }]));

function resultsOf(time: PromisedTime | null, at: Path): readonly Result[] {
  if (time === null || typeof time === 'number') return time === null ? [] : [{ path: at, seconds: time }];
  return resultsIn(time.source, at);
}

function resultsIn(rule: Json, at: Path): readonly Result[] {
  const entry = entryOf(rule) ?? NO_ENTRY;
  const { operator, operands } = entry;
  const none = [{ path: at, seconds: null }];
  if (operator === 'lookup') {
    const rows = rowsOf(operands);
    const table = typeof operands[0] === 'string' ? operands[0] : '';
    const found = rows.flatMap(([key, row]) => resultsIn(row, ['tables', table, key]));
    return rows.some(([key]) => key === OTHERS) ? found : [...found, ...none];
  }
  if (operator !== 'if') return [{ path: at, seconds: secondsOf(rule) }];
  const found = operands.flatMap((one, index) =>
    isResult(index, operands.length) ? resultsIn(one, operandPath(entry, at, index)) : [],
  );
  return operands.length % 2 === 1 ? found : [...found, ...none];
}

function comparedTimes(rule: Json, at: Path): readonly WrittenTime[] {
  if (Array.isArray(rule)) return (rule as readonly Json[]).flatMap((one, index) => comparedTimes(one, [...at, index]));
  const entry = entryOf(rule) ?? NO_ENTRY;
  const isCompared = entry.operands.some((one) => factNamed(one)?.startsWith('elapsed.'));
  return entry.operands.flatMap((one, index) => {
    const path = operandPath(entry, at, index);
    return isCompared ? writtenTimes(resultsIn(one, path)) : comparedTimes(one, path);
  });
}

function secondsOf(side: Json): Seconds | null {
  if (typeof side === 'number') return side * 60;
  const { operator, operands } = entryOf(side) ?? NO_ENTRY;
  const [text] = operands;
  return operator === 'duration' && typeof text === 'string' ? parseDuration(text) : null;
}
