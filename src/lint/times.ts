/** The times that a policy writes down: what its severities promise, and what its triggers compare elapsed time with. Pure. */
import type { Policy, PromisedTime } from '#domain/policy.ts';
import { entryOf, factNamed, type Json, NO_ENTRY, operandPath, type Path } from '#domain/rule.ts';
import { type Clock, parseDuration, type Seconds } from '#domain/time.ts';

export interface Time {
  readonly path: Path;
  readonly seconds: Seconds;
  /** What it may count on: that of its own severity, or of each. */
  readonly clocks: readonly Clock[];
}

export function timesOf({ severities, triggers }: Policy): readonly Time[] {
  const promised = severities.flatMap(({ acknowledgeWithin, updateEvery, clock }, index) =>
    [
      ...promises(acknowledgeWithin, ['severities', index, 'acknowledge-within']),
      ...promises(updateEvery, ['severities', index, 'update-every']),
    ].map((one) => ({ ...one, clocks: [clock] })),
  );
  const all = severities.map(({ clock }) => clock);
  const elapsed = triggers.flatMap(({ when, clock }, index) =>
    timesIn(when.source, ['triggers', index, 'when']).map((one) => ({
      ...one,
      clocks: clock === null ? all : [clock],
    })),
  );
  return [...promised, ...elapsed];
}

type WrittenTime = Omit<Time, 'clocks'>;

/** A time, or each duration that a rule may give. */
function promises(promised: PromisedTime | null, at: Path): readonly WrittenTime[] {
  if (promised === null || typeof promised === 'number') return [{ path: at, seconds: promised ?? 0 }];
  const durations = (rule: Json, path: Path): readonly WrittenTime[] => {
    const seconds = secondsOf(rule);
    if (seconds !== null) return [{ path, seconds }];
    const { operator, operands } = entryOf(rule) ?? NO_ENTRY;
    return operator === 'if' ? operands.flatMap((one, index) => durations(one, [...path, 'if', index])) : [];
  };
  return durations(promised.source, at);
}

function timesIn(rule: Json, at: Path): readonly WrittenTime[] {
  if (Array.isArray(rule)) return (rule as readonly Json[]).flatMap((one, index) => timesIn(one, [...at, index]));
  const entry = entryOf(rule) ?? NO_ENTRY;
  const isCompared = entry.operands.some((one) => factNamed(one)?.startsWith('elapsed.'));
  return entry.operands.flatMap((one, index) => {
    const path = operandPath(entry, at, index);
    if (!isCompared) return timesIn(one, path);
    const seconds = secondsOf(one);
    return seconds === null ? [] : [{ path, seconds }];
  });
}

function secondsOf(side: Json): Seconds | null {
  if (typeof side === 'number') return side * 60;
  const { operator, operands } = entryOf(side) ?? NO_ENTRY;
  const [text] = operands;
  return operator === 'duration' && typeof text === 'string' ? parseDuration(text) : null;
}
